/**
 * Many experts submit in the last second before the deadline: each request that began in time counts as in time, and none
 * is lost.
 */
import { instantOf } from '#app/domain/shared/time.ts';
import { findViolations } from '#db/core/invariants.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { setDeadline } from '#db/meetings/deadlines.ts';
import { newDraftId } from '#app/services/submissions/draft.ts';

import { type Answered, aPaper, type Expert, expertAt, type Paper } from './expert.ts';
import { databaseIn, type SeededExpert, seedMeeting } from './seeded-meeting.ts';
import { serverProcess } from './server-process.ts';

export interface RushResult {
  /** Submissions whose last byte had left in time before the deadline, and those that began after it. */
  inTime: number;
  after: number;
  /** Submissions too close to the deadline to tell from the sender's clock on which side they were. */
  open: number;
  /** Milliseconds that each submission of the last second waited for its answer. */
  waits: number[];
  lost: string[];
  wronglyLate: string[];
  wronglyInTime: string[];
  /** Changes whose body was not complete when the deadline passed, and those of them that the server refused. */
  underWay: number;
  cutShort: string[];
  violations: string[];
}

interface Rusher {
  who: SeededExpert;
  expert: Expert;
  paper: Paper;
  form: string;
  /** When the submission was begun, and when it had left. */
  began: number;
  left: number;
  waited: number;
  answer: Answered | null;
}

/** Begins to send the file so long before, which is then submitted in the last second. */
const WITH_FILE_MS = 3000;
/** The last second ends with its 999th millisecond. */
const LAST_SECOND_MS = 1000;

/**
 * @param rush how many submit in the last second: half of them a draft that was kept before, the others after sending
 *   the file at the very end
 * @param after how many submit when it is too late
 * @param slow how many have begun to send a change when the deadline passes
 * @param spreadMs the part of the last second over which they come; near to its end even a clock has to be quick
 * @param marginMs what a system that is busy with other things may take between sending and receiving
 */
export async function rushToDeadline(
  dataDir: string,
  {
    rush,
    after,
    slow,
    bytes,
    spreadMs,
    marginMs,
  }: { rush: number; after: number; slow: number; bytes: number; spreadMs: number; marginMs: number },
): Promise<RushResult> {
  const meeting = await seedMeeting(dataDir, rush + after + slow);
  const database = databaseIn(dataDir);
  const server = await serverProcess(dataDir);
  try {
    await inTransaction(database, (tx) => tx.updateTable('meetings').set({ grace_seconds: 0 }).execute());
    await server.start();
    const rushers = meeting.experts.map((who): Rusher => {
      const form = `/m/${meeting.slug}/submit?draft=${newDraftId()}`;
      const paper = aPaper(`The paper of ${who.name}`, bytes);
      const expert = expertAt(server.url, who);
      return { who, expert, paper, form, began: NaN, left: NaN, waited: NaN, answer: null };
    });
    const early = rushers.slice(0, rush / 2);
    const atTheEnd = rushers.slice(rush / 2, rush);
    const tooLate = rushers.slice(rush, rush + after);
    const changing = rushers.slice(rush + after);
    for (const entry of [...early, ...tooLate, ...changing]) await keep(entry);
    for (const entry of changing) await submit(entry);
    // The server closes idle connections after a while.
    for (const submitted of rushers) submitted.expert.leave();

    const deadline = await inTransaction(database, async (tx) => {
      // The server may have been writing: how long that takes does not count.
      const at = Math.ceil(Date.now() / 1000) * 1000 + WITH_FILE_MS + 1000;
      const instant = instantOf(at);
      const local = instant.slice(0, 19);
      await setDeadline(tx, {
        meetingId: meeting.id,
        itemId: null,
        stage: 'paper',
        local,
        timeZone: 'UTC',
        instant,
      });
      return at;
    });
    const end = deadline + LAST_SECOND_MS - 1;

    const slot = (at: number, of: number) => (at / of) * spreadMs;
    const cutShort: string[] = [];
    let underWay = 0;
    const passed = sleepUntil(end + 500);
    const last = early.flatMap((entry, at) => [entry, atTheEnd[at]!]);
    await Promise.all([
      ...last.map(async (entry, at) => {
        if (atTheEnd.includes(entry)) {
          await sleepUntil(deadline - WITH_FILE_MS + slot(at, last.length));
          await keep(entry);
        }
        await sleepUntil(deadline + slot(at, last.length));
        await submit(entry);
      }),
      ...tooLate.map(async (entry, at) => {
        await sleepUntil(end + 1 + slot(at, tooLate.length));
        await submit(entry);
      }),
      ...changing.map(async (entry, at) => {
        await sleepUntil(deadline + slot(at, changing.length));
        const page = entry.answer!.to.replace('/received', '/edit');
        let begun = Infinity;
        const sending = { holdEnd: passed, begun: (time: number) => (begun = time) };
        const saved = await entry.expert.fillIn(page, entry.paper, sending);
        if (begun > end - marginMs) return;
        underWay += 1;
        if (saved.to !== `${page}/check`) {
          cutShort.push(`${entry.who.name}: ${saved.status}, begun ${begun - end} ms after the end`);
        }
      }),
    ]);
    for (const submitted of rushers) submitted.expert.leave();
    await server.stop();

    const rows = await database.reader
      .selectFrom('contributions')
      .innerJoin('file_versions', 'file_versions.contribution_id', 'contributions.id')
      .select(['submitter_id', 'title', 'late', 'sha256'])
      .execute();
    const isLate = ({ who }: Rusher) => rows.find((row) => row.submitter_id === who.personId)?.late === 1;
    const isThere = ({ who, paper }: Rusher) =>
      rows.filter((row) => row.submitter_id === who.personId && row.sha256 === paper.sha256).length === 1;
    const named = (all: readonly Rusher[]) =>
      all.map(({ who, began, left, waited, answer }) => {
        const at = `begun ${began - end} ms and left ${left - end} ms after the end`;
        return `${who.name}: ${answer?.status} ${answer?.to}, ${at}, answered ${waited.toFixed(0)} ms later`;
      });
    const submitted = [...last, ...tooLate];
    const inTime = submitted.filter((entry) => entry.left <= end - marginMs);
    const afterwards = submitted.filter((entry) => entry.began > end);
    return {
      inTime: inTime.length,
      after: afterwards.length,
      open: submitted.length - inTime.length - afterwards.length,
      waits: last.map((entry) => entry.waited),
      lost: named(
        rushers.filter((submitted) => !isThere(submitted) || !submitted.answer!.to.endsWith('/received')),
      ),
      wronglyLate: named(inTime.filter(isLate)),
      wronglyInTime: named(afterwards.filter((entry) => !isLate(entry))),
      underWay,
      cutShort,
      violations: (await findViolations(database.reader)).map(({ name }) => name),
    };
  } finally {
    await server.kill();
    await database.close();
  }
}

async function keep({ expert, form, paper }: Rusher): Promise<void> {
  const kept = await expert.fillIn(form, paper);
  if (kept.status !== 302) throw new Error(`the draft was answered with ${kept.status}`);
}

async function submit(entry: Rusher): Promise<void> {
  const from = performance.now();
  entry.began = Date.now();
  entry.answer = await entry.expert.press(
    entry.form.replace('/submit?', '/submit/check?'),
    { do: 'submit' },
    { left: (at) => (entry.left = at) },
  );
  entry.waited = performance.now() - from;
}

function sleepUntil(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, time - Date.now())));
}
