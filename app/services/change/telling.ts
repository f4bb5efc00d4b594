/** What telling people about a change of a contribution needs, whatever has happened. */
import type { Instant, Moment } from '#app/domain/shared/time.ts';
import { paths } from '#app/paths.ts';
import type { Tx } from '#db/core/transaction.ts';
import type { NoticeFacts, NoticeName } from '#emails/index.ts';
import type { Ctx } from '#app/services/context.ts';
import type { ContributionContext } from '#app/services/contributions/load.ts';

import type { Recipient } from './announce.ts';
import type { ContributionChange } from './contribution-change.ts';

/** What telling somebody needs: the change, and a way to put a notice into the outbox. */
export interface Telling {
  tx: Tx;
  ctx: Ctx;
  change: ContributionChange;
  before: ContributionContext;
  /** @param event id of what happened: the same notice about the same event is written once a recipient */
  tell<Name extends NoticeName>(
    name: Name,
    event: string,
    recipients: readonly Recipient[],
    facts: NoticeFacts<Name>,
    about?: ContributionContext,
  ): Promise<void>;
}
/** What every notice about a contribution says. */
export function sharedFacts(
  ctx: Pick<Ctx, 'publicUrl'>,
  { contribution, item, meeting, bodies }: ContributionContext,
) {
  return {
    title: contribution.title,
    item: { number: item.full_number, title: item.title },
    meeting: meeting.title,
    bodies: bodies.map((body) => body.name),
    link: `${ctx.publicUrl}${paths.contribution(contribution.public_id)}`,
  };
}

/** A moment as notices take it: said in the language of the reader, in the zone of the meeting. */
export const inMeeting = ({ meeting }: Pick<ContributionContext, 'meeting'>, instant: Instant): Moment => ({
  instant,
  zone: meeting.time_zone,
});
