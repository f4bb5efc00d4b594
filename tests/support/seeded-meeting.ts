/** A data folder with one meeting and many experts who are signed in, for servers that run as processes. */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { instantOf } from '#app/domain/shared/time.ts';
import { type Database, openSqliteDatabase } from '#db/core/dialect.ts';
import { sha256 } from '#db/core/ids.ts';
import { migrate } from '#db/core/migrate.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { insertSession } from '#db/people/persons.ts';
import { SQLITE_FILE } from '#app/platform/runtime/portal.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { aMeeting, anItem } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';

export interface SeededExpert {
  personId: PersonId;
  name: string;
  email: string;
  /** Of the cookie. */
  token: string;
  /** Everything that the form asks but title, abstract and file. */
  form: Readonly<Record<string, string>>;
}

export interface SeededMeeting {
  dataDir: string;
  id: MeetingId;
  slug: string;
  experts: SeededExpert[];
}

const FAR = '2099-01-01T00:00:00.000Z';

/** The database of a data folder. */
export function databaseIn(dataDir: string): Database {
  return openSqliteDatabase(path.join(dataDir, SQLITE_FILE));
}

/** @param dataDir an empty folder, or none yet */
export async function seedMeeting(dataDir: string, experts: number): Promise<SeededMeeting> {
  await mkdir(dataDir, { recursive: true });
  const database = databaseIn(dataDir);
  try {
    await migrate(database);
    const meeting = await aMeeting(database, 'migration', { items: [anItem('1')] });
    await aPerson(database, 'Nina Organizer', { roles: [{ role: 'organizer', meetingId: meeting.id }] });
    const body = await aBody(database, 'NO');
    const people: SeededExpert[] = [];
    for (let at = 0; at < experts; at += 1) {
      const person = await aPerson(database, `Expert ${at}`, { body: 'NO' });
      const token = randomBytes(16).toString('base64url');
      const session = { tokenHash: sha256(token), personId: person.id, idleSeconds: 1e9, expiresAt: FAR };
      await inTransaction(database, (tx) => insertSession(tx, session, instantOf(Date.now())));
      people.push({
        personId: person.id,
        name: person.name,
        email: person.email,
        token,
        form: {
          item: meeting.item('1').public_id,
          kind: 'country_paper',
          language: 'en',
          'bodies.0': body.id,
          'authors.0.name': person.name,
          'authors.0.affiliation': 'Body NO',
          'authors.0.email': person.email,
          'authors.0.isPresenter': 'yes',
          contact: '0',
          declared: 'yes',
        },
      });
    }
    return { dataDir, id: meeting.id, slug: meeting.slug, experts: people };
  } finally {
    await database.close();
  }
}
