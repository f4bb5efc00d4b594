/** The papers of the demonstration, each brought as far as its story goes by the same use cases that pages call. */
import { Readable } from 'node:stream';

import { REVIEW_CRITERIA } from '#app/domain/reviews/review-form.ts';
import { EMPTY_DRAFT } from '#app/domain/submissions/contribution-draft.ts';
import { contributionByPublicId, type ContributionRow } from '#db/contributions/contributions.ts';
import { itemsOf } from '#db/meetings/items.ts';
import { meetingBySlug } from '#db/meetings/meetings.ts';
import { bodyByCode } from '#db/people/bodies.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { assignmentsOf } from '#db/reviews/assignments.ts';
import type { Portal } from '#app/platform/runtime/portal.ts';
import type { Ctx } from '#app/services/context.ts';
import { decide } from '#app/services/decisions/decide.ts';
import { releaseDecision } from '#app/services/decisions/release.ts';
import { publish } from '#app/services/publication/publish.ts';
import { answerReviewRequest } from '#app/services/reviews/answer.ts';
import { requestReview } from '#app/services/reviews/request.ts';
import { submitReview } from '#app/services/reviews/submit.ts';
import { keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { submitContribution } from '#app/services/submissions/submit.ts';

import { samplePdf } from './sample-pdf.ts';

interface Story {
  by: string;
  body: string;
  item: string;
  kind: string;
  language: string;
  title: string;
  abstract: string;
  /** Who has written it as well, and sees it for that. */
  coAuthor?: string;
  /** Asked to review, and done; by whom asked. */
  review?: { by: string; askedBy: string };
  /** Accepted and published by these two. */
  published?: { decidedBy: string; publishedBy: string };
}

const NINA = 'nina@unece.example';
const MARCO = 'marco@eurostat.example';
const ANNA = 'anna@statcan.example';
const BEN = 'ben@statcan.example';
const KARI = 'kari@ssb.example';
const OLA = 'ola@ssb.example';
const LUC = 'luc@insee.example';
const AIGUL = 'aigul@stat.example';

const STORIES: readonly Story[] = [
  {
    by: LUC,
    body: 'FR',
    item: '3',
    kind: 'country_paper',
    language: 'fr',
    title: 'Rapprocher le registre fiscal et les titres de séjour : premiers résultats',
    abstract:
      'Nous rapprochons le registre fiscal et les titres de séjour, et mesurons ce que chaque source ajoute à l’autre.',
    published: { decidedBy: NINA, publishedBy: NINA },
  },
  {
    // Eurostat convenes the meeting and submits to it: the other secretariat decides.
    by: MARCO,
    body: 'Eurostat',
    item: '3',
    kind: 'task_force_report',
    language: 'en',
    title: 'Integrating data to measure migration: draft report of the task force',
    abstract: 'What the task force found on integrating administrative and other sources, for comments.',
    published: { decidedBy: NINA, publishedBy: MARCO },
  },
  {
    by: AIGUL,
    body: 'KZ',
    item: '4',
    kind: 'country_paper',
    language: 'ru',
    title: 'От разрешения на проживание к гражданству: продольный анализ',
    abstract:
      'Мы прослеживаем путь от первого разрешения на проживание до гражданства по связанным регистрам.',
    review: { by: LUC, askedBy: ANNA },
    published: { decidedBy: ANNA, publishedBy: NINA },
  },
  {
    by: KARI,
    coAuthor: OLA,
    body: 'NO',
    item: '4',
    kind: 'country_paper',
    language: 'en',
    title: 'Following arrivals of one decade through linked registers',
    abstract:
      'We follow everyone who arrived between two censuses through linked registers and show how work, income and household change with the length of stay.',
    review: { by: LUC, askedBy: ANNA },
  },
  {
    // From the organizer's own country: she sees the row and nothing of its reviews.
    by: BEN,
    body: 'CA',
    item: '4',
    kind: 'country_paper',
    language: 'en',
    title: 'Attrition in a panel of recent immigrants and what to do about it',
    abstract: 'Who leaves the panel, when and why, and which corrections bring the estimates back.',
  },
  {
    by: AIGUL,
    body: 'KZ',
    item: '7',
    kind: 'country_paper',
    language: 'en',
    title: 'Counting asylum seekers where registration is spread over three authorities',
    abstract: 'How three registers were brought together, and what the count says that none of them did.',
  },
];

/** @param people by e-mail address */
export async function playPapers(
  portal: Portal,
  slug: string,
  people: ReadonlyMap<string, PersonRow>,
): Promise<void> {
  for (const story of STORIES) await play(portal, slug, people, story);
}

/** Who acts in the demonstration, by the address. */
type Actors = (email: string) => Ctx;

async function play(
  portal: Portal,
  slug: string,
  people: ReadonlyMap<string, PersonRow>,
  story: Story,
): Promise<void> {
  const as: Actors = (email) => {
    const actor = people.get(email);
    if (!actor) throw new Error(`nobody in the demonstration has the address ${email}`);
    return {
      database: portal.database,
      actor,
      now: portal.now(),
      requestId: 'demo',
      network: null,
      publicUrl: portal.config.publicUrl.origin,
      secret: portal.config.appSecret,
      language: actor.language,
      wakeWorkers: () => portal.wakeWorkers(),
      noteReading: (reading) => portal.readings.note({ ...reading, network: null }),
      countDownload: (fileId) => portal.readings.countDownload(fileId),
      sessionId: null,
      confirmedAt: portal.now(),
      areFilesScanned: false,
    };
  };
  const id = await submit(portal, slug, as, story);
  if (story.review) await review(as, id, story.review);
  if (story.published) await decideAndPublish(as, id, story.published);
}

async function current({ database }: Ctx, id: string): Promise<ContributionRow> {
  const contribution = await contributionByPublicId(database.reader, id);
  if (!contribution) throw new Error('a paper of the demonstration is gone');
  return contribution;
}

/** @returns the public id of the paper */
async function submit(portal: Portal, slug: string, as: Actors, story: Story): Promise<string> {
  const db = portal.database.reader;
  const meeting = await meetingBySlug(db, slug);
  const items = meeting ? await itemsOf(db, meeting.id) : [];
  const item = items.find((entry) => entry.full_number === story.item);
  const body = await bodyByCode(db, story.body);
  if (!item || !body) throw new Error(`the demonstration has no item ${story.item} or body ${story.body}`);
  const { file } = await portal.files.put(Readable.from([samplePdf(story.title)]), 1_000_000);
  const author = as(story.by);
  const draftId = newDraftId();
  await keepDraft(
    author,
    { slug, draftId },
    {
      ...EMPTY_DRAFT,
      item: item.public_id,
      kind: story.kind,
      title: story.title,
      abstract: story.abstract,
      language: story.language,
      bodies: [body.id],
      authors: [author, ...(story.coAuthor ? [as(story.coAuthor)] : [])].map(({ actor }, index) => ({
        name: actor?.name ?? '',
        // A country is no office.
        affiliation: body.kind === 'country' ? '' : body.name,
        email: actor?.email ?? '',
        isPresenter: index === 0,
        isContact: index === 0,
      })),
      declared: true,
      files: {
        file: { sha256: file.sha256, size: file.size, name: 'paper.pdf', mediaType: 'application/pdf' },
      },
    },
  );
  return (await submitContribution(author, slug, draftId)).publicId;
}

async function review(as: Actors, id: string, { by, askedBy }: NonNullable<Story['review']>): Promise<void> {
  const organizer = as(askedBy);
  const { version } = await current(organizer, id);
  const personPublicId = as(by).actor?.public_id ?? '';
  await requestReview(organizer, id, { personPublicId, version, overrideReason: '' });
  const [task] = await assignmentsOf(organizer.database.reader, [(await current(organizer, id)).id]);
  const taskId = task?.public_id ?? '';
  await answerReviewRequest(as(by), taskId, { accepts: true, reason: '' });
  await submitReview(as(by), taskId, {
    answers: Object.fromEntries(REVIEW_CRITERIA.map((criterion) => [criterion, '4'])),
    recommendation: 'presentation',
    commentsToAuthors: 'A clear account. One table by length of stay would help other countries.',
    commentsToOrganizers: 'Would open the session well.',
  });
}

async function decideAndPublish(
  as: Actors,
  id: string,
  { decidedBy, publishedBy }: NonNullable<Story['published']>,
): Promise<void> {
  const organizer = as(decidedBy);
  const letter = 'Thank you for this paper. Please plan for a talk of fifteen minutes.';
  await decide(organizer, id, { outcome: 'accept', letter }, (await current(organizer, id)).version);
  await releaseDecision(organizer, id, (await current(organizer, id)).version);
  await publish(as(publishedBy), id, (await current(organizer, id)).version);
}
