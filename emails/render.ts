/** Text and its simple HTML twin: the same words in the same order. */
import { cleanHeader } from '#app/domain/shared/addresses.ts';

import type { Block } from './notice.ts';

/** Mailboxes cut what is longer. */
const MAX_BYTES = 100 * 1024;
const WIDTH = 72;
/** Longest text in characters and rows of facts: the first pair under which the message is small enough. */
const SHORTER = [
  { characters: 24_000, rows: 60 },
  { characters: 4_000, rows: 30 },
  { characters: 400, rows: 20 },
];
const MAX_SUBJECT = 250;

interface Draft {
  subject: string;
  greeting: string;
  lines: readonly Block[];
  footer: string;
  /** Stands where a long text was cut. */
  cut: string;
  language: string;
}

/**
 * The message as it goes out: both forms at most 100 KB, the text at most 72 columns wide (a link is
 * never broken), everything escaped in the HTML.
 */
export function renderMessage(draft: Draft): { subject: string; text: string; html: string } {
  const blocks: Block[] = [{ kind: 'text', text: draft.greeting }, ...draft.lines];
  const subject = shorten(cleanHeader(draft.subject), MAX_SUBJECT, '…');
  let message = { subject, text: '', html: '' };
  for (const limits of SHORTER) {
    const within = blocks.map((block) => limit(block, limits, draft.cut));
    const footer = shorten(clean(draft.footer), limits.characters, draft.cut);
    message = { subject, text: asPlainText(within, footer), html: asPage(within, footer, draft.language) };
    if (bytes(message.text) <= MAX_BYTES && bytes(message.html) <= MAX_BYTES) break;
  }
  return message;
}

function limit(block: Block, limits: (typeof SHORTER)[number], cut: string): Block {
  const short = (text: string) => shorten(clean(text), limits.characters, cut);
  switch (block.kind) {
    case 'link':
      return { kind: 'link', label: short(block.label), href: clean(block.href).replace(/\s/g, '') };
    case 'facts':
      return {
        kind: 'facts',
        rows: block.rows
          .slice(0, limits.rows)
          .map(([label, value]) => [label, short(value).replace(/\s+/g, ' ')] as const),
      };
    case 'text':
    case 'quote':
    case 'code':
      return { ...block, text: short(block.text) };
    default: {
      const never: never = block;
      return never;
    }
  }
}

/** No control characters but the end of a line, no half letters. */
function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

function shorten(text: string, characters: number, cut: string): string {
  if (text.length <= characters) return text;
  // A letter of two code units is not cut in half.
  return `${text.slice(0, characters - cut.length).replace(/[\ud800-\udbff]$/, '')}${cut}`;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}

function asPlainText(blocks: readonly Block[], footer: string): string {
  return `${blocks.map(asText).join('\n\n')}\n\n-- \n${wrap(footer)}\n`;
}

function asText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return wrap(block.text);
    case 'link':
      return `${wrap(`${block.label}:`)}\n${block.href}`;
    case 'code':
      return indent(wrap(block.text, WIDTH - 4), '    ');
    case 'facts':
      return block.rows.map(([label, value]) => wrap(`${label}: ${value}`)).join('\n');
    case 'quote':
      return indent(wrap(block.text, WIDTH - 2), '> ');
    default: {
      const never: never = block;
      return never;
    }
  }
}

function indent(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => `${by}${line}`.trimEnd())
    .join('\n');
}

/** Breaks lines at blanks; a word that is longer than a line is cut, unless it is an address to click on. */
function wrap(text: string, width = WIDTH): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const lines: string[] = [];
      let current = '';
      for (const word of line.split(' ').flatMap((long) => pieces(long, width))) {
        if (current !== '' && current.length + 1 + word.length > width) {
          lines.push(current);
          current = word;
        } else current = current === '' ? word : `${current} ${word}`;
      }
      return [...lines, current];
    })
    .join('\n');
}

function pieces(word: string, width: number): string[] {
  if (word.length <= width || /^https?:\/\//.test(word)) return [word];
  const found: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece.length + letter.length > width) {
      found.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...found, piece];
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function escapeLines(text: string): string {
  return escape(text).replaceAll('\n', '<br>\n');
}

function asHtml(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${escapeLines(block.text)}</p>`;
    case 'link':
      return `<p><a href="${escape(safeHref(block.href))}"><b>${escape(block.label)}</b></a></p>`;
    case 'code':
      return `<p style="font-size:28px;letter-spacing:3px"><b>${escape(block.text)}</b></p>`;
    case 'facts':
      return `<table cellpadding="4" style="border-collapse:collapse">\n${block.rows.map(asRow).join('\n')}\n</table>`;
    case 'quote':
      return `<blockquote style="margin:0;padding-left:12px;border-left:3px solid #8b979c">${escapeLines(block.text)}</blockquote>`;
    default: {
      const never: never = block;
      return never;
    }
  }
}

function asRow([label, value]: readonly [string, string]): string {
  return (
    `<tr><th align="left" valign="top">${escape(label)}</th>` +
    `<td style="word-break:break-word">${escape(value)}</td></tr>`
  );
}

function safeHref(href: string): string {
  return /^https?:\/\//.test(href) ? href : '#';
}

/** No colours of its own but one grey, so that a mail program's dark mode has nothing to fight with. */
function asPage(blocks: readonly Block[], footer: string, language: string): string {
  return [
    `<!doctype html>\n<html lang="${escape(language)}"><head><meta charset="utf-8">`,
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    '</head><body style="font-family:system-ui,sans-serif;line-height:1.5;max-width:40em">',
    ...blocks.map(asHtml),
    `<hr><p><small>${escapeLines(footer)}</small></p>`,
    '</body></html>',
  ].join('\n');
}
