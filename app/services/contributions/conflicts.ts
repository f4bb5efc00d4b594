/** The conflicts between people and a contribution, from what the database knows of both. */
import { conflictsOf, type FoundConflict } from '#app/domain/contributions/conflicts.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { BodyKind, ConflictKind, SameCountryRule } from '#app/domain/shared/vocabulary.ts';
import type { ContributionRow } from '#db/contributions/contributions.ts';
import type { MeetingRow } from '#db/meetings/meetings.ts';
import type { Binding } from '#db/people/bindings.ts';
import type { PersonRow } from '#db/people/persons.ts';

interface RecordedConflict {
  personId: PersonId;
  kind: ConflictKind;
}

/** What conflicts are found from. */
export interface ConflictFacts {
  contribution: Pick<ContributionRow, 'submitter_id'>;
  /** What the submitter is called, and was called before. */
  submitterNames: readonly string[];
  meeting: Pick<MeetingRow, 'same_country'>;
  bodies: readonly { id: string; kind: BodyKind; parentId: string | null }[];
  authors: readonly { name: string; person_id: PersonId | null; addressee: PersonId | null }[];
  recorded: readonly RecordedConflict[];
  /** Those of whom it is settled that they are no authors. */
  notAuthors: readonly PersonId[];
}

type Person = Pick<PersonRow, 'id' | 'name'>;
type Bindings = ReadonlyMap<PersonId, Binding>;

/** Conflicts that count when somebody reviews. @param bindings of this person, perhaps of others too */
export function conflictsAsReviewer(
  person: Person,
  bindings: Bindings,
  facts: ConflictFacts,
): FoundConflict[] {
  return conflictsWith(person, bindings, facts, facts.meeting.same_country);
}

/** Conflicts that count when somebody decides: the own country always does. */
export function conflictsAsDecider(
  person: Person,
  bindings: Bindings,
  facts: ConflictFacts,
): FoundConflict[] {
  return conflictsWith(person, bindings, facts, 'block');
}

function conflictsWith(
  person: Person,
  bindings: Bindings,
  facts: ConflictFacts,
  sameCountry: SameCountryRule,
): FoundConflict[] {
  const binding = bindings.get(person.id);
  return conflictsOf(
    {
      personId: person.id,
      names: [person.name, ...(binding?.formerNames ?? [])],
      bodies: binding?.bodies ?? [],
    },
    {
      submitterId: facts.contribution.submitter_id,
      authorIds: peopleNamed(facts.authors),
      names: [...facts.authors.map((author) => author.name), ...facts.submitterNames],
      bodies: facts.bodies,
      recorded: facts.recorded,
      notAuthors: facts.notAuthors,
    },
    sameCountry,
  );
}

/** Those whom authors are known to be, or whose address an author has been given. */
export function peopleNamed(authors: ConflictFacts['authors']): PersonId[] {
  return authors.flatMap((author) => [author.person_id, author.addressee]).filter((id) => id !== null);
}
