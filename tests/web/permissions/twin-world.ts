/**
 * What is hidden in the world of the leak test becomes something else, step by step. Two worlds that differ in one step
 * are the same to everybody who may not know what the step changes; who that is follows from the matrix.
 */
import { NOW } from '#tests/factories/context.ts';
import { aPerson } from '#tests/factories/people.ts';

import type { LeakWorld } from './leak-world.ts';
import {
  type Field,
  FIELDS,
  MATRIX,
  type Paper,
  PAPERS,
  type Secret,
  type Viewer,
} from './permission-matrix.ts';
import {
  changeElsewhere,
  changeLetters,
  changeOtherMeetings,
  changeReviews,
  changeTexts,
  ITEM_1,
  nameInPaper,
  type Twin,
  UNPUBLISHED,
} from './twin-world/changes.ts';
import { roleIn } from './visits.ts';

export interface Step {
  what: string;
  papers: readonly Paper[];
  fields: readonly Field[];
  /** Secrets of people who are no viewers, or of the meetings named in `meetings`. */
  secrets: readonly Secret[];
  /** Meetings, as the matrix calls them, of which everything hidden may change. */
  meetings: readonly string[];
  /** Somebody who may know, and where the change shows: it is a change. */
  shows: readonly [viewer: Viewer, route: string, of: string];
  change(twin: Twin): Promise<void>;
}

const TEXTS: readonly Field[] = [
  'title',
  'abstract',
  'author',
  'affiliation',
  'presenter',
  'reference',
  'fileName',
  'bytes',
  'authorEmail',
  'presenterEmail',
];
const OF_THE_TEAM: readonly Field[] = [
  'reviewer',
  'declineReason',
  'mark',
  'commentsToAuthors',
  'commentsToOrganizers',
  'overrideReason',
  'conflictOverrideReason',
  'conflictNote',
  'openLetter',
  'moveReason',
  'subject',
  'noticeTo',
  'audit',
  'declaredText',
];

/** In this order, so that the runs of steps that somebody may not know of are long. */
export const STEPS: readonly Step[] = [
  {
    what: 'reviews, reviewers, open decisions, conflicts, objections, moves',
    papers: ITEM_1,
    fields: OF_THE_TEAM,
    secrets: [],
    meetings: [],
    shows: ['secretariat', 'routes/contributions/page', 'reviewed'],
    change: changeReviews,
  },
  {
    what: 'what is written in papers that are not published, and that there is another one',
    papers: UNPUBLISHED,
    fields: TEXTS,
    secrets: [],
    meetings: [],
    shows: ['coauthor', 'routes/contributions/page', 'submitted'],
    change: changeTexts,
  },
  {
    what: 'letters',
    papers: ITEM_1,
    fields: ['letter', 'authorLetter', 'translationReason', 'ownMail'],
    secrets: [],
    meetings: [],
    shows: ['submitter', 'routes/contributions/page', 'accepted'],
    change: changeLetters,
  },
  {
    what: 'a paper of another session',
    papers: ['elsewhere'],
    fields: [...TEXTS, ...OF_THE_TEAM],
    secrets: [],
    meetings: [],
    shows: ['otherOrganizer', 'routes/reviews/candidates', 'elsewhere'],
    change: changeElsewhere,
  },
  {
    what: 'other meetings, and what people keep who are nobody to a viewer',
    papers: ['foreign'],
    fields: [...TEXTS, ...OF_THE_TEAM],
    secrets: [
      'draft',
      'draftMeeting',
      'agendaDraft',
      'invitee',
      'invitationToken',
      'participantEmail',
      'signInCode',
      'addedAddress',
    ],
    meetings: ['another meeting', 'a draft meeting'],
    shows: ['otherSecretariat', 'routes/people/me', 'all'],
    change: changeOtherMeetings,
  },
];

/** May this viewer know something that the step changes? By the matrix, wherever it says that they see it. */
export function mayKnow(world: LeakWorld, viewer: Viewer, step: Step): boolean {
  const isChanged = (of: string, sight: string) =>
    sight in FIELDS
      ? step.fields.includes(sight as Field) && step.papers.includes(of as Paper)
      : step.papers.some((paper) => step.fields.some((field) => sight === `${paper}.${field}`));
  return MATRIX.some((row) => {
    // What a reviewer has written stands there, and the steps change what others have.
    if (row.route === 'routes/reviews/page') return false;
    const { status, sees } = row.get[roleIn(world, row, viewer)];
    if (row.route === 'routes/meetings/desk' && step.meetings.includes(row.of)) return status === 200;
    return sees.some((sight) => isChanged(row.of in PAPERS ? row.of : '', sight));
  });
}

/** Makes the people whom the steps need: that they are there is known. */
export async function twinOf(world: LeakWorld): Promise<Twin> {
  const { database } = world.making.web;
  await sendAll(world);
  const extra = (name: string) => aPerson(database, name, { body: 'CH' });
  const extras = {
    tom: await extra('Tom Twin'),
    uta: await extra('Uta Twin'),
    vera: await extra('Vera Twin'),
    zoe: await aPerson(database, 'Zoe Twin', { roles: [{ role: 'admin' }] }),
  };
  await nameInPaper(database, world.papers.reviewed, extras.uta, 'CH');
  return { world, extras };
}

/** All mail has gone out: an administrator is told how much waits, and nothing of it. */
async function sendAll(world: LeakWorld): Promise<void> {
  await world.making.web.database.writer
    .updateTable('outbox')
    .set({ state: 'sent', sent_at: NOW, sealed: null })
    .where('state', '<>', 'sent')
    .execute();
}

/** Applies a step. */
export async function take(step: Step, twin: Twin): Promise<void> {
  await step.change(twin);
  await sendAll(twin.world);
}
