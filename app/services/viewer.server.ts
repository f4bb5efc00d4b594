/** Loads the facts about one viewer and one contribution, and asks the rules once. */
import { affiliationsOf } from '#db/bodies.ts';
import { assignmentsOf, type AssignmentRow } from '#db/assignments.ts';
import {
  authorsOf,
  bodiesOf,
  contributionByPublicId,
  filesOf,
  overridesOf,
  recordedConflicts,
  type ContributionRow,
  type FileRow,
} from '#db/contributions.ts';
import { decisionsOf, type DecisionRow } from '#db/decisions.ts';
import { lockRow } from '#db/dialect.ts';
import { itemById, meetingById, type ItemRow, type MeetingRow } from '#db/meetings.ts';
import { holdersOf, type PersonRow } from '#db/persons.ts';
import type { Readable, Tx } from '#db/transaction.ts';
import { blockingConflict, conflictsOf, type FoundConflict } from '#app/domain/conflicts.ts';
import type { Verdict } from '#app/domain/refusals.ts';
import { rightsOn, type Decider, type Rights } from '#app/domain/rights.ts';
import type { AssignmentState, ConflictKind, ContributionState } from '#app/domain/vocabulary.ts';

import { Refused, type Ctx } from './context.ts';
import { standingIn } from './roles.server.ts';

/** What conflicts are found from. */
export interface ConflictFacts {
  it: Pick<ContributionRow, 'submitter_id'>;
  meeting: Pick<MeetingRow, 'same_country'>;
  bodies: readonly { id: string; kind: string; parentId: string | null }[];
  authors: readonly { email_key: string | null }[];
  recorded: readonly { personId: string; kind: string }[];
}

/** A contribution with everything around it. Stays inside the services: pages get views made from it. */
export interface Loaded extends ConflictFacts {
  it: ContributionRow;
  meeting: MeetingRow;
  item: ItemRow;
  bodies: Awaited<ReturnType<typeof bodiesOf>>;
  authors: Awaited<ReturnType<typeof authorsOf>>;
  files: FileRow[];
  /** The paper that reviewers and readers see now. */
  paper: FileRow | null;
  assignments: AssignmentRow[];
  decisions: DecisionRow[];
  openDecision: DecisionRow | null;
  overrides: { personId: string; reason: string }[];
  rights: Rights;
}

/** @throws Refused not_found */
export async function loadContribution(
  db: Readable,
  viewer: PersonRow | null,
  publicId: string,
): Promise<Loaded> {
  const it = await contributionByPublicId(db, publicId);
  if (!it) throw new Refused(viewer ? 'not_found' : 'sign_in_first');
  const meeting = await meetingById(db, it.meeting_id);
  const item = await itemById(db, it.item_id);
  if (!meeting || !item) throw new Refused('not_found');
  const ids = [it.id];
  const bodies = await bodiesOf(db, ids);
  const authors = await authorsOf(db, ids);
  const files = await filesOf(db, ids);
  const assignments = await assignmentsOf(db, ids);
  const decisions = await decisionsOf(db, ids);
  const recorded = await recordedConflicts(db, it.id);
  const overrides = await overridesOf(db, it.id);
  const paper = files.find((file) => file.slot === 'paper') ?? null;
  const openDecision = decisions.find((decision) => decision.released_at === null) ?? null;
  const facts = { it, meeting, item, bodies, authors, files, paper, assignments, decisions, openDecision };
  const rights = await rightsFor(db, viewer, { ...facts, recorded, overrides });
  return { ...facts, recorded, overrides, rights };
}

/** The same inside a change: nobody else changes this contribution until the transaction ends. */
export async function loadForChange(ctx: Ctx, tx: Tx, publicId: string): Promise<Loaded> {
  const row = await contributionByPublicId(tx, publicId);
  if (row) await lockRow(ctx.database.kind, tx, 'contributions', row.id);
  return loadContribution(tx, ctx.actor, publicId);
}

async function rightsFor(
  db: Readable,
  viewer: PersonRow | null,
  loaded: Omit<Loaded, 'rights'>,
): Promise<Rights> {
  const { it, meeting, item } = loaded;
  const { roles, isSecretariat } = await standingIn(db, meeting.id, viewer);
  const affiliations = viewer ? await affiliationsOf(db, [viewer.id]) : [];
  const task = loaded.assignments.find((one) => one.reviewer_id === viewer?.id);
  const tookOver = loaded.overrides.some((one) => one.personId === viewer?.id);
  return rightsOn(
    {
      isSignedIn: viewer !== null,
      isSecretariat,
      isOrganizer: roles.some(
        (role) => role.role === 'organizer' && (role.itemId === null || role.itemId === item.id),
      ),
      isSubmitter: viewer?.id === it.submitter_id,
      isAuthor: viewer !== null && loaded.authors.some((author) => author.email_key === viewer.email_key),
      assignment: (task?.state ?? null) as AssignmentState | null,
      conflicts: viewer && !tookOver ? conflictsAsDecider(viewer, affiliations, loaded) : [],
      reviewConflicts: viewer
        ? conflictsAsReviewer(viewer, affiliations, loaded).filter(
            (one) => one.kind !== 'same_country' || !task?.override_reason,
          )
        : [],
    },
    {
      state: it.state as ContributionState,
      hasPaper: loaded.paper !== null,
      hasOpenDecision: loaded.openDecision !== null,
    },
  );
}

type Affiliations = readonly { personId: string; id: string; kind: string; parentId: string | null }[];
type Person = Pick<PersonRow, 'id' | 'email_key'>;

/** Conflicts that count when somebody reviews. @param affiliations may hold those of other people too */
export function conflictsAsReviewer(person: Person, affiliations: Affiliations, facts: ConflictFacts) {
  return conflictsWith(person, affiliations, facts, facts.meeting.same_country === 'warn' ? 'warn' : 'block');
}

/** Conflicts that count when somebody decides: the own country always does. */
export function conflictsAsDecider(person: Person, affiliations: Affiliations, facts: ConflictFacts) {
  return conflictsWith(person, affiliations, facts, 'block');
}

function conflictsWith(
  person: Person,
  affiliations: Affiliations,
  facts: ConflictFacts,
  sameCountry: 'block' | 'warn',
): FoundConflict[] {
  return conflictsOf(
    {
      personId: person.id,
      emailKey: person.email_key,
      bodies: affiliations.filter((one) => one.personId === person.id),
    },
    {
      submitterId: facts.it.submitter_id,
      authorEmailKeys: facts.authors.flatMap((author) => (author.email_key ? [author.email_key] : [])),
      bodies: facts.bodies,
      recorded: facts.recorded.map((one) => ({ personId: one.personId, kind: one.kind as ConflictKind })),
    },
    sameCountry,
  );
}

/** Organizers of the session and the whole secretariat, each with whether a conflict binds them. */
export async function teamOf(db: Readable, loaded: Loaded): Promise<(PersonRow & Decider)[]> {
  const organizers = await holdersOf(db, 'organizer', loaded.meeting.id, loaded.item.id);
  const secretariat = await holdersOf(db, 'secretariat', loaded.meeting.id);
  const affiliations = await affiliationsOf(
    db,
    [...organizers, ...secretariat].map((one) => one.id),
  );
  const judged = (role: Decider['role']) => (person: PersonRow) => ({
    ...person,
    role,
    isBound:
      !loaded.overrides.some((one) => one.personId === person.id) &&
      blockingConflict(conflictsAsDecider(person, affiliations, loaded)) !== null,
  });
  return [...organizers.map(judged('organizer')), ...secretariat.map(judged('secretariat'))];
}

/** @throws Refused with the reason of the verdict */
export function insist(verdict: Verdict): void {
  if (!verdict.allowed) throw new Refused(verdict.why);
}
