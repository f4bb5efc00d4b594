/**
 * Which contributions somebody may know of, as a condition of a query: the rule of `rightsOn` for `see`. A test holds the
 * two against each other.
 */
import { type RawBuilder, sql, type SqlBool } from 'kysely';

import { MAY_BE_MOVED } from '#app/domain/contributions/rights.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Readable } from '#db/core/transaction.ts';

import type { ContributionRow } from './contributions.ts';

/** Submitted, written, to be reviewed, organized, overseen or asked to be taken by the viewer. */
export function mayOpen(viewer: { id: PersonId }): RawBuilder<SqlBool> {
  return sql`(contributions.submitter_id = ${viewer.id}
    or exists (select 1 from contribution_authors au
      where au.contribution_id = contributions.id and au.person_id = ${viewer.id})
    or exists (select 1 from assignments t
      where t.contribution_id = contributions.id and t.reviewer_id = ${viewer.id}
        and (t.state in ('accepted', 'reviewed') and t.round <= contributions.round
          or t.state = 'asked' and t.round = contributions.round)
        and (exists (select 1 from affiliations w where w.person_id = ${viewer.id} and w.state <> 'ended')
          or exists (select 1 from meeting_affiliations w
            where w.person_id = ${viewer.id} and w.meeting_id = contributions.meeting_id and w.ended_at is null)))
    or exists (select 1 from role_grants g
      where g.person_id = ${viewer.id} and g.ended_at is null and g.meeting_id = contributions.meeting_id
        and (g.role = 'secretariat' or (g.role = 'organizer' and (
          g.item_id is null or g.item_id = contributions.item_id
          or exists (select 1 from item_moves v where v.contribution_id = contributions.id
            and v.to_item_id = g.item_id and v.answered_at is null
            and contributions.state in (${sql.join([...MAY_BE_MOVED])}))))))
    or exists (select 1 from focal_points f
      join contribution_bodies cb on cb.contribution_id = contributions.id
      join bodies b on b.id = cb.body_id
      where f.person_id = ${viewer.id} and f.ended_at is null and f.body_id in (b.id, b.parent_id)
        and (f.meeting_id is null or f.meeting_id = contributions.meeting_id)))`;
}

/**
 * Whom an address may lead further: besides those who may open the contribution the administrators, while somebody
 * objects to being named, or to a body. Whether these have to settle it follows from names and bodies, which `rightsOn`
 * compares.
 */
export function mayReach(viewer: { id: PersonId }): RawBuilder<SqlBool> {
  return sql`(${mayOpen(viewer)}
    or exists (select 1 from role_grants g
      where g.person_id = ${viewer.id} and g.role = 'admin' and g.ended_at is null and (
        exists (select 1 from naming_objections o
          where o.contribution_id = contributions.id and o.settled_at is null)
        or exists (select 1 from body_objections b
          where b.contribution_id = contributions.id and b.settled_at is null))))`;
}

/**
 * The contribution of an address, if it may lead this person further. One query says it of what is not there and of what is
 * hidden, so that neither the answer nor the work done for it tells the two apart.
 * @returns null for both
 */
export async function knownByPublicId(
  db: Readable,
  viewer: { id: PersonId },
  publicId: string,
): Promise<ContributionRow | null> {
  return (
    (await db
      .selectFrom('contributions')
      .selectAll()
      .where('public_id', '=', publicId)
      .where(mayReach(viewer))
      .executeTakeFirst()) ?? null
  );
}
