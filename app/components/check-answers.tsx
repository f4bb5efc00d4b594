/** What is about to be sent, line by line, each with a way back to its field. */
import type { ReactNode } from 'react';

import {
  FILE_FIELD_NAMES,
  isFileAsked,
  type Asks,
  type ContributionDraft,
  type FileField,
} from '#app/domain/contribution-draft.ts';
import {
  PAPER_LANGUAGES,
  type ContributionKind,
  type PaperLanguage,
  type TranslationDeliverer,
  type Wish,
} from '#app/domain/vocabulary.ts';

import type { OfferedSession } from './contribution-fields.tsx';
import { FoundFacts, type SeenFacts } from './file-advice.tsx';
import { fileSize, Prose } from './prose.tsx';
import { useTexts } from './texts.tsx';

/** What the portal has found out about files, by their field. */
export type Advice = Partial<Record<FileField, SeenFacts>>;

export function CheckAnswers(props: {
  draft: ContributionDraft;
  asks: Asks;
  advice: Advice;
  session: OfferedSession | null;
  /** Names of the submitting bodies, in their order. */
  bodies: readonly string[];
  /** Where the form is. */
  form: string;
}) {
  const t = useTexts();
  const { draft, asks, session } = props;
  const answers: [label: string, field: string, value: ReactNode][] = [];
  if (asks.texts) {
    answers.push(
      [
        t('submit.item'),
        'item',
        session ? t('common.item', { number: session.number, title: session.title }) : '',
      ],
      [t('submit.kind'), 'kind', t(`kinds.${draft.kind as ContributionKind}`)],
    );
    const theme = session?.themes.find((one) => one.id === draft.theme);
    if (theme) answers.push([t('submit.theme'), 'theme', theme.title]);
    if (draft.wish) answers.push([t('submit.wish'), 'wish', t(`wishes.${draft.wish as Wish}`)]);
    answers.push([t('submit.paper_title'), 'title', <span lang={draft.language}>{draft.title}</span>]);
    if (draft.abstract) {
      answers.push([
        t('submit.abstract'),
        'abstract',
        <Prose text={draft.abstract} language={draft.language} />,
      ]);
    }
    answers.push([t('submit.language'), 'language', t(`languages.${draft.language as PaperLanguage}`)]);
    for (const language of PAPER_LANGUAGES) {
      const text = draft.texts[language];
      if (!text?.title || language === draft.language) continue;
      const name = t(`languages.${language}`);
      answers.push([
        t('submit.title_in', { language: name }),
        `texts.${language}.title`,
        <>
          <b lang={language}>{text.title}</b>
          <Prose text={text.abstract} language={language} />
        </>,
      ]);
    }
    for (const language of PAPER_LANGUAGES) {
      const of = draft.translations[language];
      if (!of || language === draft.language) continue;
      answers.push([
        t('submit.translation_into', { language: t(`languages.${language}`) }),
        `translations.${language}`,
        t(`submit.translation_by.${of as TranslationDeliverer}`),
      ]);
    }
    answers.push(
      [t('submit.about_bodies'), 'bodies.0', props.bodies.join(', ')],
      [t('submit.about_authors'), 'authors.0.name', <AuthorLines draft={draft} />],
    );
    if (draft.spoken) {
      answers.push([t('submit.spoken'), 'spoken', t(`languages.${draft.spoken as PaperLanguage}`)]);
    }
  }
  if (asks.paper !== 'no' || asks.slides) {
    answers.push([
      t('submit.about_file'),
      'file',
      <FileLines draft={draft} asks={asks} advice={props.advice} />,
    ]);
  }
  if (draft.letter) answers.push([t('submit.letter'), 'letter', <Prose text={draft.letter} />]);
  return (
    <dl className="answers">
      {answers.map(([label, field, value]) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          <dd>
            <a href={`${props.form}#${field}`} aria-label={t('common.change_what', { what: label })}>
              {t('common.change')}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function AuthorLines({ draft }: { draft: ContributionDraft }) {
  const t = useTexts();
  const named = draft.authors.filter((author) => author.name !== '');
  const contact = Math.max(
    0,
    named.findIndex((author) => author.isContact),
  );
  return (
    <ol className="plain-list">
      {named.map((author, index) => {
        const marks = [
          author.isPresenter ? t('submit.mark_presents') : '',
          index === contact ? t('submit.mark_contact') : '',
        ].filter(Boolean);
        return (
          <li key={index}>
            {[author.name, author.affiliation].filter(Boolean).join(', ')}
            {author.email ? <span className="muted"> {author.email}</span> : null}
            {marks.length > 0 ? <span className="muted"> ({marks.join(', ')})</span> : null}
          </li>
        );
      })}
    </ol>
  );
}

function FileLines({ draft, asks, advice }: { draft: ContributionDraft; asks: Asks; advice: Advice }) {
  const t = useTexts();
  const files = FILE_FIELD_NAMES.flatMap((field) => {
    const file = draft.files[field];
    return file && isFileAsked(field, asks, draft.language) ? [[field, file] as const] : [];
  });
  if (files.length === 0) return <span className="muted">{t('submit.empty')}</span>;
  return (
    <ul className="plain-list">
      {files.map(([field, file]) => (
        <li key={field}>
          {t('submit.file_line', { name: file.name, size: fileSize(t, file.size) })}
          <FoundFacts about={advice[field]} isOpen />
        </li>
      ))}
    </ul>
  );
}
