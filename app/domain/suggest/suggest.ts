import { type Concept, GLOSSARY } from './glossary.ts';
import { type Finding, findingsOf } from './terms.ts';
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

const MAX_SUGGESTIONS = 3;
const MAX_WORDS = 5;
/** A title says what a session, and a paper, is about; the text below also says what it is not. */
const TITLE = 4;
/** What a match is worth by what matches: the subject, a wider subject, the very word of a subject, any other word. */
const SUBJECT = 1;
const WIDER = 0.4;
const WORD_OF_SUBJECT = 0.3;
const OTHER_WORD = 0.6;
/** Below these nothing is suggested: what is left is chance, or what every paper of the meeting has. */
const LEAST_SCORE = 0.15;
const LEAST_SHARE_OF_BEST = 1 / 3;
/** One word may mean something else ("a match"), unless it stands in the title of the contribution. */
const LEAST_WORDS = 2;

/** A finding of the person's text, with the part in which it stands. */
interface Said {
  finding: Finding;
  part: 'title' | 'abstract';
}

/** What a finding says, and how much of it. */
interface Subject {
  name: string;
  worth: number;
}

/** How often a text says what, by the name of the subject. */
type Profile = Map<string, number>;

const SUBJECTS = new Map<Concept, Subject[]>(
  GLOSSARY.map((concept) => [
    concept,
    [
      { name: `subject ${concept.name}`, worth: SUBJECT },
      ...(concept.wider ?? []).map((name) => ({ name: `subject ${name}`, worth: WIDER })),
    ],
  ]),
);

function subjectsOf({ key, concept }: Finding): Subject[] {
  const word = { name: `word ${key}`, worth: concept ? WORD_OF_SUBJECT : OTHER_WORD };
  return concept ? [word, ...(SUBJECTS.get(concept) ?? [])] : [word];
}

/** @param wanted what to count; everything when left out */
function profileOf(title: readonly Finding[], body: readonly Finding[], wanted?: Profile): Profile {
  const profile: Profile = new Map();
  const add = (findings: readonly Finding[], times: number) => {
    for (const finding of findings)
      for (const { name, worth } of subjectsOf(finding))
        if (!wanted || wanted.has(name)) profile.set(name, (profile.get(name) ?? 0) + worth * times);
  };
  add(title, TITLE);
  add(body, 1);
  return profile;
}

/** Saying something again adds less than saying it first (the k of BM25, Robertson and Zaragoza 2009). */
const saturated = (times: number): number => times / (times + 2);

/** The inverse document frequency of BM25, with the sessions of the meeting as the collection; never below zero. */
const rarity = (holders: number, all: number): number =>
  Math.log(1 + (all - holders + 0.5) / (holders + 0.5));

function raritiesIn(profiles: readonly Profile[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const profile of profiles)
    for (const name of profile.keys()) holders.set(name, (holders.get(name) ?? 0) + 1);
  return new Map([...holders].map(([name, count]) => [name, rarity(count, profiles.length)]));
}

/** What text and session share, and how much each adds. */
function matchesOf(
  profile: Profile,
  sessionProfile: Profile,
  rarities: ReadonlyMap<string, number>,
): Map<string, number> {
  const matches = new Map<string, number>();
  for (const [name, times] of sessionProfile)
    matches.set(name, (rarities.get(name) ?? 0) * saturated(times) * saturated(profile.get(name) ?? 0));
  return matches;
}

/** Each word or term of the person's text once, where it stands first. */
function saidIn(title: readonly Finding[], abstract: readonly Finding[]): Said[] {
  const said = new Map<string, Said>();
  const add = (findings: readonly Finding[], part: Said['part']) => {
    for (const finding of findings) if (!said.has(finding.key)) said.set(finding.key, { finding, part });
  };
  add(title, 'title');
  add(abstract, 'abstract');
  return [...said.values()];
}

/** What was said for a session, what counts most first. */
function reasonsFrom(said: readonly Said[], matches: ReadonlyMap<string, number>): Said[] {
  const worthOf = ({ finding }: Said) =>
    subjectsOf(finding).reduce((sum, { name, worth }) => sum + (matches.get(name) ?? 0) * worth, 0);
  return said
    .map((entry) => ({ entry, worth: worthOf(entry) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .map(({ entry }) => entry);
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
  const profile = profileOf(title, abstract);
  const sessionProfiles = sessions.map((session) =>
    profileOf(find(session.title), find(session.annotation), profile),
  );
  const rarities = raritiesIn(sessionProfiles);

  const ranked = sessions
    .map(({ id }, at) => {
      const matches = matchesOf(profile, sessionProfiles[at] ?? new Map(), rarities);
      return { id, matches, score: [...matches.values()].reduce((sum, worth) => sum + worth, 0) };
    })
    .sort((a, b) => b.score - a.score);
  const least = Math.max(LEAST_SCORE, (ranked[0]?.score ?? 0) * LEAST_SHARE_OF_BEST);

  const said = saidIn(title, abstract);
  const suggestions: Suggestion[] = [];
  for (const { id, score, matches } of ranked) {
    if (score < least || suggestions.length === MAX_SUGGESTIONS) break;
    const reasons = reasonsFrom(said, matches);
    if (!isEvidence(reasons)) continue;
    const words = reasons.slice(0, MAX_WORDS).map(({ finding, part }) => writtenAt(text[part], finding));
    suggestions.push({ id, score, words });
  }
  return suggestions;
}

const writtenAt = (text: string, { start, end }: Finding): string =>
  text.slice(start, end).replace(/\s+/g, ' ');
