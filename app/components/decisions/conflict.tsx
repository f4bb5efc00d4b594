/** A conflict of interest hides what the team sees; somebody may take over all the same, and that is said. */
import type { ConflictCode } from '#app/domain/contributions/conflicts.ts';
import type { ContributionCommand } from '#app/services/contributions/commands.ts';
import { CommandForm, useCommand } from '#app/components/form/command-form.tsx';
import { TextArea } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

export function ConflictNote(props: { reason: ConflictCode; mayOverride: boolean; version: number }) {
  const t = useTexts();
  const { mayOverride, version } = props;
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
