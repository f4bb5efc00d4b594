import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { canBeDecided } from '#app/domain/contributions/life.ts';
import { paths } from '#app/paths.ts';
import {
  type ContributionCommand,
  contributionCommands,
  runContributionCommand,
} from '#app/services/contributions/commands.ts';
import { requireRight } from '#app/services/contributions/load.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import type { FormFailure } from '#app/web/commands.ts';
import { handleCommand } from '#app/web/commands.ts';
import { submittedValues } from '#app/web/form-values.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { unsentForm } from '#app/web/unsent-form.ts';
import { BodyObjections } from '#app/components/contributions/body-objections.tsx';
import { ExtendForm } from '#app/components/contributions/extend.tsx';
import { Facts } from '#app/components/contributions/facts.tsx';
import { HandOver } from '#app/components/contributions/hand-over.tsx';
import { Merge } from '#app/components/contributions/merge.tsx';
import { MoveForm, OpenMove } from '#app/components/contributions/move.tsx';
import { OpenObjection, OwnNaming, RecordedConflicts } from '#app/components/contributions/naming.tsx';
import { NextStep } from '#app/components/contributions/next-step.tsx';
import { Files, History, TextsIn } from '#app/components/contributions/parts.tsx';
import { Presenting } from '#app/components/contributions/presenters.tsx';
import { Eyebrow, Summary } from '#app/components/contributions/summary.tsx';
import { Timeline } from '#app/components/contributions/timeline.tsx';
import { CancelForm, WithdrawForm, Withdrawn } from '#app/components/contributions/withdraw.tsx';
import { ConflictNote, Overrides } from '#app/components/decisions/conflict.tsx';
import { DecideForm, OpenDecision } from '#app/components/decisions/decide.tsx';
import { AuthorLetters, Letters, UnsentLetter } from '#app/components/decisions/letters.tsx';
import { FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { Prose } from '#app/components/layout/prose.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';
import { IssueForm, PublishForm, VisibilityForm } from '#app/components/publication/publish.tsx';
import { Translations } from '#app/components/publication/translations.tsx';
import { Reviewers } from '#app/components/reviews/reviewers.tsx';
import { Reviews } from '#app/components/reviews/reviews.tsx';

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
    unsent: unsent ? submittedValues(unsent) : null,
  });
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params.id ?? '';
  return handleCommand(args, await readForm(args), {
    commands: contributionCommands,
    run: (ctx, command) => runContributionCommand(ctx, id, command),
    to: (command) => nextPage(id, command),
    guard: (ctx) => requireRight(ctx, id, 'see'),
  });
}

function nextPage(id: string, command: ContributionCommand): string {
  if (command.do === 'decide') return paths.letter(id);
  // The person who handed a contribution over may not see it any more.
  if (command.do === 'hand-over') return `${paths.me()}?done=hand-over`;
  const done = command.do === 'answer-move' && command.accepts ? 'answer-move-accepted' : command.do;
  return `${paths.contribution(id)}?done=${done}`;
}

export default function Contribution() {
  const view = useLoaderData<typeof loader>();
  const failed = useActionData<FormFailure>();
  const { contribution } = view;
  return (
    <Page
      heading={contribution.title}
      headingLanguage={contribution.language}
      eyebrow={
        <Eyebrow isTeam={view.isHandler} slug={view.meeting.slug} reference={contribution.reference} />
      }
      meeting={view.meeting}
      actsAs={view.actsAs}
    >
      <Summary contribution={contribution} item={view.item} />
      <FormNotes />
      {failed ? null : <Done done={view.done} />}
      <Notes view={view} />
      <div className="two">
        <div className="stack">
          <Correspondence view={view} />
          <Paper view={view} />
          <ReviewsOfTeam view={view} />
          <Decision view={view} />
          <Publication view={view} />
          <RecordedConflicts recorded={view.naming.recorded} version={view.contribution.version} />
          <Actions view={view} />
        </div>
        <aside className="stack">
          <WhereItStands view={view} />
        </aside>
      </div>
    </Page>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

interface Part {
  view: View;
}

/** Says what has just been done. */
function Done({ done }: Pick<View, 'done'>) {
  const t = useTexts();
  if (!done) return null;
  return (
    <p className="note ok" role="status">
      {t(`contribution.done.${done}`)}
    </p>
  );
}

/** What stands in the way, what comes next, and what has happened that everybody here should know. */
function Notes({ view }: Part) {
  const { contribution, can, todo } = view;
  const { version } = contribution;
  return (
    <>
      {view.boundBecause ? (
        <ConflictNote
          reason={view.boundBecause}
          mayOverride={can.overrideConflict}
          version={version}
          here={paths.contribution(contribution.id)}
        />
      ) : null}
      {todo ? (
        <NextStep todo={todo} href={paths.editContribution(contribution.id)} contact={view.meeting.contact} />
      ) : null}
      {contribution.state === 'withdrawn' ? (
        <Withdrawn
          mergedInto={view.mergedInto}
          restoreUntil={view.restoreUntil}
          mayRestore={can.restore}
          version={version}
        />
      ) : null}
      {view.alike.length > 0 ? <Merge mayMerge={can.merge} alike={view.alike} version={version} /> : null}
      {view.naming.open.map((objection) => (
        <OpenObjection key={objection.id} objection={objection} version={version} />
      ))}
      <BodyObjections bodyObjections={view.bodyObjections} version={version} />
      <OwnNaming mayObject={view.naming.mayObject} own={view.naming.own} version={version} />
      {view.move?.open ? <OpenMove move={view.move.open} mayAnswer={can.answerMove} /> : null}
      <Overrides overrides={view.team?.overrides ?? []} />
    </>
  );
}

function Correspondence({ view }: Part) {
  return (
    <>
      <Letters letters={view.letters} />
      <AuthorLetters letters={view.authorLetters} />
      {view.team?.openDecision && view.can.release ? (
        <OpenDecision
          outcome={view.team.openDecision.outcome}
          letterHref={paths.letter(view.contribution.id)}
        />
      ) : null}
    </>
  );
}

/** Abstract, files and translations. */
function Paper({ view }: Part) {
  const t = useTexts();
  const { contribution, can } = view;
  return (
    <>
      {contribution.abstract ? (
        <section className="stack">
          <h2>{t('contribution.abstract')}</h2>
          <Prose text={contribution.abstract} language={contribution.language} />
          <TextsIn texts={contribution.texts} />
        </section>
      ) : null}
      <Files files={view.files} isReviewed={canBeDecided(contribution.state)} />
      <Translations
        translations={view.translations}
        mayAnswer={can.translate}
        addHref={can.addTranslation ? paths.translation(contribution.id) : null}
        version={contribution.version}
      />
    </>
  );
}

function ReviewsOfTeam({ view: { team, can, contribution } }: Part) {
  if (!team) return null;
  return (
    <>
      <Reviewers
        assignments={team.assignments}
        askedBefore={team.askedBefore}
        askHref={can.assign ? paths.candidates(contribution.id) : null}
      />
      {team.reviews.length > 0 ? <Reviews reviews={team.reviews} /> : null}
    </>
  );
}

/** The form, or the letter that was written when somebody else had decided meanwhile. */
function Decision({ view }: Part) {
  const { typed } = useCommand<ContributionCommand>('decide');
  if (!view.can.decide) return typed.letter ? <UnsentLetter text={typed.letter} /> : null;
  return <DecideForm version={view.contribution.version} />;
}

function Publication({ view }: Part) {
  const t = useTexts();
  const { can, contribution } = view;
  const { version } = contribution;
  return (
    <>
      {can.publish ? <PublishForm version={version} isReplaced={view.isPaperReplaced} /> : null}
      {can.publishOnceFilesCome ? <p className="note wait">{t('contribution.publish_waits')}</p> : null}
      {view.toIssue.length > 0 ? (
        <IssueForm files={view.toIssue} number={contribution.number ?? ''} version={version} />
      ) : null}
    </>
  );
}

/** What the viewer may do now, each behind a line that says it. */
function Actions({ view }: Part) {
  const { contribution, can, team } = view;
  const { version } = contribution;
  const isUnanswered = contribution.presenters.every((presenter) => presenter.attendance === null);
  return (
    <section className="available-actions">
      {view.presenting ? (
        <Presenting
          version={version}
          {...view.presenting}
          spoken={contribution.spoken}
          isOpen={!view.isHandler && isUnanswered}
        />
      ) : null}
      {can.extend && team ? <ExtendForm version={version} day={team.deadlineDay} zone={view.zone} /> : null}
      {can.move && view.move ? <MoveForm version={version} sessions={view.move.sessions} /> : null}
      {can.setVisibility && contribution.visibility ? (
        <VisibilityForm version={version} visibility={contribution.visibility} />
      ) : null}
      {can.handOver ? <HandOver version={version} /> : null}
      {can.withdraw ? (
        <WithdrawForm title={contribution.title} isDeadlineOver={view.isDeadlineOver} version={version} />
      ) : null}
      {can.cancel ? <CancelForm number={contribution.number ?? ''} version={version} /> : null}
    </section>
  );
}

function WhereItStands({ view }: Part) {
  const t = useTexts();
  return (
    <>
      <h2>{t('contribution.where')}</h2>
      <Timeline steps={view.steps} />
      <Facts contribution={view.contribution} contactedVia={view.contactedVia} />
      <History events={view.history} zone={view.zone} />
    </>
  );
}
