/** The part of negotiator that encoding.ts uses; the published types lack the second argument. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { headers: Record<string, string> });
    /** @returns those of `available` that the request accepts, the most welcome first; `preferred` breaks ties */
    encodings(available: string[], options: { preferred: string[] }): string[];
  }
}
