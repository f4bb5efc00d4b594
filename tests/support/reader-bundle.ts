/** Global setup of the integration tests: the reader of files is built once, and not by each of them at the same time. */
import { readerProgram } from '#app/platform/documents/reader-program.ts';

export default async function setup(): Promise<void> {
  await readerProgram(1);
}
