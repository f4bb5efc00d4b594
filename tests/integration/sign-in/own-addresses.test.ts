/** The addresses of a person: added by a code, changed with a notice to the former one, which can undo it. */
import { expect, test } from 'vitest';

import { USAGE_LIMITS } from '#app/domain/shared/usage-limits.ts';
import type { Database } from '#db/core/dialect.ts';
import { sha256 } from '#db/core/ids.ts';
import { enqueue } from '#db/core/outbox.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { insertSession, personByEmail, personOfSession, type PersonRow } from '#db/people/persons.ts';
import { enterPerson } from '#app/services/people/enter-person.ts';
import { addAddress, requestAddressCode } from '#app/services/sign-in/own-addresses.ts';
import { lookAtUndo, undoAddress } from '#app/services/sign-in/undo-address.ts';
import {
  addressesOf,
  adds,
  inSession,
  prefers,
  removes,
  rowOf,
  signsIn,
  undoes,
} from '#tests/factories/addresses.ts';
import { aContext, asking, later, NOW } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { testDatabase } from '#tests/support/database.ts';
import { toldBy } from '#tests/support/notices.ts';
import { outboxRow } from '#tests/support/outbox-row.ts';
import { errorsOf, why } from '#tests/support/refusal.ts';
import { addressCodesTo, undoTokensTo } from '#tests/support/sent-secrets.ts';

const OLD = 'kari@office.example';
const NEW = 'kari@new.example';
const HOUR = 60;

async function aKari(): Promise<{ database: Database; kari: PersonRow }> {
  const database = await testDatabase();
  return { database, kari: await aPerson(database, 'Kari', { email: OLD, body: 'NO' }) };
}

/** Kari has added the new address and writes to it since. */
async function moved() {
  const { database, kari } = await aKari();
  await adds(database, kari, NEW);
  await prefers(database, kari, NEW, later(1));
  const [ofChange, ofAdding] = await undoTokensTo(database, OLD);
  return { database, kari, ofChange: ofChange!, ofAdding: ofAdding! };
}

/** A paper whose author is named by this address, and known as this person. */
async function aPaperNaming(database: Database, email: string, person: PersonRow | null): Promise<void> {
  const { row } = await aContribution(database, await aMeeting(database, 'migration'), 'submitted');
  await database.writer
    .updateTable('contribution_authors')
    .set({ email, email_key: email, person_id: person?.id ?? null })
    .where('contribution_id', '=', row.id)
    .execute();
}

const linkedBy = async (database: Database, email: string) =>
  (
    await database.reader
      .selectFrom('contribution_authors')
      .select('person_id')
      .where('email_key', '=', email)
      .execute()
  ).map((author) => author.person_id);

test('an address is on the account when its code has been typed, and what names it is linked', async () => {
  const { database, kari } = await aKari();
  await aPaperNaming(database, NEW, null);
  const linked = () => linkedBy(database, NEW);
  await requestAddressCode(inSession(database, kari), NEW, asking());
  expect([await addressesOf(database, kari), await linked()]).toEqual([[OLD], [null]]);
  const [code] = await addressCodesTo(database, NEW);
  const told = await toldBy(database, () => addAddress(inSession(database, kari), code!));
  expect(told).toEqual([['address-changed', OLD]]);
  expect([await addressesOf(database, kari), await linked()]).toEqual([[OLD, NEW], [kari.id]]);
  expect(await signsIn(database, NEW)).toMatchObject({ isNew: false });
});

test('the code is typed in the session that asked for it, and is no code for signing in', async () => {
  const { database, kari } = await aKari();
  await requestAddressCode(inSession(database, kari), NEW, asking());
  const [code] = await addressCodesTo(database, NEW);
  const elsewhere = aContext(database, kari, { sessionId: 'another session' });
  expect(await addAddress(elsewhere, code!)).toEqual({ problem: 'wrong_browser' });
  expect(await addressesOf(database, kari)).toEqual([OLD]);
});

test('an address with an account of its own is answered as any other until its code is typed, and stays there', async () => {
  const { database, kari } = await aKari();
  await aPerson(database, 'Ola', { email: 'ola@office.example' });
  const rows = async (email: string) => {
    const told = await toldBy(database, () => requestAddressCode(inSession(database, kari), email, asking()));
    return told.map(([notice]) => notice);
  };
  expect(await rows('ola@office.example')).toEqual(await rows('nobody@office.example'));
  expect(await adds(database, kari, 'ola@office.example')).toEqual({ problem: 'own_account' });
  expect(await addressesOf(database, kari)).toEqual([OLD]);
});

test('the code goes to the address as the account has it, and not to another spelling', async () => {
  const { database, kari } = await aKari();
  await aPerson(database, 'Ola', { email: 'Ola@bücher.example' });
  await requestAddressCode(inSession(database, kari), 'ola@xn--bcher-kva.example', asking());
  expect(await addressCodesTo(database, 'Ola@bücher.example')).toHaveLength(1);
  expect(await addressCodesTo(database)).toHaveLength(1);
});

test('an address that is there already, or is none, gets no code, and neither does the eleventh', async () => {
  const { database, kari } = await aKari();
  const send = (email: string) => errorsOf(requestAddressCode(inSession(database, kari), email, asking()));
  expect(await send('KARI@office.example')).toEqual({ email: { key: 'problems.address_is_yours' } });
  expect(await send('kari')).toEqual({ email: { key: 'problems.email_wrong' } });
  for (let number = 2; number <= 10; number += 1) await adds(database, kari, `kari${number}@office.example`);
  expect(await send('one.more@office.example')).toEqual({
    email: { key: 'problems.too_many_addresses', values: { limit: 10 } },
  });
});

test('nothing of it happens without a fresh code', async () => {
  const { database, kari } = await aKari();
  await adds(database, kari, NEW);
  const stale = { ...inSession(database, kari, later(HOUR)), confirmedAt: NOW };
  const { id } = await rowOf(database, kari, NEW);
  const own = await import('#app/services/sign-in/own-addresses.ts');
  const before = await canonicalExport(database);
  for (const change of [
    () => own.requestAddressCode(stale, 'more@office.example', asking()),
    () => own.preferAddress(stale, id),
    () => own.removeAddress(stale, id),
  ]) {
    expect(await why(change())).toBe('confirm_first');
  }
  expect(await canonicalExport(database)).toEqual(before);
});

test('nobody changes an address of somebody else, nor takes the preferred one off', async () => {
  const { database, kari } = await aKari();
  const ola = await aPerson(database, 'Ola', { email: 'ola@office.example' });
  await adds(database, ola, 'ola@new.example');
  const own = await import('#app/services/sign-in/own-addresses.ts');
  const { id: foreign } = await rowOf(database, ola, 'ola@new.example');
  const { id: preferred } = await rowOf(database, kari, OLD);
  const ctx = inSession(database, kari);
  for (const change of [
    own.preferAddress(ctx, foreign),
    own.removeAddress(ctx, foreign),
    own.removeAddress(ctx, preferred),
  ]) {
    expect(await why(change)).toBe('not_found');
  }
});

test('of a change both addresses are told, and only the former one can undo it', async () => {
  const { database, kari } = await aKari();
  await adds(database, kari, NEW);
  const told = await toldBy(database, () => prefers(database, kari, NEW, later(1)));
  expect(told).toEqual([
    ['address-changed', NEW],
    ['address-changed', OLD],
  ]);
  expect(await addressesOf(database, kari)).toEqual([NEW, OLD]);
  expect([(await undoTokensTo(database, OLD)).length, await undoTokensTo(database, NEW)]).toEqual([2, []]);
});

test('undoing gives the former address back, takes the new one off, ends every session and tells both', async () => {
  const { database, kari, ofChange } = await moved();
  const session = { tokenHash: sha256('t'), personId: kari.id, idleSeconds: 9999999, expiresAt: later(9999) };
  await inTransaction(database, (tx) => insertSession(tx, session, NOW));
  const told = await toldBy(database, () => undoes(database, ofChange, later(72 * HOUR)));
  expect(told).toEqual([
    ['address-restored', NEW],
    ['address-restored', OLD],
  ]);
  expect(await addressesOf(database, kari)).toEqual([OLD]);
  expect(await personOfSession(database.reader, session.tokenHash, later(2))).toBeNull();
  expect(await personByEmail(database.reader, NEW)).toBeNull();
  const events = await database.reader
    .selectFrom('audit_events')
    .select(['action', 'object_id as about'])
    .where('action', 'like', 'address%')
    .orderBy('id')
    .execute();
  expect(events.map(({ action, about }) => [action, about === kari.id])).toEqual([
    ['address_added', true],
    ['address_preferred', true],
    ['addresses_reverted', true],
  ]);
});

test('the oldest link undoes all changes since', async () => {
  const { database, kari, ofAdding } = await moved();
  await removes(database, kari, OLD, later(2));
  await adds(database, kari, 'third@new.example', later(3));
  await prefers(database, kari, 'third@new.example', later(4));
  expect(await addressesOf(database, kari)).toEqual(['third@new.example', NEW]);
  expect(await undoes(database, ofAdding, later(5))).toBeNull();
  expect(await addressesOf(database, kari)).toEqual([OLD]);
});

test('the newest link of the former address undoes all of which it was told as well', async () => {
  const { database, kari } = await moved();
  await removes(database, kari, OLD, later(2));
  const [ofRemoving] = await undoTokensTo(database, OLD);
  expect(await undoes(database, ofRemoving!, later(3))).toBeNull();
  expect(await addressesOf(database, kari)).toEqual([OLD]);
});

test('an address that came lately undoes nothing, also when it is taken off', async () => {
  const { database, kari } = await aKari();
  await adds(database, kari, 'thief@evil.example');
  const told = await toldBy(database, () => removes(database, kari, 'thief@evil.example', later(1)));
  expect(told).toEqual([
    ['address-changed', OLD],
    ['address-changed', 'thief@evil.example'],
  ]);
  expect(await undoTokensTo(database, 'thief@evil.example')).toEqual([]);
});

test('a link works once, and ends all others', async () => {
  const { database, ofChange, ofAdding } = await moved();
  expect(await undoes(database, ofChange, later(2))).toBeNull();
  const before = await canonicalExport(database);
  expect(await undoes(database, ofChange, later(3))).toEqual({ problem: 'used' });
  expect(await undoes(database, ofAdding, later(3))).toEqual({ problem: 'used' });
  expect(await canonicalExport(database)).toEqual(before);
});

test('a link that is used twice at once undoes once', async () => {
  const { database, ofChange } = await moved();
  const told = await toldBy(database, async () => {
    const both = await Promise.all([
      undoes(database, ofChange, later(2)),
      undoes(database, ofChange, later(2)),
    ]);
    expect(both).toEqual(expect.arrayContaining([null, { problem: 'used' }]));
  });
  expect(told).toHaveLength(2);
});

test('after 72 hours a link undoes nothing', async () => {
  const { database, ofChange } = await moved();
  const before = await canonicalExport(database);
  expect(await undoes(database, ofChange, later(72 * HOUR + 1))).toEqual({ problem: 'expired' });
  expect(await undoes(database, 'invented', later(1))).toEqual({ problem: 'unknown' });
  expect(await canonicalExport(database)).toEqual(before);
});

test('opening a link changes nothing, and its form works in the browser alone in which it was opened', async () => {
  const { database, ofChange: token } = await moved();
  const before = await canonicalExport(database);
  const ctx = aContext(database, null, { now: later(2) });
  const { proof } = (await lookAtUndo(ctx, token, 'browser')) as { proof: string };
  for (const nonce of [null, 'another browser']) {
    expect(await errorsOf(undoAddress(ctx, { token, proof, nonce }))).toEqual({
      token: { key: 'undo_address.wrong_browser' },
    });
  }
  expect(await canonicalExport(database)).toEqual(before);
});

test('an address that was taken off opens nothing for 72 hours and makes no second account', async () => {
  const { database, kari } = await moved();
  await removes(database, kari, OLD, later(2));
  const people = () => database.reader.selectFrom('persons').select('id').execute();
  expect(await signsIn(database, OLD, later(3))).toEqual({ problem: 'address_removed' });
  // Nobody is named by it meanwhile: what is given would go to the mailbox that came after it.
  const naming = inTransaction(database, (tx) =>
    enterPerson(tx, { now: later(3) }, { email: OLD, name: 'Kari' }),
  );
  expect(await errorsOf(naming)).toEqual({ email: { key: 'problems.address_taken_off' } });
  expect(await people()).toHaveLength(1);
  // After that it is an address like any other.
  expect(await signsIn(database, OLD, later(2 + 72 * HOUR))).toMatchObject({ isNew: true });
  expect(await people()).toHaveLength(2);
});

test('what an address is told of a change is kept back by no limit on mail', async () => {
  const { database, kari } = await aKari();
  await adds(database, kari, NEW);
  const mails = Array.from({ length: USAGE_LIMITS.mailsToOnePerson }, () =>
    outboxRow({ sender_id: kari.id, to_address: NEW, created_at: later(1) }),
  );
  await inTransaction(database, (tx) => enqueue(tx, mails));
  await removes(database, kari, NEW, later(2));
  const told = await database.reader
    .selectFrom('outbox')
    .select(['to_address', 'state'])
    .where('notice', '=', 'address-changed')
    .where('created_at', '=', later(2))
    .orderBy('to_address')
    .execute();
  expect(told).toEqual([
    { to_address: NEW, state: 'pending' },
    { to_address: OLD, state: 'pending' },
  ]);
});

test('an address that was taken off is added again by a code', async () => {
  const { database, kari } = await moved();
  await removes(database, kari, OLD, later(2));
  expect(await adds(database, kari, OLD, later(3))).toBeNull();
  expect(await addressesOf(database, kari)).toEqual([NEW, OLD]);
});

test('what was linked by an address that never belonged to the person is linked no longer', async () => {
  const { database, kari, ofChange } = await moved();
  await aPaperNaming(database, NEW, kari);
  expect(await linkedBy(database, NEW)).toEqual([kari.id]);
  await undoes(database, ofChange, later(2));
  expect(await linkedBy(database, NEW)).toEqual([null]);
});
