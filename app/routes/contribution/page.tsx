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
import {
  fileSize,
  KINDS,
  OUTCOME_WORDS,
  Prose,
  RECOMMENDATION_WORDS,
  Status,
} from '#app/components/status.tsx';
import { cancelDecision, decide, publish } from '#app/services/decision-work.server.ts';
import { contextOf, orRefuse, textOf } from '#app/services/request-context.server.ts';
import { askReviewer } from '#app/services/review-work.server.ts';
import { contributionPage } from '#app/services/working-pages.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.it.title ?? 'Contribution'} – Sessional` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await contextOf(request, context);
  const view = await orRefuse(request, contributionPage(ctx, params.id ?? ''));
  return json({ view, person: { name: ctx.actor?.name || (ctx.actor?.email ?? '') } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await contextOf(request, context);
  const id = params.id ?? '';
  const form = await request.formData();
  const version = Number(textOf(form, 'version'));
  switch (textOf(form, 'do')) {
    case 'ask':
      await orRefuse(request, askReviewer(ctx, id, { personPublicId: textOf(form, 'person'), version }));
      return redirect(`/c/${id}#reviewers`);
    case 'decide': {
      const input = { outcome: textOf(form, 'outcome'), letter: textOf(form, 'letter'), version };
      const result = await orRefuse(request, decide(ctx, id, input));
      if ('errors' in result) return json({ errors: result.errors, input }, { status: 422 });
      return redirect(`/c/${id}/letter`);
    }
    case 'cancel-decision':
      await orRefuse(request, cancelDecision(ctx, id));
      return redirect(`/c/${id}`);
    case 'publish':
      await orRefuse(request, publish(ctx, id, version));
      return redirect(`/c/${id}`);
    default:
      throw new Response(null, { status: 400 });
  }
}

const ROLE_WORDS: Record<string, string> = {
  secretariat: 'You act as secretariat',
  organizer: 'You act as session organizer',
  reviewer: 'You act as reviewer',
  author: 'You act as author',
};
const STEP_WORDS = ['Submitted', 'In review', 'Decision', 'Published'];

export default function Contribution() {
  const { view, person } = useLoaderData<typeof loader>();
  const failed = useActionData<{
    errors: Record<string, string>;
    input: { outcome: string; letter: string };
  }>();
  const { it, team, can } = view;
  return (
    <Page
      heading={it.title}
      eyebrow={
        <>
          <a href={view.actsAs === 'author' ? '/me' : `/m/${view.meeting.slug}/desk`}>
            {view.actsAs === 'author' ? 'Your contributions' : 'Desk'}
          </a>{' '}
          · reference {it.reference}
        </>
      }
      where={view.meeting.title}
      actingAs={ROLE_WORDS[view.actsAs]}
      person={person}
    >
      <p>
        <Status state={it.state} /> {it.number ? <b>{it.number}</b> : null}{' '}
        <span className="muted">
          {it.bodies.join(', ')} · for item {view.item.number}. {view.item.title}
          {it.late ? ' · late' : ''}
        </span>
      </p>
      <ErrorSummary errors={failed?.errors} />
      {view.whyNot ? (
        <div className="note wait">
          <p>
            {view.whyNot} Reviews and decisions on this paper are therefore hidden from you; another organizer
            or the secretariat deals with it.
          </p>
        </div>
      ) : null}
      <div className="two">
        <div className="stack">
          {view.letters.map((letter, index) => (
            <section className="stack" key={index}>
              <h2>Letter of {letter.sent}</h2>
              <Prose text={letter.text} />
            </section>
          ))}
          <section className="stack">
            <h2>Abstract</h2>
            <Prose text={it.abstract} />
          </section>
          <section className="stack">
            <h2>Files</h2>
            <div className="scroll" role="region" aria-label="Files" tabIndex={0}>
              <table className="grid">
                <thead>
                  <tr>
                    <th scope="col">File</th>
                    <th scope="col">Version</th>
                    <th scope="col">Sent</th>
                    <th scope="col">Reviewers see</th>
                  </tr>
                </thead>
                <tbody>
                  {view.files.map((file) => (
                    <tr key={file.href}>
                      <td>
                        <a href={file.href}>{file.name}</a> ({fileSize(file.size)})<br />
                        <small className="muted">SHA-256 {file.sha256.slice(0, 12)}…</small>
                      </td>
                      <td>{file.version}</td>
                      <td>{file.sent}</td>
                      <td>{file.isCurrent ? <span className="status ok">this one</span> : null}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
          {team ? (
            <section className="stack" id="reviewers">
              <h2>Reviewers</h2>
              {team.assignments.length === 0 ? <p className="empty">Nobody has been asked yet.</p> : null}
              <ul>
                {team.assignments.map((one) => (
                  <li key={one.reviewer}>
                    {one.reviewer} <Status state={one.state} /> <span className="muted">due {one.due}</span>
                    {one.reason ? <p className="muted">“{one.reason}”</p> : null}
                  </li>
                ))}
              </ul>
              {can.assign ? (
                <details open={team.assignments.length === 0}>
                  <summary>Ask somebody to review</summary>
                  <form method="post" className="stack">
                    <input type="hidden" name="version" value={it.version} />
                    <input type="hidden" name="do" value="ask" />
                    <div className="scroll" role="region" aria-label="People" tabIndex={0}>
                      <table className="grid">
                        <thead>
                          <tr>
                            <th scope="col">Name</th>
                            <th scope="col">From</th>
                            <th scope="col">Papers now</th>
                            <th scope="col">Can be asked</th>
                          </tr>
                        </thead>
                        <tbody>
                          {view.candidates.map((one) => (
                            <tr key={one.id}>
                              <td>{one.name}</td>
                              <td>{one.bodies}</td>
                              <td>{one.load}</td>
                              <td>
                                {one.conflict ? (
                                  <span className="muted">No: {one.conflict}</span>
                                ) : (
                                  <button className="button second" name="person" value={one.id}>
                                    Ask<span className="skip"> {one.name}</span>
                                  </button>
                                )}
                              </td>
                            </tr>
                          ))}
                        </tbody>
                      </table>
                    </div>
                  </form>
                </details>
              ) : null}
            </section>
          ) : null}
          {team && team.reviews.length > 0 ? (
            <section className="stack">
              <h2>Reviews</h2>
              {team.reviews.map((review) => (
                <article className="stack" key={review.reviewer}>
                  <h3>
                    {review.reviewer}: {RECOMMENDATION_WORDS[review.recommendation] ?? review.recommendation}
                  </h3>
                  <p className="muted">
                    {review.submitted} · read version {review.fileVersion ?? '–'} ·{' '}
                    {review.marks.map((one) => `${one.label} ${one.mark ?? '–'}`).join(' · ')}
                  </p>
                  {review.commentsToAuthors ? (
                    <>
                      <h4>For the authors</h4>
                      <Prose text={review.commentsToAuthors} />
                    </>
                  ) : null}
                  {review.commentsToOrganizers ? (
                    <>
                      <h4>For the organizers only</h4>
                      <Prose text={review.commentsToOrganizers} />
                    </>
                  ) : null}
                </article>
              ))}
            </section>
          ) : null}
          {team?.openDecision ? (
            <section className="note wait stack">
              <h2>Decided, not sent: {OUTCOME_WORDS[team.openDecision.outcome]}</h2>
              <p>
                <a className="button" href={`/c/${it.id}/letter`}>
                  See the letter and send it
                </a>
              </p>
            </section>
          ) : null}
          {can.decide ? (
            <section className="stack">
              <h2>Decide</h2>
              <form method="post" className="form">
                <input type="hidden" name="do" value="decide" />
                <input type="hidden" name="version" value={it.version} />
                <Choices
                  name="outcome"
                  label="Decision"
                  value={failed?.input.outcome}
                  errors={failed?.errors}
                  options={Object.entries(OUTCOME_WORDS).map(([value, label]) => ({ value, label }))}
                />
                <TextArea
                  name="letter"
                  label="Text of the letter"
                  hint="You see the whole letter before it is sent. Greeting, title and link are added."
                  value={failed?.input.letter}
                  errors={failed?.errors}
                />
                <button className="button">See the letter</button>
              </form>
            </section>
          ) : null}
          {can.publish ? (
            <section className="stack">
              <h2>Publish</h2>
              <p>The paper gets the next number and stands in the public list at once. The number stays.</p>
              <form method="post">
                <input type="hidden" name="do" value="publish" />
                <input type="hidden" name="version" value={it.version} />
                <button className="button">Publish and issue the number</button>
              </form>
            </section>
          ) : null}
        </div>
        <aside className="stack">
          <h2>Where it stands</h2>
          <ol className="timeline">
            {STEP_WORDS.map((word, index) => (
              <li
                key={word}
                className={index < it.stepsDone ? 'done' : index === it.stepsDone ? 'here' : undefined}
              >
                {index === it.stepsDone ? <b>{word}</b> : word}
                <span className="skip">
                  {index < it.stepsDone ? ' – done' : index === it.stepsDone ? ' – now' : ' – to come'}
                </span>
                {index === 0 && it.received ? (
                  <>
                    <br />
                    <small className="muted">{it.received}</small>
                  </>
                ) : null}
              </li>
            ))}
          </ol>
          <dl className="facts">
            <dt>Kind</dt>
            <dd>{KINDS[it.kind] ?? it.kind}</dd>
            <dt>Authors</dt>
            <dd>
              {it.authors
                .map((author) => `${author.name}${author.isPresenter ? ' (presents)' : ''}`)
                .join(', ')}
            </dd>
          </dl>
          {team && team.notices.length > 0 ? (
            <>
              <h2>Mail about it</h2>
              <ul className="facts">
                {team.notices.map((notice, index) => (
                  <li key={index}>
                    {notice.subject}{' '}
                    <span className="muted">
                      to {notice.to}, {notice.state}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </aside>
      </div>
    </Page>
  );
}
