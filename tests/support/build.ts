/** The build that the web tests and the journeys run: one that was made of the sources as they are now. */
import path from 'node:path';

import { staleBuild } from '../../vite.build-stamp.ts';

const root = path.resolve(import.meta.dirname, '../..');
let isChecked = false;

/** @returns the folder of the build. @throws with what to do when there is none, or when it is stale */
export function requireBuild(): string {
  if (!isChecked) {
    const problem = staleBuild();
    if (problem) throw new Error(problem);
    isChecked = true;
  }
  return path.join(root, 'build');
}
