import type { Moment } from '#app/domain/shared/time.ts';

import { type Addressed, deadlineIn, defineNotice, type Item, itemLine, receivedIn } from './notice.ts';

/** What was handed in: for the first time, or to what is there. */
export type ReceiptAction = 'submit' | 'revise' | 'answer' | 'hand_in_paper' | 'add_files';

interface Input extends Addressed {
  action: ReceiptAction;
  reference: string;
  title: string;
  item: Item;
  meeting: string;
  bodies: readonly string[];
  received: Moment;
  /** Null when nobody has set one. */
  deadline: Moment | null;
  late: boolean;
  files: readonly { name: string; size: number; sha256: string }[];
  link: string;
}

/** What was received, when, and what happens next. */
export const submissionReceipt = defineNotice<Input>()({
  name: 'submission-receipt',
  lane: 'normal',
  subject: (facts, t) =>
    t('notices.submission_receipt.subject', { item: itemLine(facts.item), title: facts.title }),
  lines: (facts, t) => {
    const deadline = facts.deadline
      ? [[t('notices.labels.deadline'), deadlineIn(t, facts.deadline)] as const]
      : [];
    return [
      {
        kind: 'text',
        text: t(
          facts.late ? 'notices.submission_receipt.late' : `notices.submission_receipt.${facts.action}`,
        ),
      },
      {
        kind: 'text',
        // Who is late has just read that the organizers decide and write.
        text: facts.late
          ? t('notices.submission_receipt.keep')
          : `${t('notices.submission_receipt.next')} ${t('notices.submission_receipt.keep')}`,
      },
      {
        kind: 'facts',
        rows: [
          [t('notices.labels.reference'), facts.reference],
          [t('notices.labels.title'), facts.title],
          [t('notices.labels.session'), itemLine(facts.item)],
          [t('notices.labels.submitted_by'), facts.bodies.join(', ')],
          [t('notices.labels.received'), receivedIn(t, facts.received)],
          ...deadline,
          ...facts.files.map((file) => [t('notices.labels.file'), t('notices.file', file)] as const),
        ],
      },
      { kind: 'link', label: t('notices.submission_receipt.link'), href: facts.link },
    ];
  },
  sender: (facts) => facts.meeting,
  sample: {
    to: { name: 'Kari Example' },
    action: 'submit',
    reference: 'K7PX-4MWD',
    title: 'Following arrivals of one decade through linked registers',
    item: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    bodies: ['Norway'],
    received: { instant: '2026-09-07T12:32:05.000Z', zone: 'Europe/Zurich' },
    deadline: { instant: '2026-09-07T21:59:59.000Z', zone: 'Europe/Zurich' },
    late: false,
    files: [{ name: 'registers.pdf', size: 1_234_567, sha256: '9f2c'.padEnd(64, '0') }],
    link: 'https://papers.example/c/abc',
  },
});
