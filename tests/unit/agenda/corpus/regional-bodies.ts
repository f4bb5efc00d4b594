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
  {
    name: 'CES seminar: sessions as sub-items with organizers, list only',
    text: `CONFERENCE OF EUROPEAN STATISTICIANS
Sixty-fifth plenary session
Geneva, 19-21 June 2017

TENTATIVE AGENDA

1. Adoption of the agenda
2. Follow-up to the sixty-fourth plenary session
3. Seminar on the next generation of statisticians
   (a) Session 1: Skills (organized by Canada)
   (b) Session 2: Culture (organized by Finland)
4. Programmes of work
   (a) UNECE statistical programme 2017
   (b) Planned activities in 2018
5. Election of the Bureau
6. Other business
7. Adoption of the report
`,
    outline: `
1 Adoption of the agenda
2 Follow-up to the sixty-fourth plenary session
3 Seminar on the next generation of statisticians
  a Session 1: Skills (organized by Canada)
  b Session 2: Culture (organized by Finland)
4 Programmes of work
  a UNECE statistical programme 2017
  b Planned activities in 2018
5 Election of the Bureau
6 Other business
7 Adoption of the report
`,
    facts: { dates: ['2017-06-19/2017-06-21'], place: 'Geneva', symbol: null },
  },
  {
    name: 'dangerous goods: decimals with letters, documents after a dash, informal documents',
    text: `Working Party on the Transport of Dangerous Goods
Joint Meeting of the RID Committee of Experts
Bern, 12–16 March 2018
Provisional agenda

1. Adoption of the agenda.
2. Tanks.
3. Standards.
4. Interpretation of RID/ADR/ADN.
5. Proposals for amendments to RID/ADR/ADN:
   (a) Pending issues;
   (b) New proposals.
6. Reports of informal working groups.
7. Accidents and risk management.
8. Future work.
9. Any other business.
10. Adoption of the report.

Annotations

1. Adoption of the agenda
ECE/TRANS/WP.15/AC.1/149 (Provisional agenda)
ECE/TRANS/WP.15/AC.1/149/Add.1 (List of documents)

2. Tanks
ECE/TRANS/WP.15/AC.1/2018/3 (UIP)
Tank-vehicle inspections
ECE/TRANS/WP.15/AC.1/2018/9 (Belgium)
Extra-large tank-containers

3. Standards
No document has been submitted.

4. Interpretation of RID/ADR/ADN
ECE/TRANS/WP.15/AC.1/2018/5 (France)

5. Proposals for amendments to RID/ADR/ADN

(a) Pending issues
ECE/TRANS/WP.15/AC.1/2018/1 (Spain)

(b) New proposals
ECE/TRANS/WP.15/AC.1/2018/7 (Germany)

6. Reports of informal working groups
The working groups on telematics will report.

7. Accidents and risk management
No document has been submitted.

8. Future work
Delegations may wish to discuss future work.

9. Any other business
None.

10. Adoption of the report
The report will be adopted.
`,
    outline: `
1 Adoption of the agenda
2 Tanks
3 Standards
4 Interpretation of RID/ADR/ADN
5 Proposals for amendments to RID/ADR/ADN
  a Pending issues
  b New proposals
6 Reports of informal working groups
7 Accidents and risk management
8 Future work
9 Any other business
10 Adoption of the report
`,
    facts: { dates: ['2018-03-12/2018-03-16'], place: 'Bern' },
    annotations: {
      '2': 'ECE/TRANS/WP.15/AC.1/2018/3 (UIP)\n\nTank-vehicle inspections\n\nECE/TRANS/WP.15/AC.1/2018/9 (Belgium)\n\nExtra-large tank-containers',
      '5 (b)': 'ECE/TRANS/WP.15/AC.1/2018/7 (Germany)',
      '9': 'None.',
    },
  },
  {
    name: 'trade facilitation centre: plenary agenda with decisions numbered and documents in brackets behind titles',
    text: `Centre for Trade Facilitation and Electronic Business
Twenty-fourth session
Geneva, 30 April and 1 May 2018

Provisional agenda

1. Adoption of the agenda (ECE/TRADE/C/CEFACT/2018/1)
2. Elections of the Bureau
3. Matters arising since the last Plenary (ECE/TRADE/C/CEFACT/2018/3)
4. Reports from the Regional Rapporteurs
5. Recommendations and Standards
   a. Recommendation No. 36 (ECE/TRADE/C/CEFACT/2018/6)
   b. Code lists
6. Programme of work for 2018–2019
7. Other business
8. Adoption of the report
`,
    outline: `
1 Adoption of the agenda (ECE/TRADE/C/CEFACT/2018/1)
2 Elections of the Bureau
3 Matters arising since the last Plenary (ECE/TRADE/C/CEFACT/2018/3)
4 Reports from the Regional Rapporteurs
5 Recommendations and Standards
  a Recommendation No. 36 (ECE/TRADE/C/CEFACT/2018/6)
  b Code lists
6 Programme of work for 2018–2019
7 Other business
8 Adoption of the report
`,
    facts: { dates: ['2018-04-30/2018-05-01'], place: 'Geneva' },
  },
  {
    name: 'housing and land: items and "Session" as a part, speakers as a list',
    text: `Workshop on affordable housing
Tirana, Albania | 15-16 October 2019

Programme

Session 1: Opening
Welcome remarks:
• Ms. Belinda Ballu, Minister
• Ms. Olga Algayer, Executive Secretary

Session 2: Housing policies in the region
Moderator: Mr. Dennis Pieprz
Speakers:
• Ms. Elena Szolgay, Slovakia
• Mr. Doris Andoni, Albania
Discussion

Session 3: Financing
Moderator: Ms. Amie Figueiredo
Speakers:
• Mr. Orna Rosenfeld, Sciences Po

Session 4: Conclusions
`,
    outline: `
1 Opening
2 Housing policies in the region
3 Financing
4 Conclusions
`,
    facts: {
      title: 'Workshop on affordable housing',
      dates: ['2019-10-15/2019-10-16'],
      place: 'Tirana, Albania',
    },
    annotations: {
      '1': 'Welcome remarks:\n\n• Ms. Belinda Ballu, Minister\n\n• Ms. Olga Algayer, Executive Secretary',
      '2': 'Moderator: Mr. Dennis Pieprz\n\nSpeakers:\n\n• Ms. Elena Szolgay, Slovakia\n\n• Mr. Doris Andoni, Albania\n\nDiscussion',
      '4': '',
    },
  },
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
    name: 'civil registration: sub-items by bullets in annotations, list with trailing commas',
    text: `Agenda of the Expert Group on Civil Registration
Addis Ababa, Ethiopia, 2-4 December 2019

1. Opening,
2. Death registration and causes of death,
3. Digital identity,
4. Any other matters,
5. Closing.
`,
    outline: `
1 Opening
2 Death registration and causes of death
3 Digital identity
4 Any other matters
5 Closing
`,
    facts: { dates: ['2019-12-02/2019-12-04'], place: 'Addis Ababa, Ethiopia' },
  },
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
    name: 'inland water transport: item heads with documents in a block, two pages and a note for participants',
    text: `ECE/TRANS/SC.3/WP.3/107

Economic Commission for Europe
Inland Transport Committee
Working Party on the Standardization of Technical and Safety Requirements in Inland Navigation
Fifty-fifth session
Geneva, 19–21 June 2019

Annotated provisional agenda for the fifty-fifth session¹

I. Provisional agenda

1. Adoption of the agenda.
2. Exchange of information on measures aimed at promoting inland water transport.
3. European Code for Inland Waterways (CEVNI):
   (a) Status of CEVNI;
   (b) Amendment proposals to CEVNI.
4. Recreational navigation.
5. Other business.
6. Adoption of the report.

¹ Delegates should register online.

II. Annotations

1. Adoption of the agenda

The Working Party may wish to adopt the agenda.

Document:  ECE/TRANS/SC.3/WP.3/107

2. Exchange of information on measures aimed at promoting inland water transport

Delegations may wish to inform the session about their policy.

3. European Code for Inland Waterways (CEVNI)

(a) Status of CEVNI

The Working Party may wish to take note of the status.

Documents:  ECE/TRANS/SC.3/115/Rev.5
ECE/TRANS/SC.3/WP.3/2019/1

(b) Amendment proposals to CEVNI

The Working Party may wish to consider the proposals of the expert group.

4. Recreational navigation

The secretariat will present the new web tool.

5. Other business

Delegations may wish to raise other matters.

6. Adoption of the report

The Working Party will adopt its decisions.
`,
    outline: `
1 Adoption of the agenda
2 Exchange of information on measures aimed at promoting inland water transport
3 European Code for Inland Waterways (CEVNI)
  a Status of CEVNI
  b Amendment proposals to CEVNI
4 Recreational navigation
5 Other business
6 Adoption of the report
`,
    facts: { symbol: 'ECE/TRANS/SC.3/WP.3/107', dates: ['2019-06-19/2019-06-21'], place: 'Geneva' },
    annotations: {
      '1': 'The Working Party may wish to adopt the agenda.\n\nDocument: ECE/TRANS/SC.3/WP.3/107',
      '3 (a)':
        'The Working Party may wish to take note of the status.\n\nDocuments: ECE/TRANS/SC.3/115/Rev.5\n\nECE/TRANS/SC.3/WP.3/2019/1',
    },
  },
  {
    name: 'African regional commission: decimals in the annotations where the list has letters',
    text: `Statistical Commission for Africa
Sixth meeting
Addis Ababa, 1–4 October 2018

Provisional agenda

1. Opening of the meeting
2. Election of the Bureau and adoption of the agenda and programme of work
3. Presentations and discussions
(a) Migration
(b) Agriculture
4. Date, place and theme of the next meeting
5. Closing of the meeting

Annotations

1. Opening of the meeting
A representative of the host will open the meeting.

2. Election of the Bureau and adoption of the agenda and programme of work
A new Bureau will be elected.

3. Presentations and discussions
(a) Migration
A report will be presented.
(b) Agriculture
A strategy will be presented.

4. Date, place and theme of the next meeting
The Commission will decide.

5. Closing of the meeting
Closing statements will be made.
`,
    outline: `
1 Opening of the meeting
2 Election of the Bureau and adoption of the agenda and programme of work
3 Presentations and discussions
  a Migration
  b Agriculture
4 Date, place and theme of the next meeting
5 Closing of the meeting
`,
    facts: { dates: ['2018-10-01/2018-10-04'], place: 'Addis Ababa' },
    annotations: { '3 (b)': 'A strategy will be presented.', '4': 'The Commission will decide.' },
  },
];
