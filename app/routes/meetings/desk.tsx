import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { isPendingStep } from '#app/domain/meetings/desk.ts';
import { paths } from '#app/paths.ts';
import { deskPage } from '#app/services/meetings/desk.view.ts';
import { runUseCase } from '#app/web/run.ts';
import { Grid } from '#app/components/layout/grid.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { Late, Status } from '#app/components/layout/status.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { SayWhereFirst } from '#app/components/people/say-where-first.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('desk.title'), args.data?.meeting.title);

export async function loader(args: LoaderFunctionArgs) {
  const show = new URL(args.request.url).searchParams.get('show');
  return json(
    await runUseCase(args, (ctx) => deskPage(ctx, args.params.slug ?? '', isPendingStep(show) ? show : null)),
  );
}

export default function Desk() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts();
  const [first, ...others] = view.sessions;
  const base = paths.desk(view.meeting.slug);
  return (
    <Page
      heading={first && others.length === 0 ? t('session.title', first) : view.meeting.title}
      eyebrow={t('desk.eyebrow')}
      meeting={view.meeting}
      tab="desk"
      actsAs={view.meeting.pages.includes('setup') ? 'secretariat' : 'organizer'}
    >
      {view.mustSay ? <SayWhereFirst text={t('desk.say_first')} to={base} /> : null}
      <Needs view={view} base={base} />
      {view.moves.length > 0 ? <Moves moves={view.moves} /> : null}
      {view.sessions.length > 0 ? (
        <p className="row small">
          {view.sessions.map((session) => (
            <a key={session.id} href={paths.setUpSession(view.meeting.slug, session.id)}>
              {t('desk.set_up', { number: session.number })}
            </a>
          ))}
        </p>
      ) : null}
      {view.show ? (
        <p>
          {t('desk.shown', { shown: view.rows.length, total: view.total })}{' '}
          <a href={base}>{t('desk.show_all')}</a>
        </p>
      ) : null}
      {view.rows.length === 0 ? (
        <p className="empty">{t(view.show ? 'desk.nothing' : 'desk.empty')}</p>
      ) : (
        <Papers rows={view.rows} />
      )}
    </Page>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

/** What waits for the team: counts that lead to the list behind them. */
function Needs({ view, base }: { view: View; base: string }) {
  const t = useTexts();
  return (
    <div className="now">
      {view.needs.map(({ need, count }) => (
        <a
          key={need}
          href={`${base}?show=${need}`}
          className={count === 0 ? 'none' : undefined}
          aria-current={view.show === need ? 'true' : undefined}
        >
          <b>{count}</b> {t(`desk.needs.${need}`, { count })}
        </a>
      ))}
    </div>
  );
}

function Moves({ moves }: Pick<View, 'moves'>) {
  const t = useTexts();
  return (
    <div className="note wait stack">
      <p>{t('desk.moves', { count: moves.length })}</p>
      <ul>
        {moves.map((move) => (
          <li key={move.id}>
            <a href={paths.contribution(move.id)} lang={move.language}>
              {move.title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Papers({ rows }: Pick<View, 'rows'>) {
  const t = useTexts();
  return (
    <Grid
      label={t('desk.papers')}
      columns={[t('desk.item'), t('desk.paper'), t('desk.from'), t('desk.stage'), t('desk.reviews')]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <td data-label={t('desk.item')}>{row.item}</td>
          <td>
            <a className="title" href={paths.contribution(row.id)} lang={row.language}>
              {row.title}
            </a>
          </td>
          <td>{row.bodies}</td>
          <td>
            <Status state={row.state} /> {row.late ? <Late /> : null}
          </td>
          <td data-label={t('desk.reviews')}>
            {row.conflict ? (
              <span className="muted">{t('desk.hidden', { reason: t(`bound.${row.conflict}`) })}</span>
            ) : null}
            {row.reviews
              ? row.reviews.requested > 0
                ? t('desk.reviews_of', row.reviews)
                : t('desk.none_asked')
              : null}
          </td>
        </tr>
      ))}
    </Grid>
  );
}
