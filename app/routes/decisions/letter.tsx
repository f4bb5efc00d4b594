import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import type { ContributionCommand } from '#app/services/contributions/commands.ts';
import { requireRight } from '#app/services/contributions/load.ts';
import { type LetterCommand, letterCommands } from '#app/services/decisions/commands.ts';
import { letterPage } from '#app/services/decisions/letter.view.ts';
import { releaseDecision } from '#app/services/decisions/release.ts';
import { handleCommand } from '#app/web/commands.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { Checkbox } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('letter.title'), args.data?.meeting.title);

export async function loader(args: LoaderFunctionArgs) {
  return json(await runUseCase(args, (ctx) => letterPage(ctx, args.params.id ?? '')));
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  return handleCommand(args, await readForm(args), {
    commands: letterCommands,
    run: (ctx, { version, confirmed }) => releaseDecision(ctx, id, version, confirmed),
    to: paths.contribution(id),
    guard: (ctx) => requireRight(ctx, id, 'release'),
  });
}

export default function Letter() {
  const view = useLoaderData<typeof loader>();
  const { errors } = useCommand<LetterCommand>('release');
  const t = useTexts();
  return (
    <Page
      heading={t('letter.title')}
      eyebrow={<a href={paths.contribution(view.contribution.id)}>{view.contribution.title}</a>}
      meeting={view.meeting}
      actsAs={view.actsAs}
    >
      <FormNotes />
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
        <CommandForm<LetterCommand> command="release" version={view.contribution.version}>
          {view.handedInSince ? (
            <Checkbox name="confirmed" label={t('letter.still_holds')} errors={errors} />
          ) : null}
          <button className="button">{t('letter.send', { count: view.letters.length })}</button>
        </CommandForm>
        <a className="button plain" href={paths.contribution(view.contribution.id)}>
          {t('letter.back')}
        </a>
        <CommandForm<ContributionCommand>
          command="cancel-decision"
          version={view.contribution.version}
          action={paths.contribution(view.contribution.id)}
        >
          <button className="button plain">{t('letter.cancel')}</button>
        </CommandForm>
      </div>
    </Page>
  );
}
