/** What columns hold: only text and integers, in both databases. */
export type Flag = 0 | 1;
/** `2026-09-07T21:59:59.000Z`: UTC, of fixed width */
export type Instant = string;
/** `2026-09-07` */
export type DateText = string;
/** Text that is never queried inside. */
export type Json = string;
