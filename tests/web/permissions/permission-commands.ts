/**
 * Who may send which command, page by page: the promise that PERMISSIONS.md prints and the tests hold the running
 * portal against. What is sent cannot be carried out (a version that no page has shown, a person who is not there),
 * so that only the status tells who was let in.
 */
import type { z } from 'zod';

import { contributionCommands } from '#app/services/contributions/commands.ts';
import { letterCommands } from '#app/services/decisions/commands.ts';
import { limitCommands } from '#app/services/installation/commands.ts';
import {
  callCommands,
  importCommands,
  previewCommands,
  sessionCommands,
  setUpCommands,
} from '#app/services/meetings/commands.ts';
import {
  bodyCommands,
  joinCommands,
  joinOwnCommands,
  meCommands,
  peopleCommands,
  systemCommands,
} from '#app/services/people/commands.ts';
import { translationCommands } from '#app/services/publication/commands.ts';
import { candidateCommands, reviewCommands } from '#app/services/reviews/commands.ts';
import {
  addressesCommands,
  confirmCommands,
  linkCommands,
  profileCommands,
  requestCodeCommands,
  sessionsCommands,
  signOutCommands,
  undoAddressCommands,
  verifyCodeCommands,
} from '#app/services/sign-in/commands.ts';
import {
  discardCommands,
  formCommands,
  submitCommands,
  updateCommands,
} from '#app/services/submissions/commands.ts';

import {
  by,
  FINDERS,
  MATRIX,
  OVER,
  type Paper,
  PAPERS,
  type Row,
  TEAM,
  type Viewer,
  VIEWER_KEYS,
} from './permission-matrix.ts';

type Union = z.ZodDiscriminatedUnion<z.ZodObject<{ do: z.ZodLiteral<string> }>[], 'do'>;

/** The commands of each route that takes a form. */
const SCHEMAS = {
  'routes/contributions/page': [contributionCommands],
  'routes/decisions/letter': [letterCommands],
  'routes/installation/page': [systemCommands],
  'routes/meetings/import': [importCommands],
  'routes/meetings/import-preview': [previewCommands],
  'routes/meetings/set-up': [setUpCommands],
  'routes/meetings/set-up-call': [callCommands],
  'routes/meetings/set-up-session': [sessionCommands],
  'routes/people/affiliations': [peopleCommands],
  'routes/people/body': [bodyCommands],
  'routes/installation/limits': [limitCommands],
  'routes/people/join': [joinCommands],
  'routes/people/join-own': [joinOwnCommands],
  'routes/people/me': [meCommands],
  'routes/publication/translation': [translationCommands],
  'routes/reviews/candidates': [candidateCommands],
  'routes/reviews/page': [reviewCommands],
  'routes/sign-in/addresses': [addressesCommands],
  'routes/sign-in/complete-profile': [profileCommands],
  'routes/sign-in/confirm': [confirmCommands],
  'routes/sign-in/link': [linkCommands],
  'routes/sign-in/sessions': [sessionsCommands],
  'routes/sign-in/request-code': [requestCodeCommands],
  'routes/sign-in/sign-out': [signOutCommands],
  'routes/sign-in/undo-address': [undoAddressCommands],
  'routes/sign-in/verify-code': [verifyCodeCommands],
  'routes/submissions/check': [submitCommands],
  'routes/submissions/edit': [formCommands, discardCommands],
  'routes/submissions/edit-check': [updateCommands],
  'routes/submissions/form': [formCommands],
} satisfies Record<string, readonly Union[]>;

/** Names of the commands, by route. */
export const COMMANDS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(SCHEMAS).map(([route, unions]) => [
    route,
    (unions as readonly Union[]).flatMap((union) => union.options.map((option) => option.shape.do.value)),
  ]),
);

export interface CommandRow {
  /** Id of the route in the build. */
  route: string;
  /** Which of its addresses, as in the matrix of pages. */
  of: string;
  command: string;
  /** The fields beside the command. */
  posted: Record<string, string>;
  post: Record<Viewer, number>;
  /** For these the command works whatever is sent. */
  worksFor: readonly Viewer[];
}

interface Allowed {
  to: readonly Viewer[];
  /** Namesakes who may not, where others in conflict may. */
  except?: readonly Viewer[];
  /** What they are answered: 409 for a version that no page has shown, 422 for what is wrong in the form. */
  status?: number | ((viewer: Viewer) => number);
  posted?: Record<string, string>;
}

const SECRETARIAT: readonly Viewer[] = ['secretariat', 'boundSecretariat'];
const HOSTS: readonly Viewer[] = ['organizer', 'boundOrganizer', ...SECRETARIAT];
/** One paper of each state that rights depend on; the states themselves are the table of the rights' own test. */
const STATES: readonly Paper[] = [
  'submitted',
  'reviewed',
  'decided',
  'accepted',
  'declined',
  'published',
  'elsewhere',
  'foreign',
];
/** The command is let through, and what it is about is not there. */
const NOBODY_THERE = 404;
/** Papers whose decision is over. */
const DECIDED: readonly Paper[] = [
  'accepted',
  'declined',
  'changes',
  'published',
  'participants',
  'cancelled',
];
const PUBLISHED: readonly Paper[] = ['published', 'participants', 'foreignPublished'];

/** Commands about a paper, by the route that takes them. */
const OF_PAPERS: Record<string, Record<string, Allowed | ((paper: Paper) => Allowed)>> = {
  'routes/contributions/page': {
    decide: { to: TEAM, posted: { outcome: 'accept', letter: 'x' } },
    'override-conflict': (paper) => ({
      // Whoever is bound may take over what nobody else can finish, and nobody else has anything to take over.
      to: DECIDED.includes(paper) ? ['boundSecretariat'] : [],
      posted: { reason: 'x' },
    }),
    'object-to-naming': {
      to: ['coauthor', 'namesakeOrganizer', 'namesakeSecretariat'],
      posted: { reason: 'x' },
    },
    'settle-naming': {
      to: SECRETARIAT,
      except: ['namesakeSecretariat'],
      posted: { objection: 'none', author: 'no', reason: 'x' },
    },
    // Nobody is bound by a body that only an author has named.
    'object-to-body': { to: [], posted: { body: 'none', reason: 'x' } },
    'settle-body': { to: ['secretariat'], posted: { objection: 'none', belongs: 'no', reason: 'x' } },
    'end-conflict': {
      to: SECRETARIAT,
      except: ['namesakeSecretariat'],
      status: NOBODY_THERE,
      posted: { person: 'nobody', kind: 'co_author', reason: 'x' },
    },
    'cancel-decision': { to: TEAM },
    publish: { to: SECRETARIAT, posted: { visibility: 'public' } },
    visibility: { to: [...TEAM, 'boundSecretariat'], posted: { visibility: 'public' } },
    issue: (paper) => ({
      to: SECRETARIAT,
      // Nothing has come that could be issued.
      status: PUBLISHED.includes(paper) ? 422 : 409,
      posted: { as: 'rev' },
    }),
    withdraw: { to: ['submitter', ...SECRETARIAT] },
    cancel: { to: SECRETARIAT },
    restore: { to: ['submitter', ...TEAM, 'boundSecretariat'] },
    'hand-over': { to: ['submitter', 'secretariat'], posted: { email: 'x@office.example', name: 'X' } },
    merge: (paper) => ({
      to: ['submitter', 'secretariat'],
      // Nothing is said about what it is to be merged into; an author does it only while it can be changed.
      status: (viewer) => {
        const isOver = ['declined', 'published'].includes(paper);
        return isOver || (viewer === 'submitter' && paper === 'accepted') ? 409 : 422;
      },
    }),
    present: { to: ['submitter', ...TEAM] },
    translation: { to: SECRETARIAT, posted: { language: 'fr', answer: 'refuse', reason: 'x' } },
    extend: { to: TEAM, posted: { day: '2030-01-01' } },
    move: (paper) => ({
      to: TEAM,
      // The session is over for what is published or declined, before it is asked where to.
      status: [...PUBLISHED, 'declined', 'cancelled'].includes(paper) ? 409 : 422,
      posted: { to: 'nowhere', reason: 'x' },
    }),
    'answer-move': { to: ['secretariat'], posted: { to: 'nowhere', accepts: 'yes' } },
  },
  'routes/decisions/letter': { release: { to: TEAM } },
  'routes/reviews/candidates': { 'request-review': { to: TEAM, posted: { person: 'nobody' } } },
  'routes/publication/translation': {
    'add-translation': (paper) => ({ to: SECRETARIAT, status: OVER.includes(paper) ? 409 : 422 }),
  },
};

const statusFor = (status: NonNullable<Allowed['status']>, viewer: Viewer) =>
  typeof status === 'number' ? status : status(viewer);

/** What a command about a paper is answered: who may not find the paper learns nothing, the others why not. */
function answersOnPaper({ to, except = [], status = 409 }: Allowed): CommandRow['post'] {
  return by((viewer, itself) => {
    if (viewer === 'visitor') return 302;
    if (!FINDERS.includes(viewer)) return 404;
    const may = (to.includes(viewer) || to.includes(itself)) && !except.includes(itself);
    return may ? statusFor(status, viewer) : 403;
  });
}

const paperRows: readonly CommandRow[] = Object.entries(OF_PAPERS).flatMap(([route, commands]) =>
  Object.entries(commands).flatMap(([command, allowed]) =>
    STATES.map((paper) => {
      const given = typeof allowed === 'function' ? allowed(paper) : allowed;
      return {
        route,
        of: paper,
        command,
        posted: { version: '999999', ...given.posted },
        post: answersOnPaper(given),
        worksFor: [],
      };
    }),
  ),
);

/** The form of a change is a draft of the submitter's own: what it answers to others is the answer of its page. */
const formRows: readonly CommandRow[] = MATRIX.filter(
  ({ route, of }) =>
    route === 'routes/submissions/edit' && ['submitted', 'cancelled', 'foreign'].includes(of),
).flatMap((row) =>
  formCommands.options.map((option) => ({
    ...named(row, option.shape.do.value),
    posted: { title: 'Changed', abstract: 'Changed' },
    post: by((viewer) => row.get[viewer].status),
    worksFor: ['submitter'] as const,
  })),
);

function named({ route, of }: Row, command: string) {
  return { route, of, command };
}

/** Commands of other pages: who is let in, with what they are answered. Everybody else is answered as by the page. */
function rowsOf(
  route: string,
  of: string,
  commands: Record<string, Allowed & { worksFor?: readonly Viewer[] }>,
): CommandRow[] {
  const page = MATRIX.find((row) => row.route === route && row.of === of);
  if (!page) throw new Error(`the matrix has no ${route}, ${of}`);
  return Object.entries(commands).map(([command, { to, status = 409, posted = {}, worksFor = [] }]) => ({
    route,
    of,
    command,
    posted: { version: '999999', ...posted },
    post: by((viewer) => (to.includes(viewer) ? statusFor(status, viewer) : page.get[viewer].status)),
    worksFor,
  }));
}

const EVERYBODY: readonly Viewer[] = VIEWER_KEYS;
const SIGNED_IN = EVERYBODY.filter((viewer) => viewer !== 'visitor');
const OTHERS: readonly Viewer[] = ['otherSecretariat'];

const setUp = (of: string, to: readonly Viewer[]) =>
  rowsOf('routes/meetings/set-up', of, {
    meeting: { to, posted: { status: 'open', flow: 'both_at_once' } },
    sessions: { to },
    organizer: { to, status: 422 },
  });
const call = (of: string, to: readonly Viewer[]) =>
  rowsOf('routes/meetings/set-up-call', of, {
    texts: { to, status: 422 },
    template: { to, status: 422 },
    'remove-template': { to, status: 302, worksFor: to },
  });
const task = (reviewer: Viewer, answered: { review: number; worksFor?: readonly Viewer[] }) =>
  rowsOf('routes/reviews/page', `the task of ${reviewer}`, {
    accept: { to: [reviewer], worksFor: answered.worksFor ?? [] },
    decline: { to: [reviewer], worksFor: answered.worksFor ?? [] },
    review: { to: [reviewer], status: answered.review },
  });

/** Every command of the portal. */
export const COMMAND_MATRIX: readonly CommandRow[] = [
  ...rowsOf('routes/sign-in/request-code', 'all', { 'request-code': { to: EVERYBODY, status: 422 } }),
  ...rowsOf('routes/sign-in/verify-code', 'all', { 'verify-code': { to: EVERYBODY, status: 422 } }),
  ...rowsOf('routes/sign-in/link', 'a link that works', {
    'use-link': { to: EVERYBODY, status: NOBODY_THERE, posted: { token: 'unknown' } },
  }),
  ...rowsOf('routes/sign-in/undo-address', 'a link that works', {
    'undo-address': { to: EVERYBODY, status: NOBODY_THERE, posted: { token: 'unknown' } },
  }),
  ...rowsOf('routes/sign-in/addresses', 'all', {
    'send-address-code': { to: SIGNED_IN, status: 422 },
    // No code is waited for.
    'add-address': { to: SIGNED_IN, status: 422 },
    'prefer-address': { to: SIGNED_IN, status: NOBODY_THERE, posted: { at: 'nothing' } },
    'remove-address': { to: SIGNED_IN, status: NOBODY_THERE, posted: { at: 'nothing' } },
  }),
  ...rowsOf('routes/sign-in/sign-out', 'all', {
    'sign-out': { to: EVERYBODY, status: 302, worksFor: SIGNED_IN },
  }),
  ...rowsOf('routes/sign-in/complete-profile', 'all', { 'complete-profile': { to: SIGNED_IN, status: 422 } }),
  ...rowsOf('routes/sign-in/sessions', 'all', {
    'end-session': { to: SIGNED_IN, status: NOBODY_THERE, posted: { session: 'nothing' } },
    // There is no other session.
    'end-other-sessions': { to: SIGNED_IN, status: 302, worksFor: SIGNED_IN },
  }),
  ...rowsOf('routes/sign-in/confirm', 'all', {
    'send-confirm-code': { to: SIGNED_IN, status: 302, worksFor: SIGNED_IN },
    // No code is waited for.
    'confirm': { to: SIGNED_IN, status: 422 },
  }),
  ...rowsOf('routes/people/me', 'all', {
    discard: { to: SIGNED_IN, status: 302, posted: { slug: 'alpha', draft: 'nothing' } },
    'hand-over-everything': { to: SIGNED_IN, status: 422 },
    // Nothing has been offered.
    'accept-offer': { to: SIGNED_IN, status: 409, posted: { at: 'nobody' } },
    'decline-offer': { to: SIGNED_IN, status: 409, posted: { at: 'nobody' } },
    'withdraw-offer': { to: SIGNED_IN, status: 409, posted: { at: 'nobody' } },
  }),
  ...rowsOf('routes/installation/limits', 'all', {
    'set-limits': { to: ['admin'], status: NOBODY_THERE },
  }),
  ...rowsOf('routes/people/join', 'all', {
    'look-at-accounts': { to: ['admin'], status: 422 },
    'join-accounts': { to: ['admin'], status: 422, posted: { reason: 'They are one person.' } },
    'undo-join': { to: ['admin'], status: NOBODY_THERE, posted: { join: 'nothing', reason: 'Wrong.' } },
  }),
  ...rowsOf('routes/people/join-own', 'all', {
    'ask-join-codes': { to: SIGNED_IN, status: 422 },
    // No code has been asked for.
    'type-join-codes': { to: SIGNED_IN, status: 422 },
    'another-address': { to: SIGNED_IN, status: 302, worksFor: SIGNED_IN },
    'join-own': { to: SIGNED_IN, status: 422 },
  }),
  ...rowsOf('routes/installation/page', 'all', {
    'focal-point': { to: ['admin'], status: 422 },
    'end-focal-point': { to: ['admin'], status: NOBODY_THERE },
  }),
  ...rowsOf('routes/meetings/import', 'all', { 'read-agenda': { to: ['admin'], status: 422 } }),
  ...rowsOf('routes/meetings/import-preview', 'a draft of the administrator', {
    'create-meeting': { to: ['admin'], status: 422 },
  }),
  ...setUp('the meeting', SECRETARIAT),
  ...setUp('another meeting', OTHERS),
  ...setUp('a draft meeting', OTHERS),
  ...call('the meeting', SECRETARIAT),
  ...call('a draft meeting', OTHERS),
  ...rowsOf('routes/meetings/set-up-session', 'the meeting', {
    session: { to: HOSTS, status: 422, posted: { themes: 'x'.repeat(201) } },
    invite: { to: HOSTS, status: 422 },
    'invite-again': { to: HOSTS, status: NOBODY_THERE, posted: { invitation: 'nothing' } },
    'end-invitation': { to: HOSTS, status: NOBODY_THERE, posted: { invitation: 'nothing' } },
  }),
  ...rowsOf('routes/people/affiliations', 'the meeting', {
    claim: {
      to: SECRETARIAT,
      status: NOBODY_THERE,
      posted: { person: 'nobody', code: 'NO', confirms: 'yes' },
    },
    'focal-point': { to: SECRETARIAT, status: 422 },
    'end-focal-point': { to: SECRETARIAT, status: NOBODY_THERE },
    participants: { to: SECRETARIAT, status: 422 },
    'read-out-code': { to: SECRETARIAT, status: 422, posted: { email: 'nobody@office.example' } },
    'offer-address': { to: SECRETARIAT, status: 422, posted: { email: 'nobody@office.example' } },
    'end-participation': { to: SECRETARIAT, status: NOBODY_THERE },
  }),
  ...rowsOf('routes/people/body', 'the country', {
    claim: {
      to: ['focalPoint', 'focalPointElsewhere'],
      status: NOBODY_THERE,
      posted: { person: 'nobody', code: 'NO', confirms: 'yes' },
    },
  }),
  ...task('asked', { review: 409, worksFor: ['asked'] }),
  ...task('accepted', { review: 422 }),
  ...task('reviewed', { review: 409 }),
  ...task('declined', { review: NOBODY_THERE }),
  ...rowsOf('routes/submissions/form', 'a draft of the submitter', {
    // A draft is everybody's own, whatever its name in the address.
    ...Object.fromEntries(
      formCommands.options.map((option) => [
        option.shape.do.value,
        { to: SIGNED_IN, status: 302, worksFor: SIGNED_IN },
      ]),
    ),
  }),
  ...rowsOf('routes/submissions/check', 'a draft of the submitter', {
    submit: { to: ['submitter'], status: 302, worksFor: ['submitter'] },
  }),
  ...paperRows,
  ...formRows,
  ...STATES.flatMap((paper) => [
    ...rowsOf('routes/submissions/edit', paper, {
      // There is nothing to throw away, and nobody learns whether there is a paper.
      discard: { to: EVERYBODY, status: 302 },
    }),
    {
      route: 'routes/submissions/edit-check',
      of: paper,
      command: 'submit-update',
      posted: { version: '999999' },
      // The form shows both versions.
      post: answersOnPaper({ to: ['submitter'], status: 302 }),
      worksFor: [],
    },
  ]),
];

/** How a row calls what it is about. */
export function ofCommand({ of }: CommandRow): string {
  return of in PAPERS ? `a paper that is ${PAPERS[of as Paper]}` : of;
}
