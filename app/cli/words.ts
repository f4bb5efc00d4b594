/** What the commands say when something cannot be done: one line each. */
import type { MeetingProblem } from '#app/domain/meetings/meeting-facts.ts';
import { MEETING_LIMITS } from '#app/domain/meetings/meeting-limits.ts';
import { BODY_KINDS, MEETING_FLOWS, MEETING_STATUSES, ROLES } from '#app/domain/shared/vocabulary.ts';
import { NewerSchemaError } from '#db/core/migrate.ts';
import { ConfigError } from '#app/platform/runtime/config.ts';
import { NotPossible, type OperatorProblem } from '#app/services/installation/operator.ts';
import { PersonProblem, type PersonProblemCode } from '#app/services/people/enter-person.ts';

import { CommandError } from './terminal.ts';

export const MEETING_WORDS: Record<MeetingProblem, string> = {
  slug_malformed: `--slug takes lower-case letters, digits and single hyphens, at most ${MEETING_LIMITS.slug}, such as migration-2027`,
  slug_taken: 'another meeting has this --slug already',
  title_missing: 'the agenda has no title: give --title',
  title_too_long: `the title is longer than ${MEETING_LIMITS.title} characters: give a shorter --title`,
  title_hidden_letters: 'the title holds a letter that nobody sees: type --title anew',
  place_missing: 'the agenda names no place: give --place',
  place_too_long: `the place is longer than ${MEETING_LIMITS.place} characters: give a shorter --place`,
  place_hidden_letters: 'the place holds a letter that nobody sees: type --place anew',
  dates_missing: 'the agenda names no dates: give --from and --to',
  dates_malformed: '--from and --to take days such as 2027-10-24',
  dates_backwards: 'the meeting ends before it begins: check --from and --to',
  time_zone_missing: 'say in which time zone the meeting takes place: --time-zone Europe/Zurich',
  time_zone_unknown: '--time-zone takes a name such as Europe/Zurich',
  status_unknown: `--status is one of ${MEETING_STATUSES.join(', ')}`,
  flow_unknown: `--flow is one of ${MEETING_FLOWS.join(', ')}`,
  agenda_too_many_items: `the agenda has more than ${MEETING_LIMITS.agendaItems} items: this is hardly an agenda`,
};

const OPERATOR_WORDS: Record<OperatorProblem | PersonProblemCode, (subject: string) => string> = {
  email_malformed: (subject) => `“${subject}” is not an e-mail address like name@office.example.`,
  name_missing: () => 'Give the name of the person: --name "Kari Nordmann".',
  name_hidden_letters: () => 'The name holds a letter that nobody sees: type it anew.',
  name_too_long: (subject) => `The name is longer than ${subject} characters.`,
  person_unknown: (subject) => `There is no person with the address ${subject}: add one with user add.`,
  address_taken_off: (subject) =>
    `${subject} has been taken off an account within the last 72 hours: ask the person which address is theirs.`,
  person_disabled: (subject) => `The person with the address ${subject} has been disabled.`,
  body_missing: () => 'Give at least one country or organisation: --body NO.',
  body_unknown: (subject) => `There is no country or organisation with the code ${subject}: see body list.`,
  body_taken: (subject) => `There is a country or organisation with the code ${subject} already.`,
  body_kind_unknown: (subject) => `“${subject}” is no kind of body: take one of ${BODY_KINDS.join(', ')}.`,
  body_code_malformed: (subject) =>
    `“${subject}” is not a code: two capital letters for a country, else at most 60 characters.`,
  body_name_malformed: (subject) =>
    `“${subject}” is not a name: write it like en=Norway, at most 200 characters, each of them to be seen.`,
  english_name_missing: () => 'Give the English name: --name en=Norway.',
  iso3_malformed: (subject) => `“${subject}” is not the three-letter code of a country.`,
  parent_missing: () => 'An institution belongs to a country: --parent NO.',
  parent_not_a_country: (subject) => `${subject} is not a country: an institution belongs to one.`,
  parent_not_taken: (subject) => `A body of the kind ${subject} has no --parent.`,
  members_not_taken: (subject) => `A body of the kind ${subject} has no --member.`,
  reason_missing: () => 'Say why: --reason "Married name".',
  role_unknown: (subject) => `“${subject}” is no role: take one of ${ROLES.join(', ')}.`,
  role_needs_meeting: (subject) => `The role ${subject} is held in a meeting: --meeting SLUG.`,
  role_takes_no_meeting: (subject) => `The role ${subject} is about the whole portal: leave --meeting out.`,
  role_takes_no_item: (subject) => `The role ${subject} is about the whole meeting: leave --item out.`,
  meeting_unknown: (subject) => `There is no meeting with the slug ${subject}.`,
  limit_malformed: (subject) => `“${subject}” is not a limit: take a whole number of at least 1.`,
  item_unknown: (subject) => `The meeting has no item ${subject}.`,
  backup_exists: (subject) => `${subject} exists already: a backup gets a folder of its own.`,
  backup_missing: (subject) => `${subject} is not a whole backup: it has no manifest.json.`,
  backup_damaged: (subject) => `The backup is damaged: ${subject} is not what the manifest says.`,
  backup_newer: (subject) =>
    `The backup was made by a newer version of Sessional (${subject}): use that version.`,
  backup_of_postgres: () => 'This is a backup of a PostgreSQL database: set DATABASE_URL.',
  backup_of_sqlite: () => 'This is a backup of a SQLite database: leave DATABASE_URL out.',
  program_missing: (subject) =>
    `${subject} is not on the PATH: install the client programs of PostgreSQL, in the version of your server.`,
  program_failed: (subject) => `PostgreSQL says: ${subject}`,
  data_in_use: (subject) => `A server (process ${subject}) holds the data folder: stop it first.`,
  database_in_use: () => 'A server is connected to the database: stop it first.',
  data_not_empty: (subject) => `There is data already (${subject}): --replace puts it aside.`,
  item_ambiguous: (subject) => `The meeting has more than one item ${subject}.`,
};

/** The one line for whatever went wrong, and the exit status. */
export function sayError(error: unknown): { line: string; status: number } {
  if (error instanceof CommandError) return { line: error.message, status: error.status };
  if (error instanceof NotPossible || error instanceof PersonProblem) {
    return { line: OPERATOR_WORDS[error.problem](error.subject), status: 1 };
  }
  if (error instanceof ConfigError) return { line: `${error.problems.join('; ')}.`, status: 1 };
  if (error instanceof NewerSchemaError) return { line: error.message, status: 1 };
  const { code, message } = error as { code?: unknown; message?: unknown };
  const why = (typeof message === 'string' && message) || (typeof code === 'string' && code) || String(error);
  return { line: `This went wrong: ${why}`, status: 1 };
}

/** One line, whatever a file name or a driver has put into it. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
}
