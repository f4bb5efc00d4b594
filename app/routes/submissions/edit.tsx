import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { authorAction } from '#app/domain/contributions/life.ts';
import { paths } from '#app/paths.ts';
import { requireActor } from '#app/services/context.ts';
import { type DiscardCommand, discardCommands } from '#app/services/submissions/commands.ts';
import { discardDraft } from '#app/services/submissions/draft.ts';
import { handleCommand } from '#app/web/commands.ts';
import { openForm, takeForm } from '#app/web/contribution-form-page.ts';
import { readForm } from '#app/web/run.ts';
import { CommandDisclosure } from '#app/components/form/command-form.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { Prose } from '#app/components/layout/prose.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { ContributionForm } from '#app/components/submissions/contribution-form.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('contribution.change'), args.data?.contribution?.title);

export async function loader(args: LoaderFunctionArgs) {
  return json(await openForm(args, { publicId: args.params.id ?? '' }));
}

export async function action(args: ActionFunctionArgs) {
  const publicId = args.params.id ?? '';
  if (new URL(args.request.url).searchParams.has('discard')) {
    return handleCommand(args, await readForm(args), {
      commands: discardCommands,
      run: (ctx) => discardDraft(ctx, { publicId }),
      to: paths.contribution(publicId),
      guard: requireActor,
    });
  }
  const pages = { form: paths.editContribution(publicId), check: paths.checkEdit(publicId) };
  return takeForm(args, { publicId }, pages);
}

const TITLES = {
  revise: 'submit.title_change',
  answer: 'submit.title_answer',
  hand_in_paper: 'submit.title_hand_in_paper',
  add_files: 'submit.title_add_files',
} as const;

export default function Edit() {
  const loaded = useLoaderData<typeof loader>();
  const view = useActionData<typeof loaded>() ?? loaded;
  const t = useTexts();
  const { contribution, deadline } = view;
  const does = authorAction(view.state) ?? 'revise';
  const isOver = view.offered[0]?.isLate ?? false;
  if (!contribution) return null;
  return (
    <Page
      heading={t(TITLES[does])}
      eyebrow={t('submit.eyebrow_change', { reference: contribution.reference })}
      lede={
        deadline
          ? t(does === 'revise' ? 'submit.until' : isOver ? 'submit.over' : 'submit.due', { deadline })
          : undefined
      }
      meeting={view.meeting}
      actsAs="author"
    >
      {view.submissionsLeft ? (
        <p className="note wait">{t('me.hand_ins_left', view.submissionsLeft)}</p>
      ) : null}
      {view.request ? (
        <details className="note" open>
          <summary>{t('submit.request')}</summary>
          <Prose text={view.request} />
        </details>
      ) : null}
      <ContributionForm view={view} action={paths.editContribution(contribution.id)}>
        {view.isKept ? (
          <section className="available-actions">
            <CommandDisclosure<DiscardCommand>
              command="discard"
              action={`${paths.editContribution(contribution.id)}?discard`}
              summary={t('submit.discard')}
              text={t('submit.discard_text')}
              button={t('submit.discard_button')}
              isBad
            />
          </section>
        ) : null}
      </ContributionForm>
    </Page>
  );
}
