import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { REVIEW_CRITERIA, REVIEW_SCALE, type TypedReview } from '#app/domain/reviews/review-form.ts';
import { RECOMMENDATIONS } from '#app/domain/shared/vocabulary.ts';
import { paths } from '#app/paths.ts';
import { answerReviewRequest } from '#app/services/reviews/answer.ts';
import { reviewPage } from '#app/services/reviews/page.view.ts';
import { submitReview } from '#app/services/reviews/submit.ts';
import { type FormFailure, handleCommand, submittedValues } from '#app/web/commands.ts';
import { readForm, runUseCase, textField } from '#app/web/run.ts';
import { unsentForm } from '#app/web/unsent-form.ts';
import { Choices, type Errors, ErrorSummary, TextArea } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { Prose } from '#app/components/layout/prose.tsx';
import { TaskStatus } from '#app/components/layout/status.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('review.title'), args.data?.title);

export async function loader(args: LoaderFunctionArgs) {
  const view = await runUseCase(args, (ctx) => reviewPage(ctx, args.params.id ?? ''));
  const unsent = await runUseCase(args, (ctx) => unsentForm(ctx, args.request));
  return json({ ...view, unsent: unsent ? submittedValues(unsent) : null });
}

function reviewIn(form: URLSearchParams): TypedReview {
  return {
    answers: Object.fromEntries(REVIEW_CRITERIA.map((key) => [key, textField(form, key)])),
    recommendation: textField(form, 'recommendation'),
    commentsToAuthors: textField(form, 'commentsToAuthors'),
    commentsToOrganizers: textField(form, 'commentsToOrganizers'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  const form = await readForm(args);
  const what = textField(form, 'do');
  return handleCommand(
    args,
    form,
    (ctx) => {
      switch (what) {
        case 'accept':
        case 'decline': {
          const answer = { accepts: what === 'accept', reason: textField(form, 'reason') };
          return answerReviewRequest(ctx, id, answer);
        }
        case 'review':
          return submitReview(ctx, id, reviewIn(form));
        default:
          throw new Response(null, { status: 400 });
      }
    },
    paths.review(id),
  );
}

export default function Review() {
  const view = useLoaderData<typeof loader>();
  const failed = useActionData<FormFailure>();
  const t = useTexts();
  const typed = failed?.typed ?? view.unsent ?? undefined;
  return (
    <Page
      heading={view.title}
      headingLanguage={view.language}
      eyebrow={t('review.eyebrow', view.item)}
      meeting={view.meeting}
      actsAs="reviewer"
    >
      <p>
        <TaskStatus state={view.state} />{' '}
        <span className="muted">{t('review.line', { bodies: view.bodies.join(', '), due: view.due })}</span>
      </p>
      <ErrorSummary errors={failed?.errors} refused={failed?.refused} />
      {view.unsent && !failed ? (
        <p className="note wait" role="status">
          {t('common.held')}
        </p>
      ) : null}
      {view.abstract === null ? null : (
        <section className="stack">
          <h2>{t('review.abstract')}</h2>
          <Prose text={view.abstract} language={view.language} />
          {view.paper ? (
            <p>
              <a href={paths.file(view.paper.id)}>{view.paper.name}</a>{' '}
              <span className="muted">{t('review.version', { version: view.paper.version })}</span>
            </p>
          ) : null}
        </section>
      )}
      {view.isOver ? <p className="note">{t('review.over')}</p> : null}
      {view.state === 'asked' && !view.isOver ? <AnswerForm /> : null}
      {view.state === 'accepted' && !view.isOver && !view.whyNot ? (
        <ReviewForm errors={failed?.errors} typed={typed} />
      ) : null}
      {view.whyNot ? <p className="note wait">{t(`refusals.${view.whyNot}`)}</p> : null}
      {view.given ? (
        <p className="note ok" role="status">
          {t('review.thanks', { recommendation: t(`recommendations.${view.given.recommendation}`) })}
        </p>
      ) : null}
      {view.state === 'declined' ? <p className="note">{t('review.declined')}</p> : null}
      {view.state === 'withdrawn' ? <p className="note">{t('review.withdrawn')}</p> : null}
      {view.state !== 'accepted' || view.isOver || view.whyNot ? (
        failed?.typed.do === 'review' ? (
          <Kept typed={failed.typed} />
        ) : null
      ) : null}
    </Page>
  );
}

/** Yes or no by a button; opening the page answers nothing. */
function AnswerForm() {
  const t = useTexts();
  return (
    <section className="stack">
      <h2>{t('review.can_you')}</h2>
      <form method="post" className="form">
        <TextArea
          name="reason"
          label={t('review.reason')}
          hint={t('review.reason_hint')}
          isOptional
          rows={3}
        />
        <p className="row">
          <button className="button" name="do" value="accept">
            {t('review.yes')}
          </button>
          <button className="button second" name="do" value="decline">
            {t('review.no')}
          </button>
        </p>
      </form>
    </section>
  );
}

function ReviewForm({
  errors,
  typed,
}: {
  errors: Errors | undefined;
  typed: Record<string, string> | undefined;
}) {
  const t = useTexts();
  const marks = Array.from({ length: REVIEW_SCALE }, (_, index) => {
    const mark = index + 1;
    const label =
      mark === 1 ? t('review.weak') : mark === REVIEW_SCALE ? t('review.strong', { mark }) : String(mark);
    return { value: String(mark), label };
  });
  return (
    <section className="stack">
      <h2>{t('review.your_review')}</h2>
      <form method="post" className="form">
        <input type="hidden" name="do" value="review" />
        {REVIEW_CRITERIA.map((criterion) => (
          <Choices
            key={criterion}
            name={criterion}
            label={t(`review.criteria.${criterion}`)}
            isRow
            value={typed?.[criterion]}
            errors={errors}
            options={marks}
          />
        ))}
        <Choices
          name="recommendation"
          label={t('review.recommendation')}
          value={typed?.recommendation}
          errors={errors}
          options={RECOMMENDATIONS.map((value) => ({ value, label: t(`recommendations.${value}`) }))}
        />
        <TextArea
          name="commentsToAuthors"
          label={t('review.to_authors')}
          hint={t('review.to_authors_hint')}
          isOptional
          value={typed?.commentsToAuthors}
          errors={errors}
        />
        <TextArea
          name="commentsToOrganizers"
          label={t('review.to_organizers')}
          hint={t('review.to_organizers_hint')}
          isOptional
          rows={4}
          value={typed?.commentsToOrganizers}
          errors={errors}
        />
        <button className="button">{t('review.hand_in')}</button>
      </form>
    </section>
  );
}

/** The review could not be taken any more; the text is the reviewer's all the same. */
function Kept({ typed }: { typed: Record<string, string> }) {
  const t = useTexts();
  return (
    <>
      <h2>{t('review.kept')}</h2>
      <Prose text={[typed.commentsToAuthors, typed.commentsToOrganizers].join('\n\n')} />
    </>
  );
}
