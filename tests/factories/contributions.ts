import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

import { REVIEW_CRITERIA } from '#app/domain/reviews/review-form.ts';
import { contributionByPublicId, type ContributionRow } from '#db/contributions/contributions.ts';
import type { Database } from '#db/core/dialect.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { assignmentsOf } from '#db/reviews/assignments.ts';
import type { FileStore } from '#app/platform/files/file-store.ts';
import { decide } from '#app/services/decisions/decide.ts';
import { releaseDecision } from '#app/services/decisions/release.ts';
import { samplePdf } from '#app/services/demo/sample-pdf.ts';
import { publish } from '#app/services/publication/publish.ts';
import { answerReviewRequest } from '#app/services/reviews/answer.ts';
import { requestReview } from '#app/services/reviews/request.ts';
import { submitReview } from '#app/services/reviews/submit.ts';
import { keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { submitContribution } from '#app/services/submissions/submit.ts';

import { aBody } from './bodies.ts';
import { aContext, later, NOW } from './context.ts';
import { anAuthor, aWholeDraft } from './drafts.ts';
import type { TestMeeting } from './meetings.ts';
import { aPerson } from './people.ts';

/** How far a contribution has come, each by the services that lead there. */
export const STAGES = ['submitted', 'in_review', 'reviewed', 'decided', 'accepted', 'published'] as const;
export type Stage = (typeof STAGES)[number];

export interface TestContribution {
  row: ContributionRow;
  submitter: PersonRow;
  /** Asked, and from `reviewed` on the author of a review. */
  reviewer: PersonRow | null;
}

/**
 * A paper by Norway, reviewed by somebody from France; who is needed on the way is made.
 * @param options `files`: where the bytes of the paper go; without it only the row names them
 */
export async function aContribution(
  database: Database,
  meeting: TestMeeting,
  stage: Stage = 'submitted',
  options: {
    title?: string;
    abstract?: string;
    item?: string;
    body?: string;
    submitter?: PersonRow;
    files?: FileStore;
    now?: string;
  } = {},
): Promise<TestContribution> {
  const { title = 'Following arrivals', item = '1', body = 'NO', files, now = NOW } = options;
  const tag = newDraftId();
  const submitter = options.submitter ?? (await aPerson(database, `Kari ${tag}`, { body }));
  const pdf = samplePdf(title);
  if (files) await files.put(Readable.from([pdf]), 1_000_000);
  const ctx = aContext(database, submitter, { now });
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const draft = aWholeDraft(
    { item: meeting.item(item).public_id, bodies: [(await aBody(database, body)).id] },
    {
      title,
      abstract: options.abstract ?? `What ${title} is about.`,
      authors: [anAuthor(submitter.name, { affiliation: body, email: submitter.email })],
      files: { file: { sha256, size: pdf.length, name: 'paper.pdf', mediaType: 'application/pdf' } },
    },
  );
  await keepDraft(ctx, { slug: meeting.slug, draftId: tag }, draft);
  const submitted = await submitContribution(ctx, meeting.slug, tag);
  const { publicId } = submitted;
  const current = async () => (await contributionByPublicId(database.reader, publicId))!;
  const reached = (wanted: Stage) => STAGES.indexOf(stage) >= STAGES.indexOf(wanted);

  const secretariat = reached('in_review')
    ? await aPerson(database, `Nina ${tag}`, { roles: [{ role: 'secretariat', meetingId: meeting.id }] })
    : null;
  const reviewer = reached('in_review') ? await aPerson(database, `Luc ${tag}`, { body: 'FR' }) : null;
  if (reached('in_review')) {
    await requestReview(aContext(database, secretariat, { now: later(1) }), publicId, {
      personPublicId: reviewer!.public_id,
      version: (await current()).version,
      overrideReason: '',
    });
  }
  if (reached('reviewed')) {
    const [assignment] = await assignmentsOf(database.reader, [(await current()).id]);
    const asReviewer = aContext(database, reviewer, { now: later(2) });
    await answerReviewRequest(asReviewer, assignment!.public_id, { accepts: true, reason: '' });
    await submitReview(asReviewer, assignment!.public_id, {
      answers: Object.fromEntries(REVIEW_CRITERIA.map((key) => [key, '4'])),
      recommendation: 'presentation',
      commentsToAuthors: '',
      commentsToOrganizers: '',
    });
  }
  const asSecretariat = aContext(database, secretariat, { now: later(3) });
  if (reached('decided')) {
    const { version } = await current();
    await decide(asSecretariat, publicId, { outcome: 'accept', letter: 'Welcome.' }, version);
  }
  if (reached('accepted')) await releaseDecision(asSecretariat, publicId, (await current()).version);
  if (reached('published')) await publish(asSecretariat, publicId, (await current()).version);
  return { row: await current(), submitter, reviewer };
}
