/** The two pages with the form of a contribution, a new one and a change, in what they have in common. */
import {
  type ContributionDraft,
  EMPTY_DRAFT,
  isOutdated,
  problemsOf,
  withDeclaration,
} from '#app/domain/submissions/contribution-draft.ts';
import { keepingProblems } from '#app/domain/submissions/keeping-drafts.ts';
import { paths } from '#app/paths.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { type FileRoom, withFileRoom } from '#app/services/files/file-room.ts';
import { finishedUpload } from '#app/services/files/receive-upload.ts';
import { type FieldErrors, outcomeOf, valueOf } from '#app/services/outcome.ts';
import { type FormCommand, formCommands } from '#app/services/submissions/commands.ts';
import { discardDraft, keepDraft, type Target } from '#app/services/submissions/draft.ts';
import {
  type ContributionForm,
  contributionForm,
  requirementsOf,
} from '#app/services/submissions/form.view.ts';
import { suggestSessionsFor } from '#app/services/submissions/session-options.ts';

import { type CommandAnswer, handleCommand } from './commands.ts';
import {
  draftFromFields,
  readContributionForm,
  type ReadForm,
  rearranged,
  typedFields,
} from './contribution-form.ts';
import { textField } from './form-values.ts';
import { attempt, contextOf, type RouteArgs, runUseCase, statusOf, toSignIn } from './run.ts';
import { discardUnsentForm, hasExpiredSession, saveUnsentForm, unsentForm } from './unsent-form.ts';

/** @param draft may come from a window that has not seen what was handed in elsewhere: then both are shown */
function viewOf(form: ContributionForm, draft: ContributionDraft, errors: FieldErrors) {
  return {
    ...form,
    draft: withDeclaration(draft, form.declaration),
    requirements: requirementsOf(form, draft),
    errors,
    newer: newerThan(form, draft),
  };
}

function newerThan({ stored }: ContributionForm, draft: ContributionDraft): ContributionDraft | null {
  return stored && isOutdated(draft, stored.base) ? stored : null;
}

function problemsIn(form: ContributionForm, draft: ContributionDraft): FieldErrors {
  return problemsOf(withDeclaration(draft, form.declaration), requirementsOf(form, draft), {
    options: form.options,
    bodyIds: new Set(form.bodies.map((body) => body.id)),
    hasGuestPresenter: form.guests.length > 0,
    handedIn: form.handedIn,
  });
}

/**
 * Opens the form of a target, once for a request: what is read, checked and kept in it is about this form.
 * @throws Response when the viewer may not fill it in
 */
export function withForm<T>(
  args: RouteArgs,
  target: Target,
  use: (form: ContributionForm, ctx: Ctx) => Promise<T>,
): Promise<T> {
  return runUseCase(args, async (ctx) => use(await contributionForm(ctx, target), ctx));
}

/** The same for a form that may bring files: they count from the first byte on, whatever becomes of the form. */
function withFormAndRoom<T>(
  args: RouteArgs,
  target: Target,
  use: (form: ContributionForm, ctx: Ctx, room: FileRoom) => Promise<T>,
): Promise<T> {
  return withForm(args, target, (form, ctx) => withFileRoom(ctx, (room) => use(form, ctx, room)));
}

/** The form as it opens. A draft that was sent on and found incomplete comes back with what is missing. */
export function openForm(args: RouteArgs, target: Target) {
  return withForm(args, target, async (form, ctx) => {
    const unsent = await unsentForm(ctx, args.request);
    if (unsent) {
      // It was typed over what that page showed: whatever has been kept since is not overwritten unseen.
      const savedAt = textField(unsent, 'lastSavedAt');
      return { ...viewOf(form, draftFromFields(unsent, form.draft), {}), savedAt, isUnsent: true };
    }
    const isSentBack = new URL(args.request.url).searchParams.has('check');
    return {
      ...viewOf(form, form.draft, isSentBack ? problemsIn(form, form.draft) : {}),
      isUnsent: false,
    };
  });
}

/** A person whose session has just expired finds the text again; the form of a visitor is answered before it is read. */
async function saveUnlessSignedIn(args: RouteArgs): Promise<void> {
  const { actor } = await contextOf(args);
  if (actor || !(await hasExpiredSession(args))) return;
  const typed = await typedFields(args.request);
  const problems = typed ? keepingProblems(draftFromFields(typed, EMPTY_DRAFT)) : {};
  if (typed && Object.keys(problems).length === 0) await saveUnsentForm(args, typed);
  throw toSignIn(args.request);
}

/**
 * Takes what was typed: keeps it, and answers with where to go, or with the page and what stands in the way.
 * @param pages where the form is, and where its answers are checked
 */
export async function takeForm(
  args: RouteArgs,
  target: Target,
  pages: { form: string; check: string },
): Promise<Response> {
  await saveUnlessSignedIn(args);
  return withFormAndRoom(args, target, async (form, ctx, room) => {
    const read = await readFormOf(args, ctx, form, room);
    const fields = 'unreadable' in read ? new URLSearchParams({ do: 'check' }) : read.fields;
    return handleCommand(args, fields, {
      commands: formCommands,
      run: async (own, command) => {
        if (form.submittedAs) return { to: paths.contribution(form.submittedAs) };
        if ('unreadable' in read) {
          return { page: viewOf(form, form.draft, { file: read.unreadable }), status: read.status };
        }
        return takeDraft({ args, ctx: own, target, form, pages }, read, command);
      },
      to: pages.check,
      guard: () => undefined,
    });
  });
}

interface Taking {
  args: RouteArgs;
  ctx: Ctx;
  target: Target;
  form: ContributionForm;
  pages: { form: string; check: string };
}

/** Keeps the draft as it was sent, and says what the button leads to. */
async function takeDraft(taking: Taking, read: ReadForm, command: FormCommand): Promise<CommandAnswer> {
  const { args, ctx, target, form, pages } = taking;
  if (command.do === 'keep-server') {
    // What was handed in elsewhere is the contribution itself; what was saved elsewhere is the draft.
    if (newerThan(form, form.draft)) await discardDraft(ctx, target);
    return { to: pages.form };
  }
  const keepsLocal = command.do === 'keep-local';
  const { pasted, ...typed } = rearranged(read.draft, command, read.fields);
  const draft = keepsLocal && form.stored ? { ...typed.draft, base: form.stored.base } : typed.draft;
  const lastSavedAt = keepsLocal ? null : read.lastSavedAt;
  const outcome = await outcomeOf(() => keepDraft(ctx, target, draft, lastSavedAt, read.arrived));
  if ('invalid' in outcome) {
    // Nothing of it has been kept but its files, which nothing needs: it stands in the page that comes back.
    return { page: viewOf(form, draft, outcome.invalid), status: 422 };
  }
  const kept = valueOf(outcome);
  await discardUnsentForm(ctx, args.request);
  if ('newer' in kept) {
    const { newer, savedAt } = kept;
    return { page: { ...viewOf(form, draft, {}), newer, savedAt }, status: 409 };
  }
  const wrong = { ...read.errors, ...typed.errors };
  const to = Object.keys(wrong).length > 0 ? null : afterKeeping(command, pages.form);
  if (to !== null) return { to };
  const isChecked = command.do === 'check' || keepsLocal;
  const errors = { ...(isChecked ? problemsIn(form, draft) : {}), ...wrong };
  const page = { ...viewOf(form, draft, errors), savedAt: kept.savedAt, pasted };
  if (newerThan(form, draft)) return { page, status: 409 };
  if (Object.keys(errors).length > 0) {
    return { page: { ...page, newer: null }, status: read.isDiskFull ? 507 : 422 };
  }
  return { to: pages.check };
}

/** Where a button leads that checks nothing: to the place of the form that it changes, or away for now. */
function afterKeeping(command: FormCommand, form: string): string | null {
  if (command.do === 'later') return paths.me();
  if (command.do === 'session') return `${form}#item`;
  if (command.do === 'more' && command.at === 'bodies') return `${form}#bodies`;
  return ['more', 'up', 'paste'].includes(command.do) ? `${form}#authors` : null;
}

/** Reads the form of a request; files that were uploaded before it are taken over. */
async function readFormOf(
  { request, context: { portal } }: RouteArgs,
  ctx: Ctx,
  form: ContributionForm,
  room: FileRoom,
) {
  const { id: personId } = requireActor(ctx);
  return readContributionForm(request, portal, personId, form.draft, {
    uploaded: (id, field) => finishedUpload(ctx, portal, id, field),
    room,
  });
}

/** What is kept while somebody types, in words for a program: when, and which sessions fit. */
export async function autosave(args: RouteArgs, target: Target): Promise<Response> {
  const keep = async (ctx: Ctx, room: FileRoom) => {
    const form = await contributionForm(ctx, target);
    const read = await readFormOf(args, ctx, form, room);
    if ('unreadable' in read) return json({}, { status: read.status });
    const kept = await keepDraft(ctx, target, read.draft, read.lastSavedAt, read.arrived);
    const isStale = 'newer' in kept || form.submittedAs || newerThan(form, read.draft);
    if (isStale) return json({ why: 'stale_version' }, { status: 409 });
    const suggestions = 'slug' in target ? await suggestSessionsFor(ctx, target.slug, read.draft) : [];
    return json({ savedAt: kept.savedAt, suggestions });
  };
  const saved = await attempt(args, (ctx) => withFileRoom(ctx, (room) => keep(ctx, room)));
  if ('ok' in saved) return saved.ok;
  // What stands in the way is said when the form is sent; the next word may mend it.
  if ('invalid' in saved) return json({ why: 'too_much' }, { status: 422 });
  return json({ why: saved.refused }, { status: statusOf(saved.refused) });
}

/** `app/web` knows nothing of the framework. */
function json(value: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(value), {
    ...init,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
