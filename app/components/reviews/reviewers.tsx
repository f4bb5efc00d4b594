import type { AssignmentState } from '#app/domain/shared/vocabulary.ts';
import { TaskStatus } from '#app/components/layout/status.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

interface Assignment {
  reviewer: string;
  state: AssignmentState;
  due: string;
  declineReason: string | null;
  overrideReason: string | null;
}

export function Reviewers(props: {
  assignments: readonly Assignment[];
  /** Names of those who were asked about an earlier version. */
  askedBefore: readonly string[];
  /** Where somebody can be asked; null when the viewer may not. */
  askHref: string | null;
}) {
  const t = useTexts();
  const { assignments } = props;
  return (
    <section className="stack" id="reviewers">
      <h2>{t('contribution.reviewers')}</h2>
      {assignments.length === 0 ? (
        <p className="empty">
          {props.askedBefore.length > 0
            ? t('contribution.nobody_asked_anew', { names: props.askedBefore.join(', ') })
            : t('contribution.nobody_asked')}
        </p>
      ) : null}
      <ul className="plain-list">
        {assignments.map((assignment) => (
          <li key={assignment.reviewer}>
            {assignment.reviewer} <TaskStatus state={assignment.state} />{' '}
            <span className="muted">{t('contribution.due', { due: assignment.due })}</span>
            {assignment.declineReason ? (
              <p className="muted">{t('contribution.quote', { text: assignment.declineReason })}</p>
            ) : null}
            {assignment.overrideReason ? (
              <p className="muted">
                {t('contribution.asked_by_override', { reason: assignment.overrideReason })}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {props.askHref ? (
        <p>
          <a className={assignments.length === 0 ? 'button' : 'button second'} href={props.askHref}>
            {t('contribution.ask_somebody')}
          </a>
        </p>
      ) : null}
    </section>
  );
}
