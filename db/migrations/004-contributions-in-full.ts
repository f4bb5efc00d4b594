import type { DatabaseKind } from '#db/core/dialect.ts';

import { addColumns, type AnyDb, createSet, createTable } from './define.ts';

/** What a contribution holds beyond its first paper: hand-ins, texts in other languages, moves, invitations. */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await createSet(db, kind, 'wishes', ['presentation', 'paper', 'poster']);
  await createSet(db, kind, 'attendances', ['in_person', 'remote', 'not']);
  await createTable(
    db,
    kind,
    'agenda_themes',
    {
      id: 'text pk',
      public_id: 'text unique',
      item_id: 'text -> agenda_items',
      position: 'int',
      title: 'text',
    },
    { index: [['item_id']] },
  );
  await createTable(
    db,
    kind,
    'contribution_texts',
    { contribution_id: 'text -> contributions', language: 'text', title: 'text', abstract: 'text' },
    { primaryKey: ['contribution_id', 'language'] },
  );
  // Each time the author hands something in, with the texts as they stood: a review is pinned to what it read.
  await createTable(
    db,
    kind,
    'submissions',
    {
      id: 'text pk',
      contribution_id: 'text -> contributions',
      no: 'int',
      action: 'text',
      round: 'int',
      title: 'text',
      abstract: 'text',
      texts: 'text',
      letter: 'text',
      late: 'flag',
      submitted_by: 'text -> persons',
      submitted_at: 'text',
    },
    { unique: [['contribution_id', 'no']] },
  );
  await createTable(
    db,
    kind,
    'invitations',
    {
      id: 'text pk',
      public_id: 'text unique',
      token_hash: 'text unique',
      meeting_id: 'text -> meetings',
      item_id: 'text -> agenda_items',
      name: 'text',
      email: 'text',
      email_key: 'text',
      invited_by: 'text -> persons',
      invited_at: 'text',
      ended_at: 'text null',
    },
    { index: [['item_id'], ['email_key']] },
  );
  await createTable(
    db,
    kind,
    'item_moves',
    {
      id: 'text pk',
      contribution_id: 'text -> contributions',
      from_item_id: 'text -> agenda_items',
      to_item_id: 'text -> agenda_items',
      reason: 'text',
      proposed_by: 'text -> persons',
      proposed_at: 'text',
      answered_by: 'text null -> persons',
      answered_at: 'text null',
      accepted: 'int null',
    },
    { index: [['contribution_id'], ['to_item_id']] },
  );
  await createTable(
    db,
    kind,
    'focal_points',
    {
      id: 'text pk',
      person_id: 'text -> persons',
      body_id: 'text -> bodies',
      granted_by: 'text null -> persons',
      granted_at: 'text',
      ended_at: 'text null',
    },
    { index: [['person_id'], ['body_id']] },
  );
  // Sent when nobody was signed in any more: shown to the same person after signing in again.
  await createTable(
    db,
    kind,
    'unsent_forms',
    {
      id: 'text pk',
      person_id: 'text -> persons',
      path: 'text',
      fields: 'text',
      saved_at: 'text',
    },
    { unique: [['person_id', 'path']] },
  );
  await addColumns(db, kind, 'contributions', {
    wish: 'text null in wishes',
    theme_id: 'text null -> agenda_themes',
    attendance: 'text null in attendances',
    attendance_at: 'text null',
    spoken_language: 'text null',
    merged_into: 'text null -> contributions',
  });
  await addColumns(db, kind, 'meetings', { contact: 'text null' });
  await addColumns(db, kind, 'reviews', { submission_id: 'text null -> submissions' });
  await addColumns(db, kind, 'decisions', { submission_id: 'text null -> submissions' });
}
