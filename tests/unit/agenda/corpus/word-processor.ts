import type { Layout } from './layout.ts';

/** Pasted from a word processor: tabs, bullets, headings, quotation marks. */
export const WORD_PROCESSOR: Layout[] = [
  {
    name: 'tabs between number and title',
    text: `Draft Agenda\n\n1.\tWelcome and introductions\n2.\tReview of action points\n3.\tProgress of the task teams\n\ta)\tMetadata\n\tb)\tSampling\n4.\tAny other business\n5.\tNext meeting\n`,
    outline: `
1 Welcome and introductions
2 Review of action points
3 Progress of the task teams
  a Metadata
  b Sampling
4 Any other business
5 Next meeting
`,
  },
  {
    name: 'bullets below numbered items',
    text: `Agenda of the meeting of the Steering Group

1. Opening
2. Preparation of the workshop
• Venue and dates
• List of speakers
• Budget
3. Publications
- Handbook
- Newsletter
4. AOB
`,
    outline: `
1 Opening
2 Preparation of the workshop
3 Publications
4 AOB
`,
    annotations: {
      '2': '• Venue and dates\n\n• List of speakers\n\n• Budget',
      '3': '- Handbook\n\n- Newsletter',
      '4': '',
    },
  },
  {
    name: 'number on its own line, title on the next',
    text: `AGENDA

1.

Opening of the meeting and adoption of the agenda

2.

Report of the Bureau

3.

Renewal of the mandate

4.

Date of the next meeting
`,
    outline: `
1 Opening of the meeting and adoption of the agenda
2 Report of the Bureau
3 Renewal of the mandate
4 Date of the next meeting
`,
  },
  {
    name: 'titles with colons, parentheses, years, dates and numbers',
    text: `Provisional agenda

1. Opening: welcome by the host
2. 2030 Agenda: where do we stand?
3. Results of the survey of 12 countries (2017–2018)
4. Follow-up to the session of 24-26 October 2018
5. Chapter 5 of the Handbook: revised draft (second reading)
6. "One number census" (part 2)
7. Closing
`,
    outline: `
1 Opening: welcome by the host
2 2030 Agenda: where do we stand?
3 Results of the survey of 12 countries (2017–2018)
4 Follow-up to the session of 24-26 October 2018
5 Chapter 5 of the Handbook: revised draft (second reading)
6 "One number census" (part 2)
7 Closing
`,
    facts: { dates: null },
  },
  {
    name: 'decimal numbers down to three levels with a point at the end',
    text: `Meeting of the Working Group on Statistics of Education
Luxembourg, 6–7 June 2019

DRAFT AGENDA

1. Opening of the meeting
1.1. Approval of the agenda
1.2. Approval of the minutes of the previous meeting
2. Legal matters
2.1. Implementing regulation
2.1.1. Timetable
2.1.2. Variables
2.2. Quality reports
3. Data collection
4. AOB
`,
    outline: `
1 Opening of the meeting
  1.1 Approval of the agenda
  1.2 Approval of the minutes of the previous meeting
2 Legal matters
  2.1 Implementing regulation
    2.1.1 Timetable
    2.1.2 Variables
  2.2 Quality reports
3 Data collection
4 AOB
`,
    facts: {
      title: 'Meeting of the Working Group on Statistics of Education',
      dates: ['2019-06-06/2019-06-07'],
      place: 'Luxembourg',
    },
  },
  {
    name: 'who presents, below or behind each item',
    text: `DRAFT AGENDA

1. Adoption of the agenda
Presented by: Chair

2. State of play of the European statistical programme
Presented by: Eurostat
Action: for information

3. Modernisation of social statistics
Presented by: Eurostat
Action: for opinion

4. Any other business
`,
    outline: `
1 Adoption of the agenda
2 State of play of the European statistical programme
3 Modernisation of social statistics
4 Any other business
`,
  },
  {
    name: 'annotations with a bold title alone, no number',
    text: `Provisional agenda

1. Opening of the meeting
2. Census communication
3. Census technology
4. Closing of the meeting

Annotations

Opening of the meeting
The host welcomes the participants.

Census communication
Speakers present campaigns.

Census technology
Speakers present tools for the field.

Closing of the meeting
The host thanks the participants.
`,
    outline: `
1 Opening of the meeting
2 Census communication
3 Census technology
4 Closing of the meeting
`,
    annotations: { '2': 'Speakers present campaigns.', '3': 'Speakers present tools for the field.' },
  },
  {
    name: 'Word: "Item 1:" with times in front and a presenter behind a dash',
    text: `Expert meeting on leaving no one behind
Vienna, 3 to 4 December 2018

Draft agenda

9:00 Item 1: Welcome
9:30 Item 2: Hidden groups
11:00 Coffee
11:30 Item 3: Street children
13:00 Lunch
14:00 Item 4: Way forward
`,
    outline: `
1 Welcome
2 Hidden groups
3 Street children
4 Way forward
`,
    facts: { dates: ['2018-12-03/2018-12-04'], place: 'Vienna' },
  },
  {
    name: 'Word: heading with table of contents fields, tabs between number and title, empty paragraphs',
    text: `DRAFT AGENDA\t\t\t\t\t\tVersion 2, 5 May 2020

Task Force on Disability Measurement


1.\tOpening remarks

2.\tNew question sets\t\t\t(Ms. Golden)

3.\tChildren with disabilities\t\t(Mr. Mont)

4.\tPublication plan\t\t\t(all)

5.\tClose
`,
    outline: `
1 Opening remarks
2 New question sets
3 Children with disabilities
4 Publication plan
5 Close
`,
  },
];
