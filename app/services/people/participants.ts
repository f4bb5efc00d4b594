/** The secretariat enters people as participants of a meeting, and takes them off the list again. Nobody gets mail. */
import { MAX_ADDRESSEES, parseAddressList } from '#app/domain/people/address-list.ts';
import { record } from '#db/core/audit.ts';
import { inTransaction, type Tx } from '#db/core/transaction.ts';
import type { MeetingRow } from '#db/meetings/meetings.ts';
import { endRole, grantRole, personByPublicId } from '#db/people/persons.ts';
import { type Ctx, type FieldErrors, Refused, requireActor } from '#app/services/context.ts';
import { NotPossible } from '#app/services/installation/operator.ts';
import { enterAddress } from '#app/services/installation/users.ts';
import { loadForSetup } from '#app/services/meetings/set-up.ts';

const ROLE = 'participant';
/** Enough to find the place in the list. */
const SHOWN = 3;
const MAX_SHOWN = 60;

/**
 * Adds everybody on a pasted list, or nobody when something is wrong with it.
 * @returns how many are new, and how many were there already
 */
export async function enterParticipants(
  ctx: Ctx,
  slug: string,
  pasted: string,
): Promise<{ errors: FieldErrors } | { added: number; known: number }> {
  const actor = requireActor(ctx);
  const { people, wrong } = parseAddressList(pasted);
  try {
    return await inTransaction(ctx.database, async (tx) => {
      const meeting = await loadForSetup(ctx, tx, slug);
      const problem = problemOf(people.length, wrong);
      if (problem) return { errors: { participants: problem } };
      let added = 0;
      for (const addressee of people) {
        const { person } = await enterAddress(tx, ctx, addressee);
        const grant = { personId: person.id, role: ROLE, meetingId: meeting.id, itemId: null };
        if (!(await grantRole(tx, { ...grant, grantedBy: actor.id }, ctx.now))) continue;
        added += 1;
        await note(ctx, tx, meeting, 'role_granted', person.id);
      }
      return { added, known: people.length - added };
    });
  } catch (error) {
    if (!(error instanceof NotPossible) || error.problem !== 'person_disabled') throw error;
    return {
      errors: {
        participants: { key: 'problems.participant_disabled', values: { address: error.subject } },
      },
    };
  }
}

function problemOf(found: number, wrong: readonly string[]): FieldErrors[string] | null {
  if (wrong.length > 0) {
    const some = wrong.slice(0, SHOWN).map((name) => name.slice(0, MAX_SHOWN));
    return {
      key: 'problems.participants_wrong',
      values: { count: wrong.length, lines: some.join('; ') },
    };
  }
  if (found === 0) return { key: 'problems.participants_missing' };
  if (found > MAX_ADDRESSEES) {
    return { key: 'problems.participants_too_many', values: { limit: MAX_ADDRESSEES } };
  }
  return null;
}

/** Files for participants close for this person, unless another task in the meeting opens them. */
export async function endParticipation(ctx: Ctx, slug: string, personPublicId: string): Promise<void> {
  await inTransaction(ctx.database, async (tx) => {
    const meeting = await loadForSetup(ctx, tx, slug);
    const person = await personByPublicId(tx, personPublicId);
    const ended =
      person && (await endRole(tx, { personId: person.id, role: ROLE, meetingId: meeting.id }, ctx.now));
    if (!person || !ended) throw new Refused('not_found');
    await note(ctx, tx, meeting, 'role_ended', person.id);
  });
}

async function note(
  ctx: Ctx,
  tx: Tx,
  meeting: MeetingRow,
  action: 'role_granted' | 'role_ended',
  personId: string,
): Promise<void> {
  await record(tx, {
    actorId: ctx.actor?.id ?? null,
    action,
    meetingId: meeting.id,
    objectType: 'person',
    objectId: personId,
    requestId: ctx.requestId,
    facts: { role: ROLE },
    now: ctx.now,
  });
}
