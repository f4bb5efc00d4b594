import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { seededTree } from './seeded-tree.ts';

const program = join(process.cwd(), 'node_modules/.bin/depcruise');

function brokenRules(files: Record<string, string>): string[] {
  const root = seededTree(files);
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'app', 'db', 'emails'];
  const { stdout } = spawnSync(program, args, { cwd: root, encoding: 'utf8' });
  const { violations } = JSON.parse(stdout).summary as {
    violations: { from: string; rule: { name: string; severity: string } }[];
  };
  const errors = violations.filter(({ rule }) => rule.severity === 'error');
  return [...new Set(errors.map(({ from, rule }) => `${from} ${rule.name}`))].sort();
}

const base = {
  'app/domain/rule.ts': 'export const rule = 1;',
  'db/rows.ts': "import { rule } from '#app/domain/rule.ts';\nexport const rows = rule;",
  'emails/notice.ts': "import { rule } from '#app/domain/rule.ts';\nexport const notice = rule;",
  'app/services/verb.ts': "import { rows } from '#db/rows.ts';\nexport const verb = rows;",
  'app/components/list.tsx': "import { useState } from 'react';\nexport const list = useState;",
  'app/routes/page.tsx':
    "import { verb } from '#app/services/verb.ts';\nimport { list } from '#app/components/list.tsx';\n" +
    'export default () => [verb, list];',
};

test('accepts what the import table allows', () => {
  expect(brokenRules(base)).toEqual([]);
});

test('names every import the table forbids', () => {
  const broken = brokenRules({
    ...base,
    'app/domain/bad.ts': "import { rows } from '../../db/rows.ts';\nexport const bad = rows;",
    'app/domain/file.ts': "import { readFileSync } from 'node:fs';\nexport const file = readFileSync;",
    'app/domain/shape.ts': "import { z } from 'zod';\nexport const shape = z;",
    'db/bad.ts':
      "import pg from 'pg';\nimport { verb } from '#app/services/verb.ts';\nexport const bad = [pg, verb];",
    'emails/bad.ts': "import type { rows } from '#db/rows.ts';\nexport type Bad = typeof rows;",
    'app/components/bad.tsx': "import { rows } from '#db/rows.ts';\nexport const bad = rows;",
    'app/routes/bad.tsx': "import { rows } from '#db/rows.ts';\nexport default () => rows;",
    'app/browser/bad.ts':
      "import { verb } from '#app/services/verb.ts';\nimport { z } from 'zod';\nexport const bad = [verb, z];",
    'app/services/bad.ts':
      "import nodemailer from 'nodemailer';\nimport { json } from '@remix-run/node';\nexport const bad = [nodemailer, json];",
    'app/web/bad.ts': "import { list } from '#app/components/list.tsx';\nexport const bad = list;",
    'app/services/up.ts': "import { bad } from '#app/web/bad.ts';\nexport const up = bad;",
    'app/services/one.ts': "import { two } from './two.ts';\nexport const one = () => two;",
    'app/services/two.ts': "import { one } from './one.ts';\nexport const two = () => one;",
  });
  expect(broken).toEqual([
    'app/browser/bad.ts browser-brings-no-package',
    'app/browser/bad.ts browser-imports',
    'app/components/bad.tsx components-imports',
    'app/domain/bad.ts domain-imports',
    'app/domain/file.ts domain-has-no-node',
    'app/domain/shape.ts domain-is-pure',
    'app/routes/bad.tsx routes-imports',
    'app/services/bad.ts mailer',
    'app/services/bad.ts services-framework',
    'app/services/one.ts no-circular',
    'app/services/up.ts services-imports',
    'app/web/bad.ts web-imports',
    'db/bad.ts database-driver',
    'db/bad.ts db-imports',
    'emails/bad.ts emails-imports',
  ]);
});
