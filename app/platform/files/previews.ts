/** Pictures of the first pages of files: beside the files, made anew when they are lost. */
import { rm } from 'node:fs/promises';
import path from 'node:path';

/** Where the picture of the first page of a file is, whether there is one or not. */
export function previewPath(dataDir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
  return path.join(dataDir, 'previews', `${sha256}.png`);
}

/** Goes with the file that it shows. */
export function removePreview(dataDir: string, sha256: string): Promise<void> {
  return rm(previewPath(dataDir, sha256), { force: true });
}
