import type { Moment } from '#app/domain/shared/time.ts';

import { type Addressed, deadlineIn, defineNotice, type Item, itemLine, receivedIn } from './notice.ts';

interface Input extends Addressed {
  /** Taken back, struck out after its publication, brought back, or put together with another one, which goes on. */
  action: 'withdraw' | 'cancel' | 'restore' | 'merge' | 'absorb';
  /** Like title and link, after a merge: of the contribution that goes on. */
  reference: string;
  title: string;
  item: Item;
  meeting: string;
  at: Moment;
  /** The author can bring it back, `until` a deadline if there is one. */
  canRestore: boolean;
  until: Moment | null;
  link: string;
}

/** To the author and the contact: it has been withdrawn, and how it comes back. */
export const withdrawalReceipt = defineNotice<Input>()({
  name: 'withdrawal-receipt',
  lane: 'normal',
  subject: (facts, t) =>
    t(`notices.withdrawal_receipt.subject.${facts.action}`, {
      item: itemLine(facts.item),
      title: facts.title,
    }),
  lines: (facts, t) => [
    { kind: 'text', text: t(`notices.withdrawal_receipt.${facts.action}`) },
    ...(facts.action === 'withdraw'
      ? [
          {
            kind: 'text' as const,
            text: !facts.canRestore
              ? t('notices.withdrawal_receipt.ask')
              : facts.until
                ? t('notices.withdrawal_receipt.until', { until: deadlineIn(t, facts.until) })
                : t('notices.withdrawal_receipt.any_time'),
          },
        ]
      : []),
    {
      kind: 'facts',
      rows: [
        [t('notices.labels.reference'), facts.reference],
        [t('notices.labels.title'), facts.title],
        [t('notices.labels.session'), itemLine(facts.item)],
        [t('notices.labels.time'), receivedIn(t, facts.at)],
      ],
    },
    { kind: 'link', label: t('notices.withdrawal_receipt.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    to: { name: 'Kari Example' },
    action: 'withdraw',
    reference: 'K7PX-4MWD',
    title: 'Following arrivals of one decade through linked registers',
    item: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    at: { instant: '2026-09-07T12:32:05.000Z', zone: 'Europe/Zurich' },
    canRestore: true,
    until: { instant: '2026-09-07T21:59:59.000Z', zone: 'Europe/Zurich' },
    link: 'https://papers.example/c/abc',
  },
});
