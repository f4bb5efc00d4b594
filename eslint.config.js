import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

import own from './tests/support/eslint-rules.js';

// The import table of ARCHITECTURE.md. dependency-cruiser checks the same by resolved path;
// here it shows in the editor, at the line.
const appFolders = ['domain', 'platform', 'services', 'browser', 'components', 'routes', 'cli'];
const rootFolders = ['db', 'emails', 'tests'];

const reach = (folder) =>
  appFolders.includes(folder)
    ? `^#app/${folder}/|^(\\.\\./)+(app/)?${folder}/`
    : `^#${folder}/|^(\\.\\./)+${folder}/`;

const packages = {
  framework: {
    regex: '^(@remix-run/|react(-dom)?(/|$))',
    message: 'Remix and React stay in routes and components.',
  },
  serverFramework: {
    regex: '^@remix-run/(?!react$)',
    message: 'Components know @remix-run/react only.',
  },
  pure: {
    regex: '^(?![#.]|(temporal-polyfill|intl-messageformat)(/|$))',
    message: 'The domain is pure: no package but temporal-polyfill and intl-messageformat.',
  },
  noPackages: { regex: '^[^#.]', message: 'What runs in the browser brings no package along.' },
  drivers: { regex: '^(better-sqlite3|pg)(/|$)', message: 'Only db/dialect.ts knows which database it is.' },
  mailer: { regex: '^nodemailer(/|$)', message: 'Only app/platform/mailer*.ts sends mail.' },
};

function imports(files, allowed, extra = [], ignores = []) {
  const forbidden = [...appFolders, ...rootFolders].filter((folder) => !allowed.includes(folder));
  const patterns = forbidden.map((folder) => ({
    regex: reach(folder),
    message: `This folder may not import from ${folder}; see the import table in ARCHITECTURE.md.`,
  }));
  return {
    files,
    ignores,
    rules: { 'no-restricted-imports': ['error', { patterns: [...patterns, ...extra] }] },
  };
}

const { framework, serverFramework, pure, noPackages, drivers, mailer } = packages;
const outside = [drivers, mailer];
const code = ['ts', 'tsx', 'js', 'mjs'];
const under = (...folders) => folders.flatMap((folder) => code.map((end) => `${folder}/**/*.${end}`));

const importTable = [
  imports(under('app/domain'), ['domain'], [pure]),
  imports(under('db'), ['domain', 'db'], [framework, mailer, drivers], ['db/dialect.ts']),
  imports(['db/dialect.ts'], ['domain', 'db'], [framework, mailer]),
  imports(under('emails'), ['domain', 'emails'], [framework, ...outside]),
  imports(under('app/platform'), ['domain', 'db', 'platform'], [framework, ...outside]),
  imports(['app/platform/{session,http}*.server.ts'], ['domain', 'db', 'platform'], outside),
  imports(['app/platform/mailer*.ts'], ['domain', 'db', 'platform'], [framework, drivers]),
  imports(under('app/services'), ['domain', 'db', 'emails', 'platform', 'services'], [framework, ...outside]),
  imports(under('app/browser'), ['domain', 'browser'], [noPackages]),
  imports(under('app/components'), ['domain', 'browser', 'components'], [serverFramework, ...outside]),
  imports(
    [...under('app/routes'), 'app/*.ts', 'app/*.tsx'],
    ['domain', 'platform', 'services', 'components', 'routes'],
    outside,
  ),
  imports(
    under('app/cli'),
    ['domain', 'db', 'emails', 'platform', 'services', 'cli'],
    [framework, ...outside],
  ),
];

const everywhere = [
  ["JSXAttribute[name.name='dangerouslySetInnerHTML']", 'Text only; React escapes it.'],
  ["Property[key.name='dangerouslySetInnerHTML']", 'Text only; React escapes it.'],
  ['MemberExpression[property.name=/^(inner|outer)HTML$/]', 'Use textContent or elements.'],
  ["MemberExpression[object.name='sql'][property.name=/^(raw|lit)$/]", 'Bind the value: sql`… ${value}`.'],
  [
    "ImportDeclaration[source.value=/^@remix-run./] ImportSpecifier[imported.name='data']",
    'Without single fetch a returned data() loses its status: answer with json(value, { status }).',
  ],
  [
    "CallExpression[callee.property.name='formData']",
    'It reads without limits: take formOf, or readForm where files may come.',
  ],
];
const queries = [
  [
    'CallExpression[callee.property.name=/^(selectFrom|insertInto|updateTable|deleteFrom)$/]',
    'Queries stand in db/, as functions with a name.',
  ],
];
const environment = [
  [
    "MemberExpression[object.name='process'][property.name='env']",
    'Settings are read in config.server.ts only.',
  ],
  [
    "ImportDeclaration[source.value='node:process'] ImportSpecifier[imported.name='env']",
    'See config.server.ts.',
  ],
];
const clock = [
  [
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    'The clock is passed in: facts.now.',
  ],
  ["NewExpression[callee.name='Date'][arguments.length=0]", 'The clock is passed in: facts.now.'],
  ["CallExpression[callee.name='Date']", 'The clock is passed in: facts.now.'],
  ["MemberExpression[object.name='Temporal'][property.name='Now']", 'The clock is passed in: facts.now.'],
  ["MemberExpression[object.name='Math'][property.name='random']", 'Chance is passed in.'],
];
// A later entry replaces the list of an earlier one, so each carries all that holds for its files.
const bans = (...lists) => ({
  'no-restricted-syntax': ['error', ...lists.flat().map(([selector, message]) => ({ selector, message }))],
});

export default tseslint.config(
  {
    ignores: [
      'build/',
      'node_modules/',
      'data/',
      '.cache/',
      'public/',
      'test-results/',
      'playwright-report/',
      'tests/.tmp/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['{app,db,emails,tests}/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A forgotten await in a transaction is a write after commit.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['app/{components,routes}/**/*.tsx', 'app/*.tsx'],
    plugins: { 'react-hooks': reactHooks, ...jsxA11y.flatConfigs.recommended.plugins },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region', 'alert'] }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  { plugins: { own }, rules: { 'own/inner-handle': 'error', ...bans(everywhere) } },
  { files: under('db'), rules: bans(everywhere, environment) },
  { files: under('app'), rules: bans(everywhere, environment, queries) },
  {
    files: under('app/domain', 'emails', 'app/services'),
    rules: bans(everywhere, environment, queries, clock),
  },
  { files: [...under('app/cli'), 'app/platform/config.server.ts'], rules: bans(everywhere, queries) },
  {
    files: under('app'),
    ignores: under('app/cli'),
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  { files: under('app/routes'), rules: { 'own/route-exports': 'error' } },
  { files: ['app/**/*.tsx'], rules: { 'own/words-from-catalogue': 'error' } },
  ...importTable,
);
