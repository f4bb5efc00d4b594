/** Replaces what chance has made by names that stay the same, such as `<persons-3>` for the third person. */
import type { Database } from '#db/core/dialect.ts';
import type { AnyDb } from '#db/migrations/define.ts';

export type Table = Record<string, string | number | null>[];

/** Ids begin with the time; where there are none, the order stays. */
function byId(a: Table[number], b: Table[number]): number {
  const [first, second] = [String(a.id ?? ''), String(b.id ?? '')];
  return first === second ? 0 : first < second ? -1 : 1;
}

/** Every table, its rows as they were written. */
export async function allTables(database: Database): Promise<Map<string, Table>> {
  const tables = await database.reader.introspection.getTables();
  const everything = new Map<string, Table>();
  // What the search keeps for itself says nothing.
  const names = tables.map((table) => table.name).filter((name) => !name.startsWith('search_words_'));
  for (const name of names.toSorted()) {
    const rows = (await (database.reader as AnyDb).selectFrom(name).selectAll().execute()) as Table;
    everything.set(name, rows.toSorted(byId));
  }
  return everything;
}

/** Columns that hold what chance made, and what their names end with. */
const NAMED = { id: '', public_id: 'p', reference: 'r', object: 'o' };

/** Everything by which a row can be named, and what else chance makes where it stands. */
const PATTERNS = [
  // UUIDs, SHA-256, tokens of 32 bytes.
  /(?<=%[0-9A-F]{2}|(?<!\w))[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/,
  /\b[0-9a-f]{64}\b/,
  /(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{43}(?![\w-])/,
  // The id of a draft that is not kept yet, and the nonce of a page.
  /(?<=\bdraft(?:=|%3D)|"draftId":")[1-9A-HJ-NP-Za-km-z]{13}\b/,
  /(?<='nonce-|nonce=")[\w-]+/,
  // A reference that its row has no more: the first letter that is drawn stays the same.
  /\b2[2-79A-Z]{3}-[2-79A-Z]{4}\b/,
  // The number of a request, and the mark of what a form began with.
  /\b(?:[0-9A-F]{12}|[0-9a-f]{16})\b/,
];
const anyChance = new RegExp(PATTERNS.map((pattern) => pattern.source).join('|'), 'gm');
/** Public ids and references look like words: only those are replaced that are known. */
const maybeKnown =
  /(?<=%[0-9A-F]{2}|(?<![A-Za-z0-9]))(?:[1-9A-HJ-NP-Za-km-z]{13}|[0-9A-Z]{4}-[0-9A-Z]{4})(?![A-Za-z0-9])/g;

export class Fold {
  readonly #known = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  /** What no pattern finds. */
  readonly #plain = new Map<string, string>();
  readonly #host: string;

  constructor(url: string) {
    this.#host = new URL(url).host;
  }

  /** Learns the names of all rows; a row that has a name keeps it. */
  learn(tables: Map<string, Table>): void {
    for (const [table, rows] of tables) {
      for (const row of rows) {
        const key = row.id ?? row.public_id;
        if (typeof key !== 'string' || this.#known.has(key)) continue;
        const number = (this.#counts.get(table) ?? 0) + 1;
        this.#counts.set(table, number);
        // As the search keeps it.
        if (typeof row.reference === 'string') {
          this.#plain.set(row.reference.toLowerCase().replace('-', ' '), `<${table}-${number}r>`);
        }
        for (const [column, end] of Object.entries(NAMED)) {
          const value = row[column];
          // What a draft is for may be a row that has its name.
          if (typeof value === 'string' && !this.#known.has(value))
            this.#known.set(value, `<${table}-${number}${end}>`);
        }
      }
    }
    for (const { subject } of tables.get('outbox') ?? []) {
      const code = /^(\d{4} \d{4}) is your code/.exec(String(subject))?.[1];
      if (code) this.#plain.set(code, '<code>').set(code.replace(' ', ''), '<code>');
    }
  }

  text(text: string): string {
    const seen = new Map<string, string>();
    const numbered = (value: string) => {
      if (!seen.has(value)) seen.set(value, `<id-${seen.size + 1}>`);
      return seen.get(value)!;
    };
    let folded = text
      .replaceAll(this.#host, '<host>')
      .replaceAll(encodeURIComponent(this.#host), '<host>')
      .replaceAll(/(\/assets\/[\w.-]+?)-[\w-]{8}(?=\.\w)/g, '$1-<hash>')
      .replaceAll(/[\d,]+(?= MB free)|(?<=MB free, )\d+|(?<="(?:freeMegabytes|share)":)\d+/g, '<room>')
      .replaceAll(maybeKnown, (value) => this.#known.get(value) ?? value)
      .replaceAll(anyChance, (value) => this.#known.get(value) ?? numbered(value));
    for (const [value, name] of this.#plain) folded = folded.replaceAll(value, name);
    return folded;
  }
}
