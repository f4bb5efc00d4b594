/**
 * What each person may see and do at each address of the portal. The tests hold the running portal against this
 * table, and PERMISSIONS.md is written from it: what stands here is the promise.
 */

/** Everybody who could open an address, told by what they are to the paper in question. */
export const VIEWERS = {
  visitor: 'Not signed in',
  stranger: 'Signed in, nothing to do with the paper',
  nameless: 'Signed in for the first time, without a name yet',
  submitter: 'Submitted the paper',
  coauthor: 'Named as author by e-mail address',
  colleague: 'Another expert of the same country',
  participant: 'Entered by the secretariat as participant of the meeting',
  focalPoint: 'National focal point of the country that submitted the paper',
  focalPointElsewhere: 'National focal point of that country, in another meeting',
  'asked': 'Asked to review, has not answered',
  accepted: 'Accepted to review',
  reviewed: 'Has reviewed',
  declined: 'Declined to review',
  organizer: 'Organizer of the session',
  otherOrganizer: 'Organizer of another session of the meeting',
  boundOrganizer: 'Organizer of the session, bound by a conflict of interest',
  unknownOrganizer: 'Organizer of the session who has not said where they belong',
  secretariat: 'Secretariat of the meeting',
  boundSecretariat: 'Secretariat of the meeting, bound by a conflict of interest',
  otherSecretariat: 'Secretariat of another meeting',
  namesake: 'Bears the full name of an author, and is nothing else to the paper',
  namesakeOrganizer: 'Organizer of the session who bears the full name of an author',
  namesakeSecretariat: 'Secretariat of the meeting who bears the full name of an author',
  admin: 'Administrator without a role in the meeting',
} as const;
export type Viewer = keyof typeof VIEWERS;
/**
 * A name gives nothing, and binds like any conflict of interest, as does that nobody knows where somebody belongs:
 * everything is as it is for these, but for objecting and taking over.
 */
export const SAME_AS: Partial<Record<Viewer, Viewer>> = {
  namesake: 'stranger',
  unknownOrganizer: 'boundOrganizer',
  namesakeOrganizer: 'boundOrganizer',
  namesakeSecretariat: 'boundSecretariat',
};
export const VIEWER_KEYS = Object.keys(VIEWERS) as Viewer[];

/** How far the papers of the test have come; `elsewhere` is in another session, `foreign…` in another meeting. */
export const PAPERS = {
  submitted: 'submitted',
  reviewed: 'in review',
  decided: 'decided, letter not sent',
  accepted: 'accepted, letter sent',
  declined: 'declined, letter sent',
  changes: 'changes requested, letter sent',
  published: 'published',
  participants: 'published for participants only',
  cancelled: 'published, then cancelled',
  elsewhere: 'submitted to another session',
  foreign: 'submitted to another meeting',
  foreignPublished: 'published in another meeting',
} as const;
export type Paper = keyof typeof PAPERS;
export const PAPER_KEYS = Object.keys(PAPERS) as Paper[];

const AUTHORS: readonly Viewer[] = ['submitter', 'coauthor'];
const REVIEWERS: readonly Viewer[] = ['asked', 'accepted', 'reviewed'];
export const TEAM: readonly Viewer[] = ['organizer', 'secretariat'];
const BOUND: readonly Viewer[] = ['boundOrganizer', 'boundSecretariat'];
/** Who may find a paper at all. */
export const FINDERS: readonly Viewer[] = [...AUTHORS, 'focalPoint', ...REVIEWERS, ...TEAM, ...BOUND];

/** Who takes part in the meeting: what is for participants opens for them. */
const PARTICIPANTS: readonly Viewer[] = [...FINDERS, 'participant', 'otherOrganizer'];

/** What is confidential about a paper, and who sees it on the page of the paper. */
export const FIELDS = {
  title: { what: 'Title', seenBy: FINDERS },
  abstract: { what: 'Abstract', seenBy: FINDERS },
  author: { what: 'Names of the authors', seenBy: FINDERS },
  affiliation: { what: 'Offices of the authors', seenBy: FINDERS },
  presenter: { what: 'Names of presenters who are no authors', seenBy: FINDERS },
  reference: { what: 'Reference', seenBy: FINDERS },
  fileName: { what: 'Name of the file as it was sent', seenBy: FINDERS },
  authorLetter: {
    what: 'What the author wrote to the organizers with a new version',
    seenBy: [...AUTHORS, 'focalPoint', ...TEAM, ...BOUND],
  },
  letter: { what: 'Letter that has been sent', seenBy: [...AUTHORS, 'focalPoint', ...TEAM, ...BOUND] },
  translationReason: {
    what: 'Why a translation was refused',
    seenBy: [...AUTHORS, 'focalPoint', ...TEAM, ...BOUND],
  },
  openLetter: { what: 'Decision and letter before they are sent', seenBy: TEAM },
  reviewer: { what: 'Who reviews', seenBy: TEAM },
  declineReason: { what: 'Why somebody does not review', seenBy: TEAM },
  mark: { what: 'Marks', seenBy: TEAM },
  commentsToAuthors: {
    what: 'Comments meant for the authors, before the organizer passes them on',
    seenBy: TEAM,
  },
  commentsToOrganizers: { what: 'Comments for the organizers', seenBy: TEAM },
  overrideReason: { what: 'Why a reviewer from the same country was asked', seenBy: TEAM },
  conflictOverrideReason: { what: 'Why somebody in conflict took the paper over', seenBy: TEAM },
  moveReason: { what: 'Who proposes to move a paper to another session, and why', seenBy: TEAM },
  subject: { what: 'Subjects of notices to others', seenBy: TEAM },
  noticeTo: { what: 'Recipients of notices to others', seenBy: TEAM },
  ownMail: { what: 'Subjects of notices to who submitted', seenBy: ['submitter', ...TEAM] },
  bytes: { what: 'The file itself (at its own address)', seenBy: [] },
  authorEmail: { what: 'E-mail addresses of the authors', seenBy: [] },
  presenterEmail: { what: 'E-mail addresses of presenters who are no authors', seenBy: [] },
  conflictNote: { what: 'Notes about conflicts', seenBy: [] },
  declaredText: { what: 'Wording of the declaration of the day', seenBy: [] },
  audit: { what: 'The audit', seenBy: [] },
} as const satisfies Record<string, { what: string; seenBy: readonly Viewer[] }>;
export type Field = keyof typeof FIELDS;
export const FIELD_KEYS = Object.keys(FIELDS) as Field[];

/** Confidential things that belong to no single paper. */
export const SECRETS = {
  people: 'Name of somebody who could be asked to review',
  submitterEmail: 'E-mail address of who submitted',
  reviewerEmail: 'E-mail addresses of reviewers',
  draft: 'A draft that has not been submitted',
  draftMeeting: 'A meeting that has not been announced',
  agendaDraft: 'An agenda that is being imported',
  invitee: 'Whom an invitation is for',
  invitationToken: 'Tokens of invitations',
  participantEmail: 'E-mail addresses of participants',
  claimant: 'Who says where they belong, before it is confirmed',
  linkAddress: 'Whom a sign-in link is for',
  signInCode: 'Codes for signing in',
  linkToken: 'Tokens of sign-in links',
  addedAddress: 'Addresses that somebody has added, or a secretariat has entered for them',
  undoToken: 'Tokens of links that undo a change of an address',
  session: 'Sign-in sessions',
  appSecret: 'The secret of the installation',
} as const;
export type Secret = keyof typeof SECRETS;

/** `title`: of the paper that is addressed; `published.title`: of that paper; `draft`: one of the secrets. */
export type Sight = Field | `${Paper}.${Field}` | Secret;

export interface Access {
  status: number;
  sees: readonly Sight[];
}

export interface Row {
  /** Id of the route in the build. */
  route: string;
  /** Which of its addresses; the test world knows an address under this name. */
  of: string;
  get: Record<Viewer, Access>;
  /** What is sent: no form, or a form with a command that the page does not have. Commands: permission-commands.ts. */
  posted: 'json' | 'unknown command';
  post: Record<Viewer, number>;
}

/** @param of gets the viewer whose rights these are, and the viewer in question where that is another */
export const by = <T>(of: (viewer: Viewer, itself: Viewer) => T) =>
  Object.fromEntries(VIEWER_KEYS.map((viewer) => [viewer, of(SAME_AS[viewer] ?? viewer, viewer)])) as Record<
    Viewer,
    T
  >;
const access = (status: number, sees: readonly Sight[] = []): Access => ({ status, sees });
const everybody = (sees: readonly Sight[] = []) => by(() => access(200, sees));
const nobody = by(() => access(404));
/** Whoever is not signed in is sent to sign in first. */
const signedIn = (of: (viewer: Viewer) => Access) =>
  by((viewer) => (viewer === 'visitor' ? access(302) : of(viewer)));
const onlyFor = (allowed: Partial<Record<Viewer, readonly Sight[]>>, otherwise = 404) =>
  signedIn((viewer) => (allowed[viewer] ? access(200, allowed[viewer]) : access(otherwise)));
const posts = (status: number, change: Partial<Record<Viewer, number>> = {}) =>
  by((viewer) => change[viewer] ?? status);
const read = (route: string, of: string, get: Row['get']): Row => ({
  route,
  of,
  get,
  posted: 'unknown command',
  post: posts(405),
});

/** Whoever may not see the page is answered as when opening the page, and learns nothing of its commands. */
const takesCommands = (route: string, of: string, get: Row['get'], mayKnow?: readonly Viewer[]): Row => ({
  route,
  of,
  get,
  posted: 'unknown command',
  post: by((viewer) => (get[viewer].status === 200 || mayKnow?.includes(viewer) ? 400 : get[viewer].status)),
});

const ITEM_1: readonly Paper[] = [
  'submitted',
  'reviewed',
  'decided',
  'accepted',
  'declined',
  'changes',
  'published',
  'participants',
  'cancelled',
];
/** Papers that reviewers have been asked for. */
export const WITH_TASKS: readonly Paper[] = ITEM_1.filter((paper) => paper !== 'submitted');
/** Papers on which a decision can be prepared: somebody can be asked to review them. */
const UNDECIDED: readonly Paper[] = ['submitted', 'reviewed', 'decided', 'elsewhere', 'foreign'];
/** Papers whose bytes are public. */
const PUBLIC_FILES: readonly Paper[] = ['published', 'foreignPublished'];

/** Published files open for participants of their own meeting, whoever else they are for. */
function openTo(viewer: Viewer, paper: Paper): boolean {
  if (paper === 'foreignPublished') return viewer === 'otherSecretariat';
  return (paper === 'published' || paper === 'participants') && PARTICIPANTS.includes(viewer);
}

const titles = (papers: readonly Paper[]): Sight[] => papers.map((paper) => `${paper}.title` as const);
const references = (papers: readonly Paper[]): Sight[] =>
  papers.map((paper) => `${paper}.reference` as const);
const OWN = [...titles(ITEM_1), ...references(ITEM_1)];
const LISTED = titles(['published', 'participants', 'cancelled']);
const FOREIGN_DESK = titles(['foreign', 'foreignPublished']);

/** What only some papers have. */
const ONLY_WITH: Partial<Record<Field, readonly Paper[]>> = {
  reviewer: WITH_TASKS,
  moveReason: ['changes'],
};

/** What the page of a paper shows. */
function page(viewer: Viewer, paper: Paper): Access {
  if (!FINDERS.includes(viewer)) return access(404);
  const fields = FIELD_KEYS.filter((field) => (FIELDS[field].seenBy as readonly Viewer[]).includes(viewer));
  return access(
    200,
    fields.filter((field) => !(field in ONLY_WITH) || ONLY_WITH[field]?.includes(paper)),
  );
}

/** Papers to which the author hands in nothing any more. */
export const OVER: readonly Paper[] = ['declined', 'cancelled'];

/** The form with which an author changes a paper. */
function edits(viewer: Viewer, paper: Paper): Access {
  if (!FINDERS.includes(viewer)) return access(404);
  if (viewer !== 'submitter') return access(403);
  if (OVER.includes(paper)) return access(409);
  return access(200, [
    'title',
    'reference',
    'fileName',
    'abstract',
    'author',
    'affiliation',
    'authorEmail',
    'presenter',
    // What is asked for stands above the answer.
    ...(paper === 'changes' ? (['letter'] as const) : []),
  ]);
}

/** The page on which the secretariat adds a translation. */
function translates(viewer: Viewer, paper: Paper): Access {
  if (!FINDERS.includes(viewer)) return access(404);
  if (viewer !== 'secretariat' && viewer !== 'boundSecretariat') return access(403);
  return OVER.includes(paper) ? access(409) : access(200, ['title', 'reference']);
}

/** Those who are known by name, and their addresses: whoever looks for a reviewer has to tell namesakes apart. */
const ALL_PEOPLE = [
  'people',
  'submitterEmail',
  'participantEmail',
  'claimant',
  'invitee',
  'linkAddress',
] as const;

/** Rows whose viewers are what they are to the paper that is addressed. */
const PAPER_ROWS: readonly Row[] = PAPER_KEYS.flatMap((paper): Row[] => [
  takesCommands(
    'routes/contributions/page',
    paper,
    signedIn((viewer) => page(viewer, paper)),
  ),
  read(
    'routes/submissions/received',
    paper,
    // What it says is meant for whoever has sent something: others are led to the page of the paper.
    signedIn((viewer) =>
      FINDERS.includes(viewer) && viewer !== 'submitter' ? access(302) : page(viewer, paper),
    ),
  ),
  {
    route: 'routes/submissions/edit',
    of: paper,
    get: signedIn((viewer) => edits(viewer, paper)),
    // What is sent is no form: who may upload is decided before it is read.
    posted: 'json',
    post: by((viewer) => {
      if (viewer === 'visitor') return 302;
      const { status } = edits(viewer, paper);
      return status === 200 ? 400 : status;
    }),
  },
  {
    route: 'routes/submissions/edit-save',
    of: paper,
    get: nobody,
    posted: 'json',
    post: by((viewer) => {
      if (viewer === 'visitor') return 302;
      const { status } = edits(viewer, paper);
      return status === 200 ? 400 : status;
    }),
  },
  takesCommands(
    'routes/submissions/edit-check',
    paper,
    // Nothing has been typed: there is nothing to check, and the page of the paper opens instead.
    signedIn((viewer) => (edits(viewer, paper).status === 200 ? access(302) : edits(viewer, paper))),
    FINDERS,
  ),
  {
    route: 'routes/publication/translation',
    of: paper,
    get: signedIn((viewer) => translates(viewer, paper)),
    // What is sent is no form: who may add a translation is decided before it is read.
    posted: 'json',
    post: by((viewer) => {
      if (viewer === 'visitor') return 302;
      const { status } = translates(viewer, paper);
      return status === 200 ? 400 : status;
    }),
  },
  takesCommands(
    'routes/decisions/letter',
    paper,
    signedIn((viewer) => {
      if (!FINDERS.includes(viewer)) return access(404);
      if (!TEAM.includes(viewer)) return access(403);
      return paper === 'decided'
        ? access(200, ['title', 'reference', 'openLetter', 'submitterEmail'])
        : access(409);
    }),
  ),
  takesCommands(
    'routes/reviews/candidates',
    paper,
    signedIn((viewer) => {
      if (!FINDERS.includes(viewer)) return access(404);
      if (!TEAM.includes(viewer)) return access(403);
      if (!UNDECIDED.includes(paper)) return access(409);
      // Everybody who could be asked stands there by name and address, except those who have been asked for this paper.
      return access(200, [
        'title',
        ...ALL_PEOPLE,
        ...(WITH_TASKS.includes(paper) ? [] : (['reviewer', 'reviewerEmail'] as const)),
      ]);
    }),
  ),
  read(
    'routes/files/file',
    paper,
    signedIn((viewer) => (FINDERS.includes(viewer) ? access(200, ['bytes', 'fileName']) : access(404))),
  ),
  read(
    'routes/files/preview',
    paper,
    signedIn((viewer) => (FINDERS.includes(viewer) ? access(200) : access(404))),
  ),
  read('routes/publication/document', paper, PUBLIC_FILES.includes(paper) ? everybody(['bytes']) : nobody),
  read(
    'routes/publication/participant-file',
    paper,
    signedIn((viewer) => (openTo(viewer, paper) ? access(200, ['bytes']) : access(404))),
  ),
]);

const OWN_PAGE: Partial<Record<Viewer, readonly Sight[]>> = {
  submitter: [...OWN, 'draft'],
  coauthor: OWN,
  ...Object.fromEntries(REVIEWERS.map((reviewer) => [reviewer, titles(WITH_TASKS)])),
  otherSecretariat: ['draftMeeting'],
};

const READS_PAPER: readonly Sight[] = ['reviewed.title', 'reviewed.abstract', 'reviewed.fileName'];
const GIVEN: readonly Sight[] = [
  'reviewed.mark',
  'reviewed.commentsToAuthors',
  'reviewed.commentsToOrganizers',
];
const TASKS: Partial<Record<Viewer, readonly Sight[]>> = {
  'asked': READS_PAPER,
  accepted: READS_PAPER,
  reviewed: [...READS_PAPER, ...GIVEN],
  // Whoever has declined does not follow what becomes of the paper.
  declined: [],
};

const DRAFT_MEETING = by((viewer) =>
  viewer === 'otherSecretariat' ? access(200, ['draftMeeting']) : access(404),
);
const PUBLIC_OF_MEETING: readonly (readonly [route: string, list: boolean])[] = [
  ['routes/meetings/page', false],
  ['routes/publication/papers', true],
  ['routes/publication/papers-json', true],
  ['routes/publication/papers-csv', true],
  ['routes/meetings/session', true],
  ['routes/publication/session-json', true],
  ['routes/publication/session-csv', true],
];
/** The lists for other programs hold the title of the meeting only where it is part of the format. */
const SAYS_NO_MEETING = ['routes/publication/papers-csv', 'routes/publication/session-csv'];

const PUBLISHED = [...LISTED, ...titles(['foreignPublished'])];
/** What a search for a word finds that stands in every paper, hidden or not. */
const SEARCHED: Partial<Record<Viewer, readonly Sight[]>> = {
  ...Object.fromEntries(
    [...AUTHORS, 'focalPoint', 'organizer', 'boundOrganizer'].map((viewer) => [viewer, titles(ITEM_1)]),
  ),
  ...Object.fromEntries(REVIEWERS.map((reviewer) => [reviewer, titles(WITH_TASKS)])),
  otherOrganizer: titles(['elsewhere']),
  secretariat: titles([...ITEM_1, 'elsewhere']),
  boundSecretariat: titles([...ITEM_1, 'elsewhere']),
  otherSecretariat: [...FOREIGN_DESK, 'draftMeeting'],
};

export const MATRIX: readonly Row[] = [
  read('routes/meetings/home', 'all', everybody()),
  takesCommands('routes/sign-in/request-code', 'all', everybody()),
  takesCommands('routes/sign-in/verify-code', 'all', everybody()),
  takesCommands('routes/sign-in/link', 'a link that works', everybody()),
  takesCommands('routes/sign-in/undo-address', 'a link that works', everybody()),
  takesCommands('routes/sign-in/sign-out', 'all', nobody, VIEWER_KEYS),
  takesCommands(
    'routes/sign-in/complete-profile',
    'all',
    signedIn(() => access(200)),
  ),
  takesCommands(
    'routes/sign-in/sessions',
    'all',
    signedIn(() => access(200)),
  ),
  takesCommands(
    'routes/sign-in/addresses',
    'all',
    signedIn(() => access(200)),
  ),
  takesCommands(
    'routes/sign-in/confirm',
    'all',
    signedIn(() => access(200)),
  ),
  takesCommands(
    'routes/people/me',
    'all',
    signedIn((viewer) => access(200, OWN_PAGE[viewer])),
  ),
  read(
    'routes/search/page',
    'a word of every paper',
    by((viewer) => access(200, [...PUBLISHED, ...(SEARCHED[viewer] ?? [])])),
  ),
  takesCommands('routes/installation/page', 'all', onlyFor({ admin: [] })),
  takesCommands('routes/installation/limits', 'all', onlyFor({ admin: [] })),
  takesCommands('routes/people/join', 'all', onlyFor({ admin: [] })),
  takesCommands(
    'routes/people/join-own',
    'all',
    signedIn(() => access(200)),
  ),
  {
    route: 'routes/meetings/import',
    of: 'all',
    get: onlyFor({ admin: [] }, 403),
    // What is sent is no form: who may import is decided before it is read.
    posted: 'json',
    post: posts(403, { visitor: 302, admin: 400 }),
  },
  takesCommands(
    'routes/meetings/import-preview',
    'a draft of the administrator',
    onlyFor({ admin: ['agendaDraft'] }, 403),
  ),
  ...PUBLIC_OF_MEETING.flatMap(([route, isList]): Row[] => [
    read(route, 'the meeting', everybody(isList ? LISTED : [])),
    read(route, 'another meeting', everybody(isList ? titles(['foreignPublished']) : [])),
    read(
      route,
      'a draft meeting',
      SAYS_NO_MEETING.includes(route)
        ? by((viewer) => access(viewer === 'otherSecretariat' ? 200 : 404))
        : DRAFT_MEETING,
    ),
  ]),
  {
    route: 'routes/submissions/form',
    of: 'the meeting',
    // A draft that waits is pointed out to whoever has begun it.
    get: signedIn((viewer) =>
      viewer === 'nameless' ? access(302) : access(200, viewer === 'submitter' ? ['draft'] : []),
    ),
    // What is sent names its draft in the address.
    posted: 'json',
    post: posts(404),
  },
  {
    route: 'routes/submissions/form',
    of: 'a draft of the submitter',
    get: signedIn((viewer) =>
      viewer === 'nameless' ? access(302) : access(200, viewer === 'submitter' ? ['draft'] : []),
    ),
    posted: 'json',
    post: posts(400, { visitor: 302, nameless: 302 }),
  },
  {
    route: 'routes/submissions/form',
    of: 'a draft meeting',
    get: onlyFor({ otherSecretariat: ['draftMeeting'] }),
    posted: 'json',
    post: posts(404),
  },
  {
    route: 'routes/submissions/save',
    of: 'a draft of the submitter',
    get: nobody,
    posted: 'json',
    post: posts(400, { visitor: 302 }),
  },
  takesCommands('routes/submissions/check', 'a draft of the submitter', onlyFor({ submitter: ['draft'] })),
  read(
    'routes/meetings/desk',
    'the meeting',
    onlyFor({
      organizer: titles(ITEM_1),
      boundOrganizer: titles(ITEM_1),
      otherOrganizer: titles(['elsewhere']),
      secretariat: titles([...ITEM_1, 'elsewhere']),
      boundSecretariat: titles([...ITEM_1, 'elsewhere']),
    }),
  ),
  read('routes/meetings/desk', 'another meeting', onlyFor({ otherSecretariat: FOREIGN_DESK })),
  read('routes/meetings/desk', 'a draft meeting', onlyFor({ otherSecretariat: ['draftMeeting'] })),
  takesCommands(
    'routes/meetings/set-up-session',
    'the meeting',
    onlyFor(Object.fromEntries([...TEAM, ...BOUND].map((viewer) => [viewer, ['invitee']]))),
  ),
  read('routes/meetings/invitation', 'an invitation', everybody(['invitee'])),
  takesCommands(
    'routes/people/affiliations',
    'the meeting',
    onlyFor({
      secretariat: ['claimant', 'participantEmail'],
      boundSecretariat: ['claimant', 'participantEmail'],
    }),
  ),
  takesCommands(
    'routes/people/body',
    'the country',
    onlyFor({ focalPoint: [...titles(ITEM_1), 'claimant'], focalPointElsewhere: [] }),
  ),
  takesCommands(
    'routes/meetings/set-up-call',
    'the meeting',
    onlyFor({ secretariat: [], boundSecretariat: [] }),
  ),
  takesCommands(
    'routes/meetings/set-up-call',
    'a draft meeting',
    onlyFor({ otherSecretariat: ['draftMeeting'] }),
  ),
  takesCommands('routes/meetings/set-up', 'the meeting', onlyFor({ secretariat: [], boundSecretariat: [] })),
  takesCommands('routes/meetings/set-up', 'another meeting', onlyFor({ otherSecretariat: [] })),
  takesCommands('routes/meetings/set-up', 'a draft meeting', onlyFor({ otherSecretariat: ['draftMeeting'] })),
  read(
    'routes/publication/participant-files',
    'the meeting',
    onlyFor(Object.fromEntries(PARTICIPANTS.map((viewer) => [viewer, LISTED]))),
  ),
  read(
    'routes/publication/participant-files',
    'another meeting',
    onlyFor({ otherSecretariat: titles(['foreignPublished']) }),
  ),
  read(
    'routes/publication/participant-files',
    'a draft meeting',
    onlyFor({ otherSecretariat: ['draftMeeting'] }),
  ),
  read('routes/meetings/template', 'the meeting', everybody()),
  read(
    'routes/meetings/template',
    'a draft meeting',
    by((viewer) =>
      access(
        viewer === 'otherSecretariat' ? 200 : 404,
        viewer === 'otherSecretariat' ? ['draftMeeting'] : [],
      ),
    ),
  ),
  ...PAPER_ROWS,
  ...(Object.keys(TASKS) as Viewer[]).map((reviewer) =>
    takesCommands('routes/reviews/page', `the task of ${reviewer}`, onlyFor({ [reviewer]: TASKS[reviewer] })),
  ),
  {
    route: 'routes/files/upload',
    of: 'all',
    get: by((viewer) => access(viewer === 'visitor' ? 401 : 204)),
    posted: 'unknown command',
    post: posts(400, { visitor: 401 }),
  },
  {
    route: 'routes/files/upload',
    of: 'an upload of the submitter',
    get: by((viewer) => access({ visitor: 401, submitter: 200 }[viewer as string] ?? 404)),
    posted: 'unknown command',
    post: posts(405, { visitor: 401 }),
  },
  read('routes/demo/mail', 'all', nobody),
  read('routes/missing', 'all', nobody),
];
