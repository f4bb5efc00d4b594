/**
 * The options of Remix's Vite plugin. Remix 2 does not read this file by itself under Vite:
 * vite.config.ts passes it on. Single fetch and lazy route discovery stay off for safety
 * (see "Web" in ARCHITECTURE.md).
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  serverModuleFormat: 'esm',
  ignoredRouteFiles: ['**/*'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_lazyRouteDiscovery: false,
    v3_singleFetch: false,
  },
};
