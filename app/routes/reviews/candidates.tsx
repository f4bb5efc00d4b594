import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { candidatesPage } from '#app/services/reviews/candidates.view.ts';
import { requestReview } from '#app/services/reviews/request.ts';
import { type FormFailure, handleCommand } from '#app/web/commands.ts';
import { readForm, runUseCase, textField, versionIn } from '#app/web/run.ts';
import { ErrorSummary, TextField } from '#app/components/form/field.tsx';
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
  const form = await readForm(args);
  const input = {
    personPublicId: textField(form, 'person'),
    version: versionIn(form),
    overrideReason: textField(form, 'reason'),
  };
  const to = `${paths.contribution(id)}#reviewers`;
  return handleCommand(args, form, (ctx) => requestReview(ctx, id, input), to);
}

export default function AskForReview() {
  const view = useLoaderData<typeof loader>();
  const failed = useActionData<FormFailure>();
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
      <ErrorSummary errors={failed?.errors} refused={failed?.refused} />
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
