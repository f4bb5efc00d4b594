/** The fields of a contribution: what an expert fills in, the first time and whenever something changes. */
import { acceptOf, FILE_LIMIT, kindNames, kindsOf } from '#app/domain/files/file-kinds.ts';
import {
  type ContributionKind,
  PAPER_LANGUAGES,
  type PaperLanguage,
  TRANSLATION_DELIVERERS,
  WISHES,
} from '#app/domain/shared/vocabulary.ts';
import type { DraftAuthor } from '#app/domain/submissions/author-list.ts';
import {
  AUTHOR_ROWS,
  BODY_ROWS,
  type ContributionDraft,
  FILE_FIELDS,
  type FileField as FileFieldName,
  type FormRequirements,
  LIMITS,
  paperIn,
} from '#app/domain/submissions/contribution-draft.ts';
import { BodySelect } from '#app/components/form/body-select.tsx';
import { Checkbox, Choices, type Errors, Select, TextArea, TextField } from '#app/components/form/field.tsx';
import { UploadField } from '#app/components/form/upload-field.tsx';
import { fileSize, Prose } from '#app/components/layout/prose.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

export interface OfferedSession {
  id: string;
  number: string;
  title: string;
  kinds: readonly ContributionKind[];
  themes: readonly { id: string; title: string }[];
  deadline: string | null;
  /** Its instant. */
  due: string | null;
  hasOwnDeadline: boolean;
  isLate: boolean;
}

export interface Suggestion {
  id: string;
  number: string;
  title: string;
  /** Of the author's own words: why. */
  words: readonly string[];
}

interface Part {
  draft: ContributionDraft;
  asks: FormRequirements;
  errors: Errors;
}

export function ContributionFields(
  props: Part & {
    meeting: { contact: string | null };
    offered: readonly OfferedSession[];
    bodies: readonly { id: string; name: string; kind: string; keys?: readonly string[] }[];
    /** Sessions that fit what has been written. */
    suggestions: readonly Suggestion[];
    /** A contribution that is there stays in its session. */
    isChange: boolean;
    /** Hashes of files that are in already. */
    handedIn: readonly string[];
    /** Names of presenters who are no authors. */
    guests: readonly string[];
    declaration: string;
    privacyNotice: string;
  },
) {
  const t = useTexts();
  const { draft, asks, errors } = props;
  return (
    <>
      {asks.texts ? (
        <>
          <About {...props} />
          <Texts {...props} />
          <Bodies {...props} />
          <Authors {...props} />
        </>
      ) : null}
      {asks.paper !== 'no' || asks.slides ? <Files {...props} /> : null}
      {asks.letter !== 'no' ? (
        <>
          <h2>{t('submit.letter')}</h2>
          <TextArea
            name="letter"
            label={t('submit.letter')}
            hint={t(asks.letter === 'must' ? 'submit.letter_hint' : 'submit.letter_may_hint')}
            isOptional={asks.letter === 'may'}
            rows={5}
            value={draft.letter}
            errors={errors}
          />
        </>
      ) : null}
      {asks.declaration ? (
        <>
          {props.privacyNotice ? <Prose text={props.privacyNotice} /> : null}
          <input type="hidden" name="declaration" value={props.declaration} />
          <Checkbox name="declared" label={props.declaration} isChecked={draft.declared} errors={errors} />
        </>
      ) : null}
    </>
  );
}

function About(props: Part & { offered: readonly OfferedSession[]; isChange: boolean }) {
  const t = useTexts();
  const { draft, errors, offered } = props;
  const kinds = [...new Set(offered.flatMap((item) => item.kinds))];
  const withThemes = offered.filter((item) => item.themes.length > 0);
  return (
    <>
      <h2>{t('submit.about_paper')}</h2>
      {props.isChange ? (
        <input type="hidden" name="item" value={draft.item} />
      ) : (
        <Select
          name="item"
          label={t('submit.item')}
          hint={offered.some((item) => item.isLate) ? t('submit.late_hint') : null}
          empty={t('submit.item_choose')}
          value={draft.item}
          errors={errors}
          groups={[{ options: offered.map((item) => ({ value: item.id, label: sessionLine(t, item) })) }]}
        />
      )}
      {withThemes.length > 0 ? (
        <Select
          name="theme"
          label={t('submit.theme')}
          isOptional
          empty={t('submit.theme_none')}
          value={draft.theme}
          errors={errors}
          groups={withThemes.map((item) => ({
            label: t('common.item', { number: item.number, title: item.title }),
            options: item.themes.map((theme) => ({ value: theme.id, label: theme.title })),
          }))}
        />
      ) : null}
      <Select
        name="kind"
        label={t('submit.kind')}
        empty={t('submit.kind_choose')}
        value={draft.kind}
        errors={errors}
        groups={[{ options: kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })) }]}
      />
      <Select
        name="wish"
        label={t('submit.wish')}
        isOptional
        hint={t('submit.wish_hint')}
        empty={t('submit.wish_none')}
        value={draft.wish}
        errors={errors}
        groups={[{ options: WISHES.map((wish) => ({ value: wish, label: t(`wishes.${wish}`) })) }]}
      />
    </>
  );
}

function sessionLine(t: ReturnType<typeof useTexts>, item: OfferedSession): string {
  const { number, title } = item;
  const own = { number, title, deadline: item.deadline ?? '' };
  if (item.isLate) return t('submit.item_late', own);
  return item.hasOwnDeadline ? t('submit.item_due', own) : t('common.item', { number, title });
}

function Texts({ draft, asks, errors, suggestions }: Part & { suggestions: readonly Suggestion[] }) {
  const t = useTexts();
  const others = PAPER_LANGUAGES.filter((language) => language !== draft.language);
  const isUsed = Object.keys(draft.texts).length > 0 || hasErrorIn(errors, 'texts.');
  return (
    <>
      <h2>{t('submit.about_texts')}</h2>
      <TextField
        name="title"
        label={t('submit.paper_title')}
        hint={t('submit.paper_title_hint')}
        value={draft.title}
        errors={errors}
      />
      <TextArea
        name="abstract"
        label={t('submit.abstract')}
        isOptional={!asks.abstract}
        hint={t(asks.abstract ? 'submit.abstract_hint' : 'submit.abstract_optional_hint', {
          limit: LIMITS.abstract,
        })}
        value={draft.abstract}
        errors={errors}
      />
      <div className="suggestions" data-suggestions role="status">
        <Suggestions suggestions={suggestions} />
      </div>
      <Select
        name="language"
        label={t('submit.language')}
        value={draft.language}
        errors={errors}
        groups={[{ options: languageOptions(t) }]}
      />
      <details open={isUsed}>
        <summary>{t('submit.other_languages')}</summary>
        {others.map((language) => (
          <OtherText key={language} language={language} draft={draft} errors={errors} />
        ))}
      </details>
      <details open={Object.keys(draft.translations).length > 0}>
        <summary>{t('submit.translations')}</summary>
        <p className="hint">{t('submit.translations_hint')}</p>
        {others.map((language) => (
          <Choices
            key={language}
            name={`translations.${language}`}
            label={t('submit.translation_into', { language: t(`languages.${language}`) })}
            value={draft.translations[language] ?? ''}
            errors={errors}
            options={[
              { value: '', label: t('submit.translation_none') },
              ...TRANSLATION_DELIVERERS.map((value) => ({
                value,
                label: t(`submit.translation_by.${value}`),
              })),
            ]}
          />
        ))}
      </details>
    </>
  );
}

/** Each a button that chooses the session; the person decides. */
function Suggestions({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const t = useTexts();
  if (suggestions.length === 0) return null;
  return (
    <>
      <p>{t('submit.suggestions')}</p>
      <ul>
        {suggestions.map(({ id, number, title, words }) => (
          <li key={id}>
            <button className="link" name="do" value={`session.${id}`}>
              {t('submit.suggestion', { number, title, words: words.join(', ') })}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function OtherText(props: { language: PaperLanguage; draft: ContributionDraft; errors: Errors }) {
  const t = useTexts();
  const { language, draft, errors } = props;
  const name = t(`languages.${language}`);
  return (
    <fieldset className="group" lang={language}>
      <TextField
        name={`texts.${language}.title`}
        label={t('submit.title_in', { language: name })}
        isOptional
        value={draft.texts[language]?.title}
        errors={errors}
      />
      <TextArea
        name={`texts.${language}.abstract`}
        label={t('submit.abstract_in', { language: name })}
        isOptional
        rows={4}
        value={draft.texts[language]?.abstract}
        errors={errors}
      />
    </fieldset>
  );
}

function languageOptions(t: ReturnType<typeof useTexts>) {
  return PAPER_LANGUAGES.map((language) => ({ value: language, label: t(`languages.${language}`) }));
}

function hasErrorIn(errors: Errors, start: string): boolean {
  return Object.keys(errors).some((field) => field.startsWith(start));
}

function Bodies(
  props: Part & {
    meeting: { contact: string | null };
    bodies: readonly { id: string; name: string; kind: string; keys?: readonly string[] }[];
  },
) {
  const t = useTexts();
  const { draft, errors } = props;
  const rows = Math.min(Math.max(draft.bodies.length, 1), LIMITS.bodies);
  return (
    <section id="bodies" className="stack">
      <h2>{t('submit.about_bodies')}</h2>
      <p className="hint">{t('submit.bodies_hint')}</p>
      {Array.from({ length: Math.max(rows, Math.min(BODY_ROWS, draft.bodies.length + 1)) }, (_, index) => (
        <BodySelect
          key={index}
          name={`bodies.${index}`}
          label={index === 0 ? t('submit.body_first') : t('submit.body_more', { number: index + 1 })}
          isOptional={index > 0}
          value={draft.bodies[index] ?? ''}
          errors={errors}
          contact={props.meeting.contact}
          bodies={props.bodies}
        />
      ))}
      {rows < LIMITS.bodies ? (
        <p>
          <button className="button plain" name="do" value="more.bodies">
            {t('submit.add_body')}
          </button>
        </p>
      ) : null}
    </section>
  );
}

function Authors({ draft, errors, guests }: Part & { guests: readonly string[] }) {
  const t = useTexts();
  const { authors } = draft;
  const rows = Math.max(authors.length, Math.min(AUTHOR_ROWS, authors.length + 1), 1);
  const contact = Math.max(
    0,
    authors.findIndex((author) => author.isContact),
  );
  return (
    <section id="authors" className="stack">
      <h2>{t('submit.about_authors')}</h2>
      <p className="hint">{t('submit.authors_hint')}</p>
      {guests.length > 0 ? (
        <p className="hint">{t('submit.guests', { names: guests.join(', '), count: guests.length })}</p>
      ) : null}
      {Array.from({ length: rows }, (_, index) => (
        <AuthorRow
          key={index}
          index={index}
          author={authors[index]}
          isContact={index === contact}
          errors={errors}
        />
      ))}
      {rows < LIMITS.authors ? (
        <p>
          <button className="button plain" name="do" value="more.authors">
            {t('submit.add_author')}
          </button>
        </p>
      ) : null}
      <details>
        <summary>{t('submit.paste')}</summary>
        <TextArea name="pasted" label={t('submit.paste')} hint={t('submit.paste_hint')} rows={4} />
        <button className="button second" name="do" value="paste">
          {t('submit.paste_button')}
        </button>
      </details>
      <Select
        name="spoken"
        label={t('submit.spoken')}
        isOptional
        empty={t('submit.spoken_none')}
        value={draft.spoken}
        errors={errors}
        groups={[{ options: languageOptions(t) }]}
      />
    </section>
  );
}

function AuthorRow(props: {
  index: number;
  author: DraftAuthor | undefined;
  isContact: boolean;
  errors: Errors;
}) {
  const t = useTexts();
  const { author, errors, index } = props;
  const at = `authors.${index}`;
  const number = index + 1;
  return (
    <fieldset className="group author" id={at}>
      <legend>{t('submit.author', { number })}</legend>
      <TextField name={`${at}.name`} label={t('submit.author_name')} value={author?.name} errors={errors} />
      <TextField
        name={`${at}.affiliation`}
        label={t('submit.author_office')}
        isOptional
        value={author?.affiliation}
        errors={errors}
      />
      <TextField
        name={`${at}.email`}
        label={t('submit.author_email')}
        isOptional
        value={author?.email}
        errors={errors}
      />
      <div className="marks-of-author">
        <Checkbox
          name={`${at}.isPresenter`}
          label={t('submit.presents')}
          isChecked={author?.isPresenter ?? false}
          errors={errors}
        />
        <label className="choice">
          <input type="radio" name="contact" value={index} defaultChecked={props.isContact} />
          <span>{t('submit.contact')}</span>
        </label>
        {index > 0 ? (
          <button
            className="link"
            name="do"
            value={`up.${index}`}
            aria-label={t('submit.up_whom', { number })}
          >
            {t('submit.up')}
          </button>
        ) : null}
      </div>
    </fieldset>
  );
}

function Files({ draft, asks, errors, handedIn }: Part & { handedIn: readonly string[] }) {
  const t = useTexts();
  const others = PAPER_LANGUAGES.filter((language) => language !== draft.language);
  const isUsed = draft.files.annex !== undefined || others.some((language) => draft.files[paperIn(language)]);
  return (
    <section id="files" className="stack">
      <h2>{t('submit.about_file')}</h2>
      {asks.paper !== 'no' ? (
        <Upload
          field="file"
          label={t('submit.file')}
          isOptional={asks.paper === 'may'}
          {...{ draft, errors, handedIn }}
        />
      ) : null}
      {asks.slides ? (
        <Upload field="slides" label={t('submit.slides')} isOptional {...{ draft, errors, handedIn }} />
      ) : null}
      {asks.corrigendum ? (
        <Upload
          field="corrigendum"
          label={t('submit.corrigendum')}
          isOptional
          {...{ draft, errors, handedIn }}
        />
      ) : null}
      <details open={isUsed || hasErrorIn(errors, 'file.') || 'annex' in errors}>
        <summary>{t('submit.other_files')}</summary>
        {asks.paper !== 'no'
          ? others.map((language) => (
              <Upload
                key={language}
                field={paperIn(language)}
                label={t('submit.file_in', { language: t(`languages.${language}`) })}
                isOptional
                {...{ draft, errors, handedIn }}
              />
            ))
          : null}
        <Upload field="annex" label={t('submit.annex')} isOptional {...{ draft, errors, handedIn }} />
      </details>
    </section>
  );
}

function Upload(props: {
  field: FileFieldName;
  label: string;
  isOptional: boolean;
  draft: ContributionDraft;
  errors: Errors;
  handedIn: readonly string[];
}) {
  const t = useTexts();
  const file = props.draft.files[props.field];
  const { slot } = FILE_FIELDS[props.field];
  return (
    <>
      <UploadField
        name={props.field}
        label={props.label}
        isOptional={props.isOptional}
        hint={
          file
            ? t('submit.file_replace')
            : t('files.hint', { kinds: kindNames(kindsOf(slot)), limit: FILE_LIMIT / 1024 / 1024 })
        }
        accept={acceptOf(slot)}
        current={file ? t('submit.file_here', { name: file.name, size: fileSize(t, file.size) }) : null}
        errors={props.errors}
      />
      {file && props.isOptional && !props.handedIn.includes(file.sha256) ? (
        <label className="choice">
          <input type="checkbox" name={`drop.${props.field}`} value="yes" />
          <span>{t('submit.take_out')}</span>
        </label>
      ) : null}
    </>
  );
}
