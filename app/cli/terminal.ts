/** Where the person stands who typed the command, and what a file named there holds. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { errorCode } from '#app/domain/shared/error-code.ts';

/** The command cannot be carried out; the message is one line for the operator. */
export class CommandError extends Error {
  /** Exit status. */
  readonly status: number;
  constructor(message: string, status = 1) {
    super(message);
    this.status = status;
  }
}

/** npm runs scripts in the project's folder; INIT_CWD is the folder in which the person typed. */
export function placeOf(name: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), name);
}

const REASONS: Partial<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ENAMETOOLONG: 'the name is too long',
};

/** Reads a document whole. @param limit bytes @throws CommandError */
export async function readDocument(name: string, limit: number): Promise<Buffer> {
  const refuse = (why: string) => new CommandError(`Cannot read ${name}: ${why}.`);
  const place = placeOf(name);
  try {
    const found = await stat(place);
    if (found.isDirectory()) throw refuse('it is a folder');
    // A device or a pipe may never end.
    if (!found.isFile()) throw refuse('it is not a file');
    if (found.size > limit) throw refuse(`it is larger than ${limit / 1024 / 1024} MB`);
    return await readFile(place);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const code = String(errorCode(error) ?? error);
    throw refuse(REASONS[code] ?? code);
  }
}

/** Prints an answer for people. A document may hold characters that steer a terminal: they are shown, not obeyed. */
export function print(text: string): Promise<void> {
  return write(text.replace(/[^\P{Cc}\n\t]/gu, '\ufffd'));
}

export function printJson(value: unknown): Promise<void> {
  return write(JSON.stringify(value, null, 2));
}

/** Waits until a pipe has taken all of it. */
function write(text: string): Promise<void> {
  return new Promise((done) => process.stdout.write(`${text}\n`, () => done()));
}
