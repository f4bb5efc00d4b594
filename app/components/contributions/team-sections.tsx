/** What the team of a session works with on the page of a contribution: reviewers, reviews, decision, mail. */
import type { IssueAs } from '#app/domain/publication/published-files.ts';
import type { ReviewCriterion } from '#app/domain/reviews/review-form.ts';
import {
  type AssignmentState,
  DECISION_OUTCOMES,
  type DecisionOutcome,
  type FileSlot,
  type Recommendation,
  VISIBILITIES,
  type Visibility,
} from '#app/domain/shared/vocabulary.ts';
import { Choices, type Errors, Select, TextArea, TextField } from '#app/components/form/field.tsx';
import { Prose } from '#app/components/layout/prose.tsx';
import { TaskStatus } from '#app/components/layout/status.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

import { ActionDisclosure } from './author-sections.tsx';

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

interface Review {
  reviewer: string;
  /** Of an earlier round when it is less than that of the paper. */
  round: number;
  marks: readonly { criterion: ReviewCriterion; mark: number | null }[];
  recommendation: Recommendation;
  commentsToAuthors: string;
  commentsToOrganizers: string;
  submitted: string;
  fileVersion: number | null;
}

export function Reviews({ reviews }: { reviews: readonly Review[] }) {
  const t = useTexts();
  const rounds = new Set(reviews.map((review) => review.round)).size;
  return (
    <section className="stack">
      <h2>{t('contribution.reviews')}</h2>
      {reviews.map((review) => (
        <article className="stack review" key={`${review.round} ${review.reviewer}`}>
          <h3>
            {t('contribution.review_by', {
              name: review.reviewer,
              recommendation: t(`recommendations.${review.recommendation}`),
            })}
          </h3>
          <p className="muted small">
            {t('contribution.review_line', {
              submitted: review.submitted,
              version: review.fileVersion ?? '–',
            })}
            {rounds > 1 ? ` · ${t('contribution.round', { round: review.round })}` : null}
          </p>
          <dl className="marks">
            {review.marks.map((mark) => (
              <div key={mark.criterion}>
                <dt>{t(`review.criteria.${mark.criterion}`)}</dt>
                <dd>{mark.mark ?? '–'}</dd>
              </div>
            ))}
          </dl>
          {review.commentsToAuthors ? (
            <>
              <h4>{t('contribution.for_authors')}</h4>
              <Prose text={review.commentsToAuthors} />
            </>
          ) : null}
          {review.commentsToOrganizers ? (
            <>
              <h4>{t('contribution.for_organizers')}</h4>
              <Prose text={review.commentsToOrganizers} />
            </>
          ) : null}
        </article>
      ))}
    </section>
  );
}

export function OpenDecision({ outcome, letterHref }: { outcome: DecisionOutcome; letterHref: string }) {
  const t = useTexts();
  return (
    <section className="note wait stack">
      <h2>{t('contribution.decided', { outcome: t(`outcomes.${outcome}`) })}</h2>
      <p>
        <a className="button" href={letterHref}>
          {t('contribution.see_letter')}
        </a>
      </p>
    </section>
  );
}

export function DecideForm(props: {
  version: number;
  errors: Errors | undefined;
  typed: { outcome: string; letter: string } | undefined;
}) {
  const t = useTexts();
  return (
    <section className="stack">
      <h2>{t('contribution.decide')}</h2>
      <form method="post" className="form">
        <input type="hidden" name="do" value="decide" />
        <input type="hidden" name="version" value={props.version} />
        <Choices
          name="outcome"
          label={t('contribution.decision')}
          value={props.typed?.outcome}
          errors={props.errors}
          options={DECISION_OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        />
        <TextArea
          name="letter"
          label={t('contribution.letter')}
          hint={t('contribution.letter_hint')}
          value={props.typed?.letter}
          errors={props.errors}
        />
        <button className="button">{t('contribution.to_letter')}</button>
      </form>
    </section>
  );
}

export function TakeOverForm(props: {
  version: number;
  errors: Errors | undefined;
  typed: string | undefined;
}) {
  const t = useTexts();
  return (
    <form method="post" className="form">
      <input type="hidden" name="do" value="take-over" />
      <input type="hidden" name="version" value={props.version} />
      <TextArea
        name="reason"
        label={t('contribution.take_over_reason')}
        hint={t('contribution.take_over_hint')}
        rows={3}
        value={props.typed}
        errors={props.errors}
      />
      <button className="button second">{t('contribution.take_over')}</button>
    </form>
  );
}

/** Who may open the files of something that is published. */
function VisibilityChoice({ value, errors }: { value: Visibility; errors: Errors | undefined }) {
  const t = useTexts();
  return (
    <Choices
      name="visibility"
      label={t('contribution.visibility')}
      hint={t('contribution.visibility_hint')}
      value={value}
      errors={errors}
      options={VISIBILITIES.map((entry) => ({ value: entry, label: t(`visibilities.${entry}`) }))}
    />
  );
}

export function VisibilityForm(props: {
  version: number;
  visibility: Visibility;
  errors: Errors | undefined;
  isFailed: boolean;
}) {
  const t = useTexts();
  return (
    <ActionDisclosure
      deed="visibility"
      version={props.version}
      summary={t('contribution.visibility_summary')}
      text={t('contribution.visibility_text')}
      button={t('contribution.visibility_button')}
      isOpen={props.isFailed}
    >
      <VisibilityChoice value={props.visibility} errors={props.errors} />
    </ActionDisclosure>
  );
}

/** @param props.isReplaced the paper is not the one on which the decision was made */
export function PublishForm(props: { version: number; isReplaced: boolean; errors: Errors | undefined }) {
  const { version, errors } = props;
  const t = useTexts();
  return (
    <section className="stack">
      <h2>{t('contribution.publish')}</h2>
      <p>{t('contribution.publish_text')}</p>
      {props.isReplaced ? <p className="note wait">{t('contribution.publish_replaced')}</p> : null}
      <form method="post" className="form">
        <input type="hidden" name="do" value="publish" />
        <input type="hidden" name="version" value={version} />
        <VisibilityChoice value="public" errors={errors} />
        <button className="button">{t('contribution.publish_button')}</button>
      </form>
    </section>
  );
}

export function ExtendForm(props: {
  version: number;
  day: string;
  zone: string;
  errors: Errors | undefined;
  typed: Record<string, string>;
}) {
  const t = useTexts();
  return (
    <ActionDisclosure
      deed="extend"
      version={props.version}
      summary={t('contribution.extend')}
      text={t('contribution.extend_hint', { zone: props.zone })}
      button={t('contribution.extend_button')}
      isOpen={props.typed.do === 'extend'}
    >
      <TextField
        name="day"
        type="date"
        label={t('contribution.extend_day')}
        value={props.typed.day ?? props.day}
        errors={props.errors}
      />
    </ActionDisclosure>
  );
}

interface Session {
  id: string;
  number: string;
  title: string;
}

export function MoveForm(props: {
  version: number;
  sessions: readonly Session[];
  errors: Errors | undefined;
  typed: Record<string, string>;
}) {
  const t = useTexts();
  const { errors, typed } = props;
  return (
    <ActionDisclosure
      deed="move"
      version={props.version}
      summary={t('contribution.move')}
      text={t('contribution.move_hint')}
      button={t('contribution.move_button')}
      isOpen={typed.do === 'move'}
    >
      <Select
        name="to"
        label={t('contribution.move_to')}
        empty={t('contribution.move_choose')}
        value={typed.to}
        errors={errors}
        groups={[
          {
            options: props.sessions.map((session) => ({
              value: session.id,
              label: t('common.item', { number: session.number, title: session.title }),
            })),
          },
        ]}
      />
      <TextArea
        name="reason"
        label={t('contribution.move_reason')}
        rows={3}
        value={typed.do === 'move' ? typed.reason : undefined}
        errors={errors}
      />
    </ActionDisclosure>
  );
}

/** A move that waits for its answer, with the answer for whoever may give it. */
export function OpenMove(props: {
  move: { to: string; by: string; number: string; title: string; reason: string };
  mayAnswer: boolean;
}) {
  const t = useTexts();
  const { by, number, title, reason } = props.move;
  return (
    <section className="note wait stack">
      <p>{t('contribution.move_open', { name: by, number, title, reason })}</p>
      {props.mayAnswer ? (
        <form method="post" className="row">
          <input type="hidden" name="do" value="answer-move" />
          <input type="hidden" name="to" value={props.move.to} />
          <button className="button" name="accepts" value="yes">
            {t('contribution.move_accept')}
          </button>
          <button className="button second" name="accepts" value="no">
            {t('contribution.move_decline')}
          </button>
        </form>
      ) : null}
    </section>
  );
}

/** What the author has added after the publication, and as what it is issued. */
export function IssueForm(props: {
  files: readonly { name: string; slot: FileSlot; issues: readonly IssueAs[] }[];
  number: string;
  version: number;
  errors: Errors | undefined;
}) {
  const t = useTexts();
  const issues = [...new Set(props.files.flatMap((file) => file.issues))];
  return (
    <section className="note wait stack">
      <h2>{t('contribution.issue')}</h2>
      <ul>
        {props.files.map((file) => (
          <li key={file.name}>
            {t(`slots.${file.slot}`)}: {file.name}
          </li>
        ))}
      </ul>
      <form method="post" className="form">
        <input type="hidden" name="do" value="issue" />
        <input type="hidden" name="version" value={props.version} />
        <Choices
          name="as"
          label={t('contribution.issue_as')}
          value={issues.length === 1 ? issues[0] : undefined}
          errors={props.errors}
          options={issues.map((value) => ({ value, label: t(`issues.${value}`, { number: props.number }) }))}
        />
        <button className="button">{t('contribution.issue_button')}</button>
      </form>
    </section>
  );
}
