/**
 * An expert who works without pause and notes what the portal has acknowledged. A request that got no answer is sent
 * again, as people do, so that at the end there is no doubt about what must be there.
 */
import { newDraftId } from '#app/services/submissions/draft.ts';

import type { Chance } from './chance.ts';
import { type Answered, aPaper, type Expert, expertAt, type Paper } from './expert.ts';
import type { SeededExpert, SeededMeeting } from './seeded-meeting.ts';

export const ACTIONS = [
  'draft kept',
  'submitted with the form',
  'submitted after an upload',
  'changed',
  'withdrawn',
  'restored',
  'piece received',
] as const;
export type Action = (typeof ACTIONS)[number];

/** A contribution as it must be found again. */
export interface PromisedPaper {
  publicId: string;
  title: string;
  sha256: string;
  isWithdrawn: boolean;
  /** How often something was handed in, and how often it was withdrawn or restored: each has its receipt. */
  handedIn: number;
  turned: number;
}

/** What the portal has acknowledged to one person. */
export interface Promises {
  who: SeededExpert;
  papers: PromisedPaper[];
  drafts: Map<string, { title: string; sha256: string }>;
  /** Uploads that were left: bytes confirmed, by address. */
  uploads: Map<string, number>;
  acknowledged: Record<Action, number>;
  unanswered: number;
}

const PIECE = 64 * 1024;
const MAX_LEFT_UPLOADS = 3;
const MAX_LEFT_DRAFTS = 10;

export interface Work {
  url: string;
  meeting: SeededMeeting;
  who: SeededExpert;
  chance: Chance;
  /** Resolves when the portal answers again. */
  isUp(): Promise<void>;
  isOver(): boolean;
}

/** Works until it is over. @throws when the portal answers what it should not */
export async function workBusily(work: Work): Promise<Promises> {
  const { url, meeting, who, chance } = work;
  const expert = expertAt(url, who);
  const promises: Promises = {
    who,
    papers: [],
    drafts: new Map(),
    uploads: new Map(),
    acknowledged: Object.fromEntries(ACTIONS.map((action) => [action, 0])) as Record<Action, number>,
    unanswered: 0,
  };
  const { papers, drafts, uploads } = promises;
  const ack = (action: Action) => (promises.acknowledged[action] += 1);
  let count = 0;
  const nextPaper = () => {
    count += 1;
    return aPaper(`Paper ${count} of ${who.name}`, chance.between(20, 300) * 1024);
  };

  async function requireAnswer(send: () => Promise<Answered>): Promise<Answered> {
    for (;;) {
      try {
        return await send();
      } catch {
        promises.unanswered += 1;
        await work.isUp();
      }
    }
  }

  async function keep(draft: string, paper: Paper, upload?: string): Promise<void> {
    const target = `/m/${meeting.slug}/submit?draft=${draft}`;
    const kept = await requireAnswer(() => expert.fillIn(target, paper, { upload }));
    expectTo(kept, `/m/${meeting.slug}/submit/check?draft=${draft}`);
    drafts.set(draft, { title: paper.title, sha256: paper.sha256 });
    ack('draft kept');
  }

  async function submit(draft: string, paper: Paper, action: Action): Promise<void> {
    const done = await requireAnswer(() =>
      expert.press(`/m/${meeting.slug}/submit/check?draft=${draft}`, { do: 'submit' }),
    );
    const publicId = /^\/c\/(\w+)\/received$/.exec(done.to)?.[1];
    if (!publicId) throw unexpected(done);
    drafts.delete(draft);
    const { title, sha256 } = paper;
    papers.push({ publicId, title, sha256, isWithdrawn: false, handedIn: 1, turned: 0 });
    ack(action);
  }

  async function submitWithForm(): Promise<void> {
    const draft = newDraftId();
    const paper = nextPaper();
    await keep(draft, paper);
    await submit(draft, paper, 'submitted with the form');
  }

  async function submitAfterUpload(): Promise<void> {
    const draft = newDraftId();
    const paper = nextPaper();
    const address = await upload(paper, paper.bytes.length);
    await keep(draft, paper, address.split('/').pop());
    await submit(draft, paper, 'submitted after an upload');
  }

  async function upload(paper: Paper, bytes: number): Promise<string> {
    const begun = await requireAnswer(() => expert.beginUpload(paper));
    if (begun.status !== 201) throw unexpected(begun);
    let confirmed = 0;
    while (confirmed < bytes) {
      const piece = paper.bytes.subarray(confirmed, Math.min(bytes, confirmed + PIECE));
      const answer = await expert.sendPiece(begun.to, confirmed, piece).catch(async () => {
        promises.unanswered += 1;
        await work.isUp();
        return requireAnswer(() => expert.stateOfUpload(begun.to));
      });
      const offset = Number(answer.headers['upload-offset'] ?? NaN);
      if (answer.status >= 300 || !(offset >= confirmed)) throw unexpected(answer);
      if (answer.status === 204) ack('piece received');
      confirmed = offset;
    }
    return begun.to;
  }

  async function change(paper: PromisedPaper): Promise<void> {
    const takesNewFile = chance.next() < 0.5;
    const next = nextPaper();
    const page = `/c/${paper.publicId}/edit`;
    expectTo(
      await requireAnswer(() => expert.fillIn(page, next, { withoutFile: !takesNewFile })),
      `${page}/check`,
    );
    expectTo(
      await requireAnswer(() => expert.press(`${page}/check`, { do: 'submit-update' })),
      `/c/${paper.publicId}/received`,
    );
    paper.title = next.title;
    if (takesNewFile) paper.sha256 = next.sha256;
    paper.handedIn += 1;
    ack('changed');
  }

  async function turn(paper: PromisedPaper): Promise<void> {
    const [action, opposite] = paper.isWithdrawn ? ['restore', 'withdraw'] : ['withdraw', 'restore'];
    const page = `/c/${paper.publicId}`;
    let mayHaveHappened = false;
    for (;;) {
      const shown = await requireAnswer(() => expert.request(page));
      const version = versionIn(shown.text, action);
      if (version === null && mayHaveHappened && versionIn(shown.text, opposite) !== null) break;
      if (version === null) throw unexpected(shown);
      const done = await expert.press(page, { do: action, version }).catch(() => null);
      if (done) {
        expectTo(done, `${page}?done=${action}`);
        break;
      }
      promises.unanswered += 1;
      mayHaveHappened = true;
      await work.isUp();
    }
    paper.isWithdrawn = !paper.isWithdrawn;
    paper.turned += 1;
    ack(paper.isWithdrawn ? 'withdrawn' : 'restored');
  }

  async function leaveUpload(): Promise<void> {
    const paper = nextPaper();
    const part = Math.floor(paper.bytes.length * chance.next());
    uploads.set(await upload(paper, part), part);
  }

  async function doSomething(): Promise<void> {
    const what = chance.next();
    const paper = papers.length > 0 ? chance.pick(papers) : null;
    if (!paper || what < 0.25) return submitWithForm();
    if (what < 0.45) return submitAfterUpload();
    if (what < 0.7 && !paper.isWithdrawn) return change(paper);
    if (what < 0.9) return turn(paper);
    if (what < 0.95 && drafts.size < MAX_LEFT_DRAFTS) return keep(newDraftId(), nextPaper());
    if (uploads.size < MAX_LEFT_UPLOADS) return leaveUpload();
  }

  try {
    // Whatever chance does, each action is done once.
    await submitWithForm();
    await submitAfterUpload();
    await change(papers[0]!);
    await turn(papers[1]!);
    await turn(papers[1]!);
    while (!work.isOver()) await doSomething();
    await lookAtPages(expert, promises);
  } finally {
    expert.leave();
  }
  return promises;
}

/** Each person finds on the pages what was acknowledged. */
async function lookAtPages(expert: Expert, { papers, uploads }: Promises): Promise<void> {
  for (const paper of papers) {
    const page = await expert.request(`/c/${paper.publicId}`);
    if (page.status !== 200 || !page.text.includes(paper.title)) throw unexpected(page);
  }
  for (const [address, confirmed] of uploads) {
    const state = await expert.stateOfUpload(address);
    if (!(Number(state.headers['upload-offset'] ?? NaN) >= confirmed)) throw unexpected(state);
  }
}

function versionIn(page: string, action: string): string | null {
  const hidden = new RegExp(
    `name="do" value="${action}"/?><input type="hidden" name="version" value="(\\d+)"`,
  );
  return hidden.exec(page)?.[1] ?? null;
}

function expectTo(answer: Answered, to: string): void {
  if (answer.status !== 302 || answer.to !== to) throw unexpected(answer);
}

function unexpected({ status, to, headers, text }: Answered): Error {
  const words = text
    .replace(/<(style|script)[^]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
  const offset = headers['upload-offset'] ?? '';
  return new Error(`an answer that nobody expects: ${status} ${to} ${offset} ${words.slice(0, 500)}`);
}
