/** Withdrawing a contribution, cancelling a published one, and the way back. */
import { paths } from '#app/paths.ts';
import type { ContributionCommand } from '#app/services/contributions/commands.ts';
import { CommandDisclosure, CommandForm } from '#app/components/form/command-form.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

/** Says that it is withdrawn or merged, and until when that can be undone. */
export function Withdrawn(props: {
  mergedInto: { id: string; reference: string } | null;
  restoreUntil: string | null;
  mayRestore: boolean;
  version: number;
}) {
  const t = useTexts();
  const { mergedInto, restoreUntil } = props;
  return (
    <div className="note stack">
      <p>
        {mergedInto
          ? t('contribution.merged', { reference: mergedInto.reference })
          : t('contribution.withdrawn')}{' '}
        {restoreUntil ? t('contribution.restore_until', { until: restoreUntil }) : null}
      </p>
      {mergedInto ? <a href={paths.contribution(mergedInto.id)}>{t('contribution.merged_link')}</a> : null}
      {props.mayRestore ? (
        <CommandForm<ContributionCommand> command="restore" version={props.version}>
          <button className="button second">{t('contribution.restore')}</button>
        </CommandForm>
      ) : null}
    </div>
  );
}

export function WithdrawForm(props: { title: string; isDeadlineOver: boolean; version: number }) {
  const t = useTexts();
  return (
    <CommandDisclosure<ContributionCommand>
      command="withdraw"
      version={props.version}
      summary={t('contribution.withdraw_summary')}
      text={t(props.isDeadlineOver ? 'contribution.withdraw_text_over' : 'contribution.withdraw_text')}
      button={t('contribution.withdraw', { title: props.title })}
      isBad
    />
  );
}

export function CancelForm(props: { number: string; version: number }) {
  const t = useTexts();
  return (
    <CommandDisclosure<ContributionCommand>
      command="cancel"
      version={props.version}
      summary={t('contribution.cancel_summary')}
      text={t('contribution.cancel_text')}
      button={t('contribution.cancel', { number: props.number })}
      isBad
    />
  );
}
