import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { participantFilesPage } from '#app/services/publication/participant-files.view.ts';
import { runUseCase } from '#app/web/run.ts';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { PapersBySession } from '#app/components/publication/paper-list.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('material.title'), args.data?.head.title);

export async function loader(args: LoaderFunctionArgs) {
  return json(await runUseCase(args, (ctx) => participantFilesPage(ctx, args.params.slug ?? '')));
}

export default function ParticipantFiles() {
  const { head, rows } = useLoaderData<typeof loader>();
  const t = useTexts();
  const hasMaterial = rows.some((row) => row.isForParticipants);
  return (
    <Page
      heading={t('material.title')}
      lede={t(hasMaterial ? 'material.lede' : 'material.nothing_special')}
      meeting={head}
      tab="material"
    >
      <PapersBySession rows={rows} />
    </Page>
  );
}
