import type { Layout } from './layout.ts';

/** Official documents: masthead, "I. Provisional agenda", "II. Annotations", numbered paragraphs, footnotes. */
export const UNITED_NATIONS: Layout[] = [
  {
    name: 'an annotated provisional agenda with the whole masthead',
    text: `United Nations                                              ECE/CES/GE.22/2018/1

                Economic and Social Council               Distr.: General
                                                          12 July 2018

                                                          Original: English

Economic Commission for Europe
Conference of European Statisticians
Group of Experts on Consumer Price Indices
Fourteenth session
Geneva, 7–9 May 2018
Item 1 of the provisional agenda
Adoption of the agenda

                Annotated provisional agenda for the fourteenth session

                To be held at the Palais des Nations, Geneva, starting at 9.30 a.m. on Monday, 7 May 2018

I. Provisional agenda

        1.      Adoption of the agenda.
        2.      Election of officers.
        3.      New sources of price data:
                (a)     Scanner data;
                (b)     Prices collected from the web.
        4.      Quality adjustment.
        5.      Future work.
        6.      Other business.
        7.      Adoption of the report.

II. Annotations

1. Adoption of the agenda
The agenda is put before the Group for adoption.

2. Election of officers
The Group will elect a Chair and two Vice-Chairs.

3. New sources of price data

(a) Scanner data
Offices will present how data of shops are obtained and used.

(b) Prices collected from the web
Offices will present tools and legal questions.

4. Quality adjustment
The session will compare methods in use.

5. Future work
Delegates are invited to propose topics for the next session.

6. Other business
No proposals had been received when this document was written.

7. Adoption of the report
The Group will adopt a short report.

GE.18-11234(E)
`,
    outline: `
1 Adoption of the agenda
2 Election of officers
3 New sources of price data
  a Scanner data
  b Prices collected from the web
4 Quality adjustment
5 Future work
6 Other business
7 Adoption of the report
`,
    facts: {
      title: 'Group of Experts on Consumer Price Indices',
      symbol: 'ECE/CES/GE.22/2018/1',
      dates: ['2018-05-07/2018-05-09'],
      place: 'Geneva',
    },
    annotations: {
      '2': 'The Group will elect a Chair and two Vice-Chairs.',
      '3': '',
      '3 (b)': 'Offices will present tools and legal questions.',
      '7': 'The Group will adopt a short report.',
    },
  },
  {
    name: 'numbered paragraphs run through the annotations',
    text: `ECE/CES/GE.20/2019/1
Distr.: General
2 March 2019
Original: English

Economic Commission for Europe
Conference of European Statisticians
Group of Experts on National Accounts
Eighteenth session
Geneva, 10–12 April 2019

Annotated provisional agenda

I. Provisional agenda
1. Adoption of the agenda
2. Globalization
3. Digital economy
4. Any other business
5. Adoption of the report

II. Annotations

1. Adoption of the agenda

1. In line with the rules of procedure, the first item is the adoption of the agenda.

2. The timetable stands in the annex.

2. Globalization

3. The work on multinational groups has gone on since the last session.

4. The Group will discuss:
(a) how groups are profiled;
(b) how data are exchanged.

3. Digital economy

5. Delegates will describe the treatment of free services in their accounts.

6. A note of the secretariat gives an overview.

4. Any other business

7. Delegates may raise other matters.

5. Adoption of the report

8. The Group will adopt its report on the last day.
`,
    outline: `
1 Adoption of the agenda
2 Globalization
3 Digital economy
4 Any other business
5 Adoption of the report
`,
    facts: { symbol: 'ECE/CES/GE.20/2019/1', dates: ['2019-04-10/2019-04-12'], place: 'Geneva' },
    annotations: {
      '1': '1. In line with the rules of procedure, the first item is the adoption of the agenda.\n\n2. The timetable stands in the annex.',
      '2': '3. The work on multinational groups has gone on since the last session.\n\n4. The Group will discuss:\n\n(a) how groups are profiled;\n\n(b) how data are exchanged.',
      '5': '8. The Group will adopt its report on the last day.',
    },
  },
  {
    name: 'numbered paragraphs, and annotations headed "Item 1: …"',
    text: `ECE/TRANS/WP.5/71

Economic Commission for Europe
Inland Transport Committee
Working Party on Transport Trends and Economics
Thirty-fifth session
Geneva, 4 and 5 July 2022

Provisional annotated agenda for the thirty-fifth session*

I. Provisional agenda
1. Adoption of the agenda.
2. Euro-Asian links.
3. Climate change and transport networks.
4. Transport statistics.
5. Election of officers.

II. Annotations

Item 1. Adoption of the agenda
1. The Working Party will be invited to adopt the agenda.
Documentation: ECE/TRANS/WP.5/71

Item 2. Euro-Asian links
2. The Working Party will hear about phase 4 of the project.
3. It may wish to give guidance.

Item 3. Climate change and transport networks
4. The Working Party will be told about the work of the group of experts.
Documentation: ECE/TRANS/WP.5/GE.3/38

Item 4. Transport statistics
5. New figures on ports will be shown.

Item 5. Election of officers
6. A Chair and a Vice-Chair are to be elected for 2023 and 2024.

* For reasons of economy, delegates are asked to bring their own copies.
`,
    outline: `
1 Adoption of the agenda
2 Euro-Asian links
3 Climate change and transport networks
4 Transport statistics
5 Election of officers
`,
    facts: { symbol: 'ECE/TRANS/WP.5/71', place: 'Geneva', dates: ['2022-07-04/2022-07-05'] },
    annotations: {
      '2': '2. The Working Party will hear about phase 4 of the project.\n\n3. It may wish to give guidance.',
      '5': '6. A Chair and a Vice-Chair are to be elected for 2023 and 2024.',
    },
  },
  {
    name: 'the Statistical Commission: documentation below each item',
    text: `E/CN.3/2020/1

Statistical Commission
Fifty-first session
New York, 3–6 March 2020
Item 2 of the provisional agenda*
Adoption of the agenda and other organizational matters

Provisional agenda and annotations

Provisional agenda

1. Election of officers.
2. Adoption of the agenda and other organizational matters.
3. Items for discussion and decision:
(a) Data and indicators for the 2030 Agenda for Sustainable Development;
(b) Economic statistics;
(c) Household surveys.
4. Items for information:
(a) Health statistics;
(b) Crime statistics.
5. Provisional agenda and dates for the fifty-second session of the Commission.
6. Report of the Commission on its fifty-first session.

Annotations

1. Election of officers
In accordance with its rules the Commission will elect its officers at the beginning of the session.

2. Adoption of the agenda and other organizational matters
The Commission will have before it the provisional agenda and a note on the organization of work.
Documentation
Provisional agenda and annotations (E/CN.3/2020/1)

3. Items for discussion and decision

(a) Data and indicators for the 2030 Agenda for Sustainable Development
The Commission will have before it the report of the Inter-Agency Group.
Documentation
Report of the Inter-Agency and Expert Group (E/CN.3/2020/2)

(b) Economic statistics
The Commission will consider a report on business registers.

(c) Household surveys
The Commission will consider the report of the working group.

4. Items for information

(a) Health statistics
The report is for information.

(b) Crime statistics
The report is for information.

5. Provisional agenda and dates for the fifty-second session of the Commission
The Commission will have before it a draft.

6. Report of the Commission on its fifty-first session
The Commission will adopt the report.
`,
    outline: `
1 Election of officers
2 Adoption of the agenda and other organizational matters
3 Items for discussion and decision
  a Data and indicators for the 2030 Agenda for Sustainable Development
  b Economic statistics
  c Household surveys
4 Items for information
  a Health statistics
  b Crime statistics
5 Provisional agenda and dates for the fifty-second session of the Commission
6 Report of the Commission on its fifty-first session
`,
    facts: { symbol: 'E/CN.3/2020/1', dates: ['2020-03-03/2020-03-06'], place: 'New York' },
    annotations: {
      '3 (b)': 'The Commission will consider a report on business registers.',
      '6': 'The Commission will adopt the report.',
    },
  },
  {
    name: 'A. and B. instead of I. and II.',
    text: `ESCAP/CST/2018/L.1

Economic and Social Commission for Asia and the Pacific
Committee on Statistics
Sixth session
Bangkok, 16–19 October 2018

Annotated provisional agenda

A. Provisional agenda

1. Opening of the session:
(a) Opening statements;
(b) Election of officers;
(c) Adoption of the agenda.
2. Civil registration.
3. Integrated statistics for the Goals.
4. Other matters.
5. Adoption of the report.

B. Annotations

1. Opening of the session

(a) Opening statements

The programme of the opening will be announced in due course.

(b) Election of officers

The Committee will elect a Chair, Vice-Chairs and a Rapporteur.

(c) Adoption of the agenda

The Committee will consider and adopt the agenda.

2. Civil registration

The Committee will review progress in the decade.

3. Integrated statistics for the Goals

The Committee will discuss the collective vision.

4. Other matters

The Committee may wish to discuss other matters.

5. Adoption of the report

The Committee will adopt its report on 19 October 2018.
`,
    outline: `
1 Opening of the session
  a Opening statements
  b Election of officers
  c Adoption of the agenda
2 Civil registration
3 Integrated statistics for the Goals
4 Other matters
5 Adoption of the report
`,
    facts: { place: 'Bangkok', dates: ['2018-10-16/2018-10-19'], symbol: 'ESCAP/CST/2018/L.1' },
    annotations: { '1 (c)': 'The Committee will consider and adopt the agenda.' },
  },
  {
    name: 'annotations headed "Agenda item 3" with the title on the next line',
    text: `Provisional agenda

1. Opening of the meeting
2. Organization of the work
3. Progress of national plans
4. Closing of the meeting

Annotations to the provisional agenda

Agenda item 1
Opening of the meeting

The meeting will be opened at 10 a.m. on Tuesday.

Agenda item 2
Organization of the work

The meeting will work in plenary.

Agenda item 3
Progress of national plans

Parties will report on their plans.

Agenda item 4
Closing of the meeting

The meeting will be closed at 6 p.m. on Thursday.
`,
    outline: `
1 Opening of the meeting
2 Organization of the work
3 Progress of national plans
4 Closing of the meeting
`,
    annotations: { '3': 'Parties will report on their plans.' },
  },
  {
    name: 'annotations headed by "Agenda item 3" only, without a title',
    text: `Agenda

1. Opening
2. Review of the indicators
3. Data gaps
4. Closing

Annotated agenda

Agenda item 1
The Chair will open the meeting and welcome new members.

Agenda item 2
Members will review the list of indicators one by one.

Agenda item 3
Members will discuss where data are not available.

Agenda item 4
The Chair will summarise the meeting.
`,
    outline: `
1 Opening
2 Review of the indicators
3 Data gaps
4 Closing
`,
    annotations: {
      '1': 'The Chair will open the meeting and welcome new members.',
      '4': 'The Chair will summarise the meeting.',
    },
  },
  {
    name: 'upper-case titles in the annotations, title case in the list',
    text: `UNITED NATIONS
ECONOMIC COMMISSION FOR EUROPE
CONFERENCE OF EUROPEAN STATISTICIANS

Work Session on Statistical Data Editing
(Neuchâtel, Switzerland, 18-20 September 2018)

PROVISIONAL AGENDA

1. Opening of the work session
2. Machine learning in editing
3. Selective and macro editing
4. Future work

ANNOTATIONS

1. OPENING OF THE WORK SESSION
The work session will begin at 9.00 a.m.

2. MACHINE LEARNING IN EDITING
Session organisers: Anna Holm (Statistics Norway), Pierre Roux (INSEE)
Contributions on supervised methods are welcome.

3. SELECTIVE AND MACRO EDITING
Session organiser: Mario Bianchi (Istat)
Contributions may treat scores and graphs.

4. FUTURE WORK
Participants will discuss topics for the next work session.
`,
    outline: `
1 Opening of the work session
2 Machine learning in editing
3 Selective and macro editing
4 Future work
`,
    facts: {
      title: 'Work Session on Statistical Data Editing',
      symbol: null,
      dates: ['2018-09-18/2018-09-20'],
      place: 'Neuchâtel, Switzerland',
    },
    annotations: { '4': 'Participants will discuss topics for the next work session.' },
  },
  {
    name: 'three levels: numbers, letters, romans, with documents',
    text: `Provisional agenda for the tenth session of the Committee

1. Opening of the session
2. Organizational matters
   (a) Adoption of the agenda
   (b) Officers
       (i) Election of the Chair
       (ii) Election of Vice-Chairs
       (iii) Appointment of a rapporteur
   (c) Observers
3. Work of the subsidiary bodies
   (a) Working Group on Indicators
   (b) Working Group on Strategies
4. Closing of the session
`,
    outline: `
1 Opening of the session
2 Organizational matters
  a Adoption of the agenda
  b Officers
    i Election of the Chair
    ii Election of Vice-Chairs
    iii Appointment of a rapporteur
  c Observers
3 Work of the subsidiary bodies
  a Working Group on Indicators
  b Working Group on Strategies
4 Closing of the session
`,
  },
  {
    name: 'footnotes, job number and a running header on each page',
    text: `United Nations
ECE/ENERGY/WP.4/2021/1
Economic and Social Council
Distr.: General
1 June 2021
Original: English
Economic Commission for Europe
Committee on Sustainable Energy
Group of Experts on Energy Efficiency
Eighth session
Geneva, 20 and 21 September 2021
Item 1 of the provisional agenda
Adoption of the agenda
Annotated provisional agenda of the eighth session of the Group
of Experts on Energy Efficiency1,2
I. Provisional agenda
1. Opening and adoption of the agenda.
2. Election of officers.
3. Developments in energy efficiency.
4. Buildings and industry.
1 Delegates are requested to register online.
2 Documents will be posted on the website.
GE.21-07412(E)
*2107412*
ECE/ENERGY/WP.4/2021/1
2
5. Regulatory policies.
6. Other business.
7. Adoption of the report and close of the session.
II. Annotations
1. Opening and adoption of the agenda
The Chair will open the session and present the agenda.
2. Election of officers
Officers are elected for two years.
3. Developments in energy efficiency
The secretariat will inform delegations about activities since the
seventh session.
ECE/ENERGY/WP.4/2021/1
3
4. Buildings and industry
Delegations will discuss standards for buildings.
5. Regulatory policies
Delegations will exchange experience.
6. Other business
This item is for other matters.
7. Adoption of the report and close of the session
The report will be adopted.
`,
    outline: `
1 Opening and adoption of the agenda
2 Election of officers
3 Developments in energy efficiency
4 Buildings and industry
5 Regulatory policies
6 Other business
7 Adoption of the report and close of the session
`,
    facts: { symbol: 'ECE/ENERGY/WP.4/2021/1', dates: ['2021-09-20/2021-09-21'], place: 'Geneva' },
    annotations: {
      '3': 'The secretariat will inform delegations about activities since the seventh session.',
      '4': 'Delegations will discuss standards for buildings.',
    },
  },
  {
    name: 'an indicative timetable and an annex follow',
    text: `Provisional agenda

1. Adoption of the agenda
2. Review of the recommendations
3. Any other business

Annotations

1. Adoption of the agenda
The Bureau will adopt its agenda.

2. Review of the recommendations
The Bureau will review the draft.

3. Any other business
The Bureau will fix the date of its next meeting.

Indicative timetable

Tuesday, 4 June
10 a.m.–1 p.m.     Items 1 and 2
3–6 p.m.           Item 2 (continued)
Wednesday, 5 June
10 a.m.–1 p.m.     Item 3

Annex
Practical information
1. Participants are asked to register.
2. Badges are handed out at the gate.
`,
    outline: `
1 Adoption of the agenda
2 Review of the recommendations
3 Any other business
`,
    annotations: { '3': 'The Bureau will fix the date of its next meeting.' },
  },
  {
    name: 'a list in which each line ends with a symbol in brackets',
    text: `Provisional agenda

1. Adoption of the agenda (ECE/CES/BUR/2017/OCT/1)
2. Strategic issues (ECE/CES/BUR/2017/OCT/2 and Add.1)
3. In-depth review of data stewardship (ECE/CES/BUR/2017/OCT/3)
4. Follow-up to the 2017 plenary session (ECE/CES/BUR/2017/OCT/4)
5. Date and place of the next meeting
`,
    outline: `
1 Adoption of the agenda (ECE/CES/BUR/2017/OCT/1)
2 Strategic issues (ECE/CES/BUR/2017/OCT/2 and Add.1)
3 In-depth review of data stewardship (ECE/CES/BUR/2017/OCT/3)
4 Follow-up to the 2017 plenary session (ECE/CES/BUR/2017/OCT/4)
5 Date and place of the next meeting
`,
  },
  {
    name: 'parallel sections: provisional agenda, annotations, organization of work',
    text: `HLPF/AG/2019/1

Annotated provisional agenda

Chapter I
Provisional agenda

1. Adoption of the agenda and organization of work
2. Registers of addresses
3. Small area estimation
4. Other business
5. Adoption of the report

Chapter II
Annotations

Item 1: Adoption of the agenda and organization of work
The agenda and the organization of work will be adopted.

Item 2: Registers of addresses
Delegates will report on address registers.

Item 3: Small area estimation
Delegates will report on models.

Item 4: Other business
Other matters may be raised.

Item 5: Adoption of the report
The report will be adopted.

Chapter III
Organization of work

Morning meetings will be held from 10 a.m. to 1 p.m. and afternoon meetings from 3 p.m. to 6 p.m.
`,
    outline: `
1 Adoption of the agenda and organization of work
2 Registers of addresses
3 Small area estimation
4 Other business
5 Adoption of the report
`,
    annotations: { '5': 'The report will be adopted.' },
  },
];
