/** A conflict of interest hides what the team sees; somebody may take over all the same, and that is said. */
import type { ConflictCode } from '#app/domain/contributions/conflicts.ts';
import { type Errors, TextArea } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

export function ConflictNote(props: {
  reason: ConflictCode;
  mayOverride: boolean;
  version: number;
  errors: Errors | undefined;
  typed: string | undefined;
}) {
  const t = useTexts();
  const { mayOverride, version, errors, typed } = props;
  return (
    <div className="note wait stack">
      <p>
        {t(mayOverride ? 'contribution.hidden_all' : 'contribution.hidden', {
          reason: t(`bound.${props.reason}`),
        })}
      </p>
      {mayOverride ? <OverrideConflictForm version={version} errors={errors} typed={typed} /> : null}
    </div>
  );
}

function OverrideConflictForm(props: {
  version: number;
  errors: Errors | undefined;
  typed: string | undefined;
}) {
  const t = useTexts();
  return (
    <form method="post" className="form">
      <input type="hidden" name="do" value="take-over" />
      <input type="hidden" name="version" value={props.version} />
      <TextArea
        name="reason"
        label={t('contribution.take_over_reason')}
        hint={t('contribution.take_over_hint')}
        rows={3}
        value={props.typed}
        errors={props.errors}
      />
      <button className="button second">{t('contribution.take_over')}</button>
    </form>
  );
}

/** Who has taken over in spite of a conflict, and why. */
export function Overrides({ overrides }: { overrides: readonly { by: string; reason: string }[] }) {
  const t = useTexts();
  return overrides.map((override) => (
    <p className="note wait" key={override.by}>
      {t('contribution.taken_over', { name: override.by, reason: override.reason })}
    </p>
  ));
}
