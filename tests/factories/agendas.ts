import type { MeetingFacts } from '#app/domain/meetings/meeting-facts.ts';
import { type AgendaDocument, readAgenda } from '#app/services/meetings/import-agenda.ts';

/** A short agenda with dates, place and symbol, sub-items and annotations; item 3 is missing from the list. */
export const AGENDA_TEXT = `ECE/CES/GE.10/2027/1
Group of Experts on Migration Statistics
Geneva, 24-26 October 2027

I. Provisional agenda

1. Opening of the meeting
2. Data sources
(a) Registers
(b) Surveys
4. Future work

II. Annotations

1. Opening of the meeting

The chair opens the meeting.

2. Data sources

Papers on registers and surveys are invited.

(a) Registers

Papers on registers.

(b) Surveys

Papers on surveys.

3. Longitudinal studies

Papers on panels.

4. Future work

Proposals for future work.
`;

export async function anAgenda(text: string = AGENDA_TEXT): Promise<AgendaDocument> {
  const document = await readAgenda(Buffer.from(text), 'agenda.txt');
  if ('refused' in document) throw new Error(document.refused.message);
  return document;
}

/** What stands beside a document, complete without any text. */
export function meetingFacts(change: Partial<MeetingFacts> = {}): MeetingFacts {
  return {
    slug: 'migration-2027',
    title: 'Work Session',
    place: 'Vienna',
    dates: [{ from: '2027-11-01', to: '2027-11-02' }],
    timeZone: 'Europe/Vienna',
    status: 'draft',
    flow: 'both_at_once',
    ...change,
  };
}
