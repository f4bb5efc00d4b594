import { BODY_ROWS, LIMITS } from '#app/domain/submissions/contribution-draft.ts';
import type { FormCommand } from '#app/services/submissions/commands.ts';
import { BodySelect } from '#app/components/form/body-select.tsx';
import { CommandButton } from '#app/components/form/command-form.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

import type { FormPart } from './form-part.ts';

export function Bodies(
  props: FormPart & {
    meeting: { contact: string | null };
    bodies: readonly { id: string; name: string; kind: string; keys?: readonly string[] }[];
  },
) {
  const t = useTexts();
  const { draft, errors } = props;
  const rows = Math.min(Math.max(draft.bodies.length, 1), LIMITS.bodies);
  return (
    <section id="bodies" className="stack">
      <h2>{t('submit.about_bodies')}</h2>
      <p className="hint">{t('submit.bodies_hint')}</p>
      {Array.from({ length: Math.max(rows, Math.min(BODY_ROWS, draft.bodies.length + 1)) }, (_, index) => (
        <BodySelect
          key={index}
          name={`bodies.${index}`}
          label={index === 0 ? t('submit.body_first') : t('submit.body_more', { number: index + 1 })}
          isOptional={index > 0}
          value={draft.bodies[index] ?? ''}
          errors={errors}
          contact={props.meeting.contact}
          bodies={props.bodies}
        />
      ))}
      {rows < LIMITS.bodies ? (
        <p>
          <CommandButton<FormCommand> command="more" about="bodies" className="button plain">
            {t('submit.add_body')}
          </CommandButton>
        </p>
      ) : null}
    </section>
  );
}
