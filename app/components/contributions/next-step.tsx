import { useTexts } from '#app/components/layout/texts.tsx';

interface Todo {
  action: 'revise' | 'answer' | 'hand_in_paper' | 'add_files';
  mayHandIn: boolean;
  deadline: string | null;
  isOver: boolean;
}

/** What is asked of the author now, until when, and what is still possible when it is too late. */
export function NextStep(props: { todo: Todo; href: string; contact: string | null }) {
  const t = useTexts();
  const { todo, href, contact } = props;
  const { deadline } = todo;
  if (!todo.mayHandIn) {
    return (
      <p className="note">
        {t('contribution.over', { deadline: deadline ?? '' })}{' '}
        {contact ? <a href={`mailto:${contact}`}>{contact}</a> : null}
      </p>
    );
  }
  switch (todo.action) {
    case 'revise':
      return (
        <p className="note row">
          <span>
            {deadline ? t('contribution.change_until', { deadline }) : t('contribution.change_any')}
          </span>
          <a className="button second" href={href}>
            {t('contribution.change')}
          </a>
        </p>
      );
    case 'answer':
      return (
        <p className="note wait row">
          <span>{t('contribution.changes_asked')}</span>
          <a className="button" href={href}>
            {t('contribution.answer')}
          </a>
        </p>
      );
    case 'hand_in_paper':
      return (
        <p className="note wait row">
          <span>
            {deadline
              ? t(todo.isOver ? 'contribution.paper_over' : 'contribution.paper_due', { deadline })
              : t('contribution.paper_asked')}
          </span>
          <a className="button" href={href}>
            {t('contribution.hand_in_paper')}
          </a>
        </p>
      );
    case 'add_files':
      return (
        <p className="note row">
          {deadline && !todo.isOver ? <span>{t('contribution.slides_due', { deadline })}</span> : null}
          <a className="button second" href={href}>
            {t('contribution.add_files')}
          </a>
        </p>
      );
    default: {
      const never: never = todo.action;
      return never;
    }
  }
}
