/** The member of a union of events that has this name; members may stand for several names. */
export type EventOf<Union extends { name: string }, Name extends Union['name']> = Union extends unknown
  ? Name extends Union['name']
    ? Omit<Union, 'name'> & { name: Name }
    : never
  : never;
