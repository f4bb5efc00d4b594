import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Page } from '#app/components/page.tsx';
import { ListFormats, PaperList } from '#app/components/paper-list.tsx';
import { pageTitle, useTexts } from '#app/components/texts.tsx';
import { groupBy } from '#app/domain/group-by.ts';
import { paperList } from '#app/services/public-pages.server.ts';
import { ask } from '#app/services/request-context.server.ts';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('papers.title'), args.data?.head.title);

export async function loader(asked: LoaderFunctionArgs) {
  return json(await ask(asked, (ctx) => paperList(ctx, asked.params.slug ?? '')));
}

export default function Papers() {
  const { head, rows } = useLoaderData<typeof loader>();
  const t = useTexts();
  const sessions = [...groupBy(rows, (row) => row.session.id).values()];
  return (
    <Page heading={t('papers.title')} meeting={head} tab="papers">
      {sessions.length === 0 ? <PaperList rows={[]} /> : null}
      {sessions.map((own) => {
        const session = own[0]?.session;
        return session ? (
          <section className="stack" key={session.id}>
            <h2>{t('session.title', { number: session.number, title: session.title })}</h2>
            <PaperList rows={own} />
          </section>
        ) : null;
      })}
      <ListFormats base={`/m/${head.slug}/papers`} />
    </Page>
  );
}
