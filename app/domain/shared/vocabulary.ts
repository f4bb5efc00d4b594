/**
 * The closed sets of the product, each in one place. The database keeps a lookup table for each,
 * and a test holds the two against each other.
 */
export const BODY_KINDS = ['country', 'organisation', 'institution', 'task_force'] as const;
export const AFFILIATION_STATES = ['claimed', 'confirmed', 'ended'] as const;
export const MEETING_STATUSES = ['draft', 'announced', 'open', 'programme', 'held', 'archived'] as const;
export const AGENDA_STATUSES = ['draft', 'agreed', 'provisional', 'adopted'] as const;
export const MEETING_FLOWS = ['abstract_then_paper', 'paper_only', 'abstract_only', 'both_at_once'] as const;
export const ITEM_POLICIES = ['open', 'invitation', 'proposals', 'closed'] as const;
export const CONTRIBUTION_KINDS = [
  'country_paper',
  'organisation_paper',
  'task_force_report',
  'secretariat_note',
  'short_update',
  'presentation',
  'poster',
  'background_document',
  'proposal',
] as const;
export const CONTRIBUTION_STATES = [
  'draft',
  'submitted',
  'in_review',
  'changes_requested',
  'accepted',
  'declined',
  'awaiting_paper',
  'paper_submitted',
  'paper_in_review',
  'paper_changes_requested',
  'cleared',
  'published',
  'withdrawn',
] as const;
/** Languages in which papers are written: those that the convening bodies work in. */
export const PAPER_LANGUAGES = ['en', 'fr', 'ru'] as const;
/** What the author would like; the organizers decide. */
export const WISHES = ['presentation', 'paper', 'poster'] as const;
/** How the presenter takes part. */
export const ATTENDANCES = ['in_person', 'remote', 'not'] as const;
/** Who translates a paper into one more language. */
export const TRANSLATION_DELIVERERS = ['authors', 'secretariat'] as const;
/** What the secretariat has answered; that it is there is told by its file. */
export const TRANSLATION_STATES = ['asked', 'agreed', 'refused'] as const;
export const VISIBILITIES = ['public', 'participants'] as const;
export const FILE_SLOTS = ['paper', 'slides', 'annex', 'corrigendum'] as const;
export const ASSIGNMENT_STATES = ['asked', 'accepted', 'declined', 'withdrawn', 'reviewed'] as const;
export const RECOMMENDATIONS = [
  'presentation',
  'paper_only',
  'poster',
  'changes',
  'other_item',
  'decline',
] as const;
export const DECISION_OUTCOMES = ['accept', 'changes', 'decline'] as const;
export const DESIGNATIONS = ['base', 'rev', 'add', 'corr'] as const;
export const ROLES = [
  'admin',
  'secretariat',
  'steering_group',
  'organizer',
  'focal_point',
  'chair',
  'vice_chair',
  'discussant',
  'rapporteur',
  'participant',
] as const;
export const CONFLICT_KINDS = [
  'own_paper',
  'co_author',
  'namesake',
  'same_organisation',
  'same_country',
  'declared',
  'set_by_secretariat',
  'unknown_affiliation',
] as const;
/** Why a body binds somebody in one meeting only. */
export const MEETING_TIE_REASONS = ['former', 'said'] as const;
export const DEADLINE_STAGES = ['abstract', 'paper', 'translation', 'slides', 'review'] as const;
export const OUTBOX_STATES = [
  'pending',
  'held',
  'sending',
  'deferred',
  'sent',
  'dead',
  'suppressed',
  'cancelled',
  'expired',
] as const;

/** How far the look inside a file has come. */
export const EXAMINATION_STATES = ['pending', 'done', 'failed'] as const;
/** What the virus scanner says of a file; `none` where no scanner is set. */
export const SCAN_STATES = ['none', 'pending', 'clean', 'infected', 'error'] as const;

/** The value if it is one of a closed set. */
export function memberOf<T extends string>(set: readonly T[], value: string | null): T | undefined {
  return set.find((member) => member === value);
}

/** What the same country means for reviewers in a meeting. */
export type SameCountryRule = 'block' | 'warn';
export type AffiliationState = (typeof AFFILIATION_STATES)[number];
export type Designation = (typeof DESIGNATIONS)[number];
export type BodyKind = (typeof BODY_KINDS)[number];
export type MeetingFlow = (typeof MEETING_FLOWS)[number];
export type MeetingStatus = (typeof MEETING_STATUSES)[number];
export type MeetingAgendaStatus = (typeof AGENDA_STATUSES)[number];
export type ItemPolicy = (typeof ITEM_POLICIES)[number];
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];
export type Recommendation = (typeof RECOMMENDATIONS)[number];
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];
export type Role = (typeof ROLES)[number];
export type MeetingTieReason = (typeof MEETING_TIE_REASONS)[number];
export type ConflictKind = (typeof CONFLICT_KINDS)[number];
export type Wish = (typeof WISHES)[number];
export type Attendance = (typeof ATTENDANCES)[number];
export type TranslationDeliverer = (typeof TRANSLATION_DELIVERERS)[number];
export type TranslationState = (typeof TRANSLATION_STATES)[number];
export type Visibility = (typeof VISIBILITIES)[number];
export type FileSlot = (typeof FILE_SLOTS)[number];
export type DeadlineStage = (typeof DEADLINE_STAGES)[number];
export type OutboxState = (typeof OUTBOX_STATES)[number];
export type ExaminationState = (typeof EXAMINATION_STATES)[number];
export type ScanState = (typeof SCAN_STATES)[number];

/** What a code that is sent by mail is for: one of them does nothing where another one is asked for. */
export const CODE_PURPOSES = ['sign_in', 'confirm', 'address', 'join'] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];
