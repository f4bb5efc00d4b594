/**
 * Every table, as Kysely sees it, one file for each part. Only text and integers: instants are UTC ISO text of fixed
 * width, yes/no is 0 or 1, JSON is text that is never queried inside; a column that holds one of a closed set has the
 * type of that set. The migrations create what stands here.
 */
import type {
  BodyObjections,
  ConflictOverrides,
  Conflicts,
  ContributionAuthors,
  ContributionBodies,
  Contributions,
  ContributionSights,
  ContributionTexts,
  GuestPresenters,
  ItemMoves,
  NamingObjections,
  PresenterChanges,
  Submissions,
} from './contributions.ts';
import type { Decisions } from './decisions.ts';
import type { Blobs, FileFacts, FileVersions, SentFiles, UnneededFiles, Uploads } from './files.ts';
import type {
  AuditBlocks,
  AuditEvents,
  AuditPersonal,
  Installation,
  Outbox,
  OutboxPauses,
  StrangerMails,
} from './installation.ts';
import type {
  AgendaImports,
  AgendaItemKinds,
  AgendaItems,
  AgendaThemes,
  Deadlines,
  Invitations,
  MeetingConvenors,
  MeetingDates,
  Meetings,
  PaperTemplates,
} from './meetings.ts';
import type {
  AccountJoinNames,
  AccountJoinRows,
  AccountJoins,
  Affiliations,
  Bodies,
  BodyMembers,
  BodyNames,
  FocalPoints,
  FormerNames,
  Groups,
  MeetingAffiliations,
  PersonEmails,
  Persons,
  RoleGrants,
} from './people.ts';
import type { DocumentFiles, Documents, PublicDownloads, Translations } from './publication.ts';
import type { AssignmentBodies, Assignments, Reviews } from './reviews.ts';
import type { SearchTexts } from './search.ts';
import type {
  AddressOffers,
  AddressRevertMembers,
  AddressReverts,
  AuthSessions,
  KnownBrowsers,
  SignInCodes,
  SignInLinks,
} from './sign-in.ts';
import type { Drafts, UnsentForms } from './submissions.ts';

/** One of a closed set; the migrations hold the sets. */
interface Code {
  code: string;
}

export interface Schema {
  bodies: Bodies;
  body_names: BodyNames;
  body_members: BodyMembers;
  persons: Persons;
  person_emails: PersonEmails;
  affiliations: Affiliations;
  account_joins: AccountJoins;
  account_join_rows: AccountJoinRows;
  account_join_names: AccountJoinNames;
  meeting_affiliations: MeetingAffiliations;
  former_names: FormerNames;
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
  naming_objections: NamingObjections;
  body_objections: BodyObjections;
  contribution_sights: ContributionSights;
  conflict_overrides: ConflictOverrides;
  decisions: Decisions;
  documents: Documents;
  document_files: DocumentFiles;
  public_downloads: PublicDownloads;
  drafts: Drafts;
  unsent_forms: UnsentForms;
  auth_sessions: AuthSessions;
  known_browsers: KnownBrowsers;
  sign_in_codes: SignInCodes;
  sign_in_links: SignInLinks;
  address_offers: AddressOffers;
  address_reverts: AddressReverts;
  address_revert_members: AddressRevertMembers;
  uploads: Uploads;
  sent_files: SentFiles;
  unneeded_files: UnneededFiles;
  audit_events: AuditEvents;
  audit_personal: AuditPersonal;
  audit_blocks: AuditBlocks;
  outbox: Outbox;
  outbox_pauses: OutboxPauses;
  stranger_mails: StrangerMails;
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
  meeting_tie_reasons: Code;
  deadline_stages: Code;
  outbox_states: Code;
  code_purposes: Code;
}
