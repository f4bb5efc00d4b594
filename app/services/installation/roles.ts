/** The operator gives a person a role: in the installation, in a meeting, or for one item of its agenda. */
import { addressKey } from '#app/domain/shared/addresses.ts';
import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { type Role, ROLES } from '#app/domain/shared/vocabulary.ts';
import { inTransaction, type Readable, type Tx } from '#db/core/transaction.ts';
import { itemsOf } from '#db/meetings/items.ts';
import { meetingBySlug } from '#db/meetings/meetings.ts';
import type { BodyRow } from '#db/people/bodies.ts';
import { insertFocalPoint } from '#db/people/focal-points.ts';
import { emailByKey } from '#db/people/person-emails.ts';
import { disabledAt, grantRole, grantsInMeeting, personByEmail } from '#db/people/persons.ts';
import { recordOperator } from '#app/services/change/operator.ts';
import { PersonProblem } from '#app/services/people/enter-person.ts';

import { NotPossible, type OperatorCtx } from './operator.ts';
import { saySomewhere } from './users.ts';

/** Roles that can be held for one item only; the others are about the whole meeting. */
const FOR_AN_ITEM: readonly Role[] = ['organizer', 'chair', 'vice_chair', 'discussant', 'rapporteur'];

export interface GrantInput {
  email: string;
  role: string;
  /** Slug of the meeting. */
  meeting: string | null;
  /** Number of the item as it is printed, such as `5 (a)`; blanks and capitals do not matter. */
  item: string | null;
  /** Code of where the person belongs; null when it is known. Of a focal point: whom they speak for. */
  body: string | null;
}

async function itemByNumber(db: Readable, meetingId: MeetingId, number: string) {
  const plain = (text: string) => text.replace(/[\s.]+$|\s/g, '').toLowerCase();
  const found = (await itemsOf(db, meetingId)).filter((item) => plain(item.full_number) === plain(number));
  if (found.length > 1) throw new NotPossible('item_ambiguous', number);
  if (!found[0]) throw new NotPossible('item_unknown', number);
  return found[0];
}

/** @returns `isNew` false when the person held the role already. @throws NotPossible */
export async function grantRoleTo(ctx: OperatorCtx, input: GrantInput) {
  const role = ROLES.find((entry) => entry === input.role);
  if (!role) throw new NotPossible('role_unknown', input.role);
  if (role === 'admin' && input.meeting !== null) throw new NotPossible('role_takes_no_meeting', role);
  const isForAll = role === 'admin' || role === 'focal_point';
  if (!isForAll && input.meeting === null) throw new NotPossible('role_needs_meeting', role);
  if (input.item !== null && !FOR_AN_ITEM.includes(role)) throw new NotPossible('role_takes_no_item', role);
  return inTransaction(ctx.database, async (tx) => {
    const person = await personByEmail(tx, addressKey(input.email));
    if ((await emailByKey(tx, addressKey(input.email)))?.removed_at) {
      throw new PersonProblem('address_taken_off', input.email);
    }
    if (!person) throw new NotPossible('person_unknown', input.email);
    if (await disabledAt(tx, person.id)) throw new NotPossible('person_disabled', input.email);
    const meeting = input.meeting === null ? null : await meetingBySlug(tx, input.meeting);
    if (input.meeting !== null && !meeting) throw new NotPossible('meeting_unknown', input.meeting);
    const item = meeting && input.item !== null ? await itemByNumber(tx, meeting.id, input.item) : null;
    const place = { meetingId: meeting?.id ?? null, itemId: item?.id ?? null };
    const body = input.body === null ? null : await saySomewhere(tx, ctx, person.id, input.body);
    const grant = { personId: person.id, meetingId: place.meetingId, grantedBy: null };
    const isNew =
      role === 'focal_point'
        ? await nameFor(tx, ctx, grant, body)
        : await grantRole(tx, { ...grant, role, itemId: place.itemId }, ctx.now);
    if (isNew || body) {
      await recordOperator(tx, ctx, {
        action: isNew ? 'role_granted' : 'affiliation_said',
        meetingId: place.meetingId,
        objectType: 'person',
        objectId: person.id,
        facts: { role, itemId: place.itemId, bodyId: body?.id ?? null },
      });
    }
    return {
      email: person.email,
      name: person.name,
      role,
      meeting: meeting?.slug ?? null,
      item: item?.full_number ?? null,
      isNew,
    };
  });
}

/** A focal point speaks for a body, in a meeting or in all. @throws NotPossible body_missing */
function nameFor(
  tx: Tx,
  ctx: OperatorCtx,
  grant: { personId: PersonId; meetingId: MeetingId | null; grantedBy: null },
  body: BodyRow | null,
): Promise<boolean> {
  if (!body) throw new NotPossible('body_missing');
  return insertFocalPoint(tx, { ...grant, bodyId: body.id }, ctx.now);
}

/** Who holds which role in a meeting. @throws NotPossible meeting_unknown */
export async function listRoles(ctx: OperatorCtx, slug: string) {
  const meeting = await meetingBySlug(ctx.database.reader, slug);
  if (!meeting) throw new NotPossible('meeting_unknown', slug);
  return grantsInMeeting(ctx.database.reader, meeting.id);
}
