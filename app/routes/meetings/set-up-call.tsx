import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { acceptOf, FILE_LIMIT, kindNames, kindsOf } from '#app/domain/files/file-kinds.ts';
import { paths } from '#app/paths.ts';
import {
  callSetupPage,
  changeCall,
  putTemplate,
  takeTemplateAway,
} from '#app/services/meetings/call-for-papers.ts';
import { type FormFailure, handleCommand, submittedValues } from '#app/web/commands.ts';
import { readFileForm } from '#app/web/file-form.ts';
import { readForm, runUseCase, textField, versionIn } from '#app/web/run.ts';
import { unsentForm } from '#app/web/unsent-form.ts';
import { ErrorSummary, FileField, TextArea } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { TemplateLink } from '#app/components/meetings/call-for-papers.tsx';
import { isFromOlderPage, SavedElsewhere } from '#app/components/submissions/saved-elsewhere.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('call.title'), args.data?.meeting.title);

export async function loader(args: LoaderFunctionArgs) {
  const view = await runUseCase(args, (ctx) => callSetupPage(ctx, args.params.slug ?? ''));
  const unsent = await runUseCase(args, (ctx) => unsentForm(ctx, args.request));
  const isSaved = new URL(args.request.url).searchParams.has('saved');
  return json({ ...view, isSaved, unsent: unsent && submittedValues(unsent) });
}

/** Only the form with the file is read as one, and who may send it is decided before. */
export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? '';
  const to = `${paths.setUpCall(slug)}?saved`;
  if (args.request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    await runUseCase(args, (ctx) => callSetupPage(ctx, slug));
    const place = { field: 'template', place: 'template' } as const;
    const { fields, sent } = await readFileForm(args.request, args.context.portal, place);
    return handleCommand(args, fields, (ctx) => putTemplate(ctx, slug, sent), to);
  }
  const form = await readForm(args);
  const text = (name: string) => textField(form, name);
  return handleCommand(
    args,
    form,
    async (ctx) => {
      switch (text('do')) {
        case 'texts':
          return changeCall(
            ctx,
            slug,
            {
              guidance: text('guidance'),
              declaration: text('declaration'),
              privacyNotice: text('privacyNotice'),
            },
            versionIn(form),
          );
        case 'remove-template':
          return takeTemplateAway(ctx, slug);
        default:
          // Whoever may not see the page learns nothing from its forms.
          await callSetupPage(ctx, slug);
          throw new Response(null, { status: 400 });
      }
    },
    to,
  );
}

const LABELS = {
  guidance: 'call.guidance',
  declaration: 'call.declaration',
  privacyNotice: 'call.privacy_notice',
} as const;

export default function SetUpCall() {
  const view = useLoaderData<typeof loader>();
  const failed = useActionData<FormFailure>();
  const t = useTexts();
  const { meeting, template } = view;
  const errors = failed?.errors;
  const typed: Record<string, string> = failed?.typed ?? view.unsent ?? {};
  return (
    <Page
      heading={t('call.title')}
      eyebrow={<a href={paths.setUp(meeting.slug)}>{t('setup.title')}</a>}
      lede={t('call.set_up_lede')}
      meeting={meeting}
      tab="setup"
      actsAs="secretariat"
    >
      <ErrorSummary errors={errors} refused={failed?.refused} />
      {view.isSaved && !failed ? (
        <p className="note ok" role="status">
          {t('setup.saved')}
        </p>
      ) : null}
      {view.unsent && !failed ? (
        <p className="note wait" role="status">
          {t('common.held')}
        </p>
      ) : null}
      {isFromOlderPage(view.version, failed, view.unsent) ? (
        <SavedElsewhere
          text={t('setup.conflict')}
          fields={(['guidance', 'declaration', 'privacyNotice'] as const).map((name) => ({
            label: t(LABELS[name]),
            mine: typed[name] ?? '',
            theirs: view.texts[name],
          }))}
        />
      ) : null}
      <form method="post" className="form">
        <input type="hidden" name="do" value="texts" />
        <input type="hidden" name="version" value={view.version} />
        <TextArea
          name="guidance"
          label={t('call.guidance')}
          hint={t('call.guidance_hint')}
          isOptional
          rows={10}
          value={typed.guidance ?? view.texts.guidance}
          errors={errors}
        />
        <TextArea
          name="declaration"
          label={t('call.declaration')}
          hint={t('call.declaration_hint')}
          rows={3}
          value={typed.declaration ?? view.texts.declaration}
          errors={errors}
        />
        <TextArea
          name="privacyNotice"
          label={t('call.privacy_notice')}
          hint={t('call.privacy_notice_hint')}
          isOptional
          rows={5}
          value={typed.privacyNotice ?? view.texts.privacyNotice}
          errors={errors}
        />
        <button className="button">{t('setup.save')}</button>
      </form>
      <section className="stack">
        <h2>{t('call.template')}</h2>
        {template ? (
          <div className="row">
            <span>
              <TemplateLink template={template} /> <span className="muted">{template.name}</span>
            </span>
            <form method="post">
              <input type="hidden" name="do" value="remove-template" />
              <button className="button plain">{t('call.template_remove')}</button>
            </form>
          </div>
        ) : (
          <p className="empty">{t('call.no_template')}</p>
        )}
        <form method="post" encType="multipart/form-data" className="form">
          <FileField
            name="template"
            label={t(template ? 'call.template_replace' : 'call.template_choose')}
            hint={t('files.hint', {
              kinds: kindNames(kindsOf('template')),
              limit: FILE_LIMIT / 1024 / 1024,
            })}
            accept={acceptOf('template')}
            errors={errors}
          />
          <button className="button second">{t('call.template_button')}</button>
        </form>
      </section>
    </Page>
  );
}
