/** Whom to ask for a review: everybody who is known, with what speaks against it. */
import { blockingConflict, mayBeAsked } from '#app/domain/contributions/conflicts.ts';
import { openPages } from '#app/domain/meetings/meeting-rights.ts';
import { suretyOf } from '#app/domain/people/places.ts';
import { fold } from '#app/domain/shared/fold.ts';
import { bindingsOf } from '#db/people/bindings.ts';
import { allPersons } from '#db/people/persons.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { conflictsAsReviewer } from '#app/services/contributions/conflicts.ts';
import {
  type ContributionContext,
  loadContribution,
  tasksOfRound,
} from '#app/services/contributions/load.ts';
import { meetingRights } from '#app/services/meetings/membership.ts';
import { requireAllowed } from '#app/services/outcome.ts';
import { placesIn } from '#app/services/people/places.ts';
import { shownNames } from '#app/services/people/shown-names.ts';

import { loadsKnownTo } from './loads.ts';

/** @param words only people whose name, address or body holds all of them; empty shows everybody */
export async function candidatesPage(ctx: Ctx, publicId: string, words: string) {
  const actor = requireActor(ctx);
  const loaded = await loadContribution(ctx.database.reader, actor, publicId, ctx.now);
  requireAllowed(loaded.rights.see);
  requireAllowed(loaded.rights.assign);
  const { contribution, item, meeting, rights } = loaded;
  const candidates = await candidatesFor(ctx, loaded);
  const wanted = fold(words).split(' ').filter(Boolean);
  return {
    contribution: {
      id: contribution.public_id,
      title: contribution.title,
      language: contribution.language,
      version: contribution.version,
    },
    item: { number: item.full_number, title: item.title },
    meeting: {
      slug: meeting.slug,
      title: meeting.title,
      pages: openPages(await meetingRights(ctx.database.reader, meeting.id, actor)),
    },
    actsAs: rights.actsAs,
    words,
    total: candidates.length,
    candidates: candidates.filter((candidate) => {
      const bodies = candidate.places.map((place) => place.name).join(' ');
      const text = fold(`${candidate.name} ${candidate.email} ${bodies}`);
      return wanted.every((word) => text.includes(word));
    }),
  };
}

/** Each with conflicts and load, before anything is chosen. */
async function candidatesFor(ctx: Ctx, loaded: ContributionContext) {
  const db = ctx.database.reader;
  const requested = new Set(tasksOfRound(loaded).map((assignment) => assignment.reviewer_id));
  const earlier = new Set(loaded.assignments.map((assignment) => assignment.reviewer_id));
  const people = (await allPersons(db)).filter((person) => person.name !== '' && !requested.has(person.id));
  const ids = people.map((person) => person.id);
  const places = await placesIn(db, loaded.meeting.id, ids);
  const bindings = await bindingsOf(db, loaded.meeting.id, ids);
  const nameOf = await shownNames(db, people, ctx.language);
  const loads = await loadsKnownTo(db, requireActor(ctx));
  // Who knows the paper already comes first, then those of whom it is surest where they belong.
  people.sort(
    (a, b) =>
      Number(earlier.has(b.id)) - Number(earlier.has(a.id)) ||
      suretyOf(places.get(b.id) ?? []) - suretyOf(places.get(a.id) ?? []),
  );
  return people.map((person) => {
    const found = conflictsAsReviewer(person, bindings, loaded);
    return {
      id: person.public_id,
      name: nameOf(person.id),
      email: person.email,
      places: places.get(person.id) ?? [],
      papers: loads.get(person.id) ?? 0,
      knowsPaper: earlier.has(person.id),
      conflict: blockingConflict(found)?.why ?? null,
      canBeOverridden:
        loaded.rights.waiveCountryRule.allowed && mayBeAsked(found, 'with a reason').usesOverride,
    };
  });
}
