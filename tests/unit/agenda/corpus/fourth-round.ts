import type { Layout } from './layout.ts';

/** Layouts written after the third round was read. */
export const FOURTH_ROUND: Layout[] = [
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
    name: 'CES seminar: sessions as sub-items with organizers, list only',
    text: `CONFERENCE OF EUROPEAN STATISTICIANS
Sixty-fifth plenary session
Geneva, 19-21 June 2017

TENTATIVE AGENDA

1. Adoption of the agenda
2. Follow-up to the sixty-fourth plenary session
3. Seminar on the next generation of statisticians
   (a) Session 1: Skills (organized by Canada)
   (b) Session 2: Culture (organized by Finland)
4. Programmes of work
   (a) UNECE statistical programme 2017
   (b) Planned activities in 2018
5. Election of the Bureau
6. Other business
7. Adoption of the report
`,
    outline: `
1 Adoption of the agenda
2 Follow-up to the sixty-fourth plenary session
3 Seminar on the next generation of statisticians
  a Session 1: Skills (organized by Canada)
  b Session 2: Culture (organized by Finland)
4 Programmes of work
  a UNECE statistical programme 2017
  b Planned activities in 2018
5 Election of the Bureau
6 Other business
7 Adoption of the report
`,
    facts: { dates: ['2017-06-19/2017-06-21'], place: 'Geneva', symbol: null },
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
    name: 'annotations as "Re: item 2"-like headings in French, "Point 2 de l’ordre du jour – …"',
    text: `Ordre du jour provisoire

1. Ouverture de la session
2. Statistiques de l’emploi
3. Clôture de la session

Annotations

Point 1 de l’ordre du jour – Ouverture de la session
Le Président ouvrira la session.

Point 2 de l’ordre du jour – Statistiques de l’emploi
Les délégations présenteront leurs enquêtes.

Point 3 de l’ordre du jour – Clôture de la session
Le Président prononcera la clôture.
`,
    outline: `
1 Ouverture de la session
2 Statistiques de l’emploi
3 Clôture de la session
`,
    annotations: { '2': 'Les délégations présenteront leurs enquêtes.' },
  },
  {
    name: 'Russian: wrapped titles, documents and a list in brackets',
    text: `ПРЕДВАРИТЕЛЬНАЯ АННОТИРОВАННАЯ ПОВЕСТКА ДНЯ

I. ПРЕДВАРИТЕЛЬНАЯ ПОВЕСТКА ДНЯ

1. Открытие сессии и утверждение
повестки дня
2. Статистика в области изменения
климата
3. Прочие вопросы

II. АННОТАЦИИ К ПРЕДВАРИТЕЛЬНОЙ ПОВЕСТКЕ ДНЯ

1. Открытие сессии и утверждение повестки дня
Документация: ECE/CES/2018/1
Сессия будет открыта Председателем.

2. Статистика в области изменения климата
Участники рассмотрят показатели.

3. Прочие вопросы
Участники могут поднять другие вопросы.
`,
    outline: `
1 Открытие сессии и утверждение повестки дня
2 Статистика в области изменения климата
3 Прочие вопросы
`,
    annotations: { '2': 'Участники рассмотрят показатели.' },
  },
  {
    name: 'pipe table without outer pipes, time first',
    text: `Agenda
Time | Item | Speaker
9:00 | 1. Opening | Chair
9:30 | 2. Statistics on energy | Ms. Berg
12:00 | 3. Closing | Chair
`,
    outline: `
1 Opening
2 Statistics on energy
3 Closing
`,
  },
  {
    name: 'numbers in the annotations differ from the list after an item was put in',
    text: `Provisional agenda
1. Opening
2. Statistics on trade
3. Statistics on tourism
4. Closing

Annotations
1. Opening
The Chair will open the meeting.
2. Statistics on trade
Delegates will report on trade.
3. Statistics on culture
Delegates will report on culture.
4. Statistics on tourism
Delegates will report on tourism.
5. Closing
The Chair will close the meeting.
`,
    outline: `
1 Opening
2 Statistics on trade
3 Statistics on tourism
3 Statistics on culture
4 Closing
`,
    warnings: ['number-differs 3', 'missing-from-list 3', 'number-differs 4', 'duplicate-number 3'],
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
    name: 'a session a day in French with "Séance 1"',
    text: `Atelier sur la diffusion
Tunis, 12-13 novembre 2019

Programme

Séance 1 : Ouverture
Président : M. Ben Ali
Séance 2 : Cartes interactives
Présidente : Mme Petit
Séance 3 : Conclusions
`,
    outline: `
1 Ouverture
2 Cartes interactives
3 Conclusions
`,
    facts: { title: 'Atelier sur la diffusion', dates: ['2019-11-12/2019-11-13'], place: 'Tunis' },
  },
  {
    name: 'a list in two columns, read downwards',
    text: `Provisional agenda

1. Opening                         5. Health statistics
2. Adoption of the agenda          6. Crime statistics
3. Population statistics           7. Closing
4. Labour statistics
`,
    outline: `
1 Opening
2 Adoption of the agenda
3 Population statistics
4 Labour statistics
5 Health statistics
6 Crime statistics
7 Closing
`,
  },
  {
    name: 'one annotation for two items',
    text: `I. Provisional agenda
1. Opening
2. Measuring well-being
3. Any other business
4. Closing

II. Annotations
Item 1: Opening
The meeting will start at 9:30 on 3 May.
Items 2 and 3: Measuring well-being and any other business
Both items will be discussed together.
Item 4: Closing
The meeting will close at 17:00.
`,
    outline: `
1 Opening
2 Measuring well-being
3 Any other business
4 Closing
`,
    warnings: ['missing-from-annotations 3'],
    annotations: {
      '1': 'The meeting will start at 9:30 on 3 May.',
      '2': 'Both items will be discussed together.',
    },
  },
];
