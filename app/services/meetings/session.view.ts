/** What the page of the set-up of one session shows. */
import { formatShort } from '#app/domain/shared/time.ts';
import { paths } from '#app/paths.ts';
import { deadlinesOf } from '#db/meetings/deadlines.ts';
import { invitationsOf } from '#db/meetings/invitations.ts';
import { kindsOfItems, themesOf } from '#db/meetings/items.ts';
import { listBodies } from '#db/people/bodies.ts';
import type { Ctx } from '#app/services/context.ts';

import { sessionFor } from './meeting-head.view.ts';
import { SET_STAGES } from './typed-deadlines.ts';

export async function sessionSetupPage(ctx: Ctx, slug: string, sessionId: string) {
  const db = ctx.database.reader;
  const { meeting, head, item, rights } = await sessionFor(ctx, slug, sessionId, 'setUpSession');
  const deadlines = (await deadlinesOf(db, meeting.id)).filter(
    (deadline) => deadline.itemId === item.id && deadline.contributionId === null,
  );
  const kinds = (await kindsOfItems(db, meeting.id)).filter((kindsOfItem) => kindsOfItem.itemId === item.id);
  const invitations = (await invitationsOf(db, meeting.id)).filter(
    (invitation) => invitation.item_id === item.id,
  );
  return {
    meeting: head,
    isSecretariat: rights.decideSession.allowed,
    session: {
      id: item.public_id,
      version: item.version,
      number: item.full_number,
      title: item.title,
      policy: item.policy,
      guidance: item.guidance ?? '',
      href: paths.session(slug, { publicId: item.public_id, title: item.title }),
      kinds: kinds.map((kind) => kind.kind),
      themes: (await themesOf(db, meeting.id))
        .filter((theme) => theme.itemId === item.id)
        .map((theme) => theme.title),
      deadlines: SET_STAGES.map((stage) => ({
        stage,
        day: deadlines.find((deadline) => deadline.stage === stage)?.local.slice(0, 10) ?? '',
      })),
    },
    invitations: invitations.map((invitation) => ({
      id: invitation.public_id,
      name: invitation.name,
      email: invitation.email,
      invited: formatShort(invitation.invited_at, meeting.time_zone, ctx.language),
    })),
    bodies: (await listBodies(db)).map((body) => ({ id: body.id, name: body.name, kind: body.kind })),
  };
}
