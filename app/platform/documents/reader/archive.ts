/** The archive of an office file: what stands in it, and its parts one by one, as far as the limits allow. */
import { buffer } from 'node:stream/consumers';

import {
  type Entry,
  fromBufferPromise,
  getFileNameLowLevel,
  parseExtraFields,
  validateFileName,
  type ZipFile,
} from 'yauzl';

import { ARCHIVE_LIMITS, mostUnpacked } from '#app/domain/files/package-rules.ts';

import { decodeXml } from './xml.ts';

/** Why an archive is not opened: what it unpacks to, bytes that make no whole, or entries that lead out of it. */
export class BadArchive extends Error {
  constructor(readonly why: 'damaged' | 'unsafe' | 'leads_out') {
    super(why);
  }
}

export interface Archive {
  /** In the order of the directory. */
  names: readonly string[];
  /** Some entry is encrypted. */
  isEncrypted: boolean;
  /** The text of a part, or undefined when there is none. @throws BadArchive, NotXml */
  part(name: string): Promise<string | undefined>;
  /**
   * Unpacks every entry and keeps none: what one really unpacks to must be what it claims.
   * @returns the names of those whose first bytes are these
   * @throws BadArchive
   */
  unpackAll(first: Uint8Array): Promise<string[]>;
}

interface Named {
  name: string;
  entry: Entry;
}

/** Stands in the upper half of the attributes of an entry where the writer knows the modes of Unix. */
const MODE_MASK = 0o170000;
const MODE_LINK = 0o120000;
/** Of the record at the end without its comment, and of one entry of the directory without its names. */
const END_BYTES = 22;
const ENTRY_BYTES = 46;

/** @throws BadArchive */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await openZip(file);
  const all = await readDirectory(zip, file.length);
  if (!isWholeDirectory(file, zip.comment.length, all)) throw new BadArchive('damaged');
  const byName = new Map(all.map((named) => [named.name.toLowerCase(), named]));
  // Two entries of one name are read by one program as the first and by the next as the second.
  if (byName.size < all.length) throw new BadArchive('damaged');
  return {
    names: all.map(({ name }) => name),
    isEncrypted: all.some(({ entry }) => entry.isEncrypted()),
    async part(name) {
      const named = byName.get(name.toLowerCase());
      return named && decodeXml(await unpack(zip, named, (stream) => buffer(stream)));
    },
    async unpackAll(first) {
      const found: string[] = [];
      for (const named of all) {
        if (named.entry.isEncrypted()) continue;
        const head = await unpack(zip, named, (stream) => drain(stream, first.length));
        if (head.equals(first)) found.push(named.name);
      }
      return found;
    },
  };
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  try {
    // Names are decoded here, so that those that lead out of the archive are told from bytes that are damaged.
    return await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false, autoClose: false });
  } catch {
    throw new BadArchive('damaged');
  }
}

/** The entries, as long as there are not too many and they do not claim too much. */
async function readDirectory(zip: ZipFile, size: number): Promise<Named[]> {
  if (zip.entryCount > ARCHIVE_LIMITS.entries) throw new BadArchive('unsafe');
  const all: Named[] = [];
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      if (unpacked > mostUnpacked(size)) throw new BadArchive('unsafe');
      all.push({ name: nameOf(entry), entry });
    }
  } catch (error) {
    throw error instanceof BadArchive ? error : new BadArchive('damaged');
  }
  return all;
}

/** The record at the end counts no other bytes than those of the entries: what it hides is seen by some programs. */
function isWholeDirectory(file: Buffer, commentLength: number, all: readonly Named[]): boolean {
  const end = file.length - END_BYTES - commentLength;
  const length = all.reduce(
    (sum, { entry }) =>
      sum + ENTRY_BYTES + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength,
    0,
  );
  return file.readUInt32LE(end + 12) === length && file.readUInt32LE(end + 16) + length === end;
}

function nameOf(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, [], false);
  if (hasOtherName(extraFields, name)) throw new BadArchive('damaged');
  const isLink = ((entry.externalFileAttributes >>> 16) & MODE_MASK) === MODE_LINK;
  if (isLink || validateFileName(name) !== null) throw new BadArchive('leads_out');
  return name;
}

/** A second name of an entry in Unicode (APPNOTE 4.6.9), which some programs take for the name and others do not. */
const UNICODE_PATH = 0x7075;
/** Of its version and of the sum of the other name, which stand before it. */
const UNICODE_PATH_HEAD = 5;

function hasOtherName(fields: readonly { id: number; data: Buffer }[], name: string): boolean {
  return fields.some(
    ({ id, data }) => id === UNICODE_PATH && data.subarray(UNICODE_PATH_HEAD).toString('utf8') !== name,
  );
}

/** @throws BadArchive `unsafe` when more comes out than the directory claims, `damaged` when less or nonsense does */
async function unpack<T>(
  zip: ZipFile,
  { entry, name }: Named,
  take: (stream: NodeJS.ReadableStream) => Promise<T>,
): Promise<T> {
  try {
    const { fileName, extraField } = await zip.readLocalFileHeaderPromise(entry);
    // Programs that read from the front would see another file than those that read the directory.
    const isOther = hasOtherName(parseExtraFields(extraField), name);
    if (isOther || !fileName.equals(entry.fileNameRaw)) throw new BadArchive('damaged');
    return await take(await zip.openReadStreamPromise(entry));
  } catch (error) {
    if (error instanceof BadArchive) throw error;
    const isMore = error instanceof Error && /too many bytes/.test(error.message);
    throw new BadArchive(isMore ? 'unsafe' : 'damaged');
  }
}

/** @returns the first bytes, of which so many are wanted */
async function drain(stream: NodeJS.ReadableStream, wanted: number): Promise<Buffer> {
  let head = Buffer.alloc(0);
  for await (const chunk of stream) {
    if (head.length < wanted)
      head = Buffer.concat([head, Buffer.from(chunk).subarray(0, wanted - head.length)]);
  }
  return head;
}
