import { Fragment } from 'react';

import { countDocuments } from '#app/domain/publication/paper-list.ts';
import { groupBy } from '#app/domain/shared/group-by.ts';
import type {
  ContributionKind,
  Designation,
  FileSlot,
  PaperLanguage,
} from '#app/domain/shared/vocabulary.ts';
import { paths } from '#app/paths.ts';
import { fileSize } from '#app/components/layout/prose.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

interface Row {
  id: string;
  number: string;
  designation: Designation;
  belongsTo: string | null;
  title: string;
  language: PaperLanguage;
  kind: ContributionKind;
  bodies: readonly { name: string }[];
  files: readonly { href: string; slot: FileSlot; kind: string; size: number }[];
  isCancelled: boolean;
  isForParticipants: boolean;
}

/** The list of papers: reads like an official list of documents, on screen and on paper. */
export function PaperList({ rows }: { rows: readonly Row[] }) {
  const t = useTexts();
  if (rows.length === 0) return <p className="empty">{t('papers.none')}</p>;
  return (
    <table className="papers">
      <caption>{t('papers.count', countDocuments(rows))}</caption>
      <thead>
        <tr>
          <th scope="col">{t('papers.number')}</th>
          <th scope="col">{t('papers.paper')}</th>
          <th scope="col">{t('papers.documents')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <PaperRow key={row.number} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function PaperRow({ row }: { row: Row }) {
  const t = useTexts();
  const adds = row.designation === 'add' || row.designation === 'corr' ? row.designation : null;
  return (
    <tr className={row.isCancelled ? 'gone' : undefined}>
      <td>{breakable(row.number)}</td>
      <td>
        <span className="title" lang={row.language === t.language ? undefined : row.language}>
          {row.title}
        </span>{' '}
        <span className="by">
          {adds ? (
            <>
              <b>{t(`papers.adds_to.${adds}`, { number: row.belongsTo ?? '' })}</b>{' '}
            </>
          ) : null}
          {t('papers.by', { bodies: row.bodies.map((body) => body.name).join(', ') })}
          {row.kind === 'task_force_report' ? ` · ${t('papers.task_force')}` : ''}
          {row.language === t.language
            ? ''
            : ` · ${t('papers.language', { language: t(`languages.${row.language}`) })}`}
          {row.isCancelled ? ` · ${t('papers.cancelled')}` : ''}
        </span>
      </td>
      <td className="files">
        {row.isForParticipants ? <span className="muted">{t('papers.for_participants')}</span> : null}
        {row.files.map((file) => (
          <a key={file.href} href={file.href}>
            {t('papers.file', {
              slot: adds && file.slot === 'paper' ? t(`papers.adds.${adds}`) : t(`slots.${file.slot}`),
              kind: file.kind,
              size: fileSize(t, file.size),
            })}
            <span className="skip"> {t('papers.file_of', { number: row.number })}</span>
          </a>
        ))}
      </td>
    </tr>
  );
}

/** On a small screen `WP.4/Corr.1` goes on in the next line behind a stroke. */
function breakable(number: string) {
  return number.split('/').map((part, index, parts) => (
    <Fragment key={index}>
      {part}
      {index < parts.length - 1 ? (
        <>
          /<wbr />
        </>
      ) : null}
    </Fragment>
  ));
}

/** The list of a whole meeting, session by session. */
export function PapersBySession({
  rows,
}: {
  rows: readonly (Row & { session: { id: string; number: string; title: string } })[];
}) {
  const t = useTexts();
  if (rows.length === 0) return <PaperList rows={[]} />;
  return [...groupBy(rows, (row) => row.session.id).values()].map((own) => {
    const session = own[0]?.session;
    return session ? (
      <section className="stack" key={session.id}>
        <h2>{t('session.title', { number: session.number, title: session.title })}</h2>
        <PaperList rows={own} />
      </section>
    ) : null;
  });
}

/** Where the files are that a public list does not show. */
export function ParticipantFilesNote({ rows, slug }: { rows: readonly Row[]; slug: string }) {
  const t = useTexts();
  if (!rows.some((row) => row.isForParticipants)) return null;
  return (
    <p className="muted">
      {t('papers.where_material_is')} <a href={paths.participantFiles(slug)}>{t('papers.to_material')}</a>
    </p>
  );
}

/** Links to the same list in other formats. @param base address without its ending */
export function ListFormats({ base }: { base: string }) {
  const t = useTexts();
  return (
    <p className="row small aside-actions">
      {t('papers.take')} <a href={`${base}.csv`}>{t('papers.csv_link')}</a>{' '}
      <a href={`${base}.json`}>{t('papers.json_link')}</a>
    </p>
  );
}
