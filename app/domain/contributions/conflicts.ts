/**
 * Conflicts of interest, for reviewers and for deciders alike. Claimed affiliations count as much as
 * confirmed ones: a doubt is resolved on the strict side. Own paper, co-author, the full name of an author and own
 * body always block. The same country always binds the people who decide; for reviewers it follows the meeting. Who has
 * not said where they belong decides on nothing.
 */
import { agreementOf } from '#app/domain/people/full-names.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import { ALLOWED, deny, type RefusalCode, type Verdict } from '#app/domain/shared/refusals.ts';
import type { BodyKind, SameCountryRule } from '#app/domain/shared/vocabulary.ts';
import type { ConflictKind } from '#app/domain/shared/vocabulary.ts';

/** What the rules need to know of a body: institutions belong to a country, task forces have members. */
export interface BodyFacts {
  id: string;
  kind: BodyKind;
  parentId: string | null;
}

export interface PersonFacts {
  personId: PersonId;
  /** As the person is called, and was called before. */
  names: readonly string[];
  /** Affiliations, claimed and confirmed alike, and those that bind in this meeting alone. */
  bodies: readonly BodyFacts[];
}

export interface PaperFacts {
  submitterId: PersonId;
  /** Authors who are known, and those whose address an author has been given, confirmed or not. */
  authorIds: readonly PersonId[];
  /** Names of the authors and of the submitter, as they are written, and former ones of the submitter. */
  names: readonly string[];
  bodies: readonly BodyFacts[];
  /** Those of whom it is settled that they are no authors, whatever the paper says. */
  notAuthors: readonly PersonId[];
  /** Conflicts that were declared or set for this paper. */
  recorded: readonly { personId: PersonId; kind: ConflictKind }[];
}

/** The refusals that are about a conflict of interest. */
export type ConflictCode = Extract<RefusalCode, `conflict_${string}`>;

export function isConflict(why: RefusalCode): why is ConflictCode {
  return why.startsWith('conflict_');
}

/** What an author says by naming authors, and what a named person can object to. */
const NAMING: readonly ConflictKind[] = ['co_author', 'namesake'];

/** Whether a conflict of this kind comes from an author's word about who the authors are. */
export function isWordOfAuthors(kind: ConflictKind): boolean {
  return NAMING.includes(kind);
}

export interface FoundConflict {
  kind: ConflictKind;
  effect: 'block' | 'warn';
  why: ConflictCode;
}

const WHY: Record<ConflictKind, ConflictCode> = {
  own_paper: 'conflict_own_paper',
  co_author: 'conflict_co_author',
  namesake: 'conflict_namesake',
  same_organisation: 'conflict_same_organisation',
  same_country: 'conflict_same_country',
  declared: 'conflict_declared',
  set_by_secretariat: 'conflict_set',
  unknown_affiliation: 'conflict_unknown_affiliation',
};

/** Why a conflict of this kind forbids. */
export function whyOf(kind: ConflictKind): ConflictCode {
  return WHY[kind];
}

/** The country that a body speaks for: itself, or the country of an institution. */
export function countryOf(body: BodyFacts): string | null {
  if (body.kind === 'country') return body.id;
  return body.kind === 'institution' ? body.parentId : null;
}

/** Whoever bears the full name of an author is taken for that author; agreement by initials only warns. */
function namesakeOf(own: readonly string[], names: readonly string[]): 'block' | 'warn' | null {
  const found = new Set(names.flatMap((author) => own.map((name) => agreementOf(name, author))));
  if (found.has('bars')) return 'block';
  return found.has('warns') ? 'warn' : null;
}

/** Every conflict between a person and a paper, blocking ones first. */
export function conflictsOf(
  person: PersonFacts,
  paper: PaperFacts,
  sameCountry: SameCountryRule,
): FoundConflict[] {
  const found = new Map<ConflictKind, FoundConflict['effect']>();
  if (paper.submitterId === person.personId) found.set('own_paper', 'block');
  const isNoAuthor = paper.notAuthors.includes(person.personId);
  if (!isNoAuthor && paper.authorIds.includes(person.personId)) found.set('co_author', 'block');
  // Whoever is an author bears the name of one: that says nothing more.
  const namesake = isNoAuthor || found.size > 0 ? null : namesakeOf(person.names, paper.names);
  if (namesake) found.set('namesake', namesake);
  const theirs = new Set(paper.bodies.map((body) => body.id));
  const theirCountries = new Set(paper.bodies.map(countryOf).filter((id) => id !== null));
  for (const body of person.bodies) {
    if (theirs.has(body.id) && body.kind !== 'country') found.set('same_organisation', 'block');
    const country = countryOf(body);
    if (country !== null && theirCountries.has(country)) found.set('same_country', sameCountry);
  }
  for (const { personId, kind } of paper.recorded) {
    if (personId !== person.personId || (isNoAuthor && NAMING.includes(kind))) continue;
    found.set(kind, kind === 'same_country' ? sameCountry : 'block');
  }
  return [...found]
    .map(([kind, effect]): FoundConflict => ({ kind, effect, why: WHY[kind] }))
    .sort((a, b) => a.effect.localeCompare(b.effect));
}

/**
 * The same for somebody who would decide: the own country always binds, and whoever has not said where they belong is
 * bound by everything until they do.
 */
export function conflictsOfDecider(person: PersonFacts, paper: PaperFacts): FoundConflict[] {
  const found = conflictsOf(person, paper, 'block');
  if (person.bodies.length > 0) return found;
  const unknown: FoundConflict = {
    kind: 'unknown_affiliation',
    effect: 'block',
    why: WHY.unknown_affiliation,
  };
  return [...found.filter(({ effect }) => effect === 'block'), unknown, ...found.filter(isWarning)];
}

const isWarning = ({ effect }: FoundConflict) => effect === 'warn';

/** Whether these conflicts say that nobody knows where the person belongs: that is set aside by their own answer alone. */
export function isOfNowhere(found: readonly FoundConflict[]): boolean {
  return found.some(({ kind }) => kind === 'unknown_affiliation');
}

/** The conflict that forbids somebody to decide who has perhaps taken the paper over with a reason; null for none. */
export function bindingConflict(
  found: readonly FoundConflict[],
  hasOverridden: boolean,
): FoundConflict | null {
  return blockingConflict(hasOverridden ? found.filter(({ kind }) => kind === 'unknown_affiliation') : found);
}

/** Whether these conflicts come from an author's word about who the authors are. */
export function isNamed(found: readonly FoundConflict[]): boolean {
  return found.some(({ kind, effect }) => effect === 'block' && NAMING.includes(kind));
}

/** Whether these conflicts say that the paper is, or is said to be, the person's own. */
export function isOwnOrNamed(found: readonly FoundConflict[]): boolean {
  return isNamed(found) || found.some(({ kind }) => kind === 'own_paper');
}

/**
 * Which kinds are recorded when what binds somebody changes: those that would end, for who has seen something meanwhile,
 * and those that begin, for who has reviewed or decided.
 */
export function kindsToRecord(
  had: readonly ConflictKind[],
  has: readonly ConflictKind[],
  { hasSeen, hasWritten }: { hasSeen: boolean; hasWritten: boolean },
): ConflictKind[] {
  // Whose paper it was has seen all of it.
  const goesOn = (kind: ConflictKind) => kind === 'own_paper' || hasSeen || hasWritten;
  const gone = had.filter((kind) => !has.includes(kind) && goesOn(kind));
  const come = hasWritten ? has.filter((kind) => !had.includes(kind)) : [];
  return [...new Set([...gone, ...come])];
}

/**
 * Of the recorded conflicts those that somebody may learn of and end: none of their own, and where they may not see the
 * reviews only those of the team, since the others are of people who review, or could.
 */
export function conflictsToEnd<T extends { personId: PersonId }>(
  recorded: readonly T[],
  viewer: { id: PersonId; seesReviews: boolean },
  team: readonly PersonId[],
): T[] {
  return recorded.filter(
    ({ personId }) => personId !== viewer.id && (viewer.seesReviews || team.includes(personId)),
  );
}

/** The first conflict that forbids, or null. */
export function blockingConflict(found: readonly FoundConflict[]): FoundConflict | null {
  return found.find((conflict) => conflict.effect === 'block') ?? null;
}

/**
 * May this person be asked to review?
 * @param overrideReason of the secretariat, empty without one. It sets the rule about the same country aside and
 *   no other: own paper, co-author and own body always block.
 */
export function mayBeAsked(
  found: readonly FoundConflict[],
  overrideReason: string,
): { verdict: Verdict; usesOverride: boolean } {
  const conflict = blockingConflict(found);
  const always = blockingConflict(found.filter((foundConflict) => foundConflict.kind !== 'same_country'));
  if (always) return { verdict: deny(always.why), usesOverride: false };
  if (!conflict) return { verdict: ALLOWED, usesOverride: false };
  return overrideReason === ''
    ? { verdict: deny(conflict.why), usesOverride: false }
    : { verdict: ALLOWED, usesOverride: true };
}
