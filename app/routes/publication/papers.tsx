import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { paperList } from '#app/services/publication/public-pages.view.ts';
import { runUseCase } from '#app/web/run.ts';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import {
  ListFormats,
  PapersBySession,
  ParticipantFilesNote,
} from '#app/components/publication/paper-list.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('papers.title'), args.data?.head.title);

export async function loader(args: LoaderFunctionArgs) {
  return json(await runUseCase(args, (ctx) => paperList(ctx, args.params.slug ?? '')));
}

export default function Papers() {
  const { head, rows } = useLoaderData<typeof loader>();
  const t = useTexts();
  return (
    <Page heading={t('papers.title')} meeting={head} tab="papers">
      <PapersBySession rows={rows} />
      <ParticipantFilesNote rows={rows} slug={head.slug} />
      <ListFormats base={paths.papers(head.slug)} />
    </Page>
  );
}
