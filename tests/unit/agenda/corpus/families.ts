import { ANNOTATIONS } from './annotations.ts';
import { BILINGUAL } from './bilingual.ts';
import { FLAWS } from './flaws.ts';
import { FRENCH } from './french.ts';
import type { Layout } from './layout.ts';
import { LONG_DOCUMENTS } from './long-documents.ts';
import { MASTHEADS } from './mastheads.ts';
import { NUMBERING } from './numbering.ts';
import { PDF_ARTEFACTS } from './pdf-artefacts.ts';
import { REGIONAL_BODIES } from './regional-bodies.ts';
import { RUSSIAN } from './russian.ts';
import { TABLES } from './tables.ts';
import { TITLES } from './titles.ts';
import { UNITED_NATIONS } from './united-nations.ts';
import { WEB_PAGES_AND_MAILS } from './web-pages-and-mails.ts';
import { WORD_PROCESSOR } from './word-processor.ts';
import { WORKSHOPS } from './workshops.ts';
import { WORLD_BODIES } from './world-bodies.ts';

/** Every layout of the corpus, by what it comes from: bodies, programs, languages, and what is special about it. */
export const FAMILIES: Record<string, Layout[]> = {
  'official documents': UNITED_NATIONS,
  'bodies of the regional commissions': REGIONAL_BODIES,
  'world-wide and European bodies': WORLD_BODIES,
  'long documents': LONG_DOCUMENTS,
  workshops: WORKSHOPS,
  mastheads: MASTHEADS,
  titles: TITLES,
  numbering: NUMBERING,
  annotations: ANNOTATIONS,
  'tables and columns': TABLES,
  'what a PDF leaves': PDF_ARTEFACTS,
  'word processors': WORD_PROCESSOR,
  'web pages and mails': WEB_PAGES_AND_MAILS,
  French: FRENCH,
  Russian: RUSSIAN,
  'several languages': BILINGUAL,
  contradictions: FLAWS,
};
