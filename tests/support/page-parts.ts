/**
 * Parts of a page, read from the markup that React writes, so that a test compares a part with what it must be: words
 * that are looked for in a whole page may stand there for another reason.
 */

/** Text as it was before it was written into markup. */
export const plain = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

export type Attributes = Record<string, string>;

export function attributesOf(tag: string): Attributes {
  const found = tag.matchAll(/([\w-]+)="([^"]*)"/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name!.toLowerCase(), plain(value!)]));
}

/** What a person reads in some markup. */
function wordsOf(markup: string): string {
  const text = markup.replace(/<!--.*?-->|<\/?(?:a|b|span|small)\b[^>]*>/g, '').replace(/<[^>]*>/g, ' ');
  return plain(text).replace(/\s+/g, ' ').trim();
}

/**
 * What a person reads in one part of a page.
 * @param pattern its first group is the part
 * @returns null when the page has no such part
 */
export function partOf(page: string, pattern: RegExp): string | null {
  const markup = pattern.exec(page)?.[1];
  return markup === undefined ? null : wordsOf(markup);
}

/** What is said about what was sent: in words, and the fields that it leads to. */
export function alertOf(page: string): { words: string; fields: string[] } | null {
  const markup = /<div[^>]* role="alert"[^>]*>(.*?)<\/div>/s.exec(page)?.[1];
  if (markup === undefined) return null;
  const fields = [...markup.matchAll(/<a href="#([^"]*)"/g)].map(([, field = '']) => plain(field));
  return { words: wordsOf(markup), fields };
}

/**
 * The fields of a form and what stands in them, as a browser would send them without another touch.
 * @param command what one of its buttons does
 * @throws when the page has no such form
 */
export function formOf(page: string, command: string): Record<string, string> {
  const forms = [...page.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)].map(([, inner = '']) => inner);
  const form = forms.find((inner) => inner.includes(`name="do" value="${command}"`));
  if (form === undefined) throw new Error(`the page has no form to ${command}`);
  const fields: Record<string, string> = {};
  for (const [, input, other = '', inner = ''] of form.matchAll(
    /<input\b([^>]*)>|<(?:select|textarea)\b([^>]*)>(.*?)<\/(?:select|textarea)>/gs,
  )) {
    const { name = '', type = '', value = '', ...more } = attributesOf(input ?? other);
    if (name === '' || type === 'file') continue;
    if (input === undefined) fields[name] = chosen(inner) ?? plain(inner);
    else if ((type !== 'radio' && type !== 'checkbox') || 'checked' in more) fields[name] = value;
  }
  return fields;
}

/** The option that is selected, or else the first; null where there is none. */
function chosen(inner: string): string | null {
  const options = [...inner.matchAll(/<option\b([^>]*)>/g)].map(([, tag = '']) => attributesOf(tag));
  return (options.find((option) => 'selected' in option) ?? options[0])?.value ?? null;
}
