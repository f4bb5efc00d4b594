import type { Layout } from './layout.ts';

/** Agendas of bodies of the regional commissions, one habit of setting each. */
export const REGIONAL_BODIES: Layout[] = [
  {
    name: 'plenary of statisticians: annotated, numbered paragraphs that run on, documents in brackets',
    text: `United Nations                                             ECE/CES/2018/1
Economic and Social Council                    Distr.: General
                                               9 April 2018
                                               Original: English

Economic Commission for Europe
Conference of European Statisticians
Sixty-sixth plenary session
Geneva, 18–20 June 2018
Item 1 of the provisional agenda
Adoption of the agenda

Annotated provisional agenda for the sixty-sixth plenary session*

I. Provisional agenda

1. Adoption of the agenda.
2. Follow-up to the sixty-fifth plenary session of the Conference.
3. Implications of the outcomes of the forty-ninth session of the United Nations Statistical Commission.
4. Seminar on measuring what matters:
   (a) Session 1: Beyond gross domestic product;
   (b) Session 2: Inequality and its drivers.
5. Coordination of international statistical work in the region.
6. Election of the Bureau of the Conference.
7. Other business.
8. Adoption of the report.

II. Annotations

1. Adoption of the agenda
Documentation: Annotated provisional agenda (ECE/CES/2018/1)
1. In accordance with the rules of procedure, the first item is the adoption of the agenda.

2. Follow-up to the sixty-fifth plenary session of the Conference
Documentation: Follow-up to decisions (ECE/CES/2018/2)
2. The secretariat will inform the Conference about the follow-up to the decisions of 2017.

3. Implications of the outcomes of the forty-ninth session of the United Nations Statistical Commission
3. The outcomes of the session will be presented by the Chair of the Bureau.
4. Members will be invited to comment.

4. Seminar on measuring what matters
5. The seminar consists of two sessions.

(a) Session 1: Beyond gross domestic product
6. Session 1 is organized by Luxembourg. It will look at the following questions:
   (a) Which indicators are used?
   (b) Who uses them?

(b) Session 2: Inequality and its drivers
7. Session 2 is organized by Portugal.

5. Coordination of international statistical work in the region
8. The Conference will consider the review of the field of crime statistics.

6. Election of the Bureau of the Conference
9. The Conference will elect the Chair and members of its Bureau.

7. Other business
10. No issues have been raised so far.

8. Adoption of the report
11. The Conference will adopt a short report.

__________
* Late submission owing to consultations.
`,
    outline: `
1 Adoption of the agenda
2 Follow-up to the sixty-fifth plenary session of the Conference
3 Implications of the outcomes of the forty-ninth session of the United Nations Statistical Commission
4 Seminar on measuring what matters
  a Session 1: Beyond gross domestic product
  b Session 2: Inequality and its drivers
5 Coordination of international statistical work in the region
6 Election of the Bureau of the Conference
7 Other business
8 Adoption of the report
`,
    facts: { symbol: 'ECE/CES/2018/1', dates: ['2018-06-18/2018-06-20'], place: 'Geneva' },
    annotations: {
      '3': '3. The outcomes of the session will be presented by the Chair of the Bureau.\n\n4. Members will be invited to comment.',
      '4 (a)':
        '6. Session 1 is organized by Luxembourg. It will look at the following questions:\n\n(a) Which indicators are used?\n\n(b) Who uses them?',
      '4 (b)': '7. Session 2 is organized by Portugal.',
      '8': '11. The Conference will adopt a short report.',
    },
  },
  {
    name: 'road safety working party: documentation on its own line, decisions in a second paragraph',
    text: `ECE/TRANS/WP.1/160

Economic Commission for Europe
Inland Transport Committee
Global Forum for Road Traffic Safety
Seventy-fifth session
Geneva, 19–22 September 2017

Annotated provisional agenda for the seventy-fifth session,
to be held at the Palais des Nations in Geneva, starting
at 10 a.m. on 19 September 2017

I. Provisional agenda

1. Adoption of the agenda.
2. Adoption of the report of the previous session.
3. Activities of interest to the Working Party.
4. Convention on Road Traffic (1968):
   (a) Consistency between the 1968 Convention on Road Traffic and Vehicle
       Technical Regulations;
   (b) Driving permits;
   (c) Automated driving.
5. Consolidated Resolution on Road Traffic (R.E.1).
6. Any other business.
7. Date of next session.
8. Adoption of the report of the seventy-fifth session.

II. Annotations

1. Adoption of the agenda
The Working Party will be invited to adopt the session’s agenda.
Documentation
ECE/TRANS/WP.1/160

2. Adoption of the report of the previous session
The Working Party will be invited to adopt the report of its seventy-fourth session.
Documentation
ECE/TRANS/WP.1/159

3. Activities of interest to the Working Party
National delegations and international organizations will have the opportunity to provide information on
national and international road safety activities and initiatives.

4. Convention on Road Traffic (1968)

(a) Consistency between the 1968 Convention on Road Traffic and Vehicle Technical Regulations
The Working Party will continue to discuss amendment proposals.
Documentation
ECE/TRANS/WP.1/2011/4/Rev.4, ECE/TRANS/WP.1/2017/1/Rev.1

(b) Driving permits
Luxembourg will present Informal document No. 2.
Documentation
Informal document No. 2

(c) Automated driving
The informal group of experts will report on its progress.

5. Consolidated Resolution on Road Traffic (R.E.1)
The Working Party will finalize the draft text.
Documentation
ECE/TRANS/WP.1/2016/3/Rev.1

6. Any other business
The Working Party may wish to discuss other issues.

7. Date of next session
The next session is scheduled for 20–23 March 2018 in Geneva.

8. Adoption of the report of the seventy-fifth session
The Working Party will adopt the report.
`,
    outline: `
1 Adoption of the agenda
2 Adoption of the report of the previous session
3 Activities of interest to the Working Party
4 Convention on Road Traffic (1968)
  a Consistency between the 1968 Convention on Road Traffic and Vehicle Technical Regulations
  b Driving permits
  c Automated driving
5 Consolidated Resolution on Road Traffic (R.E.1)
6 Any other business
7 Date of next session
8 Adoption of the report of the seventy-fifth session
`,
    facts: { symbol: 'ECE/TRANS/WP.1/160', dates: ['2017-09-19/2017-09-22'], place: 'Geneva' },
    annotations: {
      '1': 'The Working Party will be invited to adopt the session’s agenda.\n\nDocumentation\n\nECE/TRANS/WP.1/160',
      '4 (c)': 'The informal group of experts will report on its progress.',
      '7': 'The next session is scheduled for 20–23 March 2018 in Geneva.',
    },
  },
  {
    name: 'vehicle regulations: three levels of decimals and no annotations',
    text: `World Forum for Harmonization of Vehicle Regulations
170th session
Geneva, 15-18 November 2016
Provisional agenda

1. Adoption of the agenda
2. Coordination and organization of work
   2.1. Report of the session of the Administrative Committee (WP.29/AC.2)
   2.2. Programme of work, documentation and calendar of sessions for the years 2016 and 2017
   2.3. Intelligent Transport Systems
3. Consideration of the reports of the Working Parties subsidiary to WP.29
   3.1. Working Party on Brakes and Running Gear (GRRF)
   3.2. Working Party on Noise (GRB)
4. 1958 Agreement
   4.1. Status of the Agreement and of the annexed Regulations
   4.2. Consideration of draft amendments to existing Regulations
      4.2.1. Proposal for Supplement 16 to the 04 series of amendments to Regulation No. 4 (Rear registration plate lamps)
      4.2.2. Proposal for Supplement 28 to Regulation No. 6
5. Other business
   5.1. Exchange of information on recalls
6. Adoption of the report
`,
    outline: `
1 Adoption of the agenda
2 Coordination and organization of work
  2.1 Report of the session of the Administrative Committee (WP.29/AC.2)
  2.2 Programme of work, documentation and calendar of sessions for the years 2016 and 2017
  2.3 Intelligent Transport Systems
3 Consideration of the reports of the Working Parties subsidiary to WP.29
  3.1 Working Party on Brakes and Running Gear (GRRF)
  3.2 Working Party on Noise (GRB)
4 1958 Agreement
  4.1 Status of the Agreement and of the annexed Regulations
  4.2 Consideration of draft amendments to existing Regulations
    4.2.1 Proposal for Supplement 16 to the 04 series of amendments to Regulation No. 4 (Rear registration plate lamps)
    4.2.2 Proposal for Supplement 28 to Regulation No. 6
5 Other business
  5.1 Exchange of information on recalls
6 Adoption of the report
`,
    facts: { dates: ['2016-11-15/2016-11-18'], place: 'Geneva' },
  },
  {
    name: 'forestry: joint session with items that carry times and "for decision" lines',
    text: `Joint ECE Committee on Forests and the Forest Industry
Seventy-seventh session
Geneva, 4 – 7 November 2019

ANNOTATED PROVISIONAL AGENDA

1. Adoption of the agenda
2. Market discussions
3. Forests and the circular economy
4. Reporting on and implementation of the Integrated Programme of Work
   (a) Activities in 2019
   (b) Planned activities in 2020
5. Election of officers
6. Date and place of the next session
7. Any other business
8. Adoption of the report

ANNOTATIONS

Item 1. Adoption of the agenda
Background documentation: ECE/TIM/2019/1
Delegations will be invited to adopt the agenda.
For decision

Item 2. Market discussions
Background documentation: ECE/TIM/2019/2, Market Statement
Delegations will share their views on markets in 2019 and prospects for 2020.
For discussion

Item 3. Forests and the circular economy
Background documentation: ECE/TIM/2019/3
Delegations will hear two keynote speeches.
For discussion

Item 4. Reporting on and implementation of the Integrated Programme of Work
(a) Activities in 2019
Background documentation: ECE/TIM/2019/4
The secretariat will report.
For information
(b) Planned activities in 2020
Background documentation: ECE/TIM/2019/5
Delegations will be invited to review the list.
For decision

Item 5. Election of officers
Delegations will elect a Chair and Vice-Chairs.
For decision

Item 6. Date and place of the next session
For decision

Item 7. Any other business
For information

Item 8. Adoption of the report
For decision
`,
    outline: `
1 Adoption of the agenda
2 Market discussions
3 Forests and the circular economy
4 Reporting on and implementation of the Integrated Programme of Work
  a Activities in 2019
  b Planned activities in 2020
5 Election of officers
6 Date and place of the next session
7 Any other business
8 Adoption of the report
`,
    facts: { dates: ['2019-11-04/2019-11-07'], place: 'Geneva' },
    annotations: {
      '3': 'Background documentation: ECE/TIM/2019/3\n\nDelegations will hear two keynote speeches.\n\nFor discussion',
      '4 (a)': 'Background documentation: ECE/TIM/2019/4\n\nThe secretariat will report.\n\nFor information',
      '6': 'For decision',
      '7': 'For information',
    },
  },
  {
    name: 'environmental convention: opening sentence above the list, documents as bullets',
    text: `Meeting of the Parties to the Convention on Access to Information
Working Group of the Parties
Twenty-second meeting
Geneva, 19–21 June 2018
Item 1 of the provisional agenda

Annotated provisional agenda for the twenty-second meeting
to be held at the Palais des Nations, Geneva, starting on Tuesday, 19 June 2018, at 10 a.m.

Provisional agenda

1.   Adoption of the agenda.
2.   Status of ratification.
3.   Substantive issues:
     (a)  Access to information;
     (b)  Public participation in decision-making;
     (c)  Access to justice;
     (d)  Genetically modified organisms.
4.   Procedures and mechanisms:
     (a)  Compliance mechanism;
     (b)  Reporting mechanism.
5.   Any other business.
6.   Adoption of outcomes.

Annotations

1. Adoption of the agenda

(Tuesday, 19 June, 10–10.15 a.m.)

The Working Group will be invited to adopt its agenda.

Documents
• Annotated provisional agenda (ECE/MP.PP/WG.1/2018/1)
• List of participants

2. Status of ratification

(Tuesday, 19 June, 10.15–10.30 a.m.)

The secretariat will report on the status of ratification.

3. Substantive issues

(Tuesday, 19 June, 10.30 a.m.–6 p.m.)

(a) Access to information

The Working Group will be invited to take note of the report of the Task Force.

(b) Public participation in decision-making

The Chair of the Task Force will report on its work.

(c) Access to justice

The Chair of the Task Force will report on its work.

(d) Genetically modified organisms

The secretariat will report on the round table.

4. Procedures and mechanisms

(a) Compliance mechanism

The Chair of the Compliance Committee will report.

(b) Reporting mechanism

Parties will be invited to share experience.

5. Any other business

Delegations are invited to inform the secretariat in advance.

6. Adoption of outcomes

The Chair will read out the outcomes.
`,
    outline: `
1 Adoption of the agenda
2 Status of ratification
3 Substantive issues
  a Access to information
  b Public participation in decision-making
  c Access to justice
  d Genetically modified organisms
4 Procedures and mechanisms
  a Compliance mechanism
  b Reporting mechanism
5 Any other business
6 Adoption of outcomes
`,
    facts: { dates: ['2018-06-19/2018-06-21'], place: 'Geneva' },
    annotations: {
      '2': '(Tuesday, 19 June, 10.15–10.30 a.m.)\n\nThe secretariat will report on the status of ratification.',
      '3': '(Tuesday, 19 June, 10.30 a.m.–6 p.m.)',
      '4 (a)': 'The Chair of the Compliance Committee will report.',
    },
  },
  {
    name: 'air pollution: steering body with annotations first naming the item and the letter',
    text: `Steering Body to the Cooperative Programme
Third joint session
Geneva, 11–15 September 2017

Provisional agenda

1. Adoption of the agenda
2. Adoption of the report of the second joint session
3. Progress in activities in 2017 and further development of effects-oriented activities
   (a) Air pollution effects on health
   (b) Air pollution effects on ecosystems
4. Status of reporting of emissions
5. Information-sharing with the Implementation Committee
6. Other business
7. Closing of the session

Annotations

Item 1
Adoption of the agenda
The Steering Body is expected to adopt the agenda.

Item 2
Adoption of the report of the second joint session
The report is before the Steering Body.

Item 3
Progress in activities in 2017 and further development of effects-oriented activities

Item 3 (a)
Air pollution effects on health
The Chair of the Task Force on Health will present results.

Item 3 (b)
Air pollution effects on ecosystems
Programme centres will present results.

Item 4
Status of reporting of emissions
The Centre on Emission Inventories will present the review.

Item 5
Information-sharing with the Implementation Committee
The Chair of the Implementation Committee will inform the session.

Item 6
Other business
The session may consider other matters.

Item 7
Closing of the session
The Chair will close the session.
`,
    outline: `
1 Adoption of the agenda
2 Adoption of the report of the second joint session
3 Progress in activities in 2017 and further development of effects-oriented activities
  a Air pollution effects on health
  b Air pollution effects on ecosystems
4 Status of reporting of emissions
5 Information-sharing with the Implementation Committee
6 Other business
7 Closing of the session
`,
    annotations: {
      '3 (a)': 'The Chair of the Task Force on Health will present results.',
      '4': 'The Centre on Emission Inventories will present the review.',
    },
  },
  {
    name: 'regional commission in Asia: sub-items without annotations, paragraphs in present tense',
    text: `ESCAP/CST/2018/L.1

Economic and Social Commission for Asia and the Pacific
Committee on Statistics
Sixth session
Bangkok, 16-19 October 2018
Items 1 (c) of the provisional agenda*

Annotated provisional agenda

I. Provisional agenda

1. Opening of the session:
(a) Opening addresses;
(b) Election of officers;
(c) Adoption of the agenda.
2. Collective vision and framework for action.
3. Strengthening institutions in support of the 2030 Agenda.
4. Other matters.
5. Adoption of the report of the Committee on its sixth session.

II. Annotations

1. Opening of the session
(a) Opening addresses
The programme for the opening of the session is available on the website.
(b) Election of officers
The Committee elects a Chair, Vice-Chairs and a Rapporteur.
(c) Adoption of the agenda
Documentation
Annotated provisional agenda (ESCAP/CST/2018/L.1)
Annotation
The Committee considers and adopts the provisional agenda.

2. Collective vision and framework for action
Documentation
Note by the secretariat on progress (ESCAP/CST/2018/1)
Annotation
The Committee reviews progress and provides guidance.

3. Strengthening institutions in support of the 2030 Agenda
Documentation
Note by the secretariat on institutions (ESCAP/CST/2018/2)
Annotation
The Committee discusses the note.

4. Other matters
The Committee may wish to consider matters not covered under the preceding items.

5. Adoption of the report of the Committee on its sixth session
The Committee adopts its report on Friday, 19 October 2018.
`,
    outline: `
1 Opening of the session
  a Opening addresses
  b Election of officers
  c Adoption of the agenda
2 Collective vision and framework for action
3 Strengthening institutions in support of the 2030 Agenda
4 Other matters
5 Adoption of the report of the Committee on its sixth session
`,
    facts: {
      symbol: 'ESCAP/CST/2018/L.1',
      dates: ['2018-10-16/2018-10-19'],
      place: 'Bangkok',
      title: 'Committee on Statistics',
    },
    annotations: {
      '1': '',
      '1 (b)': 'The Committee elects a Chair, Vice-Chairs and a Rapporteur.',
      '2': 'Documentation\n\nNote by the secretariat on progress (ESCAP/CST/2018/1)\n\nAnnotation\n\nThe Committee reviews progress and provides guidance.',
    },
  },
  {
    name: 'rail working party as PDF text with running heads, and a wrapped title that ends in a year',
    text: `ECE/TRANS/SC.2/229
Working Party on Rail Transport
Seventy-second session
Geneva, 21–23 November 2018
Annotated provisional agenda for the seventy-second session
I. Provisional agenda
1. Adoption of the agenda.
2. Trans-European Railway Project.
3. Workshop on the development of the rail freight sector in the period up to
2030.
4. Euro-Asian Rail Transport.
5. Rail Security.
GE.18-14402(E)
ECE/TRANS/SC.2/229
2
6. Date of next session.
7. Any other business.
8. Summary of decisions.
II. Annotations
1. Adoption of the agenda
In accordance with the rules of procedure of the Commission, the first item on the
provisional agenda is the adoption of the agenda.
Documentation
ECE/TRANS/SC.2/229
2. Trans-European Railway Project
The Project Manager will inform the Working Party on the main activities of the
Project since the last session.
Documentation
ECE/TRANS/SC.2/2018/1
3. Workshop on the development of the rail freight sector in the period up to 2030
The workshop will bring together
ECE/TRANS/SC.2/229
3
operators, shippers and ministries.
4. Euro-Asian Rail Transport
Delegations will be informed about corridors.
5. Rail Security
The secretariat will report on the Observatory.
6. Date of next session
The next session is tentatively scheduled for 20 to 22 November 2019.
7. Any other business
No proposals have been received so far.
8. Summary of decisions
The Working Party will be invited to agree on decisions as read out by the Chair.
`,
    outline: `
1 Adoption of the agenda
2 Trans-European Railway Project
3 Workshop on the development of the rail freight sector in the period up to 2030
4 Euro-Asian Rail Transport
5 Rail Security
6 Date of next session
7 Any other business
8 Summary of decisions
`,
    facts: { symbol: 'ECE/TRANS/SC.2/229', dates: ['2018-11-21/2018-11-23'], place: 'Geneva' },
    annotations: {
      '2': 'The Project Manager will inform the Working Party on the main activities of the Project since the last session.\n\nDocumentation\n\nECE/TRANS/SC.2/2018/1',
      '3': 'The workshop will bring together operators, shippers and ministries.',
    },
  },
];
