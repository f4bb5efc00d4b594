/**
 * How sure it is where somebody belongs, as it looks from one meeting: the secretariat of another meeting may have been
 * told anything.
 */
import type { AffiliationState, MeetingTieReason } from '#app/domain/shared/vocabulary.ts';

export const PLACE_MARKS = ['confirmed', 'elsewhere', 'claimed', 'said', 'former'] as const;
/**
 * `confirmed` for this meeting or for all; `elsewhere`: for another meeting only; `claimed` by the person; `said` by the
 * secretariat of this meeting, of somebody who belongs somewhere else; `former`: binds in this meeting alone.
 */
export type PlaceMark = (typeof PLACE_MARKS)[number];

export interface AffiliationFacts {
  id: string;
  name: string;
  state: AffiliationState;
  /** Of the meeting for which it is confirmed; null for all. */
  confirmedIn: string | null;
}

export interface TieFacts {
  id: string;
  name: string;
  why: MeetingTieReason;
}

export interface Place {
  name: string;
  mark: PlaceMark;
}

/** Everything that binds one person in a meeting, what is surest first. @param ties those of this meeting */
export function placesOf(
  affiliations: readonly AffiliationFacts[],
  ties: readonly TieFacts[],
  meetingId: string,
): Place[] {
  const isSaid = (bodyId: string) => ties.some((tie) => tie.id === bodyId && tie.why === 'said');
  const markOf = ({ id, state, confirmedIn }: AffiliationFacts): PlaceMark => {
    if (isSaid(id)) return 'confirmed';
    if (state !== 'confirmed') return 'claimed';
    return confirmedIn === null || confirmedIn === meetingId ? 'confirmed' : 'elsewhere';
  };
  const places = new Map<string, Place>();
  for (const affiliation of affiliations) {
    places.set(affiliation.id, { name: affiliation.name, mark: markOf(affiliation) });
  }
  for (const { id, name } of ties) {
    if (!places.has(id)) places.set(id, { name, mark: isSaid(id) ? 'said' : 'former' });
  }
  return [...places.values()].sort((a, b) => PLACE_MARKS.indexOf(a.mark) - PLACE_MARKS.indexOf(b.mark));
}

/** Whoever names somebody and the person themselves, or two who name them, say different things. */
export function areSeveralSaid(places: readonly Place[]): boolean {
  const said = places.filter(({ mark }) => mark !== 'former');
  return said.length > 1 && said.some(({ mark }) => mark !== 'confirmed');
}

/** How sure it is at best: people of whom more is known come first. Higher is surer; 0 for nowhere. */
export function suretyOf(places: readonly Place[]): number {
  const best = places[0];
  return best ? PLACE_MARKS.length - PLACE_MARKS.indexOf(best.mark) : 0;
}
