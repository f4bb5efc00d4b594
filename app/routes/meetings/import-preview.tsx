import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { ITEM_POLICIES } from '#app/domain/shared/vocabulary.ts';
import { paths } from '#app/paths.ts';
import { confirmImport, previewPage, type TypedFacts } from '#app/services/meetings/import.ts';
import { type FormFailure, handleCommand, submittedValues } from '#app/web/commands.ts';
import { readForm, runUseCase, textField } from '#app/web/run.ts';
import { Checkbox, ErrorSummary, PlainSelect, Select, TextField } from '#app/components/form/field.tsx';
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
  const form = await readForm(args);
  const facts = factsIn(submittedValues(form));
  const confirmed = numberedIn(form, 'warning.');
  const policies = new Map(
    numberedIn(form, 'policy.').map((path) => [path, textField(form, `policy.${path}`)]),
  );
  return handleCommand(
    args,
    form,
    async (ctx) => {
      const made = await confirmImport(ctx, draftIn(args), { facts, confirmed, policies });
      return 'errors' in made ? made : { done: true };
    },
    paths.setUp(facts.slug),
  );
}

function factsIn(typed: Record<string, string>): TypedFacts {
  const { title = '', slug = '', place = '', from = '', to = '', timeZone = '' } = typed;
  return { title, slug, place, from, to, timeZone };
}

/** What stands behind a prefix in the names of fields: `warning.2` is the second after the first. */
function numberedIn(form: URLSearchParams, prefix: string): string[] {
  return [...form.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}

export default function Preview() {
  const view = useLoaderData<typeof loader>();
  const failed = useActionData<FormFailure>();
  const t = useTexts();
  const facts = failed ? factsIn(failed.typed) : view.facts;
  const errors = failed?.errors;
  return (
    <Page heading={t('import.preview')} eyebrow={t('import.preview_eyebrow', { items: view.items.length })}>
      <ErrorSummary errors={errors} refused={failed?.refused} />
      <form method="post" className="form wide">
        <h2>{t('import.noticed')}</h2>
        {view.warnings.length === 0 ? <p className="muted">{t('import.nothing_noticed')}</p> : null}
        {view.warnings.map((warning, index) => (
          <Checkbox
            key={index}
            name={`warning.${index}`}
            label={t('import.confirm', { message: warning.message })}
            isChecked={failed ? `warning.${index}` in failed.typed : false}
            errors={errors}
          />
        ))}
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
        <h2>{t('import.items')}</h2>
        <Items items={view.items} typed={failed?.typed} />
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
        <p className="row actions">
          <button className="button">{t('import.create')}</button>
          <a className="button plain" href={paths.importAgenda()}>
            {t('import.again')}
          </a>
        </p>
      </form>
    </Page>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

function Items(props: { items: View['items']; typed: Record<string, string> | undefined }) {
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
              value={props.typed?.[`policy.${item.path}`] ?? item.policy}
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
