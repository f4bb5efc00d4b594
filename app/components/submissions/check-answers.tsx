/** What is about to be sent, line by line, each with a way back to its field. */
import type { ReactNode } from 'react';

import { fileLabel } from '#app/domain/files/file-label.ts';
import { fold } from '#app/domain/shared/fold.ts';
import type { Texts } from '#app/domain/shared/texts/texts.ts';
import {
  CONTRIBUTION_KINDS,
  memberOf,
  PAPER_LANGUAGES,
  TRANSLATION_DELIVERERS,
  WISHES,
} from '#app/domain/shared/vocabulary.ts';
import {
  type ContributionDraft,
  FILE_FIELD_NAMES,
  FILE_FIELDS,
  type FileField,
  type FormRequirements,
  isFileRequired,
} from '#app/domain/submissions/contribution-draft.ts';
import { FoundFacts, type SeenFacts } from '#app/components/files/file-advice.tsx';
import { fileSize, Prose } from '#app/components/layout/prose.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

import type { OfferedSession } from './form-part.ts';

/** What the portal has found out about files, by their field. */
export type Advice = Partial<Record<FileField, SeenFacts>>;

interface Answered {
  draft: ContributionDraft;
  requirements: FormRequirements;
  advice: Advice;
  session: OfferedSession | null;
  /** Names of the submitting bodies, in their order. */
  bodies: readonly string[];
  /** The sentence that was agreed to; empty where none is asked for. */
  declaration?: string;
  /** Name of the submitter, who always has an address. */
  submitter: string;
  /** A contribution that is there stays in its session, so its form does not ask for it. */
  isChange?: boolean;
  /** Where the form is. */
  form: string;
}

type Answer = [label: string, field: string, value: ReactNode, isFixed?: boolean];

export function CheckAnswers(props: Answered) {
  const t = useTexts();
  const answers = [
    ...(props.requirements.texts ? textAnswers(t, props) : []),
    ...fileAnswers(t, props),
    ...statements(t, props),
  ];
  return (
    <dl className="answers">
      {answers.map(([label, field, value, isFixed]) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          <dd>
            {isFixed ? null : (
              <a href={`${props.form}#${field}`} aria-label={t('common.change_what', { what: label })}>
                {t('common.change')}
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function textAnswers(t: Texts, props: Answered): Answer[] {
  return [
    ...aboutAnswers(t, props),
    ...wordAnswers(t, props.draft),
    ...translationAnswers(t, props.draft),
    ...peopleAnswers(t, props),
  ];
}

/** Session, kind, theme and wish. */
function aboutAnswers(t: Texts, { draft, session, isChange }: Answered): Answer[] {
  const kind = memberOf(CONTRIBUTION_KINDS, draft.kind);
  const wish = memberOf(WISHES, draft.wish);
  const answers: Answer[] = [];
  answers.push(
    [
      t('submit.item'),
      'item',
      session ? t('common.item', { number: session.number, title: session.title }) : '',
      isChange,
    ],
    [t('submit.kind'), 'kind', kind ? t(`kinds.${kind}`) : ''],
  );
  const theme = session?.themes.find((theme) => theme.id === draft.theme);
  if (theme) answers.push([t('submit.theme'), 'theme', theme.title]);
  answers.push([
    t('submit.wish'),
    'wish',
    wish ? t(`wishes.${wish}`) : <Unanswered text={t('submit.wish_none')} />,
  ]);
  return answers;
}

/** Titles and abstracts, in the language of the paper and in others. */
function wordAnswers(t: Texts, draft: ContributionDraft): Answer[] {
  const answers: Answer[] = [];
  answers.push([t('submit.paper_title'), 'title', <span lang={draft.language}>{draft.title}</span>]);
  if (draft.abstract) {
    answers.push([
      t('submit.abstract'),
      'abstract',
      <Prose text={draft.abstract} language={draft.language} />,
    ]);
  }
  const own = memberOf(PAPER_LANGUAGES, draft.language);
  answers.push([t('submit.language'), 'language', own ? t(`languages.${own}`) : '']);
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
  return answers;
}

function translationAnswers(t: Texts, draft: ContributionDraft): Answer[] {
  const answers: Answer[] = [];
  for (const language of PAPER_LANGUAGES) {
    const of = memberOf(TRANSLATION_DELIVERERS, draft.translations[language] ?? '');
    if (!of || language === draft.language) continue;
    answers.push([
      t('submit.translation_into', { language: t(`languages.${language}`) }),
      `translations.${language}`,
      t(`submit.translation_by.${of}`),
    ]);
  }
  return answers;
}

/** Bodies, authors and the language that they speak. */
function peopleAnswers(t: Texts, props: Answered): Answer[] {
  const { draft } = props;
  const spoken = memberOf(PAPER_LANGUAGES, draft.spoken);
  const answers: Answer[] = [];
  answers.push(
    [t('submit.about_bodies'), 'bodies.0', props.bodies.join(', ')],
    [t('submit.about_authors'), 'authors.0.name', <AuthorLines draft={draft} submitter={props.submitter} />],
    [
      t('submit.spoken'),
      'spoken',
      spoken ? t(`languages.${spoken}`) : <Unanswered text={t('submit.spoken_none')} />,
    ],
  );
  return answers;
}

function fileAnswers(t: Texts, props: Answered): Answer[] {
  const { draft, requirements } = props;
  const answers: Answer[] = [];
  if (requirements.paper !== 'no' || requirements.slides) {
    answers.push([
      t('submit.about_file'),
      requirements.paper === 'no' ? 'slides' : 'file',
      <FileLines draft={draft} requirements={requirements} advice={props.advice} />,
    ]);
  }
  return answers;
}

/** The letter and the declaration. */
function statements(t: Texts, props: Answered): Answer[] {
  const { draft, requirements } = props;
  const answers: Answer[] = [];
  if (draft.letter) answers.push([t('submit.letter'), 'letter', <Prose text={draft.letter} />]);
  if (requirements.declaration && props.declaration) {
    answers.push([
      t('call.declaration'),
      'declared',
      t(draft.declared ? 'submit.agreed' : 'submit.not_agreed', { text: props.declaration }),
    ]);
  }
  return answers;
}

/** What was left open, in the words of the choice that stands for it. */
function Unanswered({ text }: { text: string }) {
  return <span className="muted">{text}</span>;
}

function AuthorLines({ draft, submitter }: { draft: ContributionDraft; submitter: string }) {
  const t = useTexts();
  const named = draft.authors.filter((author) => author.name !== '');
  const contact = Math.max(
    0,
    named.findIndex((author) => author.isContact),
  );
  const unreachable =
    named[contact]?.email === '' && fold(named[contact].name) !== fold(submitter) ? named[contact] : null;
  return (
    <>
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
      {unreachable ? (
        <p className="small">{t('submit.contact_without_address', { name: unreachable.name })}</p>
      ) : null}
    </>
  );
}

/** @param own language of the contribution, which the main fields do not name */
function labelledFile(field: FileField, own: string) {
  const { slot, language } = FILE_FIELDS[field];
  return { slot, language: language ?? memberOf(PAPER_LANGUAGES, own) ?? 'en' };
}

function FileLines({
  draft,
  requirements,
  advice,
}: {
  draft: ContributionDraft;
  requirements: FormRequirements;
  advice: Advice;
}) {
  const t = useTexts();
  const files = FILE_FIELD_NAMES.flatMap((field) => {
    const file = draft.files[field];
    return file && isFileRequired(field, requirements, draft.language) ? [[field, file] as const] : [];
  });
  if (files.length === 0) return <span className="muted">{t('submit.empty')}</span>;
  return (
    <ul className="plain-list">
      {files.map(([field, file]) => (
        <li key={field}>
          {t('submit.file_line_of', {
            slot: fileLabel(t, labelledFile(field, draft.language), draft.language),
            name: file.name,
            size: fileSize(t, file.size),
          })}
          <FoundFacts about={advice[field]} isOpen />
        </li>
      ))}
    </ul>
  );
}
