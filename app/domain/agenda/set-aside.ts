import type { SetAside, SetAsideReason } from './types.ts';

/** Where every piece that is not part of an item or of the introduction is written down, in source order. */
export class SetAsideText {
  private readonly entries: { at: number; text: string; reason: SetAsideReason }[] = [];
  private readonly marks: string[] = [];
  private hyphens = '';

  add(at: number, text: string, reason: SetAsideReason): void {
    if (text.trim() !== '') this.entries.push({ at, text: text.replace(/\s+/g, ' ').trim(), reason });
  }

  /** The "." of "4.", the word of "Item 4", the ";" behind a title. */
  mark(text: string): void {
    if (text.trim() !== '') this.marks.push(text.trim());
  }

  readonly dropHyphen = (text: string): void => {
    this.hyphens += text;
  };

  /** Neighbouring lines with one reason become one entry; single marks are gathered in one entry at the end. */
  toSetAside(): SetAside[] {
    const result: SetAside[] = [];
    let last = -2;
    for (const entry of [...this.entries].sort((a, b) => a.at - b.at)) {
      const previous = result[result.length - 1];
      const mergeable = entry.reason !== 'repeated title' && entry.at - last <= 1;
      if (previous && mergeable && previous.reason === entry.reason) previous.text += `\n${entry.text}`;
      else result.push({ text: entry.text, reason: entry.reason });
      last = entry.at;
    }
    if (this.hyphens !== '') result.push({ text: this.hyphens, reason: 'hyphen at a line end' });
    if (this.marks.length > 0)
      result.push({ text: this.marks.join(' '), reason: 'marks around numbers and titles' });
    return result;
  }
}
