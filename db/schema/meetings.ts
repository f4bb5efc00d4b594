/** Meetings, their agendas and what they ask for. */
import type { ContributionId, ItemId, MeetingId, PersonId, ThemeId } from '#app/domain/shared/ids.ts';
import type { SameCountryRule } from '#app/domain/shared/vocabulary.ts';
import type {
  ContributionKind,
  DeadlineStage,
  ItemPolicy,
  MeetingAgendaStatus,
  MeetingFlow,
  MeetingStatus,
} from '#app/domain/shared/vocabulary.ts';

import type { DateText, Flag, Instant, Json } from './columns.ts';

export interface Meetings {
  id: MeetingId;
  public_id: string;
  slug: string;
  group_id: string | null;
  title: string;
  symbol: string | null;
  place: string | null;
  time_zone: string;
  status: MeetingStatus;
  agenda_status: MeetingAgendaStatus;
  agenda_agreed_at: Instant | null;
  agenda_agreed_by: PersonId | null;
  flow: MeetingFlow;
  number_prefix: string;
  next_number: number;
  list_frozen_at: Instant | null;
  same_country: SameCountryRule;
  introduction: string;
  declaration: string;
  privacy_notice: string;
  registration_url: string | null;
  /** The mailbox that answers questions, and to which answers to notices go. */
  contact: string | null;
  grace_seconds: number;
  /** What was handed in before was measured by another grace. */
  grace_changed_at: Instant | null;
  /** What papers are looked for, in the words of the secretariat. */
  guidance: string | null;
  /** Pages that a paper should have at most, as advice. */
  page_limit: number | null;
  /** What its secretariat may use up, where the administrator has said so: see `limitsOfMeeting`. */
  limit_papers: number | null;
  limit_megabytes: number | null;
  limit_notices: number | null;
  /** Raised in the transaction of every change that a public page shows. */
  public_version: number;
  created_at: Instant;
  updated_at: Instant;
  version: number;
}

export interface MeetingDates {
  id: string;
  meeting_id: MeetingId;
  position: number;
  from_date: DateText;
  to_date: DateText;
}

export interface MeetingConvenors {
  meeting_id: MeetingId;
  body_id: string;
  position: number;
}

export interface Deadlines {
  id: string;
  meeting_id: MeetingId;
  item_id: ItemId | null;
  contribution_id: ContributionId | null;
  stage: DeadlineStage;
  local_time: string;
  time_zone: string;
  instant: Instant;
}

export interface AgendaItems {
  id: ItemId;
  public_id: string;
  meeting_id: MeetingId;
  parent_id: ItemId | null;
  position: number;
  /** As written under its parent: `a`. */
  number: string;
  /** As people say it: `5 (a)`. */
  full_number: string;
  title: string;
  annotation: string;
  /** What is asked for in this session, besides the guidance of the meeting. */
  guidance: string | null;
  policy: ItemPolicy;
  in_list: Flag;
  in_annotations: Flag;
  paper_cap: number | null;
  minutes: number | null;
  version: number;
}

export interface AgendaItemKinds {
  item_id: ItemId;
  kind: ContributionKind;
}

/** Sub-themes of a session. */
export interface AgendaThemes {
  id: ThemeId;
  public_id: string;
  item_id: ItemId;
  position: number;
  title: string;
}

export interface AgendaImports {
  id: string;
  meeting_id: MeetingId;
  source_text: string;
  result: Json;
  imported_by: PersonId | null;
  imported_at: Instant;
}

export interface Invitations {
  id: string;
  public_id: string;
  /** Only the hash of what stands in the link is kept. */
  token_hash: string;
  meeting_id: MeetingId;
  item_id: ItemId;
  name: string;
  email: string;
  email_key: string;
  invited_by: PersonId;
  invited_at: Instant;
  ended_at: Instant | null;
}

/** The file that authors begin from, one for each meeting. */
export interface PaperTemplates {
  meeting_id: MeetingId;
  public_id: string;
  sha256: string;
  media_type: string;
  original_name: string;
  uploaded_by: PersonId;
  uploaded_at: Instant;
}
