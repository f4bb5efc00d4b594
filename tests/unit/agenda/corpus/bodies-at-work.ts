import type { Layout } from './layout.ts';

/** Agendas of working parties, boards and workshops, written to see how far the grammar reaches. */
export const BODIES_AT_WORK: Layout[] = [
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
    name: 'annotations before a list of deadlines and with an annex',
    text: `Group of Experts on Gas
Fifth session
Geneva, 7–8 May 2018

Annotated provisional agenda

I. Provisional agenda

1. Adoption of the agenda.
2. Election of officers.
3. Role of gas in renewable energy uptake.
4. Methane emissions.
5. Any other business.

II. Annotations

1. Adoption of the agenda
The Group of Experts will be invited to adopt the agenda.

2. Election of officers
The Group of Experts will elect its Bureau.

3. Role of gas in renewable energy uptake
A panel of experts will discuss case studies. It will be moderated by the Chair.

4. Methane emissions
The secretariat will report on the project.

5. Any other business
Proposals for other business should be sent to the secretariat.

Annex I

Deadlines
1 March 2018: Papers
1 April 2018: Registration
`,
    outline: `
1 Adoption of the agenda
2 Election of officers
3 Role of gas in renewable energy uptake
4 Methane emissions
5 Any other business
`,
    facts: { title: 'Group of Experts on Gas', dates: ['2018-05-07/2018-05-08'], place: 'Geneva' },
    annotations: {
      '3': 'A panel of experts will discuss case studies. It will be moderated by the Chair.',
      '5': 'Proposals for other business should be sent to the secretariat.',
    },
  },
  {
    name: 'sub-items with decimals in the list and letters nowhere, numbered paragraphs 1 to 9 within items',
    text: `Provisional agenda

1. Opening
2. Reports
2.1 Report of the Bureau
2.2 Report of the secretariat
3. Closing

Annotations

1. Opening

1. The Chair will open the session.

2. Reports

2.1 Report of the Bureau

2. The Chair will present the report of the Bureau.

3. Members will be invited to take note of it.

2.2 Report of the secretariat

4. The secretariat will present its report.

3. Closing

5. The Chair will close the session.
`,
    outline: `
1 Opening
2 Reports
  2.1 Report of the Bureau
  2.2 Report of the secretariat
3 Closing
`,
    annotations: {
      '1': '1. The Chair will open the session.',
      '2.1':
        '2. The Chair will present the report of the Bureau.\n\n3. Members will be invited to take note of it.',
      '2.2': '4. The secretariat will present its report.',
      '3': '5. The Chair will close the session.',
    },
  },
  {
    name: 'West African commission in French: projet, "Points inscrits", two days',
    text: `COMMISSION DE LA CEDEAO
Réunion annuelle des directeurs généraux des instituts nationaux de statistique
Abidjan, 26-28 novembre 2018

PROJET D’ORDRE DU JOUR

1. Cérémonie d’ouverture
2. Élection du bureau
3. Examen et adoption de l’ordre du jour
4. Mise en œuvre des recommandations de la réunion précédente
5. Présentation du programme statistique régional
   5.1. Prix et comptes nationaux
   5.2. Commerce extérieur
6. Divers
7. Lecture et adoption du rapport
8. Cérémonie de clôture
`,
    outline: `
1 Cérémonie d’ouverture
2 Élection du bureau
3 Examen et adoption de l’ordre du jour
4 Mise en œuvre des recommandations de la réunion précédente
5 Présentation du programme statistique régional
  5.1 Prix et comptes nationaux
  5.2 Commerce extérieur
6 Divers
7 Lecture et adoption du rapport
8 Cérémonie de clôture
`,
    facts: { dates: ['2018-11-26/2018-11-28'], place: 'Abidjan' },
  },
  {
    name: 'Russian working group with "Пункт 1 – …", "Ожидаемые результаты" and documents',
    text: `Рабочая группа по статистике окружающей среды
Минск, 3–5 сентября 2019 года

Аннотированная повестка дня

Пункт 1 – Открытие и утверждение повестки дня
Документы: повестка дня
Участники утвердят повестку дня.

Пункт 2 – Показатели окружающей среды
Справочная информация
В 2018 году был проведен обзор показателей.
Ожидаемые результаты
Группа согласует перечень показателей.

Пункт 3 – Счета природного капитала
Страны представят опыт составления счетов.

Пункт 4 – Прочие вопросы и закрытие
`,
    outline: `
1 Открытие и утверждение повестки дня
2 Показатели окружающей среды
3 Счета природного капитала
4 Прочие вопросы и закрытие
`,
    facts: {
      title: 'Рабочая группа по статистике окружающей среды',
      dates: ['2019-09-03/2019-09-05'],
      place: 'Минск',
    },
    annotations: {
      '1': 'Документы: повестка дня\n\nУчастники утвердят повестку дня.',
      '2': 'Справочная информация\n\nВ 2018 году был проведен обзор показателей.\n\nОжидаемые результаты\n\nГруппа согласует перечень показателей.',
      '4': '',
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
    name: 'invitation letter in front of the agenda and signature behind it',
    text: `Dear Madam, Dear Sir,

I have the pleasure of inviting you to the Workshop on Consumer Surveys, which will be held in Skopje from 4 to 6 June 2019.

The draft agenda is given below. Please confirm your participation by 10 May 2019.

Yours sincerely,

Director of Statistics

Draft agenda

1. Opening
2. Questionnaire design
3. Interviewer training
4. Closing
`,
    outline: `
1 Opening
2 Questionnaire design
3 Interviewer training
4 Closing
`,
    facts: { dates: ['2019-06-04/2019-06-06'], place: 'Skopje' },
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
    name: 'Russian web page: navigation, news date, agenda and contact',
    text: `Главная / Мероприятия / Совещания

Совещание экспертов по переписям населения
Женева, 18-20 сентября 2019 года

Повестка дня

1. Открытие совещания
2. Инновации в технологии переписи
3. Измерение качества
4. Будущая работа и закрытие совещания

Контакты
Секретариат: +41 22 917 00 00
`,
    outline: `
1 Открытие совещания
2 Инновации в технологии переписи
3 Измерение качества
4 Будущая работа и закрытие совещания
`,
    facts: { dates: ['2019-09-18/2019-09-20'], place: 'Женева' },
    annotations: { '4': '' },
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
];
