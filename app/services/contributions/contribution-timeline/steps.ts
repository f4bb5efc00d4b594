/** The life of one contribution on its page: its steps with their dates, what is still to come, what has happened. */
import { firstStage, stagesOf, type Step, stepsOf } from '#app/domain/contributions/life.ts';
import { deadlineFor, isStillAsked } from '#app/domain/meetings/deadlines.ts';
import { formatDeadline, formatReceived, formatShort, type Instant } from '#app/domain/shared/time.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import type { ContributionContext } from '#app/services/contributions/load.ts';

import { historyOf, type TimelineSources } from './events.ts';

export async function timelineOf(ctx: Ctx, loaded: ContributionContext, past: TimelineSources) {
  const { contribution, life, meeting } = loaded;
  const hasPaperStage = firstStage(meeting.flow, contribution.kind).paperLater;
  const events = await historyOf(ctx.database.reader, requireActor(ctx), loaded, past, ctx.language);
  const gone = events.findLast(({ what }) => GONE.includes(what.key));
  const taken = whenTaken(ctx, loaded, { ...past, goneAt: gone?.at });
  return {
    steps: stepsOf(life, { hasPaperStage }).map((step) => ({ ...step, at: taken[step.step] ?? null })),
    dates: datesAhead(ctx, loaded, past.translations.length > 0),
    history: events.map(({ at, what }) => ({ at: formatShort(at, meeting.time_zone, ctx.language), what })),
  };
}

/** The contribution has gone with this. */
const GONE: readonly string[] = ['events.withdrawn', 'events.merged', 'events.cancelled'];

/** When each step of the timeline was taken: nothing that the states do not tell anyway. */
function whenTaken(
  ctx: Ctx,
  { contribution, meeting, assignments, decisions }: ContributionContext,
  past: TimelineSources & { goneAt: Instant | undefined },
): Partial<Record<Step, string>> {
  const zone = meeting.time_zone;
  const short = (instant: Instant | undefined) =>
    instant === undefined ? undefined : formatShort(instant, zone, ctx.language);
  const paper = past.submissions.find((submission) => submission.action === 'hand_in_paper');
  const firstRequest = assignments.map((assignment) => assignment.asked_at).sort()[0];
  const told = (isAsked: boolean) =>
    decisions
      .flatMap((decision) =>
        (decision.outcome === 'changes') === isAsked ? (decision.released_at ?? []) : [],
      )
      .sort();
  const dates: [Step, string | undefined][] = [
    [
      'submitted',
      contribution.submitted_at ? formatReceived(contribution.submitted_at, zone, ctx.language) : undefined,
    ],
    ['review', short(firstRequest)],
    ['changes', short(told(true).at(-1))],
    // The first that was no request for changes: the second is about the paper.
    ['decision', short(told(false)[0])],
    ['paper_changes', short(told(true).at(-1))],
    ['withdrawn', short(past.goneAt)],
    ['cancelled', short(past.goneAt)],
    ['paper', short(paper?.submitted_at)],
    ['published', short(past.documents[0]?.publishedAt)],
  ];
  return Object.fromEntries(dates.filter(([, at]) => at !== undefined));
}

/** The deadlines that are still to come for this contribution, in their order: none of what it has behind it. */
function datesAhead(
  ctx: Ctx,
  { deadlines, meeting, item, contribution, life }: ContributionContext,
  isTranslated: boolean,
) {
  if (life.state === 'declined' || life.state === 'withdrawn') return [];
  return stagesOf(meeting.flow).flatMap((stage) => {
    if (!isStillAsked(stage, life.state) || (stage === 'translation' && !isTranslated)) return [];
    const found = deadlineFor(deadlines, stage, { itemId: item.id, contributionId: contribution.id });
    if (!found || found.instant < ctx.now) return [];
    return [{ stage, at: formatDeadline(found.instant, meeting.time_zone, ctx.language) }];
  });
}
