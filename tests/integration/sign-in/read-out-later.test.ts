/** What was so when a secretariat let somebody in may be so no longer: it is judged again at each use. */
import { describe, expect, test } from 'vitest';

import type { MeetingId } from '#app/domain/shared/ids.ts';
import type { Database } from '#db/core/dialect.ts';
import { sha256 } from '#db/core/ids.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { grantRole, personOfSession, type PersonRow } from '#db/people/persons.ts';
import { handOver } from '#app/services/contributions/hand-over.ts';
import { answerAffiliation } from '#app/services/people/affiliations.ts';
import { isStillLetIn } from '#app/services/sign-in/caller.ts';
import { readOutCode } from '#app/services/sign-in/read-out-code.ts';
import { requestCode } from '#app/services/sign-in/request-code.ts';
import { type SignedIn, verifyCode } from '#app/services/sign-in/verify-code.ts';
import { aContext, asking, later, NOW } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';
import { errorsOf, why } from '#tests/support/refusal.ts';

/** Nina reads a code out to Kari, who takes part in her meeting alone. */
async function aCall() {
  const database = await testDatabase();
  const [here, elsewhere] = [await aMeeting(database, 'here'), await aMeeting(database, 'elsewhere')];
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: here.id }] });
  const kari = await aPerson(database, 'Kari', {
    body: 'NO',
    roles: [{ role: 'participant', meetingId: here.id }],
  });
  const { browser } = await requestCode(aContext(database, null), kari.email, asking());
  const read = async () => (await readOutCode(aContext(database, nina), here.slug, kari.email)).code;
  const typed = (code: string) =>
    verifyCode(aContext(database, null, { now: later(1) }), code, asking({ waiting: browser }));
  return { database, here, elsewhere, nina, kari, read, typed };
}
type Call = Awaited<ReturnType<typeof aCall>>;

const organizes = (database: Database, { id: personId }: PersonRow, meetingId: MeetingId) =>
  inTransaction(database, (tx) =>
    grantRole(tx, { personId, role: 'organizer', meetingId, itemId: null, grantedBy: null }, NOW),
  );

/** What may come to Kari after the call. */
const COMING: Record<string, (call: Call) => Promise<unknown>> = {
  'a role in another meeting': ({ database, kari, elsewhere }) => organizes(database, kari, elsewhere.id),
  'the role of an administrator': ({ database, kari }) =>
    inTransaction(database, (tx) =>
      grantRole(
        tx,
        { personId: kari.id, role: 'admin', meetingId: null, itemId: null, grantedBy: null },
        NOW,
      ),
    ),
  'an offer from another meeting': async ({ database, kari, elsewhere }) => {
    const { row, submitter } = await aContribution(database, elsewhere, 'submitted');
    await handOver(
      aContext(database, submitter),
      row.public_id,
      { email: kari.email, name: '' },
      row.version,
    );
  },
};

describe.each(Object.keys(COMING))('%s', (name) => {
  test('ends what a code has opened that was read out before', async () => {
    const call = await aCall();
    const { token } = (await call.typed(await call.read())) as SignedIn;
    const isLetIn = async () => {
      const session = await personOfSession(call.database.reader, sha256(token), later(2));
      return isStillLetIn(call.database.reader, session!);
    };
    expect(await isLetIn()).toBe(true);
    await COMING[name]!(call);
    expect(await isLetIn()).toBe(false);
  });

  test('makes a code worthless that was read out before', async () => {
    const call = await aCall();
    const code = await call.read();
    await COMING[name]!(call);
    expect(await call.typed(code)).toEqual({ problem: 'expired' });
  });

  test('is why none is read out', async () => {
    const call = await aCall();
    await COMING[name]!(call);
    expect(await errorsOf(call.read())).toEqual({ email: { key: 'problems.not_read_out' } });
  });
});

test('whoever is barred by a paper of the meeting reads no code out, whomever it is for', async () => {
  const { database, here, nina, read } = await aCall();
  await aContribution(database, here, 'submitted', { submitter: nina });
  expect(await errorsOf(read())).toEqual({ email: { key: 'problems.not_read_out' } });
});

test('a secretariat answers no claim of somebody who has to do with other meetings alone', async () => {
  const { database, here, elsewhere, nina } = await aCall();
  const olaf = await aPerson(database, 'Olaf', { body: 'SE', affiliation: 'claimed' });
  const answer = () =>
    answerAffiliation(aContext(database, nina), {
      personPublicId: olaf.public_id,
      code: 'SE',
      confirms: false,
      slug: here.slug,
    });
  await organizes(database, olaf, elsewhere.id);
  expect(await why(answer())).toBe('not_found');
});
