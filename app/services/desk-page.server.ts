/** The list of an organizer or the secretariat: their sessions only, what needs them first. */
import { affiliationsOf } from '#db/bodies.ts';
import { assignmentsOf } from '#db/assignments.ts';
import {
  authorKeysOf,
  bodiesOf,
  contributionsOfMeeting,
  overridesOfPerson,
  recordedConflictsOfPerson,
} from '#db/contributions.ts';
import { openDecisionsOf } from '#db/decisions.ts';
import { itemsOf } from '#db/meetings.ts';
import { rolesOf } from '#db/persons.ts';
import { blockingConflict } from '#app/domain/conflicts.ts';
import { NEEDS, needOf, type Need } from '#app/domain/desk.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { ContributionState } from '#app/domain/vocabulary.ts';

import { Refused, requireActor, type Ctx } from './context.ts';
import { headOf } from './meeting-head.server.ts';
import { conflictsAsDecider } from './viewer.server.ts';

/** @param show only the rows that need this; null shows all */
export async function deskPage(ctx: Ctx, slug: string, show: Need | null) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const { meeting, head } = await headOf(ctx, slug);
  if (!head.viewer.isTeam) throw new Refused('not_found');
  const { isSecretariat } = head.viewer;
  const organized = (await rolesOf(db, actor.id)).filter(
    (role) => role.meetingId === meeting.id && role.role === 'organizer',
  );
  const organizesAll = organized.some((role) => role.itemId === null);
  const own = new Set(organized.map((role) => role.itemId));
  const items = await itemsOf(db, meeting.id);
  const seen = (await contributionsOfMeeting(db, meeting.id)).filter(
    (it) => isSecretariat || organizesAll || own.has(it.item_id),
  );
  const ids = seen.map((it) => it.id);
  const bodies = groupBy(await bodiesOf(db, ids), (body) => body.contributionId);
  const authors = groupBy(await authorKeysOf(db, ids), (author) => author.contribution_id);
  const tasks = groupBy(await assignmentsOf(db, ids), (task) => task.contribution_id);
  const undecided = new Set((await openDecisionsOf(db, ids)).map((one) => one.contribution_id));
  const recorded = groupBy(await recordedConflictsOfPerson(db, actor.id), (one) => one.contributionId);
  const tookOver = new Set((await overridesOfPerson(db, actor.id)).map((one) => one.contributionId));
  const affiliations = await affiliationsOf(db, [actor.id]);
  const numbers = new Map(items.map((item) => [item.id, item.full_number]));

  const counts: Record<Need, number> = { unassigned: 0, decide: 0, send: 0, publish: 0 };
  const rows = seen.map((it) => {
    const by = bodies.get(it.id) ?? [];
    const conflict = tookOver.has(it.id)
      ? null
      : blockingConflict(
          conflictsAsDecider(actor, affiliations, {
            it,
            meeting,
            bodies: by,
            authors: authors.get(it.id) ?? [],
            recorded: recorded.get(it.id) ?? [],
          }),
        );
    const active = (tasks.get(it.id) ?? []).filter(
      (task) => task.state !== 'declined' && task.state !== 'withdrawn',
    );
    const facts = {
      state: it.state as ContributionState,
      isBound: conflict !== null,
      reviewsAsked: active.length,
      reviewsDone: active.filter((task) => task.state === 'reviewed').length,
      hasOpenDecision: undecided.has(it.id),
    };
    const need = needOf(facts, isSecretariat);
    if (need) counts[need] += 1;
    return {
      id: it.public_id,
      title: it.title,
      language: it.language,
      bodies: by.map((body) => body.printedName ?? body.name).join(', '),
      state: facts.state,
      late: it.late === 1,
      item: numbers.get(it.item_id) ?? '',
      need,
      // A conflicted organizer sees the row and nothing of its reviews.
      conflict: conflict?.why ?? null,
      reviews: conflict ? null : { done: facts.reviewsDone, asked: facts.reviewsAsked },
    };
  });
  return {
    meeting: head,
    sessions: items
      .filter((item) => own.has(item.id))
      .map((item) => ({ number: item.full_number, title: item.title })),
    show,
    needs: NEEDS.filter((need) => need !== 'publish' || isSecretariat).map((need) => ({
      need,
      count: counts[need],
    })),
    total: rows.length,
    rows: show ? rows.filter((row) => row.need === show) : rows,
  };
}
