/** What an office file declares itself to be, read whole: nothing of it is believed before it has been unpacked. */
import {
  hasElements,
  isDdeField,
  type PackageFacts,
  type PackageProblem,
  problemOfElement,
} from '#app/domain/files/package-rules.ts';

import { type Archive, BadArchive, openArchive } from './archive.ts';
import { NotXml, plainAttributes, type Tag, type Token, tokens } from './xml.ts';

/** How an OLE file begins, which may hold a program or an object. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** More declarations of one kind than a package of as many parts as are taken needs. */
const MAX_DECLARED = 20_000;

/** @returns what the package declares, or why it cannot be told */
export async function judgePackage(bytes: Uint8Array): Promise<PackageFacts | BadArchive['why']> {
  try {
    return await readDeclarations(await openArchive(bytes));
  } catch (error) {
    if (error instanceof BadArchive) return error.why;
    if (error instanceof NotXml) return 'damaged';
    throw error;
  }
}

async function readDeclarations(archive: Archive): Promise<PackageFacts> {
  const facts = {
    names: archive.names,
    mimetype: '',
    manifest: [],
    contentTypes: [],
    relations: [],
    problems: [],
  };
  // What is encrypted cannot be read, and nothing else has to be known of it.
  if (archive.isEncrypted) return { ...facts, isEncrypted: true, oleParts: [] };
  const oleParts = await archive.unpackAll(OLE);
  const manifest = await foundIn(archive, 'META-INF/manifest.xml', (tag) => {
    if (tag.name === 'encryption-data') return [{ isEncrypted: true, type: '' }];
    const types = plainAttributes(tag).filter(([name]) => name === 'media-type');
    return types.map(([, type]) => ({ isEncrypted: false, type }));
  });
  const isEncrypted = manifest.some((entry) => entry.isEncrypted);
  const contentTypes = await foundIn(archive, '[Content_Types].xml', contentTypeIn);
  const relations = await relationsIn(archive);
  return {
    ...facts,
    isEncrypted,
    oleParts,
    mimetype: (await archive.part('mimetype')) ?? '',
    manifest: manifest.map(({ type }) => type),
    contentTypes,
    relations,
    problems: isEncrypted ? [] : await problemsIn(archive, { contentTypes, relations }),
  };
}

/** The standard knows these attributes without a prefix only; one with a prefix is another, which programs skip. */
function contentTypeIn({ name, attributes }: Tag) {
  const { ContentType: type, PartName: part = null, Extension: ending = null } = attributes;
  return type === undefined || (name !== 'Override' && name !== 'Default') ? [] : [{ part, ending, type }];
}

async function relationsIn(archive: Archive) {
  const all = [];
  for (const from of archive.names.filter((name) => /\.rels$/i.test(name))) {
    const own = await foundIn(archive, from, ({ name, attributes }) => {
      if (name !== 'Relationship') return [];
      const { Type: type = '', Target: target = '', TargetMode: mode = '' } = attributes;
      return [{ from, type: type.trim(), target, isExternal: mode.trim().toLowerCase() === 'external' }];
    });
    all.push(...own);
    if (all.length > MAX_DECLARED) throw new BadArchive('unsafe');
  }
  return all;
}

async function problemsIn(
  archive: Archive,
  declared: Pick<PackageFacts, 'contentTypes' | 'relations'>,
): Promise<PackageProblem[]> {
  const folders = new Set(archive.names.flatMap(foldersOf));
  const isFolder = (name: string) => folders.has(name);
  const found = new Set<PackageProblem>();
  for (const part of archive.names.filter((name) => hasElements(name, declared))) {
    const fields = fieldsOfWord();
    for (const token of tokens((await archive.part(part)) ?? '')) {
      if (fields(token)) found.add('dde');
      if (token.name === undefined || !token.isOpening) continue;
      const problem = problemOfElement({ name: token.name, attributes: plainAttributes(token) }, isFolder);
      if (problem) found.add(problem);
    }
  }
  return [...found];
}

/** `a/b/c.xml` stands in `a` and in `a/b`. */
function foldersOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

/** The longest beginning of an instruction that is kept, in characters. */
const MAX_INSTRUCTION = 1_000;

/** Follows the fields of a text of Word, whose instructions may be written in pieces. @returns tells a field of DDE */
function fieldsOfWord(): (token: Token) => boolean {
  let instruction = '';
  let isIn = false;
  return (token) => {
    if (token.name === undefined) {
      if (isIn && instruction.length < MAX_INSTRUCTION) instruction += token.text.slice(0, MAX_INSTRUCTION);
      return isIn && isDdeField(instruction);
    }
    if (token.name === 'fldChar') instruction = '';
    if (token.name === 'instrText') isIn = token.isOpening && !token.isClosing;
    return (
      token.name === 'fldSimple' &&
      plainAttributes(token).some(([name, value]) => name === 'instr' && isDdeField(value))
    );
  };
}

/** What one part declares, tag by tag: nothing else of it is kept. @throws BadArchive for more than any document has */
async function foundIn<T>(archive: Archive, part: string, find: (tag: Tag) => T[]): Promise<T[]> {
  const found: T[] = [];
  for (const token of tokens((await archive.part(part)) ?? '')) {
    if (token.name === undefined || !token.isOpening) continue;
    found.push(...find(token));
    if (found.length > MAX_DECLARED) throw new BadArchive('unsafe');
  }
  return found;
}
