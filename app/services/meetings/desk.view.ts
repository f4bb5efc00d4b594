/** The list of an organizer or the secretariat: their sessions only, what needs them first. */
import { blockingConflict } from '#app/domain/contributions/conflicts.ts';
import { MAY_BE_MOVED } from '#app/domain/contributions/rights.ts';
import {
  PENDING_STEPS,
  type PendingStep,
  pendingStepsOf,
  SECRETARIAT_STEPS,
} from '#app/domain/meetings/desk.ts';
import { groupBy } from '#app/domain/shared/group-by.ts';
import { overridesOfPerson, recordedConflictsOfPerson } from '#db/contributions/conflicts.ts';
import { openMovesTo } from '#db/contributions/moves.ts';
import {
  deskAdditions,
  deskAuthored,
  deskBodies,
  deskOpenDecisions,
  deskOpenTranslations,
  deskReviews,
  deskRows,
  type Scope,
} from '#db/meetings/desk.ts';
import { itemsOf } from '#db/meetings/meetings.ts';
import { affiliationsOf } from '#db/people/bodies.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { conflictsAsDecider } from '#app/services/contributions/load.ts';
import { requireAllowed } from '#app/services/outcome.ts';

import { headOf } from './meeting-head.view.ts';

/** @param show only the rows that need this; null shows all */
export async function deskPage(ctx: Ctx, slug: string, show: PendingStep | null) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  const { meeting, head, roles, rights } = await headOf(ctx, slug);
  requireAllowed(rights.desk);
  const isSecretariat = rights.setUp.allowed;
  const organized = roles.filter((role) => role.role === 'organizer').map((role) => role.itemId);
  const items = await itemsOf(db, meeting.id);
  const own = items.filter((item) => organized.includes(item.id));
  const seesAll = isSecretariat || organized.includes(null);
  const scope: Scope = { meetingId: meeting.id, itemIds: seesAll ? null : own.map((item) => item.id) };

  const bodies = groupBy(await deskBodies(db, scope), (body) => body.contributionId);
  const reviews = new Map(
    (await deskReviews(db, scope)).map((deskReview) => [deskReview.contributionId, deskReview]),
  );
  const undecided = new Set(
    (await deskOpenDecisions(db, scope)).map((deskOpenDecision) => deskOpenDecision.contributionId),
  );
  const untranslated = new Set(
    (await deskOpenTranslations(db, scope)).map((deskOpenTranslation) => deskOpenTranslation.contributionId),
  );
  const added = new Set((await deskAdditions(db, scope)).map((deskAddition) => deskAddition.contributionId));
  const authored = new Set(
    (await deskAuthored(db, scope, actor.email_key)).map((entry) => entry.contributionId),
  );
  const recorded = groupBy(await recordedConflictsOfPerson(db, actor.id), (entry) => entry.contributionId);
  const tookOver = new Set((await overridesOfPerson(db, actor.id)).map((entry) => entry.contributionId));
  const affiliations = await affiliationsOf(db, [actor.id]);

  const counts: Record<PendingStep, number> = {
    unassigned: 0,
    decide: 0,
    send: 0,
    publish: 0,
    issue: 0,
    translate: 0,
  };
  const rows = (await deskRows(db, scope)).map((deskRow) => {
    const by = bodies.get(deskRow.id) ?? [];
    const conflict = tookOver.has(deskRow.id)
      ? null
      : blockingConflict(
          conflictsAsDecider(actor, affiliations, {
            contribution: deskRow,
            meeting,
            bodies: by,
            authors: authored.has(deskRow.id) ? [actor] : [],
            recorded: recorded.get(deskRow.id) ?? [],
          }),
        );
    const { asked = 0, done = 0 } = reviews.get(deskRow.id) ?? {};
    const state = deskRow.state;
    const needs = pendingStepsOf(
      {
        state,
        isBound: conflict !== null,
        reviewsAsked: asked,
        reviewsDone: done,
        hasOpenDecision: undecided.has(deskRow.id),
        asksTranslation: untranslated.has(deskRow.id),
        hasAdditions: added.has(deskRow.id),
      },
      isSecretariat,
    );
    for (const need of needs) counts[need] += 1;
    return {
      id: deskRow.publicId,
      title: deskRow.title,
      language: deskRow.language,
      bodies: by.map((body) => body.name).join(', '),
      state,
      late: deskRow.late === 1,
      item: deskRow.item,
      needs,
      // A conflicted organizer sees the row and nothing of its reviews.
      conflict: conflict?.why ?? null,
      reviews: conflict ? null : { done, asked },
    };
  });
  return {
    meeting: head,
    /** Papers of other sessions that these are asked to take. */
    moves: (
      await openMovesTo(
        db,
        (seesAll ? items : own).map((item) => item.id),
        MAY_BE_MOVED,
      )
    ).map((move) => ({ id: move.publicId, title: move.title, language: move.language })),
    sessions: own.map((item) => ({ id: item.public_id, number: item.full_number, title: item.title })),
    show,
    needs: PENDING_STEPS.filter((need) => isSecretariat || !SECRETARIAT_STEPS.includes(need)).map((need) => ({
      need,
      count: counts[need],
    })),
    total: rows.length,
    rows: show ? rows.filter((row) => row.needs.includes(show)) : rows,
  };
}
