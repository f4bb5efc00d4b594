import type { Layout } from './layout.ts';

/** How items and sub-items are numbered: romans, letters, decimals, brackets, words, "bis". */
export const NUMBERING: Layout[] = [
  {
    name: 'items with an unnumbered other business at the end, speakers in brackets',
    text: `Agenda of the Bureau meeting
Geneva, 11 October 2016

1. Approval of the agenda (Chair)
2. In-depth review: data revolution (Ms. Rossi, Italy)
3. Report of the Task Force on Value of Statistics (Mr. Brown, United Kingdom)
4. Calendar for 2017 (secretariat)
Any other business
`,
    outline: `
1 Approval of the agenda (Chair)
2 In-depth review: data revolution (Ms. Rossi, Italy)
3 Report of the Task Force on Value of Statistics (Mr. Brown, United Kingdom)
4 Calendar for 2017 (secretariat)
`,
    facts: { dates: ['2016-10-11/2016-10-11'], place: 'Geneva' },
    annotations: { '3': '', '4': '' },
  },
  {
    name: 'letters with capitals count the items',
    text: `AGENDA

A. Opening of the meeting
B. Adoption of the agenda
C. Business statistics
   1. Short-term indicators
   2. Structural indicators
D. Other business
`,
    outline: `
A Opening of the meeting
B Adoption of the agenda
C Business statistics
  1 Short-term indicators
  2 Structural indicators
D Other business
`,
  },
  {
    name: 'an item "4 bis" was put in',
    text: `Provisional agenda

1. Adoption of the agenda.
2. Procedure.
3. Methods.
4. Data exchange.
4 bis. Data protection.
5. Closure.
`,
    outline: `
1 Adoption of the agenda
2 Procedure
3 Methods
4 Data exchange
4 bis Data protection
5 Closure
`,
  },
  {
    name: 'sub-items numbered 3.(a), letters with a point in the annotations',
    text: `Agenda

1. Opening
2. Election of the Chair
3. Regional matters
3.(a) Europe
3.(b) Central Asia
4. Any other business
`,
    outline: `
1 Opening
2 Election of the Chair
3 Regional matters
  a Europe
  b Central Asia
4 Any other business
`,
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
    name: 'sub-items with decimals in the list and letters nowhere, numbered paragraphs 1 to 9 within items',
    text: `Provisional agenda

1. Opening
2. Reports
2.1 Report of the Bureau
2.2 Report of the secretariat
3. Closing

Annotations

1. Opening

1. The Chair will open the session.

2. Reports

2.1 Report of the Bureau

2. The Chair will present the report of the Bureau.

3. Members will be invited to take note of it.

2.2 Report of the secretariat

4. The secretariat will present its report.

3. Closing

5. The Chair will close the session.
`,
    outline: `
1 Opening
2 Reports
  2.1 Report of the Bureau
  2.2 Report of the secretariat
3 Closing
`,
    annotations: {
      '1': '1. The Chair will open the session.',
      '2.1':
        '2. The Chair will present the report of the Bureau.\n\n3. Members will be invited to take note of it.',
      '2.2': '4. The secretariat will present its report.',
      '3': '5. The Chair will close the session.',
    },
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
];
