/** Whose mailbox a code goes to: that of the account, however the address was typed. */
import { expect, test } from 'vitest';

import type { Database } from '#db/core/dialect.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { confirmEmail, insertEmail } from '#db/people/person-emails.ts';
import { personByEmail } from '#db/people/persons.ts';
import { enterPerson } from '#app/services/people/enter-person.ts';
import { requestCode } from '#app/services/sign-in/request-code.ts';
import { verifyCode } from '#app/services/sign-in/verify-code.ts';
import { aContext, asking, NOW } from '#tests/factories/context.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';
import { errorsOf } from '#tests/support/refusal.ts';
import { codesTo } from '#tests/support/sent-secrets.ts';

const sentTo = async (database: Database) =>
  (await database.reader.selectFrom('outbox').select('to_address').orderBy('id').execute()).map(
    (row) => row.to_address,
  );

async function codeTo(database: Database, address: string): Promise<string> {
  const [newest] = await codesTo(database, address);
  return newest!;
}

test('a code goes to the address of the account and not to another spelling that was typed', async () => {
  const database = await testDatabase();
  await aPerson(database, 'Kari', { email: 'kari@bücher.example' });
  const ctx = aContext(database, null);
  for (const typed of ['KARI@bücher.example', 'kari@xn--bcher-kva.example', ' Kari@BÜCHER.example ']) {
    await requestCode(ctx, typed, asking());
  }
  expect(await sentTo(database)).toEqual(Array(3).fill('kari@bücher.example'));
});

test('an address with a letter that stands for another one gets no code at all', async () => {
  const database = await testDatabase();
  await aPerson(database, 'Kari', { email: 'kari@office.example' });
  for (const typed of ['\u212aari@office.example', 'k\uff41ri@office.example', 'ka\u200bri@office.example']) {
    const errors = await errorsOf(requestCode(aContext(database, null), typed, asking()));
    expect(errors).toEqual({ email: { key: 'problems.email_wrong' } });
  }
  expect(await sentTo(database)).toEqual([]);
});

test('a code that went to another spelling before there was an account does not open the account', async () => {
  const database = await testDatabase();
  const ctx = aContext(database, null);
  const [first, second] = [
    await requestCode(ctx, 'Neu@office.example', asking()),
    await requestCode(ctx, 'neu@office.example', asking()),
  ];
  const signedIn = await verifyCode(
    ctx,
    await codeTo(database, 'Neu@office.example'),
    asking({ waiting: first.browser }),
  );
  expect(signedIn).toMatchObject({ isNew: true });
  expect((await personByEmail(database.reader, 'neu@office.example'))?.email).toBe('Neu@office.example');
  expect(
    await verifyCode(ctx, await codeTo(database, 'neu@office.example'), asking({ waiting: second.browser })),
  ).toEqual({
    problem: 'expired',
  });
});

test('two spellings of one mailbox are one person', async () => {
  const database = await testDatabase();
  const named = await aPerson(database, 'Kari', { email: 'x@bücher.example' });
  const entered = await inTransaction(database, (tx) =>
    enterPerson(tx, { now: NOW }, { email: 'x@xn--bcher-kva.example', name: 'Kari' }),
  );
  expect([entered.person.id, entered.isNew]).toEqual([named.id, false]);
});

test('who has several addresses gets the code where it was asked for, as that address is written', async () => {
  const database = await testDatabase();
  const kari = await aPerson(database, 'Kari', { body: 'NO', email: 'kari@office.example' });
  await inTransaction(database, async (tx) => {
    const email = { personId: kari.id, email: 'Kari@home.example', emailKey: 'kari@home.example' };
    await insertEmail(tx, { ...email, isPreferred: false }, NOW);
    await confirmEmail(tx, 'kari@home.example', NOW);
  });
  const { browser } = await requestCode(aContext(database, null), 'kari@HOME.example', asking());
  expect(await sentTo(database)).toEqual(['Kari@home.example']);
  const code = await codeTo(database, 'Kari@home.example');
  expect(await verifyCode(aContext(database, null), code, asking({ waiting: browser }))).toMatchObject({
    isNew: false,
  });
});
