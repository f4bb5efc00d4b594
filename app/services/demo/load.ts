/** Loads the demonstration: a meeting whose dates follow from today, people in every role, some papers. */
import { settleMeeting } from '#app/domain/meetings/meeting-facts.ts';
import { addressKey } from '#app/domain/shared/addresses.ts';
import { fold } from '#app/domain/shared/fold.ts';
import type { ItemId, MeetingId } from '#app/domain/shared/ids.ts';
import { dateIn, type Instant, instantFromLocal, plusDays } from '#app/domain/shared/time.ts';
import type { DeadlineStage, Role } from '#app/domain/shared/vocabulary.ts';
import { inTransaction, type Tx } from '#db/core/transaction.ts';
import { setDeadline } from '#db/meetings/deadlines.ts';
import { itemsOf } from '#db/meetings/items.ts';
import { meetingBySlug, reviseMeeting } from '#db/meetings/meetings.ts';
import { addAffiliation } from '#db/people/affiliations.ts';
import { bodyByCode } from '#db/people/bodies.ts';
import { insertFocalPoint } from '#db/people/focal-points.ts';
import { confirmEmail } from '#db/people/person-emails.ts';
import { grantRole, insertPerson, type PersonRow } from '#db/people/persons.ts';
import type { Portal } from '#app/platform/runtime/portal.ts';
import { addReferenceBodies } from '#app/services/installation/reference-bodies.ts';
import { type AgendaDocument, readAgenda, writeMeeting } from '#app/services/meetings/import-agenda.ts';

import { DEMO_AGENDA } from './agenda.ts';
import { playPapers } from './papers.ts';

const SLUG = 'migration-statistics';
const ZONE = 'Europe/Zurich';
const CONTACT = 'migration.statistics@unece.example';
/** A new meeting has this version. */
const FIRST = 1;
const GUIDANCE = `Papers on new data sources, on linking registers and on longitudinal methods are welcome, finished work as well as first results.

Say which data you used, what others can take over, and what did not work.`;

/** Everybody who can be played in the demonstration. */
export const DEMO_PEOPLE = [
  { email: 'nina@unece.example', name: 'Nina Keller', body: 'UNECE', plays: 'secretariat (UNECE)' },
  { email: 'marco@eurostat.example', name: 'Marco Rossi', body: 'Eurostat', plays: 'secretariat (Eurostat)' },
  { email: 'anna@statcan.example', name: 'Anna Tremblay', body: 'CA', plays: 'organizer of items 4 and 7' },
  { email: 'ben@statcan.example', name: 'Ben Singh', body: 'CA', plays: 'country expert, Canada' },
  { email: 'kari@ssb.example', name: 'Kari Nordmann', body: 'NO', plays: 'country expert, Norway' },
  { email: 'ola@ssb.example', name: 'Ola Berg', body: 'NO', plays: 'co-author of Kari Nordmann, Norway' },
  { email: 'ingrid@ssb.example', name: 'Ingrid Hansen', body: 'NO', plays: 'national focal point, Norway' },
  { email: 'luc@insee.example', name: 'Luc Fournier', body: 'FR', plays: 'reviewer, France' },
  { email: 'aigul@stat.example', name: 'Айгуль Серікова', body: 'KZ', plays: 'country expert, Kazakhstan' },
] as const;

async function addPeople(tx: Tx, now: Instant): Promise<Map<string, PersonRow>> {
  const people = new Map<string, PersonRow>();
  for (const entry of DEMO_PEOPLE) {
    const person = await insertPerson(
      tx,
      {
        email: entry.email,
        emailKey: addressKey(entry.email),
        name: entry.name,
        nameKey: fold(entry.name),
        language: 'en',
      },
      now,
    );
    await confirmEmail(tx, person.email_key, now);
    const body = await bodyByCode(tx, entry.body);
    if (body) await addAffiliation(tx, person.id, body.id, { by: null, meetingId: null }, now);
    people.set(entry.email, person);
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
      : await writeMeeting(
          tx,
          { actor: 'operator', now, requestId: 'demo', network: null },
          settled,
          document,
        );
  if ('problems' in made) throw new Error(`the demonstration has problems: ${JSON.stringify(made.problems)}`);
  const meetingId = made.id;
  await reviseMeeting(tx, { id: meetingId, version: FIRST }, { guidance: GUIDANCE, contact: CONTACT }, now);
  const items = await itemsOf(tx, meetingId);
  const itemId = (number: string) => items.find((item) => item.number === number)?.id ?? null;
  const deadlines: { stage: DeadlineStage; itemId: ItemId | null; date: string }[] = [
    { stage: 'paper', itemId: null, date: plusDays(today, 14) },
    { stage: 'translation', itemId: null, date: plusDays(today, 35) },
    { stage: 'slides', itemId: null, date: plusDays(first, -7) },
    // One session is past its deadline, so that late submission can be tried.
    { stage: 'paper', itemId: itemId('7'), date: plusDays(today, -3) },
  ];
  for (const deadline of deadlines) {
    const resolved = instantFromLocal(deadline.date, ZONE);
    if ('problem' in resolved) throw new Error(`no such time: ${deadline.date}`);
    await setDeadline(tx, {
      meetingId,
      itemId: deadline.itemId,
      stage: deadline.stage,
      local: resolved.local,
      timeZone: ZONE,
      instant: resolved.instant,
    });
  }
  return giveRoles(tx, now, meetingId, itemId);
}

function personWith(people: ReadonlyMap<string, PersonRow>, email: string): PersonRow {
  const person = people.get(email);
  if (!person) throw new Error(`the demonstration has no person ${email}`);
  return person;
}

/** @param itemId finds a session by its number */
async function giveRoles(
  tx: Tx,
  now: Instant,
  meetingId: MeetingId,
  itemId: (number: string) => ItemId | null,
): Promise<Map<string, PersonRow>> {
  const people = await addPeople(tx, now);
  const norway = await bodyByCode(tx, 'NO');
  if (norway) {
    const grantedBy = personWith(people, 'nina@unece.example').id;
    const personId = personWith(people, 'ingrid@ssb.example').id;
    await insertFocalPoint(tx, { personId, bodyId: norway.id, meetingId, grantedBy }, now);
  }
  const grants: [email: string, role: Role, item: string | null][] = [
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
        personId: personWith(people, email).id,
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

/** Loads the demonstration unless it is there already. @returns what to print */
export async function loadDemo(portal: Portal): Promise<{ welcome: string }> {
  if (!(await meetingBySlug(portal.database.writer, SLUG))) {
    const document = await readAgenda(Buffer.from(DEMO_AGENDA), 'agenda.txt');
    if ('refused' in document) throw new Error(`the demonstration has no agenda: ${document.refused.code}`);
    const people = await inTransaction(portal.database, (tx) => addMeeting(tx, portal.now(), document));
    await playPapers(portal, SLUG, people);
  }
  const url = portal.config.publicUrl.origin;
  const width = Math.max(...DEMO_PEOPLE.map((entry) => entry.email.length));
  return {
    welcome: [
      '',
      `Sessional, the demonstration: ${url}`,
      '',
      `  The meeting          ${url}/m/${SLUG}`,
      `  Sign in              ${url}/sign-in   (with one of the addresses below)`,
      `  Mail, with the codes ${url}/dev/mail`,
      '',
      ...DEMO_PEOPLE.map((entry) => `  ${entry.email.padEnd(width)}  ${entry.plays}`),
      '',
      'Stop with Ctrl+C. What you do is kept; `npm run demo -- --fresh` starts over.',
    ].join('\n'),
  };
}
