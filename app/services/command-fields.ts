/**
 * What the fields of a command are, for the schemas in `commands.ts` of each area. A form sends text; a schema says
 * the shape of a command and its target, and the verb says what is wrong with what was typed.
 */
import { z } from 'zod';

/** A text, trimmed already; empty when the field was not sent. */
export const text = z.string().default('');

/** A field that may be sent several times. */
export const texts = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string()),
);

/** A checkbox, or one of two buttons. */
export const yes = z
  .string()
  .optional()
  .transform((value) => value === 'yes');

/** The version that a page was made from; 0, which is no version, for anything else than a number. */
export const version = text.transform((value) => (/^\d{1,9}$/.test(value) ? Number(value) : 0));

/** Texts by what stands behind the dot in the names of their fields: `policy.3`, `policy.4`. */
export const textsByKey = z.record(z.string(), z.string()).default({});

/** The same for rows that are numbered from 0. @param most rows that are read, and returned */
export const rows = (most: number) =>
  textsByKey.transform((values) => Array.from({ length: most }, (_, index) => values[index] ?? ''));
