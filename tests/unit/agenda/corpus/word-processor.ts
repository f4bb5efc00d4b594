import type { Layout } from './layout.ts';

/** Pasted from a word processor, a web page or a mail: tabs, bullets, tables, quotation marks. */
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
    name: 'a mail with "> " before each line',
    text: `> Dear all,
>
> please find below the provisional agenda of our meeting.
>
> Provisional agenda
>
> 1. Opening
> 2. Statistics on tourism
> 3. Statistics on culture
> 4. Closing
>
> Best regards
> Anna
`,
    outline: `
1 Opening
2 Statistics on tourism
3 Statistics on culture
4 Closing
`,
    annotations: { '4': '' },
  },
  {
    name: 'a web page: breadcrumb, menu and list',
    text: `Home > Events > 2023
Share
Print
Expert meeting on statistics of international trade
Place: Online
Dates: 3 to 5 May 2023

Agenda
1. Opening remarks
2. Trade by enterprise characteristics
3. Services trade
4. Closing remarks

Contact
info@example.org
Terms of use
`,
    outline: `
1 Opening remarks
2 Trade by enterprise characteristics
3 Services trade
4 Closing remarks
`,
    facts: { dates: ['2023-05-03/2023-05-05'] },
    annotations: { '4': '' },
  },
  {
    name: 'a pipe table with item, subject, documents and presenter',
    text: `| Item | Subject | Documents | Presenter |
| --- | --- | --- | --- |
| 1. | Adoption of the agenda | Agenda | Chair |
| 2. | Report on activities | Doc. 2 | Secretariat |
| 3. | Governance of data | Doc. 3 | Netherlands |
| 3.1 | Data stewards | Doc. 3.1 | Estonia |
| 3.2 | Ethics | Doc. 3.2 | Canada |
| 4. | Other business | | Chair |
`,
    outline: `
1 Adoption of the agenda
2 Report on activities
3 Governance of data
  3.1 Data stewards
  3.2 Ethics
4 Other business
`,
  },
  {
    name: 'a tab-separated table with time, item and speaker',
    text: `Agenda\nTime\tItem\tSpeaker\n9:00\t1. Opening\tChair\n9:15\t2. Adoption of the agenda\tChair\n9:30\t3. Quality of administrative data\tMs. Lee, Canada\n10:30\t4. Quality of big data\tMr. Kim, Republic of Korea\n12:00\t5. Closing\tChair\n`,
    outline: `
1 Opening
2 Adoption of the agenda
3 Quality of administrative data
4 Quality of big data
5 Closing
`,
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
    name: 'markdown: bold marks and hashes',
    text: `# Provisional agenda

**1. Opening**

**2. Statistics on refugees**

Countries describe their sources.

**3. Statistics on stateless people**

Countries describe their plans.

**4. Closing**
`,
    outline: `
1 Opening
2 Statistics on refugees
3 Statistics on stateless people
4 Closing
`,
    annotations: { '2': 'Countries describe their sources.' },
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
];
