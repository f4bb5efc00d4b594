/**
 * What becomes of each column that names a person when two accounts are put together. A test holds this table against
 * the schema, so that nobody adds such a column and forgets to say it.
 */

/** What a preview counts together; `null` where a number says nothing to anybody. */
export const JOINED_KINDS = [
  'addresses',
  'roles',
  'bodies',
  'contributions',
  'authorships',
  'reviews',
  'decisions',
  'conflicts',
  'drafts',
  'files',
] as const;
export type JoinedKind = (typeof JOINED_KINDS)[number];

interface Moved {
  /** The column that names the row, besides the person. */
  key: string;
  counts: JoinedKind | null;
}

export type RowFate =
  /** Names whoever did something, and goes on naming the account in which it was done. */
  | { fate: 'stays' }
  /** Names the account that is kept from then on. */
  | ({ fate: 'moves' } & Moved)
  /**
   * The same, unless the account that is kept has a row already that agrees in the columns `same`: then it stays. Rows
   * for which `over` holds are history, and agree with none.
   */
  | ({ fate: 'unites'; same: readonly string[]; over?: { column: string; is: string | 'set' } } & Moved)
  /** The same, but the accounts cannot be put together when both have such a row. */
  | ({ fate: 'refuses'; same: readonly string[] } & Moved);

const stays: RowFate = { fate: 'stays' };
const moves = (counts: JoinedKind | null, key = 'id'): RowFate => ({ fate: 'moves', key, counts });
const unites = (
  counts: JoinedKind | null,
  same: readonly string[],
  rest: { key?: string; over?: { column: string; is: string | 'set' } } = {},
): RowFate => ({ fate: 'unites', key: 'id', counts, same, ...rest });
const ENDED = { column: 'ended_at', is: 'set' } as const;

/** By table and column. */
export const ROWS_OF_A_PERSON: Readonly<Record<string, RowFate>> = {
  // Who somebody is, and what they may.
  'person_emails.person_id': moves('addresses', 'email_key'),
  'role_grants.person_id': unites('roles', ['role', 'meeting_id', 'item_id'], { over: ENDED }),
  'role_grants.granted_by': stays,
  'focal_points.person_id': unites('roles', ['body_id', 'meeting_id'], { over: ENDED }),
  'focal_points.granted_by': stays,
  'affiliations.person_id': unites('bodies', ['body_id'], { over: { column: 'state', is: 'ended' } }),
  'affiliations.confirmed_by': stays,
  'meeting_affiliations.person_id': unites('bodies', ['meeting_id', 'body_id', 'why'], { over: ENDED }),
  'meeting_affiliations.said_by': stays,
  'meeting_affiliations.ended_by': stays,
  'former_names.person_id': moves(null),
  'former_names.changed_by': stays,

  // What somebody has written, and is asked about.
  'contributions.submitter_id': moves('contributions'),
  'contributions.offered_to': moves('contributions'),
  'contribution_authors.person_id': moves('authorships'),
  'submissions.submitted_by': moves(null),
  'presenter_changes.changed_by': stays,
  'drafts.person_id': unites('drafts', ['form', 'draft_key']),
  'drafts.offered_to': moves('drafts'),
  'unsent_forms.person_id': unites('drafts', ['path']),
  'item_moves.proposed_by': moves(null),
  'item_moves.answered_by': stays,
  'translations.answered_by': stays,
  'invitations.invited_by': moves(null),

  // What somebody has judged, and what binds them. The review hangs on its task.
  'assignments.reviewer_id': {
    fate: 'refuses',
    key: 'id',
    counts: 'reviews',
    same: ['contribution_id', 'round'],
  },
  'assignments.asked_by': stays,
  // Whoever has decided is bound by it later: see what is recorded when conflicts change.
  'decisions.decided_by': moves('decisions'),
  'decisions.released_by': stays,
  'conflicts.person_id': unites('conflicts', ['contribution_id', 'kind']),
  'conflicts.set_by': stays,
  'conflicts.ended_by': stays,
  'contribution_sights.person_id': unites(null, ['contribution_id'], { key: 'contribution_id' }),
  'naming_objections.person_id': unites('conflicts', ['contribution_id']),
  'naming_objections.settled_by': stays,
  'body_objections.person_id': unites('conflicts', ['contribution_id', 'body_id']),
  'body_objections.settled_by': stays,
  // It was about the conflicts of the one account, and would set those of the other aside.
  'conflict_overrides.person_id': stays,

  // What somebody has sent, and what they may use up.
  'file_versions.uploaded_by': moves('files'),
  'file_facts.person_id': moves(null, 'sha256'),
  'uploads.person_id': moves(null),
  'sent_files.person_id': unites(null, ['sha256'], { key: 'sha256' }),
  'stranger_mails.sender_id': moves(null),
  'outbox.person_id': stays,
  'outbox.sender_id': moves(null),

  // Signing in: a browser that knows the one mailbox has shown nothing about the other.
  'auth_sessions.person_id': stays,
  'auth_sessions.read_out_by': stays,
  'known_browsers.person_id': stays,
  'sign_in_links.person_id': stays,
  'sign_in_codes.read_out_by': stays,
  // Offers and links of an account end when it is put together with another one.
  'address_offers.person_id': stays,
  'address_offers.offered_by': stays,
  'address_reverts.person_id': stays,

  // Who did what in a meeting, and when.
  'meetings.agenda_agreed_by': stays,
  'agenda_imports.imported_by': stays,
  'paper_templates.uploaded_by': stays,
  'audit_events.actor_id': stays,
  'account_joins.kept_id': stays,
  'account_joins.joined_id': stays,
  'account_joins.joined_by': stays,
  'account_joins.undone_by': stays,
};

export type MovingFate = Exclude<RowFate, { fate: 'stays' }>;
export interface MovingColumn {
  table: string;
  column: string;
  rule: MovingFate;
}

/** The columns whose rows move, in the order in which they stand. */
export const MOVING_COLUMNS: readonly MovingColumn[] = Object.entries(ROWS_OF_A_PERSON).flatMap(
  ([name, rule]) => {
    const [table = '', column = ''] = name.split('.');
    return rule.fate === 'stays' ? [] : [{ table, column, rule }];
  },
);

/** A row as the rules see it: its key, and the columns that they compare. */
export type ComparedRow = Readonly<Record<string, string | number | null>>;

export interface SortedRows {
  /** Keys of the rows that will name the account that is kept. */
  moved: string[];
  /** Those that stay, since that account has the same. */
  stayed: string[];
  /** Those for which the accounts cannot be put together. */
  refused: string[];
}

/** Says of each row of one column what becomes of it. @param kept rows of the account that is kept */
export function sortRows(
  rule: MovingFate,
  kept: readonly ComparedRow[],
  joined: readonly ComparedRow[],
): SortedRows {
  const sorted: SortedRows = { moved: [], stayed: [], refused: [] };
  const known = new Set(kept.filter((row) => !isOver(rule, row)).map((row) => sameness(rule, row)));
  for (const row of joined) {
    const isTwice = rule.fate !== 'moves' && !isOver(rule, row) && known.has(sameness(rule, row));
    const where = !isTwice ? 'moved' : rule.fate === 'unites' ? 'stayed' : 'refused';
    sorted[where].push(String(row[rule.key]));
  }
  return sorted;
}

function isOver(rule: MovingFate, row: ComparedRow): boolean {
  if (rule.fate !== 'unites' || !rule.over) return false;
  const value = row[rule.over.column] ?? null;
  return rule.over.is === 'set' ? value !== null : value === rule.over.is;
}

function sameness(rule: MovingFate, row: ComparedRow): string {
  return rule.fate === 'moves' ? '' : JSON.stringify(rule.same.map((column) => row[column] ?? null));
}

/** Every column of a row that `sortRows` looks at. */
export function comparedColumns(rule: MovingFate): string[] {
  const same = rule.fate === 'moves' ? [] : rule.same;
  const over = rule.fate === 'unites' && rule.over ? [rule.over.column] : [];
  return [...new Set([rule.key, ...same, ...over])];
}
