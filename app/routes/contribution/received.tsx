import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Page } from '#app/components/page.tsx';
import { fileSize } from '#app/components/status.tsx';
import { contextOf, orRefuse } from '#app/services/request-context.server.ts';
import { contributionPage } from '#app/services/working-pages.server.ts';

export const meta: MetaFunction = () => [{ title: 'Received – Sessional' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await contextOf(request, context);
  const view = await orRefuse(request, contributionPage(ctx, params.id ?? ''));
  return json({ view, person: { name: ctx.actor?.name ?? '', email: ctx.actor?.email ?? '' } });
}

export default function Received() {
  const { view, person } = useLoaderData<typeof loader>();
  return (
    <Page heading="Received" where={view.meeting.title} actingAs="You act as author" person={person}>
      <div className="note ok" role="status">
        <p>
          Your reference is <b>{view.it.reference}</b>. A receipt goes to {person.email}.
        </p>
      </div>
      <dl className="answers">
        <div>
          <dt>Title</dt>
          <dd>{view.it.title}</dd>
        </div>
        <div>
          <dt>Session</dt>
          <dd>
            {view.item.number}. {view.item.title}
          </dd>
        </div>
        <div>
          <dt>Submitted by</dt>
          <dd>{view.it.bodies.join(', ')}</dd>
        </div>
        <div>
          <dt>Received</dt>
          <dd>
            {view.it.received}
            {view.it.late ? ' – after the deadline: the organizers decide whether they take it' : ''}
          </dd>
        </div>
        {view.files.map((file) => (
          <div key={file.href}>
            <dt>File</dt>
            <dd>
              <a href={file.href}>{file.name}</a>, {fileSize(file.size)}
              <br />
              <small className="muted">SHA-256 {file.sha256}</small>
            </dd>
          </div>
        ))}
      </dl>
      <h2>What happens next</h2>
      <p className="lede">
        The organizers of the session ask colleagues to review the paper and then write to you. You need not
        do anything until then.
      </p>
      <p>
        <a href={`/c/${view.it.id}`}>Follow your contribution</a>
      </p>
    </Page>
  );
}
