/**
 * The directory of a zip archive, read from the end of the file as office programs do. Nothing is unpacked but the
 * few small entries that say what the package is, and those with a limit.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

import type { ArchiveFacts } from '#app/domain/files/file-kinds.ts';
import { errorCode } from '#app/domain/shared/error-code.ts';

const inflate = promisify(inflateRaw);

/** The end record and the longest comment that may follow it, in bytes. */
const END_BYTES = 22 + 65_535;
const MAX_DIRECTORY_BYTES = 512 * 1024;
const MAX_ENTRIES = 5_000;
/** What all entries claim to unpack to, in bytes, and how many times more than the archive holds. */
const MAX_UNPACKED = 500 * 1024 * 1024;
const MAX_RATIO = 200;
/** A declaration is a few KB; anything longer is none. */
const MAX_DECLARATION = 256 * 1024;

class Damaged extends Error {}
class Unsafe extends Error {}

interface Entry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  /** Where its own header stands. */
  at: number;
  isEncrypted: boolean;
}

/** @returns what the archive says of itself, `damaged` without a whole directory, `unsafe` when it claims too much */
export async function readArchive(path: string): Promise<ArchiveFacts | 'damaged' | 'unsafe'> {
  const file = await open(path, 'r');
  try {
    const entries = await readDirectory(file);
    return {
      names: entries.map((entry) => entry.name),
      isEncrypted: entries.some((entry) => entry.isEncrypted),
      contentTypes: await declaration(file, entries, '[Content_Types].xml'),
      mimetype: await declaration(file, entries, 'mimetype'),
      manifest: await declaration(file, entries, 'META-INF/manifest.xml'),
    };
  } catch (error) {
    if (error instanceof Damaged) return 'damaged';
    if (error instanceof Unsafe) return 'unsafe';
    throw error;
  } finally {
    await file.close();
  }
}

async function readDirectory(file: FileHandle): Promise<Entry[]> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - END_BYTES), Math.min(size, END_BYTES));
  const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || end + 22 > tail.length) throw new Damaged();
  // What stands behind the comment would be seen by some readers and not by others.
  if (end + 22 + tail.readUInt16LE(end + 20) !== tail.length) throw new Damaged();
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  // More disks than one, or more than 4 GB: no paper.
  if (tail.readUInt32LE(end + 4) !== 0 || count === 0xffff || start === 0xffffffff) throw new Damaged();
  if (count > MAX_ENTRIES || length > MAX_DIRECTORY_BYTES) throw new Unsafe();
  const directory = await readAt(file, start, length);
  const entries: Entry[] = [];
  let at = 0;
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw new Damaged();
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    if (nameEnd > directory.length) throw new Damaged();
    const entry = {
      name: directory.toString('utf8', at + 46, nameEnd),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    };
    unpacked += entry.unpacked;
    entries.push(entry);
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  if (at !== directory.length) throw new Damaged();
  // Two entries of one name are read by one program as the first and by the next as the second.
  if (new Set(entries.map((entry) => entry.name.toLowerCase())).size < entries.length) throw new Damaged();
  if (unpacked > MAX_UNPACKED || unpacked > Math.max(size * MAX_RATIO, 1024 * 1024)) throw new Unsafe();
  return entries;
}

/** The text of one small entry; empty when there is none. */
async function declaration(file: FileHandle, entries: readonly Entry[], name: string): Promise<string> {
  const entry = entries.find((entry) => entry.name === name);
  if (!entry || entry.isEncrypted) return '';
  if (entry.packed > MAX_DECLARATION) throw new Unsafe();
  const header = await readAt(file, entry.at, 30);
  if (header.readUInt32LE(0) !== 0x04034b50) throw new Damaged();
  const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await readAt(file, start, entry.packed);
  if (entry.method === 0) return packed.toString('utf8');
  if (entry.method !== 8) throw new Damaged();
  try {
    return (await inflate(packed, { maxOutputLength: MAX_DECLARATION })).toString('utf8');
  } catch (error) {
    throw errorCode(error) === 'ERR_BUFFER_TOO_LARGE' ? new Unsafe() : new Damaged();
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new Damaged();
  return buffer;
}
