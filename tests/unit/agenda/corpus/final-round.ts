import type { Layout } from './layout.ts';

/** Questions as titles, numbers alone on their lines, contents before the agenda, and more official documents. */
export const FINAL_ROUND: Layout[] = [
  {
    name: 'inland water transport: item heads with documents in a block, two pages and a note for participants',
    text: `ECE/TRANS/SC.3/WP.3/107

Economic Commission for Europe
Inland Transport Committee
Working Party on the Standardization of Technical and Safety Requirements in Inland Navigation
Fifty-fifth session
Geneva, 19–21 June 2019

Annotated provisional agenda for the fifty-fifth session¹

I. Provisional agenda

1. Adoption of the agenda.
2. Exchange of information on measures aimed at promoting inland water transport.
3. European Code for Inland Waterways (CEVNI):
   (a) Status of CEVNI;
   (b) Amendment proposals to CEVNI.
4. Recreational navigation.
5. Other business.
6. Adoption of the report.

¹ Delegates should register online.

II. Annotations

1. Adoption of the agenda

The Working Party may wish to adopt the agenda.

Document:  ECE/TRANS/SC.3/WP.3/107

2. Exchange of information on measures aimed at promoting inland water transport

Delegations may wish to inform the session about their policy.

3. European Code for Inland Waterways (CEVNI)

(a) Status of CEVNI

The Working Party may wish to take note of the status.

Documents:  ECE/TRANS/SC.3/115/Rev.5
ECE/TRANS/SC.3/WP.3/2019/1

(b) Amendment proposals to CEVNI

The Working Party may wish to consider the proposals of the expert group.

4. Recreational navigation

The secretariat will present the new web tool.

5. Other business

Delegations may wish to raise other matters.

6. Adoption of the report

The Working Party will adopt its decisions.
`,
    outline: `
1 Adoption of the agenda
2 Exchange of information on measures aimed at promoting inland water transport
3 European Code for Inland Waterways (CEVNI)
  a Status of CEVNI
  b Amendment proposals to CEVNI
4 Recreational navigation
5 Other business
6 Adoption of the report
`,
    facts: { symbol: 'ECE/TRANS/SC.3/WP.3/107', dates: ['2019-06-19/2019-06-21'], place: 'Geneva' },
    annotations: {
      '1': 'The Working Party may wish to adopt the agenda.\n\nDocument: ECE/TRANS/SC.3/WP.3/107',
      '3 (a)':
        'The Working Party may wish to take note of the status.\n\nDocuments: ECE/TRANS/SC.3/115/Rev.5\n\nECE/TRANS/SC.3/WP.3/2019/1',
    },
  },
  {
    name: 'OECD workshop: sessions with times behind and moderators, key questions as bullets',
    text: `OECD Expert Workshop on Well-being Metrics
Paris, 3-4 July 2019

DRAFT AGENDA

SESSION 1: INTRODUCTION (9:30-10:00)
Welcome remarks by the Director

SESSION 2: NEW FRONTIERS IN MEASUREMENT (10:00-12:30)
Moderator: Ms. Lara Fleischer
Key questions:
• How can subjective measures be harmonised?
• What is the role of private data?

SESSION 3: USING METRICS IN POLICY (14:00-17:00)
Moderator: Mr. Romina Boarini
Key questions:
• Which governments use them?

SESSION 4: CONCLUSIONS (17:00-17:30)
`,
    outline: `
1 INTRODUCTION (9:30-10:00)
2 NEW FRONTIERS IN MEASUREMENT (10:00-12:30)
3 USING METRICS IN POLICY (14:00-17:00)
4 CONCLUSIONS (17:00-17:30)
`,
    facts: { dates: ['2019-07-03/2019-07-04'], place: 'Paris' },
    annotations: {
      '1': 'Welcome remarks by the Director',
      '2': 'Moderator: Ms. Lara Fleischer\n\nKey questions:\n\n• How can subjective measures be harmonised?\n\n• What is the role of private data?',
      '4': '',
    },
  },
  {
    name: 'steering committee in Russian with "1." and long documents lists, one-word items',
    text: `Исполнительный комитет СНГ
Совещание экспертов, г. Минск, 5 июня 2019 года

Повестка дня

1. Открытие.
2. О проекте Соглашения об обмене статистической информацией.
Документы: проект Соглашения; сводка замечаний.
3. О Методических рекомендациях по учету миграции.
Документы: проект рекомендаций.
4. Разное.
`,
    outline: `
1 Открытие
2 О проекте Соглашения об обмене статистической информацией
3 О Методических рекомендациях по учету миграции
4 Разное
`,
    facts: { dates: ['2019-06-05/2019-06-05'] },
    annotations: {
      '2': 'Документы: проект Соглашения; сводка замечаний.',
      '3': 'Документы: проект рекомендаций.',
    },
  },
  {
    name: 'French expert group PDF: hyphenated lines, page number between items',
    text: `Groupe d’experts de la sécurité aux passages à niveau
Cinquième session
Genève, 12 et 13 octobre 2016

Ordre du jour provisoire

1. Adoption de l’ordre du jour
2. Examen des mesures de sécurité prises par les pays et évaluation des coûts économi-
ques des accidents
3. Élaboration d’un plan stratégique
2
4. Questions diverses
5. Date et lieu de la prochaine session
`,
    outline: `
1 Adoption de l’ordre du jour
2 Examen des mesures de sécurité prises par les pays et évaluation des coûts économi-ques des accidents
3 Élaboration d’un plan stratégique
4 Questions diverses
5 Date et lieu de la prochaine session
`,
    facts: { dates: ['2016-10-12/2016-10-13'], place: 'Genève' },
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
  {
    name: 'annotations set under bold headings in brackets of stars with a rule between items',
    text: `**Agenda**

1. Opening
2. Energy prices
3. Closing

---

**1. Opening**

The Chair opens the meeting.

---

**2. Energy prices**

Presentations by Norway and Poland.

---

**3. Closing**

The Chair closes the meeting.
`,
    outline: `
1 Opening
2 Energy prices
3 Closing
`,
    annotations: { '2': 'Presentations by Norway and Poland.', '3': 'The Chair closes the meeting.' },
  },
  {
    name: 'African regional commission: decimals in the annotations where the list has letters',
    text: `Statistical Commission for Africa
Sixth meeting
Addis Ababa, 1–4 October 2018

Provisional agenda

1. Opening of the meeting
2. Election of the Bureau and adoption of the agenda and programme of work
3. Presentations and discussions
(a) Migration
(b) Agriculture
4. Date, place and theme of the next meeting
5. Closing of the meeting

Annotations

1. Opening of the meeting
A representative of the host will open the meeting.

2. Election of the Bureau and adoption of the agenda and programme of work
A new Bureau will be elected.

3. Presentations and discussions
(a) Migration
A report will be presented.
(b) Agriculture
A strategy will be presented.

4. Date, place and theme of the next meeting
The Commission will decide.

5. Closing of the meeting
Closing statements will be made.
`,
    outline: `
1 Opening of the meeting
2 Election of the Bureau and adoption of the agenda and programme of work
3 Presentations and discussions
  a Migration
  b Agriculture
4 Date, place and theme of the next meeting
5 Closing of the meeting
`,
    facts: { dates: ['2018-10-01/2018-10-04'], place: 'Addis Ababa' },
    annotations: { '3 (b)': 'A strategy will be presented.', '4': 'The Commission will decide.' },
  },
  {
    name: 'title page, then contents with page numbers, then the agenda',
    text: `Meeting of the Group of Experts on Quality of Official Statistics

Contents

I. Provisional agenda ........ 1
II. Annotations ........ 2

I. Provisional agenda

1. Opening
2. Audits
3. Closing

II. Annotations

1. Opening
The Chair will open the meeting.

2. Audits
Members will report on peer reviews.

3. Closing
The Chair will close the meeting.
`,
    outline: `
1 Opening
2 Audits
3 Closing
`,
    annotations: { '2': 'Members will report on peer reviews.' },
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
  {
    name: 'PDF with indents: centred title lines, titles of sub-items in several lines, numbers alone on lines',
    text: `                            Provisional agenda

          1.
          Adoption of the agenda
          2.
          Matters arising from the previous session
          3.
          Coordination between agencies
          4.
          Other business
`,
    outline: `
1 Adoption of the agenda
2 Matters arising from the previous session
3 Coordination between agencies
4 Other business
`,
  },
];
