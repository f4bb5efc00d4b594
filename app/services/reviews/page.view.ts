/** The reviewer's page of one task. */
import { formatDeadline } from '#app/domain/shared/time.ts';
import { contributionById } from '#db/contributions/contributions.ts';
import { assignmentByPublicId, reviewsOf } from '#db/reviews/assignments.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { loadContribution } from '#app/services/contributions/load.ts';
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
  const contribution = await contributionById(db, task.contribution_id);
  if (!contribution) throw new Refused('not_found');
  const loaded = await loadContribution(db, ctx.actor, contribution.public_id, ctx.now);
  const review = (await reviewsOf(db, contribution.id)).find((review) => review.assignment_id === task.id);
  const { meeting, item, paper, rights } = loaded;
  const isOver = task.round < contribution.round && ['asked', 'accepted'].includes(task.state);
  const mayRead = rights.see.allowed && task.state !== 'declined' && task.state !== 'withdrawn';
  return {
    id: task.public_id,
    state: task.state,
    /** The author has handed in something newer, which other people may be asked about. */
    isOver,
    due: formatDeadline(task.due_at, meeting.time_zone, ctx.language),
    meeting: { slug: meeting.slug, title: meeting.title },
    item: { number: item.full_number, title: item.title },
    title: contribution.title,
    language: contribution.language,
    bodies: loaded.bodies.map((body) => body.name),
    abstract: mayRead ? contribution.abstract : null,
    paper:
      mayRead && paper ? { id: paper.public_id, name: paper.original_name, version: paper.version_no } : null,
    given: review
      ? {
          recommendation: review.recommendation,
          answers: JSON.parse(review.answers) as Record<string, number>,
          commentsToAuthors: review.comments_to_authors,
          commentsToOrganizers: review.comments_to_organizers,
        }
      : null,
    whyNot: task.state === 'accepted' && !isOver && !rights.review.allowed ? rights.review.why : null,
  };
}
