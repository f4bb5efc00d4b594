import type { Layout } from './layout.ts';

const NB = '\u00A0';

/** Layouts written after the second round was read. */
export const THIRD_ROUND: Layout[] = [
  {
    name: 'the symbol stands alone at the right, the agenda title spreads over lines',
    text: `                                                                  CES/AC.61/2019/1
                                                                  4 March 2019

UNITED NATIONS STATISTICAL COMMISSION and          STATISTICAL OFFICE OF THE
ECONOMIC COMMISSION FOR EUROPE                     EUROPEAN UNION (EUROSTAT)

CONFERENCE OF EUROPEAN STATISTICIANS

Joint UNECE/Eurostat Work Session on Demographic Projections
(Belgrade, Serbia, 25-27 November 2019)

                         PROVISIONAL AGENDA FOR THE
                   JOINT WORK SESSION ON DEMOGRAPHIC
                              PROJECTIONS

1. Opening and adoption of the agenda

2. Assumptions on future fertility

3. Stochastic methods

4. Future work

5. Closing
`,
    outline: `
1 Opening and adoption of the agenda
2 Assumptions on future fertility
3 Stochastic methods
4 Future work
5 Closing
`,
    facts: {
      title: 'Joint UNECE/Eurostat Work Session on Demographic Projections',
      symbol: 'CES/AC.61/2019/1',
      dates: ['2019-11-25/2019-11-27'],
      place: 'Belgrade, Serbia',
    },
  },
  {
    name: 'paragraphs numbered without a point through the annotations',
    text: `I. Provisional agenda

1. Opening of the meeting
2. Quality frameworks
3. Closing of the meeting

II. Annotations

Item 1 – Opening of the meeting

1 The Chair will open the meeting.

2 The agenda will be adopted.

Item 2 – Quality frameworks

3 Delegates will describe the frameworks of their offices.

4 A paper of the secretariat compares them.

Item 3 – Closing of the meeting

5 The Chair will close the meeting.
`,
    outline: `
1 Opening of the meeting
2 Quality frameworks
3 Closing of the meeting
`,
    annotations: { '3': '5 The Chair will close the meeting.' },
  },
  {
    name: 'items grouped under headings without marks',
    text: `Agenda

Organizational matters

1. Opening of the session
2. Adoption of the agenda

Matters for discussion

3. Gender statistics
4. Migration statistics

Other

5. Any other business
`,
    outline: `
1 Opening of the session
2 Adoption of the agenda
3 Gender statistics
4 Migration statistics
5 Any other business
`,
    annotations: { '5': '' },
  },
  {
    name: 'annotations with their own sub-headings in title case',
    text: `Annotated agenda

1. Opening

Welcome by the host. The meeting will start at 10:00.

2. Statistics on crime

Background

Surveys of victims are held in many countries.

Expected outcome

Participants will agree on a core questionnaire.

3. Closing

The host will close the meeting.
`,
    outline: `
1 Opening
2 Statistics on crime
3 Closing
`,
    annotations: {
      '2': 'Background\n\nSurveys of victims are held in many countries.\n\nExpected outcome\n\nParticipants will agree on a core questionnaire.',
    },
  },
  {
    name: 'decimal sub-items with annotations and documents',
    text: `Draft annotated agenda

1. Opening
The Chair will open the meeting.

2. National accounts
2.1 Supply and use tables
Eurostat will present the state of data collection.
Document: NA/2019/04
2.2 Quarterly accounts
Countries will report on flash estimates.
Document: NA/2019/05

3. Other business
Members may raise other matters.
`,
    outline: `
1 Opening
2 National accounts
  2.1 Supply and use tables
  2.2 Quarterly accounts
3 Other business
`,
    annotations: {
      '2.1': 'Eurostat will present the state of data collection.\n\nDocument: NA/2019/04',
      '3': 'Members may raise other matters.',
    },
  },
  {
    name: 'Russian and English headings, items in Russian with "Пункт 2:"',
    text: `Семинар по переписям населения
Ташкент, Узбекистан, 5 – 7 июня 2019 года

ПОВЕСТКА ДНЯ / AGENDA

Пункт 1: Открытие семинара
Пункт 2: Регистры населения
Организаторы: ЕЭК ООН, ЮНФПА
Пункт 3: Новые технологии
Пункт 4: Подведение итогов
`,
    outline: `
1 Открытие семинара
2 Регистры населения
3 Новые технологии
4 Подведение итогов
`,
    facts: { dates: ['2019-06-05/2019-06-07'], place: 'Ташкент, Узбекистан' },
  },
  {
    name: 'French annotated, "1.	Ouverture" with tabs and numbered paragraphs with tabs',
    text: `Ordre du jour provisoire annoté de la dixième session

I.\tOrdre du jour provisoire
\t1.\tAdoption de l’ordre du jour.
\t2.\tÉlection du Bureau.
\t3.\tComptabilité environnementale${NB}:
\t\ta)\tEau${NB};
\t\tb)\tForêts.
\t4.\tQuestions diverses.
II.\tAnnotations
\t1.\tAdoption de l’ordre du jour
1.\tLe Comité adoptera son ordre du jour.
\t2.\tÉlection du Bureau
2.\tLe Comité élira son président.
\t3.\tComptabilité environnementale
\ta)\tEau
3.\tLe Comité examinera les comptes de l’eau.
\tb)\tForêts
4.\tLe Comité examinera les comptes des forêts.
\t4.\tQuestions diverses
5.\tLe Comité souhaitera peut-être aborder d’autres questions.
`,
    outline: `
1 Adoption de l’ordre du jour
2 Élection du Bureau
3 Comptabilité environnementale
  a Eau
  b Forêts
4 Questions diverses
`,
    annotations: {
      '3 (b)': '4. Le Comité examinera les comptes des forêts.',
      '4': '5. Le Comité souhaitera peut-être aborder d’autres questions.',
    },
  },
  {
    name: 'sub-items that carry on as running text with semicolons in the list',
    text: `Provisional agenda:

1. Opening of the session;
2. Adoption of the agenda and other organizational matters;
3. Questions of substance: (a) water; (b) air; and (c) soil;
4. Closing of the session.
`,
    outline: `
1 Opening of the session
2 Adoption of the agenda and other organizational matters
3 Questions of substance: (a) water; (b) air; and (c) soil
4 Closing of the session
`,
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
    name: 'time and item in two columns, the time behind',
    text: `Agenda

1. Opening of the meeting                                9:30 – 9:45
2. Adoption of the agenda                                9:45 – 10:00
3. Statistics on forests                                10:00 – 12:30
4. Any other business                                   12:30 – 12:45
`,
    outline: `
1 Opening of the meeting
2 Adoption of the agenda
3 Statistics on forests
4 Any other business
`,
  },
  {
    name: 'a numbered list of documents follows',
    text: `Provisional agenda

1. Opening
2. Review of the handbook
3. Next steps

List of documents

1. Handbook, draft of 3 May
2. Comments received
3. Work plan
`,
    outline: `
1 Opening
2 Review of the handbook
3 Next steps
`,
    annotations: { '3': '' },
  },
  {
    name: 'headings underlined with signs',
    text: `PROVISIONAL AGENDA
==================

1. Opening
2. Ageing
3. Closing

ANNOTATIONS
-----------

1. Opening
-----------
The Chair will open the meeting.

2. Ageing
---------
The session will treat pensions.

3. Closing
----------
The Chair will close the meeting.
`,
    outline: `
1 Opening
2 Ageing
3 Closing
`,
    annotations: { '2': 'The session will treat pensions.' },
  },
  {
    name: 'an introduction with numbered paragraphs, then items numbered anew',
    text: `I. Introduction

1. The Group of Experts was established in 2014.

2. It meets once a year.

II. Provisional agenda

1. Opening
2. Land accounts
3. Closing

III. Annotations to the provisional agenda

1. Opening
The Chair will open the meeting.

2. Land accounts
Experts will present accounts of land.

3. Closing
The Chair will close the meeting.
`,
    outline: `
1 Opening
2 Land accounts
3 Closing
`,
    introduction: '1. The Group of Experts was established in 2014.\n\n2. It meets once a year.',
  },
  {
    name: 'annotation first says "Item 2 will be …" in a sentence at a line start',
    text: `Agenda
Item 1: Opening
Item 2: Fisheries
Item 3: Closing

Annotations
Item 1: Opening
The Chair will explain the order of work.
Item 2 will be taken in the morning and
Item 3 at noon, as agreed.
Item 2: Fisheries
Countries will report on fisheries.
Item 3: Closing
The Chair will close the meeting.
`,
    outline: `
1 Opening
2 Fisheries
3 Closing
`,
    annotations: { '2': 'Countries will report on fisheries.' },
  },
  {
    name: 'dates with slashes of months, several sessions',
    text: `Committee of Experts on Classifications
First part: New York, 28 May to 1 June 2018
Second part: Geneva, 3-4 September 2018

Provisional agenda
1. Opening of the session
2. Revision of the classification of functions
3. Closing of the session
`,
    outline: `
1 Opening of the session
2 Revision of the classification of functions
3 Closing of the session
`,
    facts: { dates: ['2018-05-28/2018-06-01', '2018-09-03/2018-09-04'], place: 'New York' },
  },
  {
    name: 'sub-items with letters and a stop: a. b. c.',
    text: `DRAFT AGENDA

1. Welcome
2. Country updates
   a. Albania
   b. Bosnia and Herzegovina
   c. Montenegro
3. Regional report
   a. Outline
   b. Timetable
4. AOB
`,
    outline: `
1 Welcome
2 Country updates
  a Albania
  b Bosnia and Herzegovina
  c Montenegro
3 Regional report
  a Outline
  b Timetable
4 AOB
`,
  },
  {
    name: 'the agenda of a board: 01, 02, 03',
    text: `Board meeting agenda

01. Opening
02. Minutes of the previous meeting
03. Report of the director
04. Budget
05. Date of next meeting
`,
    outline: `
01 Opening
02 Minutes of the previous meeting
03 Report of the director
04 Budget
05 Date of next meeting
`,
  },
  {
    name: 'an item missing from both list and numbering of the annotations',
    text: `I. Provisional agenda
1. Opening
2. Prices
3. Wages
5. Closing
II. Annotations
1. Opening
The Chair opens the session.
2. Prices
Offices present their work on prices.
3. Wages
Offices present their work on wages.
5. Closing
The Chair closes the session.
`,
    outline: `
1 Opening
2 Prices
3 Wages
5 Closing
`,
    warnings: ['numbering-gap 5'],
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
    name: 'HTML pasted: each number and title on lines of their own, with empty lines and links',
    text: `Provisional agenda

1

Opening of the session
PDF
2

Statistics on innovation
PDF  DOC
3

Closing of the session
`,
    outline: `
1 Opening of the session
2 Statistics on innovation
3 Closing of the session
`,
  },
  {
    name: 'long annotation: item number in a cross reference at a line start',
    text: `Provisional agenda
1. Opening
2. Data
3. Methods
4. Closing

Annotations
1. Opening
The Chair will open the meeting and present the agenda.
2. Data
The discussion of data will be continued under item
3. It is planned to close it before noon, so that item
4. can be taken in the afternoon.
3. Methods
Methods will be discussed in groups.
4. Closing
The Chair will close the meeting.
`,
    outline: `
1 Opening
2 Data
3 Methods
4 Closing
`,
    annotations: {
      '2': 'The discussion of data will be continued under item 3. It is planned to close it before noon, so that item 4. can be taken in the afternoon.',
      '3': 'Methods will be discussed in groups.',
    },
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
];
