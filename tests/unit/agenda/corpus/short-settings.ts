import type { Layout } from './layout.ts';

/** Small agendas, each with one habit of setting that the others lack. */
export const SHORT_SETTINGS: Layout[] = [
  {
    name: 'titles with the number below them and a colon behind "Agenda item"',
    text: `Draft agenda for the meeting of the Steering Committee

Agenda item 1: Approval of the agenda
Agenda item 2: Status of projects
    2.1 Modernization maturity model
    2.2 Data integration
Agenda item 3: Proposals for new activities
Agenda item 4: Next meeting
`,
    outline: `
1 Approval of the agenda
2 Status of projects
  2.1 Modernization maturity model
  2.2 Data integration
3 Proposals for new activities
4 Next meeting
`,
  },
  {
    name: 'markdown headings with bold items and nested lists',
    text: `# Workshop on Machine Learning

*Online, 16-17 November 2020*

## Agenda

**1. Welcome and introduction**

**2. Pilot studies**
   - Coding and classification
   - Imagery

**3. Integration into production**

**4. Next steps**
`,
    outline: `
1 Welcome and introduction
2 Pilot studies
3 Integration into production
4 Next steps
`,
    annotations: { '2': '- Coding and classification\n\n- Imagery', '3': '' },
  },
  {
    name: 'table pasted from a page: number, title, document, presenter under column names',
    text: `Agenda

No.\tItem\tDocument\tPresenter
1\tOpening of the meeting\t\tChair
2\tAdoption of the agenda\tBUR/2019/1\tChair
3\tSelection of topics for in-depth reviews\tBUR/2019/2\tSecretariat
4\tCalendar of meetings\tBUR/2019/3\tSecretariat
5\tAny other business\t\tAll
`,
    outline: `
1 Opening of the meeting
2 Adoption of the agenda
3 Selection of topics for in-depth reviews
4 Calendar of meetings
5 Any other business
`,
  },
  {
    name: 'minutes given behind titles and initials of the presenters',
    text: `Agenda of the Bureau call, 12 March 2019

1. Opening (5 min, JS)
2. Outcome of the Statistical Commission (20 min, TT)
3. Preparations for the plenary session (30 min, secretariat)
4. AOB (5 min)
`,
    outline: `
1 Opening (5 min, JS)
2 Outcome of the Statistical Commission (20 min, TT)
3 Preparations for the plenary session (30 min, secretariat)
4 AOB (5 min)
`,
  },
  {
    name: 'days as headings, items numbered through, chairs in brackets',
    text: `Expert meeting on measuring poverty and inequality
Vienna, Austria, 28-29 November 2019

Programme

Thursday, 28 November

1. Opening remarks
2. Adjusting measures to social change (Chair: Ms. Tess Penne)
3. Small groups and rare populations (Chair: Mr. Andres Vork)

Friday, 29 November

4. Housing (Chair: Ms. Anna Wanka)
5. Conclusions and next steps
`,
    outline: `
1 Opening remarks
2 Adjusting measures to social change (Chair: Ms. Tess Penne)
3 Small groups and rare populations (Chair: Mr. Andres Vork)
4 Housing (Chair: Ms. Anna Wanka)
5 Conclusions and next steps
`,
    facts: {
      title: 'Expert meeting on measuring poverty and inequality',
      dates: ['2019-11-28/2019-11-29'],
      place: 'Vienna, Austria',
    },
  },
  {
    name: 'annotations under each item of the only list, set with an indent and wrapped',
    text: `DRAFT ANNOTATED AGENDA

1.  Opening
       Welcome by the host and by the
       Chair of the Steering Group.

2.  National reporting platforms
       Countries that have set up platforms
       present what they have learned. The
       discussion will look at costs.

3.  Data flows
       The pilot project is presented by
       the United States and Denmark.

4.  Closing
       Summary by the Chair.
`,
    outline: `
1 Opening
2 National reporting platforms
3 Data flows
4 Closing
`,
    annotations: {
      '1': 'Welcome by the host and by the Chair of the Steering Group.',
      '2': 'Countries that have set up platforms present what they have learned. The discussion will look at costs.',
      '3': 'The pilot project is presented by the United States and Denmark.',
      '4': 'Summary by the Chair.',
    },
  },
  {
    name: 'list in capital letters without points and annotations with "ITEM"',
    text: `PROVISIONAL AGENDA

1 OPENING OF THE SESSION
2 ADOPTION OF THE AGENDA
3 TRADE AND TRANSPORT FACILITATION
4 ADOPTION OF THE REPORT

ANNOTATED AGENDA

ITEM 1 OPENING OF THE SESSION
The session will be opened by the Executive Secretary.

ITEM 2 ADOPTION OF THE AGENDA
The provisional agenda is before the session for adoption.

ITEM 3 TRADE AND TRANSPORT FACILITATION
Delegations are invited to report on single windows.

ITEM 4 ADOPTION OF THE REPORT
The report of the session is to be adopted.
`,
    outline: `
1 OPENING OF THE SESSION
2 ADOPTION OF THE AGENDA
3 TRADE AND TRANSPORT FACILITATION
4 ADOPTION OF THE REPORT
`,
    annotations: { '3': 'Delegations are invited to report on single windows.' },
  },
  {
    name: 'French list with times and "Point" and a lunch',
    text: `Réunion du comité de pilotage
Dakar, 5 mars 2019

Ordre du jour

9h00 – Point 1 : Mot de bienvenue
9h15 – Point 2 : Suivi des décisions
11h00 – Pause café
11h15 – Point 3 : Plan de travail 2019
12h30 – Déjeuner
14h00 – Point 4 : Divers
`,
    outline: `
1 Mot de bienvenue
2 Suivi des décisions
3 Plan de travail 2019
4 Divers
`,
    facts: { dates: ['2019-03-05/2019-03-05'], place: 'Dakar' },
  },
  {
    name: 'Russian agenda with times, numbers and speakers, pasted from a mail',
    text: `Уважаемые коллеги!

Направляем проект повестки дня совещания 21 мая 2019 года.

1. Приветственное слово (10:00)
2. Показатели целей устойчивого развития (10:15)
Докладчики: Росстат, Белстат
3. Обсуждение (11:30)
4. Разное

С уважением,
Секретариат
`,
    outline: `
1 Приветственное слово (10:00)
2 Показатели целей устойчивого развития (10:15)
3 Обсуждение (11:30)
4 Разное
`,
    annotations: { '2': 'Докладчики: Росстат, Белстат', '4': '' },
  },
  {
    name: 'sub-items (i) to (iii) below (a), deeper letters in the list only',
    text: `Provisional agenda

1. Adoption of the agenda
2. Legal instruments
   (a) Conventions
       (i) Carriage of goods
       (ii) Carriage of passengers
       (iii) Signs and signals
   (b) Agreements
       (i) Railways
       (ii) Inland waterways
3. Other business
`,
    outline: `
1 Adoption of the agenda
2 Legal instruments
  a Conventions
    i Carriage of goods
    ii Carriage of passengers
    iii Signs and signals
  b Agreements
    i Railways
    ii Inland waterways
3 Other business
`,
  },
];
