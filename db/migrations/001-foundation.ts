import { sql } from 'kysely';

import type { DatabaseKind } from '#db/core/dialect.ts';

import { type AnyDb, createSet, createTable } from './define.ts';

/** Closed sets as they stood when this migration was written. */
const SETS: Record<string, string> = {
  body_kinds: 'country organisation institution task_force',
  affiliation_states: 'claimed confirmed ended',
  meeting_statuses: 'draft announced open programme held archived',
  agenda_statuses: 'draft agreed provisional adopted',
  meeting_flows: 'abstract_then_paper paper_only abstract_only both_at_once',
  item_policies: 'open invitation proposals closed',
  contribution_kinds:
    'country_paper organisation_paper task_force_report secretariat_note short_update presentation poster background_document proposal',
  contribution_states:
    'draft submitted in_review changes_requested accepted declined awaiting_paper paper_submitted paper_in_review paper_changes_requested cleared published withdrawn',
  visibilities: 'public participants',
  file_slots: 'paper slides annex corrigendum',
  assignment_states: 'asked accepted declined withdrawn reviewed',
  recommendations: 'presentation paper_only poster changes other_item decline',
  decision_outcomes: 'accept changes decline',
  designations: 'base rev add corr',
  roles: 'admin secretariat steering_group organizer focal_point chair vice_chair discussant rapporteur',
  conflict_kinds: 'own_paper co_author namesake same_organisation same_country declared set_by_secretariat',
  deadline_stages: 'abstract paper translation slides review',
  outbox_states: 'pending held sending deferred sent dead suppressed cancelled expired',
};

export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  for (const [name, codes] of Object.entries(SETS)) await createSet(db, kind, name, codes.split(' '));
  const table = (
    name: string,
    columns: Record<string, string>,
    options?: { primaryKey?: string[]; unique?: string[][]; index?: string[][] },
  ) => createTable(db, kind, name, columns, options);

  await table('installation', { key: 'text pk', value: 'text' });

  await table('bodies', {
    id: 'text pk',
    kind: 'text in body_kinds',
    code: 'text unique',
    iso3: 'text null',
    parent_id: 'text null -> bodies',
    sort_key: 'text',
  });
  await table(
    'body_names',
    {
      id: 'text pk',
      body_id: 'text -> bodies',
      language: 'text',
      form: 'text',
      name: 'text',
      name_key: 'text',
      valid_from: 'text null',
      valid_to: 'text null',
    },
    { index: [['body_id'], ['name_key']] },
  );
  await table(
    'body_members',
    { body_id: 'text -> bodies', member_id: 'text -> bodies' },
    { primaryKey: ['body_id', 'member_id'] },
  );
  await table('persons', {
    id: 'text pk',
    public_id: 'text unique',
    name: 'text',
    name_key: 'text',
    language: 'text',
    time_zone: 'text null',
    created_at: 'text',
    disabled_at: 'text null',
    version: 'int',
  });
  await table(
    'person_emails',
    {
      id: 'text pk',
      person_id: 'text -> persons',
      email: 'text',
      email_key: 'text unique',
      is_preferred: 'flag',
      added_at: 'text',
      confirmed_at: 'text null',
    },
    { index: [['person_id']] },
  );
  await db.schema
    .createIndex('person_emails_preferred')
    .unique()
    .on('person_emails')
    .column('person_id')
    .where(sql.ref('is_preferred'), '=', 1)
    .execute();
  await table(
    'affiliations',
    {
      id: 'text pk',
      person_id: 'text -> persons',
      body_id: 'text -> bodies',
      state: 'text in affiliation_states',
      valid_from: 'text null',
      valid_to: 'text null',
      confirmed_by: 'text null -> persons',
      confirmed_at: 'text null',
    },
    { index: [['person_id'], ['body_id']] },
  );
  await table('groups', { id: 'text pk', slug: 'text unique', name: 'text' });
  await table('meetings', {
    id: 'text pk',
    public_id: 'text unique',
    slug: 'text unique',
    group_id: 'text null -> groups',
    title: 'text',
    symbol: 'text null',
    place: 'text null',
    time_zone: 'text',
    status: 'text in meeting_statuses',
    agenda_status: 'text in agenda_statuses',
    agenda_agreed_at: 'text null',
    agenda_agreed_by: 'text null -> persons',
    flow: 'text in meeting_flows',
    number_prefix: 'text',
    next_number: 'int',
    list_frozen_at: 'text null',
    same_country: 'text',
    introduction: 'text',
    declaration: 'text',
    privacy_notice: 'text',
    registration_url: 'text null',
    grace_seconds: 'int',
    public_version: 'int',
    created_at: 'text',
    updated_at: 'text',
    version: 'int',
  });
  await table(
    'meeting_dates',
    { id: 'text pk', meeting_id: 'text -> meetings', position: 'int', from_date: 'text', to_date: 'text' },
    { unique: [['meeting_id', 'position']] },
  );
  await table(
    'meeting_convenors',
    { meeting_id: 'text -> meetings', body_id: 'text -> bodies', position: 'int' },
    { primaryKey: ['meeting_id', 'body_id'] },
  );
  await table(
    'agenda_items',
    {
      id: 'text pk',
      public_id: 'text unique',
      meeting_id: 'text -> meetings',
      parent_id: 'text null -> agenda_items',
      position: 'int',
      number: 'text',
      full_number: 'text',
      title: 'text',
      annotation: 'text',
      policy: 'text in item_policies',
      in_list: 'flag',
      in_annotations: 'flag',
      paper_cap: 'int null',
      minutes: 'int null',
      version: 'int',
    },
    { index: [['meeting_id', 'position']] },
  );
  await table(
    'agenda_item_kinds',
    { item_id: 'text -> agenda_items', kind: 'text in contribution_kinds' },
    { primaryKey: ['item_id', 'kind'] },
  );
  await table('agenda_imports', {
    id: 'text pk',
    meeting_id: 'text -> meetings',
    source_text: 'text',
    result: 'text',
    imported_by: 'text null -> persons',
    imported_at: 'text',
  });
  await table(
    'role_grants',
    {
      id: 'text pk',
      person_id: 'text -> persons',
      role: 'text in roles',
      meeting_id: 'text null -> meetings',
      item_id: 'text null -> agenda_items',
      granted_by: 'text null -> persons',
      granted_at: 'text',
      ended_at: 'text null',
    },
    { index: [['person_id'], ['meeting_id']] },
  );
  await table(
    'contributions',
    {
      id: 'text pk',
      public_id: 'text unique',
      reference: 'text unique',
      meeting_id: 'text -> meetings',
      item_id: 'text -> agenda_items',
      kind: 'text in contribution_kinds',
      state: 'text in contribution_states',
      title: 'text',
      title_key: 'text',
      abstract: 'text',
      language: 'text',
      visibility: 'text in visibilities',
      submitter_id: 'text -> persons',
      submitted_at: 'text null',
      late: 'flag',
      declared_at: 'text null',
      declared_text: 'text null',
      position: 'int',
      created_at: 'text',
      updated_at: 'text',
      round: 'int',
      withdrawn_from: 'text null in contribution_states',
      version: 'int',
    },
    { index: [['meeting_id'], ['item_id'], ['submitter_id']] },
  );
  await table(
    'deadlines',
    {
      id: 'text pk',
      meeting_id: 'text -> meetings',
      item_id: 'text null -> agenda_items',
      contribution_id: 'text null -> contributions',
      stage: 'text in deadline_stages',
      local_time: 'text',
      time_zone: 'text',
      instant: 'text',
    },
    { index: [['meeting_id']] },
  );
  await table(
    'contribution_bodies',
    {
      contribution_id: 'text -> contributions',
      body_id: 'text -> bodies',
      position: 'int',
      printed_name: 'text null',
    },
    { primaryKey: ['contribution_id', 'body_id'], index: [['body_id']] },
  );
  await table(
    'contribution_authors',
    {
      id: 'text pk',
      contribution_id: 'text -> contributions',
      position: 'int',
      name: 'text',
      name_key: 'text',
      affiliation: 'text',
      email: 'text null',
      email_key: 'text null',
      full_name_key: 'text',
      person_id: 'text null -> persons',
      is_presenter: 'flag',
      is_contact: 'flag',
    },
    { index: [['contribution_id'], ['email_key'], ['person_id']] },
  );
  await table('blobs', { sha256: 'text pk', size: 'int', created_at: 'text' });
  await table(
    'file_versions',
    {
      id: 'text pk',
      public_id: 'text unique',
      contribution_id: 'text -> contributions',
      slot: 'text in file_slots',
      version_no: 'int',
      sha256: 'text of blobs sha256',
      media_type: 'text',
      original_name: 'text',
      language: 'text',
      uploaded_by: 'text -> persons',
      uploaded_at: 'text',
    },
    { unique: [['contribution_id', 'slot', 'language', 'version_no']] },
  );
  await table(
    'assignments',
    {
      id: 'text pk',
      public_id: 'text unique',
      contribution_id: 'text -> contributions',
      reviewer_id: 'text -> persons',
      state: 'text in assignment_states',
      asked_by: 'text -> persons',
      asked_at: 'text',
      answered_at: 'text null',
      decline_reason: 'text null',
      due_at: 'text',
      override_reason: 'text null',
      round: 'int',
      version: 'int',
    },
    { unique: [['contribution_id', 'reviewer_id', 'round']], index: [['reviewer_id']] },
  );
  await table(
    'assignment_bodies',
    { assignment_id: 'text -> assignments', body_id: 'text -> bodies', was_confirmed: 'flag' },
    { primaryKey: ['assignment_id', 'body_id'] },
  );
  await table('reviews', {
    id: 'text pk',
    assignment_id: 'text unique -> assignments',
    file_version_id: 'text null -> file_versions',
    form: 'text',
    answers: 'text',
    recommendation: 'text in recommendations',
    comments_to_authors: 'text',
    comments_to_organizers: 'text',
    submitted_at: 'text',
    version: 'int',
  });
  await table(
    'conflicts',
    {
      id: 'text pk',
      person_id: 'text -> persons',
      contribution_id: 'text -> contributions',
      kind: 'text in conflict_kinds',
      note: 'text',
      set_by: 'text -> persons',
      created_at: 'text',
    },
    { unique: [['person_id', 'contribution_id', 'kind']] },
  );
  await table(
    'conflict_overrides',
    {
      id: 'text pk',
      person_id: 'text -> persons',
      contribution_id: 'text -> contributions',
      reason: 'text',
      created_at: 'text',
    },
    { unique: [['person_id', 'contribution_id']], index: [['contribution_id']] },
  );
  await table(
    'decisions',
    {
      id: 'text pk',
      contribution_id: 'text -> contributions',
      outcome: 'text in decision_outcomes',
      letter: 'text',
      decided_by: 'text -> persons',
      decided_at: 'text',
      released_by: 'text null -> persons',
      released_at: 'text null',
      cancelled_at: 'text null',
      override_reason: 'text null',
    },
    { index: [['contribution_id']] },
  );
  await table(
    'documents',
    {
      id: 'text pk',
      contribution_id: 'text -> contributions',
      meeting_id: 'text -> meetings',
      number: 'int',
      designation: 'text in designations',
      designation_no: 'int',
      symbol: 'text null',
      provisional: 'flag',
      published_at: 'text',
      cancelled_at: 'text null',
    },
    { unique: [['meeting_id', 'number', 'designation', 'designation_no']], index: [['contribution_id']] },
  );
  await table(
    'document_files',
    { document_id: 'text -> documents', file_version_id: 'text -> file_versions' },
    { primaryKey: ['document_id', 'file_version_id'] },
  );
  await table(
    'drafts',
    {
      id: 'text pk',
      person_id: 'text -> persons',
      form: 'text',
      draft_key: 'text',
      body: 'text',
      updated_at: 'text',
      submitted_as: 'text null',
    },
    { unique: [['person_id', 'form', 'draft_key']] },
  );
  await table(
    'auth_sessions',
    {
      id: 'text pk',
      token_hash: 'text unique',
      person_id: 'text -> persons',
      created_at: 'text',
      seen_at: 'text',
      idle_seconds: 'int',
      expires_at: 'text',
      ended_at: 'text null',
    },
    { index: [['person_id']] },
  );
  await table(
    'sign_in_codes',
    {
      id: 'text pk',
      email: 'text',
      email_key: 'text',
      code_hash: 'text',
      browser_hash: 'text',
      created_at: 'text',
      expires_at: 'text',
      tries: 'int',
      used_at: 'text null',
    },
    { index: [['email_key', 'created_at']] },
  );
  await table(
    'audit_events',
    {
      id: 'text pk',
      at: 'text',
      actor_id: 'text null -> persons',
      action: 'text',
      meeting_id: 'text null -> meetings',
      object_type: 'text',
      object_id: 'text',
      request_id: 'text null',
      facts: 'text',
      block_no: 'int null',
    },
    { index: [['object_type', 'object_id'], ['block_no']] },
  );
  await table('audit_personal', { event_id: 'text pk -> audit_events', body: 'text' });
  await table('audit_blocks', {
    block_no: 'int pk',
    previous_hash: 'text',
    hash: 'text',
    events: 'int',
    sealed_at: 'text',
  });
  await table(
    'outbox',
    {
      id: 'text pk',
      notice: 'text',
      dedupe_key: 'text unique',
      person_id: 'text null -> persons',
      meeting_id: 'text null -> meetings',
      contribution_id: 'text null -> contributions',
      to_name: 'text',
      to_address: 'text',
      reply_to: 'text null',
      language: 'text',
      subject: 'text',
      body_text: 'text',
      body_html: 'text',
      message_id: 'text unique',
      state: 'text in outbox_states',
      lane: 'text',
      attempts: 'int',
      due_at: 'text',
      lease_until: 'text null',
      expires_at: 'text null',
      last_reply: 'text null',
      created_at: 'text',
      sent_at: 'text null',
    },
    { index: [['state', 'due_at'], ['contribution_id'], ['person_id']] },
  );
  await table('outbox_pauses', { id: 'text pk', reason: 'text', started_at: 'text', ended_at: 'text null' });

  await protectAudit(db, kind);
}

/** The audit only grows: its facts can be neither changed nor removed; only its block number is filled in, once. */
async function protectAudit(db: AnyDb, kind: DatabaseKind): Promise<void> {
  if (kind === 'sqlite') {
    await sql`create trigger audit_events_no_delete before delete on audit_events
      begin select raise(abort, 'the audit is append-only'); end`.execute(db);
    await sql`create trigger audit_events_no_update before update on audit_events
      when old.block_no is not null or new.id <> old.id or new.at <> old.at or new.action <> old.action
        or new.facts <> old.facts or new.object_id <> old.object_id or new.actor_id is not old.actor_id
      begin select raise(abort, 'the audit is append-only'); end`.execute(db);
    return;
  }
  await sql`create function refuse_audit_change() returns trigger language plpgsql as $$
    begin raise exception 'the audit is append-only'; end $$`.execute(db);
  await sql`create trigger audit_events_no_delete before delete on audit_events
    for each row execute function refuse_audit_change()`.execute(db);
  await sql`create trigger audit_events_no_update before update on audit_events for each row
    when (old.block_no is not null or new.id <> old.id or new.at <> old.at or new.action <> old.action
      or new.facts <> old.facts or new.object_id <> old.object_id or new.actor_id is distinct from old.actor_id)
    execute function refuse_audit_change()`.execute(db);
}
