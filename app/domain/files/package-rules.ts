/**
 * What is taken of an office file, told from what its package declares: Open XML by its content types and its
 * relations (ECMA-376 part 2), OpenDocument by its manifest (part 2 of the standard). All of it is parsed before.
 */

/** Of the archive of an office file: entries, what they unpack to in bytes, and how many times more than it holds. */
export const ARCHIVE_LIMITS = { entries: 2_000, unpacked: 200 * 1024 * 1024, ratio: 100 } as const;

/** Below this nothing is a bomb, however well it is packed. In bytes. */
const HARMLESS = 1024 * 1024;

/** The most that an archive of this size may unpack to, in bytes. */
export function mostUnpacked(size: number): number {
  return Math.min(ARCHIVE_LIMITS.unpacked, Math.max(size * ARCHIVE_LIMITS.ratio, HARMLESS));
}

/** One line of [Content_Types].xml: of one part, or of all that end so. */
export interface ContentType {
  /** `/word/document.xml`, or null. */
  part: string | null;
  /** Without its dot, or null. */
  ending: string | null;
  type: string;
}

/** One relation of Open XML. */
export interface Relation {
  /** The file that holds it, such as `word/_rels/document.xml.rels`. */
  from: string;
  type: string;
  target: string;
  /** Its target lies outside of the package. */
  isExternal: boolean;
}

/** What a package is, as it declares itself. */
export interface PackageFacts {
  names: readonly string[];
  /** Some entry is encrypted, or the manifest says so. */
  isEncrypted: boolean;
  contentTypes: readonly ContentType[];
  relations: readonly Relation[];
  /** The entry `mimetype` of OpenDocument, or empty. */
  mimetype: string;
  /** The media types in META-INF/manifest.xml of OpenDocument. */
  manifest: readonly string[];
  /** The names of elements in an OpenDocument that hold something else than a document. */
  foreignElements: readonly string[];
}

/** What stands in a package and is not taken. */
export type PackageProblem = 'encrypted_office' | 'macro' | 'active_x' | 'embedded_object' | 'far_template';

/** Elements of OpenDocument that hold a program or an object of another program. */
export const FOREIGN_ELEMENTS: ReadonlySet<string> = new Set(['object-ole', 'applet', 'plugin']);

/** Asked in this order: the first that holds is said. */
const RULES: readonly [PackageProblem, (facts: PackageFacts) => boolean][] = [
  ['encrypted_office', (facts) => facts.isEncrypted],
  ['macro', hasMacros],
  ['active_x', hasActiveX],
  ['embedded_object', hasEmbeddedObject],
  ['far_template', hasFarTemplate],
];

/** @returns what stands in the package that is not taken, or null */
export function packageProblemIn(facts: PackageFacts): PackageProblem | null {
  return RULES.find(([, holds]) => holds(facts))?.[0] ?? null;
}

/**
 * Whether a package of Open XML is what its main part says, as the programs find it: by the relation of the package.
 * @param main the content type that the main part has to have
 */
export function isMainType({ contentTypes, relations }: PackageFacts, main: string): boolean {
  const roots = relations.filter(
    ({ from, type }) => from.toLowerCase() === '_rels/.rels' && kindOfRelation(type) === 'officedocument',
  );
  const [root] = roots;
  if (!root || roots.length > 1 || root.isExternal) return false;
  const part = `/${root.target.replace(/^\/+/, '')}`.toLowerCase();
  const own = contentTypes.find((entry) => entry.part?.toLowerCase() === part);
  const byEnding = contentTypes.find(
    (entry) => entry.ending !== null && part.endsWith(`.${entry.ending.toLowerCase()}`),
  );
  return (own ?? byEnding)?.type === main;
}

/** A name can be chosen freely, so the parts are looked at, and what the package declares them to be. */
function hasMacros({ names, contentTypes, relations }: PackageFacts): boolean {
  return (
    contentTypes.some(({ type }) => /macroEnabled|vbaProject|vbaData|macrosheet/i.test(type)) ||
    relations.some(({ type }) =>
      /^(vbaproject|wordvbadata|xl(intl)?macrosheet)$/.test(kindOfRelation(type)),
    ) ||
    names.some(
      (name) =>
        /(^|\/)vba(Project|Data)[^/]*\.(bin|xml)$/i.test(name) ||
        /^Scripts\/./i.test(name) ||
        // The two lists of a library stand there without any macro in it.
        (/^Basic\/[^/]+\/[^/]+/i.test(name) && !/\/(script|dialog)-l[bc]\.xml$/i.test(name)),
    )
  );
}

function hasActiveX({ names, contentTypes, relations }: PackageFacts): boolean {
  return (
    contentTypes.some(({ type }) => /activeX/i.test(type)) ||
    relations.some(({ type }) => /^(control|activexcontrolbinary)$/.test(kindOfRelation(type))) ||
    names.some((name) => /(^|\/)activeX\/[^/]/i.test(name))
  );
}

/** The table behind a chart is a package as well, and belongs to the chart. */
function hasEmbeddedObject({ contentTypes, relations, manifest, foreignElements }: PackageFacts): boolean {
  return (
    contentTypes.some(({ type }) => /oleObject/i.test(type)) ||
    manifest.some((type) => /oleobject/i.test(type)) ||
    foreignElements.length > 0 ||
    relations.some(({ from, type }) => {
      const kind = kindOfRelation(type);
      return kind === 'oleobject' || (kind === 'package' && !/\/charts?\//i.test(from));
    })
  );
}

/** A template is fetched when the document is opened. One on the author's own disk is found by nobody else. */
function hasFarTemplate({ relations }: PackageFacts): boolean {
  return relations.some(
    ({ type, target, isExternal }) =>
      isExternal && kindOfRelation(type) === 'attachedtemplate' && !isOnOwnDisk(target),
  );
}

function isOnOwnDisk(target: string): boolean {
  const place = decoded(target).replaceAll('\\', '/');
  return /^(file:\/{3})?[a-z]:\//i.test(place) || /^file:\/{3}[^/]/i.test(place) || isFileName(place);
}

/** `Normal.dotm`, or a folder below: no address and no share of a network. */
function isFileName(place: string): boolean {
  return !place.includes(':') && !place.startsWith('/');
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The last word of the address that names the type of a relation, in small letters; the address has two spellings. */
function kindOfRelation(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1).toLowerCase();
}
