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
import { ExtendForm } from '#app/components/contributions/extend.tsx';
import { Facts } from '#app/components/contributions/facts.tsx';
import { HandOver } from '#app/components/contributions/hand-over.tsx';
import { Merge } from '#app/components/contributions/merge.tsx';
import { MoveForm, OpenMove } from '#app/components/contributions/move.tsx';
import { NextStep } from '#app/components/contributions/next-step.tsx';
import { Files, History, type SeenFile, TextsIn } from '#app/components/contributions/parts.tsx';
import { Presenting } from '#app/components/contributions/presenters.tsx';
import { Eyebrow, Summary } from '#app/components/contributions/summary.tsx';
import { Timeline } from '#app/components/contributions/timeline.tsx';
import { CancelForm, WithdrawForm, Withdrawn } from '#app/components/contributions/withdraw.tsx';
import { ConflictNote, Overrides } from '#app/components/decisions/conflict.tsx';
import { DecideForm, OpenDecision } from '#app/components/decisions/decide.tsx';
import { AuthorLetters, Letters, UnsentLetter } from '#app/components/decisions/letters.tsx';
import { type Errors, ErrorSummary } from '#app/components/form/field.tsx';
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
  const { contribution } = view;
  const form = {
    version: contribution.version,
    errors: failed?.errors,
    typed: failed?.typed ?? view.unsent ?? {},
  };
  return (
    <Page
      heading={contribution.title}
      headingLanguage={contribution.language}
      eyebrow={<Eyebrow isTeam={isTeam(view)} slug={view.meeting.slug} reference={contribution.reference} />}
      meeting={view.meeting}
      actsAs={view.actsAs}
    >
      <Summary contribution={contribution} item={view.item} />
      <ErrorSummary errors={form.errors} refused={failed?.refused} />
      {failed ? null : <AfterCommand view={view} />}
      <Notes view={view} form={form} />
      <div className="two">
        <div className="stack">
          <Correspondence view={view} />
          <Paper view={view} form={form} />
          <ReviewsOfTeam view={view} />
          <Decision view={view} form={form} />
          <Publication view={view} form={form} />
          <Actions view={view} form={form} />
        </div>
        <aside className="stack">
          <WhereItStands view={view} />
        </aside>
      </div>
    </Page>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

/** What every form of this page starts from: the version it is about, and what was sent if it was refused. */
interface FormState {
  version: number;
  errors: Errors | undefined;
  typed: Record<string, string>;
}

interface Part {
  view: View;
  form: FormState;
}

function isTeam({ actsAs }: View): boolean {
  return actsAs === 'secretariat' || actsAs === 'organizer';
}

/** Says what has just been done, or that a form which met the end of a session is here again. */
function AfterCommand({ view }: { view: View }) {
  const t = useTexts();
  return (
    <>
      {view.unsent ? (
        <p className="note wait" role="status">
          {t('common.held')}
        </p>
      ) : null}
      {view.done ? (
        <p className="note ok" role="status">
          {t(`contribution.done.${view.done}`)}
        </p>
      ) : null}
    </>
  );
}

/** What stands in the way, what comes next, and what has happened that everybody here should know. */
function Notes({ view, form }: Part) {
  const { contribution, can, todo } = view;
  return (
    <>
      {view.boundBecause ? (
        <ConflictNote
          reason={view.boundBecause}
          mayOverride={can.takeOver}
          version={form.version}
          errors={form.errors}
          typed={form.typed.reason}
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
          version={form.version}
        />
      ) : null}
      {view.alike.length > 0 ? (
        <Merge mayMerge={can.merge} alike={view.alike} version={form.version} errors={form.errors} />
      ) : null}
      {view.move?.open ? <OpenMove move={view.move.open} mayAnswer={can.answerMove} /> : null}
      <Overrides overrides={view.team?.overrides ?? []} />
    </>
  );
}

function Correspondence({ view }: { view: View }) {
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
function Paper({ view, form }: Part) {
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
      <Files files={view.files as SeenFile[]} isReviewed={canBeDecided(contribution.state)} />
      <Translations
        translations={view.translations}
        mayAnswer={can.translate}
        addHref={can.addTranslation ? paths.translation(contribution.id) : null}
        {...form}
      />
    </>
  );
}

function ReviewsOfTeam({ view: { team, can, contribution } }: { view: View }) {
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
function Decision({ view, form: { version, errors, typed } }: Part) {
  if (!view.can.decide) return typed.letter ? <UnsentLetter text={typed.letter} /> : null;
  const sent =
    typed.do === 'decide' ? { outcome: typed.outcome ?? '', letter: typed.letter ?? '' } : undefined;
  return <DecideForm version={version} errors={errors} typed={sent} />;
}

function Publication({ view, form: { version, errors } }: Part) {
  const t = useTexts();
  const { can, contribution } = view;
  return (
    <>
      {can.publish ? (
        <PublishForm version={version} isReplaced={view.isPaperReplaced} errors={errors} />
      ) : null}
      {can.publishOnceFilesCome ? <p className="note wait">{t('contribution.publish_waits')}</p> : null}
      {view.toIssue.length > 0 ? (
        <IssueForm
          files={view.toIssue}
          number={contribution.number ?? ''}
          version={version}
          errors={errors}
        />
      ) : null}
    </>
  );
}

/** What the viewer may do now, each behind a line that says it. */
function Actions({ view, form }: Part) {
  const { contribution, can, team } = view;
  const { version, errors, typed } = form;
  const isUnanswered = contribution.presenters.every((presenter) => presenter.attendance === null);
  return (
    <section className="deeds">
      {view.presenting ? (
        <Presenting
          {...form}
          {...view.presenting}
          spoken={contribution.spoken}
          isOpen={!isTeam(view) && isUnanswered}
        />
      ) : null}
      {can.extend && team ? <ExtendForm {...form} day={team.deadlineDay} zone={view.zone} /> : null}
      {can.move && view.move ? <MoveForm {...form} sessions={view.move.sessions} /> : null}
      {can.setVisibility && contribution.visibility ? (
        <VisibilityForm
          version={version}
          visibility={contribution.visibility}
          errors={errors}
          isFailed={typed.do === 'visibility'}
        />
      ) : null}
      {can.handOver ? <HandOver deed="hand-over" {...form} /> : null}
      {can.withdraw ? (
        <WithdrawForm title={contribution.title} isDeadlineOver={view.isDeadlineOver} version={version} />
      ) : null}
      {can.cancel ? <CancelForm number={contribution.number ?? ''} version={version} /> : null}
    </section>
  );
}

function WhereItStands({ view }: { view: View }) {
  const t = useTexts();
  return (
    <>
      <h2>{t('contribution.where')}</h2>
      <Timeline steps={view.steps} />
      <Facts contribution={view.contribution} contactedVia={view.contactedVia} />
      <History events={view.history as { at: string; what: Phrase }[]} zone={view.zone} />
    </>
  );
}
