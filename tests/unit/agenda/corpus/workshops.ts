import type { Layout } from './layout.ts';

/** Programmes that are the agenda: times, days, sessions, breaks, speakers. */
export const WORKSHOPS: Layout[] = [
  {
    name: 'times before "Item n."',
    text: `Workshop on Harmonisation of Poverty Statistics
Budva, Montenegro, 26-27 September 2017

Agenda

Tuesday, 26 September
9:30 – 10:00   Item 1. Opening and adoption of the agenda
10:00 – 11:00  Item 2. Subjective poverty
11:00 – 11:30  Coffee break
11:30 – 13:00  Item 3. Quality of income data
13:00 – 14:30  Lunch

Wednesday, 27 September
9:00 – 10:30   Item 4. Dissemination
10:30 – 11:00  Item 5. Conclusions and closing
`,
    outline: `
1 Opening and adoption of the agenda
2 Subjective poverty
3 Quality of income data
4 Dissemination
5 Conclusions and closing
`,
    facts: {
      title: 'Workshop on Harmonisation of Poverty Statistics',
      dates: ['2017-09-26/2017-09-27'],
      place: 'Budva, Montenegro',
    },
  },
  {
    name: 'sessions with talks below',
    text: `Workshop on Statistical Dissemination and Communication
12-14 June 2019, Gdansk, Poland

PROGRAMME

Session 1: Setting the scene
Chair: Alice Brown (United Kingdom)
- What readers look for. Statistics Finland
- The value of trust. Statistics Canada

Session 2: Social media
Chair: Jan Kowalski (Poland)
- One year of short films. Poland
- Answering rumours. Mexico

Session 3: Measuring success
Chair: to be confirmed
- Clicks are not enough. Ireland
`,
    outline: `
1 Setting the scene
2 Social media
3 Measuring success
`,
    facts: {
      title: 'Workshop on Statistical Dissemination and Communication',
      dates: ['2019-06-12/2019-06-14'],
      place: 'Gdansk, Poland',
    },
  },
  {
    name: 'list, then annotations with organizers, then a timetable by day',
    text: `Economic Commission for Europe
Conference of European Statisticians
Expert Meeting on Statistical Data Collection
10–12 October 2018, Geneva

Provisional agenda

1. Opening
2. Modes and questionnaires
3. Organisation and people
4. Closing

Annotations

1. Opening
The expert meeting will be opened by the Chair.

2. Modes and questionnaires
Organizers: Petra Berg (Sweden) and Luc Petit (France)
This session is about surveys in several modes.

3. Organisation and people
Organizers: Rosa Diaz (Mexico)
This session is about interviewers.

4. Closing
The expert meeting will be closed at 4 p.m.

Timetable

Wednesday 10 October
09.30 - 10.00 Opening (Item 1)
10.00 - 12.30 Item 2
Thursday 11 October
09.30 - 12.30 Item 3
Friday 12 October
15.30 - 16.00 Item 4
`,
    outline: `
1 Opening
2 Modes and questionnaires
3 Organisation and people
4 Closing
`,
    facts: {
      title: 'Expert Meeting on Statistical Data Collection',
      dates: ['2018-10-10/2018-10-12'],
      place: 'Geneva',
    },
    annotations: { '4': 'The expert meeting will be closed at 4 p.m.' },
  },
  {
    name: 'day headings between the items of the list',
    text: `Training course on population registers
Agenda

Day 1
1. Opening
2. Legal basis

Day 2
3. Identification numbers
4. Address registers

Day 3
5. Country exercises
6. Evaluation and closing
`,
    outline: `
1 Opening
2 Legal basis
3 Identification numbers
4 Address registers
5 Country exercises
6 Evaluation and closing
`,
    annotations: { '2': '', '4': '' },
  },
  {
    name: 'time ranges behind the titles',
    text: `AGENDA

1. Welcome (9:00–9:15)
2. Tour de table (9:15–10:00)
3. Road map of the project (10:00–12:00)
4. Next steps (12:00–12:30)
`,
    outline: `
1 Welcome (9:00–9:15)
2 Tour de table (9:15–10:00)
3 Road map of the project (10:00–12:00)
4 Next steps (12:00–12:30)
`,
  },
  {
    name: 'a meeting that begins at 9.30 p.m.',
    text: `Meeting of the Group of Experts on Business Registers
Geneva, 30 September to 2 October 2019, starting at 9.30 p.m.

Provisional agenda
1. Opening
2. Globalisation
3. Frames for surveys
4. Closing
`,
    outline: `
1 Opening
2 Globalisation
3 Frames for surveys
4 Closing
`,
    warnings: ['impossible-time'],
    facts: { dates: ['2019-09-30/2019-10-02'], place: 'Geneva' },
  },
  {
    name: 'AM and PM times in their own lines',
    text: `Seminar on Early Warning Indicators
Agenda

09:30 AM
1. Opening remarks
10:00 AM
2. Composite indicators
11:30 AM
3. Nowcasting
01:00 PM
4. Conclusions
`,
    outline: `
1 Opening remarks
2 Composite indicators
3 Nowcasting
4 Conclusions
`,
    annotations: { '1': '', '2': '', '3': '' },
  },
  {
    name: 'discussion questions under each item',
    text: `Agenda for the virtual meeting of the Task Force on the Measurement of Work, 15 March 2021

1. Welcome and adoption of the agenda
The Chair will welcome new members.

2. Platform work
Questions for discussion:
1) Which platforms should be covered?
2) Which reference period fits?
3) How are tasks counted?

3. Outline of the handbook
Members will comment on the outline.

4. Next steps
Members will agree on tasks and dates.
`,
    outline: `
1 Welcome and adoption of the agenda
2 Platform work
3 Outline of the handbook
4 Next steps
`,
    annotations: { '3': 'Members will comment on the outline.' },
  },
  {
    name: 'Item 1 – times and rooms in brackets below',
    text: `Third Forum on Land Statistics
Nairobi, Kenya, 28 February – 2 March 2018

Programme and agenda

ITEM 1 – OPENING
Wednesday 28 February, 9:00–9:30, Room A

ITEM 2 – LAND COVER
Wednesday 28 February, 9:30–12:30, Room A

ITEM 3 – LAND RIGHTS
Thursday 1 March, 9:00–17:00, Room B

ITEM 4 – CLOSING
Friday 2 March, 12:00–12:30, Room A
`,
    outline: `
1 OPENING
2 LAND COVER
3 LAND RIGHTS
4 CLOSING
`,
    facts: { dates: ['2018-02-28/2018-03-02'], place: 'Nairobi, Kenya' },
  },
  {
    name: 'speakers in brackets and a chair below each item; titles in the annotations carry a stop',
    text: `Draft Agenda

1. Opening (Ms. Adams)
2. New data on housing (Mr. Baker)
3. Closing (Ms. Adams)

Notes on the agenda

1. Opening. Ms. Adams will welcome the participants.
2. New data on housing. Mr. Baker will present registers of dwellings.
3. Closing. Ms. Adams will sum up.
`,
    outline: `
1 Opening (Ms. Adams)
2 New data on housing (Mr. Baker)
3 Closing (Ms. Adams)
`,
    annotations: { '2': 'Mr. Baker will present registers of dwellings.' },
  },
  {
    name: 'three days of a workshop with sessions, lunch and a dinner',
    text: `UNECE Workshop on Ethics in Statistics
Online, 26-28 March 2024

Day 1 - Tuesday 26 March
10:00-10:15 Welcome
10:15-12:00 Session 1: Ethics and trust
12:00-13:00 Lunch break
13:00-15:00 Session 2: Consent

Day 2 - Wednesday 27 March
10:00-12:00 Session 3: Artificial intelligence
19:00 Dinner

Day 3 - Thursday 28 March
10:00-12:00 Session 4: Small groups
12:00-12:30 Conclusions
`,
    outline: `
1 Ethics and trust
2 Consent
3 Artificial intelligence
4 Small groups
`,
    facts: {
      title: 'UNECE Workshop on Ethics in Statistics',
      dates: ['2024-03-26/2024-03-28'],
      place: 'Online',
    },
  },
  {
    name: 'minutes given behind titles and initials of the presenters',
    text: `Agenda of the Bureau call, 12 March 2019

1. Opening (5 min, JS)
2. Outcome of the Statistical Commission (20 min, TT)
3. Preparations for the plenary session (30 min, secretariat)
4. AOB (5 min)
`,
    outline: `
1 Opening (5 min, JS)
2 Outcome of the Statistical Commission (20 min, TT)
3 Preparations for the plenary session (30 min, secretariat)
4 AOB (5 min)
`,
  },
  {
    name: 'days as headings, items numbered through, chairs in brackets',
    text: `Expert meeting on measuring poverty and inequality
Vienna, Austria, 28-29 November 2019

Programme

Thursday, 28 November

1. Opening remarks
2. Adjusting measures to social change (Chair: Ms. Tess Penne)
3. Small groups and rare populations (Chair: Mr. Andres Vork)

Friday, 29 November

4. Housing (Chair: Ms. Anna Wanka)
5. Conclusions and next steps
`,
    outline: `
1 Opening remarks
2 Adjusting measures to social change (Chair: Ms. Tess Penne)
3 Small groups and rare populations (Chair: Mr. Andres Vork)
4 Housing (Chair: Ms. Anna Wanka)
5 Conclusions and next steps
`,
    facts: {
      title: 'Expert meeting on measuring poverty and inequality',
      dates: ['2019-11-28/2019-11-29'],
      place: 'Vienna, Austria',
    },
  },
  {
    name: 'training workshop: daily sessions with times, numbers running through',
    text: `Regional Workshop on Price Statistics
Istanbul, Turkey, 10–13 October 2016

DRAFT AGENDA

DAY 1 – Monday, 10 October

09:00–09:30 1. Opening remarks and introductions
09:30–10:45 2. Overview of the CPI manual
10:45–11:00 Coffee break
11:00–12:30 3. Weights and their sources
12:30–14:00 Lunch

DAY 2 – Tuesday, 11 October

09:00–10:30 4. Missing prices
10:30–12:30 5. Exercise: quality adjustment
14:00–16:00 6. Wrap-up and evaluation
`,
    outline: `
1 Opening remarks and introductions
2 Overview of the CPI manual
3 Weights and their sources
4 Missing prices
5 Exercise: quality adjustment
6 Wrap-up and evaluation
`,
    facts: {
      title: 'Regional Workshop on Price Statistics',
      dates: ['2016-10-10/2016-10-13'],
      place: 'Istanbul, Turkey',
    },
  },
  {
    name: 'programme of a conference on one page: sessions without titles behind the number',
    text: `Seminar on strategic communication

Agenda

Session 1
Opening and keynote
Session 2
Trust in official statistics
Session 3
Crisis communication
Session 4
Summary
`,
    outline: `
1 Opening and keynote
2 Trust in official statistics
3 Crisis communication
4 Summary
`,
    facts: { title: 'Seminar on strategic communication' },
  },
  {
    name: 'modernisation workshop: sessions with questions and chairs, background first',
    text: `Workshop on the Modernisation of Official Statistics
Geneva, 18-20 November 2019

Background

Statistical organisations face many challenges. The workshop brings together managers and experts to exchange ideas.

Agenda

Session 1: Keynote addresses
Chair: Anna Borowska

Session 2: Strategic communications
Chair: Terri Mitton
How can organisations build their brand? What do users expect?

Session 3: Data ethics
Chair: Jackey Mayda
This session will look at frameworks and their use.

Session 4: Priorities for 2020
All participants will vote on proposals.
`,
    outline: `
1 Keynote addresses
2 Strategic communications
3 Data ethics
4 Priorities for 2020
`,
    facts: {
      title: 'Workshop on the Modernisation of Official Statistics',
      dates: ['2019-11-18/2019-11-20'],
      place: 'Geneva',
    },
    introduction:
      'Statistical organisations face many challenges. The workshop brings together managers and experts to exchange ideas.',
    annotations: {
      '2': 'Chair: Terri Mitton\n\nHow can organisations build their brand? What do users expect?',
      '4': 'All participants will vote on proposals.',
    },
  },
  {
    name: 'English plenary seminar: "Item 5 (a)" in the list, with times',
    text: `Provisional timetable and agenda

Item 1. Opening and adoption of the agenda
Item 2. Report of the Bureau
Item 3. In-depth reviews
Item 3 (a). Role of the community
Item 3 (b). Satellite imagery
Item 4. Election of the Bureau
Item 5. Other business
`,
    outline: `
1 Opening and adoption of the agenda
2 Report of the Bureau
3 In-depth reviews
  a Role of the community
  b Satellite imagery
4 Election of the Bureau
5 Other business
`,
  },
];
