import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { canBeDecided } from '#app/domain/contributions/life.ts';
import { MAX_GUESTS } from '#app/domain/contributions/presenters.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import { LIMITS } from '#app/domain/submissions/contribution-draft.ts';
import { paths } from '#app/paths.ts';
import { extendDeadline } from '#app/services/contributions/extend.ts';
import { handOver } from '#app/services/contributions/hand-over.ts';
import { mergeInto } from '#app/services/contributions/merge.ts';
import { answerProposedMove, proposeMove } from '#app/services/contributions/move.ts';
import { namePresenters } from '#app/services/contributions/name-presenters.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { cancelPublished, restore, withdraw } from '#app/services/contributions/withdraw.ts';
import { cancelDecision, decide } from '#app/services/decisions/decide.ts';
import { overrideConflict } from '#app/services/decisions/override-conflict.ts';
import { answerTranslationRequest } from '#app/services/publication/answer-translation.ts';
import { changeVisibility } from '#app/services/publication/change-visibility.ts';
import { issueRevision } from '#app/services/publication/issue.ts';
import { publish } from '#app/services/publication/publish.ts';
import { type FormFailure, handleCommand, submittedValues } from '#app/web/commands.ts';
import { readForm, runUseCase, textField, versionIn } from '#app/web/run.ts';
import { unsentForm } from '#app/web/unsent-form.ts';
import {
  ActionDisclosure,
  HandOver,
  Merge,
  NextStep,
} from '#app/components/contributions/author-sections.tsx';
import { Files, History, type SeenFile, TextsIn } from '#app/components/contributions/parts.tsx';
import { Presenting } from '#app/components/contributions/presenters.tsx';
import {
  DecideForm,
  ExtendForm,
  IssueForm,
  MoveForm,
  OpenDecision,
  OpenMove,
  PublishForm,
  Reviewers,
  Reviews,
  TakeOverForm,
  VisibilityForm,
} from '#app/components/contributions/team-sections.tsx';
import { Timeline } from '#app/components/contributions/timeline.tsx';
import { ErrorSummary } from '#app/components/form/field.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { Prose } from '#app/components/layout/prose.tsx';
import { Late, Status } from '#app/components/layout/status.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { Translations } from '#app/components/publication/translations.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => args.data?.contribution.title ?? t('contribution.title'), args.data?.meeting.title);

/** What has just been done, and is said in one sentence on the page that follows. */
const DONE = [
  'withdraw',
  'restore',
  'cancel',
  'merge',
  'present',
  'extend',
  'move',
  'answer-move',
  'answer-move-accepted',
  'decide',
  'publish',
  'visibility',
  'issue',
  'asked',
  'letter',
  'translation',
  'translated',
] as const;

export async function loader(args: LoaderFunctionArgs) {
  const view = await runUseCase(args, (ctx) => contributionPage(ctx, args.params.id ?? ''));
  const done = new URL(args.request.url).searchParams.get('done');
  const unsent = await runUseCase(args, (ctx) => unsentForm(ctx, args.request));
  return json({
    ...view,
    done: DONE.find((entry) => entry === done) ?? null,
    held: unsent ? submittedValues(unsent) : null,
  });
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  const form = await readForm(args);
  const version = versionIn(form);
  const text = (name: string) => textField(form, name);
  const what = text('do');
  // Whoever has handed it over need not see it any more.
  const to =
    what === 'decide'
      ? paths.letter(id)
      : what === 'hand-over'
        ? `${paths.me()}?done=hand-over`
        : what === 'answer-move' && text('accepts') === 'yes'
          ? `${paths.contribution(id)}?done=answer-move-accepted`
          : `${paths.contribution(id)}?done=${what}`;
  return handleCommand(
    args,
    form,
    async (ctx) => {
      switch (what) {
        case 'decide':
          return decide(ctx, id, { outcome: text('outcome'), letter: text('letter') }, version);
        case 'take-over':
          return overrideConflict(ctx, id, text('reason'), version);
        case 'cancel-decision':
          return cancelDecision(ctx, id, version);
        case 'publish':
          return publish(ctx, id, version, text('visibility'));
        case 'visibility':
          return changeVisibility(ctx, id, text('visibility'), version);
        case 'issue':
          return issueRevision(ctx, id, { as: text('as'), version });
        case 'withdraw':
          return withdraw(ctx, id, version);
        case 'cancel':
          return cancelPublished(ctx, id, version);
        case 'restore':
          return restore(ctx, id, version);
        case 'hand-over':
          return handOver(ctx, id, { email: text('email'), name: text('name') }, version);
        case 'merge':
          return mergeInto(ctx, id, text('into'), version);
        case 'present':
          return namePresenters(ctx, id, presentersIn(form), version);
        case 'translation': {
          const language = text('language');
          const answer = { answer: text(`answer.${language}`), reason: text(`reason.${language}`) };
          return answerTranslationRequest(ctx, id, { language, ...answer }, version);
        }
        case 'extend':
          return extendDeadline(ctx, id, text('day'), version);
        case 'move':
          return proposeMove(ctx, id, { to: text('to'), reason: text('reason') }, version);
        case 'answer-move':
          return answerProposedMove(ctx, id, { to: text('to'), accepts: text('accepts') === 'yes' });
        default:
          throw new Response(null, { status: 400 });
      }
    },
    to,
  );
}

/** People are told by their places: `author.0`, `guest.0`. */
function presentersIn(form: URLSearchParams) {
  const text = (name: string) => textField(form, name);
  const line = (name: string) => text(name).replace(/\s+/g, ' ');
  const choices = (list: 'author' | 'guest', most: number) =>
    Array.from({ length: most }, (_, index) => text(`${list}.${index}`));
  return {
    authors: choices('author', LIMITS.authors),
    guests: choices('guest', MAX_GUESTS),
    added: {
      name: line('added.name'),
      affiliation: line('added.affiliation'),
      email: text('added.email'),
      presents: text('added.presents'),
    },
    spoken: text('spoken'),
  };
}

export default function Contribution() {
  const view = useLoaderData<typeof loader>();
  const failed = useActionData<FormFailure>();
  const t = useTexts();
  const { contribution, team, can, todo } = view;
  const isTeam = view.actsAs === 'secretariat' || view.actsAs === 'organizer';
  const typed: Record<string, string> = failed?.typed ?? view.held ?? {};
  const errors = failed?.errors;
  return (
    <Page
      heading={contribution.title}
      headingLanguage={contribution.language}
      eyebrow={
        <>
          <a href={isTeam ? paths.desk(view.meeting.slug) : paths.me()}>
            {t(isTeam ? 'contribution.desk' : 'own.title')}
          </a>{' '}
          · {t('contribution.reference', { reference: contribution.reference })}
        </>
      }
      meeting={view.meeting}
      actsAs={view.actsAs}
    >
      <p>
        <Status state={contribution.state} /> {contribution.late ? <Late /> : null}{' '}
        {contribution.number ? <b>{contribution.number}</b> : null}{' '}
        <span className="muted">
          {t('contribution.for_item', {
            bodies: contribution.bodies.join(', '),
            number: view.item.number,
            title: view.item.title,
          })}
        </span>
      </p>
      <ErrorSummary errors={errors} refused={failed?.refused} />
      {view.held && !failed ? (
        <p className="note wait" role="status">
          {t('common.held')}
        </p>
      ) : null}
      {view.done && !failed ? (
        <p className="note ok" role="status">
          {t(`contribution.done.${view.done}`)}
        </p>
      ) : null}
      {view.boundBecause ? (
        <div className="note wait stack">
          <p>
            {t(can.takeOver ? 'contribution.hidden_all' : 'contribution.hidden', {
              reason: t(`bound.${view.boundBecause}`),
            })}
          </p>
          {can.takeOver ? (
            <TakeOverForm version={contribution.version} errors={errors} typed={typed.reason} />
          ) : null}
        </div>
      ) : null}
      {todo ? (
        <NextStep todo={todo} href={paths.editContribution(contribution.id)} contact={view.meeting.contact} />
      ) : null}
      {contribution.state === 'withdrawn' ? (
        <div className="note stack">
          <p>
            {view.mergedInto
              ? t('contribution.merged', { reference: view.mergedInto.reference })
              : t('contribution.withdrawn')}{' '}
            {view.restoreUntil ? t('contribution.restore_until', { until: view.restoreUntil }) : null}
          </p>
          {view.mergedInto ? (
            <a href={paths.contribution(view.mergedInto.id)}>{t('contribution.merged_link')}</a>
          ) : null}
          {can.restore ? (
            <form method="post">
              <input type="hidden" name="do" value="restore" />
              <input type="hidden" name="version" value={contribution.version} />
              <button className="button second">{t('contribution.restore')}</button>
            </form>
          ) : null}
        </div>
      ) : null}
      {view.alike.length > 0 ? (
        <Merge mayMerge={can.merge} alike={view.alike} version={contribution.version} errors={errors} />
      ) : null}
      {view.move?.open ? <OpenMove move={view.move.open} mayAnswer={can.answerMove} /> : null}
      {team?.overrides.map((override) => (
        <p className="note wait" key={override.by}>
          {t('contribution.taken_over', { name: override.by, reason: override.reason })}
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
          {view.authorLetters.length > 0 ? (
            <section className="stack">
              <h2>{t('contribution.letters_of_author')}</h2>
              {view.authorLetters.map((letter, index) => (
                <div key={index}>
                  <p className="muted small">{letter.sent}</p>
                  <Prose text={letter.text} />
                </div>
              ))}
            </section>
          ) : null}
          {team?.openDecision && can.release ? (
            <OpenDecision outcome={team.openDecision.outcome} letterHref={paths.letter(contribution.id)} />
          ) : null}
          {contribution.abstract ? (
            <section className="stack">
              <h2>{t('contribution.abstract')}</h2>
              <Prose text={contribution.abstract} language={contribution.language} />
              <TextsIn texts={contribution.texts} />
            </section>
          ) : null}
          <Files files={view.files as SeenFile[]} isReviewed={canBeDecided(contribution.state)} />
          <Translations
            translations={view.translations}
            mayAnswer={can.translate}
            addHref={can.addTranslation ? paths.translation(contribution.id) : null}
            version={contribution.version}
            errors={errors}
            typed={typed}
          />
          {team ? (
            <Reviewers
              assignments={team.assignments}
              askedBefore={team.askedBefore}
              askHref={can.assign ? paths.candidates(contribution.id) : null}
            />
          ) : null}
          {team && team.reviews.length > 0 ? <Reviews reviews={team.reviews} /> : null}
          {can.decide ? (
            <DecideForm
              version={contribution.version}
              errors={errors}
              typed={
                typed.do === 'decide'
                  ? { outcome: typed.outcome ?? '', letter: typed.letter ?? '' }
                  : undefined
              }
            />
          ) : typed.letter ? (
            <section className="stack">
              <h2>{t('contribution.not_taken')}</h2>
              <Prose text={typed.letter} />
            </section>
          ) : null}
          {can.publish ? (
            <PublishForm version={contribution.version} isReplaced={view.isPaperReplaced} errors={errors} />
          ) : null}
          {can.publishOnceFilesCome ? <p className="note wait">{t('contribution.publish_waits')}</p> : null}
          {view.toIssue.length > 0 ? (
            <IssueForm
              files={view.toIssue}
              number={contribution.number ?? ''}
              version={contribution.version}
              errors={errors}
            />
          ) : null}
          <section className="deeds">
            {view.presenting ? (
              <Presenting
                version={contribution.version}
                {...view.presenting}
                spoken={contribution.spoken}
                isOpen={
                  !isTeam && contribution.presenters.every((presenter) => presenter.attendance === null)
                }
                errors={errors}
                typed={typed}
              />
            ) : null}
            {can.extend && team ? (
              <ExtendForm
                version={contribution.version}
                day={team.deadlineDay}
                zone={view.zone}
                errors={errors}
                typed={typed}
              />
            ) : null}
            {can.move && view.move ? (
              <MoveForm
                version={contribution.version}
                sessions={view.move.sessions}
                errors={errors}
                typed={typed}
              />
            ) : null}
            {can.setVisibility && contribution.visibility ? (
              <VisibilityForm
                version={contribution.version}
                visibility={contribution.visibility}
                errors={errors}
                isFailed={typed.do === 'visibility'}
              />
            ) : null}
            {can.handOver ? (
              <HandOver deed="hand-over" version={contribution.version} errors={errors} typed={typed} />
            ) : null}
            {can.withdraw ? (
              <ActionDisclosure
                deed="withdraw"
                version={contribution.version}
                summary={t('contribution.withdraw_summary')}
                text={t(
                  view.isDeadlineOver ? 'contribution.withdraw_text_over' : 'contribution.withdraw_text',
                )}
                button={t('contribution.withdraw', { title: contribution.title })}
                isBad
              />
            ) : null}
            {can.cancel ? (
              <ActionDisclosure
                deed="cancel"
                version={contribution.version}
                summary={t('contribution.cancel_summary')}
                text={t('contribution.cancel_text')}
                button={t('contribution.cancel', { number: contribution.number ?? '' })}
                isBad
              />
            ) : null}
          </section>
        </div>
        <aside className="stack">
          <h2>{t('contribution.where')}</h2>
          <Timeline steps={view.steps} />
          <Facts contribution={contribution} contactedVia={view.contactedVia} />
          <History events={view.history as { at: string; what: Phrase }[]} zone={view.zone} />
        </aside>
      </div>
    </Page>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

function Facts({ contribution, contactedVia }: Pick<View, 'contribution' | 'contactedVia'>) {
  const t = useTexts();
  const presenters = contribution.presenters.map(({ name, affiliation, attendance }) => {
    const who = [name, affiliation].filter(Boolean).join(', ');
    return attendance ? t('contribution.presenter', { name: who, how: t(`attendances.${attendance}`) }) : who;
  });
  const rows: [label: string, value: string | null][] = [
    [t('contribution.kind'), t(`kinds.${contribution.kind}`)],
    [t('contribution.theme'), contribution.theme],
    [t('contribution.authors'), contribution.authors.map((author) => author.name).join(', ')],
    [
      t('contribution.no_email'),
      contactedVia &&
        t('contribution.told_through', {
          names: contactedVia.names.join(', '),
          through: contactedVia.through,
        }),
    ],
    [t('contribution.presenters'), presenters.join('; ')],
    [t('contribution.wish'), contribution.wish && t(`wishes.${contribution.wish}`)],
    [t('contribution.spoken'), contribution.spoken && t(`languages.${contribution.spoken}`)],
    [t('contribution.visibility'), contribution.visibility && t(`visibilities.${contribution.visibility}`)],
  ];
  return (
    <dl className="facts">
      {rows.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
