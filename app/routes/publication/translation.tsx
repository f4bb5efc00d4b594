import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { acceptOf, FILE_LIMIT, kindNames, kindsOf } from '#app/domain/files/file-kinds.ts';
import { paths } from '#app/paths.ts';
import { finishedUpload } from '#app/services/files/receive-upload.ts';
import { addTranslation, addTranslationPage } from '#app/services/publication/add-translation.ts';
import { readFileForm } from '#app/web/file-form.ts';
import { runUseCase, textField } from '#app/web/run.ts';
import { type Errors, ErrorSummary, Select } from '#app/components/form/field.tsx';
import { UploadField } from '#app/components/form/upload-field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { SubmitScript } from '#app/components/layout/page-script.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('translations.add'), args.data?.contribution.title);

export async function loader(args: LoaderFunctionArgs) {
  const view = await runUseCase(args, (ctx) => addTranslationPage(ctx, args.params.id ?? ''));
  return json({ ...view, wanted: new URL(args.request.url).searchParams.get('language') ?? '' });
}

/** Who may add one is decided before the body is read. */
export async function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  await runUseCase(args, (ctx) => addTranslationPage(ctx, id));
  const place = { field: 'file', place: 'paper' } as const;
  const { portal } = args.context;
  const { fields, sent } = await readFileForm(args.request, portal, place, (uploadId) =>
    runUseCase(args, (ctx) => finishedUpload(ctx, portal, uploadId, 'file')),
  );
  const language = textField(fields, 'language');
  if ('wrong' in sent) {
    const errors: Errors = { file: sent.wrong };
    return json({ errors, language }, { status: sent.status });
  }
  const { file } = sent;
  const result = await runUseCase(args, (ctx) => addTranslation(ctx, id, { language, file }));
  if ('errors' in result) return json({ ...result, language }, { status: 422 });
  return redirect(`${paths.contribution(id)}?done=translated`);
}

export default function AddTranslation() {
  const view = useLoaderData<typeof loader>();
  const failed = useActionData<{ errors: Errors; language: string }>();
  const t = useTexts();
  const { contribution, languages } = view;
  return (
    <Page
      heading={t('translations.add')}
      eyebrow={
        <>
          <a href={paths.contribution(contribution.id)} lang={contribution.language}>
            {contribution.title}
          </a>{' '}
          · {t('contribution.reference', { reference: contribution.reference })}
        </>
      }
      lede={t(view.isPublished ? 'translations.add_lede_published' : 'translations.add_lede')}
      meeting={view.meeting}
      actsAs="secretariat"
    >
      <ErrorSummary errors={failed?.errors} />
      <form method="post" encType="multipart/form-data" className="form">
        <Select
          name="language"
          label={t('translations.language')}
          empty={t('translations.language_choose')}
          value={failed?.language ?? view.wanted}
          errors={failed?.errors}
          groups={[{ options: languages.map((value) => ({ value, label: t(`languages.${value}`) })) }]}
        />
        <UploadField
          name="file"
          label={t('translations.file')}
          hint={t('files.hint', { kinds: kindNames(kindsOf('paper')), limit: FILE_LIMIT / 1024 / 1024 })}
          accept={acceptOf('paper')}
          errors={failed?.errors}
        />
        <button className="button">{t('translations.add_button')}</button>
      </form>
      <SubmitScript />
    </Page>
  );
}
