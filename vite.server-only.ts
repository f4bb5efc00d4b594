import { relative } from 'node:path';

import type { Plugin } from 'vite';

import { LAYERS } from './layers.js';

const serverFolders = Object.values(LAYERS)
  .filter((layer) => layer.server)
  .map((layer) => `${layer.folder}/`);

/** The path of a server-only module inside the project, or null when the browser may have it. */
export function serverOnlyPath(id: string, root: string): string | null {
  const path = relative(root, id.split('?')[0] ?? id).replaceAll('\\', '/');
  return serverFolders.some((folder) => path.startsWith(folder)) ? path : null;
}

/**
 * Fails dev and build when browser code reaches a server folder. Without it a stray import ships database
 * code to the browser and nobody is told. Remix has removed loaders and actions from a route before its
 * imports are resolved, so what still arrives here is really used by the page.
 */
export function serverOnly(): Plugin {
  let root = process.cwd();
  const importers = new Map<string, string>();

  function chain(id: string): string {
    const path: string[] = [];
    for (let at: string | undefined = id; at && !path.includes(at); at = importers.get(at)) path.push(at);
    return path.map((step) => relative(root, step)).join('\n  imported by ');
  }

  return {
    name: 'sessional:server-only',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    async resolveId(source, importer, options) {
      if (options.ssr || !importer) return null;
      // The dependency scan of the dev server reads whole route modules, loaders included.
      if ('scan' in options && options.scan) return null;
      // The dev server looks modules up by address under this name; the project has no such page.
      if (relative(root, importer) === 'index.html') return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!resolved || resolved.external) return null;
      const to = resolved.id.split('?')[0] ?? resolved.id;
      const from = importer.split('?')[0] ?? importer;
      if (to !== from && !importers.has(to)) importers.set(to, from);
      if (serverOnlyPath(to, root)) {
        this.error(`Browser code may not import server code:\n  ${chain(to)}`);
      }
      return resolved;
    },
  };
}
