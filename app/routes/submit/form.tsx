import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Checkbox, ErrorSummary, FileField, Select, TextArea, TextField } from '#app/components/field.tsx';
import { Page } from '#app/components/page.tsx';
import { fileSize, KINDS, Prose } from '#app/components/status.tsx';
import { AUTHOR_ROWS } from '#app/domain/contribution-limits.ts';
import { readContributionForm } from '#app/services/contribution-form.server.ts';
import { contextOf, orRefuse } from '#app/services/request-context.server.ts';
import {
  contributionForm,
  keepDraft,
  newDraftId,
  problemsOf,
} from '#app/services/submit-contribution.server.ts';

export const meta: MetaFunction = () => [{ title: 'Submit a paper – Sessional' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await contextOf(request, context);
  const query = new URL(request.url).searchParams;
  const draftId = query.get('draft') ?? newDraftId();
  const view = await orRefuse(request, contributionForm(ctx, params.slug ?? '', draftId));
  if (view.became) return redirect(`/c/${view.became}`);
  if (ctx.actor?.name === '') {
    return redirect(
      `/welcome?to=${encodeURIComponent(new URL(request.url).pathname + new URL(request.url).search)}`,
    );
  }
  const session = query.get('session');
  const preset = view.offered.find((one) => one.id === session);
  const draft =
    preset && view.draft.item === ''
      ? { ...view.draft, item: preset.id, kind: preset.kinds[0] ?? '' }
      : view.draft;
  return json({
    ...view,
    draft,
    draftId,
    person: { name: ctx.actor?.name ?? '' },
    errors: {},
    problem: null,
  });
}

/** The draft is in the address: who may upload is decided before the body is read. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await contextOf(request, context);
  const slug = params.slug ?? '';
  const draftId = new URL(request.url).searchParams.get('draft') ?? '';
  if (!/^[A-Za-z0-9]{13}$/.test(draftId)) throw new Response(null, { status: 404 });
  const view = await orRefuse(request, contributionForm(ctx, slug, draftId));
  if (view.became) return redirect(`/c/${view.became}`);
  const read = await readContributionForm(request, context.portal.files, view.draft);
  const person = { name: ctx.actor?.name ?? '' };
  if ('text' in read) {
    return json({ ...view, draftId, person, errors: { file: read.text } }, { status: read.status });
  }
  await orRefuse(request, keepDraft(ctx, slug, draftId, read.draft));
  const errors = {
    ...problemsOf(read.draft, view.offered, new Set(view.bodies.map((body) => body.id))),
    ...read.errors,
  };
  if (Object.keys(errors).length > 0) {
    return json({ ...view, draft: read.draft, draftId, person, errors }, { status: 422 });
  }
  return redirect(`/m/${slug}/submit/check?draft=${draftId}`);
}

export default function SubmitForm() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const view = (answered ?? loaded) as typeof loaded & { errors: Record<string, string> };
  const { draft, errors } = view;
  const kinds = [...new Set(view.offered.flatMap((item) => item.kinds))];
  const groups = (kind: string) => view.bodies.filter((body) => body.kind === kind);
  return (
    <Page
      heading="Submit a paper"
      eyebrow="Step 1 of 2 · you check your answers before anything is sent"
      where={view.meeting.title}
      actingAs="You act as author"
      person={view.person}
    >
      <ErrorSummary errors={errors} />
      {view.offered.length === 0 ? (
        <p className="empty">
          No session of this meeting takes papers now. <a href={`/m/${view.meeting.slug}`}>See the agenda</a>.
        </p>
      ) : (
        <form
          method="post"
          action={`/m/${view.meeting.slug}/submit?draft=${view.draftId}`}
          encType="multipart/form-data"
          className="form"
        >
          <Select
            name="item"
            label="Session"
            empty="Choose the session"
            value={draft.item}
            errors={errors}
            groups={[
              {
                options: view.offered.map((item) => ({
                  value: item.id,
                  label: `${item.number}. ${item.title}`,
                })),
              },
            ]}
          />
          {view.offered[0]?.deadline ? (
            <p className="hint">
              {(() => {
                const item = view.offered.find((one) => one.id === draft.item) ?? view.offered[0];
                return item.deadlineState === 'passed'
                  ? `The deadline was ${item.deadline}. You can still submit; the paper is marked late and the organizers decide.`
                  : `Papers are due on ${item.deadline}.`;
              })()}
            </p>
          ) : null}
          <Select
            name="kind"
            label="What you submit"
            empty="Choose the kind"
            value={draft.kind}
            errors={errors}
            groups={[{ options: kinds.map((kind) => ({ value: kind, label: KINDS[kind] ?? kind })) }]}
          />
          <Select
            name="body"
            label="Submitted by"
            hint="The country or organisation in whose name the paper is submitted."
            empty="Choose one"
            value={draft.body}
            errors={errors}
            groups={[
              { label: 'Countries', options: groups('country').map((b) => ({ value: b.id, label: b.name })) },
              {
                label: 'Organisations',
                options: groups('organisation').map((b) => ({ value: b.id, label: b.name })),
              },
            ]}
          />
          <TextField
            name="title"
            label="Title"
            hint="As it should be printed."
            value={draft.title}
            errors={errors}
          />
          <TextArea
            name="abstract"
            label="Abstract"
            hint="What you did, with which data, and what others can learn from it. Up to 10,000 characters."
            value={draft.abstract}
            errors={errors}
          />
          {Array.from({ length: AUTHOR_ROWS }, (_, index) => {
            const author = draft.authors[index];
            return (
              <fieldset className="group" key={index}>
                <legend>
                  {index === 0 ? 'First author, who is also the contact' : `Author ${index + 1} (optional)`}
                </legend>
                <TextField
                  name={`authors.${index}.name`}
                  label="Name"
                  value={author?.name ?? ''}
                  errors={errors}
                />
                <TextField
                  name={`authors.${index}.affiliation`}
                  label="Office"
                  isOptional
                  value={author?.affiliation ?? ''}
                  errors={errors}
                />
                <TextField
                  name={`authors.${index}.email`}
                  label="E-mail address"
                  isOptional
                  value={author?.email ?? ''}
                  errors={errors}
                />
                <Checkbox
                  name={`authors.${index}.isPresenter`}
                  label="Presents the paper at the meeting"
                  isChecked={author?.isPresenter ?? false}
                  errors={errors}
                />
              </fieldset>
            );
          })}
          <FileField
            name="file"
            label="Paper"
            hint="One PDF file, up to 25 MB. You can replace it until the deadline."
            accept=".pdf,application/pdf"
            current={
              draft.file
                ? `Received: ${draft.file.name} (${fileSize(draft.file.size)}). Choose a file only to replace it.`
                : null
            }
            errors={errors}
          />
          {view.meeting.privacyNotice ? <Prose text={view.meeting.privacyNotice} /> : null}
          <Checkbox
            name="declared"
            label={view.meeting.declaration}
            isChecked={draft.declared}
            errors={errors}
          />
          <button className="button">Check your answers</button>
        </form>
      )}
    </Page>
  );
}
