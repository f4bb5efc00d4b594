import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { answerAffiliation, peoplePage } from '#app/services/people/affiliations.ts';
import { endFocalPointOf, nameFocalPoint } from '#app/services/people/focal-points.ts';
import { endParticipation, enterParticipants } from '#app/services/people/participants.ts';
import { type FormFailure, handleCommand } from '#app/web/commands.ts';
import { readForm, runUseCase, textField } from '#app/web/run.ts';
import { BodySelect } from '#app/components/form/body-select.tsx';
import { ErrorSummary, TextArea, TextField } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { Claims } from '#app/components/people/claims.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('people.title'), args.data?.meeting.title);

export async function loader(args: LoaderFunctionArgs) {
  const view = await runUseCase(args, (ctx) => peoplePage(ctx, args.params.slug ?? ''));
  const { searchParams } = new URL(args.request.url);
  const entered = { added: numberIn(searchParams, 'added'), known: numberIn(searchParams, 'known') };
  return json({ ...view, entered: searchParams.has('added') ? entered : null });
}

/** What has just been done, as the address says it. */
function numberIn(query: URLSearchParams, name: string): number {
  const text = query.get(name) ?? '';
  return /^\d{1,4}$/.test(text) ? Number(text) : 0;
}

export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? '';
  const form = await readForm(args);
  const text = (name: string) => textField(form, name);
  return handleCommand(
    args,
    form,
    async (ctx) => {
      // Whoever may not see the page learns nothing from its forms.
      await peoplePage(ctx, slug);
      switch (text('do')) {
        case 'claim':
          return answerAffiliation(ctx, text('person'), text('code'), text('confirms') === 'yes');
        case 'focal-point':
          return nameFocalPoint(ctx, slug, {
            email: text('email'),
            name: text('name'),
            bodyId: text('body'),
          });
        case 'participants': {
          const done = await enterParticipants(ctx, slug, text('participants'));
          if ('errors' in done) return done;
          const to = `${paths.people(slug)}?added=${done.added}&known=${done.known}#entered`;
          return { done: true as const, to };
        }
        case 'end-participation':
          return endParticipation(ctx, slug, text('person'));
        case 'end-focal-point':
          return endFocalPointOf(ctx, slug, text('focal-point'));
        default:
          throw new Response(null, { status: 400 });
      }
    },
    paths.people(slug),
  );
}

export default function People() {
  const view = useLoaderData<typeof loader>();
  const failed = useActionData<FormFailure>();
  const t = useTexts();
  const typed = failed?.typed ?? {};
  return (
    <Page
      heading={t('people.title')}
      eyebrow={<a href={paths.setUp(view.meeting.slug)}>{t('setup.title')}</a>}
      meeting={view.meeting}
      tab="setup"
      actsAs="secretariat"
    >
      <ErrorSummary errors={failed?.errors} refused={failed?.refused} />
      <h2>{t('people.claims')}</h2>
      <p className="hint">{t('people.claims_hint')}</p>
      <Claims claims={view.claims} />
      <h2>{t('people.focal_points')}</h2>
      <p className="hint">{t('people.focal_hint')}</p>
      {view.focalPoints.length === 0 ? <p className="empty">{t('people.no_focal_points')}</p> : null}
      <ul className="plain-list">
        {view.focalPoints.map((focalPoint) => (
          <li key={focalPoint.id} className="row">
            <span>
              {t('people.focal_line', { name: focalPoint.name, body: focalPoint.body })}{' '}
              <span className="muted">{focalPoint.email}</span>
            </span>
            <form method="post">
              <input type="hidden" name="do" value="end-focal-point" />
              <input type="hidden" name="focal-point" value={focalPoint.id} />
              <button
                className="button plain"
                aria-label={t('people.end_focal_point', { name: focalPoint.name })}
              >
                {t('setup.end_invitation')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" className="form">
        <input type="hidden" name="do" value="focal-point" />
        <h3>{t('people.name_focal_point')}</h3>
        <TextField name="name" label={t('setup.person_name')} value={typed.name} errors={failed?.errors} />
        <TextField
          name="email"
          type="email"
          label={t('setup.email')}
          value={typed.email}
          errors={failed?.errors}
        />
        <BodySelect
          label={t('people.focal_body')}
          value={typed.body}
          errors={failed?.errors}
          bodies={view.bodies}
        />
        <button className="button second">{t('people.name_button')}</button>
      </form>
      <h2>{t('people.participants')}</h2>
      <p className="hint">{t('people.participants_hint')}</p>
      {view.entered && !failed ? (
        <p className="note ok" role="status" id="entered">
          {t('people.entered', view.entered)}
        </p>
      ) : null}
      {view.participants.length === 0 ? <p className="empty">{t('people.no_participants')}</p> : null}
      <ul className="plain-list">
        {view.participants.map((participant) => (
          <li key={participant.id} className="row">
            <span>
              {participant.name} <span className="muted">{participant.email}</span>
            </span>
            <form method="post">
              <input type="hidden" name="do" value="end-participation" />
              <input type="hidden" name="person" value={participant.id} />
              <button
                className="button plain"
                aria-label={t('people.end_participation', { name: participant.name || participant.email })}
              >
                {t('people.remove')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" className="form">
        <input type="hidden" name="do" value="participants" />
        <TextArea
          name="participants"
          label={t('people.enter_participants')}
          hint={t('people.enter_participants_hint')}
          rows={5}
          value={typed.participants}
          errors={failed?.errors}
        />
        <button className="button second">{t('people.enter_button')}</button>
      </form>
    </Page>
  );
}
