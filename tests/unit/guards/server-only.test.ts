import { join } from 'node:path';

import { build } from 'vite';
import { expect, test } from 'vitest';

import { serverOnly, serverOnlyPath } from '../../../vite.server-only.ts';
import { seededTree } from './seeded-tree.ts';

function buildPage(page: string, ssr = false) {
  const root = seededTree({
    'app/entry.ts': page,
    'app/list.ts': "export { rows } from '../db/rows.ts';",
    'db/rows.ts': 'export const rows = [1];',
    'app/domain/rule.ts': 'export const rule = 1;',
  });
  return build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [serverOnly()],
    build: { write: false, ssr, rollupOptions: { input: join(root, 'app/entry.ts') } },
  });
}

test.each([
  'db/a.ts',
  'emails/a.ts',
  'app/services/a.ts',
  'app/web/a.ts',
  'app/platform/a.ts',
  'app/cli/a.ts',
])('knows %s as server code', (path) => {
  expect(serverOnlyPath(`/project/${path}?v=1`, '/project')).toBe(path);
});

test.each(['app/components/db/a.tsx', 'app/domain/a.ts', 'node_modules/x/db/a.js', '../db/a.ts'])(
  'leaves %s alone',
  (path) => {
    expect(serverOnlyPath(join('/project', path), '/project')).toBeNull();
  },
);

test('fails a browser build and shows the way to the import', async () => {
  await expect(buildPage("import { rows } from './list.ts'; console.warn(rows);")).rejects.toThrow(
    'db/rows.ts\n  imported by app/list.ts\n  imported by app/entry.ts',
  );
});

test('passes what the browser may have, and everything on the server', async () => {
  await expect(
    buildPage("import { rule } from './domain/rule.ts'; console.warn(rule);"),
  ).resolves.toBeDefined();
  await expect(
    buildPage("import { rows } from './list.ts'; console.warn(rows);", true),
  ).resolves.toBeDefined();
});
