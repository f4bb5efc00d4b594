import type { Layout } from './layout.ts';

/** Agendas as they come in every week, long and short, none with anything special about it. */
export const EVERYDAY: Layout[] = [
  {
    name: 'ageing: list, annotations with "Item n:" and wrapped paragraphs, bureau and venue behind',
    text: `Economic Commission for Europe
Working Group on Ageing
Eleventh meeting
Geneva, 19-20 November 2018
Room XII

PROVISIONAL ANNOTATED AGENDA

Item 1: Adoption of the agenda and election of officers
Item 2: Policy seminar on advance care planning
Item 3: Implementation of the 2017 Lisbon Ministerial Declaration
   (a) Preparation of policy briefs
   (b) Active Ageing Index
Item 4: Programme of work for 2019
Item 5: Other business
Item 6: Adoption of conclusions

ANNOTATIONS

Item 1: Adoption of the agenda and election of officers
The Working Group will be invited to adopt the agenda. According to its terms of
reference, it elects the Chair and three Vice-Chairs for a period of two years.

Item 2: Policy seminar on advance care planning
Speakers from Germany, Portugal and Switzerland will present national policies. A
discussion will follow on how older persons can be reached.

Item 3: Implementation of the 2017 Lisbon Ministerial Declaration

(a) Preparation of policy briefs
The secretariat will present the outline of two policy briefs: one on rural areas and
one on gender equality.

(b) Active Ageing Index
The results for 2018 will be presented.

Item 4: Programme of work for 2019
The draft programme of work will be discussed and adopted.

Item 5: Other business
Members may raise other matters.

Item 6: Adoption of conclusions
The conclusions will be adopted.
`,
    outline: `
1 Adoption of the agenda and election of officers
2 Policy seminar on advance care planning
3 Implementation of the 2017 Lisbon Ministerial Declaration
  a Preparation of policy briefs
  b Active Ageing Index
4 Programme of work for 2019
5 Other business
6 Adoption of conclusions
`,
    facts: {
      title: 'Working Group on Ageing',
      dates: ['2018-11-19/2018-11-20'],
      place: 'Geneva',
    },
    annotations: {
      '1': 'The Working Group will be invited to adopt the agenda. According to its terms of reference, it elects the Chair and three Vice-Chairs for a period of two years.',
      '3 (a)':
        'The secretariat will present the outline of two policy briefs: one on rural areas and one on gender equality.',
      '6': 'The conclusions will be adopted.',
    },
  },
  {
    name: 'labour organization expert meeting: one page, points for discussion',
    text: `Meeting of Experts on Non-standard Forms of Employment
(Geneva, 16–19 February 2015)

Agenda

1. Opening of the Meeting
2. Election of the Chairperson and Vice-Chairpersons
3. Introduction of the report by the Office
4. General discussion
5. Points for discussion
   (1) Trends and drivers
   (2) Working conditions
   (3) Regulation
6. Consideration of the draft conclusions
7. Adoption of the conclusions
8. Closure
`,
    outline: `
1 Opening of the Meeting
2 Election of the Chairperson and Vice-Chairpersons
3 Introduction of the report by the Office
4 General discussion
5 Points for discussion
  1 Trends and drivers
  2 Working conditions
  3 Regulation
6 Consideration of the draft conclusions
7 Adoption of the conclusions
8 Closure
`,
    facts: { dates: ['2015-02-16/2015-02-19'], place: 'Geneva' },
  },
  {
    name: 'confidentiality work session: topics in the list, keynote, organizers by brackets below',
    text: `Joint UNECE/Eurostat Work Session on Statistical Data Confidentiality
29-31 October 2019, The Hague, Netherlands

Annotated agenda

1. Opening of the work session

2. Keynote address
Professor Natalie Shlomo will give a keynote lecture.

3. Access to microdata
This topic covers remote access and secure use files. Contributions may deal with
legal, technical and organizational aspects.
Organizers: Aleksandra Bujnowska (Eurostat) and Steven Thomas (Statistics Canada)

4. Protection of tabular data
Contributions are welcome on methods and software for frequency and magnitude
tables.
Organizer: Sarah Giessing (Destatis)

5. Synthetic data and differential privacy
New approaches and their use in practice.
Organizers: Jörg Drechsler (IAB) and Christine O’Keefe (CSIRO)

6. Conclusions and future work

7. Closing
`,
    outline: `
1 Opening of the work session
2 Keynote address
3 Access to microdata
4 Protection of tabular data
5 Synthetic data and differential privacy
6 Conclusions and future work
7 Closing
`,
    facts: {
      title: 'Joint UNECE/Eurostat Work Session on Statistical Data Confidentiality',
      dates: ['2019-10-29/2019-10-31'],
      place: 'The Hague, Netherlands',
    },
    annotations: {
      '2': 'Professor Natalie Shlomo will give a keynote lecture.',
      '4': 'Contributions are welcome on methods and software for frequency and magnitude tables.\n\nOrganizer: Sarah Giessing (Destatis)',
      '5': 'New approaches and their use in practice.\n\nOrganizers: Jörg Drechsler (IAB) and Christine O’Keefe (CSIRO)',
      '6': '',
    },
  },
  {
    name: 'water convention: documents and times in italics, long sub-item titles over lines',
    text: `Working Group on Monitoring and Assessment
Fifteenth meeting
Geneva, 6 December 2019

Annotated provisional agenda

I. Provisional agenda

1. Opening of the meeting and adoption of the agenda.

2. Reporting under the Convention and on indicator 6.5.2 of the Sustainable Development
   Goals.

3. Exchange of data and information:
   (a) Strategies for monitoring and assessment of transboundary rivers, lakes and
       groundwaters;
   (b) Outlook for developing monitoring cooperation.

4. Dates and venue of the next meeting.

5. Closing of the meeting.

II. Annotations

1. Opening of the meeting and adoption of the agenda

Time: 10 a.m.–10.15 a.m.

The Chair of the Working Group will open the meeting.

2. Reporting under the Convention and on indicator 6.5.2 of the Sustainable Development Goals

Time: 10.15 a.m.–1 p.m.

The Working Group will be informed about the second reporting exercise.

3. Exchange of data and information

Time: 3 p.m.–5.30 p.m.

(a) Strategies for monitoring and assessment of transboundary rivers, lakes and groundwaters

The Working Group will review the draft strategies.

Document: Draft updated strategies (ECE/MP.WAT/WG.2/2019/3)

(b) Outlook for developing monitoring cooperation

The outline will be presented.

4. Dates and venue of the next meeting

The Working Group will decide on the date of its sixteenth meeting.

5. Closing of the meeting

The Chair will close the meeting at 6 p.m.
`,
    outline: `
1 Opening of the meeting and adoption of the agenda
2 Reporting under the Convention and on indicator 6.5.2 of the Sustainable Development Goals
3 Exchange of data and information
  a Strategies for monitoring and assessment of transboundary rivers, lakes and groundwaters
  b Outlook for developing monitoring cooperation
4 Dates and venue of the next meeting
5 Closing of the meeting
`,
    facts: { dates: ['2019-12-06/2019-12-06'], place: 'Geneva' },
    annotations: {
      '1': 'Time: 10 a.m.–10.15 a.m.\n\nThe Chair of the Working Group will open the meeting.',
      '3': 'Time: 3 p.m.–5.30 p.m.',
      '3 (a)':
        'The Working Group will review the draft strategies.\n\nDocument: Draft updated strategies (ECE/MP.WAT/WG.2/2019/3)',
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
    name: 'French working group on administrative data: "Point 3. " with documents of meeting',
    text: `Groupe de travail « Données administratives »
Paris, Insee, 17 janvier 2020
10 h – 16 h

Ordre du jour

Point 1. Approbation du relevé de décisions de la précédente réunion
Point 2. Appariements : bilan et perspectives
Document n° 1
Point 3. Code statistique non signifiant
Document n° 2
Présentation de M. Durand
Point 4. Calendrier et questions diverses
`,
    outline: `
1 Approbation du relevé de décisions de la précédente réunion
2 Appariements : bilan et perspectives
3 Code statistique non signifiant
4 Calendrier et questions diverses
`,
    annotations: { '2': 'Document n° 1', '3': 'Document n° 2\n\nPrésentation de M. Durand', '4': '' },
  },
  {
    name: 'Russian annotated agenda of a steering committee, list and annotations by "1." with stops',
    text: `ЕВРОПЕЙСКАЯ ЭКОНОМИЧЕСКАЯ КОМИССИЯ
Руководящий комитет по потенциалу и стандартам торговли
Четвертая сессия
Женева, 23–24 мая 2018 года

АННОТИРОВАННАЯ ПРЕДВАРИТЕЛЬНАЯ ПОВЕСТКА ДНЯ

1. Утверждение повестки дня.
2. Выборы должностных лиц.
3. Сельскохозяйственные стандарты качества.
4. Регулятивные и процедурные барьеры в торговле:
   a) Кыргызстан;
   b) Грузия.
5. Прочие вопросы.
6. Утверждение доклада.

АННОТАЦИИ

1. Утверждение повестки дня.
Комитету предлагается утвердить повестку дня.

2. Выборы должностных лиц.
Комитет изберет Председателя и двух заместителей Председателя.

3. Сельскохозяйственные стандарты качества.
Секретариат сообщит о работе секций.

4. Регулятивные и процедурные барьеры в торговле:

a) Кыргызстан
Представитель Кыргызстана сообщит о ходе выполнения рекомендаций.

b) Грузия
Секретариат представит результаты исследования.

5. Прочие вопросы.
На момент подготовки документа предложений не было.

6. Утверждение доклада.
Комитет утвердит доклад.
`,
    outline: `
1 Утверждение повестки дня
2 Выборы должностных лиц
3 Сельскохозяйственные стандарты качества
4 Регулятивные и процедурные барьеры в торговле
  a Кыргызстан
  b Грузия
5 Прочие вопросы
6 Утверждение доклада
`,
    facts: { dates: ['2018-05-23/2018-05-24'], place: 'Женева' },
    annotations: {
      '4': '',
      '4 (b)': 'Секретариат представит результаты исследования.',
      '5': 'На момент подготовки документа предложений не было.',
    },
  },
  {
    name: 'energy committee: high-level segment with panels as sub-items and moderators',
    text: `Committee on Sustainable Energy
Twenty-seventh session
Geneva, 25–27 September 2018

I. Provisional agenda

1. Opening and adoption of the agenda.
2. High-level dialogue on the energy transition:
   (a) Panel 1: Pathways to sustainable energy;
   (b) Panel 2: Investment.
3. Cross-cutting issues.
4. Adoption of the report and close of the meeting.

II. Annotations

1. Opening and adoption of the agenda
The Executive Secretary will deliver opening remarks.

2. High-level dialogue on the energy transition
Moderator: Mr. Jarek Wiśniewski
(a) Panel 1: Pathways to sustainable energy
Panellists: representatives of Ukraine, Kazakhstan and Germany
The panel will discuss three scenarios.
(b) Panel 2: Investment
Panellists: to be confirmed
The panel will discuss guarantees.

3. Cross-cutting issues
The Committee will be informed about activities on transport and housing.

4. Adoption of the report and close of the meeting
The Committee will adopt its report.
`,
    outline: `
1 Opening and adoption of the agenda
2 High-level dialogue on the energy transition
  a Panel 1: Pathways to sustainable energy
  b Panel 2: Investment
3 Cross-cutting issues
4 Adoption of the report and close of the meeting
`,
    facts: {
      title: 'Committee on Sustainable Energy',
      dates: ['2018-09-25/2018-09-27'],
      place: 'Geneva',
    },
    annotations: {
      '2': 'Moderator: Mr. Jarek Wiśniewski',
      '2 (a)':
        'Panellists: representatives of Ukraine, Kazakhstan and Germany\n\nThe panel will discuss three scenarios.',
      '4': 'The Committee will adopt its report.',
    },
  },
  {
    name: 'agenda with long titles over three lines each, and one word',
    text: `Provisional agenda

1. Opening
2. Follow-up and review of the implementation of the decisions of the
previous session on the harmonization of methods for the compilation of
short-term business statistics in services
3. Preparation of the joint questionnaire of the three organizations on
the production, trade and consumption of renewable energy and waste in
2021
4. Miscellaneous
`,
    outline: `
1 Opening
2 Follow-up and review of the implementation of the decisions of the previous session on the harmonization of methods for the compilation of short-term business statistics in services
3 Preparation of the joint questionnaire of the three organizations on the production, trade and consumption of renewable energy and waste in 2021
4 Miscellaneous
`,
  },
  {
    name: 'annotations where a paragraph starts with a number and a title-like phrase',
    text: `I. Provisional agenda

1. Adoption of the agenda
2. Road traffic censuses
3. Date of the next session

II. Annotations

1. Adoption of the agenda

The Working Party will adopt the agenda.

2. Road traffic censuses

The work of 2020 rests on three pillars:

1. Harmonized forms
2. Common reporting years
3. Digital maps

Countries will be invited to comment on them.

3. Date of the next session

The next session is planned for June 2021.
`,
    outline: `
1 Adoption of the agenda
2 Road traffic censuses
3 Date of the next session
`,
    annotations: {
      '2': 'The work of 2020 rests on three pillars:\n\n1. Harmonized forms\n\n2. Common reporting years\n\n3. Digital maps\n\nCountries will be invited to comment on them.',
      '3': 'The next session is planned for June 2021.',
    },
  },
  {
    name: 'agenda without annotations, with practical information and hotel list behind',
    text: `Expert Forum for Producers and Users of Climate Change-Related Statistics
Geneva, 1-3 October 2019

PROVISIONAL AGENDA

1. Opening
2. Indicators
3. Hazardous events and disasters
4. Emissions
5. Closing

PRACTICAL INFORMATION

1. Venue
Palais des Nations, Salle VII

2. Registration
Participants must register online.

3. Hotels
Hotel Mon Repos, 131 rue de Lausanne
`,
    outline: `
1 Opening
2 Indicators
3 Hazardous events and disasters
4 Emissions
5 Closing
`,
    facts: { dates: ['2019-10-01/2019-10-03'], place: 'Geneva' },
    annotations: { '5': '' },
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
    name: 'fisheries: documents listed behind each title with a dash, "CWP" codes',
    text: `Coordinating Working Party on Fishery Statistics
26th Session
Rome, Italy, 15–18 May 2019

PROVISIONAL AGENDA

1. Opening of the session – CWP-26/1
2. Adoption of the agenda – CWP-26/2
3. Review of recommendations of CWP-25 – CWP-26/3
4. Aquaculture data – CWP-26/4
5. Any other matters
6. Date and place of the 27th session
`,
    outline: `
1 Opening of the session – CWP-26/1
2 Adoption of the agenda – CWP-26/2
3 Review of recommendations of CWP-25 – CWP-26/3
4 Aquaculture data – CWP-26/4
5 Any other matters
6 Date and place of the 27th session
`,
    facts: { dates: ['2019-05-15/2019-05-18'], place: 'Rome, Italy' },
  },
  {
    name: 'French annotated list: text after a dash on the same line',
    text: `Ordre du jour annoté

1. Ouverture – La présidente ouvrira la séance.
2. Enquête emploi – L’Insee présentera la refonte. Les membres donneront leur avis.
3. Divers – Les membres pourront soulever d’autres points.
`,
    outline: `
1 Ouverture
2 Enquête emploi
3 Divers
`,
    annotations: {
      '1': 'La présidente ouvrira la séance.',
      '2': 'L’Insee présentera la refonte. Les membres donneront leur avis.',
    },
  },
  {
    name: 'Russian list with documents and "для информации" lines',
    text: `Проект повестки дня двадцать пятого заседания Координационного комитета
Астана, 12 апреля 2019 года

1. Утверждение повестки дня
   Документ 1
   Для утверждения
2. О подготовке к переписи населения
   Документ 2
   Для обсуждения
3. О новых показателях
   Для информации
4. Разное
`,
    outline: `
1 Утверждение повестки дня
2 О подготовке к переписи населения
3 О новых показателях
4 Разное
`,
    facts: { dates: ['2019-04-12/2019-04-12'], place: 'Астана' },
    annotations: { '1': 'Документ 1\n\nДля утверждения', '3': 'Для информации', '4': '' },
  },
  {
    name: 'list and annotations in different marks: "1." and "Agenda item 1." with full stop titles',
    text: `Draft agenda

1. Welcome and introductions
2. State of the register
3. Geocoding
4. Wrap-up

Annotations

Agenda item 1. Welcome and introductions.
Short round of introductions.

Agenda item 2. State of the register.
Each office gives a short update (5 minutes).

Agenda item 3. Geocoding.
Finland shows its tool.

Agenda item 4. Wrap-up.
Summary and next steps.
`,
    outline: `
1 Welcome and introductions
2 State of the register
3 Geocoding
4 Wrap-up
`,
    annotations: {
      '2': 'Each office gives a short update (5 minutes).',
      '3': 'Finland shows its tool.',
      '4': 'Summary and next steps.',
    },
  },
  {
    name: 'joint item heads: "Items 2 and 3" in annotations with both titles in own lines',
    text: `Provisional agenda

1. Opening
2. Wages
3. Hours worked
4. Closing

Annotations

Item 1. Opening
The Chair will open the session.

Items 2 and 3. Wages; Hours worked
Both items will be taken up together.

Item 4. Closing
The Chair will close the session.
`,
    outline: `
1 Opening
2 Wages
3 Hours worked
4 Closing
`,
    warnings: ['missing-from-annotations 3'],
    annotations: { '2': 'Both items will be taken up together.', '3': '' },
  },
];
