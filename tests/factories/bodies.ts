import { fold } from '#app/domain/shared/fold.ts';
import type { BodyKind } from '#app/domain/shared/vocabulary.ts';
import type { Database } from '#db/core/dialect.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { bodyByCode, type BodyRow, insertBody } from '#db/people/bodies.ts';

/** The body of this code; made when there is none. */
export async function aBody(
  database: Database,
  code = 'NO',
  options: { kind?: BodyKind; name?: string; iso3?: string; parentId?: string } = {},
): Promise<BodyRow> {
  const name = options.name ?? `Body ${code}`;
  return inTransaction(database, async (tx) => {
    const known = await bodyByCode(tx, code);
    if (known) return known;
    await insertBody(tx, {
      kind: options.kind ?? 'country',
      code,
      iso3: options.iso3 ?? null,
      parentId: options.parentId ?? null,
      names: [{ language: 'en', name, nameKey: fold(name) }],
      sortKey: fold(name),
    });
    return (await bodyByCode(tx, code))!;
  });
}
