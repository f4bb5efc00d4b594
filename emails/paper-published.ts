import { fileLabel, type LabelledFile } from '#app/domain/files/file-label.ts';
import type { IssueAs } from '#app/domain/publication/published-files.ts';

import { type Addressed, defineNotice, type Item, itemLine } from './notice.ts';

interface Input extends Addressed {
  title: string;
  item: Item;
  meeting: string;
  number: string;
  /** What was issued: the paper itself, or what came after it. */
  issued: 'base' | IssueAs;
  /** What joined it; empty for anything but `with`. */
  files: readonly LabelledFile[];
  /** Of the contribution. */
  language: string;
  /** The files are not for everybody. */
  isForParticipants: boolean;
  link: string;
}

/** To the authors: the paper stands in the list with its number, or something that came after it does. */
export const paperPublished = defineNotice<Input>()({
  name: 'paper-published',
  lane: 'normal',
  subject: (facts, t) =>
    t(`notices.paper_published.subject.${facts.issued}`, {
      item: itemLine(facts.item),
      title: facts.title,
      number: facts.number,
    }),
  lines: (facts, t) => [
    {
      kind: 'text',
      text: t(`notices.paper_published.first.${facts.issued}`, {
        number: facts.number,
        files: facts.files.map((file) => fileLabel(t, file, facts.language)).join(', '),
      }),
    },
    ...(['base', 'rev'].includes(facts.issued)
      ? [{ kind: 'text' as const, text: t('notices.paper_published.stays') }]
      : []),
    ...(facts.isForParticipants
      ? [{ kind: 'text' as const, text: t('notices.paper_published.participants') }]
      : []),
    { kind: 'link', label: t('notices.paper_published.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    to: { name: 'Kari Example' },
    title: 'Following arrivals of one decade through linked registers',
    item: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    number: 'WP.5',
    issued: 'base',
    files: [],
    language: 'en',
    isForParticipants: false,
    link: 'https://papers.example/m/x/s/y/z',
  },
});
