import type { Layout } from './layout.ts';

/** How annotations are headed, numbered and set, with a list in front of them and without one. */
export const ANNOTATIONS: Layout[] = [
  {
    name: 'headings that repeat title in capitals with a stop, number and dash',
    text: `Provisional agenda

1. Adoption of the agenda
2. Gender-responsive standards
3. "Standards for the SDGs" portal
4. Next meeting

Annotations

1 - ADOPTION OF THE AGENDA.
The provisional agenda will be adopted.

2 - GENDER-RESPONSIVE STANDARDS.
Delegations report on gender action plans.

3 - "STANDARDS FOR THE SDGS" PORTAL.
The secretariat will demonstrate the portal.

4 - NEXT MEETING.
To be decided.
`,
    outline: `
1 Adoption of the agenda
2 Gender-responsive standards
3 "Standards for the SDGs" portal
4 Next meeting
`,
    annotations: {
      '2': 'Delegations report on gender action plans.',
      '3': 'The secretariat will demonstrate the portal.',
      '4': 'To be decided.',
    },
  },
  {
    name: 'sub-items as "Agenda item 3 (a)" headings in the annotations',
    text: `Provisional agenda

1. Opening of the session
2. Adoption of the agenda
3. Work of the Committee:
   (a) Energy balances;
   (b) Energy prices
4. Closing of the session

Annotations

Agenda item 1: Opening of the session
The session will be opened by the Executive Secretary.

Agenda item 2: Adoption of the agenda
The Committee will adopt the agenda.

Agenda item 3: Work of the Committee

Agenda item 3 (a): Energy balances
The Committee will consider balances.

Agenda item 3 (b): Energy prices
The Committee will consider prices.

Agenda item 4: Closing of the session
The session will be closed by the Chair.
`,
    outline: `
1 Opening of the session
2 Adoption of the agenda
3 Work of the Committee
  a Energy balances
  b Energy prices
4 Closing of the session
`,
    annotations: {
      '3 (a)': 'The Committee will consider balances.',
      '3 (b)': 'The Committee will consider prices.',
      '4': 'The session will be closed by the Chair.',
    },
  },
  {
    name: 'an enumeration under an annotation, numbered like items',
    text: `I. Provisional agenda
1. Opening
2. Questionnaire design
3. Pilot surveys
4. Closing
II. Annotations
1. Opening
The Chair will open the meeting.
2. Questionnaire design
Papers should answer these questions:
1. How are questions tested?
2. How are they translated?
3. Pilot surveys
Papers should describe pilots.
4. Closing
The Chair will close the meeting.
`,
    outline: `
1 Opening
2 Questionnaire design
3 Pilot surveys
4 Closing
`,
    annotations: {
      '2': 'Papers should answer these questions:\n\n1. How are questions tested?\n\n2. How are they translated?',
      '3': 'Papers should describe pilots.',
    },
  },
  {
    name: 'annotations of several paragraphs with a bullet list and a reference',
    text: `Draft agenda

1. Opening
2. Linking of records
3. Closing

Annotations

1. Opening

The meeting will be opened at 9.30 a.m.

2. Linking of records

Linking is used more and more. It raises questions of quality and of trust.

The session will cover:
• methods without identifiers;
• measures of errors;
• consent.

Authors are asked to send abstracts by 15 March 2019 (see www.example.org/link).

3. Closing

The meeting will be closed at 5 p.m.
`,
    outline: `
1 Opening
2 Linking of records
3 Closing
`,
    annotations: {
      '2': 'Linking is used more and more. It raises questions of quality and of trust.\n\nThe session will cover:\n\n• methods without identifiers;\n\n• measures of errors;\n\n• consent.\n\nAuthors are asked to send abstracts by 15 March 2019 (see www.example.org/link).',
    },
  },
  {
    name: 'bold title alone in the annotations, one of them wrapped, one not in the list',
    text: `Provisional agenda
1. Opening of the meeting
2. Statistics for small islands and other places that are
hard to reach
3. Closing of the meeting

Annotations

Opening of the meeting

The Chair will open the meeting.

Statistics for small islands and other
places that are hard to reach

Countries will tell how they count on islands.

Closing of the meeting

The Chair will close the meeting.
`,
    outline: `
1 Opening of the meeting
2 Statistics for small islands and other places that are hard to reach
3 Closing of the meeting
`,
    annotations: { '2': 'Countries will tell how they count on islands.' },
  },
  {
    name: 'paragraphs numbered without a point through the annotations',
    text: `I. Provisional agenda

1. Opening of the meeting
2. Quality frameworks
3. Closing of the meeting

II. Annotations

Item 1 – Opening of the meeting

1 The Chair will open the meeting.

2 The agenda will be adopted.

Item 2 – Quality frameworks

3 Delegates will describe the frameworks of their offices.

4 A paper of the secretariat compares them.

Item 3 – Closing of the meeting

5 The Chair will close the meeting.
`,
    outline: `
1 Opening of the meeting
2 Quality frameworks
3 Closing of the meeting
`,
    annotations: { '3': '5 The Chair will close the meeting.' },
  },
  {
    name: 'annotations with their own sub-headings in title case',
    text: `Annotated agenda

1. Opening

Welcome by the host. The meeting will start at 10:00.

2. Statistics on crime

Background

Surveys of victims are held in many countries.

Expected outcome

Participants will agree on a core questionnaire.

3. Closing

The host will close the meeting.
`,
    outline: `
1 Opening
2 Statistics on crime
3 Closing
`,
    annotations: {
      '2': 'Background\n\nSurveys of victims are held in many countries.\n\nExpected outcome\n\nParticipants will agree on a core questionnaire.',
    },
  },
  {
    name: 'annotation first says "Item 2 will be …" in a sentence at a line start',
    text: `Agenda
Item 1: Opening
Item 2: Fisheries
Item 3: Closing

Annotations
Item 1: Opening
The Chair will explain the order of work.
Item 2 will be taken in the morning and
Item 3 at noon, as agreed.
Item 2: Fisheries
Countries will report on fisheries.
Item 3: Closing
The Chair will close the meeting.
`,
    outline: `
1 Opening
2 Fisheries
3 Closing
`,
    annotations: { '2': 'Countries will report on fisheries.' },
  },
  {
    name: 'long annotation: item number in a cross reference at a line start',
    text: `Provisional agenda
1. Opening
2. Data
3. Methods
4. Closing

Annotations
1. Opening
The Chair will open the meeting and present the agenda.
2. Data
The discussion of data will be continued under item
3. It is planned to close it before noon, so that item
4. can be taken in the afternoon.
3. Methods
Methods will be discussed in groups.
4. Closing
The Chair will close the meeting.
`,
    outline: `
1 Opening
2 Data
3 Methods
4 Closing
`,
    annotations: {
      '2': 'The discussion of data will be continued under item 3. It is planned to close it before noon, so that item 4. can be taken in the afternoon.',
      '3': 'Methods will be discussed in groups.',
    },
  },
  {
    name: 'one annotation for two items',
    text: `I. Provisional agenda
1. Opening
2. Measuring well-being
3. Any other business
4. Closing

II. Annotations
Item 1: Opening
The meeting will start at 9:30 on 3 May.
Items 2 and 3: Measuring well-being and any other business
Both items will be discussed together.
Item 4: Closing
The meeting will close at 17:00.
`,
    outline: `
1 Opening
2 Measuring well-being
3 Any other business
4 Closing
`,
    warnings: ['missing-from-annotations 3'],
    annotations: {
      '1': 'The meeting will start at 9:30 on 3 May.',
      '2': 'Both items will be discussed together.',
    },
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
    name: 'underlined titles with the annotation below the line',
    text: `Annotated agenda

1. Opening
----------
The host opens the meeting.

2. Open data licences
---------------------
Members exchange experience.

3. Closing
----------
The chair closes the meeting.
`,
    outline: `
1 Opening
2 Open data licences
3 Closing
`,
    annotations: { '1': 'The host opens the meeting.', '2': 'Members exchange experience.' },
  },
  {
    name: 'annotations in which titles are followed by a colon and the text on the same line',
    text: `Provisional agenda

1. Opening
2. Statistics on ageing
3. Next steps

Annotations

1. Opening: The Chair will open the meeting and introduce the new members.
2. Statistics on ageing: Countries will present their work. The discussion will be led by Malta.
3. Next steps: The Chair will sum up.
`,
    outline: `
1 Opening
2 Statistics on ageing
3 Next steps
`,
    annotations: {
      '2': 'Countries will present their work. The discussion will be led by Malta.',
      '3': 'The Chair will sum up.',
    },
  },
  {
    name: 'annotations as prose that names the item inside the sentence',
    text: `Provisional agenda

1. Opening of the session
2. Statistical business register
3. Any other business

Notes on the agenda items

Item 1 – The session will be opened at 10 a.m. by the Chair.

Item 2 – The group will discuss the link between the register and administrative sources. Under item 2, countries are invited to present their plans.

Item 3 – Members who wish to raise other matters should inform the secretariat.
`,
    outline: `
1 Opening of the session
2 Statistical business register
3 Any other business
`,
    annotations: {
      '1': 'The session will be opened at 10 a.m. by the Chair.',
      '2': 'The group will discuss the link between the register and administrative sources. Under item 2, countries are invited to present their plans.',
      '3': 'Members who wish to raise other matters should inform the secretariat.',
    },
  },
  {
    name: 'sub-items that run through letters while paragraphs are lettered too, in the annotations only text',
    text: `I. Provisional agenda

1. Adoption of the agenda
2. Review of standards
   (a) Fresh fruit and vegetables
   (b) Dry and dried produce
3. Closure

II. Annotations

1. Adoption of the agenda

The agenda will be adopted.

2. Review of standards

(a) Fresh fruit and vegetables

The Section will review the standards for:
(a) Apples;
(b) Pears;
(c) Plums.

(b) Dry and dried produce

The Section will review the standards for:
(a) Almonds;
(b) Dates.

3. Closure

The session will be closed.
`,
    outline: `
1 Adoption of the agenda
2 Review of standards
  a Fresh fruit and vegetables
  b Dry and dried produce
3 Closure
`,
    annotations: {
      '2 (a)': 'The Section will review the standards for:\n\n(a) Apples;\n\n(b) Pears;\n\n(c) Plums.',
      '2 (b)': 'The Section will review the standards for:\n\n(a) Almonds;\n\n(b) Dates.',
      '3': 'The session will be closed.',
    },
  },
  {
    name: 'questions under items, in an annotated agenda without list',
    text: `Annotated agenda

Item 1: Opening (10:00-10:15)

Item 2: Use of satellite images (10:15-12:00)

Questions for discussion:
1. What are the main obstacles?
2. Which products are ready for use?
3. Who pays?

Item 3: Way forward (13:00-14:00)

Questions for discussion:
1. Which tasks come first?
2. Who takes the lead?

Item 4: Closing (14:00)
`,
    outline: `
1 Opening (10:00-10:15)
2 Use of satellite images (10:15-12:00)
3 Way forward (13:00-14:00)
4 Closing (14:00)
`,
    annotations: {
      '2': 'Questions for discussion:\n\n1. What are the main obstacles?\n\n2. Which products are ready for use?\n\n3. Who pays?',
      '3': 'Questions for discussion:\n\n1. Which tasks come first?\n\n2. Who takes the lead?',
    },
  },
  {
    name: 'items with a documents block in brackets in only one of the parts',
    text: `Provisional agenda

1. Adoption of the agenda (document 1)
2. Quality reports (document 2)
3. Closing

Annotations

1. Adoption of the agenda
The agenda will be adopted.

2. Quality reports
The template will be discussed.

3. Closing
The Chair will close the meeting.
`,
    outline: `
1 Adoption of the agenda (document 1)
2 Quality reports (document 2)
3 Closing
`,
    annotations: { '2': 'The template will be discussed.' },
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
  {
    name: 'annotated agenda where each annotation has several paragraphs, a list and a deadline',
    text: `Provisional agenda

1. Opening
2. Short-term indicators
3. Closing

Annotations

1. Opening

The Chair opens the meeting.

The agenda is adopted.

2. Short-term indicators

Rapid indicators became important in 2020. Countries are invited to submit papers on:

• card payments;
• traffic loops;
• night lights.

Papers can be case studies or plans.

Abstracts should be sent by 1 March 2021.

3. Closing

The Chair closes the meeting.
`,
    outline: `
1 Opening
2 Short-term indicators
3 Closing
`,
    annotations: {
      '1': 'The Chair opens the meeting.\n\nThe agenda is adopted.',
      '2': 'Rapid indicators became important in 2020. Countries are invited to submit papers on:\n\n• card payments;\n\n• traffic loops;\n\n• night lights.\n\nPapers can be case studies or plans.\n\nAbstracts should be sent by 1 March 2021.',
    },
  },
  {
    name: 'English list on page one, annotations refer to "Agenda item 3(a)" in headings',
    text: `Provisional agenda

1. Organizational matters
2. Opening statements
3. Regional review
   (a) Agriculture
   (b) Trade
4. Conclusions

Annotations to the provisional agenda

Agenda item 1: Organizational matters
The agenda will be adopted.

Agenda item 2: Opening statements
Statements will be limited to three minutes.

Agenda item 3: Regional review
Agenda item 3(a): Agriculture
The review is based on reports of countries.
Agenda item 3(b): Trade
The review is based on data of customs.

Agenda item 4: Conclusions
The Chair will sum up.
`,
    outline: `
1 Organizational matters
2 Opening statements
3 Regional review
  a Agriculture
  b Trade
4 Conclusions
`,
    annotations: {
      '3': '',
      '3 (a)': 'The review is based on reports of countries.',
      '3 (b)': 'The review is based on data of customs.',
    },
  },
  {
    name: 'annotations with section letters and item numbers in brackets behind titles',
    text: `Provisional agenda

1. Adoption of the agenda
2. Election of officers
3. Capacity-building
4. Other business

Annotations

A. Adoption of the agenda (agenda item 1)
The agenda will be adopted.

B. Election of officers (agenda item 2)
Officers will be elected.

C. Capacity-building (agenda item 3)
Projects will be presented.

D. Other business (agenda item 4)
No proposals were received.
`,
    outline: `
1 Adoption of the agenda
2 Election of officers
3 Capacity-building
4 Other business
`,
    annotations: { '2': 'Officers will be elected.', '4': 'No proposals were received.' },
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
    name: 'annotations set under bold headings in brackets of stars with a rule between items',
    text: `**Agenda**

1. Opening
2. Energy prices
3. Closing

---

**1. Opening**

The Chair opens the meeting.

---

**2. Energy prices**

Presentations by Norway and Poland.

---

**3. Closing**

The Chair closes the meeting.
`,
    outline: `
1 Opening
2 Energy prices
3 Closing
`,
    annotations: { '2': 'Presentations by Norway and Poland.', '3': 'The Chair closes the meeting.' },
  },
];
