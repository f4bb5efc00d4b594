/**
 * Naming a body takes a paper out of the hands of everybody who belongs to it. While nobody but an author says so, whoever
 * it binds may object.
 */
import type { ConflictKind } from '#app/domain/shared/vocabulary.ts';

import { type BodyFacts, countryOf, type FoundConflict } from './conflicts.ts';

/** What an author says by naming bodies. */
const OF_BODIES: readonly ConflictKind[] = ['same_organisation', 'same_country'];

/** Whether a conflict of this kind comes from an author's word about the bodies. */
export function isWordOnBodies(kind: ConflictKind): boolean {
  return OF_BODIES.includes(kind);
}

/** Somebody who belongs to these bodies is bound by a paper of this one. */
export function isOfBody(bodies: readonly BodyFacts[], body: BodyFacts): boolean {
  const country = countryOf(body);
  return bodies.some(
    (own) =>
      (own.id === body.id && own.kind !== 'country') || (country !== null && countryOf(own) === country),
  );
}

/** What is said of the bodies of a paper, besides that they are named. */
export interface WordOnBodies<T extends BodyFacts> {
  /** Those that the paper names and that bind. */
  bodies: readonly T[];
  /** Where others than themselves say that the submitter belongs. */
  confirmed: readonly BodyFacts[];
  /** Those of which the secretariat has settled that the paper is theirs. */
  settled: readonly string[];
}

/**
 * The bodies through which somebody is bound, where an author's word about bodies is all that binds them, and none of
 * these bodies has been confirmed. The submitter's own country needs no other word.
 * @param found what binds the person, @param own where the person belongs
 */
export function bodiesInQuestion<T extends BodyFacts>(
  found: readonly FoundConflict[],
  own: readonly BodyFacts[],
  { bodies, confirmed, settled }: WordOnBodies<T>,
): T[] {
  const blocking = found.filter(({ effect }) => effect === 'block');
  if (blocking.length === 0 || blocking.some(({ kind }) => !isWordOnBodies(kind))) return [];
  const binding = bodies.filter((body) => isOfBody(own, body));
  const isConfirmed = (body: T) => settled.includes(body.id) || isOfBody(confirmed, body);
  return binding.some(isConfirmed) ? [] : binding;
}
