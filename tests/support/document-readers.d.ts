/** The readers are plain JavaScript because they run in a process of their own; these are their types for tests. */
declare module '#app/platform/documents/document-text-docx.mjs' {
  export function readDocx(bytes: Uint8Array): string;
}

declare module '#app/platform/documents/document-text-pdf.mjs' {
  export function readPdf(data: Uint8Array): Promise<string>;
}
