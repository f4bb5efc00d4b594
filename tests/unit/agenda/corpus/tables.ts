import type { Layout } from './layout.ts';

/** Tables and columns: pipes, tabs, wide gaps. */
export const TABLES: Layout[] = [
  {
    name: 'a pipe table with item, subject, documents and presenter',
    text: `| Item | Subject | Documents | Presenter |
| --- | --- | --- | --- |
| 1. | Adoption of the agenda | Agenda | Chair |
| 2. | Report on activities | Doc. 2 | Secretariat |
| 3. | Governance of data | Doc. 3 | Netherlands |
| 3.1 | Data stewards | Doc. 3.1 | Estonia |
| 3.2 | Ethics | Doc. 3.2 | Canada |
| 4. | Other business | | Chair |
`,
    outline: `
1 Adoption of the agenda
2 Report on activities
3 Governance of data
  3.1 Data stewards
  3.2 Ethics
4 Other business
`,
  },
  {
    name: 'a tab-separated table with time, item and speaker',
    text: `Agenda\nTime\tItem\tSpeaker\n9:00\t1. Opening\tChair\n9:15\t2. Adoption of the agenda\tChair\n9:30\t3. Quality of administrative data\tMs. Lee, Canada\n10:30\t4. Quality of big data\tMr. Kim, Republic of Korea\n12:00\t5. Closing\tChair\n`,
    outline: `
1 Opening
2 Adoption of the agenda
3 Quality of administrative data
4 Quality of big data
5 Closing
`,
  },
  {
    name: 'time and item in two columns, the time behind',
    text: `Agenda

1. Opening of the meeting                                9:30 – 9:45
2. Adoption of the agenda                                9:45 – 10:00
3. Statistics on forests                                10:00 – 12:30
4. Any other business                                   12:30 – 12:45
`,
    outline: `
1 Opening of the meeting
2 Adoption of the agenda
3 Statistics on forests
4 Any other business
`,
  },
  {
    name: 'pipe table without outer pipes, time first',
    text: `Agenda
Time | Item | Speaker
9:00 | 1. Opening | Chair
9:30 | 2. Statistics on energy | Ms. Berg
12:00 | 3. Closing | Chair
`,
    outline: `
1 Opening
2 Statistics on energy
3 Closing
`,
  },
  {
    name: 'a list in two columns, read downwards',
    text: `Provisional agenda

1. Opening                         5. Health statistics
2. Adoption of the agenda          6. Crime statistics
3. Population statistics           7. Closing
4. Labour statistics
`,
    outline: `
1 Opening
2 Adoption of the agenda
3 Population statistics
4 Labour statistics
5 Health statistics
6 Crime statistics
7 Closing
`,
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
    name: 'markdown table with a separator row and times',
    text: `## Agenda

| Time | # | Item | Lead |
|------|---|------|------|
| 10:00 | 1 | Opening | Chair |
| 10:10 | 2 | Quality of administrative sources | Ms. Ortiz |
| 11:00 | 3 | Task team on training | Mr. Lund |
| 12:00 | 4 | Closing | Chair |
`,
    outline: `
1 Opening
2 Quality of administrative sources
3 Task team on training
4 Closing
`,
  },
  {
    name: 'agenda with "Action required" columns read line by line',
    text: `Agenda item 1. Opening and adoption of the agenda
Action required: adoption
Time: 10 minutes

Agenda item 2. Big data pilots
Action required: discussion
Time: 60 minutes

Agenda item 3. Closing
Action required: none
Time: 5 minutes
`,
    outline: `
1 Opening and adoption of the agenda
2 Big data pilots
3 Closing
`,
    annotations: { '2': 'Action required: discussion\n\nTime: 60 minutes' },
  },
  {
    name: 'steering group of a modernisation project: number, title, lead, time in a row separated by tabs',
    text: `HLG-MOS Executive Board
Wednesday 13 June 2018, 14:00-15:30 (Geneva time)

Agenda

1\tWelcome\tChair\t5'
2\tProgress of projects 2018\tProject managers\t30'
3\tModernisation workshop\tSecretariat\t20'
4\tCommunication\tAll\t15'
5\tAOB\tAll\t5'
`,
    outline: `
1 Welcome
2 Progress of projects 2018
3 Modernisation workshop
4 Communication
5 AOB
`,
    facts: { dates: ['2018-06-13/2018-06-13'] },
  },
  {
    name: 'agenda table with item and annotation in cells of pipes',
    text: `Annotated agenda

| Item | Annotation |
|---|---|
| 1. Opening | The Chair will open the meeting. |
| 2. Seasonal adjustment | Countries will present their practice. |
| 3. Closing | |
`,
    outline: `
1 Opening
2 Seasonal adjustment
3 Closing
`,
  },
];
