/**
 * How a use case ends. Inside, whatever ends it early is thrown, so that a transaction that is under way is undone;
 * outside, the caller gets one of three: what it returns, a refusal, or what must be mended in the form.
 */
import type { RefusalCode, Verdict } from '#app/domain/shared/refusals.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';

export type Outcome<T> =
  { ok: T } | { refused: RefusalCode } | { invalid: FieldErrors; status: number | undefined };

/** Input that a person can mend. Keys are field names. */
export interface FieldErrors {
  [field: string]: Phrase;
}

/** The product says no. Routes turn it into 401, 404, 403 or 409. */
export class Refused extends Error {
  readonly why: RefusalCode;
  constructor(why: RefusalCode) {
    super(why);
    this.why = why;
  }
}

/** Something in the form must be mended. */
export class Invalid extends Error {
  readonly errors: FieldErrors;
  /** Of the answer, where 422 says too little: a disk without room, a body that could not be read. */
  readonly status: number | undefined;
  constructor(errors: FieldErrors, status?: number) {
    super(
      Object.entries(errors)
        .map(([field, { key }]) => `${field}: ${key}`)
        .join(', '),
    );
    this.errors = errors;
    this.status = status;
  }
}

/** @throws Refused with the reason of the verdict */
export function requireAllowed(verdict: Verdict): void {
  if (!verdict.allowed) throw new Refused(verdict.why);
}

/** @throws Invalid when anything must be mended */
export function requireValid(errors: FieldErrors): void {
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

/** Runs a use case to its end, whichever that is. @throws what is neither a refusal nor a problem of the form */
export async function outcomeOf<T>(use: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: await use() };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.why };
    if (error instanceof Invalid) return { invalid: error.errors, status: error.status };
    throw error;
  }
}

/** What the use case returned. @throws Refused and Invalid, as the use case did */
export function valueOf<T>(outcome: Outcome<T>): T {
  if ('refused' in outcome) throw new Refused(outcome.refused);
  if ('invalid' in outcome) throw new Invalid(outcome.invalid, outcome.status);
  return outcome.ok;
}
