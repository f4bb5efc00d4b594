/** Everything that can happen to a person outside a meeting, as one closed list; what follows from it stands in `person.ts`. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Facts } from '#db/core/audit.ts';
import type { PersonRow } from '#db/people/persons.ts';
import type { NoticeFacts } from '#emails/index.ts';
import type { AddressMail } from '#app/services/sign-in/address-mails.ts';

import type { Recipient } from './announce.ts';

/** What is done to two accounts of one person, each of which is told at its own address. */
export interface AccountsEvent {
  joinId: string;
  keptId: PersonId;
  joinedId: PersonId;
  /** Both, as they are written to. */
  told: readonly [kept: Recipient, joined: Recipient];
}

export type PersonEvent =
  | {
      name: 'join_codes_requested';
      codeId: string;
      to: Recipient;
      facts: NoticeFacts<'join-code'>;
      expiresAt: string;
    }
  | (AccountsEvent & {
      name: 'accounts_joined';
      /** Of an administrator; null where the person has shown both mailboxes. */
      reason: string | null;
      /** How many rows of which table. */
      moved: Facts;
      stayed: number;
    })
  | (AccountsEvent & { name: 'join_undone'; reason: string; goneBack: number; left: Facts })
  | {
      name: 'code_requested';
      codeId: string;
      to: Recipient;
      facts: NoticeFacts<'sign-in-code'>;
      expiresAt: string;
    }
  | {
      name: 'signed_in';
      personId: PersonId;
      facts: { isNew: boolean; isReadOut: boolean } | { byLink: true };
    }
  | { name: 'signed_out'; personId: PersonId }
  | { name: 'sessions_ended'; personId: PersonId; sessions: number }
  | {
      /** A code for somebody who is signed in: that they are still there, or that mail to an address reaches them. */
      name: 'own_code_requested';
      notice: 'confirm-code' | 'address-code';
      codeId: string;
      to: Recipient;
      facts: NoticeFacts<'confirm-code'>;
      expiresAt: string;
    }
  | { name: 'presence_confirmed'; personId: PersonId }
  | {
      name: 'address_added' | 'address_preferred' | 'address_removed' | 'address_taken';
      person: PersonRow;
      /** The address that it is about. */
      address: string;
      mails: readonly AddressMail[];
    }
  | {
      name: 'addresses_reverted';
      person: PersonRow;
      restored: string;
      takenOff: readonly string[];
      sessions: number;
    }
  | {
      name: 'profile_completed';
      personId: PersonId;
      /** The name before and after; the bodies before, and the one that was claimed. */
      was: string;
      isNow: string;
      bodiesBefore: readonly string[];
      bodyId: string;
    }
  /** For all meetings. */
  | { name: 'focal_point_named'; personId: PersonId; bodyId: string }
  | { name: 'focal_point_ended'; personId: PersonId; focalPointId: string }
  | { name: 'affiliation_confirmed' | 'affiliation_ended'; personId: PersonId; bodyId: string }
  | {
      name: 'hand_over_offered' | 'hand_over_withdrawn';
      /** Who would look after it. */
      personId: PersonId;
      contributions: number;
      drafts: number;
    }
  | {
      name: 'hand_over_answered';
      /** Who has offered it. */
      personId: PersonId;
      isAccepted: boolean;
      contributions: number;
      drafts: number;
    };
