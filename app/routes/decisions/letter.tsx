import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { letterPage, releaseDecision } from '#app/services/decisions/release.ts';
import { type FormFailure, handleCommand } from '#app/web/commands.ts';
import { readForm, runUseCase, versionIn } from '#app/web/run.ts';
import { Checkbox, ErrorSummary } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('letter.title'), args.data?.meeting.title);

export async function loader(args: LoaderFunctionArgs) {
  return json(await runUseCase(args, (ctx) => letterPage(ctx, args.params.id ?? '')));
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args);
  const id = args.params.id ?? '';
  const isConfirmed = form.has('confirmed');
  return handleCommand(
    args,
    form,
    (ctx) => releaseDecision(ctx, id, versionIn(form), isConfirmed),
    paths.contribution(id),
  );
}

export default function Letter() {
  const view = useLoaderData<typeof loader>();
  const failed = useActionData<FormFailure>();
  const t = useTexts();
  return (
    <Page
      heading={t('letter.title')}
      eyebrow={<a href={paths.contribution(view.contribution.id)}>{view.contribution.title}</a>}
      meeting={view.meeting}
      actsAs={view.actsAs}
    >
      <ErrorSummary errors={failed?.errors} refused={failed?.refused} />
      {view.letters.map((letter) => (
        <section className="stack" key={letter.to.address}>
          <dl className="answers">
            <div>
              <dt>{t('letter.to')}</dt>
              <dd>
                {letter.to.name} &lt;{letter.to.address}&gt;
              </dd>
            </div>
            <div>
              <dt>{t('letter.subject')}</dt>
              <dd>{letter.subject}</dd>
            </div>
          </dl>
          <div className="letter" lang={letter.language}>
            {letter.text}
          </div>
        </section>
      ))}
      {view.handedInSince ? (
        <p className="note wait">{t('letter.handed_in_since', { at: view.handedInSince })}</p>
      ) : null}
      <div className="row actions">
        <form method="post">
          {view.handedInSince ? (
            <Checkbox name="confirmed" label={t('letter.still_holds')} errors={failed?.errors} />
          ) : null}
          <input type="hidden" name="version" value={view.contribution.version} />
          <button className="button">{t('letter.send', { count: view.letters.length })}</button>
        </form>
        <a className="button plain" href={paths.contribution(view.contribution.id)}>
          {t('letter.back')}
        </a>
        <form method="post" action={paths.contribution(view.contribution.id)}>
          <input type="hidden" name="do" value="cancel-decision" />
          <input type="hidden" name="version" value={view.contribution.version} />
          <button className="button plain">{t('letter.cancel')}</button>
        </form>
      </div>
    </Page>
  );
}
