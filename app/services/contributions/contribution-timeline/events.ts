/** What happened to a contribution, in order, as far as the viewer may know. */
import { documentNumber } from '#app/domain/publication/paper-list.ts';
import { idFromText, type PersonId } from '#app/domain/shared/ids.ts';
import { type Phrase, textsOf } from '#app/domain/shared/texts/texts.ts';
import { formatDeadline } from '#app/domain/shared/time.ts';
import { WITHHELD } from '#app/domain/shared/usage-limits.ts';
import { type AssignmentState, memberOf } from '#app/domain/shared/vocabulary.ts';
import { type SubmissionRow } from '#db/contributions/content.ts';
import { type GuestRow, presenterChangesOf } from '#db/contributions/presenters.ts';
import { eventsAbout, type Facts } from '#db/core/audit.ts';
import { noticesAbout } from '#db/core/outbox.ts';
import type { Readable } from '#db/core/transaction.ts';
import { type FileRow } from '#db/files/file-versions.ts';
import { itemsOf } from '#db/meetings/items.ts';
import { type PersonRow, personsById } from '#db/people/persons.ts';
import type { documentsOf } from '#db/publication/documents.ts';
import type { TranslationRow } from '#db/publication/translations.ts';
import { reviewsOf } from '#db/reviews/assignments.ts';
import type { ContributionEvent } from '#app/services/change/contribution-events.ts';
import type { ContributionContext } from '#app/services/contributions/load.ts';
import { presentersOf } from '#app/services/contributions/presenters.ts';
import { shownNames } from '#app/services/people/shown-names.ts';
import { translationFiles } from '#app/services/publication/translations.view.ts';

export interface HistoryEvent {
  at: string;
  what: Phrase;
}

/** What is read once and told in several places of the page. */
export interface TimelineSources {
  submissions: readonly SubmissionRow[];
  documents: Awaited<ReturnType<typeof documentsOf>>;
  translations: readonly TranslationRow[];
  guests: readonly GuestRow[];
}

/** @param language in which names of outcomes and states are put into the sentences */
export async function historyOf(
  db: Readable,
  viewer: Pick<PersonRow, 'id'>,
  loaded: ContributionContext,
  past: TimelineSources,
  language: string,
): Promise<HistoryEvent[]> {
  const t = textsOf(language);
  const { meeting, rights } = loaded;
  const events: HistoryEvent[] = [];
  for (const submission of past.submissions) {
    const key = `events.${submission.action}` as const;
    events.push({
      at: submission.submitted_at,
      what: submission.late ? { key: 'events.late', values: { what: t(key) } } : { key },
    });
  }
  if (rights.seeLetters.allowed) {
    for (const decision of loaded.decisions) {
      if (!decision.released_at) continue;
      const outcome = t(`outcomes.${decision.outcome}`);
      events.push({ at: decision.released_at, what: { key: 'events.decision', values: { outcome } } });
    }
  }
  events.push(...publications(loaded, past));
  const moved = loaded.moves.filter((move) => move.accepted === 1);
  if (moved.length > 0) {
    const items = await itemsOf(db, meeting.id);
    for (const itemMove of moved) {
      const from = items.find((item) => item.id === itemMove.from_item_id)?.full_number ?? '';
      events.push({ at: itemMove.answered_at ?? '', what: { key: 'events.moved', values: { from } } });
    }
  }
  events.push(...(await presenterEvents(db, loaded, past, language)));
  events.push(...(await wholeContributionEvents(db, loaded, language)));
  events.push(...versions(loaded, past.translations, language));
  events.push(
    ...past.translations.flatMap((translation) => eventsOfTranslation(loaded, translation, language)),
  );
  if (rights.seeReviews.allowed) events.push(...(await eventsOfReviews(db, loaded, language)));
  events.push(...(await mails(db, viewer, loaded, language)));
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Documents that were published, and cancelled again. */
function publications({ meeting }: ContributionContext, past: TimelineSources): HistoryEvent[] {
  const events: HistoryEvent[] = [];
  for (const document of past.documents) {
    const number = documentNumber(
      meeting.number_prefix,
      document.number,
      document.designation,
      document.designationNo,
    );
    events.push({ at: document.publishedAt, what: { key: 'events.published', values: { number } } });
    if (document.cancelledAt) events.push({ at: document.cancelledAt, what: { key: 'events.cancelled' } });
  }
  return events;
}

/** Other people present than before, and how they take part. */
async function presenterEvents(
  db: Readable,
  loaded: ContributionContext,
  past: TimelineSources,
  language: string,
): Promise<HistoryEvent[]> {
  const t = textsOf(language);
  const { contribution } = loaded;
  const events: HistoryEvent[] = [];
  for (const presenterChange of await presenterChangesOf(db, contribution.id)) {
    const names = (list: readonly string[]) => list.join(', ') || t('common.no_names');
    const values = { was: names(presenterChange.was), isNow: names(presenterChange.isNow) };
    events.push({ at: presenterChange.changedAt, what: { key: 'events.presenter', values } });
  }
  if (contribution.attendance_at) {
    const who = presentersOf(loaded, past.guests)
      .flatMap(({ name, attendance }) =>
        attendance ? [t('contribution.presenter', { name, how: t(`attendances.${attendance}`) })] : [],
      )
      .join('; ');
    events.push({ at: contribution.attendance_at, what: { key: 'events.confirmed', values: { who } } });
  }
  return events;
}

type Teller = (
  facts: Facts,
  about: { holders: readonly PersonRow[]; zone: string; language: string },
) => Phrase;

/** What is done with a contribution as a whole. */
const WHOLE = {
  contribution_withdrawn: () => ({ key: 'events.withdrawn' }),
  contribution_restored: () => ({ key: 'events.restored' }),
  contribution_merged: () => ({ key: 'events.merged' }),
  contribution_handed_over: ({ to }, { holders }) => ({
    key: 'events.handed_over',
    values: { name: holders.find((holder) => holder.id === to)?.name ?? '' },
  }),
  deadline_extended: ({ to }, { zone, language }) => ({
    key: 'events.extended',
    values: { until: formatDeadline(String(to), zone, language) },
  }),
} satisfies Partial<Record<ContributionEvent['name'], Teller>>;

type WholeEvent = keyof typeof WHOLE;
const FOR_ALL: readonly WholeEvent[] = [
  'contribution_withdrawn',
  'contribution_restored',
  'contribution_merged',
];
/** Only those who read the letters of a contribution know who holds it, and until when. */
const WITH_LETTERS: readonly WholeEvent[] = ['contribution_handed_over', 'deadline_extended'];

async function wholeContributionEvents(
  db: Readable,
  { contribution, meeting, rights }: ContributionContext,
  language: string,
): Promise<HistoryEvent[]> {
  const actions = rights.seeLetters.allowed ? [...FOR_ALL, ...WITH_LETTERS] : FOR_ALL;
  const done = await eventsAbout(db, 'contribution', contribution.id, actions);
  const given = done
    .filter((entry) => entry.action === 'contribution_handed_over')
    .map((entry) => idFromText<PersonId>(entry.facts.to));
  const holders = given.length > 0 ? await personsById(db, given) : [];
  return done.map(({ at, action, facts }) => {
    const tell: Teller = WHOLE[action];
    return { at, what: tell(facts, { holders, zone: meeting.time_zone, language }) };
  });
}

/** Every version of every file, but for those of which the translations tell already. */
function versions(
  { contribution, files }: ContributionContext,
  translations: readonly TranslationRow[],
  language: string,
): HistoryEvent[] {
  const t = textsOf(language);
  const isTold = (file: FileRow) =>
    file.slot === 'paper' &&
    file.language !== contribution.language &&
    file.version_no === 1 &&
    translations.some((translation) => translation.language === file.language);
  return files
    .filter((file) => !isTold(file))
    .map((file) => ({
      at: file.uploaded_at,
      what: {
        key: 'events.file',
        values: {
          slot: t(`slots.${file.slot}`),
          version: file.version_no,
          name: file.original_name,
        },
      },
    }));
}

function eventsOfTranslation(
  loaded: ContributionContext,
  translation: TranslationRow,
  language: string,
): HistoryEvent[] {
  const t = textsOf(language);
  const name = t(`languages.${translation.language}`);
  const event = (at: string, key: (typeof TRANSLATED)[keyof typeof TRANSLATED]) => ({
    at,
    what: { key, values: { language: name } },
  });
  // Every version is kept: delivered it was with the first.
  const first = translationFiles(loaded, translation.language).at(-1);
  return [
    event(translation.asked_at, translation.asked_of === 'authors' ? TRANSLATED.promised : TRANSLATED.asked),
    ...(translation.answered_at
      ? [event(translation.answered_at, TRANSLATED[translation.state as 'agreed' | 'refused'])]
      : []),
    ...(first ? [event(first.uploaded_at, TRANSLATED.delivered)] : []),
  ];
}

const TRANSLATED = {
  promised: 'events.translation_promised',
  'asked': 'events.translation_asked',
  agreed: 'events.translation_agreed',
  refused: 'events.translation_refused',
  delivered: 'events.translation_delivered',
} as const;

async function eventsOfReviews(
  db: Readable,
  loaded: ContributionContext,
  language: string,
): Promise<HistoryEvent[]> {
  const t = textsOf(language);
  const people = await personsById(
    db,
    loaded.assignments.map((assignment) => assignment.reviewer_id),
  );
  const nameOf = await shownNames(db, people, language);
  const reviews = await reviewsOf(db, loaded.contribution.id);
  return loaded.assignments.flatMap((task) => {
    const name = nameOf(task.reviewer_id);
    const review = reviews.find((review) => review.assignment_id === task.id);
    const state = t(`tasks.${(task.state === 'reviewed' ? 'accepted' : task.state) as AssignmentState}`);
    const events: HistoryEvent[] = [{ at: task.asked_at, what: { key: 'events.asked', values: { name } } }];
    if (task.answered_at) {
      events.push({ at: task.answered_at, what: { key: 'events.answered', values: { name, state } } });
    }
    if (review) events.push({ at: review.submitted_at, what: { key: 'events.reviewed', values: { name } } });
    return events;
  });
}

/** The team sees all mail about a paper, everybody else what went to their own address. */
async function mails(
  db: Readable,
  viewer: Pick<PersonRow, 'id'>,
  loaded: ContributionContext,
  language: string,
): Promise<HistoryEvent[]> {
  const t = textsOf(language);
  const notices = await noticesAbout(db, loaded.contribution.id);
  return notices
    .filter(
      (notice) =>
        loaded.rights.seeReviews.allowed ||
        notice.person_id === viewer.id ||
        isWithheldOf(notice, viewer, loaded),
    )
    .map((notice) => ({
      at: notice.created_at,
      what: {
        key: 'events.mail',
        values: {
          to: notice.to_name || notice.to_address,
          subject: notice.subject,
          state: t(`mail_states.${memberOf(WITHHELD, notice.last_reply ?? '') ?? notice.state}`),
        },
      },
    }));
}

/** What their own contact did not get is told to whoever has submitted it, so that they can write themselves. */
function isWithheldOf(
  { notice, state }: { notice: string; state: string },
  viewer: Pick<PersonRow, 'id'>,
  { contribution }: ContributionContext,
): boolean {
  const isReceipt = notice === 'submission-receipt' || notice === 'withdrawal-receipt';
  return isReceipt && state === 'suppressed' && contribution.submitter_id === viewer.id;
}
