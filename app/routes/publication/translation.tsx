import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { acceptOf, FILE_LIMIT, kindNames, kindsOf } from '#app/domain/files/file-kinds.ts';
import { paths } from '#app/paths.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { withFileRoom } from '#app/services/files/file-room.ts';
import { finishedUpload } from '#app/services/files/receive-upload.ts';
import { addTranslation, requireTranslatable } from '#app/services/publication/add-translation.ts';
import { addTranslationPage } from '#app/services/publication/add-translation.view.ts';
import { type TranslationCommand, translationCommands } from '#app/services/publication/commands.ts';
import { handleCommand } from '#app/web/commands.ts';
import { readFileForm } from '#app/web/file-form.ts';
import { runUseCase } from '#app/web/run.ts';
import { CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { Select } from '#app/components/form/field.tsx';
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

/** The field of the form that brings the file, and what it may be. */
const TRANSLATION = { command: 'add-translation', field: 'file', place: 'paper' } as const;

/** Who may add one is decided before the body is read. */
export async function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  const { portal } = args.context;
  const guard = (ctx: Ctx) => requireTranslatable(ctx, id);
  const { id: personId } = await runUseCase(args, async (ctx) => {
    await guard(ctx);
    return requireActor(ctx);
  });
  const { fields, sent } = await runUseCase(args, (ctx) =>
    withFileRoom(ctx, (room) =>
      readFileForm(args.request, portal, personId, TRANSLATION, {
        room,
        uploaded: (uploadId) => finishedUpload(ctx, portal, uploadId, 'file'),
      }),
    ),
  );
  return handleCommand(args, fields, {
    commands: translationCommands,
    run: (ctx, { language }) => addTranslation(ctx, id, language, sent),
    to: `${paths.contribution(id)}?done=translated`,
    guard,
  });
}

export default function AddTranslation() {
  const view = useLoaderData<typeof loader>();
  const { errors, typed } = useCommand<TranslationCommand>('add-translation');
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
      <FormNotes />
      <CommandForm<TranslationCommand> command="add-translation" hasFiles className="form">
        <Select
          name="language"
          label={t('translations.language')}
          empty={t('translations.language_choose')}
          value={typed.language ?? view.wanted}
          errors={errors}
          groups={[{ options: languages.map((value) => ({ value, label: t(`languages.${value}`) })) }]}
        />
        <UploadField
          name="file"
          label={t('translations.file')}
          hint={t('files.hint', { kinds: kindNames(kindsOf('paper')), limit: FILE_LIMIT / 1024 / 1024 })}
          accept={acceptOf('paper')}
          errors={errors}
        />
        <button className="button">{t('translations.add_button')}</button>
      </CommandForm>
      <SubmitScript />
    </Page>
  );
}
