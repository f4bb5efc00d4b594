/** Who settles whether somebody is an author. */
import { bindingConflict, isOwnOrNamed } from '#app/domain/contributions/conflicts.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { ObjectionRow } from '#db/contributions/naming.ts';
import type { Readable } from '#db/core/transaction.ts';
import type { ItemRow } from '#db/meetings/items.ts';
import type { MeetingRow } from '#db/meetings/meetings.ts';
import { bindingsOf } from '#db/people/bindings.ts';
import { administrators, holdersOf, type PersonRow } from '#db/people/persons.ts';

import { type ConflictFacts, conflictsAsDecider } from './conflicts.ts';

interface Facts extends ConflictFacts {
  meeting: MeetingRow;
  item: Pick<ItemRow, 'id'>;
  objections: readonly ObjectionRow[];
  overrides: readonly { personId: PersonId }[];
}

/**
 * The secretariat but for those who are named, else the administrators. Whoever objects and is not of the team reviews:
 * then only those of the secretariat who may learn that.
 * @param objector who says not to be an author
 */
export async function settlersOf(db: Readable, loaded: Facts, objector: PersonId): Promise<PersonRow[]> {
  const { meeting, item, overrides } = loaded;
  const secretariat = await holdersOf(db, 'secretariat', meeting.id);
  const team = [...secretariat, ...(await holdersOf(db, 'organizer', meeting.id, item.id))];
  const isOfTeam = team.some((person) => person.id === objector);
  const bindings = await bindingsOf(
    db,
    meeting.id,
    secretariat.map((person) => person.id),
  );
  const free = secretariat.filter((person) => {
    const found = conflictsAsDecider(person, bindings, loaded);
    const hasOverridden = overrides.some((override) => override.personId === person.id);
    return !isOwnOrNamed(found) && (isOfTeam || bindingConflict(found, hasOverridden) === null);
  });
  return free.length > 0 ? free : administrators(db);
}

/** The objections that wait for this viewer. */
export async function objectionsToSettle(
  db: Readable,
  viewer: PersonRow,
  loaded: Facts,
): Promise<ObjectionRow[]> {
  const theirs: ObjectionRow[] = [];
  for (const objection of loaded.objections.filter((entry) => entry.settled_at === null)) {
    const settlers = await settlersOf(db, loaded, objection.person_id);
    if (settlers.some((person) => person.id === viewer.id)) theirs.push(objection);
  }
  return theirs;
}
