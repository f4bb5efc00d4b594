/** Folders that last: what is in one is on the disk only when the folder itself is. */
import { mkdir, open, stat } from 'node:fs/promises';
import path from 'node:path';

import { errorCode } from '#app/domain/shared/error-code.ts';

/**
 * Makes a folder and those around it, unless they are there. Node's own way of doing that says ENOENT where the disk
 * has no room.
 * @throws what the disk says
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT') throw error;
    await makeFolder(path.dirname(folder));
    return makeFolder(folder);
  }
  await sync(path.dirname(folder));
}

/** Writes a file or the names in a folder to the disk. @throws what the disk says */
export async function sync(target: string): Promise<void> {
  const handle = await open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
