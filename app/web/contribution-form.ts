/** Turns what a browser sends into a draft, with the files that came along. */
import { ENCRYPTED, FILE_LIMIT } from '#app/domain/files/file-kinds.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import { PAPER_LANGUAGES } from '#app/domain/shared/vocabulary.ts';
import { type DraftAuthor, movedUp, withPasted } from '#app/domain/submissions/author-list.ts';
import {
  type ContributionDraft,
  FILE_FIELD_NAMES,
  FILE_FIELDS,
  type FileField,
  isFileField,
  LIMITS,
  readBase,
} from '#app/domain/submissions/contribution-draft.ts';
import type { Portal } from '#app/platform/runtime/portal.ts';
import type { FileRoom } from '#app/services/files/file-room.ts';
import { problemOf, receivedFile, type Uploaded } from '#app/services/files/received-file.ts';
import type { FieldErrors } from '#app/services/outcome.ts';
import type { FormCommand } from '#app/services/submissions/commands.ts';

import { textField } from './form-values.ts';
import { readMultipart, type UnreadableForm } from './multipart.ts';

export interface ReadForm {
  /** As they were sent; a form that is sent without a button of its own is sent on to be checked. */
  fields: URLSearchParams;
  draft: ContributionDraft;
  /** What is wrong with the files. */
  errors: FieldErrors;
  /** Files were not taken because the disk has no room for them. */
  isDiskFull: boolean;
  /** Files that have come with the form and are kept. */
  arrived: readonly { sha256: string; size: number }[];
  /** When the draft had been kept last, as far as this page knew. */
  lastSavedAt: string | null;
}

/** What the portal knows of the files of whoever sends a form. */
export interface FilesOfForm {
  /** What has been uploaded before the form, by its public id. */
  uploaded: (publicId: string, field: FileField) => Promise<Uploaded>;
  room: FileRoom;
}

/**
 * @param personId who sends the form
 * @param earlier the draft so far: its files stay unless new ones have arrived whole
 * @returns the draft as it stands now, or why the body could not be read at all
 */
export async function readContributionForm(
  request: Request,
  { files: store, diskSpace, fileReader }: Pick<Portal, 'files' | 'diskSpace' | 'fileReader'>,
  personId: PersonId,
  earlier: ContributionDraft,
  { uploaded, room }: FilesOfForm,
): Promise<ReadForm | UnreadableForm> {
  const problems = new Map<string, Phrase>();
  const form = await readMultipart(request, store, {
    fileLimit: FILE_LIMIT,
    async judge(file, path) {
      if (!isFileField(file.field)) return false;
      const problem = await problemOf({ fileReader, personId }, FILE_FIELDS[file.field].slot, file, path);
      if (problem) problems.set(file.field, problem);
      return problem === null;
    },
    mark: ENCRYPTED,
    dropsFiles: await diskSpace.isLow(),
    room,
  });
  if ('unreadable' in form) return form;
  const { fields, noRoom } = form;
  const files = { ...earlier.files };
  const errors: FieldErrors = {};
  for (const field of FILE_FIELD_NAMES) {
    const file = form.files.get(field);
    const problem = file?.kept ? undefined : problems.get(field);
    if (form.tooLarge.has(field)) errors[field] = { key: 'file_problems.too_large' };
    else if (problem) errors[field] = problem;
    if (form.dropped.has(field)) errors[field] = noRoom ?? { key: 'trouble.disk_full_for_file' };
    // A file in the form itself is the newer one: the script takes it out when it has sent it.
    const publicId = file || errors[field] ? '' : textField(fields, `upload.${field}`);
    const upload = publicId === '' ? null : await uploaded(publicId, field);
    if (upload && 'wrong' in upload) errors[field] = upload.wrong;
    if (file?.kept) files[field] = receivedFile(file);
    else if (upload && 'file' in upload) files[field] = upload.file;
    else if (textField(fields, `drop.${field}`) === 'yes') delete files[field];
  }
  if (!fields.has('do')) fields.set('do', 'check');
  return {
    fields,
    draft: typedDraft(fields, earlier, files),
    errors,
    isDiskFull: noRoom === null && form.dropped.size > 0,
    arrived: [...form.files.values()].filter((file) => file.kept),
    lastSavedAt: fields.has('lastSavedAt') ? textField(fields, 'lastSavedAt') : null,
  };
}

function typedDraft(
  fields: URLSearchParams,
  earlier: ContributionDraft,
  files: Partial<Record<FileField, ContributionDraft['files'][FileField]>>,
): ContributionDraft {
  const line = (name: string) => textField(fields, name).replace(/\s+/g, ' ');
  // The window may be older than the draft: then the form says which version it is based on.
  const base = readBase(fields.get('base') ?? '') ?? earlier.base;
  const own = { letter: textField(fields, 'letter'), files: files as ContributionDraft['files'], base };
  // A form for files alone holds no texts: those of the draft stay.
  if (!fields.has('title')) return { ...earlier, ...own };
  return {
    meeting: earlier.meeting,
    item: textField(fields, 'item'),
    theme: textField(fields, 'theme'),
    kind: textField(fields, 'kind'),
    wish: textField(fields, 'wish'),
    title: line('title'),
    abstract: textField(fields, 'abstract'),
    // Files that are added later are in the language of the paper, which that form does not ask for.
    language: fields.has('language') ? textField(fields, 'language') : earlier.language,
    texts: Object.fromEntries(
      PAPER_LANGUAGES.flatMap((language) => {
        const title = line(`texts.${language}.title`);
        const abstract = textField(fields, `texts.${language}.abstract`);
        return title || abstract ? [[language, { title, abstract }]] : [];
      }),
    ),
    translations: Object.fromEntries(
      PAPER_LANGUAGES.flatMap((language) => {
        const of = textField(fields, `translations.${language}`);
        return of ? [[language, of]] : [];
      }),
    ),
    bodies: rowsOf(fields, 'bodies', LIMITS.bodies, (at) => textField(fields, at)).filter(Boolean),
    authors: rowsOf(fields, 'authors', LIMITS.authors, (at) => ({
      name: line(`${at}.name`),
      affiliation: line(`${at}.affiliation`),
      email: textField(fields, `${at}.email`),
      isPresenter: textField(fields, `${at}.isPresenter`) === 'yes',
      isContact: textField(fields, 'contact') === at.split('.')[1],
    })),
    spoken: textField(fields, 'spoken'),
    declared: textField(fields, 'declared') === 'yes',
    declaration: textField(fields, 'declaration'),
    ...own,
  };
}

/** The text fields of a form whose sender is signed out; files are dropped. @returns null for a body that is no form */
export async function typedFields(request: Request): Promise<URLSearchParams | null> {
  const form = await readMultipart(request, null, { fileLimit: FILE_LIMIT, dropsFiles: true });
  return 'unreadable' in form ? null : form.fields;
}

/** What was typed into a form, on top of a draft: its files stay. */
export function draftFromFields(fields: URLSearchParams, earlier: ContributionDraft): ContributionDraft {
  return typedDraft(fields, earlier, earlier.files);
}

/** Rows of a form are numbered from 0; the form says by its fields how many there are. */
function rowsOf<T>(fields: URLSearchParams, name: string, limit: number, read: (at: string) => T): T[] {
  const numbers = [...fields.keys()].flatMap((key) => {
    const [, digits] = new RegExp(`^${name}\\.(\\d{1,3})(?:\\.|$)`).exec(key) ?? [];
    return digits === undefined ? [] : [Number(digits)];
  });
  // One more than the limit, so that the form is told that there are too many.
  const count = Math.min(Math.max(-1, ...numbers) + 1, limit + 1);
  return Array.from({ length: count }, (_, index) => read(`${name}.${index}`));
}

/** What a button makes of the draft, and what it could not take over: that stays in its field. */
interface Rearranged {
  draft: ContributionDraft;
  errors: FieldErrors;
  /** A pasted list that was not taken over, or empty. */
  pasted: string;
}

/** One more author or body, one place up, a list taken over, a session chosen. */
export function rearranged(
  draft: ContributionDraft,
  command: FormCommand,
  fields: URLSearchParams,
): Rearranged {
  const changed = (change: Partial<ContributionDraft>) => ({
    draft: { ...draft, ...change },
    errors: {},
    pasted: '',
  });
  switch (command.do) {
    case 'more':
      return command.at === 'bodies'
        ? changed({ bodies: [...draft.bodies, ''] })
        : changed({ authors: [...draft.authors, emptyAuthor()] });
    case 'up':
      return changed({ authors: movedUp(draft.authors, Number(command.at)) });
    case 'paste': {
      const pasted = textField(fields, 'pasted');
      const list = withPasted(draft.authors, pasted);
      return 'wrong' in list ? { draft, errors: { pasted: list.wrong }, pasted } : changed(list);
    }
    case 'session':
      return changed({ item: command.at });
    case 'check':
    case 'later':
    case 'keep-local':
    case 'keep-server':
      return changed({});
  }
}

function emptyAuthor(): DraftAuthor {
  return { name: '', affiliation: '', email: '', isPresenter: false, isContact: false };
}
