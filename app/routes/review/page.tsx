import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Choices, ErrorSummary, TextArea } from '#app/components/field.tsx';
import { Page } from '#app/components/page.tsx';
import { Prose, RECOMMENDATION_WORDS, Status } from '#app/components/status.tsx';
import { contextOf, orRefuse, textOf } from '#app/services/request-context.server.ts';
import {
  answerReviewRequest,
  REVIEW_FORM,
  submitReview,
  type ReviewInput,
} from '#app/services/review-work.server.ts';
import { reviewPage } from '#app/services/working-pages.server.ts';

export const meta: MetaFunction = () => [{ title: 'Review – Sessional' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await contextOf(request, context);
  const view = await orRefuse(request, reviewPage(ctx, params.id ?? ''));
  return json({ view, person: { name: ctx.actor?.name || (ctx.actor?.email ?? '') } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await contextOf(request, context);
  const id = params.id ?? '';
  const form = await request.formData();
  switch (textOf(form, 'do')) {
    case 'accept':
    case 'decline':
      await orRefuse(
        request,
        answerReviewRequest(ctx, id, {
          accepts: textOf(form, 'do') === 'accept',
          reason: textOf(form, 'reason'),
        }),
      );
      return redirect(`/r/${id}`);
    case 'review': {
      const input: ReviewInput = {
        answers: Object.fromEntries(REVIEW_FORM.criteria.map(({ key }) => [key, textOf(form, key)])),
        recommendation: textOf(form, 'recommendation'),
        commentsToAuthors: textOf(form, 'commentsToAuthors'),
        commentsToOrganizers: textOf(form, 'commentsToOrganizers'),
      };
      const result = await orRefuse(request, submitReview(ctx, id, input));
      if ('errors' in result) return json({ errors: result.errors, input }, { status: 422 });
      return redirect(`/r/${id}`);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function Review() {
  const { view, person } = useLoaderData<typeof loader>();
  const failed = useActionData<{ errors: Record<string, string>; input: ReviewInput }>();
  const marks = Array.from({ length: view.form.scale }, (_, index) => ({
    value: String(index + 1),
    label:
      index === 0 ? '1 (weak)' : index + 1 === view.form.scale ? `${index + 1} (strong)` : String(index + 1),
  }));
  return (
    <Page
      heading={view.title}
      eyebrow={`Review for item ${view.item.number}. ${view.item.title}`}
      where={view.meeting.title}
      actingAs="You act as reviewer"
      person={person}
    >
      <p>
        <Status state={view.state} />{' '}
        <span className="muted">
          {view.bodies.join(', ')} · due {view.due}
        </span>
      </p>
      <ErrorSummary errors={failed?.errors} />
      <section className="stack">
        <h2>Abstract</h2>
        <Prose text={view.abstract} />
        {view.paper ? (
          <p>
            <a href={view.paper.href}>{view.paper.name}</a>{' '}
            <span className="muted">version {view.paper.version}</span>
          </p>
        ) : null}
      </section>
      {view.state === 'asked' ? (
        <section className="stack">
          <h2>Can you review this paper?</h2>
          <form method="post" className="form">
            <TextArea
              name="reason"
              label="If not, why"
              hint="The organizers see it. A conflict of interest is a good reason."
              isOptional
              rows={3}
            />
            <p className="row">
              <button className="button" name="do" value="accept">
                Yes, I review it
              </button>
              <button className="button second" name="do" value="decline">
                No, I cannot
              </button>
            </p>
          </form>
        </section>
      ) : null}
      {view.state === 'accepted' && view.whyNot === null ? (
        <section className="stack">
          <h2>Your review</h2>
          <form method="post" className="form">
            <input type="hidden" name="do" value="review" />
            {view.form.criteria.map((criterion) => (
              <Choices
                key={criterion.key}
                name={criterion.key}
                label={criterion.label}
                isRow
                value={failed?.input.answers[criterion.key]}
                errors={failed?.errors}
                options={marks}
              />
            ))}
            <Choices
              name="recommendation"
              label="Recommendation"
              value={failed?.input.recommendation}
              errors={failed?.errors}
              options={Object.entries(RECOMMENDATION_WORDS).map(([value, label]) => ({ value, label }))}
            />
            <TextArea
              name="commentsToAuthors"
              label="Comments for the authors"
              hint="The organizers decide what of it goes into the letter. Your name is not shown to the authors."
              isOptional
              value={failed?.input.commentsToAuthors}
              errors={failed?.errors}
            />
            <TextArea
              name="commentsToOrganizers"
              label="Comments for the organizers only"
              hint="Never shown to the authors."
              isOptional
              rows={4}
              value={failed?.input.commentsToOrganizers}
              errors={failed?.errors}
            />
            <button className="button">Hand in the review</button>
          </form>
        </section>
      ) : null}
      {view.state === 'accepted' && view.whyNot !== null ? (
        <div className="note wait">
          <p>{view.whyNot}</p>
        </div>
      ) : null}
      {view.given ? (
        <div className="note ok">
          <p>
            Thank you. You recommended: <b>{RECOMMENDATION_WORDS[view.given.recommendation]}</b>.
          </p>
        </div>
      ) : null}
      {view.state === 'declined' ? (
        <div className="note">
          <p>You have said that you cannot review this paper. Nothing more is needed.</p>
        </div>
      ) : null}
    </Page>
  );
}
