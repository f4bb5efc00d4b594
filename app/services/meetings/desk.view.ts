/** The list of an organizer or the secretariat: their sessions only, what needs them first. */
import { MAY_BE_MOVED } from '#app/domain/contributions/rights.ts';
import {
  PENDING_STEPS,
  type PendingStep,
  pendingStepsOf,
  SECRETARIAT_STEPS,
} from '#app/domain/meetings/desk.ts';
import { groupBy } from '#app/domain/shared/group-by.ts';
import type { ContributionId } from '#app/domain/shared/ids.ts';
import { openMovesTo } from '#db/contributions/moves.ts';
import {
  deskAdditions,
  deskBodies,
  deskOpenDecisions,
  deskOpenTranslations,
  deskReviews,
  deskRows,
  type Scope,
} from '#db/meetings/desk.ts';
import { itemsOf } from '#db/meetings/items.ts';
import { type MeetingRow } from '#db/meetings/meetings.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { conflictsInScope } from '#app/services/contributions/conflicts-in-scope.ts';
import { requireAllowed } from '#app/services/outcome.ts';

import { headOf } from './meeting-head.view.ts';
import { scopeOf } from './membership.ts';

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
  const scope = scopeOf({ roles, isSecretariat }, meeting.id);

  const rows = await rowsOf(ctx, actor, meeting, scope, isSecretariat);
  return {
    meeting: head,
    /** Papers of other sessions that these are asked to take. */
    moves: (
      await openMovesTo(
        db,
        (scope.itemIds === null ? items : own).map((item) => item.id),
        MAY_BE_MOVED,
      )
    ).map((move) => ({ id: move.publicId, title: move.title, language: move.language })),
    sessions: own.map((item) => ({ id: item.public_id, number: item.full_number, title: item.title })),
    show,
    needs: PENDING_STEPS.filter((need) => isSecretariat || !SECRETARIAT_STEPS.includes(need)).map((need) => ({
      need,
      count: rows.filter((row) => row.needs.includes(need)).length,
    })),
    /** Everything is hidden until the viewer says where they belong. */
    mustSay: rows.some((row) => row.conflict === 'conflict_unknown_affiliation'),
    total: rows.length,
    rows: show ? rows.filter((row) => row.needs.includes(show)) : rows,
  };
}

/** Of each row: what it needs, how far its reviews are, and why this organizer is bound. */
async function rowsOf(ctx: Ctx, actor: PersonRow, meeting: MeetingRow, scope: Scope, isSecretariat: boolean) {
  const db = ctx.database.reader;
  const idsOf = (entries: readonly { contributionId: ContributionId }[]) =>
    new Set(entries.map((entry) => entry.contributionId));
  const bodies = groupBy(await deskBodies(db, scope), (body) => body.contributionId);
  const reviews = new Map((await deskReviews(db, scope)).map((entry) => [entry.contributionId, entry]));
  const undecided = idsOf(await deskOpenDecisions(db, scope));
  const untranslated = idsOf(await deskOpenTranslations(db, scope));
  const added = idsOf(await deskAdditions(db, scope));
  const conflictOn = await conflictsInScope(db, actor, meeting, scope);
  return (await deskRows(db, scope)).map((row) => {
    const by = bodies.get(row.id) ?? [];
    const conflict = conflictOn(row, by);
    const { requested = 0, done = 0 } = reviews.get(row.id) ?? {};
    const needs = pendingStepsOf(
      {
        state: row.state,
        isBound: conflict !== null,
        reviewsRequested: requested,
        reviewsDone: done,
        hasOpenDecision: undecided.has(row.id),
        asksTranslation: untranslated.has(row.id),
        hasAdditions: added.has(row.id),
      },
      isSecretariat,
    );
    return {
      id: row.publicId,
      title: row.title,
      language: row.language,
      bodies: by.map((body) => body.name).join(', '),
      state: row.state,
      late: row.late === 1,
      item: row.item,
      needs,
      // A conflicted organizer sees the row and nothing of its reviews.
      conflict: conflict?.why ?? null,
      reviews: conflict ? null : { done, requested },
    };
  });
}
