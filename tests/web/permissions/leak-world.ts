/**
 * One installation in which every confidential value is a word of its own, so that a crawl can tell where each of
 * them has come out. Everything is made by the use cases; only what no page can write is put into the tables.
 */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';

import { downloadName } from '#app/domain/publication/paper-list.ts';
import { REVIEW_CRITERIA } from '#app/domain/reviews/review-form.ts';
import { EMPTY_DRAFT } from '#app/domain/submissions/contribution-draft.ts';
import {
  contributionByPublicId,
  type ContributionRow,
  filesOf,
  insertOverride,
} from '#db/contributions/contributions.ts';
import { newId } from '#db/core/ids.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { insertFocalPoint } from '#db/people/focal-points.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { assignmentsOf } from '#db/reviews/assignments.ts';
import { reindex } from '#db/search/search-index.ts';
import { previewPath } from '#app/platform/workers/file-examiner.ts';
import { decide } from '#app/services/decisions/decide.ts';
import { releaseDecision } from '#app/services/decisions/release.ts';
import { samplePdf } from '#app/services/demo/sample-pdf.ts';
import { startUpload } from '#app/services/files/receive-upload.ts';
import { callSetupPage, putTemplate } from '#app/services/meetings/call-for-papers.ts';
import { readForImport } from '#app/services/meetings/import.ts';
import { invite } from '#app/services/meetings/session.ts';
import { enterParticipants } from '#app/services/people/participants.ts';
import { publish } from '#app/services/publication/publish.ts';
import { answerReviewRequest } from '#app/services/reviews/answer.ts';
import { requestReview } from '#app/services/reviews/request.ts';
import { submitReview } from '#app/services/reviews/submit.ts';
import { makeAdminLink } from '#app/services/sign-in/admin-link.ts';
import { requestCode } from '#app/services/sign-in/request-code.ts';
import { keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { submitContribution } from '#app/services/submissions/submit.ts';
import { AGENDA_TEXT } from '#tests/factories/agendas.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { aContext, later, NOW } from '#tests/factories/context.ts';
import { aMeeting, anItem, type TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import type { WebPortal } from '#tests/support/web-portal.ts';

import {
  type Field,
  type Paper,
  PAPER_KEYS,
  type Secret,
  type Viewer,
  WITH_TASKS,
} from './permission-matrix.ts';

/** Letters and digits only: no encoding of a page, an address or a header changes them. */
const word = (...parts: string[]) => `canary${parts.join('').toLowerCase()}`;
const CANARY = /canary[a-z0-9]+|770077\d{3}/g;

export interface LeakWorld {
  people: Record<Viewer, PersonRow | null>;
  cookies: Record<Viewer, string>;
  papers: Record<Paper, ContributionRow>;
  /** Addresses by route and by the name that the matrix gives them. */
  addressOf(route: string, of: string): string;
  /** What this viewer is to a paper. */
  relation(viewer: Viewer, paper: Paper): Viewer;
  /** Names of what stands in a text, such as `reviewed.title` or `draft`; an unknown canary is named as it is. */
  namesIn(text: string): Set<string>;
  /** Whose name or address a canary is: their own page may say it. */
  isOwn(viewer: Viewer, name: string): boolean;
  planted: number;
  /** Names of all canaries. */
  plantedNames: ReadonlySet<string>;
}

const REVIEWER_NAMES = ['asked', 'accepted', 'reviewed', 'declined'] as const;

export async function leakWorld(web: WebPortal): Promise<LeakWorld> {
  const { database } = web;
  const planted = new Map<string, string>();
  /** Makes a canary. @param name under which the crawl reports it */
  const plant = (name: string, value = word(name.replaceAll(/[^A-Za-z0-9]/g, ''))) => {
    planted.set(value.toLowerCase(), name);
    return value;
  };
  const secret = (name: Secret, value?: string) => plant(name, value);

  const items = [anItem('1'), anItem('2')];
  const meeting = await aMeeting(database, 'alpha', { items });
  const other = await aMeeting(database, 'beta', { items: [anItem('1')] });
  const draftTitle = secret('draftMeeting');
  const hidden = await aMeeting(database, 'gamma', {
    status: 'draft',
    items: [anItem('1', { title: draftTitle })],
  });
  await database.writer
    .updateTable('meetings')
    .set({ title: draftTitle, guidance: draftTitle })
    .where('id', '=', hidden.id)
    .execute();

  const [first, second] = [meeting.item('1'), meeting.item('2')];
  const here = { meetingId: meeting.id };
  const submitter = await aPerson(database, 'Kari Submitter', {
    body: 'NO',
    email: `${secret('submitterEmail')}@office.example`,
  });
  const reviewers = {} as Record<(typeof REVIEWER_NAMES)[number], PersonRow>;
  for (const key of REVIEWER_NAMES) {
    reviewers[key] = await aPerson(database, plant(`reviewer:${key}`), {
      body: 'FR',
      email: `${plant(`reviewerEmail:${key}`)}@office.example`,
    });
  }
  const people: Record<Viewer, PersonRow | null> = {
    visitor: null,
    stranger: await aPerson(database, 'Sven Stranger', { body: 'SE' }),
    nameless: await aPerson(database, '', { email: 'nameless@office.example' }),
    submitter,
    coauthor: await aPerson(database, 'Cora Author', { body: 'IS', email: 'cora@office.example' }),
    colleague: await aPerson(database, 'Knut Colleague', { body: 'NO' }),
    ...reviewers,
    organizer: await aPerson(database, 'Anna Organizer', {
      roles: [{ role: 'organizer', ...here, itemId: first.id }],
    }),
    otherOrganizer: await aPerson(database, 'Olga Organizer', {
      roles: [{ role: 'organizer', ...here, itemId: second.id }],
    }),
    boundOrganizer: await aPerson(database, 'Berit Organizer', {
      body: 'NO',
      roles: [{ role: 'organizer', ...here, itemId: first.id }],
    }),
    secretariat: await aPerson(database, 'Nina Secretariat', { roles: [{ role: 'secretariat', ...here }] }),
    boundSecretariat: await aPerson(database, 'Bent Secretariat', {
      body: 'NO',
      roles: [{ role: 'secretariat', ...here }],
    }),
    otherSecretariat: await aPerson(database, 'Otto Secretariat', {
      roles: [
        { role: 'secretariat', meetingId: other.id },
        { role: 'secretariat', meetingId: hidden.id },
      ],
    }),
    participant: await aPerson(database, 'Pia Participant', {
      email: `${secret('participantEmail')}@office.example`,
    }),
    focalPoint: await aPerson(database, 'Frida Focal', { body: 'NO' }),
    admin: await aPerson(database, 'Ada Admin', { roles: [{ role: 'admin' }] }),
  };
  await aPerson(database, secret('people'), { body: 'CH', email: 'bystander@office.example' });
  const former = await aPerson(database, 'Former Secretary');
  const elsewhere = await aPerson(database, 'Paul Elsewhere', { body: 'PL' });

  const ctx = (person: PersonRow | null, minutes = 0) => aContext(database, person, { now: later(minutes) });
  const tagged = (paper: Paper) => (field: Field) => plant(`${paper}.${field}`);

  async function submit(paper: Paper, to: TestMeeting, item: string, by: PersonRow, body: string) {
    const own = tagged(paper);
    const pdf = samplePdf(own('bytes'));
    await web.portal.files.put(Readable.from([pdf]), 1_000_000);
    const draftId = newDraftId();
    await keepDraft(
      ctx(by),
      { slug: to.slug, draftId },
      {
        ...EMPTY_DRAFT,
        item: to.item(item).public_id,
        kind: 'country_paper',
        title: own('title'),
        abstract: own('abstract'),
        bodies: [(await aBody(database, body)).id],
        authors: [
          { name: by.name, affiliation: 'Office', email: by.email, isPresenter: true, isContact: true },
          ...(by === submitter
            ? [
                {
                  name: 'Cora Author',
                  affiliation: '',
                  email: 'cora@office.example',
                  isPresenter: false,
                  isContact: false,
                },
              ]
            : []),
          {
            name: own('author'),
            affiliation: own('affiliation'),
            email: `${own('authorEmail')}@office.example`,
            isPresenter: false,
            isContact: false,
          },
        ],
        declared: true,
        files: {
          file: {
            sha256: createHash('sha256').update(pdf).digest('hex'),
            size: pdf.length,
            name: `${own('fileName')}.pdf`,
            mediaType: 'application/pdf',
          },
        },
      },
    );
    const done = await submitContribution(ctx(by), to.slug, draftId);
    if ('errors' in done) throw new Error(JSON.stringify(done.errors));
    const it = (await contributionByPublicId(database.reader, done.publicId))!;
    await database.writer
      .updateTable('submissions')
      .set({ letter: own('authorLetter') })
      .where('contribution_id', '=', it.id)
      .execute();
    await database.writer
      .insertInto('guest_presenters')
      .values({
        id: newId(),
        contribution_id: it.id,
        position: 0,
        name: own('presenter'),
        affiliation: '',
        email: `${own('presenterEmail')}@office.example`,
        attendance: null,
      })
      .execute();
    await database.writer
      .insertInto('translations')
      .values({
        contribution_id: it.id,
        language: 'fr',
        asked_of: 'secretariat',
        state: 'refused',
        deliverer: null,
        reason: own('translationReason'),
        asked_at: NOW,
        answered_by: null,
        answered_at: NOW,
      })
      .execute();
    // Nobody chooses these, so they are put there.
    await database.writer
      .updateTable('contributions')
      .set({ reference: own('reference'), declared_text: own('declaredText') })
      .where('id', '=', it.id)
      .execute();
    return it.public_id;
  }

  async function bring(paper: Paper, publicId: string, by: PersonRow): Promise<void> {
    const own = tagged(paper);
    const current = async () => (await contributionByPublicId(database.reader, publicId))!;
    const version = async () => (await current()).version;
    if (WITH_TASKS.includes(paper)) {
      for (const key of REVIEWER_NAMES) {
        await requestReview(ctx(by, 1), publicId, {
          personPublicId: reviewers[key].public_id,
          version: await version(),
          overrideReason: '',
        });
      }
      const tasks = await assignmentsOf(database.reader, [(await current()).id]);
      const taskOf = (person: PersonRow) => tasks.find((task) => task.reviewer_id === person.id)!;
      const answer = (key: (typeof REVIEWER_NAMES)[number], accepts: boolean, reason = '') =>
        answerReviewRequest(ctx(reviewers[key], 2), taskOf(reviewers[key]).public_id, { accepts, reason });
      await answer('accepted', true);
      await answer('declined', false, own('declineReason'));
      await answer('reviewed', true);
      const reviewed = await submitReview(ctx(reviewers.reviewed, 3), taskOf(reviewers.reviewed).public_id, {
        answers: Object.fromEntries(REVIEW_CRITERIA.map((key) => [key, '4'])),
        recommendation: 'presentation',
        commentsToAuthors: own('commentsToAuthors'),
        commentsToOrganizers: own('commentsToOrganizers'),
      });
      if ('errors' in reviewed) throw new Error(JSON.stringify(reviewed.errors));
      const mark = 770_077_000 + PAPER_KEYS.indexOf(paper);
      plant(`${paper}.mark`, String(mark));
      await database.writer
        .updateTable('reviews')
        .set({ answers: JSON.stringify({ [REVIEW_CRITERIA[0]]: mark }) })
        .where('assignment_id', '=', taskOf(reviewers.reviewed).id)
        .execute();
      await database.writer
        .updateTable('assignments')
        .set({ override_reason: own('overrideReason') })
        .where('id', '=', taskOf(reviewers.asked).id)
        .execute();
      const it = await current();
      await inTransaction(database, (tx) =>
        insertOverride(
          tx,
          { personId: former.id, contributionId: it.id, reason: own('takeOverReason') },
          NOW,
        ),
      );
      await database.writer
        .insertInto('conflicts')
        .values({
          id: newId(),
          person_id: former.id,
          contribution_id: it.id,
          kind: 'declared',
          note: own('conflictNote'),
          set_by: former.id,
          created_at: NOW,
        })
        .execute();
    }
    const outcome = paper === 'declined' ? 'decline' : paper === 'changes' ? 'changes' : 'accept';
    if (paper === 'decided') {
      await decide(ctx(by, 4), publicId, { outcome: 'accept', letter: own('openLetter') }, await version());
    }
    if (
      ![
        'accepted',
        'declined',
        'changes',
        'published',
        'participants',
        'cancelled',
        'foreignPublished',
      ].includes(paper)
    )
      return;
    await decide(ctx(by, 4), publicId, { outcome, letter: own('letter') }, await version());
    await releaseDecision(ctx(by, 5), publicId, await version());
    if (!['published', 'participants', 'cancelled', 'foreignPublished'].includes(paper)) return;
    const visibility = paper === 'participants' ? 'participants' : 'public';
    await publish(ctx(by, 6), publicId, await version(), visibility);
  }

  const papers = {} as Record<Paper, ContributionRow>;
  for (const paper of PAPER_KEYS) {
    const isForeign = paper === 'foreign' || paper === 'foreignPublished';
    const to = isForeign ? other : meeting;
    const item = paper === 'elsewhere' ? '2' : '1';
    const isOwn = !isForeign && paper !== 'elsewhere';
    const publicId = await submit(paper, to, item, isOwn ? submitter : elsewhere, isOwn ? 'NO' : 'PL');
    await bring(paper, publicId, isForeign ? people.otherSecretariat! : people.secretariat!);
    papers[paper] = (await contributionByPublicId(database.reader, publicId))!;
  }
  await database.writer
    .updateTable('contributions')
    .set({ state: 'withdrawn', withdrawn_from: 'published' })
    .where('id', '=', papers.cancelled.id)
    .execute();
  await database.writer
    .updateTable('documents')
    .set({ cancelled_at: NOW })
    .where('contribution_id', '=', papers.cancelled.id)
    .execute();

  // What was put there by hand is found as if it had come the usual way.
  for (const paper of PAPER_KEYS) await inTransaction(database, (tx) => reindex(tx, papers[paper].id));

  // After the mails have been written, so that what is told in them can still be compared.
  for (const paper of PAPER_KEYS) {
    const change = async (notice: string, to: { to_name?: string; subject: string }) => {
      const [row] = await database.reader
        .selectFrom('outbox')
        .select('id')
        .where('contribution_id', '=', papers[paper].id)
        .where('notice', '=', notice)
        .execute();
      await database.writer.updateTable('outbox').set(to).where('id', '=', row!.id).execute();
    };
    await change('contribution-arrived', {
      to_name: plant(`${paper}.noticeTo`),
      subject: plant(`${paper}.subject`),
    });
    await change('submission-receipt', { subject: plant(`${paper}.ownMail`) });
    await database.writer
      .insertInto('audit_personal')
      .values((eb) => ({
        event_id: eb
          .selectFrom('audit_events')
          .select('id')
          .where('object_id', '=', papers[paper].id)
          .where('action', '=', 'contribution_submitted'),
        body: JSON.stringify({ note: plant(`${paper}.audit`) }),
      }))
      .execute();
  }

  // A draft of the submitter that nobody else has, and that cannot be submitted yet.
  const draftId = newDraftId();
  await keepDraft(
    ctx(submitter),
    { slug: meeting.slug, draftId },
    { ...EMPTY_DRAFT, title: secret('draft') },
  );
  const admin = people.admin!;
  const imported = await readForImport(ctx(admin), {
    bytes: Buffer.from(AGENDA_TEXT.replace('Papers on panels.', `Papers on ${secret('agendaDraft')}.`)),
    fileName: 'agenda.txt',
  });
  if ('refused' in imported) throw new Error('the agenda was refused');

  const norway = await aBody(database, 'NO');
  await inTransaction(database, (tx) =>
    insertFocalPoint(tx, { personId: people.focalPoint!.id, bodyId: norway.id, grantedBy: null }, NOW),
  );
  await aPerson(database, 'Clara Claimant', {
    email: `${secret('claimant')}@office.example`,
    body: 'NO',
    affiliation: 'claimed',
  });
  const list = `Pia Participant <${people.participant!.email}>`;
  await enterParticipants(ctx(people.secretariat!), meeting.slug, list);
  const tokenOfInvitation = async (email: string) => {
    const done = await invite(ctx(people.secretariat!), meeting.slug, first.public_id, {
      email,
      name: 'Ines Invited',
      bodyId: '',
    });
    if ('errors' in done) throw new Error(JSON.stringify(done.errors));
    const { body_text: text } = await database.reader
      .selectFrom('outbox')
      .select('body_text')
      .where('notice', '=', 'invitation')
      .where('to_address', '=', email)
      .executeTakeFirstOrThrow();
    return /invited\/([\w-]+)/.exec(text)![1]!;
  };
  const token = await tokenOfInvitation(`${secret('invitee')}@office.example`);
  secret('invitationToken', await tokenOfInvitation('unseen.invitee@office.example'));

  /** The template of a meeting says something of it. */
  const template = async (of: TestMeeting, by: PersonRow, text: string) => {
    const bytes = samplePdf(text);
    const { file } = await web.portal.files.put(Readable.from([bytes]), 1_000_000);
    await putTemplate(ctx(by), of.slug, {
      file: { ...file, name: 'template.pdf', mediaType: 'application/pdf' },
    });
    const { template: put } = await callSetupPage(ctx(by), of.slug);
    return put!.href;
  };
  const templates: [string, string][] = [
    ['the meeting', await template(meeting, people.secretariat!, 'Begin here')],
    ['a draft meeting', await template(hidden, people.otherSecretariat!, draftTitle)],
  ];

  const operator = { database, now: NOW, runBy: 'test', command: 'test' } as never;
  const linkFor = (name: string) =>
    makeAdminLink(operator, web.url, { email: `${name}@office.example`, name: 'Lena Link' });
  const link = new URL((await linkFor(secret('linkAddress'))).address);
  const unseen = new URL((await linkFor('unseen')).address);
  secret('linkToken', unseen.searchParams.get('token')!);
  await requestCode(ctx(people.stranger), 'somebody@office.example');
  const codes = await database.reader
    .selectFrom('outbox')
    .select('body_text')
    .where('notice', '=', 'sign-in-code')
    .execute();
  secret('signInCode', /\b\d{8}\b/.exec(codes.map((code) => code.body_text).join())![0]);
  secret('appSecret', web.portal.config.appSecret);

  const cookies = {} as Record<Viewer, string>;
  for (const [viewer, person] of Object.entries(people)) {
    cookies[viewer as Viewer] = person ? await web.cookieOf(person) : '';
    if (person) plant('session', cookies[viewer as Viewer].split('=')[1]!);
  }
  const exact = [...planted].filter(([value]) => !/^canary[a-z0-9]+$|^770077\d{3}$/.test(value));

  const addresses = new Map<string, string>();
  const put = (route: string, of: string, address: string) => addresses.set(`${route} ${of}`, address);
  put('routes/meetings/home', 'all', '/');
  put('routes/sign-in/request-code', 'all', '/sign-in');
  put('routes/sign-in/verify-code', 'all', '/sign-in/code');
  put('routes/sign-in/link', 'a link that works', link.pathname + link.search);
  put('routes/sign-in/sign-out', 'all', '/sign-out');
  put('routes/sign-in/complete-profile', 'all', '/welcome');
  put('routes/people/me', 'all', '/me');
  // Every confidential word begins like this.
  put('routes/search/page', 'a word of every paper', '/search?q=canary');
  put('routes/installation/page', 'all', '/system');
  put('routes/meetings/import', 'all', '/import');
  put('routes/meetings/invitation', 'an invitation', `/invited/${token}`);
  put('routes/meetings/set-up-session', 'the meeting', `/m/alpha/setup/${first.public_id}`);
  put('routes/people/affiliations', 'the meeting', '/m/alpha/people');
  put('routes/people/body', 'the country', '/b/NO');
  put(
    'routes/meetings/import-preview',
    'a draft of the administrator',
    `/import/preview?draft=${imported.draftId}`,
  );
  const meetings: [string, TestMeeting][] = [
    ['the meeting', meeting],
    ['another meeting', other],
    ['a draft meeting', hidden],
  ];
  for (const [of, each] of meetings) {
    const base = `/m/${each.slug}`;
    const session = `${base}/s/${each.item('1').public_id}`;
    put('routes/meetings/page', of, base);
    put('routes/publication/papers', of, `${base}/papers`);
    put('routes/publication/papers-json', of, `${base}/papers.json`);
    put('routes/publication/papers-csv', of, `${base}/papers.csv`);
    put('routes/publication/participant-files', of, `${base}/material`);
    put('routes/meetings/session', of, `${session}/words`);
    put('routes/publication/session-json', of, `${session}/papers.json`);
    put('routes/publication/session-csv', of, `${session}/papers.csv`);
    put('routes/submissions/form', of, `${base}/submit`);
    put('routes/meetings/desk', of, `${base}/desk`);
    put('routes/meetings/set-up', of, `${base}/setup`);
    put('routes/meetings/set-up-call', of, `${base}/setup/call`);
  }
  for (const [of, href] of templates) put('routes/meetings/template', of, href);
  put('routes/submissions/form', 'a draft of the submitter', `/m/alpha/submit?draft=${draftId}`);
  put('routes/submissions/save', 'a draft of the submitter', `/m/alpha/submit/save?draft=${draftId}`);
  put('routes/submissions/check', 'a draft of the submitter', `/m/alpha/submit/check?draft=${draftId}`);
  await database.writer.updateTable('file_facts').set({ preview: 1 }).execute();
  for (const paper of PAPER_KEYS) {
    const { id, public_id: publicId, meeting_id: meetingId } = papers[paper];
    const [file] = await filesOf(database.reader, [id]);
    const slug = meetingId === meeting.id ? 'alpha' : 'beta';
    const name = downloadName({ number: 1, item: '1', bodyCodes: ['NOR'], language: 'en', extension: 'pdf' });
    put('routes/contributions/page', paper, `/c/${publicId}`);
    put('routes/reviews/candidates', paper, `/c/${publicId}/reviewers`);
    put('routes/submissions/edit', paper, `/c/${publicId}/edit`);
    put('routes/submissions/edit-save', paper, `/c/${publicId}/edit/save`);
    put('routes/submissions/edit-check', paper, `/c/${publicId}/edit/check`);
    put('routes/submissions/received', paper, `/c/${publicId}/received`);
    put('routes/publication/translation', paper, `/c/${publicId}/translation`);
    put('routes/decisions/letter', paper, `/c/${publicId}/letter`);
    put('routes/files/file', paper, `/f/${file!.public_id}`);
    put('routes/files/preview', paper, `/f/${file!.public_id}/preview`);
    await mkdir(path.dirname(previewPath(web.portal.config.dataDir, file!.sha256)), { recursive: true });
    await writeFile(previewPath(web.portal.config.dataDir, file!.sha256), 'a picture');
    put('routes/publication/participant-file', paper, `/m/${slug}/material/${file!.public_id}/${name}`);
    put('routes/publication/document', paper, `/m/${slug}/d/${file!.public_id}/${name}`);
  }
  for (const task of await assignmentsOf(database.reader, [papers.reviewed.id])) {
    const key = REVIEWER_NAMES.find((entry) => reviewers[entry].id === task.reviewer_id)!;
    put('routes/reviews/page', `the task of ${key}`, `/r/${task.public_id}`);
  }
  const upload = await startUpload(ctx(people.submitter), web.portal, {
    field: 'file',
    name: 'unsent.pdf',
    size: 1000,
  });
  if ('refused' in upload) throw new Error('the upload was refused');
  put('routes/files/upload', 'all', '/uploads');
  put('routes/files/upload', 'an upload of the submitter', `/uploads/${upload.publicId}`);
  put('routes/demo/mail', 'all', '/dev/mail');
  put('routes/missing', 'all', '/no/such/page');

  return {
    people,
    cookies,
    papers,
    planted: planted.size,
    plantedNames: new Set(planted.values()),
    addressOf(route, of) {
      const address = addresses.get(`${route} ${of}`);
      if (address === undefined) throw new Error(`no address for ${route}, ${of}`);
      return address;
    },
    relation(viewer, paper) {
      if (viewer === 'visitor') return 'visitor';
      if (paper === 'foreign' || paper === 'foreignPublished') {
        return viewer === 'otherSecretariat' ? 'secretariat' : 'stranger';
      }
      if (paper === 'elsewhere') {
        if (viewer === 'otherOrganizer') return 'organizer';
        // It is not of the country that binds.
        return viewer === 'secretariat' || viewer === 'boundSecretariat' ? 'secretariat' : 'stranger';
      }
      if (paper === 'submitted' && viewer in reviewers) return 'stranger';
      return viewer;
    },
    namesIn(text) {
      const lower = text.toLowerCase();
      const found = [...lower.matchAll(CANARY)].map(([value]) => planted.get(value) ?? value);
      const others = exact.filter(([value]) => lower.includes(value)).map(([, name]) => name);
      return new Set([...found, ...others]);
    },
    isOwn: (viewer, name) =>
      name === `reviewer:${viewer}` ||
      name === `reviewerEmail:${viewer}` ||
      (viewer === 'submitter' && name === 'submitterEmail') ||
      (viewer === 'participant' && name === 'participantEmail'),
  };
}
