/**
 * Everything that can happen to a meeting, its sessions and its people, as one closed list: what the audit keeps of
 * it, whether the public sees it and who is told stand in one table below. An event without its row does not compile.
 */
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Moment } from '#app/domain/shared/time.ts';
import type { Role } from '#app/domain/shared/vocabulary.ts';
import { OFFER_DAYS } from '#app/domain/sign-in/address-changes.ts';
import { paths } from '#app/paths.ts';
import type { Facts } from '#db/core/audit.ts';
import type { ItemRow } from '#db/meetings/items.ts';
import type { MeetingRow } from '#db/meetings/meetings.ts';
import type { PersonRow } from '#db/people/persons.ts';
import type { NoticeFacts, NoticeName } from '#emails/index.ts';
import type { Ctx } from '#app/services/context.ts';
import type { AddressMail } from '#app/services/sign-in/address-mails.ts';

import type { Recipient } from './announce.ts';
import type { EventOf } from './event-of.ts';
import { addressFacts } from './telling-of-addresses.ts';

/** Somebody is invited, or sent the invitation once more. */
interface Invited {
  invitationId: string;
  /** Of this link: each has a message of its own. */
  linkId: string;
  person: PersonRow;
  item: ItemRow;
  bodyId: string | null;
  due: Moment | null;
  /** Only in the mail; the database keeps its hash. */
  token: string;
}

export type MeetingEvent =
  | { name: 'agenda_imported'; items: number; warnings: number; status: string }
  | { name: 'meeting_limits_set'; facts: Facts }
  | { name: 'meeting_changed'; from: string; to: string; facts: Facts }
  | { name: 'sessions_changed'; sessions: number }
  | { name: 'session_changed'; item: ItemRow; facts: Facts }
  | { name: 'call_changed'; guidance: number; declaration: number; privacyNotice: number }
  | { name: 'template_replaced'; sha256: string; size: number }
  | { name: 'template_removed' }
  | {
      name: 'organizer_named';
      person: PersonRow;
      /** Null: all sessions. */
      item: ItemRow | null;
      /** Where they belong, as whoever names them says. */
      bodyId: string | null;
    }
  | { name: 'affiliation_said'; personId: PersonId; bodyId: string }
  | { name: 'participant_entered' | 'participant_removed'; personId: PersonId }
  | ({ name: 'invited' | 'invited_again' } & Invited)
  | { name: 'invitation_ended'; item: ItemRow; invitation: string }
  | { name: 'code_read_out'; person: PersonRow }
  | {
      name: 'address_offered';
      person: PersonRow;
      offerId: string;
      address: string;
      /** To the address that the person has until now. */
      former: AddressMail;
    }
  | { name: 'focal_point_named'; personId: PersonId; bodyId: string }
  | { name: 'focal_point_ended'; focalPointId: string };

type EventName = MeetingEvent['name'];
type Named<Name extends EventName> = EventOf<MeetingEvent, Name>;

/** A notice that an event sends. @param event id of what happened, the key against repetition */
export interface Message<Name extends NoticeName = NoticeName> {
  notice: Name;
  event: string;
  to: readonly Recipient[];
  facts: NoticeFacts<Name>;
}
const message = <Name extends NoticeName>(
  notice: Name,
  event: string,
  to: readonly Recipient[],
  facts: NoticeFacts<Name>,
): Message => ({ notice, event, to, facts });

export interface Rules<Event = MeetingEvent> {
  /** True when a public page shows the difference. */
  isPublic: boolean;
  /** The row of the audit: by default about the meeting, under the name of the event. */
  audit(event: Event): {
    action?: string;
    about?: { type: string; id: string };
    facts: Facts;
  };
  /** `nobody` is said where nobody gets mail, so that no notice is forgotten. */
  tells:
    | 'nobody'
    | ((
        event: Event,
        by: { ctx: Ctx; meeting: MeetingRow; actor: PersonRow },
      ) => Message | readonly Message[]);
}

const person = (id: string) => ({ type: 'person', id });
const item = ({ id }: ItemRow) => ({ type: 'agenda_item', id });
const roleRules = (action: 'role_granted' | 'role_ended') => ({
  isPublic: false,
  audit: ({ personId }: { personId: PersonId }) => ({
    action,
    about: person(personId),
    facts: { role: 'participant' satisfies Role },
  }),
  tells: 'nobody' as const,
});

const INVITED: Rules<Invited> = {
  isPublic: false,
  audit: (event) => ({
    about: { type: 'invitation', id: event.invitationId },
    facts: { personId: event.person.id, itemId: event.item.id, bodyId: event.bodyId },
  }),
  tells: (event, { ctx, meeting, actor }) =>
    message('invitation', event.linkId, [event.person], {
      item: { number: event.item.full_number, title: event.item.title },
      meeting: meeting.title,
      from: actor.name,
      due: event.due,
      link: `${ctx.publicUrl}${paths.invitation(event.token)}`,
    }),
};

const MEETING_EVENTS: { [Name in EventName]: Rules<Named<Name>> } = {
  agenda_imported: {
    isPublic: false,
    audit: ({ items, warnings, status }) => ({ facts: { items, warnings, status } }),
    tells: 'nobody',
  },
  meeting_limits_set: { isPublic: false, audit: ({ facts }) => ({ facts }), tells: 'nobody' },
  meeting_changed: {
    isPublic: true,
    audit: ({ from, to, facts }) => ({ facts: { from, to, ...facts } }),
    tells: 'nobody',
  },
  sessions_changed: { isPublic: true, audit: ({ sessions }) => ({ facts: { sessions } }), tells: 'nobody' },
  session_changed: {
    isPublic: true,
    audit: (event) => ({ about: item(event.item), facts: event.facts }),
    tells: 'nobody',
  },
  call_changed: {
    isPublic: true,
    audit: ({ guidance, declaration, privacyNotice }) => ({
      facts: { guidance, declaration, privacyNotice },
    }),
    tells: 'nobody',
  },
  template_replaced: {
    isPublic: true,
    audit: ({ sha256, size }) => ({ facts: { sha256, size } }),
    tells: 'nobody',
  },
  template_removed: { isPublic: true, audit: () => ({ facts: {} }), tells: 'nobody' },
  organizer_named: {
    isPublic: false,
    audit: (event) => ({
      action: 'role_granted',
      about: person(event.person.id),
      facts: { role: 'organizer', itemId: event.item?.id ?? null, bodyId: event.bodyId },
    }),
    tells: (event, { ctx, meeting, actor }) =>
      message(
        'organizer-named',
        `${event.person.id}:${event.item?.id ?? meeting.id}:${ctx.requestId}`,
        [event.person],
        {
          session: event.item ? { number: event.item.full_number, title: event.item.title } : null,
          meeting: meeting.title,
          from: actor.name,
          link: `${ctx.publicUrl}${paths.desk(meeting.slug)}`,
        },
      ),
  },
  affiliation_said: {
    isPublic: false,
    audit: ({ personId, bodyId }) => ({ about: person(personId), facts: { bodyId } }),
    tells: 'nobody',
  },
  participant_entered: roleRules('role_granted'),
  participant_removed: roleRules('role_ended'),
  invited: INVITED,
  invited_again: INVITED,
  invitation_ended: {
    isPublic: false,
    audit: (event) => ({ about: item(event.item), facts: { invitation: event.invitation } }),
    tells: 'nobody',
  },
  code_read_out: {
    isPublic: false,
    audit: (event) => ({ about: person(event.person.id), facts: {} }),
    tells: (event, { ctx, meeting, actor }) =>
      message('code-read-out', `${event.person.id}:${ctx.requestId}`, [event.person], {
        meeting: meeting.title,
        from: actor.name,
        link: `${ctx.publicUrl}${paths.sessions()}`,
      }),
  },
  address_offered: {
    isPublic: false,
    audit: (event) => ({ about: person(event.person.id), facts: { offerId: event.offerId } }),
    tells: (event, { ctx, meeting, actor }) => [
      message(
        'address-offered',
        event.offerId,
        [{ id: null, name: '', email: event.address, language: event.person.language }],
        {
          meeting: meeting.title,
          from: actor.name,
          days: OFFER_DAYS,
          link: `${ctx.publicUrl}${paths.requestCode()}`,
        },
      ),
      message(
        'address-changed',
        event.offerId,
        [{ ...event.person, email: event.former.email }],
        addressFacts(ctx, { change: 'offered', address: event.address, mail: event.former }),
      ),
    ],
  },
  focal_point_named: {
    isPublic: false,
    audit: ({ personId, bodyId }) => ({ about: person(personId), facts: { bodyId } }),
    tells: 'nobody',
  },
  focal_point_ended: {
    isPublic: false,
    audit: ({ focalPointId }) => ({ about: { type: 'focal_point', id: focalPointId }, facts: {} }),
    tells: 'nobody',
  },
};

/** The table has an entry for each name; that it fits this very event is what the compiler cannot follow. */
export const rulesOf = ({ name }: MeetingEvent) => MEETING_EVENTS[name] as Rules;
