/** Loads the demonstration: a meeting whose dates follow from today, people in every role, some papers. */
import { Readable } from 'node:stream';

import { addAffiliation, bodyByCode } from '#db/bodies.ts';
import { itemsOf, meetingBySlug, setDeadline } from '#db/meetings.ts';
import { grantRole, insertPerson, type PersonRow } from '#db/persons.ts';
import { inTransaction, type Tx } from '#db/transaction.ts';
import { addressKey } from '#app/domain/addresses.ts';
import { EMPTY_DRAFT } from '#app/domain/contribution-draft.ts';
import { fold } from '#app/domain/fold.ts';
import { dateIn, instantFromLocal, plusDays, type Instant } from '#app/domain/time.ts';
import type { Portal } from '#app/platform/portal.server.ts';

import type { Ctx } from './context.ts';
import { DEMO_AGENDA } from './demo-agenda.ts';
import { readAgenda, settleMeeting, writeMeeting, type AgendaDocument } from './import-agenda.server.ts';
import { addReferenceBodies } from './reference-bodies.server.ts';
import { samplePdf } from './sample-pdf.ts';
import { keepDraft, newDraftId } from './contribution-draft.server.ts';
import { submitContribution } from './submit-contribution.server.ts';

const SLUG = 'migration-statistics';
const ZONE = 'Europe/Zurich';

/** Everybody who can be played in the demonstration. */
export const DEMO_PEOPLE = [
  { email: 'nina@unece.example', name: 'Nina Keller', body: 'UNECE', plays: 'secretariat (UNECE)' },
  { email: 'marco@eurostat.example', name: 'Marco Rossi', body: 'Eurostat', plays: 'secretariat (Eurostat)' },
  { email: 'anna@statcan.example', name: 'Anna Tremblay', body: 'CA', plays: 'organizer of items 4 and 7' },
  { email: 'kari@ssb.example', name: 'Kari Nordmann', body: 'NO', plays: 'country expert, Norway' },
  { email: 'luc@insee.example', name: 'Luc Fournier', body: 'FR', plays: 'reviewer, France' },
  { email: 'aigul@stat.example', name: 'Айгуль Серікова', body: 'KZ', plays: 'country expert, Kazakhstan' },
] as const;

async function addPeople(tx: Tx, now: Instant): Promise<Map<string, PersonRow>> {
  const people = new Map<string, PersonRow>();
  for (const one of DEMO_PEOPLE) {
    const person = await insertPerson(
      tx,
      {
        email: one.email,
        emailKey: addressKey(one.email),
        name: one.name,
        nameKey: fold(one.name),
        language: 'en',
      },
      now,
    );
    const body = await bodyByCode(tx, one.body);
    if (body) await addAffiliation(tx, person.id, body.id, 'confirmed', now);
    people.set(one.email, person);
  }
  return people;
}

/** Writes the meeting, its people and roles. Dates are counted from today. */
async function addMeeting(tx: Tx, now: Instant, document: AgendaDocument): Promise<Map<string, PersonRow>> {
  await addReferenceBodies(tx);
  const today = dateIn(now, ZONE);
  const first = plusDays(today, 60);
  const settled = settleMeeting(
    {
      slug: SLUG,
      title: 'Work Session on Migration Statistics',
      place: 'Geneva',
      dates: [{ from: first, to: plusDays(first, 2) }],
      timeZone: ZONE,
      status: 'open',
      flow: 'both_at_once',
    },
    document.agenda,
  );
  const made =
    'problems' in settled
      ? settled
      : await writeMeeting(tx, { actor: 'operator', now, requestId: 'demo' }, settled, document);
  if ('problems' in made) throw new Error(`the demonstration has problems: ${JSON.stringify(made.problems)}`);
  const meetingId = made.id;
  const items = await itemsOf(tx, meetingId);
  const itemId = (number: string) => items.find((one) => one.number === number)?.id ?? null;
  const deadlines = [
    { itemId: null, date: plusDays(today, 14) },
    // One session is past its deadline, so that late submission can be tried.
    { itemId: itemId('7'), date: plusDays(today, -3) },
  ];
  for (const one of deadlines) {
    const resolved = instantFromLocal(one.date, ZONE);
    if ('problem' in resolved) throw new Error(`no such time: ${one.date}`);
    await setDeadline(tx, {
      meetingId,
      itemId: one.itemId,
      stage: 'paper',
      local: resolved.local,
      timeZone: ZONE,
      instant: resolved.instant,
    });
  }
  const people = await addPeople(tx, now);
  const grants: [email: string, role: string, item: string | null][] = [
    ['nina@unece.example', 'admin', null],
    ['nina@unece.example', 'secretariat', null],
    ['marco@eurostat.example', 'secretariat', null],
    ['anna@statcan.example', 'organizer', '4'],
    ['anna@statcan.example', 'organizer', '7'],
  ];
  for (const [email, role, item] of grants) {
    await grantRole(
      tx,
      {
        personId: people.get(email)?.id ?? '',
        role,
        meetingId: role === 'admin' ? null : meetingId,
        itemId: item === null ? null : itemId(item),
        grantedBy: null,
      },
      now,
    );
  }
  return people;
}

const PAPERS = [
  {
    by: 'kari@ssb.example',
    item: '4',
    language: 'en',
    title: 'Following arrivals of one decade through linked registers',
    abstract:
      'We follow everyone who arrived between two censuses through linked registers and show how work, income and household change with the length of stay.',
  },
  {
    by: 'aigul@stat.example',
    item: '4',
    language: 'ru',
    title: 'От разрешения на проживание к гражданству: продольный анализ',
    abstract:
      'Мы прослеживаем путь от первого разрешения на проживание до гражданства по связанным регистрам.',
  },
] as const;

async function addPapers(portal: Portal, people: Map<string, PersonRow>): Promise<void> {
  const reader = portal.database.reader;
  const meeting = await meetingBySlug(reader, SLUG);
  if (!meeting) return;
  const items = await itemsOf(reader, meeting.id);
  for (const paper of PAPERS) {
    const person = people.get(paper.by);
    const demo = DEMO_PEOPLE.find((one) => one.email === paper.by);
    const body = demo ? await bodyByCode(reader, demo.body) : null;
    const item = items.find((one) => one.number === paper.item);
    if (!person || !body || !item)
      throw new Error(`the demonstration names somebody who is not there: ${paper.by}`);
    const ctx: Ctx = {
      database: portal.database,
      actor: person,
      now: portal.now(),
      requestId: 'demo',
      publicUrl: portal.config.publicUrl.origin,
      secret: portal.config.appSecret,
      language: person.language,
      wakeOutbox: () => portal.worker.wake(),
    };
    const { file } = await portal.files.put(Readable.from([samplePdf(paper.title)]), 1_000_000);
    const draftId = newDraftId();
    await keepDraft(ctx, SLUG, draftId, {
      ...EMPTY_DRAFT,
      item: item.public_id,
      kind: 'country_paper',
      title: paper.title,
      abstract: paper.abstract,
      language: paper.language,
      body: body.id,
      authors: [{ name: person.name, affiliation: body.name, email: person.email, isPresenter: true }],
      declared: true,
      file: { sha256: file.sha256, size: file.size, name: 'paper.pdf', mediaType: 'application/pdf' },
    });
    const result = await submitContribution(ctx, SLUG, draftId);
    if ('errors' in result)
      throw new Error(`the demonstration paper is not complete: ${JSON.stringify(result.errors)}`);
  }
}

/** Loads the demonstration unless it is there already. @returns what to print */
export async function loadDemo(portal: Portal): Promise<{ welcome: string }> {
  if (!(await meetingBySlug(portal.database.writer, SLUG))) {
    const document = await readAgenda(Buffer.from(DEMO_AGENDA), 'agenda.txt');
    if ('refused' in document) throw new Error(`the demonstration has no agenda: ${document.refused.code}`);
    const people = await inTransaction(portal.database, (tx) => addMeeting(tx, portal.now(), document));
    await addPapers(portal, people);
  }
  const url = portal.config.publicUrl.origin;
  const width = Math.max(...DEMO_PEOPLE.map((one) => one.email.length));
  return {
    welcome: [
      '',
      `Sessional, the demonstration: ${url}`,
      '',
      `  The meeting          ${url}/m/${SLUG}`,
      `  Sign in              ${url}/sign-in   (with one of the addresses below)`,
      `  Mail, with the codes ${url}/dev/mail`,
      '',
      ...DEMO_PEOPLE.map((one) => `  ${one.email.padEnd(width)}  ${one.plays}`),
      '',
      'Stop with Ctrl+C. What you do is kept; `npm run demo -- --fresh` starts over.',
    ].join('\n'),
  };
}
