/**
 * Reads one PDF or DOCX from stdin and answers `{ text }` or `{ failure }` on stdout. A process of its own, with
 * limits set by document-text.server.ts. Plain JavaScript: it has to run from sources and beside the bundle.
 */
import { readDocx } from './document-text-docx.mjs';
import { readPdf } from './document-text-pdf.mjs';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const bytes = Buffer.concat(chunks);

// Readers print their complaints; stdout belongs to the answer.
// eslint-disable-next-line no-console -- this is what keeps them quiet
console.log = console.warn = console.info = () => undefined;

let answer;
try {
  answer = { text: process.argv[2] === 'pdf' ? await readPdf(bytes) : readDocx(bytes) };
} catch (error) {
  answer = {
    failure:
      error?.name === 'PasswordException' || /password|encrypt/i.test(error?.message ?? '')
        ? 'encrypted'
        : 'damaged',
  };
}
process.stdout.write(JSON.stringify(answer));
