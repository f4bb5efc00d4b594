import {
  PAPER_LANGUAGES,
  type PaperLanguage,
  TRANSLATION_DELIVERERS,
} from '#app/domain/shared/vocabulary.ts';
import { type ContributionDraft, LIMITS } from '#app/domain/submissions/contribution-draft.ts';
import type { FormCommand } from '#app/services/submissions/commands.ts';
import { CommandButton } from '#app/components/form/command-form.tsx';
import { Choices, type Errors, Select, TextArea, TextField } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

import { type FormPart, hasErrorIn, type Suggestion } from './form-part.ts';
import { languageOptions } from './language-options.ts';

export function Texts({
  draft,
  requirements,
  errors,
  suggestions,
}: FormPart & { suggestions: readonly Suggestion[] }) {
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
        isOptional={!requirements.abstract}
        hint={t(requirements.abstract ? 'submit.abstract_hint' : 'submit.abstract_optional_hint', {
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
      <TranslationWishes languages={others} draft={draft} errors={errors} />
    </>
  );
}

/** Into which languages the paper is to be translated, and who delivers the translation. */
function TranslationWishes(props: {
  languages: readonly PaperLanguage[];
  draft: FormPart['draft'];
  errors: Errors;
}) {
  const t = useTexts();
  const { languages, draft, errors } = props;
  const options = [
    { value: '', label: t('submit.translation_none') },
    ...TRANSLATION_DELIVERERS.map((value) => ({ value, label: t(`submit.translation_by.${value}`) })),
  ];
  return (
    <details open={Object.keys(draft.translations).length > 0}>
      <summary>{t('submit.translations')}</summary>
      <p className="hint">{t('submit.translations_hint')}</p>
      {languages.map((language) => (
        <Choices
          key={language}
          name={`translations.${language}`}
          label={t('submit.translation_into', { language: t(`languages.${language}`) })}
          value={draft.translations[language] ?? ''}
          errors={errors}
          options={options}
        />
      ))}
    </details>
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
            <CommandButton<FormCommand> command="session" about={id} className="link">
              {t('submit.suggestion', { number, title, words: words.join(', ') })}
            </CommandButton>
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
