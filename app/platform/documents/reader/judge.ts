/** What an office file declares itself to be, read whole: nothing of it is believed before it has been unpacked. */
import { FOREIGN_ELEMENTS, type PackageFacts } from '#app/domain/files/package-rules.ts';

import { type Archive, BadArchive, openArchive } from './archive.ts';
import { attribute, NotXml, type Tag, tokens } from './xml.ts';

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
  const facts = { names: archive.names, mimetype: '', manifest: [], contentTypes: [], relations: [] };
  // What is encrypted cannot be read, and nothing else has to be known of it.
  if (archive.isEncrypted) return { ...facts, isEncrypted: true, foreignElements: [] };
  await archive.unpackAll();
  const manifest = await tagsIn(archive, 'META-INF/manifest.xml');
  const isEncrypted = manifest.some(({ name }) => name === 'encryption-data');
  return {
    ...facts,
    isEncrypted,
    mimetype: (await archive.part('mimetype')) ?? '',
    manifest: manifest.flatMap((tag) => attribute(tag, 'media-type') ?? []),
    contentTypes: (await tagsIn(archive, '[Content_Types].xml')).flatMap(contentTypeIn),
    relations: await relationsIn(archive),
    foreignElements: isEncrypted ? [] : await foreignElementsIn(archive),
  };
}

function contentTypeIn(tag: Tag) {
  const type = attribute(tag, 'ContentType');
  if (type === undefined || (tag.name !== 'Override' && tag.name !== 'Default')) return [];
  return [{ part: attribute(tag, 'PartName') ?? null, ending: attribute(tag, 'Extension') ?? null, type }];
}

async function relationsIn(archive: Archive) {
  const all = [];
  for (const from of archive.names.filter((name) => /\.rels$/i.test(name))) {
    for (const tag of await tagsIn(archive, from)) {
      if (tag.name !== 'Relationship') continue;
      all.push({
        from,
        type: attribute(tag, 'Type') ?? '',
        target: attribute(tag, 'Target') ?? '',
        isExternal: attribute(tag, 'TargetMode')?.toLowerCase() === 'external',
      });
    }
  }
  return all;
}

/** Of OpenDocument; Open XML names such objects in its relations. */
async function foreignElementsIn(archive: Archive): Promise<string[]> {
  const found = new Set<string>();
  for (const part of archive.names.filter((name) => /(^|\/)(content|styles)\.xml$/i.test(name))) {
    for (const { name } of tokens((await archive.part(part)) ?? '')) {
      if (name !== undefined && FOREIGN_ELEMENTS.has(name)) found.add(name);
    }
  }
  return [...found];
}

async function tagsIn(archive: Archive, part: string): Promise<Tag[]> {
  const tags: Tag[] = [];
  for (const token of tokens((await archive.part(part)) ?? '')) {
    if (token.name !== undefined && token.isOpening) tags.push(token);
  }
  return tags;
}
