import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';

import { paths } from '#app/paths.ts';
import { type ImportCommand, importCommands, runImportCommand } from '#app/services/meetings/commands.ts';
import { importPage } from '#app/services/meetings/import.view.ts';
import { readAgendaForm } from '#app/web/agenda-form.ts';
import { handleCommand } from '#app/web/commands.ts';
import { runUseCase } from '#app/web/run.ts';
import { CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { FileField, TextArea } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('import.title'));

export async function loader(args: LoaderFunctionArgs) {
  return json(await runUseCase(args, importPage));
}

/** Who may import is decided before the body is read. */
export async function action(args: ActionFunctionArgs) {
  await runUseCase(args, importPage);
  const { fields, sent } = await readAgendaForm(args.request);
  return handleCommand(args, fields, {
    commands: importCommands,
    run: (ctx) => runImportCommand(ctx, sent),
    to: paths.importAgenda(),
    guard: importPage,
  });
}

export default function ReadAgenda() {
  const { errors, typed } = useCommand<ImportCommand>('read-agenda');
  const t = useTexts();
  return (
    <Page heading={t('import.title')} lede={t('import.lede')}>
      <FormNotes />
      <CommandForm<ImportCommand> command="read-agenda" hasFiles className="form">
        <TextArea
          name="text"
          label={t('import.text')}
          hint={t('import.text_hint')}
          rows={16}
          value={typed.text}
          errors={errors}
        />
        <FileField
          name="file"
          label={t('import.file')}
          hint={t('import.file_hint')}
          accept=".txt,.docx,.pdf"
          errors={errors}
        />
        <button className="button">{t('import.read')}</button>
      </CommandForm>
    </Page>
  );
}
