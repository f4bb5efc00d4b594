/** The two pages with the form of a contribution, a new one and a change, in what they have in common. */
import { problemsOf, type ContributionDraft } from '#app/domain/contribution-draft.ts';
import type { RequestContext } from '#app/platform/load-context.ts';

import {
  asksOf,
  contributionForm,
  discardDraft,
  keepDraft,
  type ContributionForm,
  type Target,
} from './contribution-draft.server.ts';
import { readContributionForm } from './contribution-form.server.ts';
import type { FieldErrors } from './context.ts';
import { finishedUpload } from './receive-upload.server.ts';
import { ask } from './request-context.server.ts';

interface AskedForm {
  request: Request;
  context: RequestContext;
}

function viewOf(form: ContributionForm, draft: ContributionDraft, errors: FieldErrors) {
  return { ...form, draft, asks: asksOf(form, draft), errors };
}

function problemsIn(form: ContributionForm, draft: ContributionDraft): FieldErrors {
  return problemsOf(draft, asksOf(form, draft), {
    choices: form.choices,
    bodyIds: new Set(form.bodies.map((body) => body.id)),
  });
}

/** The form as it opens. A draft that was sent on and found incomplete comes back with what is missing. */
export async function openForm(asked: AskedForm, target: Target) {
  const form = await ask(asked, (ctx) => contributionForm(ctx, target));
  const isSentBack = new URL(asked.request.url).searchParams.has('check');
  return viewOf(form, form.draft, isSentBack ? problemsIn(form, form.draft) : {});
}

/** Where to go, or the page again with what stands in the way. */
export type Taken = { to: string } | { view: ReturnType<typeof viewOf>; status: number };

/**
 * Takes what was typed: keeps it, and says where to go, or what stands in the way.
 * @param pages where the form is, and where its answers are checked
 */
export async function takeForm(
  asked: AskedForm,
  target: Target,
  pages: { form: string; check: string },
): Promise<Taken> {
  const form = await ask(asked, (ctx) => contributionForm(ctx, target));
  if (form.became) return { to: `/c/${form.became}` };
  const { files } = asked.context.portal;
  const read = await readContributionForm(asked.request, asked.context.portal, form.draft, (id) =>
    ask(asked, (ctx) => finishedUpload(ctx, { files }, id)),
  );
  if ('refused' in read) {
    return { view: viewOf(form, form.draft, { file: read.refused }), status: read.status };
  }
  if (read.pressed === 'theirs') {
    // What was handed in elsewhere is the contribution itself; what was saved elsewhere is the draft.
    if (form.newer) await ask(asked, (ctx) => discardDraft(ctx, target));
    return { to: pages.form };
  }
  const isMine = read.pressed === 'mine';
  const draft = isMine ? { ...read.draft, version: form.newer?.version ?? read.draft.version } : read.draft;
  const kept = await ask(asked, (ctx) => keepDraft(ctx, target, draft, isMine ? null : read.seen));
  if ('newer' in kept) {
    const view = viewOf(form, draft, {});
    return { view: { ...view, newer: kept.newer, savedAt: kept.savedAt }, status: 409 };
  }
  const hasFileProblems = Object.keys(read.errors).length > 0;
  if (read.pressed === 'rows' && !hasFileProblems) return { to: pages.form + read.jumpTo };
  if (read.pressed === 'later' && !hasFileProblems) return { to: '/me' };
  const errors = {
    ...(read.pressed === 'check' || isMine ? problemsIn(form, draft) : {}),
    ...read.errors,
  };
  if (form.newer && !isMine) {
    return { view: { ...viewOf(form, draft, errors), savedAt: kept.savedAt }, status: 409 };
  }
  if (Object.keys(errors).length > 0) {
    const status = read.lacksRoom ? 507 : 422;
    return { view: { ...viewOf(form, draft, errors), newer: null, savedAt: kept.savedAt }, status };
  }
  return { to: pages.check };
}
