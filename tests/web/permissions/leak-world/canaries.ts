/** Confidential values that are words of their own, so that a crawl can tell where each of them has come out. */
import type { Field, Paper, Secret } from '../permission-matrix.ts';

/** Letters and digits only: no encoding of a page, an address or a header changes them. */
const word = (...parts: string[]) => `canary${parts.join('').toLowerCase()}`;
const CANARY = /canary[a-z0-9]+|770077\d{3}/g;
const IS_CANARY = /^canary[a-z0-9]+$|^770077\d{3}$/;

export class Canaries {
  readonly #planted = new Map<string, string>();

  /** Makes a canary. @param name under which the crawl reports it */
  plant(name: string, value = word(name.replaceAll(/[^A-Za-z0-9]/g, ''))): string {
    this.#planted.set(value.toLowerCase(), name);
    return value;
  }

  /** One of the secrets of the matrix that are not of a paper. */
  secret(name: Secret, value?: string): string {
    return this.plant(name, value);
  }

  /** The canaries of the fields of a paper. */
  ofPaper(paper: Paper): (field: Field) => string {
    return (field) => this.plant(`${paper}.${field}`);
  }

  get count(): number {
    return this.#planted.size;
  }

  get names(): ReadonlySet<string> {
    return new Set(this.#planted.values());
  }

  /** @returns a function that finds the names of the canaries in a text; it returns an unknown canary as it is */
  finder(): (text: string) => Set<string> {
    const planted = new Map(this.#planted);
    const exact = [...planted].filter(([value]) => !IS_CANARY.test(value));
    return (text) => {
      const lower = text.toLowerCase();
      const found = [...lower.matchAll(CANARY)].map(([value]) => planted.get(value) ?? value);
      const others = exact.filter(([value]) => lower.includes(value)).map(([, name]) => name);
      return new Set([...found, ...others]);
    };
  }
}
