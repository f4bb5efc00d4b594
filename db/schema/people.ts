/** Persons, the countries and organisations they belong to, and their roles. */
import type { ItemId, MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import type { AffiliationState, BodyKind, MeetingTieReason, Role } from '#app/domain/shared/vocabulary.ts';

import type { DateText, Flag, Instant } from './columns.ts';

export interface Bodies {
  id: string;
  kind: BodyKind;
  /** ISO 3166 alpha-2 of a country, acronym of an organisation; unique. */
  code: string;
  iso3: string | null;
  /** The country of a national institution. */
  parent_id: string | null;
  sort_key: string;
}

export interface BodyNames {
  id: string;
  body_id: string;
  language: string;
  form: string;
  name: string;
  name_key: string;
  valid_from: DateText | null;
  valid_to: DateText | null;
}

export interface BodyMembers {
  body_id: string;
  member_id: string;
}

export interface Persons {
  id: PersonId;
  public_id: string;
  name: string;
  name_key: string;
  language: string;
  time_zone: string | null;
  created_at: Instant;
  disabled_at: Instant | null;
  version: number;
}

/** The addresses of a person: one of them is preferred, and is written to. */
export interface PersonEmails {
  id: string;
  person_id: PersonId;
  /** As it was given first: this is what is written to. */
  email: string;
  /** One spelling per mailbox; unique among all people. */
  email_key: string;
  is_preferred: Flag;
  added_at: Instant;
  /** When its bearer has proven by a code that mail to the address arrives; null when somebody else has named it. */
  confirmed_at: Instant | null;
  /** When it was taken off the account: for 72 hours it is nobody else's either, and opens nothing. */
  removed_at: Instant | null;
}

export interface Affiliations {
  id: string;
  person_id: PersonId;
  body_id: string;
  state: AffiliationState;
  valid_from: DateText | null;
  valid_to: DateText | null;
  confirmed_by: PersonId | null;
  confirmed_at: Instant | null;
  /** Where it counts as confirmed; null for every meeting. */
  confirmed_in: MeetingId | null;
}

/**
 * A body that binds somebody in one meeting, beside what they are affiliated with: it was their affiliation while they
 * worked for the meeting, or the secretariat of the meeting says so.
 */
export interface MeetingAffiliations {
  id: string;
  person_id: PersonId;
  meeting_id: MeetingId;
  body_id: string;
  why: MeetingTieReason;
  since: DateText;
  said_by: PersonId | null;
  ended_at: Instant | null;
  ended_by: PersonId | null;
}

/** What people were called before: it binds them as their name does. */
export interface FormerNames {
  id: string;
  person_id: PersonId;
  name: string;
  changed_at: Instant;
  /** The person themselves, or null for the operator. */
  changed_by: PersonId | null;
  reason: string | null;
}

export interface Groups {
  id: string;
  slug: string;
  name: string;
}

/** Who speaks for a country or organisation. */
export interface FocalPoints {
  id: string;
  person_id: PersonId;
  body_id: string;
  /** Null: of all meetings. */
  meeting_id: MeetingId | null;
  granted_by: PersonId | null;
  granted_at: Instant;
  ended_at: Instant | null;
}

/** Two accounts of one person were put together: the one is kept, the other is closed until that is undone. */
export interface AccountJoins {
  id: string;
  public_id: string;
  kept_id: PersonId;
  joined_id: PersonId;
  /** Of the administrator; empty where the person has shown both mailboxes. */
  reason: string;
  joined_at: Instant;
  /** Whoever was kept, where the person has shown both mailboxes; else the administrator. */
  joined_by: PersonId | null;
  /** Since when the closed account had been locked out before; null for one that was open. */
  was_disabled_at: Instant | null;
  /** Of the addresses of the closed account the one that was written to. */
  preferred_email_key: string;
  undone_at: Instant | null;
  undone_by: PersonId | null;
  undone_reason: string | null;
}

/** A row that named the closed account. */
export interface AccountJoinRows {
  id: string;
  join_id: string;
  table_name: string;
  column_name: string;
  /** What names the row within its table, besides the person: an id, or what is unique for each person. */
  row_key: string;
  fate: 'moved' | 'stayed';
  /** Whether it names the closed account again since that was undone; null before. */
  gone_back: Flag | null;
}

/** What the closed account was called: the names go on binding whoever was kept. */
export interface AccountJoinNames {
  join_id: string;
  name: string;
}

export interface RoleGrants {
  id: string;
  person_id: PersonId;
  role: Role;
  meeting_id: MeetingId | null;
  item_id: ItemId | null;
  granted_by: PersonId | null;
  granted_at: Instant;
  ended_at: Instant | null;
}
