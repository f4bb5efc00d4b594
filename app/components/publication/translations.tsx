/** The translations of a paper: who delivers which language, until when, and how far each is. */
import { TRANSLATION_ANSWERS, type TranslationStatus } from '#app/domain/publication/translations.ts';
import type { PaperLanguage, TranslationDeliverer } from '#app/domain/shared/vocabulary.ts';
import type { ContributionCommand } from '#app/services/contributions/commands.ts';
import { CommandDisclosure, useCommand } from '#app/components/form/command-form.tsx';
import { Choices, TextArea } from '#app/components/form/field.tsx';
import { Grid } from '#app/components/layout/grid.tsx';
import { Mark } from '#app/components/layout/status.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

export interface SeenTranslation {
  language: PaperLanguage;
  deliverer: TranslationDeliverer | null;
  due: string | null;
  state: TranslationStatus;
  reason: string;
}

const TONES = { 'asked': 'wait', agreed: '', refused: 'bad', delivered: 'ok', outdated: 'wait' } as const;

export function Translations(props: {
  translations: readonly SeenTranslation[];
  /** The viewer answers requests. */
  mayAnswer: boolean;
  /** Where a translation is added; null when the viewer may not. */
  addHref: string | null;
  version: number;
}) {
  const t = useTexts();
  const { translations, addHref } = props;
  if (translations.length === 0 && !addHref) return null;
  const heads = [
    t('translations.language'),
    t('translations.deliverer'),
    t('translations.due'),
    t('translations.state'),
  ] as const;
  const open = props.mayAnswer
    ? translations.filter((translation) => !['delivered', 'outdated'].includes(translation.state))
    : [];
  return (
    <section className="stack" id="translations">
      <h2>{t('translations.title')}</h2>
      {translations.length === 0 ? (
        <p className="empty">{t('translations.nothing_asked')}</p>
      ) : (
        <Grid label={t('translations.title')} columns={heads}>
          {translations.map((translation) => (
            <tr key={translation.language}>
              <td>{t(`languages.${translation.language}`)}</td>
              <td data-label={heads[1]}>
                {translation.deliverer ? t(`translations.by.${translation.deliverer}`) : '–'}
              </td>
              <td data-label={heads[2]}>
                {translation.due ?? (translation.state === 'agreed' ? t('translations.no_date') : '–')}
              </td>
              <td data-label={heads[3]}>
                <Mark tone={TONES[translation.state]}>{t(`translations.states.${translation.state}`)}</Mark>
                {translation.reason ? (
                  <p className="muted">{t('contribution.quote', { text: translation.reason })}</p>
                ) : null}
              </td>
            </tr>
          ))}
        </Grid>
      )}
      {open.map((seenTranslation) => (
        <Answer key={seenTranslation.language} translation={seenTranslation} version={props.version} />
      ))}
      {addHref ? (
        <p>
          <a className="button second" href={addHref}>
            {t('translations.add')}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Answer({ translation, version }: { translation: SeenTranslation; version: number }) {
  const t = useTexts();
  const { language } = translation;
  const { errors, typed } = useCommand<ContributionCommand>('translation', language);
  const name = t(`languages.${language}`);
  const given = translation.state === 'refused' ? 'refuse' : (translation.deliverer ?? undefined);
  return (
    <CommandDisclosure<ContributionCommand>
      command="translation"
      about={language}
      version={version}
      summary={t(translation.state === 'asked' ? 'translations.answer' : 'translations.change_answer', {
        language: name,
      })}
      text={t('translations.answer_text')}
      button={t('translations.answer_button', { language: name })}
      isOpen={translation.state === 'asked'}
    >
      <input type="hidden" name="language" value={language} />
      <Choices
        name="answer"
        label={t('translations.deliverer')}
        value={typed.answer ?? given}
        errors={errors}
        options={TRANSLATION_ANSWERS.map((value) => ({ value, label: t(`translations.answers.${value}`) }))}
      />
      <TextArea
        name="reason"
        label={t('translations.reason')}
        rows={3}
        value={typed.reason ?? translation.reason}
        errors={errors}
      />
    </CommandDisclosure>
  );
}
