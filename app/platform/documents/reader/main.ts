/**
 * The reader of files: takes jobs on standard input, each a line followed by the bytes of one file, and answers each
 * by a line on standard output. It ends with its input. A process of its own, because a hostile file may take over
 * what reads it: it is given one file, and nothing else that is worth having.
 */
import { answer } from './answers.ts';
import type { JobLine } from './jobs.ts';

const NEWLINE = 10;

/** Says that everything is loaded, so that a reader that waits for its file costs nobody time. */
const READY = '{"ready":true}\n';

// Readers print their complaints; stdout belongs to the answers.
const silent = () => undefined;
// eslint-disable-next-line no-console -- this is what keeps them quiet
console.log = console.warn = console.info = console.error = silent;

process.stdout.write(READY);
void serve();

/** Ends with the input. What no reader has foreseen ends the process, which says enough. */
async function serve(): Promise<void> {
  let pieces: Buffer[] = [];
  let length = 0;
  let job: JobLine | null = null;
  for await (const chunk of process.stdin) {
    let rest: Buffer = chunk;
    while (rest.length > 0) {
      const end: number = job === null ? rest.indexOf(NEWLINE) : job.size - length - 1;
      const piece: Buffer = end < 0 ? rest : rest.subarray(0, end + 1);
      pieces.push(piece);
      length += piece.length;
      rest = rest.subarray(piece.length);
      const isWhole: boolean = job === null ? end >= 0 : length === job.size;
      if (!isWhole) continue;
      const whole = Buffer.concat(pieces);
      pieces = [];
      length = 0;
      if (job === null) job = JSON.parse(whole.toString('utf8')) as JobLine;
      else {
        await say(await answer(job, whole));
        job = null;
      }
    }
  }
}

function say(answered: object): Promise<void> {
  return new Promise((done) => process.stdout.write(`${JSON.stringify(answered)}\n`, () => done()));
}
