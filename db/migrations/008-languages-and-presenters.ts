import type { DatabaseKind } from '../dialect.ts';
import { createSet, createTable, type AnyDb } from './define.ts';

/** Translations of papers: who delivers which language, and what the secretariat has answered. */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
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
