/** The meetings of the leak world, and one person for each viewer of the matrix. */
import type { Database } from '#db/core/dialect.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { aMeeting, anItem, type TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';

import type { Viewer } from '../permission-matrix.ts';
import type { Canaries } from './canaries.ts';

/** An author without an address on every paper of the submitter, and what three other people are called. */
const NAMESAKE = 'Nell Namesake';
export const REVIEWERS = ['asked', 'accepted', 'reviewed', 'declined'] as const;
export type Reviewer = (typeof REVIEWERS)[number];

export interface Meetings {
  /** Where nearly everything is. */
  meeting: TestMeeting;
  other: TestMeeting;
  /** Being prepared: its title is a secret. */
  hidden: TestMeeting;
  hiddenTitle: string;
}

export async function makeMeetings(database: Database, canaries: Canaries): Promise<Meetings> {
  // Nobody organizes the third session: a paper that is proposed to move there has no more readers.
  const items = [anItem('1'), anItem('2'), anItem('3')];
  const meeting = await aMeeting(database, 'alpha', { items });
  const other = await aMeeting(database, 'beta', { items: [anItem('1')] });
  const hiddenTitle = canaries.secret('draftMeeting');
  const hidden = await aMeeting(database, 'gamma', {
    status: 'draft',
    items: [anItem('1', { title: hiddenTitle })],
  });
  await database.writer
    .updateTable('meetings')
    .set({ title: hiddenTitle, guidance: hiddenTitle })
    .where('id', '=', hidden.id)
    .execute();
  return { meeting, other, hidden, hiddenTitle };
}

export interface People {
  viewers: Record<Viewer, PersonRow | null>;
  submitter: PersonRow;
  reviewers: Record<Reviewer, PersonRow>;
  /** Led the meeting once, and has left traces. */
  former: PersonRow;
  /** Of another country, with papers elsewhere. */
  elsewhere: PersonRow;
}

export async function makePeople(
  database: Database,
  canaries: Canaries,
  { meeting, other, hidden }: Meetings,
): Promise<People> {
  const [first, second] = [meeting.item('1'), meeting.item('2')];
  const here = { meetingId: meeting.id };
  const submitter = await aPerson(database, 'Kari Submitter', {
    body: 'NO',
    email: `${canaries.secret('submitterEmail')}@office.example`,
  });
  const reviewers = {} as Record<Reviewer, PersonRow>;
  for (const key of REVIEWERS) {
    reviewers[key] = await aPerson(database, canaries.plant(`reviewer:${key}`), {
      body: 'FR',
      email: `${canaries.plant(`reviewerEmail:${key}`)}@office.example`,
    });
  }
  const viewers: Record<Viewer, PersonRow | null> = {
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
    unknownOrganizer: await aPerson(database, 'Una Organizer', {
      body: null,
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
      email: `${canaries.secret('participantEmail')}@office.example`,
    }),
    focalPoint: await aPerson(database, 'Frida Focal', { body: 'NO' }),
    focalPointElsewhere: await aPerson(database, 'Fergus Focal', { body: 'NO' }),
    namesake: await aPerson(database, NAMESAKE, { email: 'namesake@office.example', body: 'SE' }),
    namesakeOrganizer: await aPerson(database, NAMESAKE, {
      email: 'nell.organizer@office.example',
      body: 'SE',
      roles: [{ role: 'organizer', ...here, itemId: first.id }],
    }),
    namesakeSecretariat: await aPerson(database, NAMESAKE, {
      email: 'nell.secretariat@office.example',
      body: 'SE',
      roles: [{ role: 'secretariat', ...here }],
    }),
    admin: await aPerson(database, 'Ada Admin', { roles: [{ role: 'admin' }] }),
  };
  await aPerson(database, canaries.secret('people'), { body: 'CH', email: 'bystander@office.example' });
  const former = await aPerson(database, 'Former Secretary');
  const elsewhere = await aPerson(database, 'Paul Elsewhere', { body: 'PL' });
  return { viewers, submitter, reviewers, former, elsewhere };
}
