import type { MeetingId } from '#app/domain/shared/ids.ts';
import { instantFromLocal } from '#app/domain/shared/time.ts';
import type { MeetingFlow, MeetingStatus } from '#app/domain/shared/vocabulary.ts';
import { DEADLINE_STAGES, type DeadlineStage } from '#app/domain/shared/vocabulary.ts';
import type { Database } from '#db/core/dialect.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { setDeadline } from '#db/meetings/deadlines.ts';
import { insertItems, type ItemRow, itemsOf, type NewItem } from '#db/meetings/items.ts';
import { insertMeeting } from '#db/meetings/meetings.ts';

import { NOW } from './context.ts';

export interface TestMeeting {
  id: MeetingId;
  flow: MeetingFlow;
  slug: string;
  item(number: string): ItemRow;
}

/** An item that takes papers of countries. */
export function anItem(number: string, change: Partial<NewItem> = {}): NewItem {
  return {
    number,
    title: `Item ${number}`,
    annotation: '',
    policy: 'open',
    kinds: ['country_paper'],
    inList: true,
    inAnnotations: true,
    children: [],
    ...change,
  };
}

/**
 * A meeting in Geneva in October 2027, open for papers.
 * @param options `deadline`: of the papers, local date or date-time; `deadlines`: the same by stage
 */
export async function aMeeting(
  database: Database,
  slug = 'migration',
  options: {
    status?: MeetingStatus;
    flow?: MeetingFlow;
    items?: readonly NewItem[];
    deadline?: string;
    deadlines?: Partial<Record<DeadlineStage, string>>;
  } = {},
): Promise<TestMeeting> {
  const timeZone = 'Europe/Zurich';
  const { id, items } = await inTransaction(database, async (tx) => {
    const id = await insertMeeting(
      tx,
      {
        slug,
        title: `Work Session ${slug}`,
        symbol: null,
        place: 'Geneva',
        timeZone,
        status: options.status ?? 'open',
        flow: options.flow ?? 'both_at_once',
        introduction: '',
        declaration: 'I may submit this paper.',
        privacyNotice: 'Your name is printed.',
        dates: [{ from: '2027-10-24', to: '2027-10-26' }],
      },
      NOW,
    );
    await insertItems(tx, id, options.items ?? [anItem('1'), anItem('2')]);
    const deadlines = { ...options.deadlines, ...(options.deadline ? { paper: options.deadline } : {}) };
    for (const stage of DEADLINE_STAGES) {
      const local = deadlines[stage];
      if (local === undefined) continue;
      const resolved = instantFromLocal(local, timeZone);
      if ('problem' in resolved) throw new Error(`not a time: ${local}`);
      await setDeadline(tx, { meetingId: id, itemId: null, stage, timeZone, ...resolved });
    }
    return { id, items: await itemsOf(tx, id) };
  });
  return {
    id,
    flow: options.flow ?? 'both_at_once',
    slug,
    item(number) {
      const found = items.find((item) => item.full_number === number);
      if (!found) throw new Error(`the meeting has no item ${number}`);
      return found;
    },
  };
}
