/** The operator enters a person, with affiliations that need no confirmation any more; renames one, or locks one out. */
import { addressKey } from '#app/domain/shared/addresses.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import { inTransaction, type Tx } from '#db/core/transaction.ts';
import { addAffiliation } from '#db/people/affiliations.ts';
import { bodyByCode, type BodyRow } from '#db/people/bodies.ts';
import { renamePerson } from '#db/people/former-names.ts';
import { disabledAt, disablePerson, personByEmail } from '#db/people/persons.ts';
import { endLinks } from '#db/sign-in/links.ts';
import { recordOperator } from '#app/services/change/operator.ts';
import { enterPerson, printedName } from '#app/services/people/enter-person.ts';

import { NotPossible, type OperatorCtx } from './operator.ts';

/** Adds a person with confirmed affiliations; what is there already stays. @throws NotPossible */
export async function addUser(
  ctx: OperatorCtx,
  input: { email: string; name: string; bodies: readonly string[] },
): Promise<{ email: string; name: string; isNew: boolean; bodies: Pick<BodyRow, 'code' | 'name'>[] }> {
  if (input.bodies.length === 0) throw new NotPossible('body_missing');
  return inTransaction(ctx.database, async (tx) => {
    const { person, isNew } = await enterPerson(tx, ctx, input);
    const bodies = new Map<string, BodyRow>();
    for (const code of input.bodies) {
      const body = await saySomewhere(tx, ctx, person.id, code);
      bodies.set(body.id, body);
    }
    await recordOperator(tx, ctx, {
      action: 'person_entered',
      objectType: 'person',
      objectId: person.id,
      facts: { isNew, confirmed: [...bodies.keys()].join(' ') },
    });
    return {
      email: person.email,
      name: person.name,
      isNew,
      bodies: [...bodies.values()].map(({ code, name }) => ({ code, name })),
    };
  });
}

/** The operator says where somebody belongs, for all meetings. @throws NotPossible body_unknown */
export async function saySomewhere(
  tx: Tx,
  ctx: OperatorCtx,
  personId: PersonId,
  code: string,
): Promise<BodyRow> {
  const body = await bodyByCode(tx, code);
  if (!body) throw new NotPossible('body_unknown', code);
  await addAffiliation(tx, personId, body.id, { by: null, meetingId: null }, ctx.now);
  return body;
}

/** Gives a person another name; the one before goes on binding. @throws NotPossible, PersonProblem */
export async function renameUser(
  ctx: OperatorCtx,
  input: { email: string; name: string; reason: string },
): Promise<{ email: string; was: string; name: string }> {
  const reason = input.reason.trim();
  if (reason === '') throw new NotPossible('reason_missing');
  const name = printedName(input.name);
  return inTransaction(ctx.database, async (tx) => {
    const person = await personByEmail(tx, addressKey(input.email));
    if (!person) throw new NotPossible('person_unknown', input.email);
    if (person.name !== name) {
      await renamePerson(tx, person, name, { by: null, reason }, ctx.now);
      await recordOperator(tx, ctx, {
        action: 'person_renamed',
        objectType: 'person',
        objectId: person.id,
        facts: {},
        personal: { was: person.name, isNow: name, reason },
      });
    }
    return { email: person.email, was: person.name, name };
  });
}

/** Locks a person out: sessions end, links for signing in end. @throws NotPossible person_unknown */
export async function disableUser(
  ctx: OperatorCtx,
  email: string,
): Promise<{ email: string; wasDisabled: boolean; sessionsEnded: number }> {
  return inTransaction(ctx.database, async (tx) => {
    const person = await personByEmail(tx, addressKey(email));
    if (!person) throw new NotPossible('person_unknown', email);
    if (await disabledAt(tx, person.id)) return { email: person.email, wasDisabled: true, sessionsEnded: 0 };
    const { sessionsEnded } = await disablePerson(tx, person.id, ctx.now);
    await endLinks(tx, person.id, ctx.now);
    await recordOperator(tx, ctx, {
      action: 'person_disabled',
      objectType: 'person',
      objectId: person.id,
      facts: { sessionsEnded },
    });
    return { email: person.email, wasDisabled: false, sessionsEnded };
  });
}
