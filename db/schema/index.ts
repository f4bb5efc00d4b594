/**
 * Every table, as Kysely sees it. Only text and integers: instants are UTC ISO text of fixed width,
 * yes/no is 0 or 1, JSON is text that is never queried inside. The migrations create what stands here.
 */
type Flag = 0 | 1;
/** `2026-09-07T21:59:59.000Z` */
type Instant = string;
/** `2026-09-07` */
type DateText = string;
type Json = string;

interface Bodies {
  id: string;
  kind: string;
  /** ISO 3166 alpha-2 of a country, acronym of an organisation; unique. */
  code: string;
  iso3: string | null;
  /** The country of a national institution. */
  parent_id: string | null;
  sort_key: string;
}
interface BodyNames {
  id: string;
  body_id: string;
  language: string;
  form: string;
  name: string;
  name_key: string;
  valid_from: DateText | null;
  valid_to: DateText | null;
}
interface BodyMembers {
  body_id: string;
  member_id: string;
}
interface Persons {
  id: string;
  public_id: string;
  email: string;
  email_key: string;
  name: string;
  name_key: string;
  language: string;
  time_zone: string | null;
  created_at: Instant;
  disabled_at: Instant | null;
  version: number;
}
interface Affiliations {
  id: string;
  person_id: string;
  body_id: string;
  state: string;
  valid_from: DateText | null;
  valid_to: DateText | null;
  confirmed_by: string | null;
  confirmed_at: Instant | null;
}
interface Groups {
  id: string;
  slug: string;
  name: string;
}
interface Meetings {
  id: string;
  public_id: string;
  slug: string;
  group_id: string | null;
  title: string;
  symbol: string | null;
  place: string | null;
  time_zone: string;
  status: string;
  agenda_status: string;
  agenda_agreed_at: Instant | null;
  agenda_agreed_by: string | null;
  flow: string;
  number_prefix: string;
  next_number: number;
  list_frozen_at: Instant | null;
  same_country: string;
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
  /** Raised in the transaction of every change that a public page shows. */
  public_version: number;
  created_at: Instant;
  updated_at: Instant;
  version: number;
}
interface MeetingDates {
  id: string;
  meeting_id: string;
  position: number;
  from_date: DateText;
  to_date: DateText;
}
interface MeetingConvenors {
  meeting_id: string;
  body_id: string;
  position: number;
}
interface Deadlines {
  id: string;
  meeting_id: string;
  item_id: string | null;
  contribution_id: string | null;
  stage: string;
  local_time: string;
  time_zone: string;
  instant: Instant;
}
interface AgendaItems {
  id: string;
  public_id: string;
  meeting_id: string;
  parent_id: string | null;
  position: number;
  /** As written under its parent: `a`. */
  number: string;
  /** As people say it: `5 (a)`. */
  full_number: string;
  title: string;
  annotation: string;
  /** What is asked for in this session, besides the guidance of the meeting. */
  guidance: string | null;
  policy: string;
  in_list: Flag;
  in_annotations: Flag;
  paper_cap: number | null;
  minutes: number | null;
  version: number;
}
interface AgendaItemKinds {
  item_id: string;
  kind: string;
}
/** Sub-themes of a session. */
interface AgendaThemes {
  id: string;
  public_id: string;
  item_id: string;
  position: number;
  title: string;
}
interface Invitations {
  id: string;
  public_id: string;
  /** Only the hash of what stands in the link is kept. */
  token_hash: string;
  meeting_id: string;
  item_id: string;
  name: string;
  email: string;
  email_key: string;
  invited_by: string;
  invited_at: Instant;
  ended_at: Instant | null;
}
interface ItemMoves {
  id: string;
  contribution_id: string;
  from_item_id: string;
  to_item_id: string;
  reason: string;
  proposed_by: string;
  proposed_at: Instant;
  answered_by: string | null;
  answered_at: Instant | null;
  accepted: Flag | null;
}
/** Who speaks for a country or organisation. */
interface FocalPoints {
  id: string;
  person_id: string;
  body_id: string;
  granted_by: string | null;
  granted_at: Instant;
  ended_at: Instant | null;
}
interface AgendaImports {
  id: string;
  meeting_id: string;
  source_text: string;
  result: Json;
  imported_by: string | null;
  imported_at: Instant;
}
interface RoleGrants {
  id: string;
  person_id: string;
  role: string;
  meeting_id: string | null;
  item_id: string | null;
  granted_by: string | null;
  granted_at: Instant;
  ended_at: Instant | null;
}
interface Contributions {
  id: string;
  public_id: string;
  /** Short and easy to read out (`K7PX-4MWD`); grants nothing. */
  reference: string;
  meeting_id: string;
  item_id: string;
  kind: string;
  state: string;
  title: string;
  title_key: string;
  abstract: string;
  language: string;
  visibility: string;
  submitter_id: string;
  submitted_at: Instant | null;
  late: Flag;
  declared_at: Instant | null;
  declared_text: string | null;
  position: number;
  created_at: Instant;
  updated_at: Instant;
  /** Of reviews: a new one begins when the author answers, or hands in the paper after the abstract. */
  round: number;
  /** The state it comes back to when it is restored. */
  withdrawn_from: string | null;
  /** Withdrawn because it is the same as another one, which goes on for both. */
  merged_into: string | null;
  wish: string | null;
  theme_id: string | null;
  /** When it was last said how the presenters take part. */
  attendance_at: Instant | null;
  spoken_language: string | null;
  version: number;
}
/** Title and abstract in languages other than its own. */
interface ContributionTexts {
  contribution_id: string;
  language: string;
  title: string;
  abstract: string;
}
/** A translation of the paper that its authors have asked for, or deliver themselves. */
interface Translations {
  contribution_id: string;
  language: string;
  /** What the authors have said: who they would like to deliver it. */
  asked_of: string;
  state: string;
  /** Who delivers it as agreed; null until then, and when it was refused. */
  deliverer: string | null;
  /** Why it was refused; empty otherwise. */
  reason: string;
  asked_at: Instant;
  answered_by: string | null;
  answered_at: Instant | null;
}
/** Each time something was handed in, with the texts as they stood then. */
interface Submissions {
  id: string;
  contribution_id: string;
  no: number;
  action: string;
  round: number;
  title: string;
  abstract: string;
  texts: Json;
  /** What the author writes to the organizers along with it. */
  letter: string;
  late: Flag;
  submitted_by: string;
  submitted_at: Instant;
}
interface ContributionBodies {
  contribution_id: string;
  body_id: string;
  position: number;
  /** Name as printed, frozen at publication. */
  printed_name: string | null;
}
interface ContributionAuthors {
  id: string;
  contribution_id: string;
  position: number;
  name: string;
  name_key: string;
  affiliation: string;
  email: string | null;
  email_key: string | null;
  is_presenter: Flag;
  is_contact: Flag;
  /** How a presenter takes part; null until it is said. */
  attendance: string | null;
}
/** Somebody who presents and is no author. */
interface GuestPresenters {
  id: string;
  contribution_id: string;
  position: number;
  name: string;
  affiliation: string;
  email: string | null;
  attendance: string | null;
}
/** Other people present than before, once the letter has said yes: their names as they stood. */
interface PresenterChanges {
  id: string;
  contribution_id: string;
  was: string;
  is_now: string;
  changed_by: string;
  changed_at: Instant;
}
interface Blobs {
  sha256: string;
  size: number;
  created_at: Instant;
}
/** What the portal finds out about a file by itself. */
interface FileFacts {
  sha256: string;
  /** As it came; null for what came before this was noted. */
  media_type: string | null;
  /** Of the look inside. */
  state: string;
  attempts: number;
  lease_until: Instant | null;
  examined_at: Instant | null;
  /** Why it could not be looked into: `damaged`, `took_too_long`, `too_much_memory`, `gave_up`. */
  failure: string | null;
  /** Pages, slides or sheets, as the kind has them. */
  pages: number | null;
  words: number | null;
  title: string | null;
  language: string | null;
  /** Names of fonts, a list. */
  fonts_missing: Json | null;
  encrypted: Flag | null;
  /** The beginning of its text, for the search. */
  text: string | null;
  /** There is a picture of its first page. */
  preview: Flag;
  /** What the virus scanner says. */
  scan: string;
  scan_note: string | null;
  scan_attempts: number;
  scan_due_at: Instant | null;
  scanned_at: Instant | null;
}
/** The words that a contribution is found by: see `db/search/search-index.ts`. */
interface SearchTexts {
  contribution_id: string;
  own_words: string;
  public_words: string;
}
/** The file that authors begin from, one for each meeting. */
interface PaperTemplates {
  meeting_id: string;
  public_id: string;
  sha256: string;
  media_type: string;
  original_name: string;
  uploaded_by: string;
  uploaded_at: Instant;
}
interface FileVersions {
  id: string;
  public_id: string;
  contribution_id: string;
  slot: string;
  version_no: number;
  sha256: string;
  media_type: string;
  original_name: string;
  language: string;
  uploaded_by: string;
  uploaded_at: Instant;
}
interface Assignments {
  id: string;
  public_id: string;
  contribution_id: string;
  reviewer_id: string;
  state: string;
  asked_by: string;
  asked_at: Instant;
  answered_at: Instant | null;
  decline_reason: string | null;
  due_at: Instant;
  override_reason: string | null;
  /** The round of reviews of its contribution that it belongs to. */
  round: number;
  version: number;
}
/** The affiliations a reviewer had on the day of the assignment. */
interface AssignmentBodies {
  assignment_id: string;
  body_id: string;
  was_confirmed: Flag;
}
interface Reviews {
  id: string;
  assignment_id: string;
  file_version_id: string | null;
  submission_id: string | null;
  form: Json;
  answers: Json;
  recommendation: string;
  comments_to_authors: string;
  comments_to_organizers: string;
  submitted_at: Instant;
  version: number;
}
interface Conflicts {
  id: string;
  person_id: string;
  contribution_id: string;
  kind: string;
  note: string;
  set_by: string;
  created_at: Instant;
}
/** The secretariat took a paper over although in conflict, because nobody else could decide. */
interface ConflictOverrides {
  id: string;
  person_id: string;
  contribution_id: string;
  reason: string;
  created_at: Instant;
}
interface Decisions {
  id: string;
  contribution_id: string;
  outcome: string;
  letter: string;
  decided_by: string;
  /** What it was decided on. */
  submission_id: string | null;
  decided_at: Instant;
  released_by: string | null;
  released_at: Instant | null;
  cancelled_at: Instant | null;
  override_reason: string | null;
}
interface Documents {
  id: string;
  contribution_id: string;
  meeting_id: string;
  number: number;
  /** base, rev, add or corr, with its own running number (0 for base). */
  designation: string;
  designation_no: number;
  symbol: string | null;
  provisional: Flag;
  published_at: Instant;
  cancelled_at: Instant | null;
}
interface DocumentFiles {
  document_id: string;
  file_version_id: string;
}
interface Drafts {
  id: string;
  person_id: string;
  form: string;
  object: string;
  body: Json;
  updated_at: Instant;
  /** The contribution that this draft became: a second submit of the same form finds it here. */
  became: string | null;
}
/** A form that was sent when its sign-in session had run out, for half an hour. */
interface HeldForms {
  id: string;
  person_id: string;
  path: string;
  /** Text fields only, as a query string. */
  fields: string;
  held_at: Instant;
}
interface AuthSessions {
  id: string;
  token_hash: string;
  person_id: string;
  created_at: Instant;
  seen_at: Instant;
  /** Signed out when nothing was asked for this long. */
  idle_seconds: number;
  expires_at: Instant;
  ended_at: Instant | null;
}
interface SignInCodes {
  id: string;
  email: string;
  email_key: string;
  code_hash: string;
  browser_hash: string;
  created_at: Instant;
  expires_at: Instant;
  tries: number;
  used_at: Instant | null;
}
/** One person, one sign-in; only the hash of the token is kept. */
interface SignInLinks {
  id: string;
  token_hash: string;
  person_id: string;
  created_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
}
/** What has been received of one is told by its file. Finished: either the hash or what is wrong with the bytes. */
interface Uploads {
  id: string;
  public_id: string;
  person_id: string;
  /** Of the form: what it may be depends on it. */
  field: string;
  name: string;
  size: number;
  created_at: Instant;
  finished_at: Instant | null;
  sha256: string | null;
  problem: string | null;
}
interface AuditEvents {
  id: string;
  at: Instant;
  actor_id: string | null;
  action: string;
  meeting_id: string | null;
  object_type: string;
  object_id: string;
  request_id: string | null;
  /** Ids, codes and numbers only; never a personal value. */
  facts: Json;
  block_no: number | null;
}
interface AuditPersonal {
  event_id: string;
  body: Json;
}
interface AuditBlocks {
  block_no: number;
  previous_hash: string;
  hash: string;
  events: number;
  sealed_at: Instant;
}
interface Outbox {
  id: string;
  notice: string;
  dedupe_key: string;
  person_id: string | null;
  meeting_id: string | null;
  contribution_id: string | null;
  to_name: string;
  to_address: string;
  reply_to: string | null;
  language: string;
  subject: string;
  body_text: string;
  body_html: string;
  message_id: string;
  state: string;
  lane: string;
  attempts: number;
  due_at: Instant;
  lease_until: Instant | null;
  expires_at: Instant | null;
  last_reply: string | null;
  created_at: Instant;
  sent_at: Instant | null;
}
interface OutboxPauses {
  id: string;
  reason: string;
  started_at: Instant;
  ended_at: Instant | null;
}
interface Installation {
  key: string;
  value: string;
}
interface Code {
  code: string;
}

export interface Schema {
  bodies: Bodies;
  body_names: BodyNames;
  body_members: BodyMembers;
  persons: Persons;
  affiliations: Affiliations;
  groups: Groups;
  meetings: Meetings;
  meeting_dates: MeetingDates;
  meeting_convenors: MeetingConvenors;
  deadlines: Deadlines;
  agenda_items: AgendaItems;
  agenda_item_kinds: AgendaItemKinds;
  agenda_imports: AgendaImports;
  agenda_themes: AgendaThemes;
  invitations: Invitations;
  item_moves: ItemMoves;
  focal_points: FocalPoints;
  contribution_texts: ContributionTexts;
  submissions: Submissions;
  translations: Translations;
  role_grants: RoleGrants;
  contributions: Contributions;
  contribution_bodies: ContributionBodies;
  contribution_authors: ContributionAuthors;
  guest_presenters: GuestPresenters;
  presenter_changes: PresenterChanges;
  blobs: Blobs;
  file_versions: FileVersions;
  paper_templates: PaperTemplates;
  file_facts: FileFacts;
  search_texts: SearchTexts;
  assignments: Assignments;
  assignment_bodies: AssignmentBodies;
  reviews: Reviews;
  conflicts: Conflicts;
  conflict_overrides: ConflictOverrides;
  decisions: Decisions;
  documents: Documents;
  document_files: DocumentFiles;
  drafts: Drafts;
  held_forms: HeldForms;
  auth_sessions: AuthSessions;
  sign_in_codes: SignInCodes;
  sign_in_links: SignInLinks;
  uploads: Uploads;
  audit_events: AuditEvents;
  audit_personal: AuditPersonal;
  audit_blocks: AuditBlocks;
  outbox: Outbox;
  outbox_pauses: OutboxPauses;
  installation: Installation;
  body_kinds: Code;
  affiliation_states: Code;
  meeting_statuses: Code;
  agenda_statuses: Code;
  meeting_flows: Code;
  item_policies: Code;
  contribution_kinds: Code;
  contribution_states: Code;
  visibilities: Code;
  wishes: Code;
  attendances: Code;
  translation_deliverers: Code;
  translation_states: Code;
  file_slots: Code;
  examination_states: Code;
  scan_states: Code;
  assignment_states: Code;
  recommendations: Code;
  decision_outcomes: Code;
  designations: Code;
  roles: Code;
  conflict_kinds: Code;
  deadline_stages: Code;
  outbox_states: Code;
}
