import { type Addressed, defineNotice, type Item, itemLine } from './notice.ts';

interface Input extends Addressed {
  /** Taken back, struck out after its publication, brought back, or put together with another one, which goes on. */
  action: 'withdraw' | 'cancel' | 'restore' | 'merge' | 'absorb';
  /** Like title and link, after a merge: of the contribution that goes on. */
  reference: string;
  title: string;
  item: Item;
  meeting: string;
  /** With place and offset: `24 November 2026, 14:32:05 (Geneva, UTC+1)`. */
  at: string;
  /** The author can bring it back, `until` a deadline if there is one. */
  canRestore: boolean;
  until: string | null;
  link: string;
}

/** To the author and the contact: it has been withdrawn, and how it comes back. */
export const withdrawalReceipt = defineNotice<Input>()({
  name: 'withdrawal-receipt',
  lane: 'normal',
  subject: (it, t) =>
    t(`notices.withdrawal_receipt.subject.${it.action}`, { item: itemLine(it.item), title: it.title }),
  lines: (it, t) => [
    { kind: 'text', text: t(`notices.withdrawal_receipt.${it.action}`) },
    ...(it.action === 'withdraw'
      ? [
          {
            kind: 'text' as const,
            text: !it.canRestore
              ? t('notices.withdrawal_receipt.ask')
              : it.until
                ? t('notices.withdrawal_receipt.until', { until: it.until })
                : t('notices.withdrawal_receipt.any_time'),
          },
        ]
      : []),
    {
      kind: 'facts',
      rows: [
        [t('notices.labels.reference'), it.reference],
        [t('notices.labels.title'), it.title],
        [t('notices.labels.session'), itemLine(it.item)],
        [t('notices.labels.time'), it.at],
      ],
    },
    { kind: 'link', label: t('notices.withdrawal_receipt.link'), href: it.link },
  ],
  sender: (it) => it.meeting,
  sample: {
    to: { name: 'Kari Example' },
    action: 'withdraw',
    reference: 'K7PX-4MWD',
    title: 'Following arrivals of one decade through linked registers',
    item: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    at: '7 September 2026, 14:32:05 (Geneva, UTC+2)',
    canRestore: true,
    until: 'Monday, 7 September 2026, 23:59 (Geneva, UTC+2)',
    link: 'https://papers.example/c/abc',
  },
});
