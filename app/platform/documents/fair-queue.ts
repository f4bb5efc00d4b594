/** Work that waits for a free place, in turn by whose it is: nobody's tenth piece goes before somebody else's first. */
export interface FairQueue {
  /** @param who whose work it is; of one person never two pieces are worked on at a time */
  run<T>(who: string, work: () => Promise<T>): Promise<T>;
}

/** @param places how many pieces are worked on at a time */
export function createFairQueue(places: number): FairQueue {
  /** By whose it is, in the order of the turns. */
  const waiting = new Map<string, (() => void)[]>();
  const served = new Set<string>();

  function next(): void {
    if (served.size >= places) return;
    for (const [who, [first, ...rest]] of waiting) {
      if (served.has(who) || !first) continue;
      waiting.delete(who);
      if (rest.length > 0) waiting.set(who, rest);
      served.add(who);
      return first();
    }
  }

  return {
    async run(who, work) {
      const turn = new Promise<void>((begin) => waiting.set(who, [...(waiting.get(who) ?? []), begin]));
      next();
      await turn;
      try {
        return await work();
      } finally {
        served.delete(who);
        const rest = waiting.get(who);
        // To the end of the line, behind everybody who came while this was worked on.
        waiting.delete(who);
        if (rest) waiting.set(who, rest);
        next();
      }
    },
  };
}
