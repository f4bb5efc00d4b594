/** A state as people read it: a word with a sign, never a colour alone. */
const STATES: Record<string, { word: string; tone: 'ok' | 'wait' | 'bad' | '' }> = {
  draft: { word: 'Draft', tone: '' },
  submitted: { word: 'Submitted', tone: '' },
  in_review: { word: 'In review', tone: 'wait' },
  changes_requested: { word: 'Changes requested', tone: 'wait' },
  accepted: { word: 'Accepted', tone: 'ok' },
  declined: { word: 'Not accepted', tone: 'bad' },
  awaiting_paper: { word: 'Awaiting paper', tone: 'wait' },
  paper_submitted: { word: 'Paper submitted', tone: '' },
  paper_in_review: { word: 'Paper in review', tone: 'wait' },
  paper_changes_requested: { word: 'Changes to the paper requested', tone: 'wait' },
  cleared: { word: 'Cleared', tone: 'ok' },
  published: { word: 'Published', tone: 'ok' },
  withdrawn: { word: 'Withdrawn', tone: '' },
  asked: { word: 'Asked', tone: 'wait' },
  reviewed: { word: 'Reviewed', tone: 'ok' },
};

export function Status({ state }: { state: string }) {
  const it = STATES[state] ?? { word: state, tone: '' };
  return <span className={`status ${it.tone}`}>{it.word}</span>;
}

/** Names of the kinds of contribution. */
export const KINDS: Record<string, string> = {
  country_paper: 'Country paper',
  organisation_paper: 'Paper of an organisation',
  task_force_report: 'Report of a task force',
  secretariat_note: 'Note by the secretariat',
  short_update: 'Short update',
  presentation: 'Presentation only',
  poster: 'Poster',
  background_document: 'Background document',
  proposal: 'Proposal for future work',
};

export const RECOMMENDATION_WORDS: Record<string, string> = {
  presentation: 'Accept with a presentation',
  paper_only: 'Accept as paper only',
  poster: 'Accept as poster',
  changes: 'Ask for changes',
  other_item: 'Move to another session',
  decline: 'Decline',
};

export const OUTCOME_WORDS: Record<string, string> = {
  accept: 'Accept',
  changes: 'Ask for changes',
  decline: 'Decline',
};

/** `1.2 MB` */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Plain text of a person as paragraphs. */
export function Prose({ text }: { text: string }) {
  return (
    <div className="prose">
      {text
        .split(/\n\s*\n/)
        .filter((part) => part.trim() !== '')
        .map((part, index) => (
          <p key={index}>{part}</p>
        ))}
    </div>
  );
}
