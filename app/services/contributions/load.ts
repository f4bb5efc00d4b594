/** Loads the facts about one viewer and one contribution, and asks the rules once. */
import { bindingConflict, conflictsToEnd, type FoundConflict } from '#app/domain/contributions/conflicts.ts';
import { deadlineStageAt, firstStage, type LifeFacts } from '#app/domain/contributions/life.ts';
import {
  type ContributionRight,
  type Decider,
  MAY_BE_MOVED,
  type Rights,
  rightsOn,
} from '#app/domain/contributions/rights.ts';
import { deadlineFor } from '#app/domain/meetings/deadlines.ts';
import type { ContributionId, PersonId } from '#app/domain/shared/ids.ts';
import { deadlineState, type Instant } from '#app/domain/shared/time.ts';
import type { DeadlineStage } from '#app/domain/shared/vocabulary.ts';
import { type BodyObjectionRow, bodyObjectionsOf } from '#db/contributions/body-objections.ts';
import { overridesOf, recordedConflicts } from '#db/contributions/conflicts.ts';
import { contributionById, type ContributionRow } from '#db/contributions/contributions.ts';
import { knownByPublicId } from '#db/contributions/known.ts';
import { type MoveRow, movesOf } from '#db/contributions/moves.ts';
import { authorsOf, bodiesOf } from '#db/contributions/named.ts';
import { type ObjectionRow, objectionsOf } from '#db/contributions/naming.ts';
import { lockRow } from '#db/core/dialect.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import { type DecisionRow, decisionsOf } from '#db/decisions/decisions.ts';
import { type FileRow, filesOf } from '#db/files/file-versions.ts';
import { deadlinesOf } from '#db/meetings/deadlines.ts';
import { itemById, type ItemRow } from '#db/meetings/items.ts';
import { meetingById, type MeetingRow } from '#db/meetings/meetings.ts';
import { type Binding, bindingsOf } from '#db/people/bindings.ts';
import { focalBodiesIn } from '#db/people/focal-points.ts';
import { namesOf } from '#db/people/former-names.ts';
import { holdersOf, type PersonRow, personsById } from '#db/people/persons.ts';
import { type AssignmentRow, assignmentsOf } from '#db/reviews/assignments.ts';
import type { Ctx } from '#app/services/context.ts';
import { type Membership, membershipIn } from '#app/services/meetings/membership.ts';
import { Refused, requireAllowed } from '#app/services/outcome.ts';

import { bodiesToObjectTo, bodyObjectionOf, isAskedToSettleBodies } from './bodies-in-question.ts';
import { type ConflictFacts, conflictsAsDecider, conflictsAsReviewer } from './conflicts.ts';
import { objectionsToSettle } from './settlers.ts';

/** A contribution with everything around it. Stays inside the services: pages get views made from it. */
export interface ContributionContext extends ConflictFacts {
  contribution: ContributionRow;
  meeting: MeetingRow;
  item: ItemRow;
  bodies: Awaited<ReturnType<typeof bodiesOf>>;
  authors: Awaited<ReturnType<typeof authorsOf>>;
  files: FileRow[];
  /** The newest version of each slot and language. */
  current: FileRow[];
  /** The paper that reviewers and readers see now, in its own language. */
  paper: FileRow | null;
  life: LifeFacts;
  /** Of what comes next; null when nobody has set one. */
  deadline: { stage: DeadlineStage; instant: Instant } | null;
  /** Of its meeting, all stages. */
  deadlines: Awaited<ReturnType<typeof deadlinesOf>>;
  /** Of all rounds. */
  assignments: AssignmentRow[];
  decisions: DecisionRow[];
  openDecision: DecisionRow | null;
  overrides: { personId: PersonId; reason: string }[];
  moves: MoveRow[];
  openMove: MoveRow | null;
  recorded: Awaited<ReturnType<typeof recordedConflicts>>;
  /** Of people who say not to be authors. */
  objections: ObjectionRow[];
  /** Those of them that wait for the viewer. */
  toSettle: ObjectionRow[];
  /** Of people who say that it is not a contribution of a body that it names. */
  bodyObjections: BodyObjectionRow[];
  /** To which the viewer may object, or has objected. */
  inQuestion: Awaited<ReturnType<typeof bodiesOf>>;
  /** It is known where the viewer belongs. */
  belongsSomewhere: boolean;
  /** What the viewer is in its meeting. */
  membership: Membership;
  /** The viewer's own, as somebody who decides, also where they have been set aside. */
  conflicts: FoundConflict[];
  rights: Rights;
}

/**
 * Of what is not there and of what is hidden the first query says the same, and nothing else is asked: the time that an
 * answer takes does not tell the two apart.
 * @param now when the request began: what is possible depends on it
 * @throws Refused not_found, also where the viewer may not know of it
 */
export async function loadContribution(
  db: Readable,
  viewer: PersonRow | null,
  publicId: string,
  now: Instant,
): Promise<ContributionContext> {
  if (!viewer) throw new Refused('sign_in_first');
  const contribution = await knownByPublicId(db, viewer, publicId);
  if (!contribution) throw new Refused('not_found');
  return loadRow(db, viewer, contribution, now);
}

/**
 * A contribution to which something of the viewer's own leads, such as a task that they have declined: what they may
 * know of it is for the caller to ask.
 * @throws Refused not_found
 */
export async function loadById(
  db: Readable,
  viewer: PersonRow | null,
  id: ContributionId,
  now: Instant,
): Promise<ContributionContext> {
  const contribution = await contributionById(db, id);
  if (!contribution) throw new Refused('not_found');
  return loadRow(db, viewer, contribution, now);
}

async function loadRow(
  db: Readable,
  viewer: PersonRow | null,
  contribution: ContributionRow,
  now: Instant,
): Promise<ContributionContext> {
  const meeting = await meetingById(db, contribution.meeting_id);
  const item = await itemById(db, contribution.item_id);
  if (!meeting || !item) throw new Refused('not_found');
  const ids = [contribution.id];
  const bodies = await bodiesOf(db, ids);
  const authors = await authorsOf(db, ids);
  const [submitter] = await personsById(db, [contribution.submitter_id]);
  const files = await filesOf(db, ids);
  const assignments = await assignmentsOf(db, ids);
  const decisions = await decisionsOf(db, ids);
  const deadlines = await deadlinesOf(db, meeting.id);
  const moves = await movesOf(db, contribution.id);
  const current = newestOf(files);
  const { state } = contribution;
  const life: LifeFacts = {
    state,
    isPaperToCome: firstStage(meeting.flow, contribution.kind).paperLater,
    withdrawnFrom: contribution.withdrawn_from,
  };
  const facts = {
    contribution,
    meeting,
    item,
    bodies,
    authors,
    submitterNames: submitter ? await namesOf(db, submitter) : [],
    files,
    current,
    paper:
      current.find((file) => file.slot === 'paper' && file.language === contribution.language) ??
      current.find((file) => file.slot === 'paper') ??
      null,
    life,
    // What was withdrawn is measured by where it stood.
    deadline: deadlineFor(deadlines, deadlineStageAt(life.withdrawnFrom ?? state, meeting.flow), {
      itemId: item.id,
      contributionId: contribution.id,
    }),
    deadlines,
    assignments,
    recorded: await recordedConflicts(db, contribution.id),
    overrides: await overridesOf(db, contribution.id),
    moves,
    openMove: moves.find((move) => move.answered_at === null) ?? null,
    decisions,
    openDecision: decisions.find((decision) => decision.released_at === null) ?? null,
  };
  const objections = await objectionsOf(db, contribution.id);
  const notAuthors = objections.filter((entry) => entry.is_upheld === 1).map((entry) => entry.person_id);
  const bodyObjections = await bodyObjectionsOf(db, contribution.id);
  const setAside = bodyObjections.filter((entry) => entry.is_upheld === 1).map((entry) => entry.body_id);
  const said = { notAuthors, objections, setAside, bodyObjections };
  return asSeenBy(db, viewer, { ...facts, ...said }, now);
}

/** Adds what the viewer is to the contribution, and may do with it. */
async function asSeenBy(
  db: Readable,
  viewer: PersonRow | null,
  facts: Omit<
    ContributionContext,
    'membership' | 'conflicts' | 'inQuestion' | 'toSettle' | 'belongsSomewhere' | 'rights'
  >,
  now: Instant,
): Promise<ContributionContext> {
  const membership = await membershipIn(db, facts.meeting.id, viewer);
  const bindings = await bindingsOf(db, facts.meeting.id, viewer ? [viewer.id] : []);
  const conflicts = viewer ? conflictsAsDecider(viewer, bindings, facts) : [];
  const belongsSomewhere = viewer !== null && (bindings.get(viewer.id)?.bodies.length ?? 0) > 0;
  const own = viewer ? (bindings.get(viewer.id)?.bodies ?? []) : [];
  // Where the meeting lets people review papers of their country, nothing is taken from a reviewer.
  const isTeam = membership.isSecretariat || membership.roles.some((role) => role.role === 'organizer');
  const binding = isTeam || !viewer ? conflicts : conflictsAsReviewer(viewer, bindings, facts);
  const inQuestion = await bodiesToObjectTo(db, facts, binding, own);
  const toSettle = viewer ? await objectionsToSettle(db, viewer, facts) : [];
  const loaded = { ...facts, membership, conflicts, inQuestion, toSettle, belongsSomewhere };
  return { ...loaded, rights: await rightsFor(db, viewer, loaded, bindings, now) };
}

/**
 * The newest version of each slot and language. The same bytes in a second language are the same paper, of which the
 * language was mended: the later row counts.
 * @param files newest first within a slot
 */
function newestOf(files: readonly FileRow[]): FileRow[] {
  const newest = files.filter(
    (file, index) =>
      files.findIndex((entry) => entry.slot === file.slot && entry.language === file.language) === index,
  );
  return newest.filter(
    (file) =>
      !newest.some((entry) => entry.slot === file.slot && entry.sha256 === file.sha256 && entry.id > file.id),
  );
}

/** The same inside a change: nobody else changes this contribution until the transaction ends. */
export async function loadForUpdate(ctx: Ctx, tx: Tx, publicId: string): Promise<ContributionContext> {
  if (!ctx.actor) throw new Refused('sign_in_first');
  const row = await knownByPublicId(tx, ctx.actor, publicId);
  if (!row) throw new Refused('not_found');
  return loadByIdForUpdate(ctx, tx, row.id);
}

/** As `loadById` does it. */
export async function loadByIdForUpdate(ctx: Ctx, tx: Tx, id: ContributionId): Promise<ContributionContext> {
  await lockRow(ctx.database.kind, tx, 'contributions', id);
  return loadById(tx, ctx.actor, id, ctx.now);
}

async function rightsFor(
  db: Readable,
  viewer: PersonRow | null,
  loaded: Omit<ContributionContext, 'rights'>,
  bindings: ReadonlyMap<PersonId, Binding>,
  now: Instant,
): Promise<Rights> {
  const { contribution, meeting, item } = loaded;
  const { roles, isSecretariat } = loaded.membership;
  const tasks = loaded.assignments.filter((assignment) => assignment.reviewer_id === viewer?.id);
  const task = tasks.find((task) => task.round === contribution.round);
  const objection = loaded.objections.find((entry) => entry.person_id === viewer?.id);
  const focal = viewer ? await focalBodiesIn(db, viewer.id, meeting.id) : [];
  return rightsOn(
    {
      isSignedIn: viewer !== null,
      isSecretariat,
      isOrganizer: roles.some(
        (role) => role.role === 'organizer' && (role.itemId === null || role.itemId === item.id),
      ),
      isAskedToTake:
        MAY_BE_MOVED.includes(loaded.life.state) &&
        roles.some((role) => role.role === 'organizer' && role.itemId === loaded.openMove?.to_item_id),
      isSubmitter: viewer?.id === contribution.submitter_id,
      isOfferedIt: viewer !== null && viewer.id === contribution.offered_to,
      isAuthor: viewer !== null && loaded.authors.some((author) => author.person_id === viewer.id),
      isFocalPoint: loaded.bodies.some(
        (body) => focal.includes(body.id) || focal.includes(body.parentId ?? ''),
      ),
      belongsSomewhere: loaded.belongsSomewhere,
      assignment: task?.state ?? null,
      hadTask: tasks.some(
        (task) => task.round < contribution.round && ['accepted', 'reviewed'].includes(task.state),
      ),
      isAskedToSettle: loaded.toSettle.length > 0,
      isAskedToSettleBodies: viewer !== null && (await isAskedToSettleBodies(db, viewer, loaded)),
      bodyObjection: viewer ? bodyObjectionOf(viewer, loaded) : 'none',
      conflicts: loaded.conflicts,
      hasOverridden: loaded.overrides.some((override) => override.personId === viewer?.id),
      objection: !objection ? 'none' : objection.settled_at === null ? 'open' : 'settled',
      reviewConflicts: viewer
        ? conflictsAsReviewer(viewer, bindings, loaded).filter(
            (foundConflict) => foundConflict.kind !== 'same_country' || !task?.override_reason,
          )
        : [],
    },
    {
      ...loaded.life,
      hasPaper: publishableOf(loaded).length > 0,
      hasOpenDecision: loaded.openDecision !== null,
      hasOpenMove: loaded.openMove !== null,
      hasOpenObjection: loaded.toSettle.length > 0,
      hasOpenBodyObjection: loaded.bodyObjections.some((entry) => entry.settled_at === null),
      isDeadlineOver:
        deadlineState(now, loaded.deadline?.instant ?? null, meeting.grace_seconds) === 'passed',
    },
  );
}

/** What a publication consists of: the paper in each of its languages; for a talk or a poster what is shown. */
export function publishableOf(
  loaded: Pick<ContributionContext, 'current' | 'paper' | 'meeting' | 'contribution'>,
): FileRow[] {
  if (loaded.paper) return loaded.current.filter((file) => file.slot === 'paper');
  const stage = firstStage(loaded.meeting.flow, loaded.contribution.kind);
  return stage.paper || stage.paperLater ? [] : loaded.current.filter((file) => file.slot === 'slides');
}

/** Tasks of the round of reviews that is going on. */
export function tasksOfRound(
  loaded: Pick<ContributionContext, 'assignments' | 'contribution'>,
): AssignmentRow[] {
  return loaded.assignments.filter((assignment) => assignment.round === loaded.contribution.round);
}

/** The tasks of the round that is going on in which somebody is still concerned. */
export function activeTasks(loaded: ContributionContext): AssignmentRow[] {
  return tasksOfRound(loaded).filter((task) => ['asked', 'accepted', 'reviewed'].includes(task.state));
}

/**
 * Organizers of the session and the whole secretariat, each with whether a conflict binds them.
 * @param itemId another session than its own: that to which it may move
 */
export async function teamOf(
  db: Readable,
  loaded: ContributionContext,
  itemId = loaded.item.id,
): Promise<(PersonRow & Decider)[]> {
  const organizers = await holdersOf(db, 'organizer', loaded.meeting.id, itemId);
  const secretariat = await holdersOf(db, 'secretariat', loaded.meeting.id);
  const bindings = await bindingsOf(
    db,
    loaded.meeting.id,
    [...organizers, ...secretariat].map((organizer) => organizer.id),
  );
  const judged = (role: Decider['role']) => (person: PersonRow) => ({
    ...person,
    role,
    isBound:
      bindingConflict(
        conflictsAsDecider(person, bindings, loaded),
        loaded.overrides.some((override) => override.personId === person.id),
      ) !== null,
  });
  return [...organizers.map(judged('organizer')), ...secretariat.map(judged('secretariat'))];
}

/** The recorded conflicts that this person may learn of and end, where they have the right to. */
export async function endableConflicts(db: Readable, loaded: ContributionContext, viewer: PersonRow) {
  if (!loaded.rights.endConflict.allowed) return [];
  const team = await teamOf(db, loaded);
  return conflictsToEnd(
    loaded.recorded,
    { id: viewer.id, seesReviews: loaded.rights.seeReviews.allowed },
    team.map((member) => member.id),
  );
}

/** @throws Refused unless the viewer may know of this contribution, and has the right */
export async function requireRight(ctx: Ctx, publicId: string, right: ContributionRight): Promise<void> {
  const { rights } = await loadContribution(ctx.database.reader, ctx.actor, publicId, ctx.now);
  requireRightIn(rights, right);
}

/** @throws Refused unless these rights hold the right, and that to see the contribution where it is about seeing */
export function requireRightIn(rights: Rights, right: ContributionRight): void {
  // What is offered is seen only when it has been accepted.
  if (right !== 'takeOver') requireAllowed(rights.see);
  requireAllowed(rights[right]);
}

/** @throws Refused unless the viewer may hand in a change of this contribution now */
export async function loadToHandIn(ctx: Ctx, db: Readable, publicId: string): Promise<ContributionContext> {
  const loaded = await loadContribution(db, ctx.actor, publicId, ctx.now);
  requireRightIn(loaded.rights, 'handIn');
  return loaded;
}
