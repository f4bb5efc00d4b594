/** What a form begins with: the contribution as it stands, or what is known of the person already. */
import { authorAction } from '#app/domain/contributions/life.ts';
import {
  type BaseVersion,
  type ContributionDraft,
  EMPTY_DRAFT,
  FILE_FIELD_NAMES,
  FILE_FIELDS,
  isPaperLanguage,
} from '#app/domain/submissions/contribution-draft.ts';
import { submissionsOf, textsOfContributions } from '#db/contributions/content.ts';
import { contributionsOfPerson } from '#db/contributions/contributions.ts';
import { authorsOf, bodiesOf } from '#db/contributions/named.ts';
import { sha256 } from '#db/core/ids.ts';
import type { Readable } from '#db/core/transaction.ts';
import { themesOf } from '#db/meetings/items.ts';
import { affiliationsOf } from '#db/people/affiliations.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { translationsOf } from '#db/publication/translations.ts';
import type { ContributionContext } from '#app/services/contributions/load.ts';

import { fieldsOfColumns } from './draft-columns.ts';

/** A contribution as the form has it. */
export async function draftFrom(db: Readable, loaded: ContributionContext): Promise<ContributionDraft> {
  const { contribution, meeting, item } = loaded;
  const texts = await textsOfContributions(db, [contribution.id]);
  const wishes = await translationsOf(db, contribution.id);
  const fields = FILE_FIELD_NAMES.flatMap((field) => {
    const { slot, language } = FILE_FIELDS[field];
    const file =
      slot === 'paper' && language === null
        ? loaded.paper
        : language === loaded.paper?.language
          ? null
          : loaded.current.find((entry) => entry.slot === slot && (!language || entry.language === language));
    if (!file) return [];
    const { sha256, size, original_name: name, media_type: mediaType } = file;
    return [[field, { sha256, size, name, mediaType }] as const];
  });
  const draft = {
    ...fieldsOfColumns(contribution, await themesOf(db, meeting.id)),
    meeting: meeting.slug,
    item: item.public_id,
    texts: Object.fromEntries(texts.map(({ language, title, abstract }) => [language, { title, abstract }])),
    translations: Object.fromEntries(wishes.map((wish) => [wish.language, wish.asked_of])),
    bodies: loaded.bodies.map((body) => body.id),
    authors: loaded.authors.map((author) => ({
      name: author.name,
      affiliation: author.affiliation,
      email: author.email ?? '',
      isPresenter: author.is_presenter === 1,
      isContact: author.is_contact === 1,
    })),
    files: Object.fromEntries(fields),
    // Each change has its own letter and declaration.
    letter: '',
    declared: false,
    declaration: '',
  };
  return { ...draft, base: await baseOf(db, loaded, draft) };
}

/** The version of a contribution that a change which begins now is based on. */
async function baseOf(
  db: Readable,
  { contribution, life }: ContributionContext,
  { bodies, authors, spoken }: Pick<ContributionDraft, 'bodies' | 'authors' | 'spoken'>,
): Promise<BaseVersion> {
  const action = authorAction(life.state) ?? '';
  return {
    version: (await submissionsOf(db, contribution.id)).length,
    action,
    // Where only files are added nobody is named.
    people: action === 'add_files' ? '' : sha256(JSON.stringify([bodies, authors, spoken])).slice(0, 16),
  };
}

/** A new draft: what the profile and the last contribution of a person say is filled in already. */
export async function prefilledDraft(
  db: Readable,
  actor: Pick<PersonRow, 'id' | 'name' | 'email' | 'language'>,
  slug: string,
): Promise<ContributionDraft> {
  const affiliations = await affiliationsOf(db, [actor.id]);
  const own = affiliations.find((affiliation) => affiliation.kind === 'country') ?? affiliations[0];
  // A person submits in the name of a country, but works in an office of it.
  const office = affiliations.find(
    (affiliation) => affiliation.kind === 'institution' || affiliation.kind === 'organisation',
  );
  const last = (await contributionsOfPerson(db, actor.id)).find(
    (contribution) => contribution.submitter_id === actor.id,
  );
  const earlier = last ? (await bodiesOf(db, [last.id])).map((body) => body.id) : [];
  const asAuthor = last
    ? (await authorsOf(db, [last.id])).find((author) => author.person_id === actor.id)
    : undefined;
  return {
    ...EMPTY_DRAFT,
    meeting: slug,
    language: last && isPaperLanguage(last.language) ? last.language : actor.language,
    bodies: earlier.length > 0 ? earlier : own ? [own.id] : [],
    authors: [
      {
        name: actor.name,
        affiliation: asAuthor?.affiliation ?? office?.name ?? '',
        email: actor.email,
        isPresenter: true,
        isContact: true,
      },
    ],
  };
}
