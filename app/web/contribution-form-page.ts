/** The two pages with the form of a contribution, a new one and a change, in what they have in common. */
import {
  type ContributionDraft,
  isOutdated,
  problemsOf,
  withDeclaration,
} from '#app/domain/submissions/contribution-draft.ts';
import type { RequestContext } from '#app/platform/http/load-context.ts';
import type { FieldErrors } from '#app/services/context.ts';
import { finishedUpload } from '#app/services/files/receive-upload.ts';
import {
  requirementsOf,
  type ContributionForm,
  contributionForm,
  discardDraft,
  keepDraft,
  suggestSessionsFor,
  type Target,
} from '#app/services/submissions/draft.ts';

import { draftFromFields, readContributionForm, typedFields } from './contribution-form.ts';
import { FormError } from './multipart.ts';
import { runUseCase, contextOf, statusOf, textField, toSignIn, attempt } from './run.ts';
import { discardUnsentForm, unsentForm, saveUnsentForm, hasExpiredSession } from './unsent-form.ts';

interface RouteArgs {
  request: Request;
  context: RequestContext;
}

/** @param draft may come from a window that has not seen what was handed in elsewhere: then both are shown */
function viewOf(form: ContributionForm, draft: ContributionDraft, errors: FieldErrors) {
  return {
    ...form,
    draft: withDeclaration(draft, form.declaration),
    asks: requirementsOf(form, draft),
    errors,
    newer: newerThan(form, draft),
  };
}

function newerThan({ stored }: ContributionForm, draft: ContributionDraft): ContributionDraft | null {
  return stored && isOutdated(draft, stored.base) ? stored : null;
}

function problemsIn(form: ContributionForm, draft: ContributionDraft): FieldErrors {
  return problemsOf(withDeclaration(draft, form.declaration), requirementsOf(form, draft), {
    choices: form.choices,
    bodyIds: new Set(form.bodies.map((body) => body.id)),
    hasGuestPresenter: form.guests.length > 0,
    handedIn: form.handedIn,
  });
}

/** The form as it opens. A draft that was sent on and found incomplete comes back with what is missing. */
export async function openForm(asked: RouteArgs, target: Target) {
  const form = await runUseCase(asked, (ctx) => contributionForm(ctx, target));
  const held = await runUseCase(asked, (ctx) => unsentForm(ctx, asked.request));
  if (held) {
    // It was typed over what that page showed: whatever has been kept since is not overwritten unseen.
    const savedAt = textField(held, 'seen');
    return { ...viewOf(form, draftFromFields(held, form.draft), {}), savedAt, wasHeld: true };
  }
  const isSentBack = new URL(asked.request.url).searchParams.has('check');
  return {
    ...viewOf(form, form.draft, isSentBack ? problemsIn(form, form.draft) : {}),
    wasHeld: false,
  };
}

/** Whoever was signed in until a moment ago finds the text again; who never was is answered before it is read. */
async function holdIfSignedOut(asked: RouteArgs): Promise<void> {
  const { actor } = await contextOf(asked);
  if (actor || !(await hasExpiredSession(asked))) return;
  try {
    await saveUnsentForm(asked, await typedFields(asked.request));
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
  }
  throw toSignIn(asked.request);
}

/** Where to go, or the page again with what stands in the way. */
export type Taken = { to: string } | { view: ReturnType<typeof viewOf>; status: number };

/**
 * Takes what was typed: keeps it, and says where to go, or what stands in the way.
 * @param pages where the form is, and where its answers are checked
 */
export async function takeForm(
  asked: RouteArgs,
  target: Target,
  pages: { form: string; check: string },
): Promise<Taken> {
  await holdIfSignedOut(asked);
  const form = await runUseCase(asked, (ctx) => contributionForm(ctx, target));
  if (form.became) return { to: `/c/${form.became}` };
  const { files } = asked.context.portal;
  const read = await readContributionForm(asked.request, asked.context.portal, form.draft, (id, field) =>
    runUseCase(asked, (ctx) => finishedUpload(ctx, { files }, id, field)),
  );
  if ('refused' in read) {
    return { view: viewOf(form, form.draft, { file: read.refused }), status: read.status };
  }
  if (read.pressed === 'theirs') {
    // What was handed in elsewhere is the contribution itself; what was saved elsewhere is the draft.
    if (newerThan(form, form.draft)) await runUseCase(asked, (ctx) => discardDraft(ctx, target));
    return { to: pages.form };
  }
  const isMine = read.pressed === 'mine';
  const draft = isMine && form.stored ? { ...read.draft, begun: form.stored.base } : read.draft;
  const kept = await runUseCase(asked, (ctx) => keepDraft(ctx, target, draft, isMine ? null : read.lastSavedAt));
  await runUseCase(asked, (ctx) => discardUnsentForm(ctx, asked.request));
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
  if (newerThan(form, draft)) {
    return { view: { ...viewOf(form, draft, errors), savedAt: kept.savedAt }, status: 409 };
  }
  if (Object.keys(errors).length > 0) {
    const status = read.lacksRoom ? 507 : 422;
    return { view: { ...viewOf(form, draft, errors), newer: null, savedAt: kept.savedAt }, status };
  }
  return { to: pages.check };
}

/** What is kept while somebody types, in words for a program: when, and which sessions fit. */
export async function autosave(asked: RouteArgs, target: Target): Promise<Response> {
  const form = await attempt(asked, (ctx) => contributionForm(ctx, target));
  if ('refused' in form) return json({ why: form.refused }, { status: statusOf(form.refused) });
  const { files } = asked.context.portal;
  const read = await readContributionForm(
    asked.request,
    asked.context.portal,
    form.value.draft,
    (id, field) => runUseCase(asked, (ctx) => finishedUpload(ctx, { files }, id, field)),
  );
  if ('refused' in read) return json({}, { status: read.status });
  const kept = await runUseCase(asked, (ctx) => keepDraft(ctx, target, read.draft, read.lastSavedAt));
  const isStale = 'newer' in kept || form.value.became || newerThan(form.value, read.draft);
  if (isStale) return json({ why: 'stale_version' }, { status: 409 });
  const suggestions =
    'slug' in target ? await runUseCase(asked, (ctx) => suggestSessionsFor(ctx, target.slug, read.draft)) : [];
  return json({ savedAt: kept.savedAt, suggestions });
}

/** Services know nothing of the framework; this much of an answer they can write themselves. */
function json(value: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(value), {
    ...init,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
