/** What the portal has found out about a file, beside it. */
import { type Phrase, say } from '#app/domain/shared/texts/texts.ts';
import { paths } from '#app/paths.ts';
import { useTexts } from '#app/components/layout/texts.tsx';

export interface SeenFacts {
  measures: readonly Phrase[];
  advice: readonly Phrase[];
  notices: readonly Phrase[];
  hasPreview: boolean;
}

/** How long it is, what could be better, what the scanner says. @param isOpen the advice is read before going on */
export function FoundFacts({ about, isOpen }: { about: SeenFacts | undefined; isOpen?: boolean }) {
  const t = useTexts();
  if (!about) return null;
  const { measures, advice, notices } = about;
  return (
    <>
      {measures.length > 0 ? (
        <small className="muted file-measures">
          {measures.map((measure) => say(t, measure)).join(' · ')}
        </small>
      ) : null}
      {notices.map((notice) => (
        <p key={notice.key} className="small">
          {say(t, notice)}
        </p>
      ))}
      {advice.length > 0 ? (
        <details open={isOpen}>
          <summary className="small">{t('files.advice')}</summary>
          <ul className="small">
            {advice.map((phrase) => (
              <li key={phrase.key}>{say(t, phrase)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

export function FileAdvice({ file }: { file: { id: string; name: string; about: SeenFacts } }) {
  const t = useTexts();
  return (
    <>
      <FoundFacts about={file.about} />
      {file.about.hasPreview ? (
        <details>
          <summary className="small">{t('files.first_page')}</summary>
          <img
            className="preview"
            src={paths.preview(file.id)}
            alt={t('files.preview', { name: file.name })}
            loading="lazy"
          />
        </details>
      ) : null}
    </>
  );
}
