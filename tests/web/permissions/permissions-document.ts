/** PERMISSIONS.md, written from the matrix for people who will never read a test. */
import { COMMAND_MATRIX, ofCommand } from './permission-commands.ts';
import {
  FIELD_KEYS,
  FIELDS,
  MATRIX,
  PAPERS,
  type Row,
  SECRETS,
  type Viewer,
  VIEWER_KEYS,
  VIEWERS,
} from './permission-matrix.ts';

const WHAT_A_STATUS_MEANS = [
  ['200', 'is shown'],
  ['302', 'is sent on: visitors to the sign-in page, somebody without a name to the page that asks for it'],
  ['204', 'is answered without a page: programs ask here'],
  ['401', 'has to sign in first, where programs ask'],
  ['403', 'is refused, with the reason'],
  ['404', 'looks as if it did not exist'],
  ['405', 'there is nothing to send'],
  ['409', 'may do it, but not now: the state or the version does not allow it'],
  [
    '400, 422',
    'may do it, and is told what is wrong with what was sent; 400 is also for commands that no page has',
  ],
] as const;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** `403: admin, stranger`, the most frequent last and shortened to `everybody else`. */
function grouped(valueOf: (viewer: Viewer) => number): string {
  const groups = new Map<number, Viewer[]>();
  for (const viewer of VIEWER_KEYS) {
    const value = valueOf(viewer);
    groups.set(value, [...(groups.get(value) ?? []), viewer]);
  }
  const ordered = [...groups].sort((a, b) => a[1].length - b[1].length);
  return ordered
    .map(([status, viewers], index) => {
      const isRest = index === ordered.length - 1;
      const who = isRest ? (ordered.length === 1 ? 'everybody' : 'everybody else') : viewers.join(', ');
      return `**${status}** ${who}`;
    })
    .join('; ');
}

/** Papers with the same line share it. */
function merged(rows: readonly (readonly [of: string, ...cells: string[]])[]): string[][] {
  const lines = new Map<string, { of: string[]; cells: string[] }>();
  for (const [of, ...cells] of rows) {
    const key = JSON.stringify(cells);
    const line = lines.get(key) ?? { of: [], cells };
    line.of.push(of);
    lines.set(key, line);
  }
  return [...lines.values()].map(({ of, cells }) => [of.join('; '), ...cells]);
}

const said = (row: Row) =>
  row.of in PAPERS ? `a paper that is ${PAPERS[row.of as keyof typeof PAPERS]}` : row.of;

function route(id: string): string {
  const rows = MATRIX.filter((row) => row.route === id).map(
    (row) =>
      [
        said(row),
        grouped((viewer) => row.get[viewer].status),
        grouped((viewer) => row.post[viewer]),
      ] as const,
  );
  const commands = COMMAND_MATRIX.filter((row) => row.route === id).map(
    (row) => [ofCommand(row), `\`${row.command}\``, grouped((viewer) => row.post[viewer])] as const,
  );
  const reading = table(['Of', 'Reading', 'Sending what no command is'], merged(rows));
  const sending = table(['Of', 'Command', 'Sending it'], merged(commands));
  return `### ${id.replace('routes/', '')}\n\n${reading}${commands.length > 0 ? `\n\n${sending}` : ''}`;
}

/** The whole document. */
export function permissionsDocument(): string {
  const seen = FIELD_KEYS.map((field) => [
    FIELDS[field].what,
    ...VIEWER_KEYS.map((viewer) => ((FIELDS[field].seenBy as readonly Viewer[]).includes(viewer) ? '✔' : '')),
  ]);
  const routes = [...new Set(MATRIX.map((row) => row.route))];
  return `# Who may see and do what

This page is written from \`tests/web/permissions/permission-matrix.ts\` and \`tests/web/permissions/permission-commands.ts\`, and the tests hold the running portal against the same
table: every address below is opened as everybody in the list of people, as a page, as data, as JSON, CSV or file, every
command is sent as everybody, and what comes out must be exactly this. \`npm run documents\` writes it anew.

## People

${table(
  ['Name here', 'Who'],
  VIEWER_KEYS.map((viewer) => [viewer, VIEWERS[viewer]]),
)}

## What each of them sees of a paper on its page

Titles of published papers, with the bodies that submitted them and the file, are public in the lists of the meeting.
The file opens for whoever sees its name; of what is published for participants only, the file opens for those who take
part in the meeting. Reviewers see on the page of their task what they have written themselves.

${table(['', ...VIEWER_KEYS], seen)}

## What belongs to no single paper

${Object.values(SECRETS)
  .map((what) => `- ${what}`)
  .join('\n')}

Whoever decides on a paper sees the names of those who could be asked, and the address that a letter goes to. A draft,
an import and a meeting that is being prepared are shown to those who work on them; addresses of reviewers, codes,
tokens, sessions and secrets to nobody.

## Addresses

${table(['Status', 'Means that somebody'], WHAT_A_STATUS_MEANS)}

${routes.map(route).join('\n\n')}
`;
}
