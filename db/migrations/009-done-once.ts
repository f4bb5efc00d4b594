import { sql } from 'kysely';

import type { AnyDb } from './define.ts';

/** What happens twice at the same time is done once: an affiliation, and what one form asks for. */
export async function up(db: AnyDb): Promise<void> {
  // Of two rows that say the same, the confirmed one stays, else the older one.
  await sql`update affiliations set state = 'ended' where state <> 'ended' and exists (
    select 1 from affiliations o where o.person_id = affiliations.person_id and o.body_id = affiliations.body_id
      and o.state <> 'ended' and o.id <> affiliations.id and (
        (o.state = 'confirmed' and affiliations.state = 'claimed')
        or (o.state = affiliations.state and o.id < affiliations.id)))`.execute(db);
  await sql`create unique index affiliations_once on affiliations (person_id, body_id)
    where state <> 'ended'`.execute(db);
  await db.schema.createIndex('audit_events_request_id').on('audit_events').column('request_id').execute();
}
