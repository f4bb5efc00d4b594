import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { ErrorSummary, type Errors } from '#app/components/field.tsx';
import { Grid } from '#app/components/grid.tsx';
import { Page } from '#app/components/page.tsx';
import { fileSize, Prose } from '#app/components/prose.tsx';
import { Late, Mark, Status } from '#app/components/status.tsx';
import {
  DecideForm,
  MailAbout,
  OpenDecision,
  PublishForm,
  Reviewers,
  Reviews,
  TakeOverForm,
} from '#app/components/team-sections.tsx';
import { pageTitle, useTexts } from '#app/components/texts.tsx';
import { Timeline } from '#app/components/timeline.tsx';
import type { RefusalCode } from '#app/domain/refusals.ts';
import { contributionPage } from '#app/services/contribution-page.server.ts';
import { cancelDecision, decide } from '#app/services/decide.server.ts';
import { publish } from '#app/services/publish.server.ts';
import { ask, formOf, statusOf, textOf, tryTo, versionIn } from '#app/services/request-context.server.ts';
import { takeOver } from '#app/services/take-over.server.ts';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => args.data?.it.title ?? t('contribution.title'), args.data?.meeting.title);

export async function loader(asked: LoaderFunctionArgs) {
  return json(await ask(asked, (ctx) => contributionPage(ctx, asked.params.id ?? '')));
}

interface Failed {
  errors?: Errors;
  refused?: RefusalCode;
  typed?: { outcome: string; letter: string };
  reason?: string;
}

export async function action(asked: ActionFunctionArgs) {
  const id = asked.params.id ?? '';
  const form = await formOf(asked);
  const version = versionIn(form);
  const reason = textOf(form, 'reason');
  switch (textOf(form, 'do')) {
    case 'decide': {
      const typed = { outcome: textOf(form, 'outcome'), letter: textOf(form, 'letter') };
      const result = await tryTo(asked, (ctx) => decide(ctx, id, typed, version));
      if ('refused' in result) {
        return json<Failed>({ refused: result.refused, typed }, { status: statusOf(result.refused) });
      }
      if ('errors' in result.value) {
        return json<Failed>({ errors: result.value.errors, typed }, { status: 422 });
      }
      return redirect(`/c/${id}/letter`);
    }
    case 'take-over': {
      const result = await tryTo(asked, (ctx) => takeOver(ctx, id, reason));
      if ('refused' in result) {
        return json<Failed>({ refused: result.refused, reason }, { status: statusOf(result.refused) });
      }
      if ('errors' in result.value) {
        return json<Failed>({ errors: result.value.errors, reason }, { status: 422 });
      }
      return redirect(`/c/${id}`);
    }
    case 'cancel-decision':
      await ask(asked, (ctx) => cancelDecision(ctx, id));
      return redirect(`/c/${id}`);
    case 'publish':
      await ask(asked, (ctx) => publish(ctx, id, version));
      return redirect(`/c/${id}`);
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function Contribution() {
  const view = useLoaderData<typeof loader>();
  const failed = useActionData<Failed>();
  const t = useTexts();
  const { it, team, can } = view;
  const isTeam = view.actsAs === 'secretariat' || view.actsAs === 'organizer';
  return (
    <Page
      heading={it.title}
      headingLanguage={it.language}
      eyebrow={
        <>
          <a href={isTeam ? `/m/${view.meeting.slug}/desk` : '/me'}>
            {t(isTeam ? 'contribution.desk' : 'own.title')}
          </a>{' '}
          · {t('contribution.reference', { reference: it.reference })}
        </>
      }
      meeting={view.meeting}
      actsAs={view.actsAs}
    >
      <p>
        <Status state={it.state} /> {it.late ? <Late /> : null} {it.number ? <b>{it.number}</b> : null}{' '}
        <span className="muted">
          {t('contribution.for_item', {
            bodies: it.bodies.join(', '),
            number: view.item.number,
            title: view.item.title,
          })}
        </span>
      </p>
      <ErrorSummary errors={failed?.errors} refused={failed?.refused} />
      {view.boundBecause ? (
        <div className="note wait stack">
          <p>
            {t(can.takeOver ? 'contribution.hidden_all' : 'contribution.hidden', {
              reason: t(`bound.${view.boundBecause}`),
            })}
          </p>
          {can.takeOver ? <TakeOverForm errors={failed?.errors} typed={failed?.reason} /> : null}
        </div>
      ) : null}
      {team?.overrides.map((one) => (
        <p className="note wait" key={one.by}>
          {t('contribution.taken_over', { name: one.by, reason: one.reason })}
        </p>
      ))}
      <div className="two">
        <div className="stack">
          {view.letters.map((letter, index) => (
            <section className="stack" key={index}>
              <h2>{t('contribution.letter_of', { date: letter.sent })}</h2>
              <Prose text={letter.text} />
            </section>
          ))}
          {team?.openDecision ? (
            <OpenDecision outcome={team.openDecision.outcome} letterHref={`/c/${it.id}/letter`} />
          ) : null}
          <section className="stack">
            <h2>{t('contribution.abstract')}</h2>
            <Prose text={it.abstract} language={it.language} />
          </section>
          <Files files={view.files} />
          {team ? (
            <Reviewers assignments={team.assignments} askHref={can.assign ? `/c/${it.id}/reviewers` : null} />
          ) : null}
          {team && team.reviews.length > 0 ? <Reviews reviews={team.reviews} /> : null}
          {can.decide ? (
            <DecideForm version={it.version} errors={failed?.errors} typed={failed?.typed} />
          ) : failed?.typed?.letter ? (
            <section className="stack">
              <h2>{t('contribution.not_taken')}</h2>
              <Prose text={failed.typed.letter} />
            </section>
          ) : null}
          {can.publish ? <PublishForm version={it.version} /> : null}
        </div>
        <aside className="stack">
          <h2>{t('contribution.where')}</h2>
          <Timeline steps={view.steps} received={it.received} />
          <dl className="facts">
            <dt>{t('contribution.kind')}</dt>
            <dd>{t(`kinds.${it.kind}`)}</dd>
            <dt>{t('contribution.authors')}</dt>
            <dd>
              {it.authors
                .map((author) =>
                  author.isPresenter ? t('contribution.author_presents', { name: author.name }) : author.name,
                )
                .join(', ')}
            </dd>
          </dl>
          {team ? <MailAbout notices={team.notices} /> : null}
        </aside>
      </div>
    </Page>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

function Files({ files }: { files: View['files'] }) {
  const t = useTexts();
  return (
    <section className="stack">
      <h2>{t('contribution.files')}</h2>
      <Grid
        label={t('contribution.files')}
        columns={[
          t('contribution.file'),
          t('contribution.version'),
          t('contribution.sent'),
          t('contribution.reviewers_see'),
        ]}
      >
        {files.map((file) => (
          <tr key={file.id}>
            <td>
              <a href={`/f/${file.id}`}>{file.name}</a> ({fileSize(t, file.size)})
              <br />
              <small className="muted">
                {t('contribution.sha', { hash: `${file.sha256.slice(0, 12)}…` })}
              </small>
            </td>
            <td data-label={t('contribution.version')}>{file.version}</td>
            <td>{file.sent}</td>
            <td>{file.isCurrent ? <Mark tone="ok">{t('contribution.this_one')}</Mark> : null}</td>
          </tr>
        ))}
      </Grid>
    </section>
  );
}
