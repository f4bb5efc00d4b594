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
];
