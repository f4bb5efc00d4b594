/** Withdrawing a contribution, cancelling a published one, and the way back. */
import { paths } from '#app/paths.ts';
import { ActionDisclosure } from '#app/components/form/action-disclosure.tsx';
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
        <form method="post">
          <input type="hidden" name="do" value="restore" />
          <input type="hidden" name="version" value={props.version} />
          <button className="button second">{t('contribution.restore')}</button>
        </form>
      ) : null}
    </div>
  );
}

export function WithdrawForm(props: { title: string; isDeadlineOver: boolean; version: number }) {
  const t = useTexts();
  return (
    <ActionDisclosure
      deed="withdraw"
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
    <ActionDisclosure
      deed="cancel"
      version={props.version}
      summary={t('contribution.cancel_summary')}
      text={t('contribution.cancel_text')}
      button={t('contribution.cancel', { number: props.number })}
      isBad
    />
  );
}
