/** What everybody who may see a contribution sees of it: texts, files, history. */
import { type Phrase, say } from '#app/domain/shared/texts/texts.ts';
import type { FileSlot, PaperLanguage } from '#app/domain/shared/vocabulary.ts';
import { paths } from '#app/paths.ts';
import { FileAdvice, type SeenFacts } from '#app/components/files/file-advice.tsx';
import { Grid } from '#app/components/layout/grid.tsx';
import { fileSize, Prose } from '#app/components/layout/prose.tsx';
import { Mark } from '#app/components/layout/status.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

export interface SeenFile {
  id: string;
  slot: FileSlot;
  language: PaperLanguage;
  name: string;
  version: number;
  size: number;
  sha256: string;
  sent: string;
  by: string;
  isCurrent: boolean;
  isReviewed: boolean;
  about: SeenFacts;
}

/**
 * The versions that count now; earlier ones are kept, and stand behind a summary.
 * @param props.isReviewed reviewers are at work: which version they read is said
 */
export function Files({ files, isReviewed }: { files: readonly SeenFile[]; isReviewed: boolean }) {
  const t = useTexts();
  if (files.length === 0) return null;
  const earlier = files.filter((file) => !file.isCurrent);
  return (
    <section className="stack" id="files">
      <h2>{t('contribution.files')}</h2>
      <FileGrid
        files={files.filter((file) => file.isCurrent)}
        label={t('contribution.files')}
        isReviewed={isReviewed}
      />
      {earlier.length > 0 ? (
        <details>
          <summary>{t('contribution.earlier')}</summary>
          <FileGrid files={earlier} label={t('contribution.earlier')} isReviewed={isReviewed} />
        </details>
      ) : null}
    </section>
  );
}

function FileGrid(props: { files: readonly SeenFile[]; label: string; isReviewed: boolean }) {
  const t = useTexts();
  const { files, label } = props;
  const columns = [t('contribution.file'), t('contribution.version'), t('contribution.sent')];
  return (
    <Grid label={label} columns={props.isReviewed ? [...columns, t('contribution.reviewers_see')] : columns}>
      {files.map((file) => (
        <tr key={file.id}>
          <td>
            <a href={paths.file(file.id)}>{file.name}</a> ({fileSize(t, file.size)})
            <br />
            <small className="muted">
              {t('contribution.slot_language', {
                slot: t(`slots.${file.slot}`),
                language: t(`languages.${file.language}`),
              })}
              {' · '}
              {t('contribution.sha', { hash: `${file.sha256.slice(0, 12)}…` })}
            </small>
            <FileAdvice file={file} />
          </td>
          <td data-label={t('contribution.version')}>{file.version}</td>
          <td>{file.by ? t('contribution.uploaded_by', { when: file.sent, name: file.by }) : file.sent}</td>
          {props.isReviewed ? (
            <td>{file.isReviewed ? <Mark tone="ok">{t('contribution.this_one')}</Mark> : null}</td>
          ) : null}
        </tr>
      ))}
    </Grid>
  );
}

export function TextsIn(props: {
  texts: readonly { language: PaperLanguage; title: string; abstract: string }[];
}) {
  const t = useTexts();
  return props.texts.map((text) => (
    <details key={text.language}>
      <summary>
        {t('contribution.in_language', { language: t(`languages.${text.language}`), title: text.title })}
      </summary>
      <Prose text={text.abstract} language={text.language} />
    </details>
  ));
}

/** What happened, and behind a summary the mail about it, which would hide the rest. */
export function History(props: { events: readonly { at: string; what: Phrase }[]; zone: string }) {
  const t = useTexts();
  const mails = props.events.filter(({ what }) => what.key === 'events.mail');
  const wholeEvents = props.events.filter(({ what }) => what.key !== 'events.mail');
  return (
    <>
      <h2>{t('contribution.history')}</h2>
      <EventList events={wholeEvents} />
      {mails.length > 0 ? (
        <details>
          <summary>{t('contribution.mails', { count: mails.length })}</summary>
          <EventList events={mails} />
        </details>
      ) : null}
      <p className="muted small">{t('contribution.zone', { zone: props.zone })}</p>
    </>
  );
}

function EventList({ events }: { events: readonly { at: string; what: Phrase }[] }) {
  const t = useTexts();
  return (
    <ol className="facts history">
      {events.map((event, index) => (
        <li key={index}>
          {say(t, event.what)}
          <br />
          <span className="muted">{event.at}</span>
        </li>
      ))}
    </ol>
  );
}
