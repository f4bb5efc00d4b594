/** The fields of a contribution: what an expert fills in, the first time and whenever something changes. */
import { Checkbox, TextArea } from '#app/components/form/field.tsx';
import { Prose } from '#app/components/layout/prose.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

import { About } from './about-fields.tsx';
import { Authors } from './author-fields.tsx';
import { Bodies } from './body-fields.tsx';
import { Files } from './file-fields.tsx';
import type { FormPart, OfferedSession, Suggestion } from './form-part.ts';
import { Texts } from './text-fields.tsx';

export function ContributionFields(
  props: FormPart & {
    meeting: { contact: string | null };
    offered: readonly OfferedSession[];
    bodies: readonly { id: string; name: string; kind: string; keys?: readonly string[] }[];
    /** Sessions that fit what has been written. */
    suggestions: readonly Suggestion[];
    /** A contribution that is there stays in its session. */
    isChange: boolean;
    /** Hashes of files that are in already. */
    handedIn: readonly string[];
    /** Names of presenters who are no authors. */
    guests: readonly string[];
    /** A list of authors that could not be taken over. */
    pasted?: string;
    declaration: string;
    privacyNotice: string;
  },
) {
  const t = useTexts();
  const { draft, requirements, errors } = props;
  return (
    <>
      {requirements.texts ? (
        <>
          <About {...props} />
          <Texts {...props} />
          <Bodies {...props} />
          <Authors {...props} />
        </>
      ) : null}
      {requirements.paper !== 'no' || requirements.slides ? <Files {...props} /> : null}
      {requirements.letter !== 'no' ? (
        <>
          <h2>{t('submit.letter')}</h2>
          <TextArea
            name="letter"
            label={t('submit.letter')}
            hint={t(requirements.letter === 'must' ? 'submit.letter_hint' : 'submit.letter_may_hint')}
            isOptional={requirements.letter === 'may'}
            rows={5}
            value={draft.letter}
            errors={errors}
          />
        </>
      ) : null}
      {requirements.declaration ? (
        <>
          {props.privacyNotice ? <Prose text={props.privacyNotice} /> : null}
          <input type="hidden" name="declaration" value={props.declaration} />
          <Checkbox name="declared" label={props.declaration} isChecked={draft.declared} errors={errors} />
        </>
      ) : null}
    </>
  );
}
