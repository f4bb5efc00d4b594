/** Fills DATA_DIR for the benchmarks, and prints what they need to know as JSON. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';

import { fold } from '#app/domain/shared/fold.ts';
import type { ItemId, MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { insertContribution } from '#db/contributions/content.ts';
import { moveTo } from '#db/contributions/contributions.ts';
import { openSqliteDatabase } from '#db/core/dialect.ts';
import { migrate } from '#db/core/migrate.ts';
import { inTransaction, type Tx } from '#db/core/transaction.ts';
import { filesOf, insertFileVersion, recordBlob } from '#db/files/file-versions.ts';
import { setDeadline } from '#db/meetings/deadlines.ts';
import { insertItems, itemsOf } from '#db/meetings/items.ts';
import { insertMeeting } from '#db/meetings/meetings.ts';
import { addAffiliation } from '#db/people/affiliations.ts';
import { listBodies } from '#db/people/bodies.ts';
import { confirmEmail } from '#db/people/person-emails.ts';
import { grantRole, insertPerson, insertSession } from '#db/people/persons.ts';
import { insertDocument, takeNextNumber } from '#db/publication/documents.ts';
import {
  assignmentByPublicId,
  changeAssignment,
  insertAssignment,
  insertReview,
} from '#db/reviews/assignments.ts';
import { FileStore } from '#app/platform/files/file-store.ts';
import { samplePdf } from '#app/services/demo/sample-pdf.ts';
import { addReferenceBodies } from '#app/services/installation/reference-bodies.ts';
import { contentOf } from '#app/services/submissions/save-content.ts';
import { aWholeDraft } from '#tests/factories/drafts.ts';

const NOW = new Date().toISOString();
const FAR = '2099-01-01T00:00:00.000Z';
const SESSIONS = 8;
const EXPERTS = 50;
const folder = process.env.DATA_DIR ?? '';

const database = openSqliteDatabase(path.join(folder, 'sessional.sqlite'));
await migrate(database);
const files = new FileStore(path.join(folder, 'files'));
const { file } = await files.put(Readable.from([samplePdf('Benchmark')]), 1_000_000);

const tokenOf = (name: string) => `bench-${name}`;

async function addPerson(tx: Tx, name: string, email: string, bodyId: string): Promise<PersonId> {
  const person = await insertPerson(
    tx,
    { email, emailKey: email, name, nameKey: fold(name), language: 'en' },
    NOW,
  );
  await confirmEmail(tx, email, NOW);
  await addAffiliation(tx, person.id, bodyId, { by: null, meetingId: null }, NOW);
  await insertSession(
    tx,
    {
      tokenHash: createHash('sha256').update(tokenOf(email)).digest('hex'),
      personId: person.id,
      idleSeconds: 1e9,
      expiresAt: FAR,
    },
    NOW,
  );
  return person.id;
}

interface Seeded {
  slug: string;
  meetingId: MeetingId;
  itemIds: ItemId[];
  itemPublicIds: string[];
}

async function addMeeting(tx: Tx, slug: string): Promise<Seeded> {
  const meetingId = await insertMeeting(
    tx,
    {
      slug,
      title: 'Work Session on Migration Statistics',
      symbol: null,
      place: 'Geneva',
      timeZone: 'Europe/Zurich',
      status: 'open',
      flow: 'both_at_once',
      introduction: '',
      declaration: 'I may submit this paper.',
      privacyNotice: '',
      dates: [{ from: '2099-01-10', to: '2099-01-12' }],
    },
    NOW,
  );
  const items = Array.from({ length: SESSIONS }, (_, index) => ({
    number: String(index + 1),
    title: `Session ${index + 1} on the measurement of migration and integration`,
    annotation: 'The session collects examples from panel studies and from administrative data. '.repeat(8),
    policy: 'open' as const,
    kinds: ['country_paper' as const],
    inList: true,
    inAnnotations: true,
    children: [],
  }));
  await insertItems(tx, meetingId, items);
  await setDeadline(tx, {
    meetingId,
    itemId: null,
    stage: 'paper',
    local: '2099-01-01T00:00:00',
    timeZone: 'Europe/Zurich',
    instant: FAR,
  });
  const rows = await itemsOf(tx, meetingId);
  return {
    slug,
    meetingId,
    itemIds: rows.map((row) => row.id),
    itemPublicIds: rows.map((row) => row.public_id),
  };
}

async function addPaper(tx: Tx, meeting: Seeded, index: number, submitterId: PersonId, bodyIds: string[]) {
  const change = {
    title: `Paper ${index}: following the arrivals of one decade through linked registers and panel surveys`,
    abstract: 'We follow everyone who arrived between two censuses. '.repeat(20),
    authors: [1, 2].map((number) => ({
      name: `Author ${number} of paper ${index}`,
      affiliation: 'Statistical office',
      email: `a${number}-${index}@bench.example`,
      isPresenter: number === 1,
      isContact: number === 1,
    })),
  };
  const draft = aWholeDraft({ item: '', bodies: bodyIds }, change);
  const contribution = await insertContribution(
    tx,
    {
      ...(await contentOf(tx, meeting.meetingId, draft)),
      meetingId: meeting.meetingId,
      itemId: meeting.itemIds[index % SESSIONS]!,
      submitterId,
      late: false,
      declaredText: 'I may submit this paper.',
    },
    NOW,
  );
  await recordBlob(tx, { sha256: file.sha256, size: file.size, personId: submitterId }, NOW);
  await insertFileVersion(
    tx,
    {
      contributionId: contribution.id,
      slot: 'paper',
      sha256: file.sha256,
      mediaType: 'application/pdf',
      originalName: 'paper.pdf',
      language: 'en',
      uploadedBy: submitterId,
    },
    NOW,
  );
  return contribution;
}

async function addPublished(tx: Tx, meeting: Seeded, papers: number, experts: PersonId[], bodies: string[]) {
  for (let index = 0; index < papers; index++) {
    const own = [bodies[index % 60] ?? '', ...(index % 5 === 0 ? [bodies[(index + 7) % 60] ?? ''] : [])];
    const contribution = await addPaper(tx, meeting, index, experts[index % EXPERTS]!, own);
    await moveTo(tx, contribution, 'published', NOW);
    const [version] = await filesOf(tx, [contribution.id]);
    await insertDocument(
      tx,
      {
        contributionId: contribution.id,
        meetingId: meeting.meetingId,
        number: await takeNextNumber(tx, meeting.meetingId),
        fileVersionIds: [version!.id],
        printedNames: [],
      },
      NOW,
    );
  }
}

/** Papers under review, each with two reviewers of whom one has answered. */
async function addReviewed(tx: Tx, meeting: Seeded, papers: number, experts: PersonId[], bodies: string[]) {
  let shown = '';
  for (let index = 0; index < papers; index++) {
    const contribution = await addPaper(tx, meeting, index, experts[index % EXPERTS]!, [
      bodies[index % 60] ?? '',
    ]);
    shown = contribution.public_id;
    await moveTo(tx, contribution, 'in_review', NOW);
    for (const step of [1, 2]) {
      const { publicId } = await insertAssignment(
        tx,
        {
          contributionId: contribution.id,
          reviewerId: experts[(index + step) % EXPERTS]!,
          askedBy: experts[0]!,
          round: 1,
          dueAt: FAR,
          overrideReason: null,
          affiliations: [],
        },
        NOW,
      );
      const task = await assignmentByPublicId(tx, publicId);
      if (!task || step === 2) continue;
      await changeAssignment(tx, task, { state: 'reviewed', answered_at: NOW });
      await insertReview(
        tx,
        {
          assignment_id: task.id,
          file_version_id: null,
          submission_id: null,
          form: '{}',
          answers: '{"relevance":4,"soundness":4,"clarity":5,"usefulness":4}',
          recommendation: 'presentation',
          comments_to_authors: 'Please shorten the part on methods. '.repeat(10),
          comments_to_organizers: 'Good.',
        },
        NOW,
      );
    }
  }
  return shown;
}

const seeded = await inTransaction(database, async (tx) => {
  await addReferenceBodies(tx);
  const bodies = (await listBodies(tx)).map((body) => body.id);
  const experts: PersonId[] = [];
  for (let index = 0; index < EXPERTS; index++) {
    experts.push(await addPerson(tx, `Expert ${index}`, `e${index}@bench.example`, bodies[index] ?? ''));
  }
  const organizer = await addPerson(tx, 'Organizer', 'organizer@bench.example', bodies.at(-1) ?? '');
  await addPerson(tx, 'Stranger', 'stranger@bench.example', bodies.at(-2) ?? '');
  const small = await addMeeting(tx, 'bench-200');
  const large = await addMeeting(tx, 'bench-2000');
  const desk = await addMeeting(tx, 'bench-desk');
  await addPublished(tx, small, 200, experts, bodies);
  await addPublished(tx, large, 2000, experts, bodies);
  const contribution = await addReviewed(tx, desk, 200, experts, bodies);
  await grantRole(
    tx,
    {
      personId: organizer,
      role: 'organizer',
      meetingId: desk.meetingId,
      itemId: null,
      grantedBy: null,
    },
    NOW,
  );
  return { small, large, desk, contribution };
});
await database.close();
const sessionOf = (meeting: Seeded) => `/m/${meeting.slug}/s/${meeting.itemPublicIds[0]}/session`;
process.stdout.write(
  JSON.stringify({
    pages: {
      'session page, 25 of 200 papers': sessionOf(seeded.small),
      'full list, 200 papers': `/m/${seeded.small.slug}/papers`,
      'session page, 250 of 2,000 papers': sessionOf(seeded.large),
      'full list, 2,000 papers': `/m/${seeded.large.slug}/papers`,
    },
    desk: `/m/${seeded.desk.slug}/desk`,
    contribution: `/c/${seeded.contribution}`,
    submit: `/m/${seeded.desk.slug}/submit`,
    organizer: tokenOf('organizer@bench.example'),
    stranger: tokenOf('stranger@bench.example'),
    experts: Array.from({ length: EXPERTS }, (_, index) => tokenOf(`e${index}@bench.example`)),
    item: seeded.desk.itemPublicIds[0],
  }),
);
