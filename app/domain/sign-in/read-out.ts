/** To whom a code may be read out on the phone, so that nobody of a secretariat can become somebody else by it. */

export interface Caller {
  isAdmin: boolean;
  /** Of the secretariat of any meeting. */
  isSecretariat: boolean;
  /** Speaks for a country or organisation in every meeting; who does so in one of them has to do with that one. */
  isFocalPoint: boolean;
  /** Every meeting in which the person has a role, a task, a contribution, a draft or an invitation. */
  meetings: ReadonlySet<string>;
}

/**
 * @param here the meeting whose secretariat reads it out
 * @param readerMeetings all meetings of whose secretariat the reader is
 */
export function mayBeReadTo(caller: Caller, here: string, readerMeetings: readonly string[]): boolean {
  if (caller.isAdmin || caller.isSecretariat || caller.isFocalPoint) return false;
  return caller.meetings.has(here) && [...caller.meetings].every((id) => readerMeetings.includes(id));
}
