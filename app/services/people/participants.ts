/** The secretariat enters people as participants of a meeting, and takes them off the list again. Nobody gets mail. */
import { MAX_ADDRESSEES, parseAddressList } from '#app/domain/people/address-list.ts';
import { endRole, grantRole, personByPublicId } from '#db/people/persons.ts';
import { changeMeeting } from '#app/services/change/meeting.ts';
import type { Ctx } from '#app/services/context.ts';
import { type FieldErrors, Invalid, Refused } from '#app/services/outcome.ts';
import { enterAddress, PersonProblem } from '#app/services/people/enter-person.ts';

const ROLE = 'participant' as const;
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
): Promise<{ added: number; known: number }> {
  const { people, wrong } = parseAddressList(pasted);
  return changeMeeting(ctx, slug, { right: 'people', version: null }, async (change) => {
    const problem = problemOf(people.length, wrong);
    if (problem) throw new Invalid({ participants: problem });
    const tx = change.write();
    let added = 0;
    for (const addressee of people) {
      const { person } = await enterAddress(tx, ctx, addressee).catch(inList);
      const grant = { personId: person.id, role: ROLE, meetingId: change.meeting.id, itemId: null };
      if (!(await grantRole(tx, { ...grant, grantedBy: change.actor.id }, ctx.now))) continue;
      added += 1;
      change.record({ name: 'participant_entered', personId: person.id });
    }
    return { added, known: people.length - added };
  });
}

/** Says of whom on the list it is that a person cannot be entered. */
function inList(error: unknown): never {
  if (!(error instanceof PersonProblem) || error.problem !== 'person_disabled') throw error;
  throw new Invalid({
    participants: { key: 'problems.participant_disabled', values: { address: error.subject } },
  });
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
export function endParticipation(ctx: Ctx, slug: string, personPublicId: string): Promise<void> {
  return changeMeeting(ctx, slug, { right: 'people', version: null }, async (change) => {
    const person = await personByPublicId(change.db, personPublicId);
    if (!person) throw new Refused('not_found');
    const grant = { personId: person.id, role: ROLE, meetingId: change.meeting.id };
    if (!(await endRole(change.write(), grant, ctx.now))) throw new Refused('not_found');
    change.record({ name: 'participant_removed', personId: person.id });
  });
}
