import { fullNameKey } from '#app/domain/people/full-names.ts';

import type { AnyDb } from './define.ts';

export async function up(db: AnyDb): Promise<void> {
  await compareNamesAnew(db);
}

/** The names of authors are kept by all spellings of their words, so that either of two names may say more. */
export async function compareNamesAnew(db: AnyDb): Promise<void> {
  const authors: { id: string; name: string }[] = await db
    .selectFrom('contribution_authors')
    .select(['id', 'name'])
    .execute();
  for (const { id, name } of authors) {
    await db
      .updateTable('contribution_authors')
      .set({ full_name_key: fullNameKey(name) })
      .where('id', '=', id)
      .execute();
  }
}
