/** Who is told that somebody is named as an author, that somebody objects to that or to a body, and how it is settled. */
import { isNamed } from '#app/domain/contributions/conflicts.ts';
import { bindingsOf } from '#db/people/bindings.ts';
import { type PersonRow, personsById } from '#db/people/persons.ts';
import { settlersOfBodies } from '#app/services/contributions/bodies-in-question.ts';
import { conflictsAsDecider } from '#app/services/contributions/conflicts.ts';
import { activeTasks, type ContributionContext, teamOf } from '#app/services/contributions/load.ts';
import { settlersOf } from '#app/services/contributions/settlers.ts';
import { shownName } from '#app/services/people/shown-names.ts';

import type { EventNamed } from './contribution-events.ts';
import { sharedFacts, type Telling } from './telling.ts';

/**
 * To those of the team and of the reviewers whom the paper names from now on. Nobody else who is named is told: they
 * might learn of a paper that they may not know of.
 * @param before null for a contribution that has just been made
 */
export async function tellNamed(
  { ctx, tx, change, tell }: Telling,
  event: string,
  before: ContributionContext | null,
  after: ContributionContext,
): Promise<void> {
  const reviewers = activeTasks(after).map((task) => task.reviewer_id);
  const people: PersonRow[] = [...(await teamOf(tx, after)), ...(await personsById(tx, reviewers))];
  const bindings = await bindingsOf(
    tx,
    after.meeting.id,
    people.map((person) => person.id),
  );
  const namedIn = (person: PersonRow, contribution: ContributionContext | null) =>
    contribution !== null && isNamed(conflictsAsDecider(person, bindings, contribution));
  const named = people.filter(
    (person) => person.id !== change.actor.id && namedIn(person, after) && !namedIn(person, before),
  );
  await tell('named-as-author', event, named, sharedFacts(ctx, after), after);
}

/** To those who settle. */
export async function tellObjection(
  { objectionId, reason }: EventNamed<'naming_objected'>,
  { ctx, tx, before, change, tell }: Telling,
): Promise<void> {
  await tell('naming-objected', objectionId, await settlersOf(tx, before, change.actor.id), {
    ...sharedFacts(ctx, before),
    from: await shownName(tx, change.actor, ctx.language),
    body: null,
    reason,
  });
}

/** To the person who objected. */
export async function tellSettlement(
  { objectionId, personId, isAuthor, reason }: EventNamed<'naming_settled'>,
  { ctx, tx, before, tell }: Telling,
): Promise<void> {
  await tell('naming-settled', objectionId, await personsById(tx, [personId]), {
    ...sharedFacts(ctx, before),
    isBound: isAuthor,
    body: null,
    reason,
  });
}

/** To those who settle. */
export async function tellBodyObjection(
  { objectionId, body, reason }: EventNamed<'body_objected'>,
  { ctx, tx, before, change, tell }: Telling,
): Promise<void> {
  await tell('naming-objected', objectionId, await settlersOfBodies(tx, before), {
    ...sharedFacts(ctx, before),
    from: await shownName(tx, change.actor, ctx.language),
    body: body.name,
    reason,
  });
}

/**
 * To whoever has objected; and that a body is set aside to who submitted, who is not told who has objected or why: it may
 * be somebody who reviews.
 */
export async function tellBodySettlement(
  { objectionId, body, personIds, isOfBody, reason }: EventNamed<'body_settled'>,
  { ctx, tx, before, tell }: Telling,
): Promise<void> {
  const shared = sharedFacts(ctx, before);
  const facts = { ...shared, isBound: isOfBody, body: body.name, reason };
  await tell('naming-settled', objectionId, await personsById(tx, personIds), facts);
  if (isOfBody) return;
  const submitter = await personsById(tx, [before.contribution.submitter_id]);
  await tell('body-set-aside', objectionId, submitter, { ...shared, body: body.name });
}
