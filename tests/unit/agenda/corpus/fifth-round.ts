import type { Layout } from './layout.ts';

/** Layouts written last, to see how far what was learned reaches. */
export const FIFTH_ROUND: Layout[] = [
  {
    name: 'UNSD expert group: programme with dates between items and presenters below',
    text: `Expert Group Meeting on Migration Data
New York, 4-6 February 2020

Provisional agenda

Tuesday, 4 February 2020

Item 1: Opening session
Presenter: Director, UNSD

Item 2: Sources of data on migration
Presenters: Mexico, Kenya

Wednesday, 5 February 2020

Item 3: Definitions
Presenter: UNSD

Thursday, 6 February 2020

Item 4: Conclusions and way forward
`,
    outline: `
1 Opening session
2 Sources of data on migration
3 Definitions
4 Conclusions and way forward
`,
    facts: {
      title: 'Expert Group Meeting on Migration Data',
      dates: ['2020-02-04/2020-02-06'],
      place: 'New York',
    },
    annotations: { '2': 'Presenters: Mexico, Kenya', '3': 'Presenter: UNSD' },
  },
  {
    name: 'annotations with letters in brackets that are prose points ending in stops',
    text: `I. Provisional agenda
1. Adoption of the agenda
2. Data exchange
3. Adoption of the report

II. Annotations
1. Adoption of the agenda
The agenda will be adopted.
2. Data exchange
The Working Party will:
(a) Review the pilot studies;
(b) Decide on the next steps;
(c) Adopt the guidelines.
3. Adoption of the report
The report will be adopted.
`,
    outline: `
1 Adoption of the agenda
2 Data exchange
3 Adoption of the report
`,
    annotations: {
      '2': 'The Working Party will:\n\n(a) Review the pilot studies;\n\n(b) Decide on the next steps;\n\n(c) Adopt the guidelines.',
    },
  },
  {
    name: 'ILO: first, second, third level with ordinal session and "GB" symbol',
    text: `INTERNATIONAL LABOUR OFFICE
Governing Body
334th Session, Geneva, 25 October–8 November 2018
GB.334/INS/1

Agenda

1. Approval of the minutes of the 333rd Session
2. Agenda of future sessions
3. Matters arising
   3.1. Follow-up on supply chains
   3.2. Follow-up on social dialogue
4. Report of the Director-General
   First Supplementary Report
5. Other questions
`,
    outline: `
1 Approval of the minutes of the 333rd Session
2 Agenda of future sessions
3 Matters arising
  3.1 Follow-up on supply chains
  3.2 Follow-up on social dialogue
4 Report of the Director-General
5 Other questions
`,
    facts: { symbol: 'GB.334/INS/1', dates: ['2018-10-25/2018-11-08'], place: 'Geneva' },
    annotations: { '4': 'First Supplementary Report' },
  },
  {
    name: 'Russian with "Вопрос 1" and page furniture',
    text: `ПОВЕСТКА ДНЯ
заседания Совета руководителей статистических служб
г. Минск, 12 октября 2018 года

1. О ходе работ по сопоставлениям
Докладчик: Иванов И.И.
2. О программе работ на 2019 год
Докладчик: Петров П.П.
стр. 2
3. О проведении переписи
Докладчик: Сидоров С.С.
4. Разное
`,
    outline: `
1 О ходе работ по сопоставлениям
2 О программе работ на 2019 год
3 О проведении переписи
4 Разное
`,
    annotations: { '2': 'Докладчик: Петров П.П.' },
  },
  {
    name: 'French list with "1°" marks',
    text: `Ordre du jour

1° Approbation du procès-verbal
2° Rapport d’activité
3° Budget
4° Divers
`,
    outline: `
1 Approbation du procès-verbal
2 Rapport d’activité
3 Budget
4 Divers
`,
  },
  {
    name: 'hash marks and checkboxes of a wiki',
    text: `## Agenda

1. [ ] Opening
2. [ ] Review of the metadata standard
3. [ ] Closing
`,
    outline: `
1 [ ] Opening
2 [ ] Review of the metadata standard
3 [ ] Closing
`,
  },
  {
    name: 'annotations whose headings repeat number and title with the documents in brackets',
    text: `Provisional agenda

1. Adoption of the agenda
2. Transport of dangerous goods
3. Other business

Annotations

1. Adoption of the agenda (ECE/TRANS/WP.15/1)
The agenda will be adopted.
2. Transport of dangerous goods (ECE/TRANS/WP.15/2)
Delegations will discuss amendments.
3. Other business
None so far.
`,
    outline: `
1 Adoption of the agenda
2 Transport of dangerous goods
3 Other business
`,
    annotations: { '2': 'Delegations will discuss amendments.' },
  },
  {
    name: 'a title with a line that starts with a year',
    text: `Agenda

1. Opening
2. Lessons from the round of censuses of
2020 and plans for the next round
3. Closing
`,
    outline: `
1 Opening
2 Lessons from the round of censuses of 2020 and plans for the next round
3 Closing
`,
  },
];
