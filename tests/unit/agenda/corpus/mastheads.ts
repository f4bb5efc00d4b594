import type { Layout } from './layout.ts';

/** What stands above the agenda: symbols, dates and places, one of each, several or none. */
export const MASTHEADS: Layout[] = [
  {
    name: 'two date ranges, two places',
    text: `Joint meetings on seasonal adjustment
Luxembourg, 6–7 May 2020 and Paris, 8–9 October 2020

Provisional agenda
1. Opening
2. Outliers during the pandemic
3. Revisions
4. Closing
`,
    outline: `
1 Opening
2 Outliers during the pandemic
3 Revisions
4 Closing
`,
    facts: { dates: ['2020-05-06/2020-05-07', '2020-10-08/2020-10-09'], place: 'Luxembourg' },
  },
  {
    name: 'a meeting of one day, American date',
    text: `Meeting of the Steering Committee
Washington, D.C., Tuesday, March 5, 2019

Agenda
1. Welcome
2. Budget
3. Next meeting
`,
    outline: `
1 Welcome
2 Budget
3 Next meeting
`,
    facts: { dates: ['2019-03-05/2019-03-05'] },
  },
  {
    name: 'the symbol stands alone at the right, the agenda title spreads over lines',
    text: `                                                                  CES/AC.61/2019/1
                                                                  4 March 2019

UNITED NATIONS STATISTICAL COMMISSION and          STATISTICAL OFFICE OF THE
ECONOMIC COMMISSION FOR EUROPE                     EUROPEAN UNION (EUROSTAT)

CONFERENCE OF EUROPEAN STATISTICIANS

Joint UNECE/Eurostat Work Session on Demographic Projections
(Belgrade, Serbia, 25-27 November 2019)

                         PROVISIONAL AGENDA FOR THE
                   JOINT WORK SESSION ON DEMOGRAPHIC
                              PROJECTIONS

1. Opening and adoption of the agenda

2. Assumptions on future fertility

3. Stochastic methods

4. Future work

5. Closing
`,
    outline: `
1 Opening and adoption of the agenda
2 Assumptions on future fertility
3 Stochastic methods
4 Future work
5 Closing
`,
    facts: {
      title: 'Joint UNECE/Eurostat Work Session on Demographic Projections',
      symbol: 'CES/AC.61/2019/1',
      dates: ['2019-11-25/2019-11-27'],
      place: 'Belgrade, Serbia',
    },
  },
  {
    name: 'dates with slashes of months, several sessions',
    text: `Committee of Experts on Classifications
First part: New York, 28 May to 1 June 2018
Second part: Geneva, 3-4 September 2018

Provisional agenda
1. Opening of the session
2. Revision of the classification of functions
3. Closing of the session
`,
    outline: `
1 Opening of the session
2 Revision of the classification of functions
3 Closing of the session
`,
    facts: { dates: ['2018-05-28/2018-06-01', '2018-09-03/2018-09-04'], place: 'New York' },
  },
  {
    name: 'two meetings in one text: joint session and back-to-back workshop, dates of both',
    text: `Joint Expert Meeting on Population and Housing Censuses
Geneva, 26-28 September 2018
back to back with the Workshop on Geospatial Standards
Geneva, 25 September 2018

Provisional agenda

1. Opening of the meeting
2. Census technology
3. Administrative data in censuses
4. Adoption of the report
`,
    outline: `
1 Opening of the meeting
2 Census technology
3 Administrative data in censuses
4 Adoption of the report
`,
    facts: {
      title: 'Joint Expert Meeting on Population and Housing Censuses',
      place: 'Geneva',
    },
  },
  {
    name: 'impossible evening start in the masthead',
    text: `Task Force on Leading Indicators
Geneva, 5 April 2019, 9.00 p.m. to 12.30 p.m.

Agenda

1. Welcome
2. Draft guidelines
3. Next steps
`,
    outline: `
1 Welcome
2 Draft guidelines
3 Next steps
`,
    warnings: ['impossible-time'],
    facts: { dates: ['2019-04-05/2019-04-05'], place: 'Geneva' },
  },
  {
    name: 'plain list under the name of a meeting with a place line and a date line, no heading',
    text: `Informal Working Group on Functional Safety
8th meeting
Tokyo, 20 – 22 November 2018

1.  Welcome and adoption of the agenda
2.  Minutes of the 7th meeting
3.  Definitions
4.  Test procedures
4.1 Track test
4.2 Real-world test
5.  Action items and next meeting
`,
    outline: `
1 Welcome and adoption of the agenda
2 Minutes of the 7th meeting
3 Definitions
4 Test procedures
  4.1 Track test
  4.2 Real-world test
5 Action items and next meeting
`,
    facts: { dates: ['2018-11-20/2018-11-22'], place: 'Tokyo' },
  },
];
