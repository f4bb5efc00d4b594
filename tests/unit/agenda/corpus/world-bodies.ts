import type { Layout } from './layout.ts';

/** Agendas of world-wide and European bodies: commissions, offices, working groups, boards. */
export const WORLD_BODIES: Layout[] = [
  {
    name: 'statistical commission: items for discussion and for information with letters',
    text: `                                                                    E/CN.3/2019/1
Statistical Commission
Fiftieth session
New York, 5–8 March 2019
Item 2 of the provisional agenda*
Adoption of the agenda and other organizational matters

Provisional agenda and annotations

1. Election of officers.
2. Adoption of the agenda and other organizational matters.
3. Items for discussion and decision:
   (a) Data and indicators for the 2030 Agenda for Sustainable Development;
   (b) Open data;
   (c) Household surveys;
   (d) National accounts.
4. Items for information:
   (a) Population and housing censuses;
   (b) Health statistics.
5. Programme questions (Statistics Division).
6. Provisional agenda and dates of the fifty-first session of the Commission.
7. Report of the Commission on its fiftieth session.

Annotations

1. Election of officers
In accordance with rule 15 of the rules of procedure, the Commission shall elect a Chair and other officers.

2. Adoption of the agenda and other organizational matters
The Commission shall adopt its agenda.
Documentation
Provisional agenda and annotations (E/CN.3/2019/1)

3. Items for discussion and decision

(a) Data and indicators for the 2030 Agenda for Sustainable Development
The Commission will have before it the report of the Inter-Agency and Expert Group. The Commission is invited:
(a) To express its views on the work;
(b) To approve the proposed refinements.
Documentation
Report of the Inter-Agency and Expert Group (E/CN.3/2019/2)

(b) Open data
The Commission will have before it the report of the Secretary-General.

(c) Household surveys
The Commission will consider the report of the working group.

(d) National accounts
The Commission will review the programme.

4. Items for information
The reports on the following topics are provided for information.

(a) Population and housing censuses
The Commission will have before it a report for information.

(b) Health statistics
The Commission will have before it a report for information.

5. Programme questions (Statistics Division)
The Commission will hear an oral report.

6. Provisional agenda and dates of the fifty-first session of the Commission
The Commission will consider the provisional agenda for its next session.

7. Report of the Commission on its fiftieth session
The Commission will adopt its report.
`,
    outline: `
1 Election of officers
2 Adoption of the agenda and other organizational matters
3 Items for discussion and decision
  a Data and indicators for the 2030 Agenda for Sustainable Development
  b Open data
  c Household surveys
  d National accounts
4 Items for information
  a Population and housing censuses
  b Health statistics
5 Programme questions (Statistics Division)
6 Provisional agenda and dates of the fifty-first session of the Commission
7 Report of the Commission on its fiftieth session
`,
    facts: { symbol: 'E/CN.3/2019/1', dates: ['2019-03-05/2019-03-08'], place: 'New York' },
    annotations: {
      '3 (a)':
        'The Commission will have before it the report of the Inter-Agency and Expert Group. The Commission is invited:\n\n(a) To express its views on the work;\n\n(b) To approve the proposed refinements.\n\nDocumentation\n\nReport of the Inter-Agency and Expert Group (E/CN.3/2019/2)',
      '4': 'The reports on the following topics are provided for information.',
      '4 (b)': 'The Commission will have before it a report for information.',
    },
  },
  {
    name: 'labour statisticians: roman numbers count the items, committees below',
    text: `20th International Conference of Labour Statisticians
Geneva, 10–19 October 2018

Agenda

I.   General report covering:
     (a) ILO statistical activities
     (b) Labour migration statistics
     (c) Child labour statistics
II.  Statistics on work relationships
III. Measurement of qualification and skill mismatches
IV.  Any other business
V.   Adoption of the report
`,
    outline: `
I General report covering
  a ILO statistical activities
  b Labour migration statistics
  c Child labour statistics
II Statistics on work relationships
III Measurement of qualification and skill mismatches
IV Any other business
V Adoption of the report
`,
    facts: {
      title: '20th International Conference of Labour Statisticians',
      dates: ['2018-10-10/2018-10-19'],
      place: 'Geneva',
    },
  },
  {
    name: 'OECD working party: times in front of "Item n.", symbols and purposes below',
    text: `Unclassified                                        COM/STD/DAF(2018)1
Working Party on Financial Statistics
DRAFT AGENDA
29-31 October 2018
OECD Conference Centre, Paris

Monday 29 October 2018

Item 1. Opening of the meeting and adoption of the draft agenda (9:30 - 9:40)
STD/CSSP/WPFS/A(2018)2
For approval

Item 2. Report of the secretariat on activities since the last meeting (9:40 - 10:15)
Oral report
For information

Item 3. Household distributional accounts (10:15 - 12:30)
Presentation by Australia, the Netherlands and the ECB
STD/CSSP/WPFS(2018)7
For discussion

Lunch break (12:30 - 14:30)

Item 4. Pension schemes (14:30 - 16:00)
STD/CSSP/WPFS(2018)9
For discussion

Tuesday 30 October 2018

Item 5. Natural capital (9:30 - 11:00)
STD/CSSP/WPFS(2018)11
For discussion

Item 6. Any other business and closing (11:00 - 11:30)
`,
    outline: `
1 Opening of the meeting and adoption of the draft agenda (9:30 - 9:40)
2 Report of the secretariat on activities since the last meeting (9:40 - 10:15)
3 Household distributional accounts (10:15 - 12:30)
4 Pension schemes (14:30 - 16:00)
5 Natural capital (9:30 - 11:00)
6 Any other business and closing (11:00 - 11:30)
`,
    facts: { title: 'Working Party on Financial Statistics', dates: ['2018-10-29/2018-10-31'] },
    annotations: {
      '1': 'STD/CSSP/WPFS/A(2018)2\n\nFor approval',
      '3': 'Presentation by Australia, the Netherlands and the ECB\n\nSTD/CSSP/WPFS(2018)7\n\nFor discussion',
      '6': '',
    },
  },
  {
    name: 'OECD: "1. Adoption of the draft agenda  STD/…(2019)1 — For approval" on one line',
    text: `Committee on Statistics and Statistical Policy
16th session, 17-18 June 2019, Paris

Draft agenda

1. Adoption of the draft agenda    STD/CSSP/A(2019)1 — For approval
2. Approval of the summary record    STD/CSSP/M(2018)1 — For approval
3. Statistics on trade in services    STD/CSSP(2019)3 — For discussion
4. Reviews of statistical systems    STD/CSSP(2019)4 — For discussion
5. Election of the Bureau
6. Other business
`,
    outline: `
1 Adoption of the draft agenda
2 Approval of the summary record
3 Statistics on trade in services
4 Reviews of statistical systems
5 Election of the Bureau
6 Other business
`,
    facts: { dates: ['2019-06-17/2019-06-18'], place: 'Paris' },
  },
  {
    name: 'Eurostat working group: points with "Document", "Action" lines and AOB',
    text: `EUROPEAN COMMISSION
EUROSTAT
Directorate F: Social statistics

Working Group Labour Market Statistics
5-6 December 2019
Luxembourg, BECH building, room Ampère

Draft agenda

1. Adoption of the agenda
   Doc. LAMAS/01/2019
2. Minutes of the last meeting
   Doc. LAMAS/02/2019
3. Labour Force Survey
   3.1 Implementation of the framework regulation – state of play
       Doc. LAMAS/03/2019 (for discussion)
   3.2 Ad hoc modules 2021 and 2022
       Doc. LAMAS/04/2019 (for opinion)
4. Job vacancies: new breakdowns, quality reports
   Doc. LAMAS/05/2019 (for information)
5. Labour cost index
6. AOB
7. Conclusions
`,
    outline: `
1 Adoption of the agenda
2 Minutes of the last meeting
3 Labour Force Survey
  3.1 Implementation of the framework regulation – state of play
  3.2 Ad hoc modules 2021 and 2022
4 Job vacancies: new breakdowns, quality reports
5 Labour cost index
6 AOB
7 Conclusions
`,
    facts: { title: 'Working Group Labour Market Statistics', dates: ['2019-12-05/2019-12-06'] },
    annotations: {
      '1': 'Doc. LAMAS/01/2019',
      '3.1': 'Doc. LAMAS/03/2019 (for discussion)',
      '4': 'Doc. LAMAS/05/2019 (for information)',
      '5': '',
    },
  },
  {
    name: 'Eurostat: "Point n of the agenda:" headings with short notes',
    text: `Task Force on Migration Statistics
Luxembourg, 14 March 2018
Annotated agenda

Point 1 of the agenda: Welcome and introduction
Eurostat welcomes the members.

Point 2 of the agenda: Usual residence
Members report on national practice.

Point 3 of the agenda: Asylum data
Eurostat presents the proposal (document MIG/3).

Point 4 of the agenda: AOB
`,
    outline: `
1 Welcome and introduction
2 Usual residence
3 Asylum data
4 AOB
`,
    facts: {
      title: 'Task Force on Migration Statistics',
      dates: ['2018-03-14/2018-03-14'],
      place: 'Luxembourg',
    },
    annotations: {
      '1': 'Eurostat welcomes the members.',
      '2': 'Members report on national practice.',
      '3': 'Eurostat presents the proposal (document MIG/3).',
    },
  },
  {
    name: 'work session: topics with organizers in brackets and a long annotation',
    text: `Expert Group on Statistical Dissemination and Communication
Gdansk, Poland, 12-14 June 2019

PROVISIONAL AGENDA

1. Opening of the meeting
2. Session 1: Reaching young audiences. Organizers: Anna Kowal (Statistics Poland) and John Smith (Statistics Canada)
3. Session 2: Measuring the value of communication. Organizers: Petra Novak (SORS)
4. Session 3: Rapid responses. Organizers: Marie Dupont (INSEE)
5. Conclusions and future work
6. Closing
`,
    outline: `
1 Opening of the meeting
2 Session 1: Reaching young audiences. Organizers: Anna Kowal (Statistics Poland) and John Smith (Statistics Canada)
3 Session 2: Measuring the value of communication. Organizers: Petra Novak (SORS)
4 Session 3: Rapid responses. Organizers: Marie Dupont (INSEE)
5 Conclusions and future work
6 Closing
`,
    facts: { dates: ['2019-06-12/2019-06-14'], place: 'Gdansk, Poland' },
  },
  {
    name: 'health assembly: numbers 1 to 3 with decimals and "if any" brackets',
    text: `WORLD HEALTH ORGANIZATION
EXECUTIVE BOARD                                         EB144/1
144th session                                           20 December 2018

Provisional agenda

1.    Opening of the session
2.    Adoption of the agenda
3.    Report by the Director-General
4.    Report of the Programme, Budget and Administration Committee of the Executive Board
5.    Strategic priority matters
      5.1  Proposed programme budget 2020–2021
      5.2  Public health preparedness and response
           • The Health Emergencies Programme
           • Influenza preparedness
      5.3  Polio
6.    Other technical matters
      6.1  Health, environment and climate change
7.    [deleted]
8.    Closure of the session
`,
    outline: `
1 Opening of the session
2 Adoption of the agenda
3 Report by the Director-General
4 Report of the Programme, Budget and Administration Committee of the Executive Board
5 Strategic priority matters
  5.1 Proposed programme budget 2020–2021
  5.2 Public health preparedness and response
  5.3 Polio
6 Other technical matters
  6.1 Health, environment and climate change
7 [deleted]
8 Closure of the session
`,
    annotations: { '5.2': '• The Health Emergencies Programme\n\n• Influenza preparedness' },
  },
  {
    name: 'web page: breadcrumbs above, time table and registration below',
    text: `Home > Statistics > Meetings and events > 2019

Meeting of the Group of Experts on Consumer Price Indices
7-9 May 2020
Geneva, Switzerland

Objectives
The meeting will facilitate the sharing of experience in the field of consumer price indices.

Agenda
1. Opening of the meeting and adoption of the agenda
2. New data sources
3. Quality adjustment
4. Housing
5. Future work and adoption of the report

Registration
Participants are requested to register online by 15 April 2020.

Documents
Paper template
Guidelines for authors
`,
    outline: `
1 Opening of the meeting and adoption of the agenda
2 New data sources
3 Quality adjustment
4 Housing
5 Future work and adoption of the report
`,
    facts: {
      title: 'Meeting of the Group of Experts on Consumer Price Indices',
      dates: ['2020-05-07/2020-05-09'],
      place: 'Geneva, Switzerland',
    },
    introduction:
      'The meeting will facilitate the sharing of experience in the field of consumer price indices.',
    annotations: { '5': '' },
  },
  {
    name: 'mail with a signature and no heading at all',
    text: `Dear members of the Steering Group,

Please find below the items for our call on Thursday.

1. Minutes of the last call
2. Nominations for the Bureau
3. Venue of the workshop in 2021
4. Budget

Best regards,
Hélène
`,
    outline: `
1 Minutes of the last call
2 Nominations for the Bureau
3 Venue of the workshop in 2021
4 Budget
`,
    annotations: { '4': '' },
  },
  {
    name: 'no heading and no usual titles, only numbered topics below the name of an event',
    text: `Geospatial task team
Helsinki, 3-4 September 2019

1. Grid statistics
2. Addresses and buildings
3. Small areas
4. Mobile network data
5. Linked open data
`,
    outline: `
1 Grid statistics
2 Addresses and buildings
3 Small areas
4 Mobile network data
5 Linked open data
`,
    facts: { dates: ['2019-09-03/2019-09-04'], place: 'Helsinki' },
  },
  {
    name: 'seminar in parts A and B with numbered items that run on',
    text: `Seminar on population ageing
Lisbon, 20-21 September 2017

Annotated agenda

A. Opening
1. Welcome remarks
The host will welcome the participants.

B. Substantive part
2. Longer working lives
The panel will discuss reforms of pensions.
3. Ageing with dignity
Speakers describe care at home.
4. Realizing the potential of older persons
Speakers describe lifelong learning.

C. Closing
5. Conclusions
The Chair will sum up the discussion.
`,
    outline: `
1 Welcome remarks
2 Longer working lives
3 Ageing with dignity
4 Realizing the potential of older persons
5 Conclusions
`,
    facts: {
      title: 'Seminar on population ageing',
      dates: ['2017-09-20/2017-09-21'],
      place: 'Lisbon',
    },
    annotations: {
      '2': 'The panel will discuss reforms of pensions.',
      '3': 'Speakers describe care at home.',
      '4': 'Speakers describe lifelong learning.',
    },
  },
  {
    name: 'ILO: roman numbers count the items',
    text: `INTERNATIONAL LABOUR ORGANIZATION
20th International Conference of Labour Statisticians
Geneva, 10–19 October 2018
ICLS/20/2018/1

Agenda

I.    General report covering the activities of the Office
II.   Statistics of work relationships
III.  Statistics of labour migration
IV.   Methods for SDG indicators
V.    Other business
`,
    outline: `
I General report covering the activities of the Office
II Statistics of work relationships
III Statistics of labour migration
IV Methods for SDG indicators
V Other business
`,
    facts: {
      title: '20th International Conference of Labour Statisticians',
      symbol: 'ICLS/20/2018/1',
      dates: ['2018-10-10/2018-10-19'],
      place: 'Geneva',
    },
  },
  {
    name: 'OECD: numbers without a point and one space, symbol with a bracket',
    text: `For Official Use                                           SDD/CSSP/A(2019)1
English - Or. English
28 May 2019
STATISTICS AND DATA DIRECTORATE
COMMITTEE ON STATISTICS AND STATISTICAL POLICY

Draft Agenda of the 16th Meeting of the Committee on Statistics and Statistical Policy

20-21 June 2019
OECD Conference Centre, Paris

1 Adoption of the draft agenda
2 Approval of the summary record of the previous meeting
3 Statement by the Chief Statistician
4 Digital transformation
5 Well-being policy use
6 Other business
`,
    outline: `
1 Adoption of the draft agenda
2 Approval of the summary record of the previous meeting
3 Statement by the Chief Statistician
4 Digital transformation
5 Well-being policy use
6 Other business
`,
    facts: { symbol: 'SDD/CSSP/A(2019)1', dates: ['2019-06-20/2019-06-21'] },
  },
  {
    name: 'Eurostat: document numbers, "for information" behind titles in brackets',
    text: `EUROPEAN COMMISSION
EUROSTAT
Directorate F: Social statistics
Unit F-2: Population and migration
Doc. ESTAT/F-2/POP(2019)00

MEETING OF THE WORKING GROUP ON POPULATION AND MIGRATION
2–3 April 2019
BECH BUILDING, ROOM AMPERE, LUXEMBOURG
Starting time: 9:30

DRAFT AGENDA

1.  Adoption of the agenda
2.  Regular data collections
    2.1  Demography (for discussion)
    2.2  International migration (for discussion)
    2.3  Acquisition of citizenship (for information)
3.  Future of population statistics
    3.1  Legal framework (for opinion)
    3.2  Definition of population (for discussion)
4.  AOB

Documents are available on CIRCABC.
`,
    outline: `
1 Adoption of the agenda
2 Regular data collections
  2.1 Demography (for discussion)
  2.2 International migration (for discussion)
  2.3 Acquisition of citizenship (for information)
3 Future of population statistics
  3.1 Legal framework (for opinion)
  3.2 Definition of population (for discussion)
4 AOB
`,
    facts: { dates: ['2019-04-02/2019-04-03'] },
    annotations: { '4': '' },
  },
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
    name: 'Eurostat directors: lunch items, points for information, A and B points',
    text: `DIRECTORS’ MEETING ON SOCIAL STATISTICS
Luxembourg, 3–4 December 2018

AGENDA

A. Items for discussion

1. Adoption of the agenda
2. Social scoreboard
3. Framework regulation: implementing acts

B. Items for information

4. Census 2021
5. Time use survey

C. Other

6. Any other business
7. Date of the next meeting
`,
    outline: `
1 Adoption of the agenda
2 Social scoreboard
3 Framework regulation: implementing acts
4 Census 2021
5 Time use survey
6 Any other business
7 Date of the next meeting
`,
    facts: { dates: ['2018-12-03/2018-12-04'], place: 'Luxembourg' },
  },
  {
    name: 'board of a bank: confidential marks, approval columns in brackets, roman sub-items',
    text: `Board of Governors – Annual Meeting
Agenda (as of 3 May 2019)

1. Opening session
2. Business session
   (i) Report of the President
   (ii) Financial statements 2018 [for approval]
   (iii) Net income allocation [for approval]
3. Election of Chair and Vice Chairs
4. Closing
`,
    outline: `
1 Opening session
2 Business session
  i Report of the President
  ii Financial statements 2018 [for approval]
  iii Net income allocation [for approval]
3 Election of Chair and Vice Chairs
4 Closing
`,
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
];
