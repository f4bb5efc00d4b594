/** Drafts in which nothing is missing, each with what the test wants otherwise. */
import { createHash } from 'node:crypto';

import type { DraftAuthor } from '#app/domain/submissions/author-list.ts';
import {
  type ContributionDraft,
  type DraftFile,
  EMPTY_DRAFT,
} from '#app/domain/submissions/contribution-draft.ts';
import type { Database } from '#db/core/dialect.ts';

import { aBody } from './bodies.ts';
import type { TestMeeting } from './meetings.ts';

/** A PDF of this content, by its hash; nothing has its bytes. */
export const aFile = (content: string): DraftFile => ({
  sha256: createHash('sha256').update(content).digest('hex'),
  size: content.length,
  name: `${content}.pdf`,
  mediaType: 'application/pdf',
});

/** An author who presents and whom to ask. */
export const anAuthor = (name: string, change: Partial<DraftAuthor> = {}): DraftAuthor => ({
  name,
  affiliation: '',
  email: '',
  isPresenter: true,
  isContact: true,
  ...change,
});

/** A paper of a country by one author; session and bodies are ids. */
export const aWholeDraft = (
  at: { item: string; bodies: string[] },
  change: Partial<ContributionDraft> = {},
): ContributionDraft => ({
  ...EMPTY_DRAFT,
  ...at,
  kind: 'country_paper',
  title: 'Following arrivals',
  abstract: 'What is known of them.',
  authors: [anAuthor('Kari')],
  declared: true,
  files: { file: aFile('paper') },
  ...change,
});

/** The same for the first session of a meeting, by Norway. */
export async function aDraft(
  database: Database,
  meeting: TestMeeting,
  change: Partial<ContributionDraft> = {},
): Promise<ContributionDraft> {
  const bodies = [(await aBody(database, 'NO')).id];
  return aWholeDraft({ item: meeting.item('1').public_id, bodies }, change);
}
