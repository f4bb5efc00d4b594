import type { Layout } from './layout.ts';

/** Whole documents as they come out of word processors and PDF files, with everything that stands around an agenda. */
export const LONG_DOCUMENTS: Layout[] = [
  {
    name: 'PDF at full width: masthead in two columns, page edges inside items, footnotes, timetable at the end',
    text: `              United Nations                                                    ECE/CES/GE.20/2018/1

              Economic and Social Council                                       Distr.: General
                                                                                22 February 2018

                                                                                Original: English



Economic Commission for Europe
Conference of European Statisticians
Group of Experts on National Accounts
Seventeenth session
Geneva, 22-25 May 2018
Item 1 of the provisional agenda
Adoption of the agenda


              Annotated provisional agenda for the seventeenth session

              To be held at the Palais des Nations, Geneva,
              starting at 9.30 a.m. on Tuesday, 22 May 2018, in Salle IX1

         I. Provisional agenda
              1.     Opening and adoption of the agenda.
              2.     Globalization:
                     (a)    Exchange and sharing of economic data;
                     (b)    Large and complex enterprise units.
              3.     Financial and non-financial sector accounts.
              4.     Satellite accounts.
              5.     Future work and other business.
              6.     Adoption of the report.




1 Delegates are requested to register online before 8 May 2018.

GE.18-02910(E)
*1802910*
                                                                                Please recycle
ECE/CES/GE.20/2018/1



        II. Annotations

        1.    Opening and adoption of the agenda
              The session will be opened by the Director of the Statistical Division. The
              Chair and the Vice-Chair were elected in 2017 for two years.

        2.    Globalization

        (a)   Exchange and sharing of economic data
              Session organizers: Ireland and the United States

              The session will look at the work of the Task Force on exchange and shar-
              ing of economic data. Countries will present experiences with data shar-
              ing among producers of official statistics.

              Documentation: Guide to sharing economic data (ECE/CES/GE.20/2018/2)

        (b)   Large and complex enterprise units
              Session organizer: Finland

              Units that look after large enterprises exist in more and more offices. The ses-
              sion will compare how they are organized.

        3.    Financial and non-financial sector accounts
              The session will discuss quarterly accounts by sector.

2
                                                                                ECE/CES/GE.20/2018/1



        4.    Satellite accounts
              Papers are invited on satellite accounts for health, education and tourism,
              and on how they are used.

        5.    Future work and other business
              The Group of Experts will discuss topics for its next session.

        6.    Adoption of the report
              A short report will be adopted at the end of the session.

        III. Provisional timetable

        Tuesday, 22 May
        9.30 – 10.00        Item 1
        10.00 – 12.30       Item 2 (a)
        14.30 – 17.30       Item 2 (b)

        Wednesday, 23 May
        9.30 – 12.30        Item 3
        14.30 – 17.30       Item 4

                                                                                                  3
`,
    outline: `
1 Opening and adoption of the agenda
2 Globalization
  a Exchange and sharing of economic data
  b Large and complex enterprise units
3 Financial and non-financial sector accounts
4 Satellite accounts
5 Future work and other business
6 Adoption of the report
`,
    facts: {
      title: 'Group of Experts on National Accounts',
      symbol: 'ECE/CES/GE.20/2018/1',
      dates: ['2018-05-22/2018-05-25'],
      place: 'Geneva',
    },
    annotations: {
      '1': 'The session will be opened by the Director of the Statistical Division. The Chair and the Vice-Chair were elected in 2017 for two years.',
      '2': '',
      '2 (b)':
        'Session organizer: Finland\n\nUnits that look after large enterprises exist in more and more offices. The session will compare how they are organized.',
      '4': 'Papers are invited on satellite accounts for health, education and tourism, and on how they are used.',
      '6': 'A short report will be adopted at the end of the session.',
    },
  },
  {
    name: 'policy committee: introduction with numbered paragraphs that go on through the items, footnote stars',
    text: `ECE/CEP/2017/1

Committee on Environmental Policy
Twenty-third session
Geneva, 14–17 November 2017

Annotated provisional agenda for the twenty-third session

I. Provisional agenda

1. Adoption of the agenda.
2. Bureau of the Committee.
3. Environment for Europe process:
(a) Mid-term review;
(b) Batumi Action for Cleaner Air.
4. Environmental performance reviews.
5. Calendar of meetings.
6. Other business.
7. Closing of the session.

II. Annotations

Introduction

1. The Committee on Environmental Policy will hold its twenty-third session from 14 to 17 November 2017.

2. Delegates are requested to complete the registration form by 31 October 2017.

1. Adoption of the agenda

3. The Committee will be invited to adopt its agenda.

2. Bureau of the Committee

4. The Chair will report on the meetings of the Bureau.

5. The Committee will be invited to take note of the report.

3. Environment for Europe process

(a) Mid-term review

6. The secretariat will introduce the approach to the review.

7. The Committee will be invited to:

(a) Agree on the format of the review;

(b) Invite countries to contribute;

(c) Entrust the Bureau with the preparations.

(b) Batumi Action for Cleaner Air

8. Delegations will be invited to report on their commitments.

4. Environmental performance reviews

9. The Expert Group will present the reviews of Albania and Kazakhstan.

5. Calendar of meetings

10. The Committee will be informed about the calendar.

6. Other business

11. No other business has been proposed.

7. Closing of the session

12. The Chair will summarize the decisions and close the session.
`,
    outline: `
1 Adoption of the agenda
2 Bureau of the Committee
3 Environment for Europe process
  a Mid-term review
  b Batumi Action for Cleaner Air
4 Environmental performance reviews
5 Calendar of meetings
6 Other business
7 Closing of the session
`,
    facts: { symbol: 'ECE/CEP/2017/1', dates: ['2017-11-14/2017-11-17'], place: 'Geneva' },
    introduction:
      '1. The Committee on Environmental Policy will hold its twenty-third session from 14 to 17 November 2017.\n\n2. Delegates are requested to complete the registration form by 31 October 2017.',
    annotations: {
      '1': '3. The Committee will be invited to adopt its agenda.',
      '2': '4. The Chair will report on the meetings of the Bureau.\n\n5. The Committee will be invited to take note of the report.',
      '3 (a)':
        '6. The secretariat will introduce the approach to the review.\n\n7. The Committee will be invited to:\n\n(a) Agree on the format of the review;\n\n(b) Invite countries to contribute;\n\n(c) Entrust the Bureau with the preparations.',
      '3 (b)': '8. Delegations will be invited to report on their commitments.',
    },
  },
  {
    name: 'information note with sections: objectives, agenda, methods of work, registration, hotel',
    text: `UNECE Work Session on Statistical Data Editing
The Hague, Netherlands, 24-26 April 2017

INFORMATION NOTE No. 1

I. OBJECTIVES
1. The Work Session is organized as part of the programme of the Conference of European Statisticians.
2. It is aimed at managers and methodologists.

II. PROVISIONAL AGENDA
The agenda of the meeting will consist of the following topics:
(i) Selective editing
(ii) Evaluation and feedback
(iii) Emerging methods and data revolution
(iv) International collaboration and software

III. EXPLANATORY NOTES
Topic (i): Selective editing
This topic will consider methods of selective editing.
Session organizers: Alaa Haddad (Canada), Orietta Luzi (Italy)

Topic (ii): Evaluation and feedback
Papers on indicators of quality are welcome.
Session organizer: Ton Smit (Netherlands)

Topic (iii): Emerging methods and data revolution
Machine learning is a promising approach.
Session organizer: Li Chen (UNECE)

Topic (iv): International collaboration and software
Software that is shared by several offices will be demonstrated.
Session organizer: Jan Berg (Norway)

IV. METHODS OF WORK
3. English will be the working language.

V. REGISTRATION
4. Participants should register by 15 March 2017.
`,
    outline: `
i Selective editing
ii Evaluation and feedback
iii Emerging methods and data revolution
iv International collaboration and software
`,
    facts: {
      title: 'UNECE Work Session on Statistical Data Editing',
      dates: ['2017-04-24/2017-04-26'],
      place: 'The Hague, Netherlands',
    },
    annotations: {
      i: 'This topic will consider methods of selective editing.\n\nSession organizers: Alaa Haddad (Canada), Orietta Luzi (Italy)',
      iii: 'Machine learning is a promising approach.\n\nSession organizer: Li Chen (UNECE)',
    },
  },
  {
    name: 'plain programme of a two-day meeting with sessions, chairs, papers by country, coffee breaks',
    text: `Joint UNECE/ILO Meeting of the Group of Experts on Consumer Price Indices
Geneva, 7 to 9 May 2018

AGENDA

Monday, 7 May 2018

9:30 - 10:00   Session 1: Opening
               Chair: Mr. Carsten Hansen (UNECE)

10:00 - 12:30  Session 2: Scanner data
               Chair: Ms. Valentina Stoevska (ILO)
               Papers: Netherlands, Switzerland, Australia

12:30 - 14:30  Lunch

14:30 - 17:30  Session 3: Measurement of services
               Chair: Mr. David Fenwick
               Papers: Israel, Japan

Tuesday, 8 May 2018

9:30 - 12:30   Session 4: Quality change
               Chair: Ms. Claire Becker (Luxembourg)
               Papers: Austria

12:30 - 13:00  Session 5: Closing
`,
    outline: `
1 Opening
2 Scanner data
3 Measurement of services
4 Quality change
5 Closing
`,
    facts: { dates: ['2018-05-07/2018-05-09'], place: 'Geneva' },
    annotations: {
      '2': 'Chair: Ms. Valentina Stoevska (ILO)\n\nPapers: Netherlands, Switzerland, Australia',
      '4': 'Chair: Ms. Claire Becker (Luxembourg)\n\nPapers: Austria',
      '5': '',
    },
  },
  {
    name: 'mail with quoted agenda, bullets as sub-items and dial-in data',
    text: `From: Secretariat
To: Task Force on Forcibly Displaced Persons
Subject: Agenda for the call on 4 October 2019

Dear all,

Please find below the agenda for our call on Friday, 4 October 2019, at 15:00 Geneva time.

1. Welcome and adoption of the agenda
2. Comments received on chapter 3
   - terminology
   - annex with country practices
3. Timeline until the plenary session
4. Any other business

Dial-in: +41 22 555 12 12, code 4455

Best regards
The secretariat
`,
    outline: `
1 Welcome and adoption of the agenda
2 Comments received on chapter 3
3 Timeline until the plenary session
4 Any other business
`,
    annotations: { '2': '- terminology\n\n- annex with country practices', '3': '', '4': '' },
  },
  {
    name: 'annotated agenda of a team of specialists with background, discussion and decision labels',
    text: `Team of Specialists on Gender-Responsive Standards
First meeting, Geneva, 16 May 2019

ANNOTATED AGENDA

Item 1: Opening and adoption of the agenda
Background: The Team was set up in November 2018.
Decision: The Team will be invited to adopt the agenda.

Item 2: Election of officers
Background: The Team elects a Chair and two Vice-Chairs.
Decision: The Team will be invited to elect its officers.

Item 3: Programme of work 2019–2020
Background: A draft programme was circulated.
Discussion: Members will comment on the draft.
Decision: The Team will be invited to approve its programme of work.

Item 4: Other business
`,
    outline: `
1 Opening and adoption of the agenda
2 Election of officers
3 Programme of work 2019–2020
4 Other business
`,
    facts: { dates: ['2019-05-16/2019-05-16'], place: 'Geneva' },
    annotations: {
      '1': 'Background: The Team was set up in November 2018.\n\nDecision: The Team will be invited to adopt the agenda.',
      '4': '',
    },
  },
  {
    name: 'Word text: every paragraph one long line, headings repeat the title in italics with the letter',
    text: `Inter-Agency Task Force on Water Statistics
Fourth meeting, Vienna, 11–12 June 2019
Annotated provisional agenda
1. Opening of the meeting
2. Reports on activities
(a) International organizations
(b) Countries
3. Water accounts: from pilots to production
4. Date and place of the fifth meeting
5. Closing of the meeting
Annotations to the provisional agenda
1. Opening of the meeting
The meeting will be opened at 10 a.m. on Tuesday, 11 June 2019, by a representative of the host organization, who will also give some information on the practical arrangements for the two days of the meeting.
2. Reports on activities
(a) International organizations
Organizations will report on their activities since the third meeting. They are requested to send a written summary of no more than two pages to the secretariat by 20 May 2019.
(b) Countries
Countries that have compiled accounts for the first time will report on their experience. Other countries are invited to share their plans for the period until 2025.
3. Water accounts: from pilots to production
The discussion will be introduced by the paper of the Netherlands and will turn on the question of how pilot accounts can be made part of the regular programme of an office.
4. Date and place of the fifth meeting
The Task Force will decide when and where to meet in 2020.
5. Closing of the meeting
The meeting will close at 1 p.m. on Wednesday, 12 June 2019.
`,
    outline: `
1 Opening of the meeting
2 Reports on activities
  a International organizations
  b Countries
3 Water accounts: from pilots to production
4 Date and place of the fifth meeting
5 Closing of the meeting
`,
    facts: {
      title: 'Inter-Agency Task Force on Water Statistics',
      dates: ['2019-06-11/2019-06-12'],
      place: 'Vienna',
    },
    annotations: {
      '2': '',
      '4': 'The Task Force will decide when and where to meet in 2020.',
      '5': 'The meeting will close at 1 p.m. on Wednesday, 12 June 2019.',
    },
  },
  {
    name: 'sub-items in the annotations only, with the documents of each',
    text: `Provisional agenda

1. Adoption of the agenda
2. Transport infrastructure
3. Border crossing facilitation
4. Adoption of the report

Annotations to the provisional agenda

1. Adoption of the agenda

The Working Party will be invited to adopt its agenda.

2. Transport infrastructure

(a) Motorways

The project manager will report.

(b) Railways

The project manager will report.

3. Border crossing facilitation

The Working Party will be informed about the status of the Convention.

4. Adoption of the report

The report will be adopted.
`,
    outline: `
1 Adoption of the agenda
2 Transport infrastructure
  a Motorways
  b Railways
3 Border crossing facilitation
4 Adoption of the report
`,
    warnings: ['missing-from-list 2 (a)', 'missing-from-list 2 (b)'],
    annotations: { '2 (b)': 'The project manager will report.' },
  },
  {
    name: 'titles with abbreviations, quotes, colons, dashes, years and a question mark',
    text: `Provisional agenda

1. Opening
2. SDG indicators: 2030 vs. 2015 – what has changed?
3. E-commerce, i.e. online trade, in the U.S. and the EU
4. The "new normal": COVID-19 and after (2020–2021)
5. From A to Z: NACE Rev. 2.1
6. No. of vehicles registered
7. Closing

Annotations

1. Opening
The Chair will open the meeting.

2. SDG indicators: 2030 vs. 2015 – what has changed?
Speakers will compare both sets.

3. E-commerce, i.e. online trade, in the U.S. and the EU
Speakers will present surveys.

4. The "new normal": COVID-19 and after (2020–2021)
A panel will discuss the lessons.

5. From A to Z: NACE Rev. 2.1
Eurostat will present the revision.

6. No. of vehicles registered
Members will comment on the definition.

7. Closing
The Chair will close the meeting.
`,
    outline: `
1 Opening
2 SDG indicators: 2030 vs. 2015 – what has changed?
3 E-commerce, i.e. online trade, in the U.S. and the EU
4 The "new normal": COVID-19 and after (2020–2021)
5 From A to Z: NACE Rev. 2.1
6 No. of vehicles registered
7 Closing
`,
    annotations: {
      '2': 'Speakers will compare both sets.',
      '3': 'Speakers will present surveys.',
      '5': 'Eurostat will present the revision.',
    },
  },
  {
    name: 'one item is annotated under the wrong number and one number is used twice',
    text: `I. Provisional agenda
1. Opening of the meeting
2. Labour force surveys
3. Time use surveys
4. Household panels
5. Closing of the meeting

II. Annotations
1. Opening of the meeting
The meeting will be opened by the host.
2. Labour force surveys
Countries will report on the transition to online interviews.
3. Time use surveys
Countries will report on light diaries.
3. Household panels
Countries will report on attrition.
5. Closing of the meeting
The meeting will be closed by the host.
`,
    outline: `
1 Opening of the meeting
2 Labour force surveys
3 Time use surveys
4 Household panels
5 Closing of the meeting
`,
    warnings: ['number-differs 4'],
    annotations: { '4': 'Countries will report on attrition.' },
  },
  {
    name: 'French long document with page edges, notes and a section of practical information',
    text: `Nations Unies                                                   ECE/CES/GE.22/2019/1
Conseil économique et social                                    Distr. générale
                                                                4 mars 2019
                                                                Français
                                                                Original : anglais

Commission économique pour l’Europe
Conférence des statisticiens européens
Groupe d’experts des indices des prix à la consommation
Quatorzième réunion
Genève, 7-9 mai 2019
Point 1 de l’ordre du jour provisoire
Ouverture et adoption de l’ordre du jour

Ordre du jour provisoire annoté de la quatorzième réunion*

I. Ordre du jour provisoire

1. Ouverture et adoption de l’ordre du jour.
2. Nouvelles sources de données et
   indices multilatéraux.
3. Logements occupés par leur propriétaire.
4. Travaux futurs.
5. Adoption du rapport.

* Les représentants sont priés de s’inscrire en ligne.

GE.19-03522 (F)

ECE/CES/GE.22/2019/1

2

II. Annotations

La réunion est convoquée conformément au programme de travail pour 2019.

1. Ouverture et adoption de l’ordre du jour

La réunion sera ouverte par un représentant de la Division de statistique.

2. Nouvelles sources de données et indices multilatéraux

Les participants présenteront l’utilisation des données de caisse. Le débat portera sur : a) le
choix des formules ; b) la communication avec les utilisateurs.

3. Logements occupés par leur propriétaire

Eurostat et plusieurs pays présenteront les résultats obtenus.

4. Travaux futurs

Les participants examineront les propositions de travaux futurs.

5. Adoption du rapport

Un rapport succinct sera adopté.

III. Renseignements pratiques

Les séances commenceront à 9 h 30.
`,
    outline: `
1 Ouverture et adoption de l’ordre du jour
2 Nouvelles sources de données et indices multilatéraux
3 Logements occupés par leur propriétaire
4 Travaux futurs
5 Adoption du rapport
`,
    facts: { symbol: 'ECE/CES/GE.22/2019/1', dates: ['2019-05-07/2019-05-09'], place: 'Genève' },
    introduction: 'La réunion est convoquée conformément au programme de travail pour 2019.',
    annotations: {
      '2': 'Les participants présenteront l’utilisation des données de caisse. Le débat portera sur : a) le choix des formules ; b) la communication avec les utilisateurs.',
      '5': 'Un rapport succinct sera adopté.',
    },
  },
  {
    name: 'Russian long document: sub-items by Cyrillic letters, documentation and numbered paragraphs',
    text: `Организация Объединенных Наций                          ECE/TRANS/WP.6/2018/1
Экономический и Социальный Совет                        Distr.: General
                                                        20 March 2018
                                                        Russian
                                                        Original: English

Европейская экономическая комиссия
Комитет по внутреннему транспорту
Рабочая группа по статистике транспорта
Шестьдесят девятая сессия
Женева, 12–14 июня 2018 года
Пункт 1 предварительной повестки дня
Утверждение повестки дня

Аннотированная предварительная повестка дня шестьдесят девятой сессии

I. Предварительная повестка дня

1. Утверждение повестки дня.
2. Переписи движения:
   а) обследование движения по автомобильным дорогам;
   б) обследование железнодорожного движения.
3. Статистика дорожно-транспортных происшествий.
4. Прочие вопросы.
5. Утверждение решений.

II. Аннотации

1. Утверждение повестки дня
Документация: ECE/TRANS/WP.6/2018/1
Рабочей группе будет предложено утвердить повестку дня.

2. Переписи движения

а) Обследование движения по автомобильным дорогам
Секретариат сообщит о результатах обследования 2015 года.

б) Обследование железнодорожного движения
Странам предлагается представить данные.

3. Статистика дорожно-транспортных происшествий
Делегаты обменяются информацией о последних тенденциях.

4. Прочие вопросы
Делегаты, возможно, пожелают обсудить иные вопросы.

5. Утверждение решений
Председатель зачитает решения.
`,
    outline: `
1 Утверждение повестки дня
2 Переписи движения
  а обследование движения по автомобильным дорогам
  б обследование железнодорожного движения
3 Статистика дорожно-транспортных происшествий
4 Прочие вопросы
5 Утверждение решений
`,
    facts: {
      symbol: 'ECE/TRANS/WP.6/2018/1',
      dates: ['2018-06-12/2018-06-14'],
      place: 'Женева',
      title: 'Рабочая группа по статистике транспорта',
    },
    annotations: {
      '1': 'Документация: ECE/TRANS/WP.6/2018/1\n\nРабочей группе будет предложено утвердить повестку дня.',
      '2 (б)': 'Странам предлагается представить данные.',
      '4': 'Делегаты, возможно, пожелают обсудить иные вопросы.',
    },
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
    name: 'annotations before a list of deadlines and with an annex',
    text: `Group of Experts on Gas
Fifth session
Geneva, 7–8 May 2018

Annotated provisional agenda

I. Provisional agenda

1. Adoption of the agenda.
2. Election of officers.
3. Role of gas in renewable energy uptake.
4. Methane emissions.
5. Any other business.

II. Annotations

1. Adoption of the agenda
The Group of Experts will be invited to adopt the agenda.

2. Election of officers
The Group of Experts will elect its Bureau.

3. Role of gas in renewable energy uptake
A panel of experts will discuss case studies. It will be moderated by the Chair.

4. Methane emissions
The secretariat will report on the project.

5. Any other business
Proposals for other business should be sent to the secretariat.

Annex I

Deadlines
1 March 2018: Papers
1 April 2018: Registration
`,
    outline: `
1 Adoption of the agenda
2 Election of officers
3 Role of gas in renewable energy uptake
4 Methane emissions
5 Any other business
`,
    facts: { title: 'Group of Experts on Gas', dates: ['2018-05-07/2018-05-08'], place: 'Geneva' },
    annotations: {
      '3': 'A panel of experts will discuss case studies. It will be moderated by the Chair.',
      '5': 'Proposals for other business should be sent to the secretariat.',
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
];
