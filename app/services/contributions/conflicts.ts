/** The conflicts between people and a contribution, from what the database knows of both. */
import {
  conflictsOf,
  conflictsOfDecider,
  type FoundConflict,
  type PaperFacts,
  type PersonFacts,
} from '#app/domain/contributions/conflicts.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { BodyKind, ConflictKind } from '#app/domain/shared/vocabulary.ts';
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
  /** Ids of bodies of which it is settled that the paper is not theirs: they bind nobody, though the paper names them. */
  setAside: readonly string[];
}

type Person = Pick<PersonRow, 'id' | 'name'>;
type Bindings = ReadonlyMap<PersonId, Binding>;

/** Conflicts that count when somebody reviews. @param bindings of this person, perhaps of others too */
export function conflictsAsReviewer(
  person: Person,
  bindings: Bindings,
  facts: ConflictFacts,
): FoundConflict[] {
  return conflictsOf(personFacts(person, bindings), paperFacts(facts), facts.meeting.same_country);
}

/** Conflicts that count when somebody decides. */
export function conflictsAsDecider(
  person: Person,
  bindings: Bindings,
  facts: ConflictFacts,
): FoundConflict[] {
  return conflictsOfDecider(personFacts(person, bindings), paperFacts(facts));
}

function personFacts(person: Person, bindings: Bindings): PersonFacts {
  const binding = bindings.get(person.id);
  return {
    personId: person.id,
    names: [person.name, ...(binding?.formerNames ?? [])],
    bodies: binding?.bodies ?? [],
  };
}

function paperFacts(facts: ConflictFacts): PaperFacts {
  return {
    submitterId: facts.contribution.submitter_id,
    authorIds: peopleNamed(facts.authors),
    names: [...facts.authors.map((author) => author.name), ...facts.submitterNames],
    bodies: bodiesThatBind(facts),
    recorded: facts.recorded,
    notAuthors: facts.notAuthors,
  };
}

/** The bodies that a paper names, but for those that are set aside. */
export function bodiesThatBind<T extends { id: string }>(facts: {
  bodies: readonly T[];
  setAside: readonly string[];
}): T[] {
  return facts.bodies.filter((body) => !facts.setAside.includes(body.id));
}

/** Those whom authors are known to be, or whose address an author has been given. */
export function peopleNamed(authors: ConflictFacts['authors']): PersonId[] {
  return authors.flatMap((author) => [author.person_id, author.addressee]).filter((id) => id !== null);
}
