/**
 * What binds an account binds it together with another one, and goes on when the two are taken apart again: nobody gets
 * out of a conflict by having two accounts, nor by having had one.
 */
import { kindsToRecord } from '#app/domain/contributions/conflicts.ts';
import { groupBy } from '#app/domain/shared/group-by.ts';
import type { ContributionId, PersonId } from '#app/domain/shared/ids.ts';
import type { ConflictKind } from '#app/domain/shared/vocabulary.ts';
import { endOverride, recordConflict } from '#db/contributions/conflicts.ts';
import { authorsOf, bodiesOf } from '#db/contributions/named.ts';
import { conflictRows, doings } from '#db/contributions/standing.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import { type Binding, bindingsOf } from '#db/people/bindings.ts';
import { formerNamesOf } from '#db/people/former-names.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { conflictsAsDecider } from '#app/services/contributions/conflicts.ts';

interface Account {
  id: PersonId;
  name: string;
}

/** What an account is to a contribution. */
interface Standing {
  /** Kinds of the conflicts that forbid. */
  kinds: ConflictKind[];
  hasWritten: boolean;
  hasSeen: boolean;
}
export type Standings = Map<ContributionId, Map<PersonId, Standing>>;

const NOTHING: Standing = { kinds: [], hasWritten: false, hasSeen: false };

/** What each of these accounts is to each of these contributions, as things stand now. */
export async function standingsOf(
  db: Readable,
  ids: readonly ContributionId[],
  accounts: readonly Account[],
): Promise<Standings> {
  const personIds = accounts.map((account) => account.id);
  const { contributions, recorded, upheld, setAside } = await conflictRows(db, ids);
  const meetingIds = [...new Set(contributions.map((contribution) => contribution.meeting_id))];
  const bindings = new Map(
    await Promise.all(meetingIds.map(async (id) => [id, await bindingsOf(db, id, personIds)] as const)),
  );
  const authors = groupBy(await authorsOf(db, ids), (row) => row.contribution_id);
  const bodies = groupBy(await bodiesOf(db, ids), (row) => row.contributionId);
  const conflicts = groupBy(recorded, (row) => row.contributionId);
  const objections = groupBy(upheld, (row) => row.contributionId);
  const bodiesAside = groupBy(setAside, (row) => row.contributionId);
  const names = groupBy(
    await formerNamesOf(
      db,
      contributions.map((contribution) => contribution.submitter_id),
    ),
    (row) => row.personId,
  );
  const done = groupBy(await doings(db, ids, personIds), (row) => row.contributionId);
  return new Map(
    contributions.map((contribution) => {
      const facts = {
        contribution,
        submitterNames: [
          contribution.submitterName,
          ...(names.get(contribution.submitter_id) ?? []).map(({ name }) => name),
        ],
        // Whoever decides is bound by the own country in every meeting.
        meeting: { same_country: 'block' as const },
        bodies: bodies.get(contribution.id) ?? [],
        authors: authors.get(contribution.id) ?? [],
        recorded: conflicts.get(contribution.id) ?? [],
        notAuthors: (objections.get(contribution.id) ?? []).map((row) => row.personId),
        setAside: (bodiesAside.get(contribution.id) ?? []).map((row) => row.bodyId),
      };
      const did = (account: Account, what: 'wrote' | 'saw') =>
        (done.get(contribution.id) ?? []).some((row) => row.personId === account.id && row.what === what);
      const whatIs = (account: Account): Standing => ({
        kinds: conflictsAsDecider(
          account,
          bindings.get(contribution.meeting_id) ?? new Map<PersonId, Binding>(),
          facts,
        )
          .filter(({ effect }) => effect === 'block')
          .map(({ kind }) => kind),
        hasWritten: did(account, 'wrote'),
        hasSeen: did(account, 'saw'),
      });
      return [contribution.id, new Map(accounts.map((account) => [account.id, whatIs(account)]))];
    }),
  );
}

const at = (standings: Standings, id: ContributionId, personId: PersonId): Standing =>
  standings.get(id)?.get(personId) ?? NOTHING;
const without = (kinds: readonly ConflictKind[], others: readonly ConflictKind[]) =>
  kinds.filter((kind) => !others.includes(kind));

/**
 * Records what comes to bind an account that goes on, where the person has reviewed or decided in either; and what bound
 * the one and would bind them no longer. Leave to decide in spite of a conflict ends where another one has come.
 * @param before of both accounts, as things stood
 */
export async function recordOfJoined(
  tx: Tx,
  ctx: Ctx,
  { kept, joined }: { kept: Account; joined: Account },
  before: Standings,
): Promise<void> {
  const ids = [...before.keys()];
  const after = await standingsOf(tx, ids, [kept]);
  for (const id of ids) {
    const [own, other] = [at(before, id, kept.id), at(before, id, joined.id)];
    const has = at(after, id, kept.id).kinds;
    const come = [own, other].flatMap(({ kinds, hasWritten }) => (hasWritten ? without(has, kinds) : []));
    const lost = without([...own.kinds, ...other.kinds], has);
    await bind(tx, ctx, kept.id, id, [...come, ...lost]);
    if (without(has, own.kinds).length + lost.length > 0) {
      await endOverride(tx, { personId: kept.id, contributionId: id }, ctx.now);
    }
  }
  // Of the one it is settled that it is no author, and the other is: then nothing that is said about authors binds.
  const bound = await standingsOf(tx, ids, [kept]);
  for (const id of ids) {
    const was = [kept, joined].flatMap((account) => at(before, id, account.id).kinds);
    if (without(was, at(bound, id, kept.id).kinds).length > 0) {
      await bind(tx, ctx, kept.id, id, ['set_by_secretariat']);
    }
  }
}

/**
 * Records for both accounts what bound them while they were one, as for anybody whose conflict would end.
 * @param united of the account that went on, as things stood before
 */
export async function recordOfSeparated(
  tx: Tx,
  ctx: Ctx,
  { kept, joined }: { kept: Account; joined: Account },
  united: Standings,
): Promise<void> {
  const ids = [...united.keys()];
  const after = await standingsOf(tx, ids, [kept, joined]);
  for (const id of ids) {
    const had = at(united, id, kept.id);
    for (const account of [kept, joined]) {
      const kinds = kindsToRecord(had.kinds, at(after, id, account.id).kinds, had);
      await bind(tx, ctx, account.id, id, kinds);
      if (kinds.length > 0) await endOverride(tx, { personId: account.id, contributionId: id }, ctx.now);
    }
  }
}

async function bind(
  tx: Tx,
  ctx: Ctx,
  personId: PersonId,
  contributionId: ContributionId,
  kinds: readonly ConflictKind[],
): Promise<void> {
  const setBy = requireActor(ctx).id;
  for (const kind of new Set(kinds)) {
    await recordConflict(tx, { personId, contributionId, kind, setBy }, ctx.now);
  }
}
