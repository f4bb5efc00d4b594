/** The closed sets of the domain and the lookup tables that hold the database to them. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';

import * as vocabulary from '#app/domain/shared/vocabulary.ts';
import { testDatabase } from '#tests/support/database.ts';

test('each closed set is the lookup table of its name, and each lookup table is a closed set', async () => {
  const { reader } = await testDatabase();
  const tables = await reader.introspection.getTables();
  const stored: Record<string, string[]> = {};
  for (const { name, columns } of tables) {
    if (columns.length !== 1 || columns[0]?.name !== 'code') continue;
    const { rows } = await sql<{ code: string }>`select code from ${sql.table(name)}`.execute(reader);
    stored[name] = rows.map((row) => row.code).sort();
  }
  const sets = Object.entries(vocabulary).flatMap(([name, codes]) =>
    // No column is held to the languages of papers: a body may begin to work in one more.
    typeof codes === 'function' || name === 'PAPER_LANGUAGES'
      ? []
      : [[name.toLowerCase(), [...codes].sort()]],
  );
  expect(stored).toEqual(Object.fromEntries(sets));
});
