/**
 * One session is set up: which kinds and themes it takes, its own deadlines, who is invited to contribute. The
 * secretariat does all of it; the organizers of the session name its themes and invite.
 */
import { randomBytes } from 'node:crypto';

import { firstDeadline } from '#app/domain/contributions/life.ts';
import { CALL_LIMITS } from '#app/domain/meetings/call-for-papers.ts';
import { deadlineFor } from '#app/domain/meetings/deadlines.ts';
import { formatDeadline, formatShort } from '#app/domain/shared/time.ts';
import { CONTRIBUTION_KINDS } from '#app/domain/shared/vocabulary.ts';
import { paths } from '#app/paths.ts';
import { sha256 } from '#db/core/ids.ts';
import { deadlinesOf } from '#db/meetings/deadlines.ts';
import {
  endInvitation,
  insertInvitation,
  invitationByToken,
  invitationsOf,
} from '#db/meetings/invitations.ts';
import {
  itemById,
  itemsOf,
  kindsOfItems,
  replaceKinds,
  replaceThemes,
  setGuidance,
  themesOf,
} from '#db/meetings/items.ts';
import { meetingById } from '#db/meetings/meetings.ts';
import { addAffiliation, bodyById, listBodies } from '#db/people/bodies.ts';
import { personsById } from '#db/people/persons.ts';
import { changeSession } from '#app/services/change/meeting.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { Refused, requireAllowed, requireValid } from '#app/services/outcome.ts';
import { enterPerson } from '#app/services/people/enter-person.ts';

import { headOf } from './meeting-head.view.ts';
import { meetingRights } from './membership.ts';
import { deadlineProblems, SET_STAGES, type TypedDeadlines, writeDeadline } from './set-up.ts';

const MAX_THEMES = 30;
const MAX_THEME = 200;

export async function sessionSetupPage(ctx: Ctx, slug: string, sessionId: string) {
  const db = ctx.database.reader;
  requireActor(ctx);
  const { meeting, head } = await headOf(ctx, slug);
  const item = (await itemsOf(db, meeting.id)).find((item) => item.public_id === sessionId);
  if (!item) throw new Refused('not_found');
  const rights = await meetingRights(db, meeting.id, ctx.actor, item.id);
  requireAllowed(rights.setUpSession);
  const deadlines = (await deadlinesOf(db, meeting.id)).filter(
    (deadline) => deadline.itemId === item.id && deadline.contributionId === null,
  );
  const kinds = (await kindsOfItems(db, meeting.id)).filter((kindsOfItem) => kindsOfItem.itemId === item.id);
  const invitations = (await invitationsOf(db, meeting.id)).filter(
    (invitation) => invitation.item_id === item.id,
  );
  return {
    meeting: head,
    isSecretariat: rights.decideSession.allowed,
    session: {
      id: item.public_id,
      version: item.version,
      number: item.full_number,
      title: item.title,
      policy: item.policy,
      guidance: item.guidance ?? '',
      href: paths.session(slug, { publicId: item.public_id, title: item.title }),
      kinds: kinds.map((kind) => kind.kind),
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

/**
 * @param input.themes one in a line; `guidance`, `kinds` and `deadlines` count for the secretariat only
 * @param input.version of the session that the page showed
 * @throws Refused stale_version when somebody else has changed it since
 */
export async function saveSessionSettings(
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
): Promise<void> {
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
  const rules = { right: 'setUpSession', version: input.version } as const;
  return changeSession(ctx, slug, sessionId, rules, async (change) => {
    const { meeting, item } = change;
    const isSecretariat = change.rights.decideSession.allowed;
    if (isSecretariat && item.policy !== 'closed' && kinds.length === 0) {
      errors.kinds = { key: 'problems.kind_missing' };
    }
    requireValid(errors);
    await change.revise();
    const tx = change.write();
    await replaceThemes(tx, item.id, themes);
    if (isSecretariat) {
      await replaceKinds(tx, item.id, kinds);
      if (guidance !== undefined) await setGuidance(tx, item.id, guidance || null);
      for (const stage of SET_STAGES) {
        const day = input.deadlines[stage];
        if (day !== undefined) await writeDeadline(tx, meeting, item.id, stage, day);
      }
    }
    change.record({
      name: 'session_changed',
      item,
      facts: {
        themes: themes.length,
        ...(isSecretariat
          ? { kinds: kinds.join(' '), guidance: guidance?.length ?? '', ...input.deadlines }
          : {}),
      },
    });
  });
}

/**
 * Invites a person by mail. The person has an account from now on, with an affiliation when a body is named, so
 * that they are not asked again; it counts as confirmed when the secretariat says so.
 */
export function invite(
  ctx: Ctx,
  slug: string,
  sessionId: string,
  input: { email: string; name: string; bodyId: string },
): Promise<void> {
  return changeSession(ctx, slug, sessionId, { right: 'invite', version: null }, async (change) => {
    const { meeting, item, actor } = change;
    const isSecretariat = change.rights.decideSession.allowed;
    const tx = change.write();
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
    const deadline = deadlineFor(await deadlinesOf(tx, meeting.id), firstDeadline(meeting.flow), {
      itemId: item.id,
    });
    change.record({
      name: 'invited',
      invitationId: invitation.id,
      person,
      item,
      bodyId: body?.id ?? null,
      due: deadline && { instant: deadline.instant, zone: meeting.time_zone },
      token,
    });
  });
}

/** Takes an invitation back; what has been submitted on its account stays. */
export function endInvitationTo(ctx: Ctx, slug: string, sessionId: string, id: string): Promise<void> {
  return changeSession(ctx, slug, sessionId, { right: 'invite', version: null }, async (change) => {
    const { item } = change;
    if (!(await endInvitation(change.write(), item.id, id, ctx.now))) throw new Refused('not_found');
    change.record({ name: 'invitation_ended', item, invitation: id });
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
  const stage = firstDeadline(meeting.flow);
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
    to: `${paths.submit(meeting.slug)}?session=${item.public_id}`,
    /** The invited person is signed in already. */
    isHere: ctx.actor?.email_key === found.email_key,
  };
}
