import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { REVIEW_CRITERIA, REVIEW_SCALE } from '#app/domain/reviews/review-form.ts';
import { RECOMMENDATIONS } from '#app/domain/shared/vocabulary.ts';
import { paths } from '#app/paths.ts';
import { type ReviewCommand, reviewCommands, runReviewCommand } from '#app/services/reviews/commands.ts';
import { requireReviewer, reviewPage } from '#app/services/reviews/page.view.ts';
import { handleCommand } from '#app/web/commands.ts';
import { submittedValues } from '#app/web/form-values.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { unsentForm } from '#app/web/unsent-form.ts';
import { CommandButton, CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { Choices, TextArea } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { Prose } from '#app/components/layout/prose.tsx';
import { TaskStatus } from '#app/components/layout/status.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { SayWhereFirst } from '#app/components/people/say-where-first.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('review.title'), args.data?.reads?.title);

export async function loader(args: LoaderFunctionArgs) {
  const view = await runUseCase(args, (ctx) => reviewPage(ctx, args.params.id ?? ''));
  const unsent = await runUseCase(args, (ctx) => unsentForm(ctx, args.request));
  return json({ ...view, unsent: unsent ? submittedValues(unsent) : null });
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  return handleCommand(args, await readForm(args), {
    commands: reviewCommands,
    run: (ctx, command) => runReviewCommand(ctx, id, command),
    to: paths.review(id),
    guard: (ctx) => requireReviewer(ctx, id),
  });
}

export default function Review() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts();
  const { reads } = view;
  return (
    <Page
      heading={reads?.title ?? t('review.title')}
      headingLanguage={reads?.language}
      eyebrow={reads ? t('review.eyebrow', reads.item) : null}
      meeting={view.meeting}
      actsAs="reviewer"
    >
      <p>
        <TaskStatus state={view.state} />{' '}
        {reads ? (
          <span className="muted">
            {t('review.line', { bodies: reads.bodies.join(', '), due: view.due })}
          </span>
        ) : null}
      </p>
      <FormNotes />
      {reads ? (
        <section className="stack">
          <h2>{t('review.abstract')}</h2>
          <Prose text={reads.abstract} language={reads.language} />
          {reads.paper ? (
            <p>
              <a href={paths.file(reads.paper.id)}>{reads.paper.name}</a>{' '}
              <span className="muted">{t('review.version', { version: reads.paper.version })}</span>
            </p>
          ) : null}
        </section>
      ) : null}
      {view.isOver ? <p className="note">{t('review.over')}</p> : null}
      {view.mustSay ? <SayWhereFirst text={t('review.say_first')} to={paths.review(view.id)} /> : null}
      {view.state === 'asked' && !view.isOver && !view.mustSay ? <AnswerForm /> : null}
      {view.state === 'accepted' && !view.isOver && !view.mustSay && !view.whyNot ? <ReviewForm /> : null}
      {view.whyNot ? <p className="note wait">{t(`refusals.${view.whyNot}`)}</p> : null}
      {view.given ? (
        <p className="note ok" role="status">
          {t('review.thanks', { recommendation: t(`recommendations.${view.given.recommendation}`) })}
        </p>
      ) : null}
      {view.state === 'declined' ? <p className="note">{t('review.declined')}</p> : null}
      {view.state === 'withdrawn' ? <p className="note">{t('review.withdrawn')}</p> : null}
      {view.state !== 'accepted' || view.isOver || view.whyNot ? <Kept /> : null}
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
          <CommandButton<ReviewCommand> command="accept" className="button">
            {t('review.yes')}
          </CommandButton>
          <CommandButton<ReviewCommand> command="decline" className="button second">
            {t('review.no')}
          </CommandButton>
        </p>
      </form>
    </section>
  );
}

function ReviewForm() {
  const t = useTexts();
  const { errors, typed } = useCommand<ReviewCommand>('review');
  const marks = Array.from({ length: REVIEW_SCALE }, (_, index) => {
    const mark = index + 1;
    const label =
      mark === 1 ? t('review.weak') : mark === REVIEW_SCALE ? t('review.strong', { mark }) : String(mark);
    return { value: String(mark), label };
  });
  return (
    <section className="stack">
      <h2>{t('review.your_review')}</h2>
      <CommandForm<ReviewCommand> command="review" className="form">
        {REVIEW_CRITERIA.map((criterion) => (
          <Choices
            key={criterion}
            name={criterion}
            label={t(`review.criteria.${criterion}`)}
            isRow
            value={typed[criterion]}
            errors={errors}
            options={marks}
          />
        ))}
        <Choices
          name="recommendation"
          label={t('review.recommendation')}
          value={typed.recommendation}
          errors={errors}
          options={RECOMMENDATIONS.map((value) => ({ value, label: t(`recommendations.${value}`) }))}
        />
        <TextArea
          name="commentsToAuthors"
          label={t('review.to_authors')}
          hint={t('review.to_authors_hint')}
          isOptional
          value={typed.commentsToAuthors}
          errors={errors}
        />
        <TextArea
          name="commentsToOrganizers"
          label={t('review.to_organizers')}
          hint={t('review.to_organizers_hint')}
          isOptional
          rows={4}
          value={typed.commentsToOrganizers}
          errors={errors}
        />
        <button className="button">{t('review.hand_in')}</button>
      </CommandForm>
    </section>
  );
}

/** The review could not be taken any more; the text is the reviewer's all the same. */
function Kept() {
  const t = useTexts();
  const { isSentBack, typed } = useCommand<ReviewCommand>('review');
  if (!isSentBack) return null;
  return (
    <>
      <h2>{t('review.kept')}</h2>
      <Prose text={[typed.commentsToAuthors, typed.commentsToOrganizers].join('\n\n')} />
    </>
  );
}
