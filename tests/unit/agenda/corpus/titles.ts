import type { Layout } from './layout.ts';

/** Titles that look like something else: numbers, years, questions, capitals, footnote stars. */
export const TITLES: Layout[] = [
  {
    name: 'titles in quotation marks, with question marks and with an abbreviation at the end',
    text: `Agenda

1. Opening
2. “Who counts?”: counting the uncounted
3. Are we ready for the 2030 round?
4. Cooperation with Eurostat, OECD, etc.
5. Statistics in the U.N.
6. Closing
`,
    outline: `
1 Opening
2 “Who counts?”: counting the uncounted
3 Are we ready for the 2030 round?
4 Cooperation with Eurostat, OECD, etc.
5 Statistics in the U.N.
6 Closing
`,
  },
  {
    name: 'brackets around whole titles and a title that is a question',
    text: `Agenda

1. [Opening]
2. How do we count people on the move?
3. [Election of officers – to be confirmed]
4. Closing
`,
    outline: `
1 [Opening]
2 How do we count people on the move?
3 [Election of officers – to be confirmed]
4 Closing
`,
  },
  {
    name: 'minutes-like words in a true agenda',
    text: `AGENDA OF THE BUREAU MEETING

1. Adoption of the agenda
2. Minutes of the meeting of 4 February
3. Report of the Chair
4. Report on the session of the Committee
5. Contents of the next report
`,
    outline: `
1 Adoption of the agenda
2 Minutes of the meeting of 4 February
3 Report of the Chair
4 Report on the session of the Committee
5 Contents of the next report
`,
  },
  {
    name: 'the title of an item stands in capitals and wraps, annotations follow at once',
    text: `ANNOTATED AGENDA

1. OPENING OF THE SESSION AND ADOPTION OF THE
   AGENDA
The session will be opened by the Chair.

2. STATISTICS OF THE INFORMATION SOCIETY
Delegates will report on surveys.

3. OTHER BUSINESS
No proposals have been received.
`,
    outline: `
1 OPENING OF THE SESSION AND ADOPTION OF THE AGENDA
2 STATISTICS OF THE INFORMATION SOCIETY
3 OTHER BUSINESS
`,
    annotations: { '1': 'The session will be opened by the Chair.' },
  },
  {
    name: 'footnote stars behind titles of the list',
    text: `Provisional agenda*

1. Opening
2. Statistics on agriculture**
3. Closing

* The agenda was agreed by the Steering Group.
** This item is held jointly with another group.

Annotations

1. Opening
The Chair will open the meeting.

2. Statistics on agriculture
Delegates will report on censuses.

3. Closing
The Chair will close the meeting.
`,
    outline: `
1 Opening
2 Statistics on agriculture
3 Closing
`,
    annotations: { '3': 'The Chair will close the meeting.' },
  },
  {
    name: 'an item of one word and one with a dash',
    text: `Agenda

1. Opening
2. Censuses – past and future
3. Surveys
4. Registers - the road ahead
5. Closing
`,
    outline: `
1 Opening
2 Censuses – past and future
3 Surveys
4 Registers - the road ahead
5 Closing
`,
  },
  {
    name: 'a title with a line that starts with a year',
    text: `Agenda

1. Opening
2. Lessons from the round of censuses of
2020 and plans for the next round
3. Closing
`,
    outline: `
1 Opening
2 Lessons from the round of censuses of 2020 and plans for the next round
3 Closing
`,
  },
  {
    name: 'agenda with long titles over three lines each, and one word',
    text: `Provisional agenda

1. Opening
2. Follow-up and review of the implementation of the decisions of the
previous session on the harmonization of methods for the compilation of
short-term business statistics in services
3. Preparation of the joint questionnaire of the three organizations on
the production, trade and consumption of renewable energy and waste in
2021
4. Miscellaneous
`,
    outline: `
1 Opening
2 Follow-up and review of the implementation of the decisions of the previous session on the harmonization of methods for the compilation of short-term business statistics in services
3 Preparation of the joint questionnaire of the three organizations on the production, trade and consumption of renewable energy and waste in 2021
4 Miscellaneous
`,
  },
  {
    name: 'list whose titles hold numbers, dates and units, numbers followed by a bracket',
    text: `Draft agenda

1) 2021 census: lessons from 3 pilots
2) 15 years of the Aarhus Protocol (2003–2018)
3) PM2.5 and NOx emissions
4) 5G and statistics
5) 100 % coverage: a realistic aim?
`,
    outline: `
1 2021 census: lessons from 3 pilots
2 15 years of the Aarhus Protocol (2003–2018)
3 PM2.5 and NOx emissions
4 5G and statistics
5 100 % coverage: a realistic aim?
`,
  },
  {
    name: 'items with long sentences as titles: questions and imperatives',
    text: `Agenda for the brainstorming of the task team, 9 June 2020

1. Where do we stand?
2. What should the guide contain and who will write it?
3. How do we test it in countries?
4. Any other business
`,
    outline: `
1 Where do we stand?
2 What should the guide contain and who will write it?
3 How do we test it in countries?
4 Any other business
`,
    facts: { dates: ['2020-06-09/2020-06-09'] },
  },
];
