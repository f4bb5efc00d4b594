/** What documents repeat from the code is written by the code: `UPDATE=1 npx vitest run --project unit documents`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import type { RouteConfigEntry } from '@remix-run/route-config';
import { expect, test } from 'vitest';

import { WARNING_MEANINGS } from '#app/domain/agenda/warnings.ts';
import { TRANSITIONS } from '#app/domain/contributions/life.ts';
import { REFUSAL_CODES } from '#app/domain/shared/refusals.ts';
import { textsOf } from '#app/domain/shared/texts/texts.ts';
import { INVARIANTS } from '#db/core/invariants.ts';
import { type NoticeName, NOTICES, renderNotice } from '#emails/index.ts';
import { settings } from '#app/platform/runtime/config.ts';
import routes from '#app/routes.ts';
import { permissionsDocument } from '#tests/web/permissions/permissions-document.ts';

import { layerTable } from '../../../layers.js';

const t = textsOf('en');
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (heads: string[], rows: string[][]) =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** Writes the document with UPDATE=1, else compares. */
function expectCurrent(path: string, text: string): void {
  if (process.env.UPDATE) writeFileSync(path, text);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(text);
}

function settingsTable(): string {
  return table(
    ['name', 'meaning', 'default'],
    settings().map((setting) => [
      `\`${setting.name}\``,
      setting.description + (setting.isSecret ? '; also as a file by `' + setting.name + '_FILE`' : ''),
      setting.isRequired ? 'must be given' : setting.default === null ? '' : `\`${setting.default}\``,
    ]),
  );
}

function stateDiagram(): string {
  const lines = TRANSITIONS.flatMap(({ from, to, action, when }) =>
    from.map((state) => {
      const target = to === 'same' ? state : to === 'before' ? 'where it stood' : to;
      const arrow = `${state} --> ${target.replaceAll(' ', '_')}: ${action}`;
      return `  ${arrow}${when ? ` (${when.replaceAll('_', ' ')})` : ''}`;
    }),
  );
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n');
}

function routeRows(entries: readonly RouteConfigEntry[], prefix = ''): string[][] {
  return entries.flatMap((entry) => {
    const path = `${prefix}/${entry.path ?? ''}`.replace(/\/+/g, '/');
    return [[`\`${path}\``, `\`app/${entry.file}\``], ...routeRows(entry.children ?? [], path)];
  });
}

const reference = `# Reference

Written by the code; \`tests/unit/documents/generated.test.ts\` fails when it is stale and rewrites it with \`UPDATE=1\`.

## The life of a contribution

Who may take each step is in [PERMISSIONS.md](PERMISSIONS.md).

${stateDiagram()}

## Addresses

${table(['address', 'file'], routeRows(routes))}

## Notices

One message per recipient, as text with an HTML twin. The samples are those of the tests.

${(Object.keys(NOTICES) as NoticeName[])
  .map((name) => {
    const { subject, text } = renderNotice(name, NOTICES[name].sample, 'en');
    return `### ${name}\n\n**${subject}**\n\n\`\`\`text\n${text.trim()}\n\`\`\``;
  })
  .join('\n\n')}

## Why the portal says no

${table(
  ['code', 'words'],
  REFUSAL_CODES.map((code) => [`\`${code}\``, t(`refusals.${code}`)]),
)}

## What the import of an agenda notices

${table(
  ['code', 'meaning'],
  Object.entries(WARNING_MEANINGS).map(([code, meaning]) => [`\`${code}\``, meaning]),
)}

## What always holds

Checked after every test, by \`doctor\` and on every restored backup (\`db/core/invariants.ts\`): there is no row that breaks

${Object.keys(INVARIANTS)
  .map((name) => `- ${name}`)
  .join('\n')}
`;

test('REFERENCE.md', () => {
  expectCurrent('REFERENCE.md', reference);
});

/** A part of a document between two marks, which the code writes. */
function expectBlockCurrent(path: string, name: string, text: string): void {
  const document = readFileSync(path, 'utf8');
  const block = new RegExp(`(<!-- ${name} -->\\n)[^]*?(\\n<!-- end of ${name} -->)`);
  expect(document).toMatch(block);
  expectCurrent(
    path,
    document.replace(block, (_all, head: string, end: string) => head + text + end),
  );
}

test('the table of settings in OPERATING.md', () => {
  expectBlockCurrent('OPERATING.md', 'settings', settingsTable());
});

test('the table of layers in ARCHITECTURE.md', () => {
  expectBlockCurrent('ARCHITECTURE.md', 'layers', layerTable());
});

test('.env.example', () => {
  const lines = settings().flatMap((setting) => [
    `# ${setting.description}${setting.isRequired ? ' (must be given)' : ''}`,
    `${setting.isRequired ? '' : '# '}${setting.name}=${setting.example ?? setting.default ?? ''}`,
    '',
  ]);
  expectCurrent(
    '.env.example',
    [
      '# Settings of an installation; see OPERATING.md. Copy to .env and load it as your service manager does.',
      '',
      ...lines,
    ].join('\n'),
  );
});

test('PERMISSIONS.md', () => {
  expectCurrent('PERMISSIONS.md', permissionsDocument());
});
