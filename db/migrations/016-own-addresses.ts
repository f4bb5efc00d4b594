import type { DatabaseKind } from '#db/core/dialect.ts';

import { addColumns, type AnyDb, createSet, createTable } from './define.ts';

/**
 * What a code is for; sessions that were opened by a code that was read out; addresses that somebody has taken off
 * their account, that a secretariat offers, and the links by which a change of addresses is undone.
 */
export async function up(db: AnyDb, kind: DatabaseKind): Promise<void> {
  await createSet(db, kind, 'code_purposes', ['sign_in', 'confirm', 'address']);
  await addColumns(db, kind, 'sign_in_codes', { purpose: 'text null in code_purposes' });
  await db.updateTable('sign_in_codes').set({ purpose: 'sign_in' }).execute();
  await addColumns(db, kind, 'auth_sessions', { is_read_out: 'flag null' });
  // Until now a session that was opened by a code that was read out looked like any other.
  await db.updateTable('auth_sessions').set({ confirmed_at: null }).where('ended_at', 'is', null).execute();
  await addColumns(db, kind, 'person_emails', { removed_at: 'text null' });
  await createTable(
    db,
    kind,
    'address_offers',
    {
      id: 'text pk',
      person_id: 'text -> persons',
      email: 'text',
      email_key: 'text',
      meeting_id: 'text -> meetings',
      offered_by: 'text -> persons',
      offered_at: 'text',
      expires_at: 'text',
      taken_at: 'text null',
      ended_at: 'text null',
    },
    { index: [['email_key'], ['person_id']] },
  );
  await createTable(
    db,
    kind,
    'address_reverts',
    {
      id: 'text pk',
      person_id: 'text -> persons',
      // Of rows of person_emails, which go when an address is free again.
      email_id: 'text',
      preferred_id: 'text',
      takes_off: 'text null',
      offer_id: 'text null -> address_offers',
      token_hash: 'text unique',
      created_at: 'text',
      expires_at: 'text',
      used_at: 'text null',
      ended_at: 'text null',
    },
    { index: [['person_id']] },
  );
  await createTable(
    db,
    kind,
    'address_revert_members',
    { revert_id: 'text -> address_reverts', email_id: 'text' },
    { primaryKey: ['revert_id', 'email_id'] },
  );
}
