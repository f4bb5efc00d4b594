/** The fields of a form as the schema of a command reads them. */

/**
 * The text of a field, trimmed, with line ends of one kind and without NUL, which PostgreSQL refuses. Word processors
 * put the vertical tab and the form feed where a line ends.
 */
export function textField(form: URLSearchParams, name: string): string {
  return plainText(form.get(name) ?? '');
}

/** The code that the link of a mail brings into the page. */
export function codeIn(query: URLSearchParams): string {
  return (query.get('code') ?? '').replace(/\D/g, '').slice(0, 8);
}

/** The fields of a form as a page puts them in again. */
export function submittedValues(form: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...form.keys()].map((name) => [name, textField(form, name)]));
}

/**
 * `policy.3=closed` becomes `{ policy: { 3: 'closed' } }`, and a field that is sent twice a list. The button that was
 * pressed says in `do` what is done and, behind a dot, at what: `do=up.2` becomes `{ do: 'up', at: '2' }`.
 */
export function commandValues(form: URLSearchParams): Record<string, unknown> {
  const values = empty<unknown>();
  for (const name of new Set(form.keys())) {
    const [group = '', ...rest] = name.split('.');
    const texts = form.getAll(name).map(plainText);
    const value = texts.length === 1 ? texts[0] : texts;
    if (name === 'do') {
      const [verb, ...at] = String(value).split('.');
      values.do = verb;
      if (at.length > 0) values.at = at.join('.');
    } else if (rest.length === 0) {
      values[name] ??= value;
    } else {
      const members = isGroup(values[group]) ? values[group] : empty<unknown>();
      members[rest.join('.')] = value;
      values[group] = members;
    }
  }
  return values;
}

/** Without a prototype: a field may have any name. */
function empty<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function plainText(text: string): string {
  return text
    .replaceAll('\0', '')
    .replace(/\r\n?|[\v\f]/g, '\n')
    .trim();
}
