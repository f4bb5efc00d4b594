/** A conflict of interest hides what the team sees; somebody may take over all the same, and that is said. */
import type { ConflictCode } from '#app/domain/contributions/conflicts.ts';
import type { ContributionCommand } from '#app/services/contributions/commands.ts';
import { CommandForm, useCommand } from '#app/components/form/command-form.tsx';
import { TextArea } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';
import { SayWhereFirst } from '#app/components/people/say-where-first.tsx';

export function ConflictNote(props: {
  reason: ConflictCode;
  mayOverride: boolean;
  version: number;
  /** The page that this stands on. */
  here: string;
}) {
  const t = useTexts();
  const { mayOverride, version } = props;
  if (props.reason === 'conflict_unknown_affiliation') {
    return <SayWhereFirst text={t('contribution.say_first')} to={props.here} />;
  }
  return (
    <div className="note wait stack">
      <p>
        {t(mayOverride ? 'contribution.hidden_all' : 'contribution.hidden', {
          reason: t(`bound.${props.reason}`),
        })}
      </p>
      {mayOverride ? <OverrideConflictForm version={version} /> : null}
    </div>
  );
}

function OverrideConflictForm({ version }: { version: number }) {
  const t = useTexts();
  const { errors, typed } = useCommand<ContributionCommand>('override-conflict');
  return (
    <CommandForm<ContributionCommand> command="override-conflict" version={version} className="form">
      <TextArea
        name="reason"
        label={t('contribution.override_conflict_reason')}
        hint={t('contribution.override_conflict_hint')}
        rows={3}
        value={typed.reason}
        errors={errors}
      />
      <button className="button second">{t('contribution.override_conflict')}</button>
    </CommandForm>
  );
}

/** Who has taken over in spite of a conflict, and why. */
export function Overrides({ overrides }: { overrides: readonly { by: string; reason: string }[] }) {
  const t = useTexts();
  return overrides.map((override) => (
    <p className="note wait" key={override.by}>
      {t('contribution.conflict_overridden', { name: override.by, reason: override.reason })}
    </p>
  ));
}
