import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { SEARCHED_STATES } from '#app/domain/search/search-words.ts';
import { paths } from '#app/paths.ts';
import { searchPage } from '#app/services/search/page.view.ts';
import { runUseCase } from '#app/web/run.ts';
import { Select, TextField } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { SearchHits } from '#app/components/search/search-hits.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('search.title'));

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const given = (name: string) => searchParams.get(name) ?? '';
  return json(
    await runUseCase(args, (ctx) =>
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

type View = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Search() {
  const view = useLoaderData<typeof loader>();
  const { input, hits, why } = view;
  const t = useTexts();
  return (
    <Page heading={t('search.title')} lede={t(view.isSignedIn ? 'search.lede_own' : 'search.lede_public')}>
      <form method="get" action={paths.search()} className="stack" role="search">
        <div className="row">
          <TextField name="q" label={t('search.words')} hint={t('search.words_hint')} value={input.words} />
        </div>
        <Narrowing view={view} />
        <p className="row">
          <button className="button">{t('search.find')}</button>
          {why === 'nothing_asked' ? null : <a href={paths.search()}>{t('search.anew')}</a>}
        </p>
      </form>
      <section className="stack">
        <h2>{t('search.found')}</h2>
        {why ? <p className="empty">{t(`search.why.${why}`, { country: input.country })}</p> : null}
        {hits.length > 0 ? <SearchHits hits={hits} /> : null}
        <OtherPages view={view} />
      </section>
    </Page>
  );
}

/** Fields that narrow a search, out of the way until somebody uses one. */
function Narrowing({ view: { input, meetings, isSignedIn } }: { view: View }) {
  const t = useTexts();
  const isNarrowed = [input.country, input.person, input.item, input.state, input.meeting].some(Boolean);
  return (
    <details open={isNarrowed}>
      <summary>{t('search.narrow')}</summary>
      <div className="stack">
        <TextField
          name="country"
          label={t('search.country')}
          hint={t('search.country_hint')}
          value={input.country}
        />
        {isSignedIn ? (
          <TextField
            name="person"
            label={t('search.person')}
            hint={t('search.person_hint')}
            value={input.person}
          />
        ) : null}
        <TextField name="item" label={t('search.item')} hint={t('search.item_hint')} value={input.item} />
        {isSignedIn ? (
          <Select
            name="state"
            label={t('search.state')}
            empty={t('search.any')}
            value={input.state}
            groups={[
              { options: SEARCHED_STATES.map((state) => ({ value: state, label: t(`states.${state}`) })) },
            ]}
          />
        ) : null}
        <Select
          name="meeting"
          label={t('search.meeting')}
          empty={t('search.any')}
          value={input.meeting}
          groups={[{ options: meetings.map((meeting) => ({ value: meeting.slug, label: meeting.title })) }]}
        />
      </div>
    </details>
  );
}

function OtherPages({ view: { input, next } }: { view: View }) {
  const t = useTexts();
  const addressOf = (page: number) => {
    const query = { ...input, words: '', q: input.words, page: page === 1 ? '' : String(page) };
    const given = Object.entries(query).filter(([, value]) => value !== '');
    return `${paths.search()}?${new URLSearchParams(given)}`;
  };
  if (input.page === 1 && !next) return null;
  return (
    <p className="row">
      {input.page > 1 ? <a href={addressOf(input.page - 1)}>{t('search.previous')}</a> : null}
      {next ? <a href={addressOf(next)}>{t('search.next')}</a> : null}
    </p>
  );
}
