import type { Layout } from './layout.ts';

/** Agendas that contradict themselves: each contradiction is a named warning, nothing is repaired in silence. */
export const FLAWS: Layout[] = [
  {
    name: 'an item of the list has no annotation',
    text: `I. Provisional agenda
1. Opening
2. Food prices
3. Rents
4. Closing
II. Annotations
1. Opening
The Chair opens the meeting.
2. Food prices
Offices will present seasonal baskets.
4. Closing
The Chair closes the meeting.
`,
    outline: `
1 Opening
2 Food prices
3 Rents
4 Closing
`,
    warnings: ['missing-from-annotations 3'],
  },
  {
    name: 'two items with the same number in the list',
    text: `Agenda
1. Opening
2. Input data
3. Output tables
3. Metadata
4. Closing
`,
    outline: `
1 Opening
2 Input data
3 Output tables
3 Metadata
4 Closing
`,
    warnings: ['duplicate-number 3'],
  },
  {
    name: 'a gap that is in both parts',
    text: `Provisional agenda
1. Opening
2. Learning materials
4. Certificates
5. Closing

Annotations
1. Opening
The host will open the meeting.
2. Learning materials
Materials will be reviewed by all.
4. Certificates
The design will be agreed on.
5. Closing
The host will close the meeting.
`,
    outline: `
1 Opening
2 Learning materials
4 Certificates
5 Closing
`,
    warnings: ['numbering-gap 4'],
  },
  {
    name: 'another title under the same number',
    text: `Provisional agenda
1. Opening
2. Data confidentiality
3. Closing

Annotations
1. Opening
The host will open the meeting.
2. Protection of microdata
The session will discuss methods of protection.
3. Closing
The host will close the meeting.
`,
    outline: `
1 Opening
2 Data confidentiality
3 Closing
`,
    warnings: ['title-differs 2'],
    annotations: { '2': 'The session will discuss methods of protection.' },
  },
  {
    name: 'two titles swapped their numbers',
    text: `Provisional agenda
1. Opening
2. Statistics on cities
3. Statistics on coasts
4. Closing

Annotations
1. Opening
The host will open the meeting.
2. Statistics on coasts
The session is about the sea.
3. Statistics on cities
The session is about cities.
4. Closing
The host will close the meeting.
`,
    outline: `
1 Opening
2 Statistics on cities
3 Statistics on coasts
4 Closing
`,
    warnings: ['number-differs 2', 'number-differs 3'],
    annotations: { '2': 'The session is about cities.', '3': 'The session is about the sea.' },
  },
  {
    name: 'sub-items of the list that the annotations lack',
    text: `Provisional agenda
1. Opening
2. Reports
(a) Task Force on Water
(b) Task Force on Soil
3. Closing

Annotations
1. Opening
The host will open the meeting.
2. Reports
(a) Task Force on Water
The Task Force will present its final report.
3. Closing
The host will close the meeting.
`,
    outline: `
1 Opening
2 Reports
  a Task Force on Water
  b Task Force on Soil
3 Closing
`,
    warnings: ['missing-from-annotations 2 (b)'],
  },
  {
    name: 'the last item only in the annotations',
    text: `Provisional agenda
1. Opening
2. Cadastre
3. Land prices

Annotations
1. Opening
The host will open the meeting.
2. Cadastre
Countries will present links between cadastres and registers.
3. Land prices
Countries will present models.
4. Closing
The host will close the meeting.
`,
    outline: `
1 Opening
2 Cadastre
3 Land prices
4 Closing
`,
    warnings: ['missing-from-list 4'],
  },
  {
    name: 'the first item only in the annotations',
    text: `Provisional agenda
2. Cadastre
3. Land prices
4. Closing

Annotations
1. Opening
The host will open the meeting.
2. Cadastre
Countries will present links between cadastres and registers.
3. Land prices
Countries will present models.
4. Closing
The host will close the meeting.
`,
    outline: `
1 Opening
2 Cadastre
3 Land prices
4 Closing
`,
    warnings: ['missing-from-list 1'],
  },
  {
    name: 'annotations only, one of them without a number',
    text: `Annotated agenda

1. Opening
The Chair will open the meeting.

2. Definitions
The group will agree on the definitions that were circulated.

3. Questionnaire
The group will go through the questionnaire.

4. Calendar
The group will agree on a calendar.
`,
    outline: `
1 Opening
2 Definitions
3 Questionnaire
4 Calendar
`,
    annotations: { '2': 'The group will agree on the definitions that were circulated.' },
  },
  {
    name: 'more than ten letters, with (i) as the ninth',
    text: `Agenda
1. Opening
2. Reports of groups
(a) Prices
(b) Wages
(c) Trade
(d) Energy
(e) Transport
(f) Crime
(g) Health
(h) Housing
(i) Income
(j) Justice
(k) Culture
3. Closing
`,
    outline: `
1 Opening
2 Reports of groups
  a Prices
  b Wages
  c Trade
  d Energy
  e Transport
  f Crime
  g Health
  h Housing
  i Income
  j Justice
  k Culture
3 Closing
`,
  },
  {
    name: 'roman sections with numbered items that run through them',
    text: `Provisional agenda

I. Opening and procedure
1. Opening of the session
2. Adoption of the agenda

II. Substantive matters
3. Implementation of the programme
4. Programme for 2020–2021

III. Final matters
5. Other business
6. Adoption of the report
`,
    outline: `
1 Opening of the session
2 Adoption of the agenda
3 Implementation of the programme
4 Programme for 2020–2021
5 Other business
6 Adoption of the report
`,
    annotations: { '2': '', '4': '' },
  },
  {
    name: 'introduction before the list and prose after the last annotation',
    text: `Annotated agenda of the workshop

The workshop brings together people who count trees. It is organised by the Commission and the host country.

1. Opening
The host will welcome the participants.

2. Counting from the air
Speakers will present pictures of satellites.

3. Counting on foot
Speakers will present samples.

4. Wrap-up
The Chair will sum up.
`,
    outline: `
1 Opening
2 Counting from the air
3 Counting on foot
4 Wrap-up
`,
    introduction:
      'The workshop brings together people who count trees. It is organised by the Commission and the host country.',
    annotations: { '4': 'The Chair will sum up.' },
  },
  {
    name: 'an item missing from both list and numbering of the annotations',
    text: `I. Provisional agenda
1. Opening
2. Prices
3. Wages
5. Closing
II. Annotations
1. Opening
The Chair opens the session.
2. Prices
Offices present their work on prices.
3. Wages
Offices present their work on wages.
5. Closing
The Chair closes the session.
`,
    outline: `
1 Opening
2 Prices
3 Wages
5 Closing
`,
    warnings: ['numbering-gap 5'],
  },
  {
    name: 'numbers in the annotations differ from the list after an item was put in',
    text: `Provisional agenda
1. Opening
2. Statistics on trade
3. Statistics on tourism
4. Closing

Annotations
1. Opening
The Chair will open the meeting.
2. Statistics on trade
Delegates will report on trade.
3. Statistics on culture
Delegates will report on culture.
4. Statistics on tourism
Delegates will report on tourism.
5. Closing
The Chair will close the meeting.
`,
    outline: `
1 Opening
2 Statistics on trade
3 Statistics on tourism
3 Statistics on culture
4 Closing
`,
    warnings: ['number-differs 3', 'missing-from-list 3', 'number-differs 4', 'duplicate-number 3'],
  },
  {
    name: 'a session with two annotations that differ slightly in wording',
    text: `Provisional agenda

1. Opening
2. Measurement of the informal economy
3. Statistics on digital trade
4. Closing

Annotations

1. Opening of the meeting
The Chair will open the meeting.

2. Measuring the informal economy
Countries will present surveys.

3. Statistics on digital trade and e-commerce
Eurostat will present the handbook.

4. Closing
The Chair will close the meeting.
`,
    outline: `
1 Opening
2 Measurement of the informal economy
3 Statistics on digital trade
4 Closing
`,
    warnings: ['title-differs 1', 'title-differs 2', 'title-differs 3'],
    annotations: { '2': 'Countries will present surveys.', '3': 'Eurostat will present the handbook.' },
  },
  {
    name: 'item in the list twice: once with wrong number in the annotations and a lost item',
    text: `Provisional agenda

1. Opening
2. Consumer surveys
4. Farm surveys
5. Closing

Annotations

1. Opening
The host will open the meeting.

2. Consumer surveys
Countries will present modes.

3. Business surveys
Countries will present burden measures.

4. Farm surveys
Countries will present frames.

5. Closing
The host will close the meeting.
`,
    outline: `
1 Opening
2 Consumer surveys
3 Business surveys
4 Farm surveys
5 Closing
`,
    warnings: ['missing-from-list 3'],
    annotations: { '3': 'Countries will present burden measures.' },
  },
];
