import type { Layout } from './layout.ts';

const THIN = '\n\n';
const double = (text: string): string => text.trimStart().replace(/\n/g, THIN);

/** What tools leave of a PDF: no structure, doubled line ends, furniture in the middle of sentences, hyphenation. */
export const PDF_ARTEFACTS: Layout[] = [
  {
    name: 'double-spaced lines and a leading space after each page break',
    text: double(`
 I. Provisional agenda
1. Opening of the meeting
2. Use of mobile phone data for tourism
3. Seasonal work
 4. Returning residents
5. Closing of the meeting
 II. Annotations
1. Opening of the meeting
The Chair will open the meeting and the agenda will be adopted.
2. Use of mobile phone data for tourism
Mobile phone data are a promising source. Their use needs agreements with pro-
viders and a legal basis, and the results must be compared with other sources. Coun-
tries will tell how they won the trust of pro-
 viders and of the public.
3. Seasonal work
Seasonal work is hard to measure, because the people concerned are often not in
the population register. In this session offices will present sub-
annual estimates.
4. Returning residents
This session looks at people who come back after years abroad.
5. Closing of the meeting
The Chair will close the meeting.
`),
    outline: `
1 Opening of the meeting
2 Use of mobile phone data for tourism
3 Seasonal work
4 Returning residents
5 Closing of the meeting
`,
    annotations: {
      '4': 'This session looks at people who come back after years abroad.',
      '5': 'The Chair will close the meeting.',
    },
  },
  {
    name: 'running header, footer and "2/7" in the middle of a sentence',
    text: `Expert Meeting on Measuring Poverty
Provisional agenda
1. Opening
2. Extreme poverty
3. Child poverty
4. Closing
Annotations
1. Opening
The meeting will be opened by the
Expert Meeting on Measuring Poverty
2/4
Director of the Division.
2. Extreme poverty
The session will look at people who live in institutions and
3/4
Expert Meeting on Measuring Poverty
who are not reached by surveys.
3. Child poverty
The session will look at children
Expert Meeting on Measuring Poverty
4/4
below 18 years.
4. Closing
The meeting will be closed.
`,
    outline: `
1 Opening
2 Extreme poverty
3 Child poverty
4 Closing
`,
    annotations: {
      '1': 'The meeting will be opened by the Director of the Division.',
      '2': 'The session will look at people who live in institutions and who are not reached by surveys.',
      '3': 'The session will look at children below 18 years.',
    },
  },
  {
    name: 'wrapped titles in list and annotations, wrapped at different places',
    text: `Provisional agenda

1. Opening, adoption of the agenda and election of
officers
2. Communicating statistics in times of doubt and of
wide-spread rumours
3. Use of new channels, including short films and
games
4. Closing

Annotations

1. Opening, adoption of the agenda
and election of officers
The agenda is adopted and officers are elected.

2. Communicating statistics in times
of doubt and of wide-spread rumours
Speakers will describe how offices react.

3. Use of new channels, including
short films and games
Speakers will show examples.

4. Closing
The meeting is closed.
`,
    outline: `
1 Opening, adoption of the agenda and election of officers
2 Communicating statistics in times of doubt and of wide-spread rumours
3 Use of new channels, including short films and games
4 Closing
`,
    annotations: { '2': 'Speakers will describe how offices react.' },
  },
  {
    name: 'dotted leaders and page numbers in the list',
    text: `Annotated agenda

                                                                       Page
1. Opening of the meeting ............................................. 2
2. Statistics on waste ................................................ 2
3. Statistics on water . . . . . . . . . . . . . . . . . . . . . . . . 3
4. Closing of the meeting ............................................. 4

1. Opening of the meeting
The meeting will be opened at 9.30 a.m.

2. Statistics on waste
Countries will present accounts of waste.

3. Statistics on water
Countries will present accounts of water.

4. Closing of the meeting
The meeting will be closed at noon.
`,
    outline: `
1 Opening of the meeting
2 Statistics on waste
3 Statistics on water
4 Closing of the meeting
`,
    annotations: { '3': 'Countries will present accounts of water.' },
  },
  {
    name: 'a year at a line start and numbers that begin lines',
    text: `Provisional agenda

1. Opening
2. The 2020 round of censuses
3. Plans for the 2030 round
4. Closing

Annotations

1. Opening
The agenda is based on the decisions that the Conference took in June
2018. It was sent to all members in
3. and fourth quarters of the same year.

2. The 2020 round of censuses
The recommendations were adopted in
2015. Of the members that answered the survey,
12. per cent will not hold a census. The others will count in
2020 or 2021.

3. Plans for the 2030 round
A vision will be presented.

4. Closing
The meeting will end at noon.
`,
    outline: `
1 Opening
2 The 2020 round of censuses
3 Plans for the 2030 round
4 Closing
`,
    annotations: {
      '2': 'The recommendations were adopted in 2015. Of the members that answered the survey, 12. per cent will not hold a census. The others will count in 2020 or 2021.',
      '3': 'A vision will be presented.',
    },
  },
  {
    name: 'page furniture inside the list',
    text: `CES/2016/1
Provisional agenda
1. Adoption of the agenda
2. Implementation of the Fundamental Principles
3. Coordination of international work
page 2
CES/2016/1
4. Seminar on the value of official statistics
(a) Session 1: What users want
(b) Session 2: What it costs
5. Reports of teams of specialists
6. Other business
page 3
CES/2016/1
7. Adoption of the report
`,
    outline: `
1 Adoption of the agenda
2 Implementation of the Fundamental Principles
3 Coordination of international work
4 Seminar on the value of official statistics
  a Session 1: What users want
  b Session 2: What it costs
5 Reports of teams of specialists
6 Other business
7 Adoption of the report
`,
    facts: { symbol: 'CES/2016/1' },
  },
  {
    name: 'ligatures, curly quotes and hyphenation that comes from the line end only',
    text: `Agenda

1. Oﬃcial opening
2. Deﬁnitions and classiﬁcations
3. The “gig economy”
4. Closing

Annotations

1. Oﬃcial opening
The oﬃcial opening is at nine.

2. Deﬁnitions and classiﬁcations
The classiﬁcation of occupations will be revised. The revision of the classi-
ﬁcation takes until 2027, and every oﬃce is asked to test the classiﬁcation.

3. The “gig economy”
Workers in the “gig economy” are often self-employed, and self-
employed people answer surveys less often.

4. Closing
The meeting is closed.
`,
    outline: `
1 Oﬃcial opening
2 Deﬁnitions and classiﬁcations
3 The “gig economy”
4 Closing
`,
    annotations: {
      '3': 'Workers in the “gig economy” are often self-employed, and self-employed people answer surveys less often.',
    },
  },
  {
    name: 'number and title in columns with wide gaps, documents to the right',
    text: `Draft agenda

Item    Subject                                        Document

1       Opening of the meeting
2       Adoption of the agenda                         STAT/2018/1
3       Reports of regional groups                     STAT/2018/2
4       Work programme 2019-2020                       STAT/2018/3
5       Closing
`,
    outline: `
1 Opening of the meeting
2 Adoption of the agenda
3 Reports of regional groups
4 Work programme 2019-2020
5 Closing
`,
  },
  {
    name: 'two columns: English left, French right',
    text: `            AGENDA                                        ORDRE DU JOUR

1. Opening of the session                    1. Ouverture de la session
2. Labour market accounts                    2. Comptes du marché du travail
3. Time use                                  3. Emploi du temps
4. Closing of the session                    4. Clôture de la session
`,
    outline: `
1 Opening of the session
2 Labour market accounts
3 Time use
4 Closing of the session
`,
    warnings: ['second-language'],
  },
  {
    name: 'one long line with sub-items and annotations',
    text: `Group of Experts on Gender Statistics Geneva, 12-14 May 2021 I. Provisional agenda 1. Opening 2. Gender pay gap 3. Violence against women 4. Future work 5. Closing II. Annotations 1. Opening The Chair will open the meeting. 2. Gender pay gap The session will discuss adjusted measures. 3. Violence against women The session will discuss surveys. 4. Future work Participants will propose topics. 5. Closing The Chair will close the meeting.`,
    outline: `
1 Opening
2 Gender pay gap
3 Violence against women
4 Future work
5 Closing
`,
    facts: { dates: ['2021-05-12/2021-05-14'] },
    annotations: { '3': 'The session will discuss surveys.', '5': 'The Chair will close the meeting.' },
  },
  {
    name: 'a page break swallowed two items of the list',
    text: `I. Provisional agenda
1. Opening
2. Population projections
3. Fertility
6. Mortality
7. Closing
II. Annotations
1. Opening
The Chair opens the session.
2. Population projections
Offices will present their projections.
3. Fertility
Offices will present what they know of the fall of fertility.
4. Ageing
Offices will present indicators of ageing.
5. Households
Offices will present projections of households.
6. Mortality
Offices will present causes of death.
7. Closing
The Chair closes the session.
`,
    outline: `
1 Opening
2 Population projections
3 Fertility
4 Ageing
5 Households
6 Mortality
7 Closing
`,
    warnings: ['missing-from-list 4', 'missing-from-list 5'],
    annotations: { '4': 'Offices will present indicators of ageing.' },
  },
  {
    name: 'inline letters cut by line ends',
    text: `Provisional agenda
1. Opening
2. Business registers
3. Closing
Annotations
1. Opening
The Chair will open the meeting.
2. Business registers
Papers are sought on (a) the quality of registers,
(b) links with tax data, and
(c) profiling of large groups. They may also treat
(d) the register of groups.
3. Closing
The Chair will close the meeting.
`,
    outline: `
1 Opening
2 Business registers
3 Closing
`,
    annotations: {
      '2': 'Papers are sought on (a) the quality of registers, (b) links with tax data, and (c) profiling of large groups. They may also treat (d) the register of groups.',
    },
  },
  {
    name: 'everything on lines of forty characters, hyphenated',
    text: `PROVISIONAL AGENDA

1. Opening of the session and adop-
   tion of the agenda
2. Measurement of the non-observed
   economy
3. Adoption of the report

ANNOTATIONS

1. Opening of the session and adop-
   tion of the agenda

   The adoption of the agenda is the
   first matter of the session.

2. Measurement of the non-observed
   economy

   The economy that is not observed
   will be estimated with several me-
   thods.

3. Adoption of the report

   The report will be adopted.
`,
    outline: `
1 Opening of the session and adoption of the agenda
2 Measurement of the non-observed economy
3 Adoption of the report
`,
    annotations: { '1': 'The adoption of the agenda is the first matter of the session.' },
  },
  {
    name: 'the masthead repeats as a running header with the page number in the same line',
    text: `Working Party on Road Transport
Agenda

1. Adoption of the agenda
2. Vehicles
                                                             1
Working Party on Road Transport                     Page 2 of 3
3. Drivers
4. Tunnels
                                                             2
Working Party on Road Transport                     Page 3 of 3
5. Other business
`,
    outline: `
1 Adoption of the agenda
2 Vehicles
3 Drivers
4 Tunnels
5 Other business
`,
    annotations: { '2': '', '4': '' },
  },
  {
    name: 'hyphenated PDF without any blank lines, titles of the annotations in one row with the text below',
    text: `Annotated provisional agenda
1. Adoption of the agenda
2. Review of the implementation of the Batumi Initia-
tive on Green Economy
3. Other matters
Annotations
1. Adoption of the agenda
The Committee is expected to adopt the agenda as it was prepared by the secretariat in con-
sultation with the Bureau.
2. Review of the implementation of the Batumi Initiative on Green Economy
The Committee will review the commitments that countries made. Secretariat and Bureau
will prepare a summary in consultation with the countries.
3. Other matters
No other matters had been raised when this document was written.
`,
    outline: `
1 Adoption of the agenda
2 Review of the implementation of the Batumi Initiative on Green Economy
3 Other matters
`,
    annotations: {
      '1': 'The Committee is expected to adopt the agenda as it was prepared by the secretariat in consultation with the Bureau.',
      '3': 'No other matters had been raised when this document was written.',
    },
  },
  {
    name: 'list broken over two pages with the header of the page between the lines of one title',
    text: `A/AC.5/2019/L.2

Provisional agenda

1. Opening of the session.
2. Election of officers.
3. Strengthening of statistical capacity in least developed countries,
A/AC.5/2019/L.2

19-04411                                                        1/2

A/AC.5/2019/L.2

landlocked developing countries and small island developing States.
4. Adoption of the report.

2/2                                                        19-04411
`,
    outline: `
1 Opening of the session
2 Election of officers
3 Strengthening of statistical capacity in least developed countries, landlocked developing countries and small island developing States
4 Adoption of the report
`,
    facts: { symbol: 'A/AC.5/2019/L.2' },
  },
  {
    name: 'PDF with indents: centred title lines, titles of sub-items in several lines, numbers alone on lines',
    text: `                            Provisional agenda

          1.
          Adoption of the agenda
          2.
          Matters arising from the previous session
          3.
          Coordination between agencies
          4.
          Other business
`,
    outline: `
1 Adoption of the agenda
2 Matters arising from the previous session
3 Coordination between agencies
4 Other business
`,
  },
];
