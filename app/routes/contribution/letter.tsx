import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Page } from '#app/components/page.tsx';
import { releaseDecision } from '#app/services/decision-work.server.ts';
import { contextOf, orRefuse, textOf } from '#app/services/request-context.server.ts';
import { letterPage } from '#app/services/working-pages.server.ts';

export const meta: MetaFunction = () => [{ title: 'The letter – Sessional' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await contextOf(request, context);
  const view = await orRefuse(request, letterPage(ctx, params.id ?? ''));
  return json({ view, person: { name: ctx.actor?.name ?? '' } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await contextOf(request, context);
  const form = await request.formData();
  await orRefuse(request, releaseDecision(ctx, params.id ?? '', Number(textOf(form, 'version'))));
  return redirect(`/c/${params.id}`);
}

export default function Letter() {
  const { view, person } = useLoaderData<typeof loader>();
  return (
    <Page
      heading="The letter as it will go out"
      eyebrow={<a href={`/c/${view.it.id}`}>{view.it.title}</a>}
      where={view.meeting.title}
      person={person}
    >
      {view.letters.map((letter) => (
        <section className="stack" key={letter.to.address}>
          <p>
            To <b>{letter.to.name}</b> &lt;{letter.to.address}&gt;
            <br />
            Subject <b>{letter.subject}</b>
          </p>
          <div className="letter">{letter.text}</div>
        </section>
      ))}
      <div className="row actions">
        <form method="post">
          <input type="hidden" name="version" value={view.it.version} />
          <button className="button">
            Send to {view.letters.length} {view.letters.length === 1 ? 'person' : 'people'}
          </button>
        </form>
        <form method="post" action={`/c/${view.it.id}`}>
          <input type="hidden" name="do" value="cancel-decision" />
          <button className="button plain">Cancel this decision</button>
        </form>
      </div>
    </Page>
  );
}
