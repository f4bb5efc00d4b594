import type { Layout } from './layout.ts';

/** Agendas of committees, task forces and mails, written before the parser had read any of them. */
export const UNSEEN: Layout[] = [
  {
    name: 'housing committee: annotated list, numbered paragraphs with decisions in capitals',
    text: `Committee on Urban Development, Housing and Land Management
Eightieth session
Geneva, 2–4 October 2019
Item 1 of the provisional agenda
Adoption of the agenda

Provisional agenda of the eightieth session

To be held in the Palais des Nations, Geneva, starting at 10 a.m. on Wednesday, 2 October 2019

1. Adoption of the agenda.
2. Matters for consideration by the Committee:
   (a) Sustainable smart cities;
   (b) Country profiles;
   (c) Affordable housing.
3. Geneva UN Charter on Sustainable Housing.
4. Programme of work 2020–2021.
5. Election of the Bureau.
6. Other business.
7. Adoption of the report and closure of the session.

Annotations to the provisional agenda

1. Adoption of the agenda

1. Delegations will be invited to adopt the provisional agenda as contained in document ECE/HBP/199.

2. Matters for consideration by the Committee

(a) Sustainable smart cities

2. The secretariat will inform delegations about smart city profiles.

3. The Committee will be invited to take note of the information and to decide on further action.

(b) Country profiles

4. The secretariat will report on the profile of Kyrgyzstan.

(c) Affordable housing

5. A draft study will be presented.

3. Geneva UN Charter on Sustainable Housing

6. Representatives of Geneva UN Charter Centres will inform the Committee about their activities.

4. Programme of work 2020–2021

7. The Committee will be invited to adopt its programme of work.

5. Election of the Bureau

8. The Committee will elect its Bureau.

6. Other business

9. Delegations will be invited to raise other matters.

7. Adoption of the report and closure of the session

10. The Committee will adopt its report.
`,
    outline: `
1 Adoption of the agenda
2 Matters for consideration by the Committee
  a Sustainable smart cities
  b Country profiles
  c Affordable housing
3 Geneva UN Charter on Sustainable Housing
4 Programme of work 2020–2021
5 Election of the Bureau
6 Other business
7 Adoption of the report and closure of the session
`,
    facts: { dates: ['2019-10-02/2019-10-04'], place: 'Geneva' },
    annotations: {
      '2': '',
      '2 (a)':
        '2. The secretariat will inform delegations about smart city profiles.\n\n3. The Committee will be invited to take note of the information and to decide on further action.',
      '5': '8. The Committee will elect its Bureau.',
    },
  },
  {
    name: 'Eurostat task force on one page, points with sub-points by dashes and presenters',
    text: `Task Force on Quality of Life
Meeting of 23 and 24 May 2019
Luxembourg

Agenda

Thursday 23 May, 14:00–18:00

1. Welcome and adoption of the agenda – Eurostat
2. State of play of the indicators – Eurostat
3. Subjective well-being
   – Experience in Italy (ISTAT)
   – Experience in the United Kingdom (ONS)

Friday 24 May, 9:00–13:00

4. Multidimensional measures – OECD
5. Conclusions and next steps – Eurostat
`,
    outline: `
1 Welcome and adoption of the agenda – Eurostat
2 State of play of the indicators – Eurostat
3 Subjective well-being
4 Multidimensional measures – OECD
5 Conclusions and next steps – Eurostat
`,
    facts: { title: 'Task Force on Quality of Life', dates: ['2019-05-23/2019-05-24'] },
    annotations: {
      '3': '– Experience in Italy (ISTAT)\n\n– Experience in the United Kingdom (ONS)',
      '5': '',
    },
  },
  {
    name: 'statistical training seminar in Russian with topics, organizers and hours',
    text: `Рабочая сессия по статистике труда
Нур-Султан, Казахстан, 7–9 октября 2019 года

ПРЕДВАРИТЕЛЬНАЯ ПРОГРАММА

Понедельник, 7 октября

9:30–10:00 Сессия 1. Открытие
10:00–12:30 Сессия 2. Обследования рабочей силы
Ведущий: Межгосударственный статистический комитет СНГ
12:30–14:00 Обед
14:00–17:00 Сессия 3. Неформальная занятость
Ведущий: МОТ

Вторник, 8 октября

9:30–12:30 Сессия 4. Новые формы занятости
12:30–13:00 Сессия 5. Заключительные замечания
`,
    outline: `
1 Открытие
2 Обследования рабочей силы
3 Неформальная занятость
4 Новые формы занятости
5 Заключительные замечания
`,
    facts: { dates: ['2019-10-07/2019-10-09'], place: 'Нур-Султан, Казахстан' },
    annotations: { '3': 'Ведущий: МОТ' },
  },
  {
    name: 'customs convention committee in French with documents below each heading and "a)–d)"',
    text: `Comité de gestion de la Convention TIR
Soixante-neuvième session
Genève, 7 février 2019
Point 1 de l’ordre du jour provisoire

Ordre du jour provisoire annoté

1. Adoption de l’ordre du jour.
2. État de la Convention.
3. Activités et administration de la Commission de contrôle :
   a) Activités de la Commission ;
   b) Administration de la Commission.
4. Questions diverses :
   a) Dates de la prochaine session ;
   b) Restrictions à la distribution des documents.
5. Adoption du rapport.

Annotations

1. Adoption de l’ordre du jour
Le Comité souhaitera sans doute adopter son ordre du jour.
Documents :
ECE/TRANS/WP.30/AC.2/141

2. État de la Convention
Le Comité sera informé des changements survenus.

3. Activités et administration de la Commission de contrôle

a) Activités de la Commission
Le Président de la Commission rendra compte des activités.
Documents :
ECE/TRANS/WP.30/AC.2/2019/1

b) Administration de la Commission
Le Comité approuvera les comptes.

4. Questions diverses

a) Dates de la prochaine session
Le Comité confirmera les dates.

b) Restrictions à la distribution des documents
Le Comité décidera s’il y a lieu de restreindre la distribution.

5. Adoption du rapport
Le Comité adoptera son rapport.
`,
    outline: `
1 Adoption de l’ordre du jour
2 État de la Convention
3 Activités et administration de la Commission de contrôle
  a Activités de la Commission
  b Administration de la Commission
4 Questions diverses
  a Dates de la prochaine session
  b Restrictions à la distribution des documents
5 Adoption du rapport
`,
    facts: { dates: ['2019-02-07/2019-02-07'], place: 'Genève' },
    annotations: {
      '1': 'Le Comité souhaitera sans doute adopter son ordre du jour.\n\nDocuments :\n\nECE/TRANS/WP.30/AC.2/141',
      '3 (a)':
        'Le Président de la Commission rendra compte des activités.\n\nDocuments :\n\nECE/TRANS/WP.30/AC.2/2019/1',
      '4 (b)': 'Le Comité décidera s’il y a lieu de restreindre la distribution.',
    },
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
    name: 'list whose titles hold numbers, dates and units, numbers followed by a bracket',
    text: `Draft agenda

1) 2021 census: lessons from 3 pilots
2) 15 years of the Aarhus Protocol (2003–2018)
3) PM2.5 and NOx emissions
4) 5G and statistics
5) 100 % coverage: a realistic aim?
`,
    outline: `
1 2021 census: lessons from 3 pilots
2 15 years of the Aarhus Protocol (2003–2018)
3 PM2.5 and NOx emissions
4 5G and statistics
5 100 % coverage: a realistic aim?
`,
  },
  {
    name: 'annotated agenda of an expert group without list: short notes in note form',
    text: `UN Expert Group on Refugee and IDP Statistics (EGRIS)
Virtual meeting, 14 April 2020

Annotated agenda

1. Welcome
Opening by the co-chairs; apologies.

2. Work of the subgroups
Subgroup 1: methods; subgroup 2: capacity; subgroup 3: advocacy.

3. Report to the Statistical Commission
Timeline, authors, reviewers.

4. AOB
Next call in May.
`,
    outline: `
1 Welcome
2 Work of the subgroups
3 Report to the Statistical Commission
4 AOB
`,
    facts: { dates: ['2020-04-14/2020-04-14'] },
    annotations: {
      '1': 'Opening by the co-chairs; apologies.',
      '3': 'Timeline, authors, reviewers.',
      '4': 'Next call in May.',
    },
  },
  {
    name: 'annotations in which every heading is followed by a dash and organizers in brackets',
    text: `Joint Eurostat/UNECE Work Session on Demographic Projections

Agenda

1. Opening
2. Migration assumptions
3. Beyond population projections by age and sex
4. Closing

Annotated agenda

1. Opening
Welcome by the hosts.

2. Migration assumptions (Organizer: Statistics Austria)
How migration is projected in times of crisis.

3. Beyond population projections by age and sex (Organizer: Statistics Norway)
Projections of households, education and labour force.

4. Closing
Evaluation by the participants.
`,
    outline: `
1 Opening
2 Migration assumptions
3 Beyond population projections by age and sex
4 Closing
`,
    annotations: {
      '2': 'How migration is projected in times of crisis.',
      '3': 'Projections of households, education and labour force.',
    },
  },
  {
    name: 'UNCTAD-like: numbered headings with "Agenda item 1" right of a bracket, chair and panel',
    text: `TD/B/C.I/EM.6/4/1
Multi-year Expert Meeting on Trade, Services and Development
Fourth session
Geneva, 18–20 May 2016

Provisional agenda and annotations

I. Provisional agenda

1. Election of officers
2. Adoption of the agenda and organization of work
3. Trade, services and development
4. Adoption of the report of the meeting

II. Annotations

Item 1
Election of officers

1. It is recommended that the expert meeting elect a Chair and a Vice-Chair-cum-Rapporteur.

Item 2
Adoption of the agenda and organization of work

2. It is proposed that the first plenary meeting begin at 10 a.m. on Wednesday, 18 May 2016.

Documentation
TD/B/C.I/EM.6/4/1 Provisional agenda and annotations

Item 3
Trade, services and development

3. The fourth session will address services, development and trade.

Documentation
TD/B/C.I/EM.6/4/2 Services, development and trade

Item 4
Adoption of the report of the meeting

4. The report of the expert meeting will be submitted to the Commission.
`,
    outline: `
1 Election of officers
2 Adoption of the agenda and organization of work
3 Trade, services and development
4 Adoption of the report of the meeting
`,
    facts: {
      symbol: 'TD/B/C.I/EM.6/4/1',
      dates: ['2016-05-18/2016-05-20'],
      place: 'Geneva',
    },
    annotations: {
      '1': '1. It is recommended that the expert meeting elect a Chair and a Vice-Chair-cum-Rapporteur.',
      '3': '3. The fourth session will address services, development and trade.\n\nDocumentation\n\nTD/B/C.I/EM.6/4/2 Services, development and trade',
    },
  },
  {
    name: 'Russian bilingual title, list with brackets and dates behind the items',
    text: `Заседание Рабочей группы по переписи населения
Москва, 11 декабря 2018 года

Повестка дня

1) Открытие заседания (10.00–10.15)
2) Обмен опытом проведения пробных переписей (10.15–12.00)
3) Использование планшетов (12.00–13.00)
4) Обед (13.00–14.00)
5) Дальнейшая работа (14.00–15.00)
`,
    outline: `
1 Открытие заседания (10.00–10.15)
2 Обмен опытом проведения пробных переписей (10.15–12.00)
3 Использование планшетов (12.00–13.00)
4 Обед (13.00–14.00)
5 Дальнейшая работа (14.00–15.00)
`,
    facts: { dates: ['2018-12-11/2018-12-11'], place: 'Москва' },
  },
  {
    name: 'wrapped annotations in which a line begins with the number of another item',
    text: `Provisional agenda

1. Opening
2. Statistics on small firms
3. Statistics on start-ups
4. Closing

Annotations

1. Opening
The Chair will open the meeting and give the floor to the host.

2. Statistics on small firms
The discussion will be based on the results of the survey of 2016 and on the papers for item
3. Delegates are invited to read both. The definition of small firms was agreed in the year
2003. It is used in most countries.

3. Statistics on start-ups
Delegates will share their definitions.

4. Closing
The Chair will close the meeting.
`,
    outline: `
1 Opening
2 Statistics on small firms
3 Statistics on start-ups
4 Closing
`,
    annotations: {
      '2': 'The discussion will be based on the results of the survey of 2016 and on the papers for item 3. Delegates are invited to read both. The definition of small firms was agreed in the year 2003. It is used in most countries.',
      '3': 'Delegates will share their definitions.',
    },
  },
  {
    name: 'mail in French with the agenda in the middle and an attachment list',
    text: `Bonjour à toutes et à tous,

La prochaine réunion du groupe aura lieu le jeudi 6 février 2020 à 14 h.

Ordre du jour :
1. Validation du compte rendu
2. Indicateurs de genre
3. Enquête sur les violences
4. Divers

Pièces jointes :
- compte rendu
- questionnaire

Bien cordialement,
Claire
`,
    outline: `
1 Validation du compte rendu
2 Indicateurs de genre
3 Enquête sur les violences
4 Divers
`,
    annotations: { '4': '' },
  },
];
