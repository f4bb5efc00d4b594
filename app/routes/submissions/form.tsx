import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { newDraftId } from '#app/services/submissions/draft.ts';
import { openForm, takeForm } from '#app/web/contribution-form-page.ts';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { ContributionForm } from '#app/components/submissions/contribution-form.tsx';
import { DueSentence } from '#app/components/submissions/deadline-line.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('submit.title'), args.data?.meeting.title);

export async function loader(args: LoaderFunctionArgs) {
  const url = new URL(args.request.url);
  const slug = args.params.slug ?? '';
  const draftId = url.searchParams.get('draft') ?? newDraftId();
  const view = await openForm(args, { slug, draftId });
  if (view.submittedAs) return redirect(paths.contribution(view.submittedAs));
  if (view.needsName)
    return redirect(`${paths.completeProfile()}?to=${encodeURIComponent(url.pathname + url.search)}`);
  const preset = view.offered.find((entry) => entry.id === url.searchParams.get('session'));
  const draft =
    preset && view.draft.item === ''
      ? { ...view.draft, item: preset.id, kind: preset.kinds[0] ?? '' }
      : view.draft;
  return json({ ...view, draft, draftId });
}

/** The draft is in the address: who may upload is decided before the body is read. */
export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? '';
  const draftId = new URL(args.request.url).searchParams.get('draft') ?? '';
  if (!/^[A-Za-z0-9]{13}$/.test(draftId)) throw new Response(null, { status: 404 });
  const form = `${paths.submit(slug)}?draft=${draftId}`;
  const check = `${paths.checkSubmission(slug)}?draft=${draftId}`;
  return takeForm(args, { slug, draftId }, { form, check });
}

export default function SubmitForm() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<Omit<typeof loaded, 'draftId'>>();
  // The loader runs again after the action, with the draft of the same address.
  const view = { ...loaded, ...answered };
  const { meeting } = view;
  const t = useTexts();
  return (
    <Page
      heading={t('submit.title')}
      eyebrow={t('submit.eyebrow')}
      lede={<DueSentence view={view} />}
      meeting={meeting}
      actsAs="author"
    >
      {view.waiting.length > 0 && !answered ? (
        <div className="note stack">
          <p>{t('submit.waiting')}</p>
          <ul className="plain-list">
            {view.waiting.map((entry) => (
              <li key={entry.id}>
                <a href={`${paths.submit(meeting.slug)}?draft=${entry.id}`}>
                  {t('submit.waiting_line', {
                    title: entry.title || t('me.draft_untitled'),
                    saved: entry.saved,
                  })}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {view.draftsLeft && !answered ? (
        <p className="note wait">{t('me.drafts_left', view.draftsLeft)}</p>
      ) : null}
      {view.submissionsLeft ? <p className="note wait">{t('me.papers_left', view.submissionsLeft)}</p> : null}
      {view.fileRoom ? <p className="note wait">{t('me.room_left', view.fileRoom)}</p> : null}
      {view.offered.length === 0 ? (
        <div className="empty">
          <p>{t('submit.none_offered')}</p>
          <p>
            <a href={paths.meeting(meeting.slug)}>{t('submit.see_agenda')}</a>
          </p>
        </div>
      ) : (
        <ContributionForm view={view} action={`${paths.submit(meeting.slug)}?draft=${view.draftId}`} />
      )}
    </Page>
  );
}
