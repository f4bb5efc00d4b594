/** Only the user of the portal reads what the portal writes: unpublished papers, reviews, mail, addresses. */
import { chmod, lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

import { errorCode } from '#app/domain/shared/error-code.ts';

/**
 * From now on this process, and every program that it starts, makes folders with 0700 and files with 0600. SQLite
 * gives its logs the mode of its database.
 */
export function writePrivately(): void {
  process.umask(0o077);
}

/**
 * Takes the folder and all that is in it from every other user of the machine, as far as earlier versions or a copy
 * have left it open. Links below the first level are left alone; on the first they may lead to another disk.
 * @returns what could not be closed, because it belongs to somebody else
 */
export async function closeToOthers(folder: string): Promise<string[]> {
  const left: string[] = [];
  async function close(place: string, followsLink: boolean): Promise<void> {
    try {
      const found = await (followsLink ? stat(place) : lstat(place));
      if (found.isSymbolicLink()) return;
      if ((found.mode & 0o077) !== 0) await chmod(place, found.mode & 0o700);
      if (!found.isDirectory()) return;
      for (const name of await readdir(place)) await close(path.join(place, name), place === folder);
    } catch (error) {
      // Whoever works beside may have removed it.
      if (errorCode(error) !== 'ENOENT') left.push(place);
    }
  }
  await close(folder, true);
  return left;
}
