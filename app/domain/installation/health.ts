/** When an installation is well, wants looking at, or does not keep its promises. */

/** `warn`: look at it when there is time; `bad`: the portal does not keep its promises. */
export type Health = 'ok' | 'warn' | 'bad';

/** @param share of the disk that is free, in per cent */
export function healthOfDiskSpace(freeMegabytes: number, share: number): Health {
  if (freeMegabytes < 200) return 'bad';
  return freeMegabytes < 1024 || share < 15 ? 'warn' : 'ok';
}

/** @param failed messages that were given up */
export function healthOfMail(failed: number, isPaused: boolean): Health {
  if (isPaused) return 'bad';
  return failed > 0 ? 'warn' : 'ok';
}

/** @param hours since the last backup; null when there has been none */
export function healthOfBackups(hours: number | null): Health {
  return hours === null || hours > 48 ? 'warn' : 'ok';
}

/**
 * A scanner that is blind keeps new files from everybody.
 * @param problem null when the self-test was passed, undefined when it is still to come
 */
export function healthOfScanner(problem: string | null | undefined): Health {
  if (problem === null) return 'ok';
  return problem === undefined ? 'warn' : 'bad';
}
