/** What the page shows on which somebody completes their profile. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import { nameAsAuthor } from '#db/contributions/named.ts';
import type { Readable } from '#db/core/transaction.ts';
import { affiliationsOf } from '#db/people/affiliations.ts';
import { listBodies } from '#db/people/bodies.ts';
import { formerNamesOf } from '#db/people/former-names.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';

/** What the page offers. */
export async function welcomePage(ctx: Ctx) {
  const actor = requireActor(ctx);
  const bodies = await listBodies(ctx.database.reader);
  return {
    email: actor.email,
    // A person who was named as an author finds that name filled in.
    name: actor.name || ((await nameAsAuthor(ctx.database.reader, actor.email_key)) ?? ''),
    isNamed: actor.name !== '',
    mayRename: await mayRenameThemselves(ctx.database.reader, actor),
    /** What is known of where they belong. */
    known: (await affiliationsOf(ctx.database.reader, [actor.id])).map((entry) => entry.name),
    bodies: bodies.map((body) => ({ id: body.id, name: body.name, kind: body.kind })),
  };
}

/** Somebody who is asked who they are: nothing is known of their name, or of where they belong. */
export async function isUnknown(db: Readable, person: { id: PersonId; name: string }): Promise<boolean> {
  return person.name === '' || (await affiliationsOf(db, [person.id])).length === 0;
}

/** A name is given freely, and changed once by its owner; afterwards the operator changes it. */
export async function mayRenameThemselves(
  db: Readable,
  person: { id: PersonId; name: string },
): Promise<boolean> {
  if (person.name === '') return true;
  return !(await formerNamesOf(db, [person.id])).some((entry) => entry.changedBy === person.id);
}
