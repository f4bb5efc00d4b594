import { normalized } from './normalized.ts';

/**
 * The folded form in which texts are compared, searched and sorted: no case, no accents, no double
 * spaces. Stored beside the text (`*_key`), because the two databases fold differently.
 */
export function fold(text: string): string {
  return normalized(text, 'NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words for an address: `Données d'enquête` → `donnees-d-enquete`. Letters of any script stay. */
export function slugify(text: string, limit = 60): string {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= limit) return words;
  return words.slice(0, limit).replace(/-[^-]*$/, '');
}
