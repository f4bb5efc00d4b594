import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { bodyPage, requireFocalPoint } from '#app/services/people/affiliations.view.ts';
import { bodyCommands, runBodyCommand } from '#app/services/people/commands.ts';
import { handleCommand } from '#app/web/commands.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { FormNotes } from '#app/components/form/command-form.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { Late, Status } from '#app/components/layout/status.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { Claims } from '#app/components/people/claims.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => args.data?.body.name ?? t('people.title'));

export async function loader(args: LoaderFunctionArgs) {
  return json(await runUseCase(args, (ctx) => bodyPage(ctx, args.params.code ?? '')));
}

export async function action(args: ActionFunctionArgs) {
  const code = args.params.code ?? '';
  return handleCommand(args, await readForm(args), {
    commands: bodyCommands,
    run: runBodyCommand,
    to: paths.body(code),
    guard: (ctx) => requireFocalPoint(ctx, code),
  });
}

/** The whole country or organisation, for its focal point. */
export default function Body() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts();
  return (
    <Page heading={view.body.name} eyebrow={t('people.focal_eyebrow')} actsAs="focal_point">
      <FormNotes />
      {view.meetings ? (
        <p className="muted">{t('people.focal_meetings', { titles: view.meetings.join('; ') })}</p>
      ) : null}
      <h2>{t('people.submitted')}</h2>
      {view.contributions.length === 0 ? <p className="empty">{t('people.none_submitted')}</p> : null}
      <ul className="plain-list">
        {view.contributions.map((contribution) => (
          <li key={contribution.id}>
            <a className="title" href={paths.contribution(contribution.id)} lang={contribution.language}>
              {contribution.title}
            </a>{' '}
            <Status state={contribution.state} /> {contribution.late ? <Late /> : null}
            <br />
            <span className="muted">
              {t('people.line', {
                meeting: contribution.meeting,
                item: contribution.item,
                bodies: contribution.bodies,
                submitted: contribution.submitted,
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
