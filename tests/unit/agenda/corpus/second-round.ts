import type { Layout } from './layout.ts';

const NB = '\u00A0';

/** Layouts written after the first ones were read, each with something the others do not have. */
export const SECOND_ROUND: Layout[] = [
  {
    name: 'ILO: roman numbers count the items',
    text: `INTERNATIONAL LABOUR ORGANIZATION
20th International Conference of Labour Statisticians
Geneva, 10–19 October 2018
ICLS/20/2018/1

Agenda

I.    General report covering the activities of the Office
II.   Statistics of work relationships
III.  Statistics of labour migration
IV.   Methods for SDG indicators
V.    Other business
`,
    outline: `
I General report covering the activities of the Office
II Statistics of work relationships
III Statistics of labour migration
IV Methods for SDG indicators
V Other business
`,
    facts: {
      title: '20th International Conference of Labour Statisticians',
      symbol: 'ICLS/20/2018/1',
      dates: ['2018-10-10/2018-10-19'],
      place: 'Geneva',
    },
  },
  {
    name: 'OECD: numbers without a point and one space, symbol with a bracket',
    text: `For Official Use                                           SDD/CSSP/A(2019)1
English - Or. English
28 May 2019
STATISTICS AND DATA DIRECTORATE
COMMITTEE ON STATISTICS AND STATISTICAL POLICY

Draft Agenda of the 16th Meeting of the Committee on Statistics and Statistical Policy

20-21 June 2019
OECD Conference Centre, Paris

1 Adoption of the draft agenda
2 Approval of the summary record of the previous meeting
3 Statement by the Chief Statistician
4 Digital transformation
5 Well-being policy use
6 Other business
`,
    outline: `
1 Adoption of the draft agenda
2 Approval of the summary record of the previous meeting
3 Statement by the Chief Statistician
4 Digital transformation
5 Well-being policy use
6 Other business
`,
    facts: { symbol: 'SDD/CSSP/A(2019)1', dates: ['2019-06-20/2019-06-21'] },
  },
  {
    name: 'Eurostat: document numbers, "for information" behind titles in brackets',
    text: `EUROPEAN COMMISSION
EUROSTAT
Directorate F: Social statistics
Unit F-2: Population and migration
Doc. ESTAT/F-2/POP(2019)00

MEETING OF THE WORKING GROUP ON POPULATION AND MIGRATION
2–3 April 2019
BECH BUILDING, ROOM AMPERE, LUXEMBOURG
Starting time: 9:30

DRAFT AGENDA

1.  Adoption of the agenda
2.  Regular data collections
    2.1  Demography (for discussion)
    2.2  International migration (for discussion)
    2.3  Acquisition of citizenship (for information)
3.  Future of population statistics
    3.1  Legal framework (for opinion)
    3.2  Definition of population (for discussion)
4.  AOB

Documents are available on CIRCABC.
`,
    outline: `
1 Adoption of the agenda
2 Regular data collections
  2.1 Demography (for discussion)
  2.2 International migration (for discussion)
  2.3 Acquisition of citizenship (for information)
3 Future of population statistics
  3.1 Legal framework (for opinion)
  3.2 Definition of population (for discussion)
4 AOB
`,
    facts: { dates: ['2019-04-02/2019-04-03'] },
    annotations: { '4': '' },
  },
  {
    name: 'a contents table in front of list and annotations',
    text: `ECE/CES/2021/1
Conference of European Statisticians
Sixty-ninth plenary session
Geneva, 23–25 June 2021

Annotated provisional agenda

Contents
                                                   Page
I. Provisional agenda .............................. 2
II. Annotations .................................... 2
   1. Adoption of the agenda ....................... 2
   2. Pandemic and statistics ...................... 3
   3. Adoption of the report ....................... 4

I. Provisional agenda

1. Adoption of the agenda.
2. Pandemic and statistics.
3. Adoption of the report.

II. Annotations

1. Adoption of the agenda
1. The Conference will adopt its agenda.
2. Pandemic and statistics
2. The Conference will discuss what was learned.
3. Adoption of the report
3. The Conference will adopt its report.
`,
    outline: `
1 Adoption of the agenda
2 Pandemic and statistics
3 Adoption of the report
`,
    facts: { symbol: 'ECE/CES/2021/1', dates: ['2021-06-23/2021-06-25'] },
    annotations: { '2': '2. The Conference will discuss what was learned.' },
  },
  {
    name: 'sub-items as "Agenda item 3 (a)" headings in the annotations',
    text: `Provisional agenda

1. Opening of the session
2. Adoption of the agenda
3. Work of the Committee:
   (a) Energy balances;
   (b) Energy prices
4. Closing of the session

Annotations

Agenda item 1: Opening of the session
The session will be opened by the Executive Secretary.

Agenda item 2: Adoption of the agenda
The Committee will adopt the agenda.

Agenda item 3: Work of the Committee

Agenda item 3 (a): Energy balances
The Committee will consider balances.

Agenda item 3 (b): Energy prices
The Committee will consider prices.

Agenda item 4: Closing of the session
The session will be closed by the Chair.
`,
    outline: `
1 Opening of the session
2 Adoption of the agenda
3 Work of the Committee
  a Energy balances
  b Energy prices
4 Closing of the session
`,
    annotations: {
      '3 (a)': 'The Committee will consider balances.',
      '3 (b)': 'The Committee will consider prices.',
      '4': 'The session will be closed by the Chair.',
    },
  },
  {
    name: 'an enumeration under an annotation, numbered like items',
    text: `I. Provisional agenda
1. Opening
2. Questionnaire design
3. Pilot surveys
4. Closing
II. Annotations
1. Opening
The Chair will open the meeting.
2. Questionnaire design
Papers should answer these questions:
1. How are questions tested?
2. How are they translated?
3. Pilot surveys
Papers should describe pilots.
4. Closing
The Chair will close the meeting.
`,
    outline: `
1 Opening
2 Questionnaire design
3 Pilot surveys
4 Closing
`,
    annotations: {
      '2': 'Papers should answer these questions:\n\n1. How are questions tested?\n\n2. How are they translated?',
      '3': 'Papers should describe pilots.',
    },
  },
  {
    name: 'annotations of several paragraphs with a bullet list and a reference',
    text: `Draft agenda

1. Opening
2. Linking of records
3. Closing

Annotations

1. Opening

The meeting will be opened at 9.30 a.m.

2. Linking of records

Linking is used more and more. It raises questions of quality and of trust.

The session will cover:
• methods without identifiers;
• measures of errors;
• consent.

Authors are asked to send abstracts by 15 March 2019 (see www.example.org/link).

3. Closing

The meeting will be closed at 5 p.m.
`,
    outline: `
1 Opening
2 Linking of records
3 Closing
`,
    annotations: {
      '2': 'Linking is used more and more. It raises questions of quality and of trust.\n\nThe session will cover:\n\n• methods without identifiers;\n\n• measures of errors;\n\n• consent.\n\nAuthors are asked to send abstracts by 15 March 2019 (see www.example.org/link).',
    },
  },
  {
    name: 'letters with capitals count the items',
    text: `AGENDA

A. Opening of the meeting
B. Adoption of the agenda
C. Business statistics
   1. Short-term indicators
   2. Structural indicators
D. Other business
`,
    outline: `
A Opening of the meeting
B Adoption of the agenda
C Business statistics
  1 Short-term indicators
  2 Structural indicators
D Other business
`,
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
    name: 'an item "4 bis" was put in',
    text: `Provisional agenda

1. Adoption of the agenda.
2. Procedure.
3. Methods.
4. Data exchange.
4 bis. Data protection.
5. Closure.
`,
    outline: `
1 Adoption of the agenda
2 Procedure
3 Methods
4 Data exchange
4 bis Data protection
5 Closure
`,
  },
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
    name: 'a resolution in the introduction, with its own symbol',
    text: `Expert Group on Disability Statistics
New York, 11 to 13 June 2019

Annotated agenda

The meeting is convened in line with resolution A/RES/71/165 of the General Assembly. It is hosted by the Statistics Division.

Item 1. Opening
The Director will open the meeting.

Item 2. Measuring disability in censuses
Countries will present their questions.

Item 3. Closing
The Director will close the meeting.
`,
    outline: `
1 Opening
2 Measuring disability in censuses
3 Closing
`,
    facts: { symbol: null, dates: ['2019-06-11/2019-06-13'], place: 'New York' },
    introduction:
      'The meeting is convened in line with resolution A/RES/71/165 of the General Assembly. It is hosted by the Statistics Division.',
  },
  {
    name: 'French: a list with dashes below and "Documents :"',
    text: `ORDRE DU JOUR

1.${NB}Ouverture de la réunion
2.${NB}Programme de comparaison internationale
– Prix à la consommation
– Prix des biens d’équipement
Documents${NB}: STAT/2019/3 et STAT/2019/4
3.${NB}Comptes nationaux
Document${NB}: STAT/2019/5
4.${NB}Divers
`,
    outline: `
1 Ouverture de la réunion
2 Programme de comparaison internationale
3 Comptes nationaux
4 Divers
`,
  },
  {
    name: 'Russian with an organizer line, romans for sections and paragraphs numbered through',
    text: `Аннотированная повестка дня совещания

I. Повестка дня

1. Открытие
2. Статистика туризма
   a) Выборочные обследования
   b) Спутниковые счета
3. Закрытие

II. Аннотации к пунктам повестки дня

Пункт 1. Открытие
1. Совещание откроет представитель Статкомитета СНГ.

Пункт 2. Статистика туризма
Организатор: Росстат
2. Участники обсудят вопросы статистики туризма.

Пункт 3. Закрытие
3. Председатель подведет итоги.
`,
    outline: `
1 Открытие
2 Статистика туризма
  a Выборочные обследования
  b Спутниковые счета
3 Закрытие
`,
    annotations: { '3': '3. Председатель подведет итоги.' },
  },
  {
    name: 'two date ranges, two places',
    text: `Joint meetings on seasonal adjustment
Luxembourg, 6–7 May 2020 and Paris, 8–9 October 2020

Provisional agenda
1. Opening
2. Outliers during the pandemic
3. Revisions
4. Closing
`,
    outline: `
1 Opening
2 Outliers during the pandemic
3 Revisions
4 Closing
`,
    facts: { dates: ['2020-05-06/2020-05-07', '2020-10-08/2020-10-09'], place: 'Luxembourg' },
  },
  {
    name: 'a meeting of one day, American date',
    text: `Meeting of the Steering Committee
Washington, D.C., Tuesday, March 5, 2019

Agenda
1. Welcome
2. Budget
3. Next meeting
`,
    outline: `
1 Welcome
2 Budget
3 Next meeting
`,
    facts: { dates: ['2019-03-05/2019-03-05'] },
  },
  {
    name: 'bold title alone in the annotations, one of them wrapped, one not in the list',
    text: `Provisional agenda
1. Opening of the meeting
2. Statistics for small islands and other places that are
hard to reach
3. Closing of the meeting

Annotations

Opening of the meeting

The Chair will open the meeting.

Statistics for small islands and other
places that are hard to reach

Countries will tell how they count on islands.

Closing of the meeting

The Chair will close the meeting.
`,
    outline: `
1 Opening of the meeting
2 Statistics for small islands and other places that are hard to reach
3 Closing of the meeting
`,
    annotations: { '2': 'Countries will tell how they count on islands.' },
  },
  {
    name: 'everything on lines of forty characters, hyphenated',
    text: `PROVISIONAL AGENDA

1. Opening of the session and adop-
   tion of the agenda
2. Measurement of the non-observed
   economy
3. Adoption of the report

ANNOTATIONS

1. Opening of the session and adop-
   tion of the agenda

   The adoption of the agenda is the
   first matter of the session.

2. Measurement of the non-observed
   economy

   The economy that is not observed
   will be estimated with several me-
   thods.

3. Adoption of the report

   The report will be adopted.
`,
    outline: `
1 Opening of the session and adoption of the agenda
2 Measurement of the non-observed economy
3 Adoption of the report
`,
    annotations: { '1': 'The adoption of the agenda is the first matter of the session.' },
  },
  {
    name: 'sub-items numbered 3.(a), letters with a point in the annotations',
    text: `Agenda

1. Opening
2. Election of the Chair
3. Regional matters
3.(a) Europe
3.(b) Central Asia
4. Any other business
`,
    outline: `
1 Opening
2 Election of the Chair
3 Regional matters
  a Europe
  b Central Asia
4 Any other business
`,
  },
  {
    name: 'the masthead repeats as a running header with the page number in the same line',
    text: `Working Party on Road Transport
Agenda

1. Adoption of the agenda
2. Vehicles
                                                             1
Working Party on Road Transport                     Page 2 of 3
3. Drivers
4. Tunnels
                                                             2
Working Party on Road Transport                     Page 3 of 3
5. Other business
`,
    outline: `
1 Adoption of the agenda
2 Vehicles
3 Drivers
4 Tunnels
5 Other business
`,
    annotations: { '2': '', '4': '' },
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
    name: 'a mail with an agenda between greeting and regards',
    text: `Dear members of the task force,

Please find below the agenda of our call on 12 May 2022, 14:00–15:30 CET.

Agenda
1) Welcome
2) Minutes of the last call
3) Draft chapter 3
4) AOB

Kind regards,
Tom

--
Tom Miller
Statistician
`,
    outline: `
1 Welcome
2 Minutes of the last call
3 Draft chapter 3
4 AOB
`,
    annotations: { '4': '' },
  },
];
