/** The secretariat names somebody organizer of a session, or of all. */
import { itemsOf } from '#db/meetings/items.ts';
import { bodyById } from '#db/people/bodies.ts';
import { grantRole } from '#db/people/persons.ts';
import { changeMeeting } from '#app/services/change/meeting.ts';
import { type Ctx } from '#app/services/context.ts';
import { Invalid, Refused } from '#app/services/outcome.ts';
import { enterPerson } from '#app/services/people/enter-person.ts';
import { sayAffiliation } from '#app/services/people/say-affiliation.ts';

/**
 * @param input.session public id, or empty for all sessions; the person is made when there is none
 * @param input.bodyId where they belong; when it is empty and nothing is known, they decide on nothing before they say it
 */
export function nameOrganizer(
  ctx: Ctx,
  slug: string,
  input: { email: string; name: string; bodyId: string; session: string },
): Promise<void> {
  return changeMeeting(ctx, slug, { right: 'nameOrganizers', version: null }, async (change) => {
    const { meeting, actor } = change;
    const items = await itemsOf(change.db, meeting.id);
    const item = items.find((candidate) => candidate.public_id === input.session) ?? null;
    if (input.session !== '' && !item) throw new Refused('not_found');
    const body = input.bodyId ? await bodyById(change.db, input.bodyId) : null;
    if (input.bodyId && !body) throw new Invalid({ body: { key: 'problems.body_unknown' } });
    const tx = change.write();
    const { person } = await enterPerson(tx, ctx, input);
    if (body) {
      const said = { personId: person.id, bodyId: body.id, by: actor.id, meetingId: meeting.id };
      await sayAffiliation(tx, said, ctx.now);
    }
    const grant = {
      personId: person.id,
      role: 'organizer' as const,
      meetingId: meeting.id,
      itemId: item?.id ?? null,
      grantedBy: actor.id,
    };
    const isNew = await grantRole(tx, grant, ctx.now);
    if (isNew) change.record({ name: 'organizer_named', person, item, bodyId: body?.id ?? null });
    else if (body) change.record({ name: 'affiliation_said', personId: person.id, bodyId: body.id });
  });
}
