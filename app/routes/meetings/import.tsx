import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { importPage, readForImport } from '#app/services/meetings/import.ts';
import { readAgendaForm } from '#app/web/agenda-form.ts';
import { runUseCase } from '#app/web/run.ts';
import { type Errors, ErrorSummary, FileField, TextArea } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('import.title'));

export async function loader(args: LoaderFunctionArgs) {
  return json(await runUseCase(args, importPage));
}

/** Who may import is decided before the body is read. */
export async function action(args: ActionFunctionArgs) {
  await runUseCase(args, importPage);
  const form = await readAgendaForm(args.request);
  if ('refused' in form) {
    const errors: Errors = { text: form.refused };
    return json({ errors, text: '' }, { status: form.status });
  }
  const result = await runUseCase(args, (ctx) => readForImport(ctx, form.document));
  if ('refused' in result) {
    const errors: Errors = { [form.text ? 'text' : 'file']: result.refused };
    return json({ errors, text: form.text }, { status: 422 });
  }
  return redirect(`${paths.importPreview()}?draft=${result.draftId}`);
}

export default function ReadAgenda() {
  const failed = useActionData<{ errors: Errors; text: string }>();
  const t = useTexts();
  return (
    <Page heading={t('import.title')} lede={t('import.lede')}>
      <ErrorSummary errors={failed?.errors} />
      <form method="post" encType="multipart/form-data" className="form">
        <TextArea
          name="text"
          label={t('import.text')}
          hint={t('import.text_hint')}
          rows={16}
          value={failed?.text}
          errors={failed?.errors}
        />
        <FileField
          name="file"
          label={t('import.file')}
          hint={t('import.file_hint')}
          accept=".txt,.docx,.pdf"
          errors={failed?.errors}
        />
        <button className="button">{t('import.read')}</button>
      </form>
    </Page>
  );
}
