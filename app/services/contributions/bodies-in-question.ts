/** Who may object to a body that a contribution names, and who settles that. */
import { bodiesInQuestion } from '#app/domain/contributions/bodies-in-question.ts';
import {
  blockingConflict,
  type BodyFacts,
  type FoundConflict,
  isOwnOrNamed,
} from '#app/domain/contributions/conflicts.ts';
import type { ViewerFacts } from '#app/domain/contributions/rights.ts';
import { type BodyObjectionRow, confirmedBodiesOf } from '#db/contributions/body-objections.ts';
import type { bodiesOf } from '#db/contributions/named.ts';
import type { Readable } from '#db/core/transaction.ts';
import type { MeetingRow } from '#db/meetings/meetings.ts';
import { bindingsOf } from '#db/people/bindings.ts';
import { administrators, holdersOf, type PersonRow } from '#db/people/persons.ts';

import { bodiesThatBind, type ConflictFacts, conflictsAsDecider } from './conflicts.ts';

type Bodies = Awaited<ReturnType<typeof bodiesOf>>;
interface Facts extends ConflictFacts {
  meeting: Pick<MeetingRow, 'id' | 'same_country'>;
  bodies: Bodies;
  bodyObjections: readonly BodyObjectionRow[];
}

/** The bodies that bind somebody by nothing but an author's word. @param own where the person belongs */
export async function bodiesToObjectTo(
  db: Readable,
  loaded: Facts,
  conflicts: readonly FoundConflict[],
  own: readonly BodyFacts[],
): Promise<Bodies> {
  const { contribution, meeting } = loaded;
  const said = {
    bodies: bodiesThatBind(loaded),
    settled: loaded.bodyObjections.filter((entry) => entry.is_upheld === 0).map((entry) => entry.body_id),
  };
  // Most are bound by nothing, or by something else too: then where the submitter belongs does not matter.
  if (bodiesInQuestion(conflicts, own, { ...said, confirmed: [] }).length === 0) return [];
  const confirmed = await confirmedBodiesOf(db, contribution.submitter_id, meeting.id);
  return bodiesInQuestion(conflicts, own, { ...said, confirmed });
}

/** Whether there is a body left to which somebody has not objected yet. */
export function bodyObjectionOf(
  viewer: PersonRow,
  { inQuestion, bodyObjections }: Pick<Facts, 'bodyObjections'> & { inQuestion: Bodies },
): ViewerFacts['bodyObjection'] {
  if (inQuestion.length === 0) return 'none';
  const isOpen = ({ id }: BodyFacts) =>
    !bodyObjections.some((entry) => entry.body_id === id && entry.person_id === viewer.id);
  return inQuestion.some(isOpen) ? 'possible' : 'made';
}

/** Administrators settle objections where everybody of the secretariat is bound by the contribution. */
export async function isAskedToSettleBodies(
  db: Readable,
  viewer: PersonRow,
  loaded: Facts,
): Promise<boolean> {
  if (loaded.bodyObjections.every((entry) => entry.settled_at !== null)) return false;
  return (await settlersOfBodies(db, loaded)).some((person) => person.id === viewer.id);
}

/**
 * Who settles whether a contribution is one of a body: somebody of the secretariat whom nothing binds, not even where they
 * have taken the paper over; else the administrators, to whichever body they belong, but for those who are authors.
 */
export async function settlersOfBodies(db: Readable, loaded: Facts): Promise<PersonRow[]> {
  const secretariat = await holdersOf(db, 'secretariat', loaded.meeting.id);
  const others = await administrators(db);
  const bindings = await bindingsOf(
    db,
    loaded.meeting.id,
    [...secretariat, ...others].map((person) => person.id),
  );
  const found = (person: PersonRow) => conflictsAsDecider(person, bindings, loaded);
  const free = secretariat.filter((person) => blockingConflict(found(person)) === null);
  return free.length > 0 ? free : others.filter((person) => !isOwnOrNamed(found(person)));
}
