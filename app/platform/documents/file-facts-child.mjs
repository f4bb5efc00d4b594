/**
 * Reads one document from stdin and answers what it is like, or `{ failure }`, on stdout. A process of its own, with
 * limits set by file-examiner.server.ts. Plain JavaScript: it has to run from sources and beside the bundle.
 */
import { officeFacts } from './file-facts-office.mjs';
import { pdfFacts } from './file-facts-pdf.mjs';

/** The search needs no more of a document, and the database is not a second store of files. */
const MAX_TEXT = 300_000;
const MAX_TITLE = 300;

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const bytes = Buffer.concat(chunks);

// Readers print their complaints; stdout belongs to the answer.
// eslint-disable-next-line no-console -- this is what keeps them quiet
console.log = console.warn = console.info = () => undefined;

/** One line, or null when nothing is said. A database takes no zero bytes. */
function line(text, most) {
  const clean = typeof text === 'string' ? text.replace(/[\p{Cc}\s]+/gu, ' ').trim() : '';
  return clean === '' ? null : clean.slice(0, most).toWellFormed();
}

let answer;
try {
  const { text, ...facts } =
    process.argv[2] === 'pdf' ? await pdfFacts(bytes) : officeFacts(process.argv[2], bytes);
  const words = text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  answer = {
    pages: null,
    fontsMissing: null,
    ...facts,
    words,
    encrypted: false,
    title: line(facts.title, MAX_TITLE),
    language: line(facts.language, 35),
    text: text
      .replaceAll('\0', '')
      .replace(/[ \t]+/g, ' ')
      .slice(0, MAX_TEXT)
      .toWellFormed(),
  };
} catch (error) {
  const isLocked = error?.name === 'PasswordException' || /password|encrypt/i.test(error?.message ?? '');
  answer = isLocked
    ? {
        pages: null,
        words: null,
        title: null,
        language: null,
        fontsMissing: null,
        encrypted: true,
        text: null,
      }
    : { failure: 'damaged' };
}
process.stdout.write(JSON.stringify(answer));
