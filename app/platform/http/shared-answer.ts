/** Answers that cost something and that anybody may ask for, such as whether the portal is ready. */

const MAX_AGE_MS = 1000;

/**
 * All who ask within a second share one answer, so that asking often costs no more.
 * @param look finds the answer @param now milliseconds of any clock that only goes on
 */
export function sharedAnswer<T>(look: () => Promise<T>, now = () => performance.now()): () => Promise<T> {
  let latest: { answer: Promise<T>; at: number } | null = null;
  return () => {
    if (latest === null || now() - latest.at >= MAX_AGE_MS) latest = { answer: look(), at: now() };
    return latest.answer;
  };
}
