/** The bodies and authors that contributions name. */
import type { ContributionId } from '#app/domain/shared/ids.ts';
import { type Readable } from '#db/core/transaction.ts';
import { shortName } from '#db/people/bodies.ts';

/** Submitting bodies of some contributions, in their order, with the name of today or as printed. */
export function bodiesOf(db: Readable, contributionIds: readonly ContributionId[]) {
  return db
    .selectFrom('contribution_bodies')
    .innerJoin('bodies', 'bodies.id', 'contribution_bodies.body_id')
    .innerJoin('body_names', shortName())
    .where('contribution_id', 'in', contributionIds)
    .select([
      'contribution_id as contributionId',
      'bodies.id as id',
      'bodies.kind as kind',
      'bodies.code as code',
      'bodies.iso3 as iso3',
      'bodies.parent_id as parentId',
      'contribution_bodies.printed_name as printedName',
      'body_names.name as name',
    ])
    .orderBy('contribution_bodies.position')
    .execute();
}

export type AuthorRow = Awaited<ReturnType<typeof authorsOf>>[number];

/** `addressee`: whose the address is by which an author is named, confirmed or not. */
export function authorsOf(db: Readable, contributionIds: readonly ContributionId[]) {
  return db
    .selectFrom('contribution_authors')
    .leftJoin('person_emails', 'person_emails.email_key', 'contribution_authors.email_key')
    .selectAll('contribution_authors')
    .select('person_emails.person_id as addressee')
    .where('contribution_id', 'in', contributionIds)
    .orderBy('position')
    .execute();
}

/** How an address was named as that of an author, the last time; null for none. */
export async function nameAsAuthor(db: Readable, emailKey: string): Promise<string | null> {
  const row = await db
    .selectFrom('contribution_authors')
    .select('name')
    .where('email_key', '=', emailKey)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.name ?? null;
}
