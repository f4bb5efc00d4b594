import { findingsOf, type Finding } from './terms.ts';
import { wordReader } from './words.ts';

export interface SuggestableSession {
  id: string;
  title: string;
  annotation: string;
}

export interface Suggestion {
  id: string;
  /** Without a unit; comparable within one answer. */
  score: number;
  /** What spoke for the session, as it stands in the person's own text; the strongest first. */
  words: string[];
}

const MOST_SUGGESTIONS = 3;
const MOST_WORDS = 5;
/** A title says what a session, and a paper, is about; the text below also says what it is not. */
const TITLE = 4;
/** What a match is worth by what matches: the subject, a wider subject, the very word. */
const SUBJECT = 1;
const WIDER = 0.4;
const WORD = 0.3;
/** Below these nothing is suggested: what is left is chance, or what every paper of the meeting has. */
const LEAST_SCORE = 0.3;
const LEAST_SHARE_OF_BEST = 1 / 3;
/** One word may mean something else ("a match"), unless it stands in the title of the contribution. */
const LEAST_WORDS = 2;

/** A finding of the person's text, with the part in which it stands. */
interface Said {
  finding: Finding;
  part: 'title' | 'abstract';
}

/** How often a text says what. */
type Profile = Map<string, number>;

function subjectsOf({ key, concept }: Finding): { name: string; worth: number }[] {
  const word = { name: `word ${key}`, worth: WORD };
  if (!concept) return [word];
  const wider = (concept.wider ?? []).map((name) => ({ name: `subject ${name}`, worth: WIDER }));
  return [word, { name: `subject ${concept.name}`, worth: SUBJECT }, ...wider];
}

function profileOf(title: readonly Finding[], body: readonly Finding[]): Profile {
  const profile: Profile = new Map();
  const add = (findings: readonly Finding[], times: number) => {
    for (const finding of findings)
      for (const { name, worth } of subjectsOf(finding))
        profile.set(name, (profile.get(name) ?? 0) + worth * times);
  };
  add(title, TITLE);
  add(body, 1);
  return profile;
}

/** Saying something again adds less than saying it first (the k of BM25, Robertson and Zaragoza 2009). */
const saturated = (times: number): number => times / (times + 2);

/** The inverse document frequency of BM25, with the sessions of the meeting as the collection; never below zero. */
const rarity = (holders: number, all: number): number => Math.log(1 + (all - holders + 0.5) / (holders + 0.5));

function raritiesIn(profiles: readonly Profile[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const profile of profiles)
    for (const name of profile.keys()) holders.set(name, (holders.get(name) ?? 0) + 1);
  return new Map([...holders].map(([name, count]) => [name, rarity(count, profiles.length)]));
}

/** What text and session share, and how much each adds. */
function matchesOf(asked: Profile, held: Profile, rarities: ReadonlyMap<string, number>): Map<string, number> {
  const matches = new Map<string, number>();
  for (const [name, times] of asked) {
    const found = held.get(name);
    if (found) matches.set(name, (rarities.get(name) ?? 0) * saturated(times) * saturated(found));
  }
  return matches;
}

/** What the person said for a session, each word or term once, what counts most first. */
function reasonsFrom(said: readonly Said[], matches: ReadonlyMap<string, number>): Said[] {
  const reasons = new Map<string, { said: Said; worth: number }>();
  for (const one of said) {
    if (reasons.has(one.finding.key)) continue;
    const worth = subjectsOf(one.finding).reduce(
      (sum, subject) => sum + (matches.get(subject.name) ?? 0) * subject.worth,
      0,
    );
    if (worth > 0) reasons.set(one.finding.key, { said: one, worth });
  }
  return [...reasons.values()].sort((a, b) => b.worth - a.worth).map((reason) => reason.said);
}

const isEvidence = (reasons: readonly Said[]): boolean =>
  reasons.length >= LEAST_WORDS || reasons.some(({ part }) => part === 'title');

/**
 * The sessions into which a contribution fits by its words, best first, at most three; none when nothing speaks for
 * any. Sessions of equal score keep their order. Which sessions are open is for the caller to know.
 */
export function suggestSessions(
  text: { title: string; abstract: string },
  sessions: readonly SuggestableSession[],
): Suggestion[] {
  const read = wordReader();
  const find = (part: string): Finding[] => findingsOf(read(part));

  const title = find(text.title);
  const abstract = find(text.abstract);
  const said: Said[] = [
    ...title.map((finding) => ({ finding, part: 'title' as const })),
    ...abstract.map((finding) => ({ finding, part: 'abstract' as const })),
  ];
  const asked = profileOf(title, abstract);
  const held = sessions.map((session) => profileOf(find(session.title), find(session.annotation)));
  const rarities = raritiesIn(held);

  const scored = sessions.map(({ id }, at) => {
    const matches = matchesOf(asked, held[at] ?? new Map(), rarities);
    return { id, matches, score: [...matches.values()].reduce((sum, worth) => sum + worth, 0) };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score >= LEAST_SCORE && score >= best * LEAST_SHARE_OF_BEST)
    .map(({ id, score, matches }) => ({ id, score, reasons: reasonsFrom(said, matches) }))
    .filter(({ reasons }) => isEvidence(reasons))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ id, score, reasons }) => ({ id, score, words: reasons.slice(0, MOST_WORDS).map(writtenIn(text)) }));
}

const writtenIn =
  (text: { title: string; abstract: string }) =>
  ({ finding, part }: Said): string =>
    text[part].slice(finding.start, finding.end).replace(/\s+/g, ' ');
