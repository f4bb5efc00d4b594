/** The reviewer's page of one task. */
import { mayReadByTask } from '#app/domain/contributions/rights.ts';
import { formatDeadline } from '#app/domain/shared/time.ts';
import { assignmentByPublicId, reviewsOf } from '#db/reviews/assignments.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { loadById } from '#app/services/contributions/load.ts';
import { Refused } from '#app/services/outcome.ts';

/** @throws Refused unless the task is that of the viewer */
export async function requireReviewer(ctx: Ctx, assignmentPublicId: string) {
  const actor = requireActor(ctx);
  const task = await assignmentByPublicId(ctx.database.reader, assignmentPublicId);
  if (!task || task.reviewer_id !== actor.id) throw new Refused('not_found');
  return task;
}

export async function reviewPage(ctx: Ctx, assignmentPublicId: string) {
  const db = ctx.database.reader;
  const task = await requireReviewer(ctx, assignmentPublicId);
  const loaded = await loadById(db, ctx.actor, task.contribution_id, ctx.now);
  const { contribution } = loaded;
  const review = (await reviewsOf(db, contribution.id)).find((review) => review.assignment_id === task.id);
  const { meeting, item, paper, rights } = loaded;
  const isOver = task.round < contribution.round && ['asked', 'accepted'].includes(task.state);
  const mustSay = !loaded.belongsSomewhere && !isOver && ['asked', 'accepted'].includes(task.state);
  const mayRead = mayReadByTask(rights.see, task.state);
  return {
    id: task.public_id,
    state: task.state,
    /** The author has handed in something newer, which other people may be asked about. */
    isOver,
    /** Nothing is read or answered before the reviewer has said where they belong. */
    mustSay,
    due: formatDeadline(task.due_at, meeting.time_zone, ctx.language),
    meeting: { slug: meeting.slug, title: meeting.title },
    /** The paper as it stands now; null for whoever does not follow any more what becomes of it. */
    reads: mayRead
      ? {
          item: { number: item.full_number, title: item.title },
          title: contribution.title,
          language: contribution.language,
          bodies: loaded.bodies.map((body) => body.name),
          abstract: contribution.abstract,
          paper: paper && { id: paper.public_id, name: paper.original_name, version: paper.version_no },
        }
      : null,
    given: review
      ? {
          recommendation: review.recommendation,
          answers: JSON.parse(review.answers) as Record<string, number>,
          commentsToAuthors: review.comments_to_authors,
          commentsToOrganizers: review.comments_to_organizers,
        }
      : null,
    whyNot:
      task.state === 'accepted' && !isOver && !mustSay && !rights.review.allowed ? rights.review.why : null,
  };
}
