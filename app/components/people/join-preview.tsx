/** Two accounts side by side: who they are, and what would move from the one to the other. */
import type { JoinPreview } from '#app/services/people/joins.view.ts';
import { useTexts } from '#app/components/layout/texts.tsx';

export function JoinPreviewTable({ preview: { kept, joined } }: { preview: JoinPreview }) {
  const t = useTexts();
  const rows = [
    { label: t('join.goes_on'), has: t('join.of_kept'), account: kept },
    { label: t('join.is_closed'), has: t('join.of_joined'), account: joined },
  ];
  return (
    <dl className="answers">
      {rows.map(({ label, has, account }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {account.name || t('join.nameless')}
            <br />
            <span className="muted">{account.email}</span>
            <p className="muted small">{has}</p>
            {account.counts.length === 0 ? (
              t('join.nothing')
            ) : (
              <ul className="plain-list">
                {account.counts.map(({ kind, count }) => (
                  <li key={kind}>{t(`join.count.${kind}`, { count })}</li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
