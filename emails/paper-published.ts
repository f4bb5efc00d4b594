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
  subject: (it, t) =>
    t(`notices.paper_published.subject.${it.issued}`, {
      item: itemLine(it.item),
      title: it.title,
      number: it.number,
    }),
  lines: (it, t) => [
    {
      kind: 'text',
      text: t(`notices.paper_published.first.${it.issued}`, {
        number: it.number,
        files: it.files.map((file) => fileLabel(t, file, it.language)).join(', '),
      }),
    },
    ...(['base', 'rev'].includes(it.issued)
      ? [{ kind: 'text' as const, text: t('notices.paper_published.stays') }]
      : []),
    ...(it.isForParticipants
      ? [{ kind: 'text' as const, text: t('notices.paper_published.participants') }]
      : []),
    { kind: 'link', label: t('notices.paper_published.link'), href: it.link },
  ],
  sender: (it) => it.meeting,
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
