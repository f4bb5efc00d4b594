/** What the page shows on which somebody completes their profile. */
import { nameAsAuthor } from '#db/contributions/named.ts';
import { listBodies } from '#db/people/bodies.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';

/** What the page offers. */
export async function welcomePage(ctx: Ctx) {
  const actor = requireActor(ctx);
  const bodies = await listBodies(ctx.database.reader);
  return {
    email: actor.email,
    // A person who was named as an author finds that name filled in.
    name: actor.name || ((await nameAsAuthor(ctx.database.reader, actor.email_key)) ?? ''),
    bodies: bodies.map((body) => ({ id: body.id, name: body.name, kind: body.kind })),
  };
}
