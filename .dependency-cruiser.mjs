/** The layers (layers.js), checked on resolved paths. */
import { filesOf, LAYERS, PACKAGE_HOMES } from './layers.js';

const ours = '^(app|db|emails|tests)/|^[^/]+$';
const inPackages = (names) => `(^|/)node_modules/(${names.join('|')})/`;
const frameworks = ['@remix-run/[^/]+', 'react', 'react-dom', '@types/react', '@types/react-dom'];
const error = (name, from, to) => ({ name, severity: 'error', from, to });

function rulesOf([name, layer]) {
  const path = filesOf(layer);
  const allowed = [name, ...layer.imports].map((other) => filesOf(LAYERS[other]));
  const typesOf = (layer.types ?? []).map((other) => filesOf(LAYERS[other]));
  const { packages, framework } = layer;
  return [
    error(
      `${name}-imports`,
      { path },
      { path: ours, pathNot: [...allowed, ...typesOf], dependencyTypesNot: ['core'] },
    ),
    ...(typesOf.length > 0
      ? [error(`${name}-imports-types`, { path }, { path: typesOf, dependencyTypesNot: ['type-only'] })]
      : []),
    ...(layer.node === false && name === 'domain'
      ? [error(`${name}-has-no-node`, { path }, { dependencyTypes: ['core'] })]
      : []),
    ...(packages === 'none'
      ? [error(`${name}-brings-no-package`, { path }, { path: inPackages(['.+']) })]
      : packages === 'any'
        ? []
        : [error(`${name}-is-pure`, { path }, { path: inPackages(['.+']), pathNot: inPackages(packages) })]),
    ...(packages !== 'any' || framework === 'any'
      ? []
      : framework.startsWith('@')
        ? [error(`${name}-framework`, { path }, { path: '(^|/)node_modules/@remix-run/(?!react/)[^/]+/' })]
        : [
            error(
              `${name}-framework`,
              { path, ...(framework === 'none' ? {} : { pathNot: `^${framework}/` }) },
              { path: inPackages(frameworks) },
            ),
          ]),
  ];
}

export default {
  forbidden: [
    ...Object.entries(LAYERS).flatMap(rulesOf),
    ...PACKAGE_HOMES.map(({ name, packages, home }) =>
      error(
        name,
        { pathNot: `^(${home.replaceAll('.', '\\.')}(/|$)|tests/)` },
        { path: inPackages(packages.flatMap((own) => [own, `@types/${own}`])) },
      ),
    ),
    error('no-circular', {}, { circular: true }),
    error('not-resolvable', {}, { couldNotResolve: true }),
    {
      name: 'no-orphans',
      severity: 'warn',
      from: {
        orphan: true,
        pathNot: [filesOf(LAYERS.routes), filesOf(LAYERS.cli), '\\.d\\.ts$'],
      },
      to: {},
    },
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
