import { type Addressed, defineNotice } from './notice.ts';

interface Input extends Addressed {
  /** The address is on the account again; otherwise it has been taken off. */
  isBack: boolean;
  link: string;
}

/** To the addresses of an account after a change of them has been undone. */
export const addressRestored = defineNotice<Input>()({
  name: 'address-restored',
  lane: 'normal',
  subject: (facts, t) =>
    t(`notices.address_restored.${facts.isBack ? 'subject_back' : 'subject_off'}`, {
      portal: t('common.brand'),
    }),
  lines: (facts, t) => [
    { kind: 'text', text: t(`notices.address_restored.${facts.isBack ? 'back' : 'off'}`) },
    { kind: 'text', text: t('notices.address_restored.sessions') },
    { kind: 'link', label: t('notices.address_restored.link'), href: facts.link },
  ],
  sender: (_facts, t) => t('common.brand'),
  sample: {
    to: { name: 'Kari Example' },
    isBack: true,
    link: 'https://papers.example/sign-in',
  },
});
