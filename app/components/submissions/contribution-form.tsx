/** The page on which an expert writes a contribution: a new one, or a change of one that is there. */
import type { ReactNode } from 'react';

import type { Texts } from '#app/domain/shared/texts/texts.ts';
import {
  baseText,
  type ContributionDraft,
  type FormRequirements,
  isPaperLanguage,
} from '#app/domain/submissions/contribution-draft.ts';
import { saveBeside } from '#app/paths.ts';
import type { FormCommand } from '#app/services/submissions/commands.ts';
import type { AutosaveWords } from '#app/browser/autosave.ts';
import { CommandButton } from '#app/components/form/command-form.tsx';
import { type Errors, ErrorSummary } from '#app/components/form/field.tsx';
import { SubmitScript } from '#app/components/layout/page-script.tsx';
import { fileSize } from '#app/components/layout/prose.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';
import { type Call, CallInBrief } from '#app/components/meetings/call-for-papers.tsx';

import { ContributionFields } from './contribution-fields.tsx';
import { DeadlineLine } from './deadline-line.tsx';
import type { OfferedSession, Suggestion } from './form-part.ts';
import { SavedElsewhere, type SavedField } from './saved-elsewhere.tsx';

export interface FormView {
  meeting: { slug: string; contact: string | null };
  draft: ContributionDraft;
  requirements: FormRequirements;
  errors: Errors;
  offered: readonly OfferedSession[];
  bodies: readonly { id: string; name: string; kind: string; keys?: readonly string[] }[];
  suggestions: readonly Suggestion[];
  contribution: { id: string } | null;
  /** Hashes of files that are in already. */
  handedIn: readonly string[];
  /** The deadline of the meeting, or of the contribution that is changed: as it is written, and its instant. */
  deadline: string | null;
  due: string | null;
  isLate: boolean;
  now: string;
  /** Names of presenters who are no authors. */
  guests: readonly string[];
  call: Call;
  /** What single sessions ask for besides. */
  guidance: readonly { session: string; guidance: string }[];
  declaration: string;
  privacyNotice: string;
  /** When the draft was kept last, as far as this page knows. */
  savedAt: string;
  /** What was saved or handed in elsewhere meanwhile. */
  newer: ContributionDraft | null;
  /** The text comes from a form that was sent when nobody was signed in any more. */
  isUnsent?: boolean;
  /** A pasted list of authors that could not be taken over. */
  pasted?: string;
}

function useAutosaveWords(): AutosaveWords {
  const t = useTexts();
  const open = { number: '{number}', title: '{title}', words: '{words}' };
  return {
    saving: t('submit.saving'),
    saved: t('submit.saved', { time: '{time}' }),
    retrying: t('submit.retrying'),
    signed_out: t('submit.signed_out'),
    elsewhere: t('submit.elsewhere'),
    refused: t('submit.not_saved'),
    suggestions: t('submit.suggestions'),
    suggestion: t('submit.suggestion', open),
  };
}

/** @param action where the form goes, and where its page is */
export function ContributionForm({
  view,
  action,
  children,
}: {
  view: FormView;
  action: string;
  children?: ReactNode;
}) {
  const t = useTexts();
  return (
    <>
      <DeadlineLine view={view} />
      <ErrorSummary errors={view.errors} />
      {view.isUnsent ? (
        <p className="note wait" role="status">
          {t('submit.kept_while_signed_out')}
        </p>
      ) : null}
      {view.newer ? <Newer view={view} server={view.newer} action={action} /> : null}
      <CallInBrief call={view.call} sessions={guidedSessions(view)} />
      <form
        method="post"
        action={action}
        encType="multipart/form-data"
        className="form"
        id="contribution-form"
        data-autosave={saveBeside(action)}
        data-words={JSON.stringify(useAutosaveWords())}
      >
        {/* The first button of a form is the one that Enter presses. */}
        <CommandButton<FormCommand> command="check" className="skip" tabIndex={-1} aria-hidden="true">
          {t('submit.check')}
        </CommandButton>
        <input type="hidden" name="lastSavedAt" value={view.savedAt} />
        {view.contribution ? <input type="hidden" name="base" value={baseText(view.draft.base)} /> : null}
        {view.newer ? (
          <p className="row">
            <CommandButton<FormCommand> command="keep-local" className="button second">
              {t('submit.conflict_keep_form')}
            </CommandButton>
          </p>
        ) : null}
        <ContributionFields {...view} isChange={view.contribution !== null} />
        <p className="saved" data-saved role="status" />
        <p className="row actions">
          <CommandButton<FormCommand> command="check" className="button">
            {t('submit.check')}
          </CommandButton>
          <CommandButton<FormCommand> command="later" className="button plain">
            {t('submit.save_later')}
          </CommandButton>
        </p>
      </form>
      {children}
      <SubmitScript />
    </>
  );
}

/** Sessions that ask for something besides what the meeting asks for. */
function guidedSessions({ offered, guidance }: FormView) {
  return offered.flatMap(({ id, number, title }) => {
    const own = guidance.find(({ session }) => session === id);
    return own ? [{ id, number, title, guidance: own.guidance }] : [];
  });
}

function Newer({ view, server, action }: { view: FormView; server: ContributionDraft; action: string }) {
  const t = useTexts();
  const isDraft = view.contribution === null || baseText(server.base) === baseText(view.draft.base);
  return (
    <SavedElsewhere
      text={t(isDraft ? 'submit.conflict_text' : 'submit.conflict_newer')}
      fields={fieldsOf(t, view, server)}
    >
      <form method="post" action={action} encType="multipart/form-data">
        <CommandButton<FormCommand> command="keep-server" className="button plain">
          {t('submit.conflict_take_saved')}
        </CommandButton>
      </form>
    </SavedElsewhere>
  );
}

function fieldsOf(t: Texts, view: FormView, server: ContributionDraft): SavedField[] {
  const authors = (draft: ContributionDraft) =>
    draft.authors
      .filter((author) => author.name !== '')
      .map(({ name, affiliation, isPresenter }) =>
        [name, affiliation, isPresenter ? t('submit.conflict_presents') : ''].filter(Boolean).join(', '),
      )
      .join('\n');
  const bodies = (draft: ContributionDraft) =>
    draft.bodies.map((id) => view.bodies.find((body) => body.id === id)?.name ?? '').join(', ');
  const spoken = (draft: ContributionDraft) =>
    isPaperLanguage(draft.spoken) ? t(`languages.${draft.spoken}`) : '';
  const files = (draft: ContributionDraft) =>
    Object.values(draft.files)
      .map((file) => t('submit.file_line', { name: file.name, size: fileSize(t, file.size) }))
      .join('\n');
  const rows: [label: string, text: (draft: ContributionDraft) => string][] = [
    [t('submit.paper_title'), (draft) => draft.title],
    [t('submit.abstract'), (draft) => draft.abstract],
    [t('submit.about_bodies'), bodies],
    [t('submit.about_authors'), authors],
    [t('submit.spoken'), spoken],
    [t('submit.about_file'), files],
    [t('submit.letter'), (draft) => draft.letter],
  ];
  return rows.map(([label, text]) => ({ label, local: text(view.draft), server: text(server) }));
}
