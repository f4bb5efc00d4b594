import { fileSize } from './status.tsx';

interface Row {
  id: string;
  number: string;
  title: string;
  language: string;
  kind: string;
  bodies: readonly { name: string }[];
  files: readonly { href: string; label: string; size: number }[];
  isCancelled: boolean;
}

/** The list of papers: reads like an official list of documents, on screen and on paper. */
export function PaperList({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  if (rows.length === 0) {
    return (
      <p className="empty">
        No papers yet. They appear here, with their numbers, as soon as they are published.
      </p>
    );
  }
  return (
    <table className="papers">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Paper</th>
          <th scope="col">Documents</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.isCancelled ? 'gone' : undefined}>
            <td>{row.number}</td>
            <td>
              <span className="title" lang={row.language}>
                {row.title}
              </span>
              <span className="by">
                ({row.bodies.map((body) => body.name).join(', ')})
                {row.kind === 'task_force_report' ? ' · report of a task force' : ''}
                {row.isCancelled ? ' · cancelled' : ''}
              </span>
            </td>
            <td className="files">
              {row.files.map((file) => (
                <a key={file.href} href={file.href}>
                  {file.label === 'paper' ? 'Paper' : 'Slides'}
                  <span className="skip"> {row.number}</span> (PDF, {fileSize(file.size)})
                </a>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
