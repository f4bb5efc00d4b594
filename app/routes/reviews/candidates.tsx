import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { requireRight } from '#app/services/contributions/load.ts';
import { candidatesPage } from '#app/services/reviews/candidates.view.ts';
import { candidateCommands } from '#app/services/reviews/commands.ts';
import { requestReview } from '#app/services/reviews/request.ts';
import { handleCommand } from '#app/web/commands.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { FormNotes } from '#app/components/form/command-form.tsx';
import { TextField } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { Candidates } from '#app/components/reviews/candidates.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('candidates.title'), args.data?.meeting.title);

export async function loader(args: LoaderFunctionArgs) {
  const words = new URL(args.request.url).searchParams.get('find')?.slice(0, 200) ?? '';
  return json(await runUseCase(args, (ctx) => candidatesPage(ctx, args.params.id ?? '', words)));
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  return handleCommand(args, await readForm(args), {
    commands: candidateCommands,
    run: (ctx, { person, reason, version }) =>
      requestReview(ctx, id, { personPublicId: person, overrideReason: reason, version }),
    to: `${paths.contribution(id)}#reviewers`,
    guard: (ctx) => requireRight(ctx, id, 'assign'),
  });
}

export default function AskForReview() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts();
  const here = paths.candidates(view.contribution.id);
  return (
    <Page
      heading={t('candidates.title')}
      eyebrow={
        <a href={paths.contribution(view.contribution.id)} lang={view.contribution.language}>
          {view.contribution.title}
        </a>
      }
      lede={t('candidates.lede', view.item)}
      meeting={view.meeting}
      actsAs={view.actsAs}
    >
      <FormNotes />
      <form method="get" action={here} className="row">
        <TextField name="find" label={t('candidates.find')} value={view.words} />
        <button className="button second">{t('candidates.find_button')}</button>
      </form>
      {view.words ? (
        <p>
          {t('candidates.shown', { shown: view.candidates.length, total: view.total })}{' '}
          <a href={here}>{t('candidates.all')}</a>
        </p>
      ) : null}
      {view.candidates.length === 0 ? (
        <p className="empty">{t('candidates.nobody')}</p>
      ) : (
        <Candidates candidates={view.candidates} version={view.contribution.version} />
      )}
    </Page>
  );
}
