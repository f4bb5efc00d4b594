import type { ContributionState } from '#app/domain/shared/vocabulary.ts';
import { Mark, Status } from '#app/components/layout/status.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

interface Hit {
  id: string;
  href: string;
  title: string;
  language: string;
  bodies: string;
  meeting: string;
  item: string;
  numbers: string;
  state: ContributionState | null;
  isCancelled: boolean;
}

/** What was found; the state stands only where the reader may know it. */
export function SearchHits({ hits }: { hits: readonly Hit[] }) {
  const t = useTexts();
  return (
    <ul className="plain-list">
      {hits.map((hit) => (
        <li key={hit.id}>
          <a className="title" href={hit.href} lang={hit.language}>
            {hit.title}
          </a>{' '}
          {hit.state ? <Status state={hit.state} /> : null}
          {!hit.state && hit.isCancelled ? <Mark tone="">{t('papers.cancelled')}</Mark> : null}
          <br />
          <span className="muted">
            {t(hit.numbers ? 'search.line_numbered' : 'search.line', {
              bodies: hit.bodies,
              meeting: hit.meeting,
              item: hit.item,
              numbers: hit.numbers,
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
