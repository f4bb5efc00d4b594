/**
 * Every address of the portal, to build one: the other half of `routes.ts`, which matches them. A test holds the two
 * against each other, and the linter finds an address that is written out as a text anywhere else.
 */
import { slugify } from '#app/domain/shared/fold.ts';

const meeting = (slug: string) => `/m/${slug}`;
const session = (slug: string, id: string) => `${meeting(slug)}/s/${id}`;
const contribution = (id: string) => `/c/${id}`;
const file = (id: string) => `/f/${id}`;

/** Where a file is sent before its form; alone, so that the script of a page takes nothing else along. */
export const UPLOADS = '/uploads';

/** Slugs and public ids need no escaping; names and words are escaped here. */
export const paths = {
  home: () => '/',
  me: () => '/me',
  sessions: () => '/me/sessions',
  addresses: () => '/me/addresses',
  confirm: () => '/me/confirm',
  joinOwn: () => '/me/join',
  search: () => '/search',
  installation: () => '/system',
  accounts: () => '/system/accounts',
  limits: () => '/system/limits',
  demoMail: () => '/dev/mail',

  requestCode: () => '/sign-in',
  verifyCode: () => '/sign-in/code',
  signInLink: () => '/sign-in/link',
  undoAddress: () => '/sign-in/undo',
  signOut: () => '/sign-out',
  completeProfile: () => '/welcome',

  importAgenda: () => '/import',
  importPreview: () => '/import/preview',
  meeting,
  /** Words are for people, the id alone decides. */
  session: (slug: string, { publicId, title }: { publicId: string; title: string }) =>
    `${session(slug, publicId)}/${encodeURIComponent(slugify(title)) || 'session'}`,
  papers: (slug: string) => `${meeting(slug)}/papers`,
  sessionPapers: (slug: string, id: string) => `${session(slug, id)}/papers`,
  document: (slug: string, id: string, name: string) =>
    `${meeting(slug)}/d/${id}/${encodeURIComponent(name)}`,
  participantFiles: (slug: string) => `${meeting(slug)}/material`,
  participantFile: (slug: string, id: string, name: string) =>
    `${meeting(slug)}/material/${id}/${encodeURIComponent(name)}`,
  paperTemplate: (slug: string, id: string, name: string) =>
    `${meeting(slug)}/template/${id}/${encodeURIComponent(name)}`,
  desk: (slug: string) => `${meeting(slug)}/desk`,
  setUp: (slug: string) => `${meeting(slug)}/setup`,
  setUpCall: (slug: string) => `${meeting(slug)}/setup/call`,
  setUpSession: (slug: string, id: string) => `${meeting(slug)}/setup/${id}`,
  people: (slug: string) => `${meeting(slug)}/people`,
  invitation: (token: string) => `/invited/${token}`,
  body: (code: string) => `/b/${encodeURIComponent(code)}`,

  submit: (slug: string) => `${meeting(slug)}/submit`,
  checkSubmission: (slug: string) => `${meeting(slug)}/submit/check`,
  contribution,
  editContribution: (id: string) => `${contribution(id)}/edit`,
  checkEdit: (id: string) => `${contribution(id)}/edit/check`,
  received: (id: string) => `${contribution(id)}/received`,
  candidates: (id: string) => `${contribution(id)}/reviewers`,
  translation: (id: string) => `${contribution(id)}/translation`,
  letter: (id: string) => `${contribution(id)}/letter`,
  review: (id: string) => `/r/${id}`,
  file,
  preview: (id: string) => `${file(id)}/preview`,
  uploads: () => UPLOADS,
};

/** The JavaScript of a page keeps a form at the address of the form with this behind it. */
export const saveBeside = (form: string) => form.replace(/(\?|$)/, '/save$1');

/** What the first part of an address names, where the second part is the id of one. */
const OBJECTS: Readonly<Record<string, string>> = {
  c: 'contribution',
  r: 'review_task',
  f: 'file',
  m: 'meeting',
  b: 'body',
  uploads: 'upload',
};

/** What an address is about, for the audit: ids and slugs only, since anything else may be a name or a secret. */
export function objectOf(pathname: string): { objectType: string; objectId: string } {
  // Read as the router reads it, so that another spelling of an address is no other object.
  const [, name = '', second = ''] = pathname.split('/').map(decoded);
  const first = name.toLowerCase();
  const type = Object.hasOwn(OBJECTS, first) ? OBJECTS[first] : undefined;
  const isId = (text: string) => /^[A-Za-z0-9-]{1,80}$/.test(text);
  if (type) return { objectType: type, objectId: isId(second) ? second : 'unreadable' };
  return { objectType: 'page', objectId: isId(first) ? first : 'unreadable' };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
