/** The import table of ARCHITECTURE.md, checked on resolved paths. */
const places = {
  domain: '^app/domain/',
  db: '^db/',
  emails: '^emails/',
  platform: '^app/platform/',
  services: '^app/services/',
  browser: '^app/browser/',
  components: '^app/components/',
  routes: '^app/(routes/|[^/]+$)',
  cli: '^app/cli/',
};
const ours = '^(app|db|emails|tests)/|^[^/]+$';

const only = (from, ...allowed) => ({
  name: `${from}-imports`,
  severity: 'error',
  comment: `${from} may import ${allowed.join(', ')} of our own folders, nothing else.`,
  from: { path: places[from] },
  to: { path: ours, pathNot: allowed.map((name) => places[name]), dependencyTypesNot: ['core'] },
});

const packageIn = (name, packages, home) => ({
  name,
  severity: 'error',
  from: { pathNot: home },
  to: { path: `(^|/)node_modules/(${packages})/` },
});

const noPackage = (name, from, packages, pathNot) => ({
  name,
  severity: 'error',
  from: { path: from, ...(pathNot ? { pathNot } : {}) },
  to: { path: `(^|/)node_modules/(${packages})/` },
});

const frameworks = '@remix-run/[^/]+|react|react-dom|@types/react|@types/react-dom';

module.exports = {
  forbidden: [
    only('domain', 'domain'),
    only('db', 'domain', 'db'),
    only('emails', 'domain', 'emails'),
    only('platform', 'domain', 'db', 'platform'),
    only('services', 'domain', 'db', 'emails', 'platform', 'services'),
    only('browser', 'domain', 'browser'),
    only('components', 'domain', 'browser', 'components'),
    only('routes', 'domain', 'platform', 'services', 'components', 'routes'),
    only('cli', 'domain', 'db', 'emails', 'platform', 'services', 'cli'),
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'No I/O and no framework: the rules must run anywhere, from their arguments alone.',
      from: { path: places.domain },
      to: {
        path: '(^|/)node_modules/',
        pathNot: '(^|/)node_modules/(temporal-polyfill|intl-messageformat)/',
      },
    },
    {
      name: 'domain-has-no-node',
      severity: 'error',
      from: { path: places.domain },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'browser-brings-no-package',
      severity: 'error',
      comment: 'Every byte travels before a page is better.',
      from: { path: places.browser },
      to: { path: '(^|/)node_modules/' },
    },
    noPackage('no-framework-below-routes', '^(db|emails|app/services|app/cli)/', frameworks),
    noPackage(
      'framework-in-platform',
      places.platform,
      frameworks,
      '^app/platform/(session|http)[^/]*\\.server\\.ts$',
    ),
    noPackage('components-know-remix-react-only', places.components, '@remix-run/(?!react/)[^/]+'),
    packageIn('database-driver', '(@types/)?(better-sqlite3|pg)', '^(db/dialect\\.ts$|tests/)'),
    packageIn('mailer', 'nodemailer', '^(app/platform/mailer[^/]*\\.ts$|tests/)'),
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'warn',
      from: {
        orphan: true,
        pathNot: [places.routes, '^app/cli/', '\\.d\\.ts$', '^app/platform/server-only-plugin\\.ts$'],
      },
      to: {},
    },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    // Links are not followed out of the tree, so that a package keeps its node_modules/ path.
    preserveSymlinks: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
