/** What a draft becomes in the rows of a contribution. */
import { initialRequest } from '#app/domain/publication/translations.ts';
import { addressKey } from '#app/domain/shared/addresses.ts';
import { fold } from '#app/domain/shared/fold.ts';
import type { ContributionId, MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { PAPER_LANGUAGES } from '#app/domain/shared/vocabulary.ts';
import {
  type ContributionDraft,
  type DraftFile,
  FILE_FIELD_NAMES,
  FILE_FIELDS,
  type FormRequirements,
  isDeliverer,
  isFileRequired,
} from '#app/domain/submissions/contribution-draft.ts';
import { type ContributionContent } from '#db/contributions/content.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import { type FileRow, insertFileVersion, recordBlob } from '#db/files/file-versions.ts';
import { themesOf } from '#db/meetings/items.ts';
import { wishTranslations } from '#db/publication/translations.ts';

import { checked, columnsOfDraft } from './draft-columns.ts';

/** @param draft has been checked by `problemsOf` */
export async function contentOf(
  db: Readable,
  meetingId: MeetingId,
  draft: ContributionDraft,
): Promise<ContributionContent> {
  const named = draft.authors.filter((author) => author.name !== '');
  // Every contribution has a contact: the first author, unless the form names another.
  const contact = Math.max(
    0,
    named.findIndex((author) => author.isContact),
  );
  const columns = columnsOfDraft(draft, await themesOf(db, meetingId));
  return {
    columns,
    texts: PAPER_LANGUAGES.flatMap((other) => {
      const text = draft.texts[other];
      return other !== columns.language && text?.title ? [{ language: other, ...text }] : [];
    }),
    bodyIds: draft.bodies,
    authors: named.map((author, index) => ({
      name: author.name,
      nameKey: fold(author.name),
      affiliation: author.affiliation,
      email: author.email || null,
      emailKey: author.email ? addressKey(author.email) : null,
      isPresenter: author.isPresenter,
      isContact: index === contact,
    })),
  };
}

/** Writes down which translations the authors ask for. @param draft has been checked */
export async function keepTranslations(
  tx: Tx,
  contributionId: ContributionId,
  draft: ContributionDraft,
  now: string,
): Promise<void> {
  const wishes = PAPER_LANGUAGES.flatMap((language) => {
    const of = draft.translations[language] ?? '';
    return language !== draft.language && isDeliverer(of)
      ? [{ language, asked_of: of, ...initialRequest(of) }]
      : [];
  });
  await wishTranslations(tx, contributionId, wishes, now);
}

/**
 * Writes down the files of a draft as new versions, but for those that stand there already.
 * @param current the newest version of each slot and language
 * @returns the files that are new
 */
export async function keepFiles(
  tx: Tx,
  values: { id: ContributionId; uploadedBy: PersonId },
  draft: ContributionDraft,
  requirements: FormRequirements,
  current: readonly FileRow[],
  now: string,
): Promise<DraftFile[]> {
  const added: DraftFile[] = [];
  for (const field of FILE_FIELD_NAMES) {
    const file = draft.files[field];
    if (!file || !isFileRequired(field, requirements, draft.language)) continue;
    const { slot, language } = FILE_FIELDS[field];
    const inLanguage = language ?? checked(PAPER_LANGUAGES, draft.language);
    const isKnown = current.some(
      (entry) =>
        entry.slot === slot &&
        entry.sha256 === file.sha256 &&
        (slot !== 'paper' || entry.language === inLanguage),
    );
    if (isKnown) continue;
    await recordBlob(tx, { ...file, personId: values.uploadedBy }, now);
    await insertFileVersion(
      tx,
      {
        contributionId: values.id,
        slot,
        sha256: file.sha256,
        mediaType: file.mediaType,
        originalName: file.name,
        language: inLanguage,
        uploadedBy: values.uploadedBy,
      },
      now,
    );
    added.push(file);
  }
  return added;
}
