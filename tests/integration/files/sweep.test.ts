/** Files that nothing needs are removed a day after that was seen, and never one that anybody needs. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';

import { afterEach, describe, expect, test } from 'vitest';

import { epochOf } from '#app/domain/shared/time.ts';
import { MEGABYTE, USAGE_LIMITS } from '#app/domain/shared/usage-limits.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { FileStore } from '#app/platform/files/file-store.ts';
import { previewPath } from '#app/platform/files/previews.ts';
import { fileRoomLeft, fileRoomProblem, withFileRoom } from '#app/services/files/file-room.ts';
import { sweepFiles } from '#app/services/files/sweep-files.ts';
import { discardDraft, keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { submitContribution } from '#app/services/submissions/submit.ts';
import { aContext, later, NOW } from '#tests/factories/context.ts';
import { aDraft, aFile } from '#tests/factories/drafts.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';
import { until } from '#tests/support/wait.ts';

const DAY = 24 * 60;
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function aStore() {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration', {});
  const kari = await aPerson(database, 'Kari', {});
  const folder = await mkdtemp(path.join(tmpdir(), 'sessional-sweep-'));
  folders.push(folder);
  const files = new FileStore(folder);
  const hash = (content: string) => createHash('sha256').update(content).digest('hex');
  return {
    database,
    meeting,
    folder,
    files,
    hash,
    ctx: (minutes = 0, person = kari) => aContext(database, person, { now: later(minutes) }),
    /** The bytes of a file, written at a minute of the test. */
    async put(content: string, minutes = -10) {
      await files.put(Readable.from([Buffer.from(content)]), 1_000);
      const seconds = epochOf(later(minutes)) / 1_000;
      await utimes(files.pathOf(hash(content)), seconds, seconds);
    },
    sweep: (minutes: number, isDry = false) =>
      sweepFiles({ database, files, dataDir: folder, now: later(minutes) }, isDry),
  };
}
const swept = (change: object) => ({ needed: 0, noted: 0, removed: 0, bytes: 0, ...change });

describe('a file that nothing needs', () => {
  test('is noted, and removed a day later; a dry run says so and changes nothing', async () => {
    const store = await aStore();
    await store.put('orphan');
    expect(await store.sweep(0, true)).toEqual(swept({ noted: 1 }));
    expect(await store.sweep(0)).toEqual(swept({ noted: 1 }));
    expect(await store.sweep(DAY - 1)).toEqual(swept({ noted: 1 }));
    expect(await store.sweep(DAY, true)).toEqual(swept({ removed: 1, bytes: 6 }));
    expect(await store.files.list()).toEqual([store.hash('orphan')]);
    expect(await store.sweep(DAY)).toEqual(swept({ removed: 1, bytes: 6 }));
    expect(await store.files.list()).toEqual([]);
  });

  test('goes with the picture of its first page; that of a file that is needed stays', async () => {
    const store = await aStore();
    const target = { slug: store.meeting.slug, draftId: newDraftId() };
    await store.put('needed');
    await keepDraft(
      store.ctx(),
      target,
      await aDraft(store.database, store.meeting, { files: { file: aFile('needed') } }),
    );
    await store.put('orphan');
    const pictures = ['needed', 'orphan'].map((content) => previewPath(store.folder, store.hash(content)));
    await mkdir(path.dirname(pictures[0]!));
    for (const picture of pictures) await writeFile(picture, 'a picture');
    await store.sweep(0);
    expect(pictures.map((picture) => existsSync(picture))).toEqual([true, true]);
    expect(await store.sweep(DAY)).toEqual(swept({ needed: 1, removed: 1, bytes: 6 }));
    expect(pictures.map((picture) => existsSync(picture))).toEqual([true, false]);
  });

  test('counts for whoever has sent it until it is removed', async () => {
    const store = await aStore();
    await store.put('orphan');
    const limit = USAGE_LIMITS.megabytes * MEGABYTE;
    await withFileRoom(store.ctx(), async (room) => {
      await room.problem(limit);
      room.keeps({ sha256: store.hash('orphan'), size: limit - 10 });
    });
    expect(await fileRoomProblem(store.ctx(), store.database.reader, 10)).toBeNull();
    expect(await fileRoomProblem(store.ctx(), store.database.reader, 11)).toEqual({
      key: 'file_problems.no_room_left',
      values: { limit: USAGE_LIMITS.megabytes },
    });
    expect(await fileRoomLeft(store.ctx())).toEqual({ left: 0, limit: USAGE_LIMITS.megabytes });
    await store.sweep(0);
    await store.sweep(DAY);
    expect(await fileRoomLeft(store.ctx())).toBeNull();
  });

  test('counts while it arrives as what its form announces, and afterwards as what is kept', async () => {
    const store = await aStore();
    const limit = USAGE_LIMITS.megabytes * MEGABYTE;
    const full = { key: 'file_problems.no_room_left', values: { limit: USAGE_LIMITS.megabytes } };
    const third = Math.ceil(limit / 3);
    // Nobody has finished before all have begun.
    let begun = 0;
    const send = (sha256: string) =>
      withFileRoom(store.ctx(), async (room) => {
        const problem = await room.problem(third);
        begun += 1;
        await until(() => begun === 5, 'all forms to have begun');
        if (problem === null) room.keeps({ sha256, size: 10 });
        return problem;
      });
    const problems = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => send(store.hash(name))));
    expect(problems.filter((problem) => problem === null)).toHaveLength(2);
    expect(problems.filter((problem) => problem !== null)).toEqual([full, full, full]);
    expect(await fileRoomProblem(store.ctx(), store.database.reader, limit - 20)).toBeNull();
    expect(await fileRoomProblem(store.ctx(), store.database.reader, limit - 19)).toEqual(full);
  });

  test('counts for whoever has sent it when the rest of its form breaks', async () => {
    const store = await aStore();
    const limit = USAGE_LIMITS.megabytes * MEGABYTE;
    const sent = withFileRoom(store.ctx(), async (room) => {
      await room.problem(30);
      room.keeps({ sha256: store.hash('whole'), size: 10 });
      throw new Error('the line is cut');
    });
    await expect(sent).rejects.toThrow('the line is cut');
    expect(await fileRoomProblem(store.ctx(), store.database.reader, limit - 10)).toBeNull();
    expect(await fileRoomProblem(store.ctx(), store.database.reader, limit - 9)).not.toBeNull();
  });

  test('that is sent once more has a day from then on', async () => {
    const store = await aStore();
    await store.put('orphan');
    await store.sweep(0);
    await store.put('orphan', DAY - 5);
    expect(await store.sweep(DAY)).toEqual(swept({ noted: 1 }));
    expect(await store.sweep(DAY + 1)).toEqual(swept({ noted: 1 }));
    expect(await store.sweep(2 * DAY)).toEqual(swept({ removed: 1, bytes: 6 }));
  });
});

describe('a file that is needed stays', () => {
  test('by a draft until it is thrown away, and by a paper for ever', async () => {
    const store = await aStore();
    await store.put('draft');
    await store.put('paper');
    const draft = { slug: store.meeting.slug, draftId: newDraftId() };
    const paper = { slug: store.meeting.slug, draftId: newDraftId() };
    await keepDraft(
      store.ctx(),
      draft,
      await aDraft(store.database, store.meeting, { files: { file: aFile('draft') } }),
    );
    await keepDraft(store.ctx(), paper, await aDraft(store.database, store.meeting));
    await submitContribution(store.ctx(), paper.slug, paper.draftId);
    for (const days of [0, 1, 2]) expect(await store.sweep(days * DAY)).toEqual(swept({ needed: 2 }));
    await discardDraft(store.ctx(), draft);
    expect(await store.sweep(3 * DAY)).toEqual(swept({ needed: 1, noted: 1 }));
    expect(await store.sweep(4 * DAY)).toEqual(swept({ needed: 1, removed: 1, bytes: 5 }));
    expect(await store.files.list()).toEqual([store.hash('paper')]);
  });

  test('by somebody else who has sent the same bytes', async () => {
    const store = await aStore();
    await store.put('same');
    const other = await aPerson(store.database, 'Ola', {});
    const first = { slug: store.meeting.slug, draftId: newDraftId() };
    const second = { slug: store.meeting.slug, draftId: newDraftId() };
    const draft = await aDraft(store.database, store.meeting, { files: { file: aFile('same') } });
    await keepDraft(store.ctx(), first, draft);
    await discardDraft(store.ctx(), first);
    await store.sweep(0);
    await Promise.all([keepDraft(store.ctx(DAY, other), second, draft), store.sweep(DAY - 1)]);
    expect(await store.sweep(DAY)).toEqual(swept({ needed: 1 }));
    // What had been found out about it is looked for again.
    expect(await store.database.reader.selectFrom('blobs').select('sha256').execute()).toEqual([
      { sha256: store.hash('same') },
    ]);
  });

  test('where the sweep was killed after it had moved it aside', async () => {
    const store = await aStore();
    await store.put('draft');
    const target = { slug: store.meeting.slug, draftId: newDraftId() };
    const draft = await aDraft(store.database, store.meeting, { files: { file: aFile('draft') } });
    await keepDraft(store.ctx(), target, draft);
    const sha256 = store.hash('draft');
    await mkdir(path.join(store.folder, 'removing'));
    await rename(store.files.pathOf(sha256), path.join(store.folder, 'removing', sha256));
    expect(await store.sweep(0)).toEqual(swept({ needed: 1 }));
    expect(await store.files.has(sha256)).toBe(true);
  });

  test('while an upload names it, also one that no form has named', async () => {
    const store = await aStore();
    await store.put('upload');
    const upload = { id: 'u', public_id: 'u', field: 'file' as const, name: 'a.pdf', size: 6, problem: null };
    await inTransaction(store.database, async (tx) => {
      await tx
        .insertInto('uploads')
        .values({
          ...upload,
          person_id: store.ctx().actor!.id,
          created_at: NOW,
          finished_at: NOW,
          sha256: store.hash('upload'),
        })
        .execute();
    });
    for (const days of [0, 1, 2]) expect(await store.sweep(days * DAY)).toEqual(swept({ needed: 1 }));
  });
});
