/** Who may do what in a meeting, as a table: a word for each right that somebody has. */
import { expect, test } from 'vitest';

import { meetingRightsOn, type MeetingViewer, openPages } from '#app/domain/meetings/meeting-rights.ts';

const NOBODY: MeetingViewer = {
  isSignedIn: true,
  isSecretariat: false,
  isOrganizer: false,
  organizesSession: false,
  isParticipant: false,
};

const EVERYBODY = ['agenda', 'papers'];

test.each<[string, Partial<MeetingViewer>, rights: string, pages: string[]]>([
  ['a visitor', { isSignedIn: false }, '', EVERYBODY],
  ['a stranger', {}, '', EVERYBODY],
  ['a participant', { isParticipant: true }, 'participantFiles', [...EVERYBODY, 'material']],
  [
    'an organizer of another session',
    { isOrganizer: true, isParticipant: true },
    'desk participantFiles',
    [...EVERYBODY, 'material', 'desk'],
  ],
  [
    'an organizer of the session',
    { isOrganizer: true, organizesSession: true, isParticipant: true },
    'desk setUpSession invite participantFiles',
    [...EVERYBODY, 'material', 'desk'],
  ],
  [
    'the secretariat',
    { isSecretariat: true, isParticipant: true },
    'desk setUp setUpSession decideSession invite nameOrganizers people participantFiles',
    [...EVERYBODY, 'material', 'desk', 'setup'],
  ],
])('%s', (_, viewer, names, pages) => {
  const rights = meetingRightsOn({ ...NOBODY, ...viewer });
  const allowed = Object.entries(rights).flatMap(([name, verdict]) => (verdict.allowed ? [name] : []));
  expect(allowed.join(' ')).toBe(names);
  expect(openPages(rights)).toEqual(pages);
  const reasons = new Set(Object.values(rights).flatMap((verdict) => (verdict.allowed ? [] : [verdict.why])));
  const why = viewer.isSignedIn === false ? 'sign_in_first' : 'not_found';
  expect([...reasons]).toEqual(allowed.length === Object.keys(rights).length ? [] : [why]);
});
