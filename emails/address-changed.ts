import { type Addressed, defineNotice } from './notice.ts';

interface Input extends Addressed {
  change: 'added' | 'preferred' | 'removed' | 'offered' | 'taken';
  /** The address that it is about. */
  address: string;
  /** Hours in which the link undoes the change; null where it only leads to the portal. */
  undoHours: number | null;
  link: string;
}

/** To an address of an account whose addresses have changed: the former one can undo it. */
export const addressChanged = defineNotice<Input>()({
  name: 'address-changed',
  lane: 'normal',
  subject: (facts, t) =>
    t(`notices.address_changed.subject.${facts.change}`, {
      address: facts.address,
      portal: t('common.brand'),
    }),
  lines: (facts, t) => [
    {
      kind: 'text',
      text: t(`notices.address_changed.first.${facts.change}`, {
        address: facts.address,
        portal: t('common.brand'),
      }),
    },
    {
      kind: 'text',
      text:
        facts.undoHours === null
          ? t('notices.address_changed.if_not_you')
          : t(`notices.address_changed.${facts.change === 'offered' ? 'undo_offered' : 'undo'}`, {
              hours: facts.undoHours,
            }),
    },
    {
      kind: 'link',
      label: t(
        facts.undoHours === null ? 'notices.address_changed.link' : 'notices.address_changed.link_undo',
      ),
      href: facts.link,
    },
  ],
  sender: (_facts, t) => t('common.brand'),
  withoutSecrets: (facts, t) => ({ ...facts, link: facts.link.replace(/=.*$/, `=${t('notices.secret')}`) }),
  sample: {
    to: { name: 'Kari Example' },
    change: 'preferred',
    address: 'kari@new.example',
    undoHours: 72,
    link: 'https://papers.example/sign-in/undo?token=abc',
  },
});
