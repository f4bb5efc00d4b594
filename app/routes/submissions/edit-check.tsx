import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { requireRight } from '#app/services/contributions/load.ts';
import { outcomeOf, valueOf } from '#app/services/outcome.ts';
import { type UpdateCommand, updateCommands } from '#app/services/submissions/commands.ts';
import { adviceOnDraft } from '#app/services/submissions/draft-files.ts';
import { requirementsOf } from '#app/services/submissions/form.view.ts';
import { submitUpdate } from '#app/services/submissions/submit-update.ts';
import { handleCommand } from '#app/web/commands.ts';
import { withForm } from '#app/web/contribution-form-page.ts';
import { readForm } from '#app/web/run.ts';
import { CommandForm, FormNotes } from '#app/components/form/command-form.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useRoot, useTexts } from '#app/components/layout/texts.tsx';
import { CheckAnswers } from '#app/components/submissions/check-answers.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('submit.check'), args.data?.title);

export async function loader(args: LoaderFunctionArgs) {
  const publicId = args.params.id ?? '';
  return withForm(args, { publicId }, async (view, ctx) => {
    // What has been handed in stands on the page of the contribution.
    if (!view.isKept) return redirect(paths.contribution(publicId));
    const { draft, meeting, bodies } = view;
    return json({
      id: publicId,
      title: view.contribution?.title ?? '',
      meeting,
      draft,
      advice: await adviceOnDraft(ctx, draft, view.pageLimit),
      requirements: requirementsOf(view, draft),
      session: view.offered[0] ?? null,
      isLate: view.isTakenLate && (view.offered[0]?.isLate ?? false),
      bodies: draft.bodies.map((id) => bodies.find((body) => body.id === id)?.name ?? ''),
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  const publicId = args.params.id ?? '';
  const form = paths.editContribution(publicId);
  return handleCommand(args, await readForm(args), {
    commands: updateCommands,
    async run(ctx, { version }) {
      const submitted = await outcomeOf(() => submitUpdate(ctx, publicId, version));
      // The form shows what is missing, or both versions.
      if ('invalid' in submitted) return { to: `${form}?check` };
      if ('refused' in submitted && submitted.refused === 'stale_version') return { to: form };
      valueOf(submitted);
      return {};
    },
    to: paths.received(publicId),
    guard: (ctx) => requireRight(ctx, publicId, 'see'),
  });
}

export default function Check() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts();
  const submitter = useRoot()?.person?.name ?? '';
  return (
    <Page
      heading={t('submit.check')}
      eyebrow={t('submit.check_eyebrow')}
      meeting={view.meeting}
      actsAs="author"
    >
      <CheckAnswers
        draft={view.draft}
        requirements={view.requirements}
        advice={view.advice}
        session={view.session}
        bodies={view.bodies}
        submitter={submitter}
        isChange
        form={paths.editContribution(view.id)}
      />
      {view.isLate ? <p className="note wait">{t('submit.late_hint')}</p> : null}
      <FormNotes />
      <CommandForm<UpdateCommand>
        command="submit-update"
        version={view.draft.base.version}
        className="row actions"
      >
        <button className="button">{t('submit.send_change')}</button>
        <a className="button plain" href={paths.contribution(view.id)}>
          {t('submit.save_later')}
        </a>
      </CommandForm>
    </Page>
  );
}
