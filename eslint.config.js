import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import importSort from 'eslint-plugin-simple-import-sort';
import tseslint from 'typescript-eslint';

import { LAYERS, OUTSIDE, PACKAGE_HOMES } from './layers.js';
import own from './tests/support/eslint-rules.js';

// The layers stand in layers.js. dependency-cruiser checks the same by resolved path; here it shows in the editor,
// at the line.
const code = ['ts', 'tsx', 'js', 'mjs'];
const under = (...folders) => folders.flatMap((folder) => code.map((end) => `${folder}/**/*.${end}`));

/** Specifiers by which a folder is reached: by its name, or by going up from another one. */
const reach = (folder) => {
  if (folder.endsWith('.ts')) return `^#${folder.replaceAll('.', '\\.')}$|^(\\.\\./)+(app/)?paths\\.ts$`;
  const name = folder.replace(/^app\//, '');
  return folder === name ? `^#${folder}/|^(\\.\\./)+${folder}/` : `^#${folder}/|^(\\.\\./)+(app/)?${name}/`;
};

const framework = {
  regex: '^(@remix-run/|react(-dom)?(/|$))',
  message: 'Remix and React stay in routes and components.',
};

function packagePatterns({ packages, framework: allowed }) {
  if (packages === 'none')
    return [{ regex: '^[^#.]', message: 'What runs in the browser brings no package along.' }];
  if (packages !== 'any') {
    const regex = `^(?![#.]|(${packages.join('|')})(/|$))`;
    return [{ regex, message: `The domain is pure: no package but ${packages.join(' and ')}.` }];
  }
  if (allowed === 'any') return [];
  if (!allowed.startsWith('@')) return [framework];
  return [
    { regex: `^@remix-run/(?!${allowed.split('/')[1]}$)`, message: `Components know ${allowed} only.` },
  ];
}

const homePattern = ({ packages, home }) => ({
  regex: `^(${packages.join('|')})(/|$)`,
  message: `Only ${home} imports this package.`,
});
const isFile = (path) => path.endsWith('.ts');
const filesUnder = (path) => (isFile(path) ? [path] : under(path));

function importRules(files, layer, name, homes, patternsOfPackages) {
  const forbidden = [
    ...Object.entries(LAYERS)
      .filter(([other]) => other !== name && ![...layer.imports, ...(layer.types ?? [])].includes(other))
      .map(([other, { folder }]) => [other, folder]),
    ...OUTSIDE.map((folder) => [folder, folder]),
  ];
  const patterns = forbidden.map(([other, folder]) => ({
    regex: reach(folder),
    message: `This layer may not import from ${other}; see layers.js.`,
  }));
  return {
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [...patterns, ...patternsOfPackages, ...homes.map(homePattern)] },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: (layer.types ?? []).map((other) => ({
            regex: reach(LAYERS[other].folder),
            allowTypeImports: true,
            message: `This layer may import nothing but types from ${other}; see layers.js.`,
          })),
        },
      ],
    },
  };
}

// A later entry replaces an earlier one, so the homes of packages and of the framework follow their layer.
const importTable = Object.entries(LAYERS).flatMap(([name, layer]) => {
  const own = packagePatterns(layer);
  const homesHere = PACKAGE_HOMES.filter(({ home }) => home.startsWith(`${layer.folder}/`));
  const inFramework = layer.framework.startsWith('app/') ? [layer.framework] : [];
  return [
    importRules(
      [
        ...filesUnder(layer.folder),
        ...(layer.beside ? [`${layer.beside}/*.ts`, `${layer.beside}/*.tsx`] : []),
      ],
      layer,
      name,
      PACKAGE_HOMES,
      own,
    ),
    ...inFramework.map((folder) => importRules(under(folder), layer, name, PACKAGE_HOMES, [])),
    ...homesHere.map((home) =>
      importRules(
        filesUnder(home.home),
        layer,
        name,
        PACKAGE_HOMES.filter((other) => other !== home),
        own,
      ),
    ),
  ];
});

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
    'It reads without limits: take readForm, or readMultipart where files may come.',
  ],
];
const texts = [
  [
    "CallExpression[callee.property.name='normalize'][arguments.0.value=/^NF/]",
    'It takes quadratic time for long runs of marks: take normalized().',
  ],
];
const pages = [
  [
    'ExportNamedDeclaration > FunctionDeclaration[id.name=/Page$/]',
    'What a page shows stands in a file of its own: *.view.ts.',
  ],
];
const queries = [
  [
    'CallExpression[callee.property.name=/^(selectFrom|insertInto|updateTable|deleteFrom)$/]',
    'Queries stand in db/, as functions with a name.',
  ],
];
/** What a change has to do beside its own rows is done in one place, so that no use case can forget it. */
const changes = [
  [
    'ImportSpecifier[imported.name=/^(record|enqueue|bumpPublicVersion|announce)$/]',
    'Audit, notices and the public version follow from the event that a change records (services/change/).',
  ],
  [
    "CallExpression[callee.object.name='ctx'][callee.property.name='wakeWorkers']",
    'The door wakes the workers after the commit (services/change/).',
  ],
  [
    "CallExpression[callee.name='moveTo']",
    'A contribution moves by take() or touch() of its change (services/change/).',
  ],
  [
    "BinaryExpression[operator=/^[!=]==$/] > MemberExpression[property.name='version']",
    'The door compares versions (services/change/).',
  ],
];
const environment = [
  ["MemberExpression[object.name='process'][property.name='env']", 'Settings are read in config.ts only.'],
  ["ImportDeclaration[source.value='node:process'] ImportSpecifier[imported.name='env']", 'See config.ts.'],
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
      // A cast that says what is known already hides the next one that does not.
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
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
  { files: under('db'), rules: bans(everywhere, texts, environment) },
  { files: under('app'), rules: bans(everywhere, texts, environment, queries) },
  {
    files: under('app/domain', 'emails', 'app/services'),
    rules: bans(everywhere, texts, environment, queries, clock),
  },
  {
    files: under('app/services'),
    ignores: under('app/services/change'),
    rules: bans(everywhere, texts, environment, queries, clock, changes),
  },
  {
    files: under('app/services'),
    ignores: [...under('app/services/change'), '**/*.view.ts'],
    rules: bans(everywhere, texts, environment, queries, clock, changes, pages),
  },
  { files: [...under('app/cli'), 'app/platform/runtime/config.ts'], rules: bans(everywhere, texts, queries) },
  {
    files: under('app'),
    ignores: under('app/cli'),
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  { files: under('app/routes'), rules: { 'own/route-exports': 'error' } },
  { files: ['app/**/*.tsx'], rules: { 'own/words-from-catalogue': 'error' } },
  {
    files: under('app', 'emails', 'db'),
    ignores: ['app/paths.ts', 'app/routes.ts'],
    rules: { 'own/literal-path': 'error' },
  },
  {
    // Words with many meanings: the name says which thing it is. The words of closed sets are quoted keys.
    files: under('app', 'db', 'emails', 'tests'),
    rules: { 'id-denylist': ['error', 'it', 'one', 'asked', 'ask', 'held', 'standing'] },
  },
  {
    // A function fits a page and a file can be read in one go, but for tables.
    files: under('app', 'db', 'emails'),
    ignores: ['db/migrations/**', 'app/domain/contributions/rights.ts', 'app/domain/suggest/**'],
    rules: {
      'max-lines-per-function': ['error', { max: 60, IIFEs: true }],
      'max-lines': ['error', { max: 400 }],
    },
  },
  ...importTable,
  {
    // Node, packages, then our own from the bottom layer to the top, then neighbours.
    plugins: { 'import-sort': importSort },
    rules: {
      'import-sort/imports': [
        'error',
        {
          groups: [
            ['^node:'],
            ['^@?\\w'],
            [
              '^#app/domain/',
              '^#app/paths',
              '^#db/',
              '^#emails/',
              '^#app/platform/',
              '^#app/services/',
              '^#app/web/',
              '^#app/browser/',
              '^#app/components/',
              '^#app/',
              '^#tests/',
            ],
            ['^\\.\\./', '^\\./'],
          ],
        },
      ],
    },
  },
);
