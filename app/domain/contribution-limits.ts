/** How much a contribution may hold, in characters and rows. */
export const LIMITS = { title: 300, abstract: 10_000, name: 200, authors: 20 } as const;

/** How many author rows the form shows. */
export const AUTHOR_ROWS = 4;
