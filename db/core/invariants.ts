/**
 * What must hold in every database of the portal, whatever was done to it: named queries that find nothing.
 * Run after every integration test, by `doctor`, and on every restored backup. Each finds the ids of the rows
 * that break it; the SQL is the same on both databases.
 */
import { type RawBuilder, sql } from 'kysely';

import { wrongAddressKeys } from '#db/people/address-keys.ts';
import { halfJoined, namingClosed } from '#db/people/broken-joins.ts';
import { wronglyIndexed } from '#db/search/search-index.ts';
import { wrongLateMarks } from '#db/submissions/late-marks.ts';

import type { Readable } from './transaction.ts';

export interface Violation {
  name: string;
  /** Ids of rows, at most `SHOWN`. */
  ids: string[];
}

/** Enough to see what is wrong; a broken rule may be broken in thousands of rows. */
const SHOWN = 20;

type Find = (db: Readable) => Promise<string[]>;

/** @param query selects one column called `id` */
const rows =
  (query: RawBuilder<{ id: string }>): Find =>
  async (db) =>
    (await query.execute(db)).rows.map((row) => String(row.id));

/** Reviews with the reviewer and the paper. */
const REVIEWED = sql`reviews r
  join assignments a on a.id = r.assignment_id
  join contributions c on c.id = a.contribution_id
  join meetings m on m.id = c.meeting_id
  join persons p on p.id = a.reviewer_id`;
/** An author or a body was added later: what had been written in good faith stands, and the conflict is recorded. */
const knownLater = (person: string, contribution: string, at: string) =>
  sql`exists (select 1 from conflicts k where k.person_id = ${sql.ref(person)}
    and k.contribution_id = ${sql.ref(contribution)} and k.created_at >= ${sql.ref(at)})`;
const IN_GOOD_FAITH = knownLater('a.reviewer_id', 'c.id', 'r.submitted_at');
/** The author `au` is this person, or is named by one of their addresses. */
const isAuthor = (person: string) =>
  sql`(au.person_id = ${sql.ref(`${person}.id`)} or exists (select 1 from person_emails e
    where e.email_key = au.email_key and e.person_id = ${sql.ref(`${person}.id`)}))`;
/** The country that a body speaks for. */
const country = (body: string) =>
  sql`case ${sql.ref(`${body}.kind`)} when 'country' then ${sql.ref(`${body}.id`)}
    when 'institution' then ${sql.ref(`${body}.parent_id`)} end`;
/** It is settled that the contribution is not one of this body. */
const isSetAside = (contribution: string, body: string) =>
  sql`exists (select 1 from body_objections o where o.contribution_id = ${sql.ref(contribution)}
    and o.body_id = ${sql.ref(body)} and o.is_upheld = 1)`;
/** The review was of the one account and the conflict of the other, until the two were put together. */
const JOINED_SINCE = sql`exists (select 1 from account_join_rows x join account_joins j on j.id = x.join_id
  where x.row_key in (a.id, k.id) and x.fate = 'moved' and j.joined_at >= r.submitted_at)`;
const SUBMITTED = sql`contributions c where c.state <> 'draft'`;

export const INVARIANTS: Readonly<Record<string, Find>> = {
  // Who may review and decide.
  'review-of-own-paper': rows(
    sql`select r.id as id from ${REVIEWED} where a.reviewer_id = c.submitter_id and not ${IN_GOOD_FAITH}`,
  ),
  'review-by-an-author': rows(
    sql`select r.id as id from ${REVIEWED} where a.reviewer_id <> c.submitter_id and not ${IN_GOOD_FAITH}
      and exists (select 1 from contribution_authors au where au.contribution_id = c.id and ${isAuthor('p')})`,
  ),
  'review-by-own-organisation': rows(
    sql`select r.id as id from ${REVIEWED} where not ${IN_GOOD_FAITH} and exists (
      select 1 from assignment_bodies ab
      join contribution_bodies cb on cb.body_id = ab.body_id
      join bodies b on b.id = ab.body_id
      where ab.assignment_id = a.id and cb.contribution_id = c.id and b.kind <> 'country'
        and not ${isSetAside('c.id', 'cb.body_id')})`,
  ),
  'review-from-own-country': rows(
    sql`select r.id as id from ${REVIEWED}
      where m.same_country = 'block' and a.override_reason is null and not ${IN_GOOD_FAITH} and exists (
        select 1 from assignment_bodies ab
        join bodies mine on mine.id = ab.body_id
        join contribution_bodies cb on cb.contribution_id = c.id
        join bodies theirs on theirs.id = cb.body_id
        where ab.assignment_id = a.id and ${country('mine')} = ${country('theirs')}
          and not ${isSetAside('c.id', 'cb.body_id')})`,
  ),
  // A conflict that was declared later does not undo what had been written in good faith.
  'review-despite-recorded-conflict': rows(
    sql`select r.id as id from reviews r
      join assignments a on a.id = r.assignment_id
      join conflicts k on k.contribution_id = a.contribution_id and k.person_id = a.reviewer_id
      where k.created_at < r.submitted_at and (k.ended_at is null or k.ended_at > r.submitted_at)
      and not ${JOINED_SINCE}`,
  ),
  'decision-on-own-paper': rows(
    sql`select d.id as id from decisions d
      join contributions c on c.id = d.contribution_id
      join persons p on p.id = d.decided_by
      where d.override_reason is null and not ${knownLater('d.decided_by', 'c.id', 'd.decided_at')}
        and (d.decided_by = c.submitter_id or exists (
          select 1 from contribution_authors au where au.contribution_id = c.id and ${isAuthor('p')}))`,
  ),

  // Assignments and reviews belong together.
  'reviewed-without-review': rows(
    sql`select a.id as id from assignments a where a.state = 'reviewed'
      and not exists (select 1 from reviews r where r.assignment_id = a.id)`,
  ),
  'review-without-reviewed-assignment': rows(
    sql`select r.id as id from reviews r join assignments a on a.id = r.assignment_id where a.state <> 'reviewed'`,
  ),
  'task-of-a-round-to-come': rows(
    sql`select a.id as id from assignments a join contributions c on c.id = a.contribution_id
      where a.round > c.round`,
  ),
  'review-of-a-file-of-another-paper': rows(
    sql`select r.id as id from reviews r
      join assignments a on a.id = r.assignment_id
      join file_versions f on f.id = r.file_version_id
      where f.contribution_id <> a.contribution_id`,
  ),
  'answered-without-time': rows(
    sql`select id from assignments where state in ('accepted', 'declined', 'reviewed') and answered_at is null`,
  ),

  // What has been submitted is complete.
  'submitted-without-time': rows(sql`select c.id as id from ${SUBMITTED} and c.submitted_at is null`),
  'submitted-without-declaration': rows(
    sql`select c.id as id from ${SUBMITTED} and (c.declared_at is null or c.declared_text is null)`,
  ),
  'submitted-without-body': rows(
    sql`select c.id as id from ${SUBMITTED}
      and not exists (select 1 from contribution_bodies b where b.contribution_id = c.id)`,
  ),
  'submitted-without-author': rows(
    sql`select c.id as id from ${SUBMITTED}
      and not exists (select 1 from contribution_authors a where a.contribution_id = c.id)`,
  ),
  'submitted-without-contact': rows(
    sql`select c.id as id from ${SUBMITTED}
      and exists (select 1 from contribution_authors a where a.contribution_id = c.id)
      and not exists (select 1 from contribution_authors a where a.contribution_id = c.id and a.is_contact = 1)`,
  ),
  'submitted-without-submission': rows(
    sql`select c.id as id from ${SUBMITTED}
      and not exists (select 1 from submissions s where s.contribution_id = c.id and s.no = 1)`,
  ),
  'withdrawn-from-nowhere': rows(
    sql`select id from contributions where (state = 'withdrawn') <> (withdrawn_from is not null)`,
  ),
  'paper-stage-without-paper': rows(
    sql`select c.id as id from contributions c
      where c.state in ('paper_submitted', 'paper_in_review', 'paper_changes_requested', 'cleared')
      and not exists (select 1 from file_versions f where f.contribution_id = c.id and f.slot = 'paper')`,
  ),
  'late-mark-against-the-deadline': wrongLateMarks,

  // What was agreed names who delivers, what was refused says why.
  'translation-half-answered': rows(
    sql`select contribution_id as id from translations
      where (state = 'agreed') <> (deliverer is not null) or (state = 'refused') <> (reason <> '')`,
  ),
  'translation-into-its-own-language': rows(
    sql`select c.id as id from translations t join contributions c on c.id = t.contribution_id
      where t.language = c.language`,
  ),

  // Decisions and their letters.
  'released-without-letter': rows(
    sql`select d.id as id from decisions d where d.released_at is not null and not exists (
      select 1 from outbox o where o.contribution_id = d.contribution_id and o.notice = 'decision-letter'
      and substr(o.dedupe_key, 1, 36) = d.id)`,
  ),
  'half-released': rows(
    sql`select id from decisions where (released_at is null and released_by is not null)
      or (released_at is not null and released_by is null)`,
  ),
  'released-and-cancelled': rows(
    sql`select id from decisions where released_at is not null and cancelled_at is not null`,
  ),
  'two-open-decisions': rows(
    sql`select contribution_id as id from decisions where released_at is null and cancelled_at is null
      group by contribution_id having count(*) > 1`,
  ),

  // Documents and their numbers.
  'number-given-twice': rows(
    sql`select a.id as id from documents a join documents b on b.meeting_id = a.meeting_id
      and b.number = a.number and b.contribution_id <> a.contribution_id`,
  ),
  'number-not-issued': rows(
    sql`select d.id as id from documents d join meetings m on m.id = d.meeting_id where d.number >= m.next_number`,
  ),
  'published-without-document': rows(
    sql`select c.id as id from contributions c where c.state = 'published' and not exists (
      select 1 from documents d where d.contribution_id = c.id and d.cancelled_at is null)`,
  ),
  'document-before-publication': rows(
    sql`select d.id as id from documents d join contributions c on c.id = d.contribution_id
      where c.state not in ('published', 'withdrawn') and d.cancelled_at is null`,
  ),
  'document-without-file': rows(
    sql`select d.id as id from documents d
      where not exists (select 1 from document_files f where f.document_id = d.id)`,
  ),
  'document-with-a-file-of-another-paper': rows(
    sql`select d.id as id from documents d
      join document_files df on df.document_id = d.id
      join file_versions f on f.id = df.file_version_id
      where f.contribution_id <> d.contribution_id`,
  ),
  'theme-of-another-session': rows(
    sql`select c.id as id from contributions c join agenda_themes t on t.id = c.theme_id
      where t.item_id <> c.item_id`,
  ),
  'invitation-of-another-meeting': rows(
    sql`select v.id as id from invitations v join agenda_items i on i.id = v.item_id
      where i.meeting_id <> v.meeting_id`,
  ),
  'move-to-another-meeting': rows(
    sql`select v.id as id from item_moves v join agenda_items a on a.id = v.from_item_id
      join agenda_items b on b.id = v.to_item_id where a.meeting_id <> b.meeting_id`,
  ),
  'two-open-moves': rows(
    sql`select contribution_id as id from item_moves where answered_at is null
      group by contribution_id having count(*) > 1`,
  ),
  'document-in-another-meeting': rows(
    sql`select d.id as id from documents d join contributions c on c.id = d.contribution_id
      where c.meeting_id <> d.meeting_id`,
  ),
  'published-without-printed-name': rows(
    sql`select c.id as id from contributions c join contribution_bodies b on b.contribution_id = c.id
      where c.state = 'published' and b.printed_name is null`,
  ),

  // What happened is in the audit.
  'submitted-without-audit': rows(
    sql`select c.id as id from ${SUBMITTED} and not exists (
      select 1 from audit_events e where e.object_type = 'contribution' and e.object_id = c.id
      and e.action = 'contribution_submitted')`,
  ),
  'released-without-audit': rows(
    sql`select d.id as id from decisions d where d.released_at is not null and not exists (
      select 1 from audit_events e where e.object_type = 'decision' and e.object_id = d.id
      and e.action = 'decision_released')`,
  ),
  'published-without-audit': rows(
    sql`select d.id as id from documents d where not exists (
      select 1 from audit_events e where e.object_type = 'document' and e.object_id = d.id
      and e.action = 'published')`,
  ),

  'found-by-other-words': wronglyIndexed,
  'address-under-another-key': wrongAddressKeys,
  'half-joined-accounts': halfJoined,
  'naming-a-closed-account': namingClosed,

  // Rows that point at one another stay within one meeting.
  'contribution-in-another-meeting': rows(
    sql`select c.id as id from contributions c join agenda_items i on i.id = c.item_id
      where i.meeting_id <> c.meeting_id`,
  ),
  'item-below-an-item-of-another-meeting': rows(
    sql`select i.id as id from agenda_items i join agenda_items above on above.id = i.parent_id
      where above.meeting_id <> i.meeting_id`,
  ),
  'role-for-an-item-of-another-meeting': rows(
    sql`select g.id as id from role_grants g join agenda_items i on i.id = g.item_id
      where g.meeting_id is null or i.meeting_id <> g.meeting_id`,
  ),
  'role-without-meeting': rows(
    sql`select id from role_grants where meeting_id is null and item_id is null
      and role not in ('admin', 'focal_point')`,
  ),
  'deadline-of-another-meeting': rows(
    sql`select d.id as id from deadlines d
      left join agenda_items i on i.id = d.item_id
      left join contributions c on c.id = d.contribution_id
      where i.meeting_id <> d.meeting_id or c.meeting_id <> d.meeting_id`,
  ),
  'meeting-ends-before-it-begins': rows(sql`select id from meeting_dates where to_date < from_date`),

  // Whoever decides or reviews cannot leave a country by ending the affiliation. Its end is known by the day only.
  'former-affiliation-that-binds-no-more': rows(
    sql`select a.id as id from affiliations a where a.state = 'ended' and exists (
      select 1 from contributions c
      left join decisions d on d.contribution_id = c.id and d.decided_by = a.person_id
      left join assignments t on t.contribution_id = c.id and t.reviewer_id = a.person_id
      where (d.decided_at < a.valid_to or t.asked_at < a.valid_to) and not exists (
        select 1 from meeting_affiliations m where m.person_id = a.person_id and m.body_id = a.body_id
        and m.meeting_id = c.meeting_id))`,
  ),

  // Files, drafts, people, bodies.
  'file-without-blob': rows(
    sql`select f.id as id from file_versions f
      where not exists (select 1 from blobs b where b.sha256 = f.sha256)`,
  ),
  'file-nobody-looks-into': rows(
    sql`select b.sha256 as id from blobs b
      where not exists (select 1 from file_facts f where f.sha256 = b.sha256)`,
  ),
  'looked-into-without-time': rows(
    sql`select sha256 as id from file_facts where (state = 'pending') <> (examined_at is null)`,
  ),
  'judged-without-time': rows(
    sql`select sha256 as id from file_facts where (scan in ('clean', 'infected', 'error')) <> (scanned_at is not null)`,
  ),
  'draft-submitted-as-nothing': rows(
    sql`select d.id as id from drafts d where d.submitted_as is not null
      and not exists (select 1 from contributions c where c.id = d.submitted_as)`,
  ),
  'upload-neither-kept-nor-refused': rows(
    sql`select id from uploads where
      (case when sha256 is null then 0 else 1 end) + (case when problem is null then 0 else 1 end)
      <> (case when finished_at is null then 0 else 1 end)`,
  ),
  // Lists join the English short name: a body without one disappears from them, with two it stands there twice.
  'body-without-one-english-name': rows(
    sql`select b.id as id from bodies b where 1 <> (
      select count(*) from body_names n where n.body_id = b.id
      and n.language = 'en' and n.form = 'short' and n.valid_to is null)`,
  ),
  'institution-without-country': rows(
    sql`select b.id as id from bodies b left join bodies above on above.id = b.parent_id
      where b.kind = 'institution' and (above.id is null or above.kind <> 'country')`,
  ),
  'preferred-address-taken-off': rows(
    sql`select id from person_emails where is_preferred = 1 and removed_at is not null`,
  ),
  'open-session-of-a-disabled-person': rows(
    sql`select s.id as id from auth_sessions s join persons p on p.id = s.person_id
      where s.ended_at is null and s.created_at <= p.disabled_at and s.expires_at > p.disabled_at`,
  ),

  // The outbox.
  'dead-without-reply': rows(
    sql`select id from outbox where state = 'dead' and (last_reply is null or last_reply = '')`,
  ),
  'sent-without-time': rows(sql`select id from outbox where state = 'sent' and sent_at is null`),
  'time-without-sent': rows(sql`select id from outbox where state <> 'sent' and sent_at is not null`),
  'sealed-after-its-end': rows(
    sql`select id from outbox where sealed is not null and state not in ('pending', 'held', 'sending', 'deferred')`,
  ),
  'sending-without-lease': rows(sql`select id from outbox where state = 'sending' and lease_until is null`),
};

/** @returns the invariants that do not hold, by name, with the rows that break them; empty when all hold */
export async function findViolations(db: Readable): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const [name, find] of Object.entries(INVARIANTS)) {
    const ids = await find(db);
    if (ids.length > 0) found.push({ name, ids: ids.slice(0, SHOWN) });
  }
  return found;
}
