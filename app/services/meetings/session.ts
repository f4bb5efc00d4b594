/**
 * One session is set up: which kinds and themes it takes, its own deadlines, who is invited to contribute. The
 * secretariat does all of it; the organizers of the session name its themes and invite.
 */
import { randomBytes } from 'node:crypto';

import { firstDeadline } from '#app/domain/contributions/life.ts';
import { CALL_LIMITS } from '#app/domain/meetings/call-for-papers.ts';
import { deadlineFor } from '#app/domain/meetings/deadlines.ts';
import { sessionPath } from '#app/domain/publication/paper-list.ts';
import { formatDeadline, formatShort } from '#app/domain/shared/time.ts';
import {
  CONTRIBUTION_KINDS,
  type ContributionKind,
  type ItemPolicy,
  type MeetingFlow,
} from '#app/domain/shared/vocabulary.ts';
import { record } from '#db/core/audit.ts';
import { lockRow } from '#db/core/dialect.ts';
import { sha256 } from '#db/core/ids.ts';
import { inTransaction, type Readable, type Tx } from '#db/core/transaction.ts';
import {
  endInvitation,
  insertInvitation,
  invitationByToken,
  invitationsOf,
} from '#db/meetings/invitations.ts';
import {
  bumpPublicVersion,
  deadlinesOf,
  itemById,
  type ItemRow,
  itemsOf,
  kindsOfItems,
  meetingById,
  meetingBySlug,
  type MeetingRow,
  replaceKinds,
  replaceThemes,
  reviseItem,
  setGuidance,
  themesOf,
} from '#db/meetings/meetings.ts';
import { addAffiliation, bodyById, listBodies } from '#db/people/bodies.ts';
import { personsById } from '#db/people/persons.ts';
import { announce } from '#app/services/change/announce.ts';
import { type Ctx, type FieldErrors, Refused, requireActor } from '#app/services/context.ts';
import { RECEIVER } from '#app/services/contributions/hand-over.ts';
import { NotPossible } from '#app/services/installation/operator.ts';
import { enterPerson } from '#app/services/installation/users.ts';

import { headOf } from './meeting-head.view.ts';
import { membershipIn } from './membership.ts';
import { deadlineProblems, SET_STAGES, type TypedDeadlines, writeDeadline } from './set-up.ts';

const MAX_THEMES = 30;
const MAX_THEME = 200;

interface Standing {
  isSecretariat: boolean;
}

/** @throws Refused not_found for whoever neither is of the secretariat nor organizes this session */
async function standingFor(db: Readable, ctx: Ctx, meeting: MeetingRow, item: ItemRow): Promise<Standing> {
  const { roles, isSecretariat } = await membershipIn(db, meeting.id, requireActor(ctx));
  const isOrganizer = roles.some(
    (role) => role.role === 'organizer' && (role.itemId === null || role.itemId === item.id),
  );
  if (!isSecretariat && !isOrganizer) throw new Refused('not_found');
  return { isSecretariat };
}

export async function sessionSetupPage(ctx: Ctx, slug: string, sessionId: string) {
  const db = ctx.database.reader;
  requireActor(ctx);
  const { meeting, head } = await headOf(ctx, slug);
  const item = (await itemsOf(db, meeting.id)).find((item) => item.public_id === sessionId);
  if (!item) throw new Refused('not_found');
  const { isSecretariat } = await standingFor(db, ctx, meeting, item);
  const deadlines = (await deadlinesOf(db, meeting.id)).filter(
    (deadline) => deadline.itemId === item.id && deadline.contributionId === null,
  );
  const kinds = (await kindsOfItems(db, meeting.id)).filter((kindsOfItem) => kindsOfItem.itemId === item.id);
  const invitations = (await invitationsOf(db, meeting.id)).filter(
    (invitation) => invitation.item_id === item.id,
  );
  return {
    meeting: head,
    isSecretariat,
    session: {
      id: item.public_id,
      version: item.version,
      number: item.full_number,
      title: item.title,
      policy: item.policy as ItemPolicy,
      guidance: item.guidance ?? '',
      href: sessionPath(slug, { publicId: item.public_id, title: item.title }),
      kinds: kinds.map((kind) => kind.kind as ContributionKind),
      themes: (await themesOf(db, meeting.id))
        .filter((theme) => theme.itemId === item.id)
        .map((theme) => theme.title),
      deadlines: SET_STAGES.map((stage) => ({
        stage,
        day: deadlines.find((deadline) => deadline.stage === stage)?.local.slice(0, 10) ?? '',
      })),
    },
    invitations: invitations.map((invitation) => ({
      id: invitation.public_id,
      name: invitation.name,
      email: invitation.email,
      invited: formatShort(invitation.invited_at, meeting.time_zone, ctx.language),
    })),
    bodies: (await listBodies(db)).map((body) => ({ id: body.id, name: body.name, kind: body.kind })),
  };
}

async function loadSession(ctx: Ctx, tx: Tx, slug: string, sessionId: string) {
  const meeting = await meetingBySlug(tx, slug);
  const item = meeting
    ? (await itemsOf(tx, meeting.id)).find((item) => item.public_id === sessionId)
    : undefined;
  if (!meeting || !item) throw new Refused('not_found');
  const membership = await standingFor(tx, ctx, meeting, item);
  await lockRow(ctx.database.kind, tx, 'meetings', meeting.id);
  return { meeting, item, ...membership };
}

/**
 * @param input.themes one in a line; `guidance`, `kinds` and `deadlines` count for the secretariat only
 * @param input.version of the session that the page showed
 * @throws Refused stale_version when somebody else has changed it since
 */
export async function changeSession(
  ctx: Ctx,
  slug: string,
  sessionId: string,
  input: {
    themes: string;
    guidance?: string;
    kinds: readonly string[];
    deadlines: TypedDeadlines;
    version: number;
  },
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  const themes = [
    ...new Set(input.themes.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())),
  ].filter(Boolean);
  const errors = deadlineProblems(input.deadlines);
  if (themes.length > MAX_THEMES || themes.some((theme) => theme.length > MAX_THEME)) {
    errors.themes = {
      key: 'problems.themes_too_many',
      values: { most: MAX_THEMES, longest: MAX_THEME },
    };
  }
  const { guidance } = input;
  if (guidance !== undefined && guidance.length > CALL_LIMITS.guidance) {
    errors.guidance = { key: 'problems.too_long', values: { limit: CALL_LIMITS.guidance } };
  }
  const kinds = CONTRIBUTION_KINDS.filter((kind) => input.kinds.includes(kind));
  return inTransaction(ctx.database, async (tx) => {
    const { meeting, item, isSecretariat } = await loadSession(ctx, tx, slug, sessionId);
    if (isSecretariat && item.policy !== 'closed' && kinds.length === 0) {
      errors.kinds = { key: 'problems.kind_missing' };
    }
    if (Object.keys(errors).length > 0) return { errors };
    if (!(await reviseItem(tx, { id: item.id, version: input.version }))) throw new Refused('stale_version');
    await replaceThemes(tx, item.id, themes);
    if (isSecretariat) {
      await replaceKinds(tx, item.id, kinds);
      if (guidance !== undefined) await setGuidance(tx, item.id, guidance || null);
      for (const stage of SET_STAGES) {
        const day = input.deadlines[stage];
        if (day !== undefined) await writeDeadline(tx, meeting, item.id, stage, day);
      }
    }
    await bumpPublicVersion(tx, meeting.id);
    await record(tx, {
      actorId: actor.id,
      action: 'session_changed',
      meetingId: meeting.id,
      objectType: 'agenda_item',
      objectId: item.id,
      requestId: ctx.requestId,
      facts: {
        themes: themes.length,
        ...(isSecretariat
          ? { kinds: kinds.join(' '), guidance: guidance?.length ?? '', ...input.deadlines }
          : {}),
      },
      now: ctx.now,
    });
    return { done: true as const };
  });
}

/**
 * Invites somebody by mail. Whoever is invited is known from now on, with an affiliation when a body is named, so
 * that they are not asked again; it counts as confirmed when the secretariat says so.
 */
export async function invite(
  ctx: Ctx,
  slug: string,
  sessionId: string,
  input: { email: string; name: string; bodyId: string },
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  try {
    await inTransaction(ctx.database, async (tx) => {
      const { meeting, item, isSecretariat } = await loadSession(ctx, tx, slug, sessionId);
      const { person, isNew } = await enterPerson(tx, ctx, input);
      const body = input.bodyId ? await bodyById(tx, input.bodyId) : null;
      // Nobody binds or confirms somebody who is known already by writing to them.
      if (body && isNew) {
        const state = isSecretariat ? 'confirmed' : 'claimed';
        await addAffiliation(tx, person.id, body.id, state, ctx.now, isSecretariat ? actor.id : null);
      }
      const token = randomBytes(32).toString('base64url');
      const invitation = await insertInvitation(
        tx,
        {
          token_hash: sha256(token),
          meeting_id: meeting.id,
          item_id: item.id,
          name: person.name,
          email: person.email,
          email_key: person.email_key,
          invited_by: actor.id,
        },
        ctx.now,
      );
      await record(tx, {
        actorId: actor.id,
        action: 'invited',
        meetingId: meeting.id,
        objectType: 'invitation',
        objectId: invitation.id,
        requestId: ctx.requestId,
        facts: { personId: person.id, itemId: item.id, bodyId: body?.id ?? null },
        now: ctx.now,
      });
      const deadline = deadlineFor(
        await deadlinesOf(tx, meeting.id),
        firstDeadline(meeting.flow as MeetingFlow),
        { itemId: item.id },
      );
      await announce(
        tx,
        ctx,
        'invitation',
        invitation.id,
        [person],
        {
          item: { number: item.full_number, title: item.title },
          meeting: meeting.title,
          from: actor.name,
          due: deadline ? formatDeadline(deadline.instant, meeting.time_zone, person.language) : null,
          link: `${ctx.publicUrl}/invited/${token}`,
        },
        { meetingId: meeting.id },
      );
    });
  } catch (error) {
    const errors = error instanceof NotPossible ? RECEIVER[error.problem] : undefined;
    if (!errors) throw error;
    return { errors };
  }
  ctx.wakeOutbox();
  return { done: true };
}

/** Takes an invitation back; what has been submitted on its account stays. */
export async function endInvitationTo(ctx: Ctx, slug: string, sessionId: string, id: string): Promise<void> {
  const actor = requireActor(ctx);
  await inTransaction(ctx.database, async (tx) => {
    const { meeting, item } = await loadSession(ctx, tx, slug, sessionId);
    if (!(await endInvitation(tx, item.id, id, ctx.now))) throw new Refused('not_found');
    await record(tx, {
      actorId: actor.id,
      action: 'invitation_ended',
      meetingId: meeting.id,
      objectType: 'agenda_item',
      objectId: item.id,
      requestId: ctx.requestId,
      facts: { invitation: id },
      now: ctx.now,
    });
  });
}

/** The page behind the link of an invitation. It changes nothing: programs that check mail open links too. */
export async function invitationPage(ctx: Ctx, token: string) {
  const db = ctx.database.reader;
  const found = await invitationByToken(db, sha256(token));
  const meeting = found ? await meetingById(db, found.meeting_id) : null;
  const item = found ? await itemById(db, found.item_id) : null;
  if (!found || !meeting || !item) throw new Refused('not_found');
  const { head } = await headOf({ ...ctx, actor: null }, meeting.slug);
  const [by] = await personsById(db, [found.invited_by]);
  const stage = firstDeadline(meeting.flow as MeetingFlow);
  const deadline = deadlineFor(await deadlinesOf(db, meeting.id), stage, { itemId: item.id });
  return {
    meeting: head,
    session: {
      id: item.public_id,
      number: item.full_number,
      title: item.title,
      annotation: item.annotation,
    },
    name: found.name,
    email: found.email,
    by: by?.name ?? '',
    deadline: deadline ? formatDeadline(deadline.instant, meeting.time_zone, ctx.language) : null,
    to: `/m/${meeting.slug}/submit?session=${item.public_id}`,
    /** Whoever it is for is signed in already. */
    isHere: ctx.actor?.email_key === found.email_key,
  };
}
