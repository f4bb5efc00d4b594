/** Loads the facts about one viewer and one contribution, and asks the rules once. */
import { affiliationsOf } from '#db/bodies.ts';
import {
  assignmentsOf,
  authorsOf,
  bodiesOf,
  contributionByPublicId,
  decisionsOf,
  filesOf,
  recordedConflicts,
  type AssignmentRow,
  type ContributionRow,
  type DecisionRow,
  type FileRow,
} from '#db/contributions.ts';
import { itemsOf, meetingById, type ItemRow, type MeetingRow } from '#db/meetings.ts';
import { rolesOf, type PersonRow } from '#db/persons.ts';
import type { Readable } from '#db/transaction.ts';
import { conflictsOf, type FoundConflict } from '#app/domain/conflicts.ts';
import type { Verdict } from '#app/domain/refusals.ts';
import { rightsOn, type Rights } from '#app/domain/rights.ts';
import type { AssignmentState, ConflictKind, ContributionState } from '#app/domain/vocabulary.ts';

import { Refused } from './context.ts';

/** A contribution with everything around it. Stays inside the services: pages get views made from it. */
export interface Loaded {
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
  recorded: { personId: string; kind: string }[];
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
  const item = (await itemsOf(db, it.meeting_id)).find((one) => one.id === it.item_id);
  if (!meeting || !item) throw new Refused('not_found');
  const ids = [it.id];
  const bodies = await bodiesOf(db, ids);
  const authors = await authorsOf(db, ids);
  const files = await filesOf(db, ids);
  const assignments = await assignmentsOf(db, ids);
  const decisions = await decisionsOf(db, ids);
  const recorded = await recordedConflicts(db, it.id);
  const paper = files.find((file) => file.slot === 'paper') ?? null;
  const openDecision = decisions.find((decision) => decision.released_at === null) ?? null;
  const facts = { it, meeting, bodies, authors, recorded };
  const roles = viewer ? await rolesOf(db, viewer.id) : [];
  const conflicts = viewer ? await conflictsWith(db, viewer, facts) : [];
  const rights = rightsOn(
    {
      isSignedIn: viewer !== null,
      isSecretariat: roles.some((role) => role.role === 'secretariat' && role.meetingId === meeting.id),
      isOrganizer: roles.some(
        (role) =>
          role.role === 'organizer' &&
          role.meetingId === meeting.id &&
          (role.itemId === null || role.itemId === item.id),
      ),
      isSubmitter: viewer?.id === it.submitter_id,
      isAuthor: viewer !== null && authors.some((author) => author.email_key === viewer.email_key),
      assignment: (assignments.find((one) => one.reviewer_id === viewer?.id)?.state ??
        null) as AssignmentState | null,
      conflicts,
    },
    {
      state: it.state as ContributionState,
      hasPaper: paper !== null,
      hasOpenDecision: openDecision !== null,
    },
  );
  return {
    it,
    meeting,
    item,
    bodies,
    authors,
    files,
    paper,
    assignments,
    decisions,
    openDecision,
    recorded,
    rights,
  };
}

/** The conflicts of one person with a loaded contribution. */
export async function conflictsWith(
  db: Readable,
  person: Pick<PersonRow, 'id' | 'email_key'>,
  loaded: Pick<Loaded, 'it' | 'meeting' | 'bodies' | 'authors' | 'recorded'>,
): Promise<FoundConflict[]> {
  const affiliations = await affiliationsOf(db, [person.id]);
  return conflictsFrom(person, affiliations, loaded);
}

/** The same with affiliations at hand, for lists of many people. */
export function conflictsFrom(
  person: Pick<PersonRow, 'id' | 'email_key'>,
  affiliations: readonly { personId: string; id: string; kind: string; parentId: string | null }[],
  loaded: Pick<Loaded, 'it' | 'meeting' | 'bodies' | 'authors' | 'recorded'>,
): FoundConflict[] {
  return conflictsOf(
    {
      personId: person.id,
      emailKey: person.email_key,
      bodies: affiliations.filter((one) => one.personId === person.id),
    },
    {
      submitterId: loaded.it.submitter_id,
      authorEmailKeys: loaded.authors.flatMap((author) => (author.email_key ? [author.email_key] : [])),
      bodies: loaded.bodies,
      recorded: loaded.recorded.map((one) => ({ personId: one.personId, kind: one.kind as ConflictKind })),
    },
    loaded.meeting.same_country === 'warn' ? 'warn' : 'block',
  );
}

/** @throws Refused with the reason of the verdict */
export function insist(verdict: Verdict): void {
  if (!verdict.allowed) throw new Refused(verdict.why);
}
