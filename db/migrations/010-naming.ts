import type { DatabaseKind } from '#db/core/dialect.ts';

import { addColumns, type AnyDb, createTable } from './define.ts';

/** Whoever is named as an author may object, a recorded conflict can be ended, and what the bound have seen is known. */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await createTable(
    db,
    kind,
    'naming_objections',
    {
      id: 'text pk',
      public_id: 'text unique',
      contribution_id: 'text -> contributions',
      person_id: 'text -> persons',
      reason: 'text',
      made_at: 'text',
      settled_at: 'text null',
      settled_by: 'text null -> persons',
      is_upheld: 'int null',
      settled_reason: 'text null',
    },
    { unique: [['contribution_id', 'person_id']] },
  );
  await createTable(
    db,
    kind,
    'contribution_sights',
    { person_id: 'text -> persons', contribution_id: 'text -> contributions', seen_at: 'text' },
    { primaryKey: ['person_id', 'contribution_id'] },
  );
  await addColumns(db, kind, 'conflicts', {
    ended_at: 'text null',
    ended_by: 'text null -> persons',
    end_reason: 'text null',
  });
}
