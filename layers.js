/**
 * The layers of the code and what each may import: the one list behind ESLint (eslint.config.js), dependency-cruiser
 * (.dependency-cruiser.mjs), the Vite plugin that keeps server code out of the browser, and the table in
 * ARCHITECTURE.md. Nothing points upwards.
 *
 * - `imports`: layers of ours that files of this layer may import; a layer may always import itself.
 * - `types`: layers of which nothing but types may be imported; they are gone before anything runs.
 * - `server`: code that must never reach the browser.
 * - `packages`: `any` but those that have a home of their own (below), `none`, or the only ones allowed.
 * - `framework`: files of this layer that may import Remix and React; `components` know `@remix-run/react` only.
 */
export const LAYERS = {
  domain: {
    folder: 'app/domain',
    imports: [],
    server: false,
    packages: ['temporal-polyfill', 'intl-messageformat', 'tr46'],
    framework: 'none',
    node: false,
  },
  paths: {
    /** Pure like the domain, and above it: addresses are built by everybody who links to a page. */
    folder: 'app/paths.ts',
    imports: ['domain'],
    server: false,
    packages: 'none',
    framework: 'none',
    node: false,
  },
  db: { folder: 'db', imports: ['domain'], server: true, packages: 'any', framework: 'none' },
  emails: { folder: 'emails', imports: ['domain'], server: true, packages: 'any', framework: 'none' },
  platform: {
    folder: 'app/platform',
    imports: ['domain', 'db'],
    server: true,
    packages: 'any',
    framework: 'app/platform/http',
  },
  services: {
    folder: 'app/services',
    imports: ['domain', 'paths', 'db', 'emails', 'platform'],
    server: true,
    packages: 'any',
    framework: 'none',
  },
  web: {
    folder: 'app/web',
    imports: ['domain', 'paths', 'db', 'platform', 'services'],
    server: true,
    packages: 'any',
    framework: 'none',
  },
  browser: {
    folder: 'app/browser',
    imports: ['domain', 'paths'],
    server: false,
    packages: 'none',
    framework: 'none',
    node: false,
  },
  components: {
    folder: 'app/components',
    imports: ['domain', 'paths', 'browser'],
    /** A form knows the commands that its page takes, and what comes back, by their types alone. */
    types: ['services', 'web'],
    server: false,
    packages: 'any',
    framework: '@remix-run/react',
  },
  routes: {
    folder: 'app/routes',
    /** Beside the folder: `root.tsx`, the entries and `routes.ts`. */
    beside: 'app',
    imports: ['domain', 'paths', 'platform', 'services', 'web', 'components'],
    server: false,
    packages: 'any',
    framework: 'any',
  },
  cli: {
    folder: 'app/cli',
    imports: ['domain', 'paths', 'db', 'emails', 'platform', 'services'],
    server: true,
    packages: 'any',
    framework: 'none',
  },
};

/** Packages that only one file or folder may import. */
export const PACKAGE_HOMES = [
  { name: 'database-driver', packages: ['better-sqlite3', 'pg'], home: 'db/core/dialect.ts' },
  { name: 'mailer', packages: ['nodemailer'], home: 'app/platform/mail' },
];

/** Folders of the project outside the layers; only they may import everything. */
export const OUTSIDE = ['tests'];

/** A regular expression, as text, for the files of a layer, relative to the project. */
export function filesOf({ folder, beside }) {
  if (folder.endsWith('.ts')) return `^${folder.replaceAll('.', '\\.')}$`;
  return beside ? `^${folder}/|^${beside}/(?!paths\\.ts$)[^/]+$` : `^${folder}/`;
}

/** The table of ARCHITECTURE.md. */
export function layerTable() {
  const names = Object.keys(LAYERS);
  const columns = names.filter((name) => !['routes', 'cli'].includes(name));
  const mark = (layer, name, to) =>
    layer === to || name.imports.includes(to) ? '✔' : name.types?.includes(to) ? 'types' : '–';
  const framework = {
    none: '–',
    any: '✔',
    'app/platform/http': 'only `http/`',
    '@remix-run/react': '`@remix-run/react`',
  };
  const packages = ({ packages: own }) =>
    own === 'any' ? 'any' : own === 'none' ? 'none' : own.map((name) => `\`${name}\``).join(', ');
  const rows = names.map((name) => {
    const layer = LAYERS[name];
    const label = layer.beside ? `\`${layer.folder}\`, root, entries` : `\`${layer.folder}\``;
    return [
      label,
      ...columns.map((to) => mark(name, layer, to)),
      framework[layer.framework],
      packages(layer),
    ];
  });
  return [
    ['from \\ may import', ...columns, 'Remix, React', 'packages'],
    ['---', ...columns.map(() => '---'), '---', '---'],
    ...rows,
  ]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}
