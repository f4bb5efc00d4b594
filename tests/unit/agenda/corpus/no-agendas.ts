import type { NoAgenda } from './layout.ts';

/** Texts that are no agenda, though they have numbers, headings or the words of meetings. */
export const NO_AGENDAS: NoAgenda[] = [
  {
    name: 'a letter of invitation',
    text: `Dear Sir or Madam,

I have the honour to invite your office to the meeting of the Group of Experts, to be held in Geneva from 3 to 5 May 2021. The provisional agenda will be sent later.

Please register online by 1 April. Papers may be submitted in English, French or Russian.

Yours sincerely,
The Director
`,
  },
  {
    name: 'a letter with numbered requests',
    text: `Dear colleagues,

Thank you for the draft report. We would like to ask you for three things:

1. Please send the figures of 2019, which are missing in table 4.
2. Please explain the method that is used in chapter 2.
3. Please correct the name of our office on page 7.

Kind regards
Maria
`,
  },
  {
    name: 'minutes of a meeting',
    text: `Minutes of the meeting of the Bureau
Geneva, 4 February 2020

Present: Ms. Berg (Chair), Mr. Petit, Ms. Rossi

1. Opening
The Chair opened the meeting at 9.30 a.m. and welcomed the members.

2. Adoption of the agenda
The agenda was adopted without changes.

3. Report on activities
The secretariat reported on activities since October. The Bureau took note of the report and thanked the secretariat.

4. Closing
The meeting was closed at 5 p.m. The next meeting was planned for June.
`,
  },
  {
    name: 'a curriculum vitae',
    text: `Curriculum vitae

Name: John Smith
Born: 1 May 1975, Leeds

Education
1995–1999  University of Leeds, mathematics
1999–2001  University of York, statistics

Work
1. Statistician, Office for Statistics, 2001–2008
2. Head of Unit, Ministry of Labour, 2008–2015
3. Consultant, since 2015

Languages: English, French
`,
  },
  {
    name: 'program code with numbered comments',
    text: `// 1. Open the file
const file = open('agenda.txt');
// 2. Read the lines
for (const line of file) {
  items.push(line);
}
// 3. Close the file
close(file);
`,
  },
  {
    name: 'a CSV file',
    text: `id,country,year,value
1,Austria,2018,12.5
2,Belgium,2018,14.1
3,Bulgaria,2018,9.8
4,Croatia,2018,10.2
`,
  },
  {
    name: 'a shopping list',
    text: `Shopping\n1. Milk\n2. Bread\n3. Open sandwiches\n4. Work gloves\n5. Apples\n`,
  },
  {
    name: 'the table of contents of a paper',
    text: `Contents

1. Introduction ............ 3
2. Data and methods ........ 5
2.1 Data sources ........... 5
2.2 Methods ................ 7
3. Results ................. 9
4. Discussion .............. 14
5. Conclusions and future work ... 17
References ................. 18
`,
  },
  {
    name: 'a paper with numbered headings',
    text: `Measuring short trips with mobile phones
Jane Doe, University of Somewhere

Abstract
We study short trips with data of mobile phones.

1. Introduction
Trips of less than a day are rarely measured (Smith, 2012). We close this gap.

2. Data
We use the data of one provider.

3. Results
Table 1 shows the results. Short trips are frequent.

4. Conclusion
We have shown that it works.

References
Smith, A. (2012). Trips. Journal of Trips 3, 1–20.
`,
  },
  {
    name: 'a legal text with numbered articles',
    text: `REGULATION ON STATISTICS

Article 1
Subject matter
This Regulation lays down rules on statistics.

Article 2
Definitions
For the purposes of this Regulation the following definitions apply:
1. ‘data’ means information;
2. ‘statistics’ means information in numbers.

Article 3
Entry into force
This Regulation enters into force on 1 January 2020.
`,
  },
  {
    name: 'a contract with numbered clauses',
    text: `CONTRACT

1. Scope
The supplier delivers the report described in the annex.

2. Price
The price is 3,000 euros.

3. Payment
Payment is due thirty days after delivery.

4. Law
Swiss law applies.
`,
  },
  {
    name: 'a programme without numbering',
    text: `Summer festival
Programme

Friday
18:00 Doors open
19:00 The Blue Band
21:00 Fireworks

Saturday
10:00 Market
15:00 Children's theatre
20:00 Dance
`,
  },
  {
    name: 'lecture notes',
    text: `Lecture 3: sampling

The population is the set of all units. A sample is a part of it. Random sampling gives each unit a known chance.

Exercises
1. Draw a sample of ten units from a list of one hundred.
2. Compute the mean and its variance.
3. Compare the results with those of your neighbour.
`,
  },
  {
    name: 'instructions in Russian',
    text: `Инструкция по установке

1. Откройте коробку и достаньте прибор.
2. Подключите прибор к сети.
3. Нажмите кнопку и подождите минуту.
`,
  },
  {
    name: 'a news article',
    text: `Office publishes new figures

The statistical office has published new figures on migration today. In 2018. as in the year before, more people arrived than left. The head of the office opened the press conference and presented the agenda for the coming year.
`,
  },
  {
    name: 'a report of a session',
    text: `Report of the Group of Experts on its fourteenth session

I. Introduction
1. The Group of Experts held its fourteenth session in Geneva from 7 to 9 May 2018.
2. The session was attended by representatives of 41 countries.

II. Adoption of the agenda
3. The Group adopted its agenda.

III. Conclusions
4. The Group agreed to continue its work on scanner data.
`,
  },
  {
    name: 'a questionnaire',
    text: `Survey on the use of registers

1. Does your office use registers? Yes / No
2. Which registers does it use?
3. Who keeps them?
4. Other comments
`,
  },
  {
    name: 'frequently asked questions',
    text: `FAQ

1. How do I register?
Use the form on the website.

2. Where is the meeting?
In the main building.

3. Who pays for travel?
Your office does.
`,
  },
  {
    name: 'a list of participants',
    text: `List of participants

1. Ms. Anna Berg, Statistics Sweden
2. Mr. Luc Petit, INSEE, France
3. Ms. Rosa Diaz, INEGI, Mexico
4. Mr. John Smith, Office for National Statistics
`,
  },
  {
    name: 'a press release',
    text: `PRESS RELEASE

Geneva, 5 March 2019 – Experts from forty countries met today to discuss the future of statistics. The meeting was opened by the Director.

For more information:
Tel. 022 917 00 00
`,
  },
  {
    name: 'recommendations of a report',
    text: `Recommendations

1. Countries should improve the coverage of their registers.
2. International organizations should coordinate their requests for data.
3. The secretariat should report on progress in two years.
`,
  },
  {
    name: 'meeting conclusions',
    text: `Conclusions and decisions

The Group of Experts, meeting in Geneva on 3 May 2019:

1. Took note of the report on scanner data;
2. Agreed to set up a task force on data of web sites;
3. Asked the secretariat to prepare the next meeting.
`,
  },
  {
    name: 'a French letter',
    text: `Madame, Monsieur,

J’ai l’honneur de vous inviter à la réunion du Groupe d’experts qui se tiendra à Genève du 3 au 5 mai 2021. L’ordre du jour provisoire vous sera communiqué ultérieurement.

Veuillez agréer, Madame, Monsieur, l’expression de ma considération distinguée.
`,
  },
  {
    name: 'JSON',
    text: `{ "agenda": [ { "number": "1", "title": "Opening" }, { "number": "2", "title": "Closing" } ] }\n`,
  },
  {
    name: 'a bibliography',
    text: `References

1. Smith, A. (2012). Opening the black box. Journal of Data 3, 1-20.
2. Jones, B. (2015). Adoption of new methods. Statistics 8, 5-9.
3. Miller, C. (2018). Closing the gap. Census 2, 11-30.
`,
  },
  {
    name: 'a log of changes',
    text: `Changelog

## 1.2.0
- Opening of files is faster
- Closing of windows

## 1.1.0
- Adoption of the new format
`,
  },
];

/** Texts of meetings, with numbered lines that are not items. */
export const MEETING_PAPERS: NoAgenda[] = [
  {
    name: 'a working paper of a meeting',
    text: `UNECE Group of Experts on Migration Statistics
Geneva, 24-26 October 2017

Measuring emigration with mirror statistics
Paper by Statistics Norway

1. Introduction
Emigration is hard to measure.

2. Mirror statistics
Figures of the receiving countries are compared.

3. Results
The gap is large for some countries.

4. Conclusions
Mirror statistics help.
`,
  },
  {
    name: 'questions to the members before a meeting',
    text: `Expert meeting on crime statistics, 5 May 2019

Dear colleagues,

Before the meeting we ask you to answer three questions:

1. Which classification do you use?
2. How many offences are recorded in each year?
3. Who is responsible for the data in your country?
`,
  },
  {
    name: 'tasks of a task force',
    text: `Task list after the call

1. Anna to send the draft by Friday
2. Luc to check the references in chapter 2
3. Secretariat to book a room
`,
  },
  {
    name: 'a numbered list of documents',
    text: `List of documents

1. ECE/CES/2019/1 Provisional agenda
2. ECE/CES/2019/2 Follow-up to decisions
3. ECE/CES/2019/3 Report of the Bureau
`,
  },
  {
    name: 'chapters of a handbook',
    text: `Handbook on measuring well-being

Outline

1. Introduction
2. Concepts and definitions
3. Data sources
4. Dissemination
5. Annexes
`,
  },
  {
    name: 'decisions in French',
    text: `Décisions de la réunion du 12 mars 2019

1. Le comité a approuvé le compte rendu.
2. Le secrétariat enverra le questionnaire aux pays.
3. La prochaine réunion se tiendra à Tunis.
`,
  },
  {
    name: 'a Russian letter with numbered requests',
    text: `Уважаемые коллеги!

Просим до 1 мая 2019 года:

1. Представить данные за 2018 год.
2. Заполнить вопросник.
3. Назначить контактное лицо.
`,
  },
  {
    name: 'steps of registration',
    text: `How to register for the meeting

1. Create an account
2. Fill in the form
3. Wait for the confirmation
`,
  },
];
