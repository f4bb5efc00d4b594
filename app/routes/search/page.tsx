import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { SEARCHED_STATES } from '#app/domain/search/search-words.ts';
import { searchPage } from '#app/services/search/page.view.ts';
import { runUseCase } from '#app/web/run.ts';
import { Select, TextField } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { SearchHits } from '#app/components/search/search-hits.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('search.title'));

export async function loader(asked: LoaderFunctionArgs) {
  const { searchParams } = new URL(asked.request.url);
  const given = (name: string) => searchParams.get(name) ?? '';
  return json(
    await runUseCase(asked, (ctx) =>
      searchPage(ctx, {
        words: given('q'),
        country: given('country'),
        person: given('person'),
        item: given('item'),
        state: given('state'),
        meeting: given('meeting'),
        page: Number(given('page') || 1),
      }),
    ),
  );
}

export default function Search() {
  const { asked, hits, why, next, meetings, isSignedIn } = useLoaderData<typeof loader>();
  const t = useTexts();
  const isNarrowed = [asked.country, asked.person, asked.item, asked.state, asked.meeting].some(Boolean);
  const addressOf = (page: number) =>
    `/search?${new URLSearchParams(
      Object.entries({ ...asked, words: '', q: asked.words, page: page === 1 ? '' : String(page) }).filter(
        ([, value]) => value !== '',
      ),
    )}`;
  return (
    <Page heading={t('search.title')} lede={t(isSignedIn ? 'search.lede_own' : 'search.lede_public')}>
      <form method="get" action="/search" className="stack" role="search">
        <div className="row">
          <TextField name="q" label={t('search.words')} hint={t('search.words_hint')} value={asked.words} />
        </div>
        <details open={isNarrowed}>
          <summary>{t('search.narrow')}</summary>
          <div className="stack">
            <TextField
              name="country"
              label={t('search.country')}
              hint={t('search.country_hint')}
              value={asked.country}
            />
            {isSignedIn ? (
              <TextField
                name="person"
                label={t('search.person')}
                hint={t('search.person_hint')}
                value={asked.person}
              />
            ) : null}
            <TextField name="item" label={t('search.item')} hint={t('search.item_hint')} value={asked.item} />
            {isSignedIn ? (
              <Select
                name="state"
                label={t('search.state')}
                empty={t('search.any')}
                value={asked.state}
                groups={[
                  {
                    options: SEARCHED_STATES.map((state) => ({ value: state, label: t(`states.${state}`) })),
                  },
                ]}
              />
            ) : null}
            <Select
              name="meeting"
              label={t('search.meeting')}
              empty={t('search.any')}
              value={asked.meeting}
              groups={[{ options: meetings.map((one) => ({ value: one.slug, label: one.title })) }]}
            />
          </div>
        </details>
        <p className="row">
          <button className="button">{t('search.find')}</button>
          {why === 'nothing_asked' ? null : <a href="/search">{t('search.anew')}</a>}
        </p>
      </form>
      <section className="stack">
        <h2>{t('search.found')}</h2>
        {why ? <p className="empty">{t(`search.why.${why}`, { country: asked.country })}</p> : null}
        {hits.length > 0 ? <SearchHits hits={hits} /> : null}
        {asked.page > 1 || next ? (
          <p className="row">
            {asked.page > 1 ? <a href={addressOf(asked.page - 1)}>{t('search.previous')}</a> : null}
            {next ? <a href={addressOf(next)}>{t('search.next')}</a> : null}
          </p>
        ) : null}
      </section>
    </Page>
  );
}
