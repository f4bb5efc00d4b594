/**
 * Random sequences of everything that can be done to a contribution, by those who may and those who may not, held
 * against the table of its life. The same on both databases; afterwards all invariants hold.
 */
import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type LifeAction, type LifeFacts, releaseAction, stepOf } from '#app/domain/contributions/life.ts';
import type { ContributionState, MeetingFlow } from '#app/domain/shared/vocabulary.ts';
import { contributionByPublicId } from '#db/contributions/contributions.ts';
import { findViolations } from '#db/core/invariants.ts';
import { cancelPublished, restore, withdraw } from '#app/services/contributions/withdraw.ts';
import { decide } from '#app/services/decisions/decide.ts';
import { releaseDecision } from '#app/services/decisions/release.ts';
import { outcomeOf } from '#app/services/outcome.ts';
import { Refused } from '#app/services/outcome.ts';
import { publish } from '#app/services/publication/publish.ts';
import { requestReview } from '#app/services/reviews/request.ts';
import { keepDraft } from '#app/services/submissions/draft.ts';
import { contributionForm } from '#app/services/submissions/form.view.ts';
import { submitUpdate } from '#app/services/submissions/submit-update.ts';
import { aContext, later } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';
import { shortOrLong } from '#tests/support/soak.ts';

const ACTIONS = [
  'hand in',
  'ask a reviewer',
  'accept',
  'changes',
  'decline',
  'publish',
  'withdraw',
  'cancel',
  'restore',
] as const;
type Action = (typeof ACTIONS)[number];
const ACTORS = ['author', 'secretariat', 'stranger'] as const;
type Actor = (typeof ACTORS)[number];

/** Who may do what; what leads nowhere from a state is told by the table. */
const MAY: Record<Action, readonly Actor[]> = {
  'hand in': ['author'],
  'ask a reviewer': ['secretariat'],
  accept: ['secretariat'],
  changes: ['secretariat'],
  decline: ['secretariat'],
  publish: ['secretariat'],
  withdraw: ['author', 'secretariat'],
  cancel: ['secretariat'],
  restore: ['author', 'secretariat'],
};

/** What the table says about an action. @returns the state afterwards, or null when it is refused */
function expected(
  action: Action,
  actor: Actor,
  facts: LifeFacts & { hasPaper: boolean },
): ContributionState | null {
  if (!MAY[action].includes(actor)) return null;
  const lead = (action: LifeAction) => stepOf(action, facts)?.to ?? null;
  switch (action) {
    case 'hand in':
      return lead('revise') ?? lead('answer') ?? lead('hand_in_paper') ?? lead('add_files');
    case 'ask a reviewer':
      // Another reviewer can be asked while the first is at work.
      return lead('begin_review') ?? (lead('release_decline') ? facts.state : null);
    case 'accept':
    case 'changes':
    case 'decline':
      return lead(releaseAction(action));
    case 'publish':
      return facts.hasPaper ? lead('publish') : null;
    case 'withdraw':
    case 'cancel':
    case 'restore':
      return lead(action);
  }
}

test.each<MeetingFlow>(['abstract_then_paper', 'paper_only', 'both_at_once', 'abstract_only'])(
  'whatever is done in whatever order, %s',
  async (flow) => {
    const database = await testDatabase();
    const meeting = await aMeeting(database, 'migration', { flow });
    const secretariat = await aPerson(database, 'Nina', {
      roles: [{ role: 'secretariat', meetingId: meeting.id }],
    });
    const stranger = await aPerson(database, 'Sam', { body: 'SE' });
    let people = 0;

    const sequence = fc.array(fc.tuple(fc.constantFrom(...ACTIONS), fc.constantFrom(...ACTORS)), {
      minLength: 5,
      maxLength: 25,
    });
    await fc.assert(
      fc.asyncProperty(sequence, async (actions) => {
        people += 1;
        const { row, submitter } = await aContribution(database, meeting, 'submitted', {
          title: `Paper ${people}`,
        });
        const id = row.public_id;
        const current = async () => (await contributionByPublicId(database.reader, id))!;
        const by = { author: submitter, secretariat, stranger };
        let minutes = 0;
        let hasPaper = flow === 'both_at_once' || flow === 'paper_only';
        for (const [action, actor] of actions) {
          minutes += 1;
          const ctx = aContext(database, by[actor], { now: later(minutes) });
          const before = await current();
          const facts = {
            state: before.state,
            isPaperToCome: flow === 'abstract_then_paper',
            withdrawnFrom: before.withdrawn_from,
            hasPaper,
          };
          const wanted = expected(action, actor, facts);
          const done = await didIt(action, ctx, before.version);
          const after = await current();
          const said = `${action} by ${actor} at ${before.state}`;
          expect(done, said).toBe(wanted !== null);
          expect(after.state, said).toBe(wanted ?? before.state);
          if (wanted === null) expect(after.version, said).toBe(before.version);
          if (action === 'hand in' && done) {
            // With abstracts only, the slides take the place of the paper.
            hasPaper ||=
              flow === 'abstract_only' ? before.state === 'accepted' : wanted === 'paper_submitted';
          }
        }
        expect(await findViolations(database.reader)).toEqual([]);

        async function didIt(
          action: Action,
          ctx: ReturnType<typeof aContext>,
          version: number,
        ): Promise<boolean> {
          try {
            switch (action) {
              case 'hand in': {
                const { draft, state } = await contributionForm(ctx, { publicId: id });
                const content = `${id} ${minutes}`;
                const sha256 = createHash('sha256').update(content).digest('hex');
                const paper = { sha256, size: content.length, name: 'a.pdf', mediaType: 'application/pdf' };
                const asksPaper = state !== 'submitted' && state !== 'in_review' && flow !== 'abstract_only';
                const isFirst = ['submitted', 'in_review', 'changes_requested'].includes(state);
                const addsFiles = ['accepted', 'cleared', 'published'].includes(state);
                const files =
                  asksPaper && !isFirst ? { file: paper } : addsFiles ? { slides: paper } : draft.files;
                await keepDraft(ctx, { publicId: id }, { ...draft, letter: 'See there.', files });
                return 'ok' in (await outcomeOf(() => submitUpdate(ctx, id, draft.base.version)));
              }
              case 'ask a reviewer': {
                people += 1;
                const reviewer = await aPerson(database, `Reviewer ${people}`, { body: 'FR' });
                const task = { personPublicId: reviewer.public_id, version, overrideReason: '' };
                await requestReview(ctx, id, task);
                return true;
              }
              case 'accept':
              case 'changes':
              case 'decline': {
                await decide(ctx, id, { outcome: action, letter: 'Dear author' }, version);
                await releaseDecision(ctx, id, version);
                return true;
              }
              case 'publish':
                await publish(ctx, id, version);
                return true;
              case 'withdraw':
                await withdraw(ctx, id, version);
                return true;
              case 'cancel':
                await cancelPublished(ctx, id, version);
                return true;
              case 'restore':
                await restore(ctx, id, version);
                return true;
            }
          } catch (error) {
            if (error instanceof Refused) return false;
            throw error;
          }
        }
      }),
      { numRuns: shortOrLong(40, 1_000) },
    );
  },
);
