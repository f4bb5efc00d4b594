import type { Texts } from '#app/domain/shared/texts/texts.ts';
import { useTexts } from '#app/components/layout/texts.tsx';

interface Todo {
  action: 'revise' | 'answer' | 'hand_in_paper' | 'add_files';
  mayHandIn: boolean;
  deadline: string | null;
  isOver: boolean;
}

/** What the author can do now: how it is said, and the words of the link. */
function stepOf(t: Texts, { action, deadline, isOver }: Todo) {
  switch (action) {
    case 'revise':
      return {
        isAwaited: false,
        text: deadline ? t('contribution.change_until', { deadline }) : t('contribution.change_any'),
        link: t('contribution.change'),
      };
    case 'answer':
      return { isAwaited: true, text: t('contribution.changes_asked'), link: t('contribution.answer') };
    case 'hand_in_paper':
      return {
        isAwaited: true,
        text: deadline
          ? t(isOver ? 'contribution.paper_over' : 'contribution.paper_due', { deadline })
          : t('contribution.paper_asked'),
        link: t('contribution.hand_in_paper'),
      };
    case 'add_files':
      return {
        isAwaited: false,
        text: deadline && !isOver ? t('contribution.slides_due', { deadline }) : null,
        link: t('contribution.add_files'),
      };
  }
}

/** What the author is to do now, until when, and what is still possible when it is too late. */
export function NextStep(props: { todo: Todo; href: string; contact: string | null }) {
  const t = useTexts();
  const { todo, href, contact } = props;
  if (!todo.mayHandIn) {
    return (
      <p className="note">
        {t('contribution.over', { deadline: todo.deadline ?? '' })}{' '}
        {contact ? <a href={`mailto:${contact}`}>{contact}</a> : null}
      </p>
    );
  }
  const { isAwaited, text, link } = stepOf(t, todo);
  return (
    <p className={isAwaited ? 'note wait row' : 'note row'}>
      {text === null ? null : <span>{text}</span>}
      <a className={isAwaited ? 'button' : 'button second'} href={href}>
        {link}
      </a>
    </p>
  );
}
