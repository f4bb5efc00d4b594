/** Which kind of file each slot accepts, judged by name and bytes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  acceptOf,
  contentProblem,
  ENCRYPTED,
  FILE_KIND_NAMES,
  FILE_KINDS,
  type FileKind,
  nameOfKind,
  nameProblem,
} from '#app/domain/files/file-kinds.ts';
import { FILE_SLOTS, type FileSlot } from '#app/domain/shared/vocabulary.ts';
import { judgePackage } from '#app/platform/documents/reader/judge.ts';
import {
  type Entry,
  OFFICE_KINDS,
  officeEntries,
  type OfficeKind,
  printPdf,
  relation,
  writeOffice,
  writeZip,
} from '#tests/support/documents.ts';
import { shortOrLong } from '#tests/support/soak.ts';

/** As the form judges it. */
async function problemOf(slot: FileSlot, name: string, bytes: Uint8Array): Promise<string | null> {
  const text = Buffer.from(bytes).toString('latin1');
  const file = {
    name,
    size: bytes.length,
    head: text.slice(0, 2048),
    tail: text.slice(-2048),
    isEncrypted: ENCRYPTED.test(text),
    archive: text.startsWith('PK\u0003\u0004') ? await judgePackage(bytes) : null,
  };
  const found = nameProblem(slot, file) ?? contentProblem(file);
  return found && found.key.replace('file_problems.', '');
}

const PDF = printPdf('A paper');
const bytesOf = (kind: FileKind) => (kind === 'pdf' ? PDF : writeOffice(kind));

/** Which slot takes what, once more and by hand. */
const TAKEN: Record<FileSlot, readonly FileKind[]> = {
  paper: ['pdf', 'docx', 'odt'],
  slides: ['pdf', 'pptx', 'odp'],
  annex: ['pdf', 'docx', 'odt', 'xlsx', 'ods'],
  corrigendum: ['pdf', 'docx', 'odt'],
};

describe('each kind in each slot', () => {
  const all = FILE_SLOTS.flatMap((slot) => FILE_KIND_NAMES.map((kind) => [kind, slot] as const));
  test.each(all)('%s as %s', async (kind, slot) => {
    const expected = TAKEN[slot].includes(kind) ? null : 'kind_not_taken';
    expect(await problemOf(slot, `My paper.${kind}`, bytesOf(kind))).toBe(expected);
  });

  test.each(OFFICE_KINDS.flatMap((kind) => OFFICE_KINDS.map((other) => [kind, other] as const)))(
    '%s that is called %s',
    async (kind, other) => {
      const slot = FILE_SLOTS.find((entry) => TAKEN[entry].includes(other))!;
      const expected = kind === other ? null : 'not_its_kind';
      expect(await problemOf(slot, `a.${other}`, bytesOf(kind))).toBe(expected);
    },
  );
});

describe('PDF', () => {
  const text = Buffer.from(PDF).toString('latin1');
  test.each([
    ['capitals in the ending', 'A.PDF', text, null],
    ['junk before the mark', 'a.pdf', `${'x'.repeat(1000)}${text}`, null],
    ['too much junk before the mark', 'a.pdf', `${'x'.repeat(1025)}${text}`, 'not_pdf'],
    ['empty', 'a.pdf', '', 'empty'],
    ['a Word file that is called .pdf', 'a.pdf', writeOffice('docx').toString('latin1'), 'not_pdf'],
    ['the end is missing', 'a.pdf', text.slice(0, -20), 'truncated'],
    ['encrypted', 'a.pdf', text.replace('/Root', '/Encrypt 9 0 R /Root'), 'encrypted'],
    [
      'encrypted, with letters of the word written as numbers',
      'a.pdf',
      text.replace('/Root', '/#45ncr#79pt 9 0 R /Root'),
      'encrypted',
    ],
  ])('%s', async (_what, name, content, expected) => {
    expect(await problemOf('paper', name, Buffer.from(content, 'latin1'))).toBe(expected);
  });
});

describe('names', () => {
  test.each([
    ['a.doc', 'old_office'],
    ['a.ppt', 'old_office'],
    ['a.XLS', 'old_office'],
    ['a.docm', 'macro'],
    ['a.PptM', 'macro'],
    ['a.xlsb', 'macro'],
    ['a.dotm', 'macro'],
    ['a.exe', 'kind_not_taken'],
    ['a.docx.exe', 'kind_not_taken'],
    ['a.pdf.docx ', null],
    ['a.docx.', 'kind_not_taken'],
    ['docx', 'kind_not_taken'],
    ['.docx', null],
    ['a.docx\u0000.pdf', 'not_pdf'],
    ['a.constructor', 'kind_not_taken'],
    ['a.tostring', 'kind_not_taken'],
    ['a.rtf', 'kind_not_taken'],
    ['a.zip', 'kind_not_taken'],
  ])('a Word file called %j', async (name, expected) => {
    expect(await problemOf('paper', name, bytesOf('docx'))).toBe(expected);
  });

  test('says what to do', () => {
    const facts = { size: 9 };
    expect(nameProblem('paper', { ...facts, name: 'a.doc' })).toEqual({
      key: 'file_problems.old_office',
      values: { ending: '.doc', instead: '.docx' },
    });
    expect(nameProblem('slides', { ...facts, name: 'a.pptm' })?.values).toEqual({ instead: '.pptx' });
    expect(nameProblem('slides', { ...facts, name: 'a.key' })?.values).toEqual({ kinds: 'PDF, PPTX, ODP' });
  });

  test('never lets a name claim another kind than the file is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...FILE_KIND_NAMES), (name, kind) => {
        expect(nameOfKind(name, FILE_KINDS[kind].mediaType).trim().toLowerCase().endsWith(`.${kind}`)).toBe(
          true,
        );
      }),
    );
    expect(nameOfKind('x.pdf', 'application/pdf')).toBe('x.pdf');
    expect(nameOfKind('x.pdf', 'text/html')).toBe('file.bin');
  });

  test('offers endings and media types to the browser', () => {
    expect(acceptOf('slides').split(',')).toEqual([
      '.pdf',
      'application/pdf',
      '.pptx',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      '.odp',
      'application/vnd.oasis.opendocument.presentation',
    ]);
  });
});

describe('packages', () => {
  const docx = (...parts: Entry[]) => writeOffice('docx', parts);
  const types = (text: string): Entry => ({ name: '[Content_Types].xml', content: text, packed: true });
  const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const TEMPLATE = MAIN.replace('document.main', 'template.main');
  const EXTERNAL = 'TargetMode="External"';
  /** The declaration of a package whose main part is of this type. */
  const typesOf = (main: string, more = '') =>
    `<Types><Override PartName="/word/document.xml" ContentType="${main}"/>${more}</Types>`;
  const declared = (main: string, more = '') => docx(types(typesOf(main, more)));
  const related = (name: string, ...relations: string[]) =>
    docx({ name, content: `<Relationships>${relations.join('')}</Relationships>`, packed: true });
  const settings = (...relations: string[]) => related('word/_rels/settings.xml.rels', ...relations);
  const text = (content: string) =>
    docx({ name: 'word/document.xml', content: `<d><w:p><w:r>${content}</w:r></w:p></d>`, packed: true });
  const content = (inner: string): Entry[] => [
    { name: 'content.xml', content: `<o>${inner}</o>`, packed: true },
  ];
  const OLE_BYTES = Buffer.from('d0cf11e0a1b11ae100', 'hex');
  const whole = docx();
  const many = (count: number): Entry[] =>
    Array.from({ length: count }, (_, i) => ({ name: `word/media/${i}`, content: '' }));

  test.each<[string, Buffer, string | null]>([
    ['macros in their usual place', docx({ name: 'word/vbaProject.bin', content: 'x' }), 'macro'],
    ['macros elsewhere, in capitals', docx({ name: 'customXml/VBAPROJECT.BIN', content: 'x' }), 'macro'],
    [
      'macros under another name, but declared',
      declared(MAIN, `<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>`),
      'macro',
    ],
    [
      'macros that are declared with letters written as numbers',
      declared(MAIN, `<Default Extension="bin" ContentType="application/vnd.ms-office.vba&#80;roject"/>`),
      'macro',
    ],
    [
      'a document with macros whose declaration is written with numbers',
      declared('application/vnd.ms-word.document.macro&#69;nabled.main+xml'),
      'macro',
    ],
    [
      'a document with macros that is a Word document in a comment only',
      declared('application/vnd.ms-word.document.macroEnabled.main+xml', `<!-- "${MAIN}" -->`),
      'macro',
    ],
    ['a template that is a document in a comment', declared(TEMPLATE, `<!-- "${MAIN}" -->`), 'not_its_kind'],
    [
      'a template beside another part that is declared as the document',
      declared(TEMPLATE, `<Override PartName="/word/other.xml" ContentType="${MAIN}"/>`),
      'not_its_kind',
    ],
    [
      'macros that are declared in UTF-16',
      docx({
        name: '[Content_Types].xml',
        content: Buffer.from(
          `\ufeff${typesOf(MAIN, '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>')}`,
          'utf16le',
        ),
      }),
      'macro',
    ],
    [
      'sheets of macros of Excel 4',
      related('word/_rels/document.xml.rels', relation('xlMacrosheet', 'm.xml')),
      'macro',
    ],
    [
      'an entry with a second name for other programs',
      docx({ name: 'word/vbaProject', content: 'x', otherName: 'word/media/image1.png' }),
      'damaged_archive',
    ],
    [
      'an entry whose second name is its name',
      docx({ name: 'word/media/a.png', content: 'x', otherName: 'word/media/a.png' }),
      null,
    ],
    [
      'macros declared behind an attribute of the same name with a prefix',
      declared(
        MAIN,
        '<Override xmlns:x="urn:x" x:ContentType="image/png" PartName="/a" ContentType="application/vnd.ms-office.vbaProject"/>',
      ),
      'macro',
    ],
    [
      'macros related behind an attribute of the same name with a prefix',
      related(
        'word/_rels/document.xml.rels',
        `<Relationship xmlns:x="urn:x" x:Type="a/image" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="a"/>`,
      ),
      'macro',
    ],
    [
      'macros that only a declaration of elements names',
      docx({
        name: 'word/_rels/document.xml.rels',
        content:
          '<!DOCTYPE Relationships [<!ATTLIST Relationship Type CDATA "a/vbaProject">]><Relationships><Relationship Target="a"/></Relationships>',
      }),
      'damaged_archive',
    ],
    [
      'bytes of OLE in a part that is called a picture',
      docx({ name: 'word/media/a.png', content: OLE_BYTES }),
      'embedded_object',
    ],
    [
      'another document read in as a part of the text',
      related('word/_rels/document.xml.rels', relation('aFChunk', 'a.docx')),
      'embedded_object',
    ],
    ...['frame', 'subDocument', 'mailMergeSource', 'somethingNew'].map((kind): [string, Buffer, string] => [
      `a part that is fetched from another computer: ${kind}`,
      related('word/_rels/document.xml.rels', relation(kind, 'https://far.example/a', EXTERNAL)),
      'far_part',
    ]),
    [
      'a picture of the web',
      related('word/_rels/document.xml.rels', relation('image', 'https://far.example/a.png', EXTERNAL)),
      null,
    ],
    [
      'a picture on a share of a network',
      related('word/_rels/document.xml.rels', relation('image', '\\\\far.example\\s\\a.png', EXTERNAL)),
      'far_part',
    ],
    ...[
      ' \\\\far.example\\t.dotm',
      '&#x9;\\\\far.example\\t.dotm',
      ' //far.example/t.dotm',
      '%20//far.example/t.dotm',
    ].map((target): [string, Buffer, string] => [
      `a template behind a blank: ${target}`,
      settings(relation('attachedTemplate', target, EXTERNAL)),
      'far_template',
    ]),
    [
      'a template that is known by its name',
      settings(relation('attachedTemplate', 'Normal.dotm', EXTERNAL)),
      null,
    ],
    ['a field of DDE', text('<w:instrText>DDEAUTO c:\\\\cmd.exe "/k calc"</w:instrText>'), 'dde'],
    [
      'a field of DDE in pieces',
      text('<w:fldChar/><w:instrText> DD</w:instrText></w:r><w:r><w:instrText>E cmd "/k"</w:instrText>'),
      'dde',
    ],
    ['a simple field of DDE', text('<w:fldSimple w:instr=" dde cmd"/>'), 'dde'],
    [
      'usual fields, and DDE as a word of the text',
      text('<w:fldChar/><w:instrText> TOC \\o "1-3" </w:instrText><w:fldChar/><w:t>DDE is old</w:t>'),
      null,
    ],
    [
      'an OLE object',
      related('word/_rels/document.xml.rels', relation('oleObject', 'embeddings/a.bin')),
      'embedded_object',
    ],
    [
      'an OLE object that only its type tells',
      declared(
        MAIN,
        '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.ole&#79;bject"/>',
      ),
      'embedded_object',
    ],
    [
      'a workbook inside the text',
      related('word/_rels/document.xml.rels', relation('package', 'embeddings/a.xlsx')),
      'embedded_object',
    ],
    [
      'the workbook behind a chart',
      related('word/charts/_rels/chart1.xml.rels', relation('package', '../embeddings/a.xlsx')),
      null,
    ],
    [
      'ActiveX',
      related('word/_rels/document.xml.rels', relation('control', 'activeX/activeX1.xml')),
      'active_x',
    ],
    ['ActiveX in its usual place', docx({ name: 'word/activeX/activeX1.xml', content: '<ax/>' }), 'active_x'],
    [
      'a template at an address',
      settings(relation('attachedTemplate', 'https://far.example/t.dotm', EXTERNAL)),
      'far_template',
    ],
    [
      'a template on a share of a network',
      settings(relation('attachedTemplate', 'file:///\\\\far.example\\t.dotm', EXTERNAL)),
      'far_template',
    ],
    [
      'a template on a server',
      settings(relation('attachedTemplate', 'file://far.example/t.dotm', EXTERNAL)),
      'far_template',
    ],
    [
      'a template at an address written as numbers',
      settings(relation('attachedTemplate', '&#104;ttps://far.example/t.dotm', EXTERNAL)),
      'far_template',
    ],
    [
      "a template on the author's own disk",
      settings(relation('attachedTemplate', 'file:///C:\\Users\\kari\\Papers.dotx', EXTERNAL)),
      null,
    ],
    [
      'a link in the text',
      related('word/_rels/document.xml.rels', relation('hyperlink', 'https://far.example/', EXTERNAL)),
      null,
    ],
    [
      'a link of the file system',
      docx({ name: 'word/media/a', content: '/etc/passwd', mode: 0o120777 }),
      'archive_leads_out',
    ],
    ['a name that leads up', docx({ name: '../../a', content: 'x' }), 'archive_leads_out'],
    [
      'a name that leads up the way of Windows',
      docx({ name: 'word\\..\\..\\a', content: 'x' }),
      'archive_leads_out',
    ],
    ['a name from the root', docx({ name: '/etc/passwd', content: 'x' }), 'archive_leads_out'],
    ['a drive', docx({ name: 'C:/a', content: 'x' }), 'archive_leads_out'],
    ['a declaration that is no XML', docx(types('<Types><Default')), 'damaged_archive'],
    [
      'a declaration in another alphabet',
      docx(types(`<?xml version="1.0" encoding="utf-7"?>${typesOf(MAIN)}`)),
      'damaged_archive',
    ],
    [
      'a document with macros without its ending',
      declared('application/vnd.ms-word.document.macroEnabled.main+xml'),
      'macro',
    ],
    ['no declaration', docx(types('<Types/>')), 'not_its_kind'],
    ['the declaration of a template', declared(TEMPLATE), 'not_its_kind'],
    ['any archive', writeZip([{ name: 'a.txt', content: 'x' }]), 'not_its_kind'],
    ['an archive of nothing', writeZip([]), 'not_its_kind'],
    ['text', Buffer.from('This is a letter.'), 'not_its_kind'],
    ['encrypted by Word', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'encrypted_office'],
    [
      'an encrypted entry',
      docx({ name: 'word/media/a', content: 'x', packed: true, encrypted: true }),
      'encrypted_office',
    ],
    ['the end is missing', whole.subarray(0, -10), 'damaged_archive'],
    ['half of it', whole.subarray(0, whole.length / 2), 'damaged_archive'],
    ['something behind its end', Buffer.concat([whole, Buffer.from('more')]), 'damaged_archive'],
    ['a comment', writeZip(officeEntries('docx'), 'made by hand'), null],
    [
      'a comment that plays the end',
      writeZip(officeEntries('docx'), `PK\u0005\u0006${'\0'.repeat(18)}x`),
      'damaged_archive',
    ],
    [
      'an entry that stands there twice',
      writeZip([...officeEntries('docx'), { name: 'WORD/document.xml', content: '' }]),
      'damaged_archive',
    ],
    ['as many entries as a large document', docx(...many(1_990)), null],
    ['more entries than any document', docx(...many(2_000)), 'unsafe_archive'],
    [
      '200 times what it holds',
      docx({ name: 'word/media/a', content: 'x'.repeat(3_000_000), packed: true }),
      'unsafe_archive',
    ],
    [
      'more than it claims',
      docx({ name: 'word/media/a', content: 'x'.repeat(3_000_000), packed: true, claims: 1_000 }),
      'unsafe_archive',
    ],
    [
      'less than it claims',
      docx({ name: 'word/media/a', content: 'x', packed: true, claims: 1_000 }),
      'damaged_archive',
    ],
    [
      'an entry that claims to unpack to 4 GB',
      docx({ name: 'word/media/a', content: 'x', packed: true, claims: 0xffff_fff0 }),
      'unsafe_archive',
    ],
    ['a declaration that is a bomb', docx(types(typesOf(MAIN, ' '.repeat(3_000_000)))), 'unsafe_archive'],
  ])('%s', async (_what, bytes, expected) => {
    expect(await problemOf('paper', 'a.docx', bytes)).toBe(expected);
  });

  test.each<[string, Entry[], string | null]>([
    ['Basic', [{ name: 'Basic/Standard/Module1.xml', content: 'x' }], 'macro'],
    [
      'an empty library of Basic',
      [
        { name: 'Basic/Standard/script-lb.xml', content: 'x' },
        { name: 'Basic/script-lc.xml', content: 'x' },
      ],
      null,
    ],
    ['Python', [{ name: 'Scripts/python/a.py', content: 'x' }], 'macro'],
    [
      'a password',
      [
        {
          name: 'META-INF/manifest.xml',
          content: '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
        },
      ],
      'encrypted_office',
    ],
    [
      'a program in its text',
      content(
        '<office:scripts><office:script script:language="ooo:Basic">Sub a</office:script></office:scripts>',
      ),
      'macro',
    ],
    ['no program', content('<office:scripts/>'), null],
    [
      'an event that runs a macro',
      content(
        '<script:event-listener script:language="ooo:script" xlink:href="vnd.sun.star.script:x.py$f?language=Python"/>',
      ),
      'macro',
    ],
    [
      'an event that turns a page',
      content('<presentation:event-listener presentation:action="next-page"/>'),
      null,
    ],
    [
      'an event that runs a program',
      content('<presentation:event-listener presentation:action="execute" xlink:href="/bin/sh"/>'),
      'macro',
    ],
    [
      'a link that runs a macro',
      content('<text:a xlink:href="macro:///Standard.Module1.a()">x</text:a>'),
      'macro',
    ],
    ['a link', content('<text:a xlink:href="https://far.example/">x</text:a>'), null],
    [
      'an OLE object that its manifest calls bytes',
      [...content('<draw:object xlink:href="./ObjectX"/>'), { name: 'ObjectX', content: OLE_BYTES }],
      'embedded_object',
    ],
    [
      'a file of another program as an object',
      [...content('<draw:object xlink:href="./a%20b"/>'), { name: 'a b', content: 'PK' }],
      'embedded_object',
    ],
    [
      'a chart',
      [
        ...content('<draw:object xlink:href="./Object%201"/>'),
        { name: 'Object 1/content.xml', content: '<o/>' },
      ],
      null,
    ],
    [
      'an object of another computer',
      content('<draw:object xlink:href="https://far.example/o"/>'),
      'far_part',
    ],
    [
      'a section of another computer',
      content('<text:section-source xlink:href="https://far.example/s.odt"/>'),
      'far_part',
    ],
    ['a picture of the web', content('<draw:image xlink:href="https://far.example/i.png"/>'), null],
    ['data of a running program', content('<office:dde-source office:dde-application="cmd"/>'), 'dde'],
    [
      'a template of another computer',
      [{ name: 'meta.xml', content: '<m><meta:template xlink:href="https://far.example/t.ott"/></m>' }],
      'far_template',
    ],
    [
      'a template on the disk of its author',
      [{ name: 'meta.xml', content: '<m><meta:template xlink:href="../../usr/share/t.ott"/></m>' }],
      null,
    ],
    [
      'the manifest of an old program',
      [
        {
          name: 'META-INF/manifest.xml',
          content:
            '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><manifest:manifest/>',
        },
      ],
      null,
    ],
    ['an OLE object', [{ name: 'content.xml', content: '<o><draw:object-ole/></o>' }], 'embedded_object'],
    [
      'an OLE object in its manifest',
      [
        {
          name: 'META-INF/manifest.xml',
          content: '<m><manifest:file-entry manifest:media-type="application/vnd.sun.star.oleobject"/></m>',
        },
      ],
      'embedded_object',
    ],
    ['a program of a page', [{ name: 'content.xml', content: '<o><draw:applet/></o>' }], 'embedded_object'],
    [
      'another type',
      [{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text-template' }],
      'not_its_kind',
    ],
    [
      'no content',
      [
        { name: 'content.xml', content: '' },
        { name: 'x', content: 'x' },
      ],
      null,
    ],
  ])('OpenDocument with %s', async (_what, parts, expected) => {
    expect(await problemOf('paper', 'a.odt', writeOffice('odt' satisfies OfficeKind, parts))).toBe(expected);
  });

  test('of data in a workbook from a running program', async () => {
    const parts = [
      {
        name: '[Content_Types].xml',
        content: `<Types><Override PartName="/xl/workbook.xml" ContentType="${MAIN.replace('wordprocessingml.document', 'spreadsheetml.sheet')}"/><Override PartName="/xl/a.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/></Types>`,
      },
      {
        name: 'xl/a.xml',
        content: '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
      },
    ];
    expect(await problemOf('annex', 'a.xlsx', writeOffice('xlsx', parts))).toBe('dde');
    const undeclared = [
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: `<Relationships>${relation('externalLink', 'a.xml')}</Relationships>`,
      },
      ...parts.slice(1),
    ];
    expect(await problemOf('annex', 'a.xlsx', writeOffice('xlsx', undeclared))).toBe('dde');
    const elsewhere = [
      {
        name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
        content: `<Relationships>${relation('externalLinkPath', 'other.xlsx', EXTERNAL)}</Relationships>`,
      },
    ];
    expect(await problemOf('annex', 'a.xlsx', writeOffice('xlsx', elsewhere))).toBe(null);
  });

  test('keeps of millions of declarations only those that say something', async () => {
    const some = `<Types>${'<a/>'.repeat(200_000)}<Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`;
    const bytes = docx({ name: '[Content_Types].xml', content: some });
    expect(await problemOf('paper', 'a.docx', bytes)).toBe(null);
    const found = await judgePackage(bytes);
    expect(typeof found === 'string' ? found : found.contentTypes).toHaveLength(1);
    const many = `<Types>${'<Default Extension="a" ContentType="b"/>'.repeat(20_001)}</Types>`;
    expect(await judgePackage(docx({ name: '[Content_Types].xml', content: many }))).toBe('unsafe');
  });

  test('is damaged or whole, whatever byte is changed, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const changed = Buffer.from(whole);
        changed[at] = byte;
        await problemOf('paper', 'a.docx', changed);
      }),
      { numRuns: shortOrLong(300, 15000) },
    );
  });
});
