import { type Addressed, defineNotice } from './notice.ts';

interface Input extends Addressed {
  kept: string;
  joined: string;
  /** The administrator and the reason; null where codes came to both mailboxes. */
  by: { name: string; reason: string } | null;
  /** Addresses to write to when it is wrong. */
  administrators: readonly string[];
  link: string;
}

/** To both mailboxes of two accounts that are one from now on. */
export const accountsJoined = defineNotice<Input>()({
  name: 'accounts-joined',
  lane: 'normal',
  subject: ({ kept, joined }, t) => t('notices.accounts_joined.subject', { kept, joined }),
  lines: ({ kept, joined, by, administrators, link }, t) => [
    { kind: 'text', text: t('notices.accounts_joined.first', { kept, joined }) },
    by === null
      ? { kind: 'text', text: t('notices.accounts_joined.by_codes') }
      : { kind: 'text', text: t('notices.accounts_joined.by_administrator', { by: by.name }) },
    ...(by === null ? [] : [{ kind: 'quote' as const, text: by.reason }]),
    {
      kind: 'text',
      text: t('notices.accounts_joined.undo', { administrators: administrators.join(', ') }),
    },
    { kind: 'link', label: t('notices.accounts_joined.link'), href: link },
  ],
  sender: (_facts, t) => t('common.brand'),
  sample: {
    to: { name: 'Kari Example' },
    kept: 'kari@office.example',
    joined: 'kari@home.example',
    by: { name: 'Ada Example', reason: 'Kari wrote from both addresses.' },
    administrators: ['ada@office.example'],
    link: 'https://papers.example/me',
  },
});
