import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { ITEM_POLICIES } from '#app/domain/shared/vocabulary.ts';
import { paths } from '#app/paths.ts';
import { type PreviewCommand, previewCommands, runPreviewCommand } from '#app/services/meetings/commands.ts';
import type { TypedFacts } from '#app/services/meetings/import.ts';
import { importPage, previewPage } from '#app/services/meetings/import.view.ts';
import { handleCommand } from '#app/web/commands.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { Checkbox, type Errors, PlainSelect, Select, TextField } from '#app/components/form/field.tsx';
import { Grid } from '#app/components/layout/grid.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { Prose } from '#app/components/layout/prose.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('import.preview'));

function draftIn({ request }: { request: Request }): string {
  return new URL(request.url).searchParams.get('draft') ?? '';
}

export async function loader(args: LoaderFunctionArgs) {
  return json(await runUseCase(args, (ctx) => previewPage(ctx, draftIn(args))));
}

export async function action(args: ActionFunctionArgs) {
  const draftId = draftIn(args);
  return handleCommand(args, await readForm(args), {
    commands: previewCommands,
    run: (ctx, command) => runPreviewCommand(ctx, draftId, command),
    to: ({ slug }) => paths.setUp(slug),
    guard: importPage,
  });
}

/** Of the meeting, as they were typed. */
function factsIn(typed: Record<string, string>): TypedFacts {
  const { title = '', slug = '', place = '', from = '', to = '', timeZone = '' } = typed;
  return { title, slug, place, from, to, timeZone };
}

export default function Preview() {
  const view = useLoaderData<typeof loader>();
  const { errors, isSentBack, typed } = useCommand<PreviewCommand>('create-meeting');
  const t = useTexts();
  return (
    <Page heading={t('import.preview')} eyebrow={t('import.preview_eyebrow', { items: view.items.length })}>
      <FormNotes />
      <CommandForm<PreviewCommand> command="create-meeting" className="form wide">
        <h2>{t('import.noticed')}</h2>
        {view.warnings.length === 0 ? <p className="muted">{t('import.nothing_noticed')}</p> : null}
        {view.warnings.map((warning, index) => (
          <Checkbox
            key={index}
            name={`warning.${index}`}
            label={t('import.confirm', { message: warning.message })}
            isChecked={`warning.${index}` in typed}
            errors={errors}
          />
        ))}
        <Facts view={view} facts={isSentBack ? factsIn(typed) : view.facts} errors={errors} />
        <h2>{t('import.items')}</h2>
        <Items items={view.items} typed={typed} />
        <SetAside view={view} />
        <p className="row actions">
          <button className="button">{t('import.create')}</button>
          <a className="button plain" href={paths.importAgenda()}>
            {t('import.again')}
          </a>
        </p>
      </CommandForm>
    </Page>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

function Facts(props: { view: View; facts: TypedFacts; errors: Errors | undefined }) {
  const { view, facts, errors } = props;
  const t = useTexts();
  return (
    <>
      <h2>{t('import.meeting')}</h2>
      <TextField name="title" label={t('import.meeting_title')} value={facts.title} errors={errors} />
      <TextField
        name="slug"
        label={t('import.slug')}
        hint={t('import.slug_hint', { base: view.base })}
        value={facts.slug}
        errors={errors}
      />
      <TextField name="place" label={t('import.place')} value={facts.place} errors={errors} />
      <TextField name="from" type="date" label={t('import.from')} value={facts.from} errors={errors} />
      <TextField name="to" type="date" label={t('import.to')} value={facts.to} errors={errors} />
      <Select
        name="timeZone"
        label={t('import.time_zone')}
        empty={t('import.time_zone_choose')}
        value={facts.timeZone}
        errors={errors}
        groups={[{ options: view.timeZones.map((zone) => ({ value: zone, label: zone })) }]}
      />
    </>
  );
}

/** What of the document stands in no item. */
function SetAside({ view }: { view: View }) {
  const t = useTexts();
  return (
    <>
      {view.introduction ? (
        <details>
          <summary>{t('import.introduction')}</summary>
          <Prose text={view.introduction} />
        </details>
      ) : null}
      <details>
        <summary>{t('import.set_aside', { count: view.setAside.length })}</summary>
        <p className="hint">{t('import.set_aside_hint')}</p>
        <dl className="facts">
          {view.setAside.map((piece, index) => (
            <div key={index}>
              <dt>{t(piece.why)}</dt>
              <dd>{piece.text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function Items(props: { items: View['items']; typed: Record<string, string> }) {
  const t = useTexts();
  return (
    <Grid
      label={t('import.items')}
      columns={[t('import.item'), t('import.annotation'), t('import.who'), t('import.kinds')]}
    >
      {props.items.map((item) => (
        <tr key={item.path}>
          <td className={item.level > 0 ? 'sub' : undefined}>
            <span className="title">{t('common.item', { number: item.number, title: item.title })}</span>
            {item.inList ? null : <small className="muted block">{t('import.only_in_annotations')}</small>}
          </td>
          <td className="nowrap">
            {item.annotation ? (
              <details>
                <summary>{t('import.words', { count: item.annotation.split(/\s+/).length })}</summary>
                <Prose text={item.annotation} />
              </details>
            ) : (
              <span className="muted">{t('import.no_annotation')}</span>
            )}
          </td>
          <td>
            <PlainSelect
              name={`policy.${item.path}`}
              label={t('import.who_for', { number: item.number })}
              value={props.typed[`policy.${item.path}`] ?? item.policy}
              options={ITEM_POLICIES.map((policy) => ({ value: policy, label: t(`policies.${policy}`) }))}
            />
          </td>
          <td className="small">
            {item.kinds.length > 0
              ? item.kinds.map((kind) => t(`kinds.${kind}`)).join(', ')
              : t('import.no_kinds')}
          </td>
        </tr>
      ))}
    </Grid>
  );
}
