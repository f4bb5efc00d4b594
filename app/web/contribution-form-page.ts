/** The two pages with the form of a contribution, a new one and a change, in what they have in common. */
import {
  type ContributionDraft,
  isOutdated,
  problemsOf,
  withDeclaration,
} from '#app/domain/submissions/contribution-draft.ts';
import { paths } from '#app/paths.ts';
import type { RequestContext } from '#app/platform/http/load-context.ts';
import type { FieldErrors } from '#app/services/context.ts';
import { finishedUpload } from '#app/services/files/receive-upload.ts';
import {
  type ContributionForm,
  contributionForm,
  discardDraft,
  keepDraft,
  requirementsOf,
  suggestSessionsFor,
  type Target,
} from '#app/services/submissions/draft.ts';

import { draftFromFields, readContributionForm, typedFields } from './contribution-form.ts';
import { FormError } from './multipart.ts';
import { attempt, contextOf, runUseCase, statusOf, textField, toSignIn } from './run.ts';
import { discardUnsentForm, hasExpiredSession, saveUnsentForm, unsentForm } from './unsent-form.ts';

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
export async function openForm(args: RouteArgs, target: Target) {
  const form = await runUseCase(args, (ctx) => contributionForm(ctx, target));
  const unsent = await runUseCase(args, (ctx) => unsentForm(ctx, args.request));
  if (unsent) {
    // It was typed over what that page showed: whatever has been kept since is not overwritten unseen.
    const savedAt = textField(unsent, 'seen');
    return { ...viewOf(form, draftFromFields(unsent, form.draft), {}), savedAt, wasHeld: true };
  }
  const isSentBack = new URL(args.request.url).searchParams.has('check');
  return {
    ...viewOf(form, form.draft, isSentBack ? problemsIn(form, form.draft) : {}),
    wasHeld: false,
  };
}

/** Whoever was signed in until a moment ago finds the text again; who never was is answered before it is read. */
async function holdIfSignedOut(args: RouteArgs): Promise<void> {
  const { actor } = await contextOf(args);
  if (actor || !(await hasExpiredSession(args))) return;
  try {
    await saveUnsentForm(args, await typedFields(args.request));
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
  }
  throw toSignIn(args.request);
}

/** Where to go, or the page again with what stands in the way. */
export type Taken = { to: string } | { view: ReturnType<typeof viewOf>; status: number };

/**
 * Takes what was typed: keeps it, and says where to go, or what stands in the way.
 * @param pages where the form is, and where its answers are checked
 */
export async function takeForm(
  args: RouteArgs,
  target: Target,
  pages: { form: string; check: string },
): Promise<Taken> {
  await holdIfSignedOut(args);
  const form = await runUseCase(args, (ctx) => contributionForm(ctx, target));
  if (form.became) return { to: paths.contribution(form.became) };
  const { files } = args.context.portal;
  const read = await readContributionForm(args.request, args.context.portal, form.draft, (id, field) =>
    runUseCase(args, (ctx) => finishedUpload(ctx, { files }, id, field)),
  );
  if ('refused' in read) {
    return { view: viewOf(form, form.draft, { file: read.refused }), status: read.status };
  }
  if (read.pressed === 'theirs') {
    // What was handed in elsewhere is the contribution itself; what was saved elsewhere is the draft.
    if (newerThan(form, form.draft)) await runUseCase(args, (ctx) => discardDraft(ctx, target));
    return { to: pages.form };
  }
  const isMine = read.pressed === 'mine';
  const draft = isMine && form.stored ? { ...read.draft, base: form.stored.base } : read.draft;
  const kept = await runUseCase(args, (ctx) =>
    keepDraft(ctx, target, draft, isMine ? null : read.lastSavedAt),
  );
  await runUseCase(args, (ctx) => discardUnsentForm(ctx, args.request));
  if ('newer' in kept) {
    const view = viewOf(form, draft, {});
    return { view: { ...view, newer: kept.newer, savedAt: kept.savedAt }, status: 409 };
  }
  const hasFileProblems = Object.keys(read.errors).length > 0;
  if (read.pressed === 'rows' && !hasFileProblems) return { to: pages.form + read.jumpTo };
  if (read.pressed === 'later' && !hasFileProblems) return { to: paths.me() };
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
export async function autosave(args: RouteArgs, target: Target): Promise<Response> {
  const form = await attempt(args, (ctx) => contributionForm(ctx, target));
  if ('refused' in form) return json({ why: form.refused }, { status: statusOf(form.refused) });
  const { files } = args.context.portal;
  const read = await readContributionForm(args.request, args.context.portal, form.value.draft, (id, field) =>
    runUseCase(args, (ctx) => finishedUpload(ctx, { files }, id, field)),
  );
  if ('refused' in read) return json({}, { status: read.status });
  const kept = await runUseCase(args, (ctx) => keepDraft(ctx, target, read.draft, read.lastSavedAt));
  const isStale = 'newer' in kept || form.value.became || newerThan(form.value, read.draft);
  if (isStale) return json({ why: 'stale_version' }, { status: 409 });
  const suggestions =
    'slug' in target ? await runUseCase(args, (ctx) => suggestSessionsFor(ctx, target.slug, read.draft)) : [];
  return json({ savedAt: kept.savedAt, suggestions });
}

/** Services know nothing of the framework; this much of an answer they can write themselves. */
function json(value: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(value), {
    ...init,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
