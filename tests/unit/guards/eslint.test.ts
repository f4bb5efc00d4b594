import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint({
  // The seeded files exist nowhere, so the rules that need types cannot look at them.
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      'import-sort/imports': 'off',
    },
  },
});

async function complaints(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return [...new Set(result?.messages.map((message) => message.ruleId ?? message.message))];
}

const table = 'no-restricted-imports';
const banned = 'no-restricted-syntax';
const typesOnly = '@typescript-eslint/no-restricted-imports';

describe('ESLint', () => {
  test.each([
    ['app/domain/a.ts', "import '#db/schema/index.ts';", table],
    ['app/domain/a.ts', "import '../services/b.ts';", table],
    ['app/domain/a.ts', "import 'node:fs';", table],
    ['app/domain/a.ts', "import 'zod';", table],
    ['db/a.ts', "import '#app/services/b.ts';", table],
    ['db/a.ts', "import 'better-sqlite3';", table],
    ['db/a.ts', "import '../emails/b.ts';", table],
    ['emails/a.ts', "import '../db/schema/index.ts';", table],
    ['app/platform/a.ts', "import '@remix-run/node';", table],
    ['app/platform/a.ts', "import 'nodemailer';", table],
    ['app/platform/a.ts', "import '../services/b.ts';", table],
    ['app/services/a.ts', "import '@remix-run/node';", table],
    ['app/services/a.ts', "import '#app/routes/b.tsx';", table],
    ['app/components/a.tsx', "import '#db/core/ids.ts';", table],
    ['app/components/a.tsx', "import '@remix-run/node';", table],
    ['app/browser/a.ts', "import '#app/components/b.tsx';", table],
    ['app/browser/a.ts', "import 'zod';", table],
    ['app/services/a.ts', "import '../browser/b.ts';", table],
    ['app/routes/a.tsx', "import '#db/schema/index.ts';", table],
    ['app/routes/area/a.tsx', "import '../../../db/schema/index.ts';", table],
    ['app/web/a.ts', "import '#app/components/b.tsx';", table],
    ['app/web/a.ts', "import '@remix-run/node';", table],
    ['app/services/area/a.ts', "import '#app/web/b.ts';", table],
    ['app/services/area/a.ts', "import '../../web/b.ts';", table],
    ['app/domain/a.ts', "import '#tests/support/b.ts';", table],
    ['app/root.tsx', "import '#emails/a.ts';", table],
    ['app/cli/a.ts', "import '#app/components/b.tsx';", table],
    [
      'app/components/a.tsx',
      'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;',
      banned,
    ],
    ['app/components/a.tsx', "document.body.innerHTML = '';", banned],
    ['db/a.ts', "import { sql } from 'kysely'; sql.raw('x');", banned],
    ['db/a.ts', "import { sql } from 'kysely'; sql.lit('x');", banned],
    ['app/routes/a.tsx', "import { data } from '@remix-run/node'; data(1);", banned],
    ['app/routes/a.tsx', 'export const action = (args) => args.request.formData();', banned],
    ['app/platform/a.ts', "export const a = (db) => db.selectFrom('persons').execute();", banned],
    ['app/domain/a.ts', 'export const a = () => Date.now();', banned],
    ['emails/a.ts', 'export const a = () => new Date();', banned],
    ['app/services/a.ts', 'export const a = () => Math.random();', banned],
    ['app/services/a.ts', 'export const a = process.env.A;', banned],
    ['app/services/a.ts', 'export async function aPage() {}', banned],
    ['app/services/a.ts', "import { record } from '#db/core/audit.ts'; record();", banned],
    ['app/services/a.ts', "import { announce } from '#app/services/change/announce.ts'; announce();", banned],
    ['app/services/a.ts', "import { bumpPublicVersion } from '#db/meetings/meetings.ts';", banned],
    ['app/services/a.ts', 'export const a = (ctx) => ctx.wakeWorkers();', banned],
    ['app/services/a.ts', 'export const a = (row, version) => row.version !== version;', banned],
    ['app/components/a.tsx', "import { b } from '#app/services/b.ts'; b();", typesOnly],
    ['app/components/a.tsx', "import { b } from '#app/web/b.ts'; b();", typesOnly],
    ['app/services/a.ts', "console.log('a');", 'no-console'],
    ['app/services/a.ts', 'export const a = (id) => `/c/${id}/edit?check`;', 'own/literal-path'],
    ['app/components/a.tsx', "export const a = '/sign-in#top';", 'own/literal-path'],
    ['app/components/a.tsx', 'export const a = (origin, s) => `/m/${s}/papers.csv`;', 'own/literal-path'],
    ['app/routes/a.tsx', 'export const rows = 1;', 'own/route-exports'],
    ['app/routes/a.tsx', "export * from './b.tsx';", 'own/route-exports'],
    ['db/a.ts', 'db.transaction().execute(async (tx) => { await db.selectFrom("a"); });', 'own/inner-handle'],
    [
      'db/a.ts',
      'ctx.db.transaction().setIsolationLevel("serializable").execute(async (tx) => { await load(ctx.db); });',
      'own/inner-handle',
    ],
  ])('refuses in %s: %s', async (file, code, rule) => {
    expect(await complaints(file, code)).toEqual([rule]);
  });

  test.each([
    [
      'app/domain/a.ts',
      "import { b } from './b.ts'; import 'temporal-polyfill'; export const c = new Date(b);",
    ],
    ['db/core/dialect.ts', "import 'better-sqlite3'; import 'pg'; import '#app/domain/a.ts';"],
    ['app/platform/http/session.ts', "import '@remix-run/node'; import '#db/schema/index.ts';"],
    ['app/platform/mail/mailer.ts', "import 'nodemailer';"],
    ['app/platform/runtime/config.ts', 'export const a = process.env.A;'],
    ['app/services/a.ts', "import '#db/a.ts'; import '#emails/a.ts'; import '#app/platform/a.ts';"],
    ['app/components/a.tsx', "import '@remix-run/react'; import 'react'; import '#app/domain/a.ts';"],
    ['app/components/a.tsx', "import '../browser/a.ts?worker&url'; import '../browser/b.ts';"],
    ['app/browser/a.ts', "import '#app/domain/a.ts'; import './b.ts';"],
    ['app/routes/a.tsx', "import '#app/services/a.ts'; export const loader = () => null;"],
    ['app/routes/a.tsx', 'export default function Page() { return null; }'],
    ['app/services/a.ts', "export const a = ['/', '/proc/self', 'text/html', '/healthz'];"],
    ['app/services/change/a.ts', "import { record } from '#db/core/audit.ts'; record();"],
    ['app/cli/a.ts', "import '#app/services/a.ts'; console.log(process.env.A);"],
    ['db/a.ts', 'db.transaction().execute(async (tx) => { await tx.selectFrom("a"); });'],
  ])('accepts in %s: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });
});
