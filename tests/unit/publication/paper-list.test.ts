/** What the list of papers says of its rows. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import type { Designation, FileSlot } from '#app/domain/shared/vocabulary.ts';
import { PaperList } from '#app/components/publication/paper-list.tsx';

const aRow = (
  number: string,
  designation: Designation,
  more: { belongsTo?: string; isCancelled?: boolean; slot?: FileSlot } = {},
) => ({
  id: number,
  number,
  designation,
  belongsTo: more.belongsTo ?? null,
  title: 'Arrivals',
  language: 'en' as const,
  kind: 'country_paper' as const,
  bodies: [{ name: 'Norway' }],
  files: [{ href: `/${number}`, slot: more.slot ?? 'paper', kind: 'PDF', size: 1000 }],
  isCancelled: more.isCancelled ?? false,
  isForParticipants: false,
});
const seen = (rows: ReturnType<typeof aRow>[]) =>
  renderToStaticMarkup(createElement(PaperList, { rows }))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

test('papers are counted, what is added to them apart, and what was struck out not at all', () => {
  const text = seen([
    aRow('WP.4', 'rev'),
    aRow('WP.4/Add.1', 'add', { belongsTo: 'WP.4' }),
    aRow('WP.4/Corr.1', 'corr', { belongsTo: 'WP.4', slot: 'corrigendum' }),
    aRow('WP.5', 'base', { isCancelled: true }),
  ]);
  expect(text).toContain(' 1 paper, 1 addendum, 1 corrigendum ');
  const more = seen([
    aRow('WP.4', 'base'),
    aRow('WP.5', 'base'),
    aRow('WP.4/Add.1', 'add'),
    aRow('WP.4/Add.2', 'add'),
  ]);
  expect(more).toContain(' 2 papers, 2 addenda ');
  expect(seen([aRow('WP.4', 'base')])).toContain(' 1 paper No.');
});

test('an addendum and a corrigendum say so beside the title, and so do their files', () => {
  expect(seen([aRow('WP.4/Add.1', 'add', { belongsTo: 'WP.4' })])).toMatch(
    /Arrivals Addendum to WP\.4 \(Norway\) Addendum \(PDF, 1 kB\)/,
  );
  expect(seen([aRow('WP.4/Corr.1', 'corr', { belongsTo: 'WP.4' })])).toMatch(
    /Arrivals Corrigendum to WP\.4 \(Norway\) Corrigendum \(PDF, 1 kB\)/,
  );
  expect(seen([aRow('WP.4', 'base')])).toMatch(/Arrivals \(Norway\) Paper \(PDF, 1 kB\)/);
});
