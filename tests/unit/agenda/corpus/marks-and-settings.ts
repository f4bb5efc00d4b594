import type { Layout } from './layout.ts';

/** Ways of marking items, dates and persons that the other families do not show. */
export const MARKS_AND_SETTINGS: Layout[] = [
  {
    name: 'French list with "1/" and "2/" and a dash',
    text: `Comité national de la statistique
Réunion du 14 juin 2018

Ordre du jour :

1/ Approbation du compte rendu de la réunion précédente
2/ Avancement du recensement général
3/ Point d’information sur le règlement européen
4/ Questions diverses
`,
    outline: `
1 Approbation du compte rendu de la réunion précédente
2 Avancement du recensement général
3 Point d’information sur le règlement européen
4 Questions diverses
`,
    facts: { dates: ['2018-06-14/2018-06-14'] },
  },
  {
    name: 'numbers with a point and a dash, "1.-" and numbers with a dash without a space',
    text: `Agenda of the working group

1.- Opening
2.- Harmonised codes for parcels
3.- Exchange of views with postal operators
4.- Closing
`,
    outline: `
1 Opening
2 Harmonised codes for parcels
3 Exchange of views with postal operators
4 Closing
`,
  },
  {
    name: 'French romans with a dash and sub-points with a dash',
    text: `ORDRE DU JOUR

I - Ouverture de la séance
II - Examen des projets
   - Projet de nomenclature
   - Projet d’enquête
III - Calendrier
IV - Divers
`,
    outline: `
I Ouverture de la séance
II Examen des projets
III Calendrier
IV Divers
`,
    annotations: { II: '- Projet de nomenclature\n\n- Projet d’enquête' },
  },
  {
    name: 'numbers in square brackets and with a sharp sign',
    text: `Draft agenda

[1] Welcome
[2] Review of action points
[3] Metadata portal
[4] Any other business
`,
    outline: `
1 Welcome
2 Review of action points
3 Metadata portal
4 Any other business
`,
  },
  {
    name: 'numbers with a leading zero',
    text: `AGENDA

01. Opening of the session
02. Regional cooperation
03. Capacity development
04. Closing of the session
`,
    outline: `
01 Opening of the session
02 Regional cooperation
03 Capacity development
04 Closing of the session
`,
  },
  {
    name: 'items counted in words: "Item one"',
    text: `Provisional agenda

Item A: Adoption of the agenda
Item B: Implementation of the road map
Item C: Other matters

Annotations

Item A: Adoption of the agenda
The agenda will be adopted.

Item B: Implementation of the road map
The road map will be discussed.

Item C: Other matters
Other matters may be raised.
`,
    outline: `
A Adoption of the agenda
B Implementation of the road map
C Other matters
`,
    annotations: { B: 'The road map will be discussed.' },
  },
  {
    name: 'numbers "1.0" and "2.0" with parts "2.1"',
    text: `Meeting of the Project Board, 3 July 2019

Agenda

1.0 Opening
2.0 Project status
2.1 Budget
2.2 Staff
3.0 Risks
4.0 Next meeting
`,
    outline: `
1.0 Opening
2.0 Project status
  2.1 Budget
  2.2 Staff
3.0 Risks
4.0 Next meeting
`,
  },
  {
    name: 'Russian list with "№ 1" and long titles over lines',
    text: `ПОВЕСТКА ДНЯ
расширенного заседания Экспертной группы

№ 1. Об открытии заседания
№ 2. О гармонизации классификаторов видов экономической
деятельности и продукции
№ 3. О сроках представления данных
`,
    outline: `
1 Об открытии заседания
2 О гармонизации классификаторов видов экономической деятельности и продукции
3 О сроках представления данных
`,
  },
  {
    name: 'underlined titles with the annotation below the line',
    text: `Annotated agenda

1. Opening
----------
The host opens the meeting.

2. Open data licences
---------------------
Members exchange experience.

3. Closing
----------
The chair closes the meeting.
`,
    outline: `
1 Opening
2 Open data licences
3 Closing
`,
    annotations: { '1': 'The host opens the meeting.', '2': 'Members exchange experience.' },
  },
  {
    name: 'markdown table with a separator row and times',
    text: `## Agenda

| Time | # | Item | Lead |
|------|---|------|------|
| 10:00 | 1 | Opening | Chair |
| 10:10 | 2 | Quality of administrative sources | Ms. Ortiz |
| 11:00 | 3 | Task team on training | Mr. Lund |
| 12:00 | 4 | Closing | Chair |
`,
    outline: `
1 Opening
2 Quality of administrative sources
3 Task team on training
4 Closing
`,
  },
  {
    name: 'agenda with "Action required" columns read line by line',
    text: `Agenda item 1. Opening and adoption of the agenda
Action required: adoption
Time: 10 minutes

Agenda item 2. Big data pilots
Action required: discussion
Time: 60 minutes

Agenda item 3. Closing
Action required: none
Time: 5 minutes
`,
    outline: `
1 Opening and adoption of the agenda
2 Big data pilots
3 Closing
`,
    annotations: { '2': 'Action required: discussion\n\nTime: 60 minutes' },
  },
  {
    name: 'sessions with letters: "Session A", "Session B"',
    text: `Conference on indicators
Ottawa, Canada, 10-12 June 2019

Programme

Session A: Opening plenary
Session B: Measuring progress
Chair: Ms. Roy
Session C: Closing plenary
`,
    outline: `
A Opening plenary
B Measuring progress
C Closing plenary
`,
    facts: { dates: ['2019-06-10/2019-06-12'], place: 'Ottawa, Canada' },
    annotations: { B: 'Chair: Ms. Roy' },
  },
  {
    name: 'list in a running sentence per item ending with semicolons and "and"',
    text: `The provisional agenda of the meeting is as follows:

(1) Adoption of the agenda;
(2) Classification of waste;
(3) Links with the circular economy; and
(4) Any other business.
`,
    outline: `
1 Adoption of the agenda
2 Classification of waste
3 Links with the circular economy; and
4 Any other business
`,
  },
  {
    name: 'annotations in which titles are followed by a colon and the text on the same line',
    text: `Provisional agenda

1. Opening
2. Statistics on ageing
3. Next steps

Annotations

1. Opening: The Chair will open the meeting and introduce the new members.
2. Statistics on ageing: Countries will present their work. The discussion will be led by Malta.
3. Next steps: The Chair will sum up.
`,
    outline: `
1 Opening
2 Statistics on ageing
3 Next steps
`,
    annotations: {
      '2': 'Countries will present their work. The discussion will be led by Malta.',
      '3': 'The Chair will sum up.',
    },
  },
  {
    name: 'two meetings in one text: joint session and back-to-back workshop, dates of both',
    text: `Joint Expert Meeting on Population and Housing Censuses
Geneva, 26-28 September 2018
back to back with the Workshop on Geospatial Standards
Geneva, 25 September 2018

Provisional agenda

1. Opening of the meeting
2. Census technology
3. Administrative data in censuses
4. Adoption of the report
`,
    outline: `
1 Opening of the meeting
2 Census technology
3 Administrative data in censuses
4 Adoption of the report
`,
    facts: {
      title: 'Joint Expert Meeting on Population and Housing Censuses',
      place: 'Geneva',
    },
  },
  {
    name: 'sentence above the list without a heading, list closed by a sentence',
    text: `Group of Experts on Business Registers
Paris, 30 September–2 October 2019

The meeting will deal with the following items:

1. Opening
2. Profiling of multinational enterprises
3. Registers as backbone
4. Future work

Proposals for papers should reach the secretariat by 15 May 2019.
`,
    outline: `
1 Opening
2 Profiling of multinational enterprises
3 Registers as backbone
4 Future work
`,
    facts: {
      title: 'Group of Experts on Business Registers',
      dates: ['2019-09-30/2019-10-02'],
      place: 'Paris',
    },
    annotations: { '4': '' },
  },
  {
    name: 'French annotated items in capitals with "POINT 1" and abbreviations',
    text: `ORDRE DU JOUR ANNOTÉ

POINT 1 – ADOPTION DE L’ORDRE DU JOUR
Le projet est soumis aux membres.

POINT 2 – SUIVI DES O.D.D. EN AFRIQUE
La C.E.A. présente le tableau de bord.

POINT 3 – AUTRES QUESTIONS
`,
    outline: `
1 ADOPTION DE L’ORDRE DU JOUR
2 SUIVI DES O.D.D. EN AFRIQUE
3 AUTRES QUESTIONS
`,
    annotations: {
      '1': 'Le projet est soumis aux membres.',
      '2': 'La C.E.A. présente le tableau de bord.',
      '3': '',
    },
  },
  {
    name: 'bis item and numbers that jump over a deleted item in the list and the annotations',
    text: `Provisional agenda

1. Adoption of the agenda
2. Energy efficiency
2 bis. Methane management
4. Other business

Annotations

1. Adoption of the agenda
The agenda will be adopted.

2. Energy efficiency
The Group will discuss standards.

2 bis. Methane management
The Group will discuss best practice.

4. Other business
No proposals were received.
`,
    outline: `
1 Adoption of the agenda
2 Energy efficiency
2 bis Methane management
4 Other business
`,
    warnings: ['numbering-gap 4'],
    annotations: { '2 bis': 'The Group will discuss best practice.' },
  },
  {
    name: 'Russian programme with "Тема 1" and experts in brackets',
    text: `Программа учебного курса
Алматы, 4–6 февраля 2020 г.

Тема 1: Введение в метаданные (эксперт ЕЭК ООН)
Тема 2: Модель GSBPM (эксперт из Латвии)
Тема 3: Практические задания
Тема 4: Подведение итогов
`,
    outline: `
1 Введение в метаданные (эксперт ЕЭК ООН)
2 Модель GSBPM (эксперт из Латвии)
3 Практические задания
4 Подведение итогов
`,
    facts: { dates: ['2020-02-04/2020-02-06'], place: 'Алматы' },
  },
  {
    name: 'impossible evening start in the masthead',
    text: `Task Force on Leading Indicators
Geneva, 5 April 2019, 9.00 p.m. to 12.30 p.m.

Agenda

1. Welcome
2. Draft guidelines
3. Next steps
`,
    outline: `
1 Welcome
2 Draft guidelines
3 Next steps
`,
    warnings: ['impossible-time'],
    facts: { dates: ['2019-04-05/2019-04-05'], place: 'Geneva' },
  },
  {
    name: 'three columns: English, French and Russian titles side by side',
    text: `1. Opening of the session          1. Ouverture de la session          1. Открытие сессии
2. Water statistics                2. Statistiques de l’eau            2. Статистика водных ресурсов
3. Adoption of the report          3. Adoption du rapport              3. Утверждение доклада
`,
    outline: `
1 Opening of the session
2 Water statistics
3 Adoption of the report
`,
    warnings: ['second-language'],
  },
  {
    name: 'hyphenated PDF without any blank lines, titles of the annotations in one row with the text below',
    text: `Annotated provisional agenda
1. Adoption of the agenda
2. Review of the implementation of the Batumi Initia-
tive on Green Economy
3. Other matters
Annotations
1. Adoption of the agenda
The Committee is expected to adopt the agenda as it was prepared by the secretariat in con-
sultation with the Bureau.
2. Review of the implementation of the Batumi Initiative on Green Economy
The Committee will review the commitments that countries made. Secretariat and Bureau
will prepare a summary in consultation with the countries.
3. Other matters
No other matters had been raised when this document was written.
`,
    outline: `
1 Adoption of the agenda
2 Review of the implementation of the Batumi Initiative on Green Economy
3 Other matters
`,
    annotations: {
      '1': 'The Committee is expected to adopt the agenda as it was prepared by the secretariat in consultation with the Bureau.',
      '3': 'No other matters had been raised when this document was written.',
    },
  },
];
