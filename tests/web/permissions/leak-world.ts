/**
 * One installation in which every confidential value is a word of its own, so that a crawl can tell where each of
 * them has come out. Everything is made by the use cases; only what no page can write is put into the tables.
 */
import { type ContributionRow } from '#db/contributions/contributions.ts';
import type { PersonRow } from '#db/people/persons.ts';
import type { WebPortal } from '#tests/support/web-portal.ts';

import { addressesOf } from './leak-world/addresses.ts';
import {
  makeAddresses,
  makeDrafts,
  makeInvitations,
  makeLinksAndCodes,
  makeMembers,
  makeTemplates,
} from './leak-world/around.ts';
import { Canaries } from './leak-world/canaries.ts';
import { makePapers, type Making } from './leak-world/papers.ts';
import { makeMeetings, makePeople, REVIEWERS } from './leak-world/people.ts';
import { type Paper, SAME_AS, type Viewer } from './permission-matrix.ts';

export interface LeakWorld {
  /** What it was made from, for tests that go on changing it. */
  making: Making;
  people: Record<Viewer, PersonRow | null>;
  cookies: Record<Viewer, string>;
  papers: Record<Paper, ContributionRow>;
  /** Addresses by route and by the name that the matrix gives them. */
  addressOf(route: string, of: string): string;
  /** What this viewer is to a paper. */
  relation(viewer: Viewer, paper: Paper): Viewer;
  /** The names of the canaries in a text, such as `reviewed.title`; an unknown canary is returned as it is. */
  namesIn(text: string): Set<string>;
  /** Whose name or address a canary is: their own page may say it. */
  isOwn(viewer: Viewer, name: string): boolean;
  planted: number;
  /** Names of all canaries. */
  plantedNames: ReadonlySet<string>;
}

export async function leakWorld(web: WebPortal): Promise<LeakWorld> {
  const canaries = new Canaries();
  const meetings = await makeMeetings(web.database, canaries);
  const people = await makePeople(web.database, canaries, meetings);
  const making: Making = { web, canaries, meetings, people };
  const papers = await makePapers(making);
  const drafts = await makeDrafts(making);
  await makeMembers(making);
  const invitation = await makeInvitations(making);
  const templates = await makeTemplates(making);
  const link = await makeLinksAndCodes(making);
  const undo = await makeAddresses(making);

  const cookies = {} as Record<Viewer, string>;
  for (const [viewer, person] of Object.entries(people.viewers)) {
    cookies[viewer as Viewer] = person ? await web.cookieOf(person) : '';
    if (person) canaries.plant('session', cookies[viewer as Viewer].split('=')[1]);
  }
  const addresses = await addressesOf(making, { papers, drafts, invitation, templates, link, undo });

  return {
    making,
    people: people.viewers,
    cookies,
    papers,
    planted: canaries.count,
    plantedNames: canaries.names,
    addressOf(route, of) {
      const address = addresses.get(`${route} ${of}`);
      if (address === undefined) throw new Error(`no address for ${route}, ${of}`);
      return address;
    },
    relation: relationTo,
    namesIn: canaries.finder(),
    isOwn,
  };
}

/** The role of a viewer for a paper: for papers of another meeting or session most viewers are strangers. */
function relationTo(viewer: Viewer, paper: Paper): Viewer {
  if (viewer === 'visitor') return 'visitor';
  if (paper === 'foreign' || paper === 'foreignPublished') {
    return viewer === 'otherSecretariat' ? 'secretariat' : 'stranger';
  }
  if (paper === 'elsewhere') {
    if (viewer === 'otherOrganizer') return 'organizer';
    // It is not of the country that binds.
    return ['secretariat', 'boundSecretariat'].includes(SAME_AS[viewer] ?? viewer)
      ? 'secretariat'
      : 'stranger';
  }
  if (paper === 'submitted' && (REVIEWERS as readonly string[]).includes(viewer)) return 'stranger';
  return viewer;
}

function isOwn(viewer: Viewer, name: string): boolean {
  return (
    name === `reviewer:${viewer}` ||
    name === `reviewerEmail:${viewer}` ||
    (viewer === 'submitter' && name === 'submitterEmail') ||
    (viewer === 'participant' && name === 'participantEmail')
  );
}
