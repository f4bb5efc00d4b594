/** One submitted contribution of a meeting, with whoever leads it through its life. */
import type { DecisionOutcome, MeetingFlow } from '#app/domain/shared/vocabulary.ts';
import type { ContributionDraft } from '#app/domain/submissions/contribution-draft.ts';
import { contributionByPublicId } from '#db/contributions/contributions.ts';
import type { Database } from '#db/core/dialect.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { decide } from '#app/services/decisions/decide.ts';
import { releaseDecision } from '#app/services/decisions/release.ts';
import { keepDraft } from '#app/services/submissions/draft.ts';
import { contributionForm } from '#app/services/submissions/form.view.ts';
import { submitUpdate } from '#app/services/submissions/submit-update.ts';
import { testDatabase } from '#tests/support/database.ts';

import { aContext, later } from './context.ts';
import { aContribution } from './contributions.ts';
import { aMeeting, type TestMeeting } from './meetings.ts';
import { aPerson } from './people.ts';

export interface Case {
  database: Database;
  meeting: TestMeeting;
  id: string;
  author: PersonRow;
  secretariat: PersonRow;
  ctx(person: PersonRow | null, minutes?: number): ReturnType<typeof aContext>;
  row(): ReturnType<typeof now>;
  /** Decides and sends the letter. */
  tell(outcome: DecisionOutcome, minutes?: number): Promise<void>;
  /** Changes the draft as the author, and hands it in. */
  hand(change: Partial<ContributionDraft>, minutes?: number): ReturnType<typeof submitUpdate>;
}

const now = async (database: Database, id: string) => (await contributionByPublicId(database.reader, id))!;

export async function aCase(
  options: { flow?: MeetingFlow; deadlines?: Record<string, string> } = {},
): Promise<Case> {
  const database = await testDatabase();
  const { flow = 'abstract_then_paper', deadlines = {} } = options;
  const meeting = await aMeeting(database, 'migration', { flow, deadlines });
  const { row, submitter } = await aContribution(database, meeting, 'submitted', { title: 'Arrivals' });
  const id = row.public_id;
  const secretariat = await aPerson(database, 'Nina', {
    roles: [{ role: 'secretariat', meetingId: meeting.id }],
  });
  const ctx: Case['ctx'] = (person, minutes = 0) => aContext(database, person, { now: later(minutes) });
  const current = () => now(database, id);
  return {
    database,
    meeting,
    id,
    author: submitter,
    secretariat,
    ctx,
    row: current,
    async tell(outcome, minutes = 5) {
      const team = ctx(secretariat, minutes);
      await decide(team, id, { outcome, letter: `The letter: ${outcome}` }, (await current()).version);
      await releaseDecision(team, id, (await current()).version);
    },
    async hand(change, minutes = 10) {
      const own = ctx(submitter, minutes);
      const { draft } = await contributionForm(own, { publicId: id });
      await keepDraft(own, { publicId: id }, { ...draft, ...change });
      return submitUpdate(own, id, draft.base.version);
    },
  };
}
