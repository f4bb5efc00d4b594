import { describe, expect, test } from 'vitest';

import { isRefusal, parseAgenda } from '#app/domain/agenda/parse.ts';
import { openArchive } from '#app/platform/documents/reader/archive.ts';
import { openPdf, readPages } from '#app/platform/documents/reader/pdf-text.ts';
import { readWord } from '#app/platform/documents/reader/word-text.ts';
import { printPdf, typeDocx } from '#tests/support/documents.ts';
import { FAMILIES } from '#tests/unit/agenda/corpus/families.ts';
import { outlineOf } from '#tests/unit/agenda/expect-agenda.ts';

const LAYOUTS = Object.values(FAMILIES).flatMap((layouts) =>
  layouts.map((layout) => [layout.name, layout] as const),
);

/** Outline and warnings: what a secretariat sees first, and what must not depend on the kind of file. */
function read(text: string): { outline: string; warnings: string[] } {
  const result = parseAgenda(text);
  if (isRefusal(result)) throw new Error(`refused: ${result.refused.message}`);
  return {
    outline: outlineOf(result.items).join('\n'),
    warnings: result.warnings.map(({ code, item }) => (item ? `${code} ${item}` : code)),
  };
}

describe('the corpus of layouts, printed as PDF', () => {
  test.each(LAYOUTS)('%s', async (_, { text, outline, warnings }) => {
    expect(read(await readPages(await openPdf(printPdf(text))))).toEqual({
      // Readers of PDF write ligatures as letters.
      outline: outline.replace(/^\n|\n$/g, '').replace(/[ﬀ-ﬄ]/g, (letters) => letters.normalize('NFKC')),
      warnings: warnings ?? [],
    });
  });
});

describe('the corpus of layouts, typed as DOCX', () => {
  test.each(LAYOUTS)('%s', async (_, { text, outline, warnings }) => {
    expect(read(await readWord(await openArchive(await typeDocx(text))))).toEqual({
      outline: outline.replace(/^\n|\n$/g, ''),
      warnings: warnings ?? [],
    });
  });
});
