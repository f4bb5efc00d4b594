import { type Addressed, defineNotice } from './notice.ts';

interface Input extends Addressed {
  kept: string;
  joined: string;
  by: { name: string; reason: string };
  /** How much could not go back. */
  left: number;
  administrators: readonly string[];
  link: string;
}

/** To both mailboxes of two accounts that had been one. */
export const joinUndone = defineNotice<Input>()({
  name: 'join-undone',
  lane: 'normal',
  subject: ({ kept, joined }, t) => t('notices.join_undone.subject', { kept, joined }),
  lines: ({ kept, joined, by, left, administrators, link }, t) => [
    { kind: 'text', text: t('notices.join_undone.first', { kept, joined }) },
    { kind: 'text', text: t('notices.join_undone.by', { by: by.name }) },
    { kind: 'quote', text: by.reason },
    ...(left === 0 ? [] : [{ kind: 'text' as const, text: t('notices.join_undone.left', { count: left }) }]),
    { kind: 'text', text: t('notices.join_undone.ask', { administrators: administrators.join(', ') }) },
    { kind: 'link', label: t('notices.join_undone.link'), href: link },
  ],
  sender: (_facts, t) => t('common.brand'),
  sample: {
    to: { name: 'Kari Example' },
    kept: 'kari@office.example',
    joined: 'kari@home.example',
    by: { name: 'Ada Example', reason: 'They are two people of the same name.' },
    left: 1,
    administrators: ['ada@office.example'],
    link: 'https://papers.example/me',
  },
});
