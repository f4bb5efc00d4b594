/**
 * The address to go to after an action, when the wish came from outside (a `next` field or query key).
 * Only a path of this portal is accepted; everything else becomes `fallback`.
 *
 * Browsers drop tabs and line breaks, and read `\` as `/`, so a text that looks like a path may still lead
 * elsewhere. The wish is therefore refused for any such character, decoded or not, and then resolved the way
 * a browser would.
 */
export function safeRedirect(wish: unknown, fallback = '/'): string {
  if (typeof wish !== 'string' || wish.length > 2000 || !wish.startsWith('/')) return fallback;
  const path = wish.split(/[?#]/, 1)[0]!;
  if (hasControlOrBackslash(wish) || hasControlOrBackslash(decoded(path)) || decoded(path).includes('//')) {
    return fallback;
  }
  const here = 'https://portal.invalid';
  if (!URL.canParse(wish, here)) return fallback;
  const url = new URL(wish, here);
  if (url.origin !== here || url.pathname.startsWith('//')) return fallback;
  return url.pathname + url.search + url.hash;
}

function hasControlOrBackslash(text: string): boolean {
  return /[\u0000-\u001f\u007f\\]/.test(text);
}

/** A malformed escape counts as hostile: it comes back as a character that is refused. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '\\';
  }
}
