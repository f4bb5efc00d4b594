/** The secretariat names somebody organizer of a session, or of all. */
import { itemsOf } from '#db/meetings/items.ts';
import { grantRole } from '#db/people/persons.ts';
import { changeMeeting } from '#app/services/change/meeting.ts';
import { type Ctx } from '#app/services/context.ts';
import { Refused } from '#app/services/outcome.ts';
import { enterPerson } from '#app/services/people/enter-person.ts';

/** @param input.session public id, or empty for all sessions; the person is made when there is none */
export function nameOrganizer(
  ctx: Ctx,
  slug: string,
  input: { email: string; name: string; session: string },
): Promise<void> {
  return changeMeeting(ctx, slug, { right: 'nameOrganizers', version: null }, async (change) => {
    const { meeting, actor } = change;
    const items = await itemsOf(change.db, meeting.id);
    const item = items.find((candidate) => candidate.public_id === input.session) ?? null;
    if (input.session !== '' && !item) throw new Refused('not_found');
    const tx = change.write();
    const { person } = await enterPerson(tx, ctx, input);
    const grant = {
      personId: person.id,
      role: 'organizer' as const,
      meetingId: meeting.id,
      itemId: item?.id ?? null,
      grantedBy: actor.id,
    };
    if (await grantRole(tx, grant, ctx.now)) change.record({ name: 'organizer_named', person, item });
  });
}
