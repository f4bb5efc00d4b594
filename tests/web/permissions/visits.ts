/** What the tests that open every address of the matrix share. */
import type { LeakWorld } from './leak-world.ts';
import { type Paper, PAPERS, type Row, type Viewer } from './permission-matrix.ts';

/** Thousands of requests, on a machine that may be busy with other things. */
export const LONG = { timeout: 900_000 };

/** For what does not depend on who asks. */
export const FEW: readonly Viewer[] = ['visitor', 'submitter', 'secretariat'];

/** What these give out depends on what the viewer is in the meeting, not to the paper. */
const OF_THE_MEETING = ['routes/publication/document', 'routes/publication/participant-file'];

/** Whom the row means when this viewer asks: what somebody is depends on the paper. */
export function roleIn(world: Pick<LeakWorld, 'relation'>, row: Row, viewer: Viewer): Viewer {
  if (!(row.of in PAPERS) || OF_THE_MEETING.includes(row.route)) return viewer;
  return world.relation(viewer, row.of as Paper);
}

/** The address of a page, for its data alone. */
export const withData = (address: string, route: string) =>
  `${address}${address.includes('?') ? '&' : '?'}_data=${encodeURIComponent(route)}`;

/** Runs jobs four at a time. */
export async function each<T>(jobs: readonly T[], run: (job: T) => Promise<void>): Promise<void> {
  const queue = jobs.values();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const job of queue) await run(job);
    }),
  );
}
