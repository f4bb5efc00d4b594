import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { Page } from '#app/components/page.tsx';
import { fileSize, Prose } from '#app/components/prose.tsx';
import { pageTitle, useTexts } from '#app/components/texts.tsx';
import type { ContributionKind, PaperLanguage } from '#app/domain/vocabulary.ts';
import { contributionForm } from '#app/services/contribution-draft.server.ts';
import { ask } from '#app/services/request-context.server.ts';
import { submitContribution } from '#app/services/submit-contribution.server.ts';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('submit.check'), args.data?.meeting.title);

function draftIn({ request }: { request: Request }): string {
  return new URL(request.url).searchParams.get('draft') ?? '';
}

export async function loader(asked: LoaderFunctionArgs) {
  const draftId = draftIn(asked);
  const view = await ask(asked, (ctx) => contributionForm(ctx, asked.params.slug ?? '', draftId));
  if (view.became) return redirect(`/c/${view.became}/received`);
  if (!view.isKept) throw new Response(null, { status: 404 });
  const { draft, meeting } = view;
  return json({
    draftId,
    meeting,
    draft,
    session: view.offered.find((one) => one.id === draft.item) ?? null,
    body: view.bodies.find((body) => body.id === draft.body)?.name ?? '',
  });
}

export async function action(asked: ActionFunctionArgs) {
  const slug = asked.params.slug ?? '';
  const draftId = draftIn(asked);
  const result = await ask(asked, (ctx) => submitContribution(ctx, slug, draftId));
  if ('errors' in result) return redirect(`/m/${slug}/submit?draft=${draftId}&check`);
  return redirect(`/c/${result.publicId}/received`);
}

export default function Check() {
  const view = useLoaderData<typeof loader>();
  const { draft, meeting, session } = view;
  const t = useTexts();
  const form = `/m/${meeting.slug}/submit?draft=${view.draftId}`;
  const answers: [label: string, field: string, value: ReactNode][] = [
    [
      t('submit.item'),
      'item',
      session ? t('common.item', { number: session.number, title: session.title }) : '',
    ],
    [t('submit.kind'), 'kind', draft.kind ? t(`kinds.${draft.kind as ContributionKind}`) : ''],
    [t('submit.body'), 'body', view.body],
    [t('submit.paper_title'), 'title', <span lang={draft.language}>{draft.title}</span>],
    [t('submit.abstract'), 'abstract', <Prose text={draft.abstract} language={draft.language} />],
    [t('submit.language'), 'language', t(`languages.${draft.language as PaperLanguage}`)],
    [t('submit.about_authors'), 'authors.0.name', <AuthorLines authors={draft.authors} />],
    [
      t('submit.file'),
      'file',
      draft.file ? t('submit.file_line', { name: draft.file.name, size: fileSize(t, draft.file.size) }) : '',
    ],
  ];
  return (
    <Page heading={t('submit.check')} eyebrow={t('submit.check_eyebrow')} meeting={meeting} actsAs="author">
      <dl className="answers">
        {answers.map(([label, field, value]) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>{value}</dd>
            <dd>
              <a href={`${form}#${field}`} aria-label={t('common.change_what', { what: label })}>
                {t('common.change')}
              </a>
            </dd>
          </div>
        ))}
      </dl>
      {session?.deadline ? <p>{t('submit.check_deadline', { deadline: session.deadline })}</p> : null}
      {session?.isLate ? <p className="note wait">{t('submit.late_hint')}</p> : null}
      <form
        method="post"
        action={`/m/${meeting.slug}/submit/check?draft=${view.draftId}`}
        className="row actions"
      >
        <button className="button">{t('submit.send')}</button>
        <a className="button plain" href="/me">
          {t('submit.save')}
        </a>
      </form>
    </Page>
  );
}

function AuthorLines(props: {
  authors: readonly { name: string; affiliation: string; email: string; isPresenter: boolean }[];
}) {
  const t = useTexts();
  const named = props.authors.filter((author) => author.name !== '');
  return (
    <ul>
      {named.map((author, index) => (
        <li key={index}>
          {[author.name, author.affiliation, author.email].filter(Boolean).join(', ')}
          {author.isPresenter ? <span className="muted"> · {t('submit.author_presents')}</span> : null}
        </li>
      ))}
    </ul>
  );
}
