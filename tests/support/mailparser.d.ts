/** What the tests use of mailparser, which brings no types. */
declare module 'mailparser' {
  export interface ParsedMail {
    headers: Map<string, unknown>;
    headerLines: readonly { key: string; line: string }[];
    subject?: string;
    text?: string;
    html?: string | false;
    messageId?: string;
    date?: Date;
    to?: { value: readonly { name: string; address?: string }[]; text: string };
    from?: { value: readonly { name: string; address?: string }[]; text: string };
    replyTo?: { value: readonly { name: string; address?: string }[]; text: string };
  }
  export function simpleParser(source: Buffer | string | NodeJS.ReadableStream): Promise<ParsedMail>;
}
