import type { Texts } from '#app/domain/shared/texts/texts.ts';

/** Plain text of a person as paragraphs. @param language of the text, when it is not that of the page */
export function Prose({ text, language }: { text: string; language?: string }) {
  return (
    <div className="prose" lang={language}>
      {text
        .split(/\n\s*\n/)
        .filter((part) => part.trim() !== '')
        .map((part, index) => (
          <p key={index}>{part}</p>
        ))}
    </div>
  );
}

/** `1.2 MB` */
export function fileSize(t: Texts, bytes: number): string {
  if (bytes < 1000) return t('common.bytes', { bytes });
  if (bytes < 1_000_000) return t('common.kilobytes', { size: Math.round(bytes / 1000) });
  return t('common.megabytes', { size: (bytes / 1_000_000).toFixed(1) });
}
