/** Ids that a reader of a test recognises. */
export const idNamed = <Id extends string>(name: string) => name as Id;
