import { BODIES_AT_WORK } from './bodies-at-work.ts';
import { EVERYDAY } from './everyday.ts';
import { FIFTH_ROUND } from './fifth-round.ts';
import { FINAL_ROUND } from './final-round.ts';
import { FLAWS } from './flaws.ts';
import { FOURTH_ROUND } from './fourth-round.ts';
import { FRENCH } from './french.ts';
import { LAST_LOOK } from './last-look.ts';
import type { Layout } from './layout.ts';
import { LONG_DOCUMENTS } from './long-documents.ts';
import { MARKS_AND_SETTINGS } from './marks-and-settings.ts';
import { PDF_ARTEFACTS } from './pdf-artefacts.ts';
import { REGIONAL_BODIES } from './regional-bodies.ts';
import { RUSSIAN } from './russian.ts';
import { SECOND_ROUND } from './second-round.ts';
import { SHORT_SETTINGS } from './short-settings.ts';
import { THIRD_ROUND } from './third-round.ts';
import { THREE_LANGUAGES } from './three-languages.ts';
import { UNITED_NATIONS } from './united-nations.ts';
import { UNSEEN } from './unseen.ts';
import { WORD_PROCESSOR } from './word-processor.ts';
import { WORKSHOPS } from './workshops.ts';
import { WORLD_BODIES } from './world-bodies.ts';

/** Every layout of the corpus, by family. */
export const FAMILIES: Record<string, Layout[]> = {
  'official documents': UNITED_NATIONS,
  'what a PDF leaves': PDF_ARTEFACTS,
  'word processors, web pages, mails': WORD_PROCESSOR,
  workshops: WORKSHOPS,
  French: FRENCH,
  Russian: RUSSIAN,
  contradictions: FLAWS,
  'second round': SECOND_ROUND,
  'third round': THIRD_ROUND,
  'fourth round': FOURTH_ROUND,
  'fifth round': FIFTH_ROUND,
  'bodies of the regional commissions': REGIONAL_BODIES,
  'world-wide and European bodies': WORLD_BODIES,
  'three languages': THREE_LANGUAGES,
  'long documents': LONG_DOCUMENTS,
  'short settings': SHORT_SETTINGS,
  'marks and settings': MARKS_AND_SETTINGS,
  'bodies at work': BODIES_AT_WORK,
  everyday: EVERYDAY,
  'last look': LAST_LOOK,
  unseen: UNSEEN,
  'final round': FINAL_ROUND,
};
