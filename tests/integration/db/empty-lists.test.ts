import { expect, test } from 'vitest';

import { inTransaction, type Readable } from '#db/core/transaction.ts';
import { personsById } from '#db/people/persons.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';

test('a list without members matches nothing, inside a transaction and outside', async () => {
  const database = await testDatabase();
  const kari = await aPerson(database, 'Kari');
  const others = (db: Readable) => db.selectFrom('persons').select('id').where('id', 'not in', []).execute();
  const found = async (db: Readable) => [await personsById(db, []), await others(db)];
  expect(await found(database.reader)).toEqual([[], [{ id: kari.id }]]);
  expect(await inTransaction(database, found)).toEqual([[], [{ id: kari.id }]]);
});
