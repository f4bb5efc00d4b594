export function findChromium(options?: { install?: boolean }): { path?: string; reason: string };
