/** What has been seen, kept until it is written: names of rows are known at the end only. */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Answer } from '#tests/support/web-portal.ts';

import type { Fold, Table } from './fold.ts';

/** These differ from one request to the next and say nothing. */
const PASSING = ['date', 'x-request-id'];
/** Of these only that they are there: folding changes what they measure, and each build is newer. */
const MEASURED = ['content-length', 'etag', 'last-modified'];

/** Tags and fields stand in lines of their own, so that a difference can be read. */
const inLines = (text: string) => text.replaceAll('><', '>\n<').replaceAll(',"', ',\n"');

/** An answer as text: status, headers and body; of bytes that are no text their SHA-256. */
export function answerText({ status, headers, body, text }: Answer): string {
  const lines = Object.entries(headers)
    .filter(([name]) => !PASSING.includes(name))
    .map(([name, value]) => `${name}: ${MEASURED.includes(name) ? '…' : String(value)}`);
  const isText = /^text\/|json|xml|javascript/.test(headers['content-type'] ?? 'text/');
  const sum = () =>
    `<${body.length} bytes, SHA-256 ${createHash('sha256').update(body).digest('hex').slice(0, 40)}>`;
  const shown = isText ? inLines(text.replaceAll(String(headers['x-request-id']), '<request>')) : sum();
  return [String(status), ...lines.toSorted(), '', shown].join('\n');
}

const BETWEEN_ROWS = '\n\n';
const rowText = (row: Table[number]) =>
  Object.entries(row)
    .map(([column, value]) => `${column}: ${value}`)
    .join('\n');

export class Store {
  readonly #files: { folder: string; name: string; text: string; isUnordered: boolean }[] = [];

  /** @param name may hold ids; it is folded like the text */
  keep(folder: string, name: string, text: string): void {
    this.#files.push({ folder, name, text, isUnordered: false });
  }

  keepTables(folder: string, tables: Map<string, Table>): void {
    for (const [name, rows] of tables) {
      const text = rows.map(rowText).join(BETWEEN_ROWS);
      this.#files.push({ folder, name, text, isUnordered: rows.some((row) => row.id === undefined) });
    }
  }

  /** @returns how many files there are */
  async write(root: string, fold: Fold): Promise<number> {
    const taken = new Set<string>();
    for (const { folder, name, text, isUnordered } of this.#files) {
      const plain = fold
        .text(name)
        .replaceAll(/[<>]/g, '')
        .replaceAll(/[^\w.=-]+/g, '_')
        .slice(0, 150);
      let file = path.join(root, folder, `${plain}.txt`);
      for (let more = 2; taken.has(file); more += 1) file = path.join(root, folder, `${plain}-${more}.txt`);
      taken.add(file);
      await mkdir(path.dirname(file), { recursive: true });
      const folded = fold.text(text);
      const lines = isUnordered ? folded.split(BETWEEN_ROWS).toSorted().join(BETWEEN_ROWS) : folded;
      await writeFile(file, `${lines}\n`);
    }
    return this.#files.length;
  }
}

/** Removes what an earlier crawl has left there. */
export const empty = (folder: string) => rm(folder, { recursive: true, force: true });
