/** Both texts of a conflict: what was typed here stands in the form, what was saved elsewhere stands here. */
import type { ReactNode } from 'react';

import { Prose } from '#app/components/layout/prose.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

/** A field of the form, as it was typed here and as it is saved now. */
export interface SavedField {
  label: string;
  local: string;
  server: string;
}

/** @param props.text what has happened, @param props.children what can be done besides sending the form */
export function SavedElsewhere(props: { text: string; fields: readonly SavedField[]; children?: ReactNode }) {
  const t = useTexts();
  return (
    <section className="note wait stack" aria-labelledby="conflict">
      <h2 id="conflict">{t('submit.conflict')}</h2>
      <p>{props.text}</p>
      {props.fields
        .filter(({ local, server }) => local !== server)
        .map(({ label, server }) => (
          <div key={label}>
            <h3>{t('submit.conflict_field', { field: label })}</h3>
            {server === '' ? <p className="muted">{t('submit.empty')}</p> : <Prose text={server} />}
          </div>
        ))}
      {props.children}
    </section>
  );
}

/**
 * True when a form that comes back was made from an older page than this one.
 * @param failed what became of it, @param unsent what was kept of it while nobody was signed in
 */
export function isFromOlderPage(
  version: number,
  failed: { refused?: string } | undefined,
  unsent: Record<string, string> | null,
): boolean {
  if (failed) return failed.refused === 'stale_version';
  return unsent?.version !== undefined && unsent.version !== String(version);
}
