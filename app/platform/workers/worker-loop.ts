/** Work that waits in rows: done when woken, looked for every few seconds, never twice at once in this process. */

export interface WorkerLoop {
  /** Something has been committed. */
  wake(): void;
  /** Looks every few seconds. Does not keep the process alive. */
  start(): void;
  /** Ends after what is being done. */
  stop(): Promise<void>;
  /** Does everything that is due now. @returns how much that was */
  drain(): Promise<number>;
}

/**
 * @param work does one thing that is due, or several; says how many, or false when there is none
 * @param onError hears of faults of the program; the loop goes on at the next look
 */
export function createWorkerLoop(
  work: () => Promise<boolean | number>,
  { lookEveryMs, onError }: { lookEveryMs: number; onError: (error: unknown) => void },
): WorkerLoop {
  let draining: Promise<number> | null = null;
  let wokenMeanwhile = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function drain(): Promise<number> {
    if (draining) {
      wokenMeanwhile = true;
      return draining;
    }
    draining = (async () => {
      let count = 0;
      do {
        wokenMeanwhile = false;
        for (let done = 1; done > 0 && !isStopped; count += done) done = Number(await work());
      } while (wokenMeanwhile && !isStopped);
      return count;
    })();
    try {
      return await draining;
    } finally {
      draining = null;
    }
  }

  async function quietly(): Promise<void> {
    try {
      await drain();
    } catch (error) {
      onError(error);
    }
  }

  function look(): void {
    timer = setTimeout(() => void quietly().then(() => isStopped || look()), lookEveryMs).unref();
  }

  return {
    wake() {
      // Called where the change was made; that call must not wait, nor see our errors.
      if (!isStopped) setImmediate(() => void quietly());
    },
    start() {
      isStopped = false;
      this.wake();
      look();
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await draining?.catch(() => 0);
    },
    drain,
  };
}
