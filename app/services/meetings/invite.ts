/** Somebody is invited to contribute to a session, once more where the mail got lost; an invitation is taken back. */
import { randomBytes } from 'node:crypto';

import { firstDeadline } from '#app/domain/contributions/life.ts';
import { deadlineFor } from '#app/domain/meetings/deadlines.ts';
import type { ItemId } from '#app/domain/shared/ids.ts';
import type { Moment } from '#app/domain/shared/time.ts';
import { newId, sha256 } from '#db/core/ids.ts';
import type { Tx } from '#db/core/transaction.ts';
import { deadlinesOf } from '#db/meetings/deadlines.ts';
import { endInvitation, insertInvitation, renewInvitation } from '#db/meetings/invitations.ts';
import type { MeetingRow } from '#db/meetings/meetings.ts';
import { bodyById } from '#db/people/bodies.ts';
import { personByEmail } from '#db/people/persons.ts';
import { changeSession } from '#app/services/change/meeting.ts';
import { type Ctx } from '#app/services/context.ts';
import { Refused } from '#app/services/outcome.ts';
import { enterPerson } from '#app/services/people/enter-person.ts';
import { claimFor, sayAffiliation } from '#app/services/people/say-affiliation.ts';

/**
 * Invites a person by mail. The person has an account from now on, with an affiliation when a body is named, so
 * that they are not asked again; it counts as confirmed in this meeting when the secretariat says so.
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
    const { person } = await enterPerson(tx, ctx, input);
    const body = input.bodyId ? await bodyById(tx, input.bodyId) : null;
    if (body && isSecretariat) {
      const said = { personId: person.id, bodyId: body.id, by: actor.id, meetingId: meeting.id };
      await sayAffiliation(tx, said, ctx.now);
    } else if (body) {
      await claimFor(tx, person.id, body.id, ctx.now);
    }
    const link = newLink();
    const invitation = await insertInvitation(
      tx,
      {
        token_hash: link.tokenHash,
        meeting_id: meeting.id,
        item_id: item.id,
        name: person.name,
        email: person.email,
        email_key: person.email_key,
        invited_by: actor.id,
      },
      ctx.now,
    );
    change.record({
      name: 'invited',
      invitationId: invitation.id,
      linkId: link.id,
      person,
      item,
      bodyId: body?.id ?? null,
      due: await dueIn(tx, meeting, item.id),
      token: link.token,
    });
  });
}

/**
 * Sends an invitation once more. The link of the message before is known as a hash only: there is a new one, in a
 * message of its own, and the one before ends.
 */
export function inviteAgain(ctx: Ctx, slug: string, sessionId: string, id: string): Promise<void> {
  return changeSession(ctx, slug, sessionId, { right: 'invite', version: null }, async (change) => {
    const { meeting, item } = change;
    const tx = change.write();
    const link = newLink();
    const invitation = await renewInvitation(tx, item.id, id, link.tokenHash);
    const person = invitation && (await personByEmail(tx, invitation.email_key));
    if (!invitation || !person) throw new Refused('not_found');
    change.record({
      name: 'invited_again',
      invitationId: invitation.id,
      linkId: link.id,
      person,
      item,
      bodyId: null,
      due: await dueIn(tx, meeting, item.id),
      token: link.token,
    });
  });
}

function newLink() {
  const token = randomBytes(32).toString('base64url');
  return { id: newId(), token, tokenHash: sha256(token) };
}

/** Until when the invited person is asked to send something. */
async function dueIn(tx: Tx, meeting: MeetingRow, itemId: ItemId): Promise<Moment | null> {
  const deadline = deadlineFor(await deadlinesOf(tx, meeting.id), firstDeadline(meeting.flow), { itemId });
  return deadline && { instant: deadline.instant, zone: meeting.time_zone };
}

/** Takes an invitation back; what has been submitted on its account stays. */
export function endInvitationTo(ctx: Ctx, slug: string, sessionId: string, id: string): Promise<void> {
  return changeSession(ctx, slug, sessionId, { right: 'invite', version: null }, async (change) => {
    const { item } = change;
    if (!(await endInvitation(change.write(), item.id, id, ctx.now))) throw new Refused('not_found');
    change.record({ name: 'invitation_ended', item, invitation: id });
  });
}
