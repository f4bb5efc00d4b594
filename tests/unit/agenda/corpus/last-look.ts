import type { Layout } from './layout.ts';

/** Agendas written after the everyday ones were read. */
export const LAST_LOOK: Layout[] = [
  {
    name: 'PDF of an ILO office paper: running heads in capitals, paragraph numbers, agenda as a box',
    text: `Tripartite Meeting on the Future of Work
in the Retail Trade
Geneva, 22–25 September 2020
TMRT/2020/1

Provisional agenda and annotations

Provisional agenda

1. Opening of the Meeting
2. Points for discussion
3. Adoption of the conclusions
4. Closing of the Meeting

Annotations

Opening of the Meeting

The Meeting will be opened by the Secretary-General on Tuesday, 22 September, at 10 a.m.

Points for discussion

The Office has prepared a report that will serve as the basis for the discussions.

Adoption of the conclusions

The draft conclusions will be adopted at the closing plenary sitting.

Closing of the Meeting

The Meeting will be closed by the Chairperson.
`,
    outline: `
1 Opening of the Meeting
2 Points for discussion
3 Adoption of the conclusions
4 Closing of the Meeting
`,
    facts: { symbol: 'TMRT/2020/1', dates: ['2020-09-22/2020-09-25'], place: 'Geneva' },
    annotations: {
      '1': 'The Meeting will be opened by the Secretary-General on Tuesday, 22 September, at 10 a.m.',
      '3': 'The draft conclusions will be adopted at the closing plenary sitting.',
    },
  },
  {
    name: 'civil registration: sub-items by bullets in annotations, list with trailing commas',
    text: `Agenda of the Expert Group on Civil Registration
Addis Ababa, Ethiopia, 2-4 December 2019

1. Opening,
2. Death registration and causes of death,
3. Digital identity,
4. Any other matters,
5. Closing.
`,
    outline: `
1 Opening
2 Death registration and causes of death
3 Digital identity
4 Any other matters
5 Closing
`,
    facts: { dates: ['2019-12-02/2019-12-04'], place: 'Addis Ababa, Ethiopia' },
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
  {
    name: 'annotated agenda where each annotation has several paragraphs, a list and a deadline',
    text: `Provisional agenda

1. Opening
2. Short-term indicators
3. Closing

Annotations

1. Opening

The Chair opens the meeting.

The agenda is adopted.

2. Short-term indicators

Rapid indicators became important in 2020. Countries are invited to submit papers on:

• card payments;
• traffic loops;
• night lights.

Papers can be case studies or plans.

Abstracts should be sent by 1 March 2021.

3. Closing

The Chair closes the meeting.
`,
    outline: `
1 Opening
2 Short-term indicators
3 Closing
`,
    annotations: {
      '1': 'The Chair opens the meeting.\n\nThe agenda is adopted.',
      '2': 'Rapid indicators became important in 2020. Countries are invited to submit papers on:\n\n• card payments;\n\n• traffic loops;\n\n• night lights.\n\nPapers can be case studies or plans.\n\nAbstracts should be sent by 1 March 2021.',
    },
  },
  {
    name: 'French: sous-points numbered 2.1, documents in brackets, "Divers" unnumbered line at the end of an item',
    text: `Comité technique de la comptabilité environnementale
Rabat, le 9 avril 2019

Ordre du jour

1. Ouverture et adoption de l’ordre du jour (doc. 1)
2. Comptes de l’eau
2.1 Bilan hydrique (doc. 2)
2.2 Dépenses de protection (doc. 3)
3. Comptes des forêts
4. Calendrier des travaux
5. Divers
`,
    outline: `
1 Ouverture et adoption de l’ordre du jour (doc. 1)
2 Comptes de l’eau
  2.1 Bilan hydrique (doc. 2)
  2.2 Dépenses de protection (doc. 3)
3 Comptes des forêts
4 Calendrier des travaux
5 Divers
`,
    facts: { dates: ['2019-04-09/2019-04-09'], place: 'Rabat' },
  },
  {
    name: 'Russian: "1-й вопрос", capital titles, decision drafts below',
    text: `ПОВЕСТКА ДНЯ
заседания Комиссии по статистической методологии

1. ОБ УТВЕРЖДЕНИИ ПЛАНА РАБОТЫ НА 2020 ГОД
Докладывает: Смирнова Н.С.
Проект решения: утвердить план работы.

2. О МЕТОДИКЕ РАСЧЕТА ПОКАЗАТЕЛЯ БЕДНОСТИ
Докладывает: Фролова Е.Б.
Проект решения: одобрить методику.

3. РАЗНОЕ
`,
    outline: `
1 ОБ УТВЕРЖДЕНИИ ПЛАНА РАБОТЫ НА 2020 ГОД
2 О МЕТОДИКЕ РАСЧЕТА ПОКАЗАТЕЛЯ БЕДНОСТИ
3 РАЗНОЕ
`,
    annotations: {
      '1': 'Докладывает: Смирнова Н.С.\n\nПроект решения: утвердить план работы.',
      '3': '',
    },
  },
  {
    name: 'English list on page one, annotations refer to "Agenda item 3(a)" in headings',
    text: `Provisional agenda

1. Organizational matters
2. Opening statements
3. Regional review
   (a) Agriculture
   (b) Trade
4. Conclusions

Annotations to the provisional agenda

Agenda item 1: Organizational matters
The agenda will be adopted.

Agenda item 2: Opening statements
Statements will be limited to three minutes.

Agenda item 3: Regional review
Agenda item 3(a): Agriculture
The review is based on reports of countries.
Agenda item 3(b): Trade
The review is based on data of customs.

Agenda item 4: Conclusions
The Chair will sum up.
`,
    outline: `
1 Organizational matters
2 Opening statements
3 Regional review
  a Agriculture
  b Trade
4 Conclusions
`,
    annotations: {
      '3': '',
      '3 (a)': 'The review is based on reports of countries.',
      '3 (b)': 'The review is based on data of customs.',
    },
  },
  {
    name: 'agenda table with item and annotation in cells of pipes',
    text: `Annotated agenda

| Item | Annotation |
|---|---|
| 1. Opening | The Chair will open the meeting. |
| 2. Seasonal adjustment | Countries will present their practice. |
| 3. Closing | |
`,
    outline: `
1 Opening
2 Seasonal adjustment
3 Closing
`,
  },
  {
    name: 'numbered list with nested bullets of two levels and a note in brackets between items',
    text: `Agenda – Steering Group on Statistics for SDGs – 4 September 2018

1. Road map
   • comments received
   • next version
2. Dashboard
   • pilot
(Break)
3. Expert meeting 2019
   • programme
   • venue
4. AOB
`,
    outline: `
1 Road map
2 Dashboard
3 Expert meeting 2019
4 AOB
`,
    annotations: { '1': '• comments received\n\n• next version', '3': '• programme\n\n• venue', '4': '' },
  },
  {
    name: 'plain list under the name of a meeting with a place line and a date line, no heading',
    text: `Informal Working Group on Functional Safety
8th meeting
Tokyo, 20 – 22 November 2018

1.  Welcome and adoption of the agenda
2.  Minutes of the 7th meeting
3.  Definitions
4.  Test procedures
4.1 Track test
4.2 Real-world test
5.  Action items and next meeting
`,
    outline: `
1 Welcome and adoption of the agenda
2 Minutes of the 7th meeting
3 Definitions
4 Test procedures
  4.1 Track test
  4.2 Real-world test
5 Action items and next meeting
`,
    facts: { dates: ['2018-11-20/2018-11-22'], place: 'Tokyo' },
  },
  {
    name: 'annotations with section letters and item numbers in brackets behind titles',
    text: `Provisional agenda

1. Adoption of the agenda
2. Election of officers
3. Capacity-building
4. Other business

Annotations

A. Adoption of the agenda (agenda item 1)
The agenda will be adopted.

B. Election of officers (agenda item 2)
Officers will be elected.

C. Capacity-building (agenda item 3)
Projects will be presented.

D. Other business (agenda item 4)
No proposals were received.
`,
    outline: `
1 Adoption of the agenda
2 Election of officers
3 Capacity-building
4 Other business
`,
    annotations: { '2': 'Officers will be elected.', '4': 'No proposals were received.' },
  },
  {
    name: 'French translation with straight apostrophes and spaces before colons',
    text: `Ordre du jour provisoire

1. Adoption de l'ordre du jour
2. Questions de fond :
a) Eau et assainissement ;
b) Déchets ;
c) Qualité de l'air.
3. Élection du bureau
4. Clôture

Annotations

1. Adoption de l'ordre du jour
La Réunion voudra sans doute adopter l'ordre du jour.
2. Questions de fond
a) Eau et assainissement
Le secrétariat fera le point sur les projets.
b) Déchets
Les Parties examineront le manuel.
c) Qualité de l'air
Un rapport sera présenté.
3. Élection du bureau
La Réunion élira son bureau.
4. Clôture
Le Président prononcera la clôture.
`,
    outline: `
1 Adoption de l'ordre du jour
2 Questions de fond
  a Eau et assainissement
  b Déchets
  c Qualité de l'air
3 Élection du bureau
4 Clôture
`,
    annotations: {
      '1': "La Réunion voudra sans doute adopter l'ordre du jour.",
      '2 (b)': 'Les Parties examineront le manuel.',
      '2 (c)': 'Un rapport sera présenté.',
      '3': 'La Réunion élira son bureau.',
    },
  },
  {
    name: 'Russian list with capital letters as sections and numbered items through them, dates in brackets',
    text: `Семинар по переписям (Тбилиси, 21-23 мая 2019 г.)

Предварительная повестка дня

А. Общие вопросы
1. Открытие семинара
2. Утверждение повестки дня
Б. Основные вопросы
3. Планирование переписи
4. Картография
В. Заключение
5. Подведение итогов
`,
    outline: `
1 Открытие семинара
2 Утверждение повестки дня
3 Планирование переписи
4 Картография
5 Подведение итогов
`,
    facts: { dates: ['2019-05-21/2019-05-23'], place: 'Тбилиси' },
  },
  {
    name: 'item in the list twice: once with wrong number in the annotations and a lost item',
    text: `Provisional agenda

1. Opening
2. Consumer surveys
4. Farm surveys
5. Closing

Annotations

1. Opening
The host will open the meeting.

2. Consumer surveys
Countries will present modes.

3. Business surveys
Countries will present burden measures.

4. Farm surveys
Countries will present frames.

5. Closing
The host will close the meeting.
`,
    outline: `
1 Opening
2 Consumer surveys
3 Business surveys
4 Farm surveys
5 Closing
`,
    warnings: ['missing-from-list 3'],
    annotations: { '3': 'Countries will present burden measures.' },
  },
];
