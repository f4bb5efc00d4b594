import type { Command } from 'commander';

import type { AgendaItem, AgendaWarning, ParsedAgenda } from '#app/domain/agenda/types.ts';
import { WARNING_MEANINGS } from '#app/domain/agenda/warnings.ts';
import { errorCode } from '#app/domain/shared/error-code.ts';

/**
 * Adds `agenda parse FILE [--json]`: shows what an import would make of a document, without importing anything.
 * Exit status 0 with an agenda, 1 when the file cannot be read, 2 when it holds no agenda.
 */
export function addAgendaCommands(program: Command): void {
  program
    .command('agenda')
    .description('work with agenda documents')
    .command('parse')
    .description('read an agenda (.txt, .docx, .pdf) and print its items and warnings')
    .argument('<file>', 'the document')
    .option('--json', 'print the whole result as JSON, refusals too')
    .addHelpText(
      'after',
      `
What it is, the first bytes of the file say; FILE is relative to the folder you are in.
Prints title, symbol, dates and place as far as the text has them, every item with its
policy and annotation, and a warning for each place where the text contradicts itself:
${Object.entries(WARNING_MEANINGS)
  .map(([code, meaning]) => `  ${code.padEnd(26)}${meaning}`)
  .join('\n')}

Exit status: 0 an agenda, 1 the file cannot be read, 2 it holds no agenda.

Examples:
  npm run -s cli -- agenda parse agenda.pdf
  npm run -s cli -- agenda parse agenda.docx --json > agenda.json`,
    )
    .action(async (file: string, options: { json?: boolean }) => {
      process.exitCode = await parseFile(file, options.json === true);
    });
}

async function parseFile(file: string, asJson: boolean): Promise<number> {
  // Loaded here, so that other commands do not pay for the readers of documents.
  const [{ readFile }, { basename, resolve }, { extractText }, { isRefusal, parseAgenda }] =
    await Promise.all([
      import('node:fs/promises'),
      import('node:path'),
      import('#app/platform/documents/document-text.ts'),
      import('#app/domain/agenda/parse.ts'),
    ]);
  let bytes: Uint8Array;
  try {
    // npm runs scripts in the project's folder; INIT_CWD is the folder in which the person typed.
    bytes = await readFile(resolve(process.env.INIT_CWD ?? process.cwd(), file));
  } catch (error) {
    const code = errorCode(error);
    console.error(
      `Cannot read ${file}: ${code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(code)}.`,
    );
    return 1;
  }
  const extracted = await extractText(bytes, basename(file));
  const result = 'refused' in extracted ? extracted : parseAgenda(extracted.text);
  if ('refused' in result) {
    if (asJson) await print(JSON.stringify(result, null, 2));
    else console.error(`No agenda was read (${result.refused.code}): ${result.refused.message}`);
    return 2;
  }
  if (isRefusal(result)) return 2;
  await print(asJson ? JSON.stringify(result, null, 2) : outline(result));
  return 0;
}

/** Waits until a pipe has taken everything; a set exit code alone would not cut it, but process.exit elsewhere would. */
function print(text: string): Promise<void> {
  return new Promise((done) => process.stdout.write(`${text}\n`, () => done()));
}

export function outline(agenda: ParsedAgenda): string {
  const facts = [
    agenda.title && `Title:   ${agenda.title}`,
    agenda.symbol && `Symbol:  ${agenda.symbol}`,
    agenda.dates &&
      `Dates:   ${agenda.dates.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join(', ')}`,
    agenda.place && `Place:   ${agenda.place}`,
  ].filter(Boolean);
  const warnings = agenda.warnings.map((warning: AgendaWarning) => `  ${warning.code}: ${warning.message}`);
  return [
    ...facts,
    ...(facts.length > 0 ? [''] : []),
    ...agenda.items.flatMap((item) => describe(item, 0)),
    '',
    warnings.length === 0 ? 'No warnings.' : `Warnings (${warnings.length}):`,
    ...warnings,
    `Set aside: ${agenda.setAside.length} pieces (see --json).`,
  ].join('\n');
}

function describe(item: AgendaItem, depth: number): string[] {
  const number = depth === 0 || item.number.includes('.') ? `${item.number}.` : `(${item.number})`;
  const words = item.annotation === '' ? 0 : item.annotation.split(/\s+/).length;
  const notes = [
    item.policy,
    ...(item.kinds.length > 0 ? [item.kinds.join(', ')] : []),
    words > 0 ? `annotation of ${words} words` : 'no annotation',
  ];
  const indent = '  '.repeat(depth);
  return [
    `${indent}${number} ${item.title}`,
    `${indent}   ${notes.join(' · ')}`,
    ...item.children.flatMap((child) => describe(child, depth + 1)),
  ];
}
