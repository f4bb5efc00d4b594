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
  /** The names of entries whose bytes are those of an OLE file, whatever they are declared to be. */
  oleParts: readonly string[];
  /** What elements of its parts are, by `problemOfElement` and `isDdeField`. */
  problems: readonly PackageProblem[];
}

/** What can stand in a package and is not taken, in the order in which it is said. */
export const PACKAGE_PROBLEMS = [
  'encrypted_office',
  'macro',
  'active_x',
  'embedded_object',
  'dde',
  'far_template',
  'far_part',
] as const;
export type PackageProblem = (typeof PACKAGE_PROBLEMS)[number];

/** One element of a part of a package. */
export interface PackageElement {
  /** Without prefix. */
  name: string;
  /** By their names without prefix; a name may come twice. */
  attributes: readonly (readonly [name: string, value: string])[];
}

/** An address of a macro (the scripting framework of OpenOffice), wherever it stands. */
const MACRO_ADDRESS = /^\s*(vnd\.sun\.star\.script|vnd\.sun\.star\.expand|macro|script|javascript):/i;

/** What an element is by its name alone: programs, objects of other programs, connections to running programs. */
const ELEMENTS: Readonly<Record<string, PackageProblem>> = {
  script: 'macro',
  'library-embedded': 'macro',
  'source-code': 'macro',
  'object-ole': 'embedded_object',
  applet: 'embedded_object',
  plugin: 'embedded_object',
  'dde-source': 'dde',
  'dde-connection-decl': 'dde',
  'dde-connection': 'dde',
  'dde-link': 'dde',
  ddeLink: 'dde',
};

/** Elements of OpenDocument whose address is fetched when the document is opened; those of pictures are not among them. */
const FETCHED: Readonly<Record<string, PackageProblem>> = {
  template: 'far_template',
  'section-source': 'far_part',
  'floating-frame': 'far_part',
  'table-source': 'far_part',
  'cell-range-source': 'far_part',
  object: 'far_part',
};

/** What an event of a slide may do without a program (OpenDocument 1.3, 19.385). */
const HARMLESS_ACTIONS: ReadonlySet<string> = new Set([
  'none',
  'previous-page',
  'next-page',
  'first-page',
  'last-page',
  'hide',
  'show',
  'stop',
  'fade-out',
  'sound',
]);

/**
 * What an element holds that is not taken, or null.
 * @param isFolder whether the package has entries below a folder of this name
 */
export function problemOfElement(
  { name, attributes }: PackageElement,
  isFolder: (name: string) => boolean,
): PackageProblem | null {
  const byName = Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined;
  if (byName) return byName;
  const valuesOf = (wanted: string) => attributes.flatMap(([own, value]) => (own === wanted ? [value] : []));
  const addresses = valuesOf('href');
  if (addresses.some((address) => MACRO_ADDRESS.test(address)) || valuesOf('macro-name').length > 0)
    return 'macro';
  if (name === 'event-listener') {
    const actions = valuesOf('action');
    return actions.length > 0 && actions.every((action) => HARMLESS_ACTIONS.has(action)) ? null : 'macro';
  }
  // A chart or a formula is a folder of parts; a single part is a file of another program.
  const isForeign = (address: string) => !isFolder(decoded(address).replace(/^#?(\.\/)?|\/$/g, ''));
  const isNear = addresses.every(isOnOwnDisk);
  if (name === 'object' && isNear && addresses.some(isForeign)) return 'embedded_object';
  const fetched = Object.hasOwn(FETCHED, name) ? FETCHED[name] : undefined;
  return fetched && !isNear ? fetched : null;
}

/** Whether a field of Word asks a running program for data. @param instruction as it stands in the document */
export function isDdeField(instruction: string): boolean {
  return /^[\s"]*DDE(AUTO)?\b/i.test(instruction);
}

const RULES: Partial<Record<PackageProblem, (facts: PackageFacts) => boolean>> = {
  encrypted_office: (facts) => facts.isEncrypted,
  macro: hasMacros,
  active_x: hasActiveX,
  embedded_object: hasEmbeddedObject,
  far_template: hasFarTemplate,
  far_part: hasFarPart,
};

/** @returns what stands in the package that is not taken, or null */
export function packageProblemIn(facts: PackageFacts): PackageProblem | null {
  return (
    PACKAGE_PROBLEMS.find((problem) => facts.problems.includes(problem) || RULES[problem]?.(facts)) ?? null
  );
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
  return typeOfPart(contentTypes, part) === main;
}

/** Its own content type, else that of its ending. @param part as in `/word/document.xml`, in small letters */
function typeOfPart(contentTypes: readonly ContentType[], part: string): string | undefined {
  const own = contentTypes.find((entry) => entry.part?.toLowerCase() === part);
  const byEnding = contentTypes.find(
    (entry) => entry.ending !== null && part.endsWith(`.${entry.ending.toLowerCase()}`),
  );
  return (own ?? byEnding)?.type;
}

/** Relations whose targets are texts of Word or links of workbooks. */
const TO_ELEMENTS =
  /^(officedocument|header|footer|footnotes|endnotes|comments|glossarydocument|externallink)$/;

/**
 * Whether the elements of an entry are looked at: those of OpenDocument by their names, the texts of Word and the links
 * of workbooks by their types and by the relations that lead to them, because one program goes by the one and the next
 * by the other.
 */
export function hasElements(
  name: string,
  { contentTypes, relations }: Pick<PackageFacts, 'contentTypes' | 'relations'>,
): boolean {
  if (/(^|\/)(content|styles|settings|meta)\.xml$/i.test(name)) return true;
  if (/wordprocessingml|externalLink/i.test(typeOfPart(contentTypes, `/${name.toLowerCase()}`) ?? '')) {
    return true;
  }
  return relations.some(
    ({ type, target }) => TO_ELEMENTS.test(kindOfRelation(type)) && lastOf(decoded(target)) === lastOf(name),
  );
}

/** The name of a file without its folders. */
function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).toLowerCase();
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

/**
 * The table behind a chart is a package as well, and belongs to the chart. What is read in as a part of the text
 * (`aFChunk`) is a whole file of any kind, of which nobody knows what stands in it.
 */
function hasEmbeddedObject({ contentTypes, relations, manifest, oleParts }: PackageFacts): boolean {
  return (
    contentTypes.some(({ type }) => /oleObject/i.test(type)) ||
    manifest.some((type) => /oleobject/i.test(type)) ||
    oleParts.length > 0 ||
    relations.some(({ from, type }) => {
      const kind = kindOfRelation(type);
      return kind === 'oleobject' || kind === 'afchunk' || (kind === 'package' && !/\/charts?\//i.test(from));
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

/**
 * What may lie outside of a package: links that a reader follows, pictures, sounds and films that are shown, and the
 * workbooks of which a workbook keeps the values; the office programs ask before they read those anew.
 */
const MAY_BE_FAR =
  /^(hyperlink|image|video|audio|media|externallink(long)?path|xl(pathmissing|startup|alternatestartup|library)|attachedtemplate)$/;

/** What a share of a network is asked for, it is told who asks; so pictures come from the web or from nowhere. */
function hasFarPart({ relations }: PackageFacts): boolean {
  return relations.some(({ type, target, isExternal }) => {
    if (!isExternal) return false;
    const kind = kindOfRelation(type);
    if (!MAY_BE_FAR.test(kind)) return true;
    const isShown = ['image', 'video', 'audio', 'media'].includes(kind);
    return isShown && !/^\s*https?:/i.test(target) && !isOnOwnDisk(target);
  });
}

function isOnOwnDisk(target: string): boolean {
  const place = decoded(target)
    .replace(/\p{Cc}/gu, '')
    .trim()
    .replaceAll('\\', '/');
  return /^(file:\/{3}|\/)?[a-z]:\//i.test(place) || /^file:\/{3}[^/]/i.test(place) || isFileName(place);
}

/** `Normal.dotm`, or a path from a folder or a disk: no address and no share of a network. */
function isFileName(place: string): boolean {
  return !place.includes(':') && !place.startsWith('//');
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
