/** Kills a server at random moments while many experts work, and looks whether every promise was kept. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { problemOfSqliteFile } from '#db/core/dialect.ts';
import { findViolations } from '#db/core/invariants.ts';
import { FileStore } from '#app/platform/files/file-store.ts';
import { SQLITE_FILE } from '#app/platform/runtime/portal.ts';

import { type Action, ACTIONS, type Promises, workBusily } from './busy-expert.ts';
import { chanceOf } from './chance.ts';
import { databaseIn, seedMeeting } from './seeded-meeting.ts';
import { serverProcess } from './server-process.ts';

export interface KilledResult {
  kills: number;
  acknowledged: Record<Action, number>;
  /** Requests that the kills left without an answer. */
  unanswered: number;
  /** Milliseconds from the start of the process to the first answer that it is ready, one for each kill. */
  restarts: number[];
  /** Acknowledged things that are missing, and things that should not exist; empty when all is well. */
  broken: string[];
}

/**
 * @param dataDir an empty folder
 * @param seed the same seed lets the experts choose the same; the moments of the kills meet them as they come
 */
export async function killAtRandom(
  dataDir: string,
  { kills, experts, seed }: { kills: number; experts: number; seed: number },
): Promise<KilledResult> {
  const meeting = await seedMeeting(dataDir, experts);
  const server = await serverProcess(dataDir);
  const chance = chanceOf(seed);
  const restarts: number[] = [];
  let isOver = false;
  let up = server.start();
  await up;
  const working = Promise.all(
    meeting.experts.map((who, at) =>
      workBusily({
        url: server.url,
        meeting,
        who,
        chance: chanceOf(seed + at + 1),
        isUp: async () => void (await up),
        isOver: () => isOver,
      }),
    ),
  );
  try {
    const killing = async () => {
      while (restarts.length < kills) {
        await new Promise((resolve) => setTimeout(resolve, chance.between(50, 900)));
        up = server.kill().then(() => server.start());
        restarts.push(await up);
      }
    };
    // A wrong answer to any expert ends the whole run at once.
    await Promise.race([killing(), working]);
    isOver = true;
    const promises = await working;
    await server.stop();
    return {
      kills: restarts.length,
      acknowledged: Object.fromEntries(
        ACTIONS.map((action) => [
          action,
          promises.reduce((sum, promise) => sum + promise.acknowledged[action], 0),
        ]),
      ) as Record<Action, number>,
      unanswered: promises.reduce((sum, promise) => sum + promise.unanswered, 0),
      restarts,
      broken: await brokenPromises(dataDir, promises),
    };
  } finally {
    isOver = true;
    await server.kill();
  }
}

/** @returns one line for each thing that is not as it was promised */
async function brokenPromises(dataDir: string, promises: readonly Promises[]): Promise<string[]> {
  const broken: string[] = [];
  const must = (holds: boolean, what: string) => void (holds || broken.push(what));
  const damage = problemOfSqliteFile(path.join(dataDir, SQLITE_FILE));
  must(damage === null, `the database file: ${damage}`);
  const database = databaseIn(dataDir);
  const db = database.reader;
  try {
    for (const { name, ids } of await findViolations(db)) broken.push(`${name}: ${ids.join(' ')}`);

    const contributions = await db.selectFrom('contributions').selectAll().execute();
    const versions = await db.selectFrom('file_versions').selectAll().orderBy('id').execute();
    const submissions = await db.selectFrom('submissions').selectAll().execute();
    const outbox = await db.selectFrom('outbox').selectAll().execute();
    const drafts = await db.selectFrom('drafts').selectAll().execute();
    const promised = promises.flatMap((promise) => promise.papers);
    must(contributions.length === promised.length, `${contributions.length} contributions stand there`);
    for (const paper of promised) {
      const stored = contributions.find((contribution) => contribution.public_id === paper.publicId);
      if (!stored) {
        broken.push(`${paper.publicId} is lost`);
        continue;
      }
      const own = <T extends { contribution_id: string | null }>(rows: readonly T[]) =>
        rows.filter((row) => row.contribution_id === stored.id);
      const found = {
        publicId: stored.public_id,
        title: stored.title,
        sha256: own(versions).at(-1)?.sha256,
        isWithdrawn: stored.state === 'withdrawn',
        handedIn: own(submissions).length,
        turned: own(outbox).filter((row) => row.notice === 'withdrawal-receipt').length,
      };
      const receipts = own(outbox).filter((row) => row.notice === 'submission-receipt').length;
      const [there, wanted] = [JSON.stringify(found), JSON.stringify(paper)];
      must(there === wanted, `${there} instead of ${wanted}`);
      must(receipts === paper.handedIn, `${paper.publicId} has ${receipts} receipts`);
    }
    for (const promise of promises) {
      for (const [key, draft] of promise.drafts) {
        const row = drafts.find(
          (draft) => draft.draft_key === key && draft.person_id === promise.who.personId,
        );
        const body = JSON.parse(row?.body ?? '{}') as {
          title?: string;
          files?: { file?: { sha256: string } };
        };
        const isThere = body.title === draft.title && body.files?.file?.sha256 === draft.sha256;
        must(isThere, `the draft ${key} is lost`);
      }
    }

    const store = new FileStore(path.join(dataDir, 'files'));
    const named = [
      ...versions.map((row) => row.sha256),
      ...(await db.selectFrom('uploads').select('sha256').execute()).flatMap((row) => row.sha256 ?? []),
      ...promises.flatMap((promise) => [...promise.drafts.values()].map((draft) => draft.sha256)),
    ];
    for (const sha256 of new Set(named)) {
      const file = store.pathOf(sha256);
      const isWhole = existsSync(file) && sha256 === hashOf(file);
      must(isWhole, `the file ${sha256} has a row and no bytes`);
    }
    broken.push(...halfFiles(dataDir, 'after a crash'));
    for (const row of outbox.filter((entry) => entry.state === 'sent')) {
      must(existsSync(path.join(dataDir, 'mail', `${row.id}.eml`)), `${row.notice} was not sent`);
    }
  } finally {
    await database.close();
  }
  return broken;
}

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * Files of the store that are not what their name says.
 * @param when after a crash what was on its way lies about until it is swept
 */
export function halfFiles(dataDir: string, when: 'now' | 'after a crash' = 'now'): string[] {
  const root = path.join(dataDir, 'files');
  const folders = existsSync(root) ? readdirSync(root) : [];
  return folders.flatMap((name) => {
    const files = readdirSync(path.join(root, name)).map((file) => path.join(root, name, file));
    if (name === 'incoming') return when === 'now' ? files : [];
    return files.filter((file) => path.basename(file) !== hashOf(file));
  });
}
