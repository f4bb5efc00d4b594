import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { answerAffiliation, bodyPage } from '#app/services/people/affiliations.ts';
import { runUseCase, readForm, textField } from '#app/web/run.ts';
import { Page } from '#app/components/layout/page.tsx';
import { Late, Status } from '#app/components/layout/status.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { Claims } from '#app/components/people/claims.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => args.data?.body.name ?? t('people.title'));

export async function loader(asked: LoaderFunctionArgs) {
  return json(await runUseCase(asked, (ctx) => bodyPage(ctx, asked.params.code ?? '')));
}

export async function action(asked: ActionFunctionArgs) {
  const code = asked.params.code ?? '';
  const form = await readForm(asked);
  const answer = [textField(form, 'person'), textField(form, 'code'), textField(form, 'confirms') === 'yes'] as const;
  await runUseCase(asked, (ctx) => answerAffiliation(ctx, ...answer));
  return redirect(`/b/${encodeURIComponent(code)}`);
}

/** The whole country or organisation, for its focal point. */
export default function Body() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts();
  return (
    <Page heading={view.body.name} eyebrow={t('people.focal_eyebrow')} actsAs="focal_point">
      <h2>{t('people.submitted')}</h2>
      {view.contributions.length === 0 ? <p className="empty">{t('people.none_submitted')}</p> : null}
      <ul className="plain-list">
        {view.contributions.map((it) => (
          <li key={it.id}>
            <a className="title" href={`/c/${it.id}`} lang={it.language}>
              {it.title}
            </a>{' '}
            <Status state={it.state} /> {it.late ? <Late /> : null}
            <br />
            <span className="muted">
              {t('people.line', {
                meeting: it.meeting,
                item: it.item,
                bodies: it.bodies,
                submitted: it.submitted,
              })}
            </span>
          </li>
        ))}
      </ul>
      <h2>{t('people.claims')}</h2>
      <Claims claims={view.claims} />
    </Page>
  );
}
