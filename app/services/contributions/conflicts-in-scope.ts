/** What binds one person as a decider on many contributions at once, in a fixed number of queries. */
import { bindingConflict, type FoundConflict } from '#app/domain/contributions/conflicts.ts';
import { comparedWords } from '#app/domain/people/full-names.ts';
import { groupBy } from '#app/domain/shared/group-by.ts';
import type { ContributionId, PersonId } from '#app/domain/shared/ids.ts';
import type { BodyKind } from '#app/domain/shared/vocabulary.ts';
import { bodiesSetAside } from '#db/contributions/body-objections.ts';
import { overridesOfPerson, recordedConflictsOfPerson } from '#db/contributions/conflicts.ts';
import { notAuthoredBy } from '#db/contributions/naming.ts';
import type { Readable } from '#db/core/transaction.ts';
import { deskAuthors, deskFormerNames, type Scope } from '#db/meetings/desk.ts';
import type { MeetingRow } from '#db/meetings/meetings.ts';
import { allJoinedNames } from '#db/people/account-joins.ts';
import { bindingsOf } from '#db/people/bindings.ts';
import { namesOf } from '#db/people/former-names.ts';
import type { PersonRow } from '#db/people/persons.ts';

import { conflictsAsDecider } from './conflicts.ts';

/** Finds what binds a person on one contribution; null where nothing does, or where they have taken it over. */
export type FindConflict = (
  contribution: { id: ContributionId; submitter_id: PersonId; submitterName: string },
  bodies: readonly { id: string; kind: BodyKind; parentId: string | null }[],
) => FoundConflict | null;

/** @param scope the contributions that will be asked about, of this meeting */
export async function conflictsInScope(
  db: Readable,
  actor: Pick<PersonRow, 'id' | 'name'>,
  meeting: Pick<MeetingRow, 'id' | 'same_country'>,
  scope: Scope,
): Promise<FindConflict> {
  const names = await namesOf(db, actor);
  const authors = groupBy(
    await deskAuthors(db, scope, actor.id, names.flatMap(comparedWords)),
    (entry) => entry.contributionId,
  );
  const recorded = groupBy(await recordedConflictsOfPerson(db, actor.id), (entry) => entry.contributionId);
  const overridden = new Set((await overridesOfPerson(db, actor.id)).map((entry) => entry.contributionId));
  const setAside = groupBy(await bodiesSetAside(db, null), (entry) => entry.contributionId);
  const notAuthored = await notAuthoredBy(db, actor.id);
  const bindings = await bindingsOf(db, meeting.id, [actor.id]);
  const former = groupBy(
    [...(await deskFormerNames(db, scope)), ...(await allJoinedNames(db))],
    (entry) => entry.personId,
  );
  return (contribution, bodies) =>
    bindingConflict(
      conflictsAsDecider(actor, bindings, {
        contribution,
        meeting,
        bodies,
        submitterNames: [
          contribution.submitterName,
          ...(former.get(contribution.submitter_id) ?? []).map((entry) => entry.name),
        ],
        authors: authors.get(contribution.id) ?? [],
        recorded: recorded.get(contribution.id) ?? [],
        notAuthors: notAuthored.has(contribution.id) ? [actor.id] : [],
        setAside: (setAside.get(contribution.id) ?? []).map((entry) => entry.bodyId),
      }),
      overridden.has(contribution.id),
    );
}
