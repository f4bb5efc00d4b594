import type { DatabaseKind } from '#db/core/dialect.ts';

import { addColumns, type AnyDb, createSet, createTable } from './define.ts';

/**
 * Translations of papers: who delivers which language, and what the secretariat has answered. Presenters: each says
 * for themselves how they take part, and they need not be authors.
 */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await translations(db, kind);
  await presenters(db, kind);
}

async function presenters(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await createTable(
    db,
    kind,
    'guest_presenters',
    {
      id: 'text pk',
      contribution_id: 'text -> contributions',
      position: 'int',
      name: 'text',
      affiliation: 'text',
      email: 'text null',
      attendance: 'text null in attendances',
    },
    { index: [['contribution_id']] },
  );
  await createTable(
    db,
    kind,
    'presenter_changes',
    {
      id: 'text pk',
      contribution_id: 'text -> contributions',
      was: 'text',
      is_now: 'text',
      changed_by: 'text -> persons',
      changed_at: 'text',
    },
    { index: [['contribution_id']] },
  );
  await addColumns(db, kind, 'contribution_authors', { attendance: 'text null in attendances' });
  await db.schema.alterTable('contributions').dropColumn('attendance').execute();
}

async function translations(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await createSet(db, kind, 'translation_deliverers', ['authors', 'secretariat']);
  await createSet(db, kind, 'translation_states', ['asked', 'agreed', 'refused']);
  await createTable(
    db,
    kind,
    'translations',
    {
      contribution_id: 'text -> contributions',
      language: 'text',
      asked_of: 'text in translation_deliverers',
      state: 'text in translation_states',
      deliverer: 'text null in translation_deliverers',
      reason: 'text',
      asked_at: 'text',
      answered_by: 'text null -> persons',
      answered_at: 'text null',
    },
    { primaryKey: ['contribution_id', 'language'] },
  );
}
