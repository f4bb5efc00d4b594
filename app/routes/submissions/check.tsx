import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { ownDuplicates } from '#app/services/contributions/merge.ts';
import { outcomeOf, valueOf } from '#app/services/outcome.ts';
import { type SubmitCommand, submitCommands } from '#app/services/submissions/commands.ts';
import { requireDraft } from '#app/services/submissions/draft.ts';
import { adviceOnDraft } from '#app/services/submissions/draft-files.ts';
import { requirementsOf } from '#app/services/submissions/form.view.ts';
import { submitContribution } from '#app/services/submissions/submit.ts';
import { handleCommand } from '#app/web/commands.ts';
import { withForm } from '#app/web/contribution-form-page.ts';
import { readForm } from '#app/web/run.ts';
import { DuplicateList } from '#app/components/contributions/merge.tsx';
import { CommandForm, FormNotes } from '#app/components/form/command-form.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useRoot, useTexts } from '#app/components/layout/texts.tsx';
import { CheckAnswers } from '#app/components/submissions/check-answers.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('submit.check'), args.data?.meeting.title);

function draftIn({ request }: { request: Request }): string {
  return new URL(request.url).searchParams.get('draft') ?? '';
}

export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug ?? '';
  const draftId = draftIn(args);
  return withForm(args, { slug, draftId }, async (view, ctx) => {
    if (view.submittedAs) return redirect(paths.received(view.submittedAs));
    if (!view.isKept) throw new Response(null, { status: 404 });
    const { draft, meeting, bodies } = view;
    return json({
      draftId,
      meeting,
      draft,
      advice: await adviceOnDraft(ctx, draft, view.pageLimit),
      alike: await ownDuplicates(ctx, slug, draft),
      requirements: requirementsOf(view, draft),
      declaration: view.declaration,
      session: view.offered.find((entry) => entry.id === draft.item) ?? null,
      bodies: draft.bodies.map((id) => bodies.find((body) => body.id === id)?.name ?? ''),
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? '';
  const draftId = draftIn(args);
  return handleCommand(args, await readForm(args), {
    commands: submitCommands,
    async run(ctx) {
      const submitted = await outcomeOf(() => submitContribution(ctx, slug, draftId));
      // The form shows what is missing.
      if ('invalid' in submitted) return { to: `${paths.submit(slug)}?draft=${draftId}&check` };
      return { to: paths.received(valueOf(submitted).publicId) };
    },
    to: paths.me(),
    guard: (ctx) => requireDraft(ctx, { slug, draftId }),
  });
}

export default function Check() {
  const view = useLoaderData<typeof loader>();
  const { meeting, session } = view;
  const t = useTexts();
  const submitter = useRoot()?.person?.name ?? '';
  return (
    <Page heading={t('submit.check')} eyebrow={t('submit.check_eyebrow')} meeting={meeting} actsAs="author">
      {view.alike.length > 0 ? (
        <div className="note wait stack">
          <p>{t('submit.alike')}</p>
          <DuplicateList alike={view.alike} />
        </div>
      ) : null}
      <CheckAnswers
        draft={view.draft}
        requirements={view.requirements}
        advice={view.advice}
        session={session}
        bodies={view.bodies}
        declaration={view.declaration}
        submitter={submitter}
        form={`${paths.submit(meeting.slug)}?draft=${view.draftId}`}
      />
      {session?.deadline ? <p>{t('submit.check_deadline', { deadline: session.deadline })}</p> : null}
      {session?.isLate ? <p className="note wait">{t('submit.late_hint')}</p> : null}
      <FormNotes />
      <CommandForm<SubmitCommand> command="submit" className="row actions">
        <button className="button">{t('submit.send')}</button>
        <a className="button plain" href={paths.me()}>
          {t('submit.save_later')}
        </a>
      </CommandForm>
    </Page>
  );
}
