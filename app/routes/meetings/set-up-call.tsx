import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { acceptOf, FILE_LIMIT, kindNames, kindsOf } from '#app/domain/files/file-kinds.ts';
import { paths } from '#app/paths.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { withFileRoom } from '#app/services/files/file-room.ts';
import { callSetupPage } from '#app/services/meetings/call-for-papers.view.ts';
import { type CallCommand, callCommands, runCallCommand } from '#app/services/meetings/commands.ts';
import { requireInMeeting } from '#app/services/meetings/meeting-head.view.ts';
import { type FormFailure, handleCommand } from '#app/web/commands.ts';
import { readFileForm } from '#app/web/file-form.ts';
import { submittedValues } from '#app/web/form-values.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { unsentForm } from '#app/web/unsent-form.ts';
import { CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { FileField, TextArea } from '#app/components/form/field.tsx';
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

/** The field of the form that brings the file, and what it may be. */
const TEMPLATE = { command: 'template', field: 'template', place: 'template' } as const;

/** Only the form with the file is read as one, and who may send it is decided before. */
export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? '';
  const guard = (ctx: Ctx) => requireInMeeting(ctx, slug, 'setUp');
  const { id: personId } = await runUseCase(args, async (ctx) => {
    await guard(ctx);
    return requireActor(ctx);
  });
  const isTemplate = args.request.headers.get('content-type')?.startsWith('multipart/form-data');
  const { fields, sent } = isTemplate
    ? await runUseCase(args, (ctx) =>
        withFileRoom(ctx, (room) =>
          readFileForm(args.request, args.context.portal, personId, TEMPLATE, { room }),
        ),
      )
    : { fields: await readForm(args), sent: { file: null } };
  return handleCommand(args, fields, {
    commands: callCommands,
    run: (ctx, command) => runCallCommand(ctx, slug, command, sent),
    to: `${paths.setUpCall(slug)}?saved`,
    guard,
  });
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
  const { meeting } = view;
  return (
    <Page
      heading={t('call.title')}
      eyebrow={<a href={paths.setUp(meeting.slug)}>{t('setup.title')}</a>}
      lede={t('call.set_up_lede')}
      meeting={meeting}
      tab="setup"
      actsAs="secretariat"
    >
      {view.isSaved && !failed ? (
        <p className="note ok" role="status">
          {t('setup.saved')}
        </p>
      ) : null}
      <FormNotes />
      <CallTexts view={view} />
      <TemplateFile template={view.template} />
    </Page>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

function CallTexts({ view }: { view: View }) {
  const t = useTexts();
  const failed = useActionData<FormFailure>();
  const { errors, isSentBack, typed } = useCommand<CallCommand>('texts');
  return (
    <>
      {isSentBack && isFromOlderPage(view.version, failed, view.unsent) ? (
        <SavedElsewhere
          text={t('setup.conflict')}
          fields={(['guidance', 'declaration', 'privacyNotice'] as const).map((name) => ({
            label: t(LABELS[name]),
            local: typed[name] ?? '',
            server: view.texts[name],
          }))}
        />
      ) : null}
      <CommandForm<CallCommand> command="texts" version={view.version} className="form">
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
      </CommandForm>
    </>
  );
}

function TemplateFile({ template }: Pick<View, 'template'>) {
  const t = useTexts();
  const { errors } = useCommand<CallCommand>('template');
  return (
    <section className="stack">
      <h2>{t('call.template')}</h2>
      {template ? (
        <div className="row">
          <span>
            <TemplateLink template={template} /> <span className="muted">{template.name}</span>
          </span>
          <CommandForm<CallCommand> command="remove-template">
            <button className="button plain">{t('call.template_remove')}</button>
          </CommandForm>
        </div>
      ) : (
        <p className="empty">{t('call.no_template')}</p>
      )}
      <CommandForm<CallCommand> command="template" hasFiles className="form">
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
      </CommandForm>
    </section>
  );
}
