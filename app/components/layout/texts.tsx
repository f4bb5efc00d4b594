/** The language of the page, and what every page knows of its reader. */
import { useRouteLoaderData } from '@remix-run/react';
import { createContext, type ReactNode, useContext } from 'react';

import { type Texts, textsOf } from '#app/domain/shared/texts/texts.ts';

/** What the root of the route table tells every page. */
export interface RootView {
  person: { name: string; maySeeSystem: boolean } | null;
  requestId: string;
  isDemo: boolean;
  language: string;
}

const Language = createContext<Texts>(textsOf('en'));

export function LanguageOfPage({ language, children }: { language: string; children: ReactNode }) {
  return <Language.Provider value={textsOf(language)}>{children}</Language.Provider>;
}

/** Says words in the language of the page. */
export function useTexts(): Texts {
  return useContext(Language);
}

/** Undefined on an error page that was reached before the root had loaded. */
export function useRoot(): RootView | undefined {
  return useRouteLoaderData<RootView>('root');
}

interface Matched {
  matches: readonly { id: string; data: unknown }[];
}

/**
 * The title of a page, for `meta`, which runs outside of the page and its language.
 * @param place meeting to which the page belongs
 */
export function pageTitle(
  { matches }: Matched,
  page: (t: Texts) => string,
  place?: string,
): { title: string }[] {
  const root = matches.find((match) => match.id === 'root')?.data as RootView | undefined;
  const t = textsOf(root?.language ?? 'en');
  const words = { page: page(t), place: place ?? '' };
  return [{ title: place ? t('common.title_in', words) : t('common.title', words) }];
}
