/** Contributions, what was handed in, and who is named in them. */
import type { SubmissionAction } from '#app/domain/contributions/life.ts';
import type {
  ContributionId,
  ItemId,
  MeetingId,
  PersonId,
  SubmissionId,
  ThemeId,
} from '#app/domain/shared/ids.ts';
import type {
  Attendance,
  ConflictKind,
  ContributionKind,
  ContributionState,
  PaperLanguage,
  Visibility,
  Wish,
} from '#app/domain/shared/vocabulary.ts';

import type { Flag, Instant, Json } from './columns.ts';

export interface Contributions {
  id: ContributionId;
  public_id: string;
  /** Short and easy to read out (`K7PX-4MWD`); grants nothing. */
  reference: string;
  meeting_id: MeetingId;
  item_id: ItemId;
  kind: ContributionKind;
  state: ContributionState;
  title: string;
  title_key: string;
  abstract: string;
  language: PaperLanguage;
  visibility: Visibility;
  submitter_id: PersonId;
  /** To whom the submitter would hand it over, as long as that one has not answered. */
  offered_to: PersonId | null;
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
  withdrawn_from: ContributionState | null;
  /** Withdrawn because it is the same as another one, which goes on for both. */
  merged_into: ContributionId | null;
  wish: Wish | null;
  theme_id: ThemeId | null;
  /** When it was last said how the presenters take part. */
  attendance_at: Instant | null;
  spoken_language: PaperLanguage | null;
  version: number;
}

/** Title and abstract in languages other than its own. */
export interface ContributionTexts {
  contribution_id: ContributionId;
  language: PaperLanguage;
  title: string;
  abstract: string;
}

export interface ContributionBodies {
  contribution_id: ContributionId;
  body_id: string;
  position: number;
  /** Name as printed, frozen at publication. */
  printed_name: string | null;
}

export interface ContributionAuthors {
  id: string;
  contribution_id: ContributionId;
  position: number;
  name: string;
  name_key: string;
  affiliation: string;
  email: string | null;
  email_key: string | null;
  /** Spellings of the words of the name, see `fullNameKey`; empty when it is one word. */
  full_name_key: string;
  /** Who it is, known through an address that its bearer has confirmed, or said by the secretariat: never by a name. */
  person_id: PersonId | null;
  is_presenter: Flag;
  is_contact: Flag;
  /** How a presenter takes part; null until it is said. */
  attendance: Attendance | null;
}

/** Somebody who presents and is no author. */
export interface GuestPresenters {
  id: string;
  contribution_id: ContributionId;
  position: number;
  name: string;
  affiliation: string;
  email: string | null;
  attendance: Attendance | null;
}

/** Other people present than before, once the letter has said yes: their names as they stood. */
export interface PresenterChanges {
  id: string;
  contribution_id: ContributionId;
  /** Names, as a list. */
  was: Json;
  is_now: Json;
  changed_by: PersonId;
  changed_at: Instant;
}

export interface ItemMoves {
  id: string;
  contribution_id: ContributionId;
  from_item_id: ItemId;
  to_item_id: ItemId;
  reason: string;
  proposed_by: PersonId;
  proposed_at: Instant;
  answered_by: PersonId | null;
  answered_at: Instant | null;
  accepted: Flag | null;
}

/** Each time something was handed in, with the texts as they stood then. */
export interface Submissions {
  id: SubmissionId;
  contribution_id: ContributionId;
  no: number;
  action: SubmissionAction;
  round: number;
  title: string;
  abstract: string;
  texts: Json;
  /** What the author writes to the organizers along with it. */
  letter: string;
  late: Flag;
  submitted_by: PersonId;
  submitted_at: Instant;
}

export interface Conflicts {
  id: string;
  person_id: PersonId;
  contribution_id: ContributionId;
  kind: ConflictKind;
  note: string;
  set_by: PersonId;
  created_at: Instant;
  /** When the secretariat ended the conflict; null while it binds. */
  ended_at: Instant | null;
  ended_by: PersonId | null;
  end_reason: string | null;
}

/** A person says not to be the author for whom a contribution takes them. */
export interface NamingObjections {
  id: string;
  public_id: string;
  contribution_id: ContributionId;
  person_id: PersonId;
  reason: string;
  made_at: Instant;
  settled_at: Instant | null;
  settled_by: PersonId | null;
  /** The person is no author, and no naming binds them here; null until it is settled. */
  is_upheld: Flag | null;
  settled_reason: string | null;
}

/** Somebody says that a contribution is not one of a body that an author has named, and that binds them. */
export interface BodyObjections {
  id: string;
  public_id: string;
  contribution_id: ContributionId;
  body_id: string;
  person_id: PersonId;
  reason: string;
  made_at: Instant;
  settled_at: Instant | null;
  settled_by: PersonId | null;
  /** The body binds nobody on this contribution; null until it is settled. */
  is_upheld: Flag | null;
  settled_reason: string | null;
}

/** Somebody in conflict has opened a contribution: what ends the conflict later does not undo that. */
export interface ContributionSights {
  person_id: PersonId;
  contribution_id: ContributionId;
  seen_at: Instant;
}

/** The secretariat took a paper over although in conflict, because nobody else could decide. */
export interface ConflictOverrides {
  id: string;
  person_id: PersonId;
  contribution_id: ContributionId;
  reason: string;
  created_at: Instant;
  /** When it ceased to hold, because the person had come into another conflict; null while it holds. */
  ended_at: Instant | null;
}
