import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Page } from '#app/components/page.tsx';
import { fileSize, KINDS, Prose } from '#app/components/status.tsx';
import { contextOf, orRefuse } from '#app/services/request-context.server.ts';
import { contributionForm, submitContribution } from '#app/services/submit-contribution.server.ts';

export const meta: MetaFunction = () => [{ title: 'Check your answers – Sessional' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await contextOf(request, context);
  const draftId = new URL(request.url).searchParams.get('draft') ?? '';
  const view = await orRefuse(request, contributionForm(ctx, params.slug ?? '', draftId));
  if (view.became) return redirect(`/c/${view.became}/received`);
  if (!view.savedAt) throw new Response(null, { status: 404 });
  const item = view.offered.find((one) => one.id === view.draft.item);
  return json({
    draftId,
    meeting: view.meeting,
    draft: view.draft,
    item: item ? { number: item.number, title: item.title, deadline: item.deadline } : null,
    body: view.bodies.find((body) => body.id === view.draft.body)?.name ?? '',
    person: { name: ctx.actor?.name ?? '' },
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await contextOf(request, context);
  const slug = params.slug ?? '';
  const draftId = new URL(request.url).searchParams.get('draft') ?? '';
  const result = await orRefuse(request, submitContribution(ctx, slug, draftId));
  if ('errors' in result) return redirect(`/m/${slug}/submit?draft=${draftId}`);
  return redirect(`/c/${result.publicId}/received`);
}

export default function Check() {
  const view = useLoaderData<typeof loader>();
  const { draft, meeting } = view;
  const change = `/m/${meeting.slug}/submit?draft=${view.draftId}`;
  const answers: [label: string, field: string, value: React.ReactNode][] = [
    ['Session', 'item', view.item ? `${view.item.number}. ${view.item.title}` : ''],
    ['What you submit', 'kind', KINDS[draft.kind] ?? draft.kind],
    ['Submitted by', 'body', view.body],
    ['Title', 'title', draft.title],
    ['Abstract', 'abstract', <Prose key="abstract" text={draft.abstract} />],
    [
      'Authors',
      'authors.0.name',
      <ul key="authors">
        {draft.authors
          .filter((author) => author.name !== '')
          .map((author, index) => (
            <li key={index}>
              {[author.name, author.affiliation, author.email].filter(Boolean).join(', ')}
              {author.isPresenter ? <span className="muted"> · presents</span> : null}
            </li>
          ))}
      </ul>,
    ],
    ['Paper', 'file', draft.file ? `${draft.file.name} · ${fileSize(draft.file.size)}` : ''],
  ];
  return (
    <Page
      heading="Check your answers"
      eyebrow="Step 2 of 2"
      where={meeting.title}
      actingAs="You act as author"
      person={view.person}
    >
      <dl className="answers">
        {answers.map(([label, field, value]) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>{value}</dd>
            <dd>
              <a href={`${change}#${field}`}>
                Change<span className="skip"> {label.toLowerCase()}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      {view.item?.deadline ? <p>The deadline of this session: {view.item.deadline}.</p> : null}
      <form
        method="post"
        action={`/m/${meeting.slug}/submit/check?draft=${view.draftId}`}
        className="row actions"
      >
        <button className="button">Submit</button>
        <a className="button plain" href="/me">
          Save and come back later
        </a>
      </form>
    </Page>
  );
}
