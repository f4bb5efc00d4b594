import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { BodySelect } from '#app/components/body-select.tsx';
import { Checkbox, ErrorSummary, Select, TextArea, TextField, type Errors } from '#app/components/field.tsx';
import { Page } from '#app/components/page.tsx';
import { fileSize, Prose } from '#app/components/prose.tsx';
import { pageTitle, useTexts } from '#app/components/texts.tsx';
import { UploadField } from '#app/components/upload-field.tsx';
import { AUTHOR_ROWS, LIMITS, problemsOf, type DraftAuthor } from '#app/domain/contribution-draft.ts';
import { PAPER_LANGUAGES } from '#app/domain/vocabulary.ts';
import { contributionForm, keepDraft, newDraftId } from '#app/services/contribution-draft.server.ts';
import { readContributionForm } from '#app/services/contribution-form.server.ts';
import { finishedUpload } from '#app/services/receive-upload.server.ts';
import { ask } from '#app/services/request-context.server.ts';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('submit.title'), args.data?.meeting.title);

export async function loader(asked: LoaderFunctionArgs) {
  const url = new URL(asked.request.url);
  const draftId = url.searchParams.get('draft') ?? newDraftId();
  const view = await ask(asked, (ctx) => contributionForm(ctx, asked.params.slug ?? '', draftId));
  if (view.became) return redirect(`/c/${view.became}`);
  if (view.needsName) {
    return redirect(`/welcome?to=${encodeURIComponent(url.pathname + url.search)}`);
  }
  const preset = view.offered.find((one) => one.id === url.searchParams.get('session'));
  const draft =
    preset && view.draft.item === ''
      ? { ...view.draft, item: preset.id, kind: preset.kinds[0] ?? '' }
      : view.draft;
  const errors: Errors = {};
  // A draft that was sent on and found incomplete comes back with what is missing.
  if (url.searchParams.has('check')) Object.assign(errors, problemsIn(view));
  return json({ ...view, draft, draftId, errors });
}

type Form = Awaited<ReturnType<typeof contributionForm>>;

function problemsIn(view: Pick<Form, 'draft' | 'choices' | 'bodies'>): Errors {
  return problemsOf(view.draft, view.choices, new Set(view.bodies.map((body) => body.id)));
}

/** The draft is in the address: who may upload is decided before the body is read. */
export async function action(asked: ActionFunctionArgs) {
  const slug = asked.params.slug ?? '';
  const draftId = new URL(asked.request.url).searchParams.get('draft') ?? '';
  if (!/^[A-Za-z0-9]{13}$/.test(draftId)) throw new Response(null, { status: 404 });
  const view = await ask(asked, (ctx) => contributionForm(ctx, slug, draftId));
  if (view.became) return redirect(`/c/${view.became}`);
  const { files } = asked.context.portal;
  const read = await readContributionForm(asked.request, files, view.draft, (id) =>
    ask(asked, (ctx) => finishedUpload(ctx, { files }, id)),
  );
  if ('refused' in read) {
    const errors: Errors = { file: read.refused };
    return json({ ...view, draftId, errors }, { status: read.status });
  }
  await ask(asked, (ctx) => keepDraft(ctx, slug, draftId, read.draft));
  if (read.isForLater && Object.keys(read.errors).length === 0) return redirect('/me');
  const errors = { ...problemsIn({ ...view, draft: read.draft }), ...read.errors };
  if (Object.keys(errors).length > 0) {
    return json({ ...view, draft: read.draft, draftId, errors }, { status: 422 });
  }
  return redirect(`/m/${slug}/submit/check?draft=${draftId}`);
}

export default function SubmitForm() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const view = (answered ?? loaded) as typeof loaded;
  const { draft, errors, meeting } = view;
  const t = useTexts();
  const kinds = [...new Set(view.offered.flatMap((item) => item.kinds))];
  return (
    <Page
      heading={t('submit.title')}
      eyebrow={t('submit.eyebrow')}
      lede={view.deadline ? t('submit.due', { deadline: view.deadline }) : undefined}
      meeting={meeting}
      actsAs="author"
    >
      <ErrorSummary errors={errors} />
      {view.offered.length === 0 ? (
        <div className="empty">
          <p>{t('submit.none_offered')}</p>
          <p>
            <a href={`/m/${meeting.slug}`}>{t('submit.see_agenda')}</a>
          </p>
        </div>
      ) : (
        <form
          method="post"
          action={`/m/${meeting.slug}/submit?draft=${view.draftId}`}
          encType="multipart/form-data"
          className="form"
        >
          <h2>{t('submit.about_paper')}</h2>
          <Select
            name="item"
            label={t('submit.item')}
            hint={view.offered.some((item) => item.isLate) ? t('submit.late_hint') : null}
            empty={t('submit.item_choose')}
            value={draft.item}
            errors={errors}
            groups={[
              {
                options: view.offered.map((item) => {
                  const { number, title } = item;
                  const own = { number, title, deadline: item.deadline ?? '' };
                  return {
                    value: item.id,
                    label: item.isLate
                      ? t('submit.item_late', own)
                      : item.hasOwnDeadline
                        ? t('submit.item_due', own)
                        : t('common.item', { number, title }),
                  };
                }),
              },
            ]}
          />
          <Select
            name="kind"
            label={t('submit.kind')}
            empty={t('submit.kind_choose')}
            value={draft.kind}
            errors={errors}
            groups={[{ options: kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })) }]}
          />
          <BodySelect
            label={t('submit.body')}
            hint={t('submit.body_hint')}
            value={draft.body}
            errors={errors}
            bodies={view.bodies}
          />
          <TextField
            name="title"
            label={t('submit.paper_title')}
            hint={t('submit.paper_title_hint')}
            value={draft.title}
            errors={errors}
          />
          <TextArea
            name="abstract"
            label={t('submit.abstract')}
            hint={t('submit.abstract_hint', { limit: LIMITS.abstract })}
            value={draft.abstract}
            errors={errors}
          />
          <Select
            name="language"
            label={t('submit.language')}
            value={draft.language}
            errors={errors}
            groups={[
              {
                options: PAPER_LANGUAGES.map((language) => ({
                  value: language,
                  label: t(`languages.${language}`),
                })),
              },
            ]}
          />
          <h2>{t('submit.about_authors')}</h2>
          <Authors authors={draft.authors} errors={errors} />
          <h2>{t('submit.about_file')}</h2>
          <UploadField
            name="file"
            label={t('submit.file')}
            hint={t('submit.file_hint_form')}
            accept=".pdf,application/pdf"
            current={
              draft.file
                ? t('submit.file_received', { name: draft.file.name, size: fileSize(t, draft.file.size) })
                : null
            }
            errors={errors}
          />
          {view.privacyNotice ? <Prose text={view.privacyNotice} /> : null}
          <Checkbox name="declared" label={view.declaration} isChecked={draft.declared} errors={errors} />
          <p className="row actions">
            <button className="button" name="do" value="check">
              {t('submit.check')}
            </button>
            <button className="button plain" name="do" value="later">
              {t('submit.save')}
            </button>
          </p>
        </form>
      )}
    </Page>
  );
}

function Authors({ authors, errors }: { authors: readonly DraftAuthor[]; errors: Errors }) {
  const t = useTexts();
  const others = Array.from({ length: AUTHOR_ROWS - 1 }, (_, index) => index + 1);
  const isUsed = others.some(
    (index) =>
      authors[index]?.name || Object.keys(errors).some((field) => field.startsWith(`authors.${index}`)),
  );
  return (
    <>
      <AuthorRow index={0} author={authors[0]} errors={errors} legend={t('submit.first_author')} />
      <details open={isUsed}>
        <summary>{t('submit.more_authors')}</summary>
        {others.map((index) => (
          <AuthorRow
            key={index}
            index={index}
            author={authors[index]}
            errors={errors}
            legend={t('submit.author', { number: index + 1 })}
          />
        ))}
      </details>
    </>
  );
}

function AuthorRow(props: {
  index: number;
  author: DraftAuthor | undefined;
  errors: Errors;
  legend: string;
}) {
  const t = useTexts();
  const { author, errors } = props;
  const at = `authors.${props.index}`;
  return (
    <fieldset className="group">
      <legend>{props.legend}</legend>
      <TextField name={`${at}.name`} label={t('submit.author_name')} value={author?.name} errors={errors} />
      <TextField
        name={`${at}.affiliation`}
        label={t('submit.author_office')}
        isOptional
        value={author?.affiliation}
        errors={errors}
      />
      <TextField
        name={`${at}.email`}
        label={t('submit.author_email')}
        isOptional
        value={author?.email}
        errors={errors}
      />
      <Checkbox
        name={`${at}.isPresenter`}
        label={t('submit.presents')}
        isChecked={author?.isPresenter ?? false}
        errors={errors}
      />
    </fieldset>
  );
}
