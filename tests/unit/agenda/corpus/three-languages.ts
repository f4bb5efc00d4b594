import type { Layout } from './layout.ts';

/** French, Russian and bilingual agendas, in the settings of their bodies. */
export const THREE_LANGUAGES: Layout[] = [
  {
    name: 'CIS statistical committee: questions with speakers and no annotations',
    text: `ПОВЕСТКА ДНЯ
64-го заседания Совета руководителей статистических служб государств – участников СНГ
(г. Ереван, 15–16 мая 2019 года)

1. Открытие заседания Совета.
   Докладчик: Председатель Совета
2. О ходе подготовки к проведению переписей населения раунда 2020 года в странах Содружества.
   Докладчик: Соколов А.В.
   Содокладчики: представители Армении, Беларуси
3. Об итогах деятельности Статкомитета СНГ за 2018 год.
   Докладчик: Косарев А.Е.
4. О проекте Программы работ на 2020 год.
5. Разное.
6. О дате и месте проведения следующего заседания Совета.
`,
    outline: `
1 Открытие заседания Совета
2 О ходе подготовки к проведению переписей населения раунда 2020 года в странах Содружества
3 Об итогах деятельности Статкомитета СНГ за 2018 год
4 О проекте Программы работ на 2020 год
5 Разное
6 О дате и месте проведения следующего заседания Совета
`,
    facts: { dates: ['2019-05-15/2019-05-16'] },
    annotations: {
      '2': 'Докладчик: Соколов А.В.\n\nСодокладчики: представители Армении, Беларуси',
      '4': '',
    },
  },
  {
    name: 'Eurasian commission: numbers with a bracket, explanations in quotes',
    text: `Проект повестки дня
заседания Консультативного комитета по статистике
г. Москва, 27 ноября 2018 года

1) Открытие заседания
2) О ходе реализации «дорожной карты» по развитию интегрированной информационной системы
докладчик: Департамент статистики
3) «О методологии расчета индексов взаимной торговли»
докладчик: Республика Казахстан
4) О плане мероприятий на 2019 год
5) Прочие вопросы
`,
    outline: `
1 Открытие заседания
2 О ходе реализации «дорожной карты» по развитию интегрированной информационной системы
3 «О методологии расчета индексов взаимной торговли»
4 О плане мероприятий на 2019 год
5 Прочие вопросы
`,
    annotations: { '2': 'докладчик: Департамент статистики', '3': 'докладчик: Республика Казахстан' },
  },
  {
    name: 'Russian version of a plenary agenda with "Пункт 1 повестки дня" annotations and numbered paragraphs',
    text: `ECE/CES/2019/1
Конференция европейских статистиков
Шестьдесят седьмая пленарная сессия
Париж, 26–28 июня 2019 года
Пункт 1 предварительной повестки дня
Утверждение повестки дня

Аннотированная предварительная повестка дня шестьдесят седьмой пленарной сессии

I. Предварительная повестка дня

1. Утверждение повестки дня.
2. Последующая деятельность по итогам шестьдесят шестой пленарной сессии Конференции.
3. Координация международной статистической деятельности в регионе Европейской
экономической комиссии.
4. Выборы Бюро Конференции.
5. Прочие вопросы.
6. Утверждение доклада.

II. Аннотации

Пункт 1. Утверждение повестки дня
1. Конференция утвердит повестку дня своей сессии.

Пункт 2. Последующая деятельность по итогам шестьдесят шестой пленарной сессии Конференции
2. Секретариат представит информацию о выполнении решений.

Пункт 3. Координация международной статистической деятельности в регионе Европейской экономической комиссии
3. Конференция рассмотрит углубленный обзор.
4. Страны поделятся опытом.

Пункт 4. Выборы Бюро Конференции
5. Конференция изберет Председателя и членов Бюро.

Пункт 5. Прочие вопросы
6. Предложений не поступило.

Пункт 6. Утверждение доклада
7. Краткий доклад будет подготовлен секретариатом.
`,
    outline: `
1 Утверждение повестки дня
2 Последующая деятельность по итогам шестьдесят шестой пленарной сессии Конференции
3 Координация международной статистической деятельности в регионе Европейской экономической комиссии
4 Выборы Бюро Конференции
5 Прочие вопросы
6 Утверждение доклада
`,
    facts: { symbol: 'ECE/CES/2019/1', dates: ['2019-06-26/2019-06-28'], place: 'Париж' },
    annotations: {
      '3': '3. Конференция рассмотрит углубленный обзор.\n\n4. Страны поделятся опытом.',
      '5': '6. Предложений не поступило.',
    },
  },
  {
    name: 'Russian workshop: sessions with moderators, days and coffee breaks',
    text: `Региональный семинар по статистике миграции
Бишкек, Кыргызстан, 10–12 сентября 2018 года

ПРОГРАММА

День 1
09.00–09.30 Регистрация участников
Сессия 1. Открытие семинара
Модератор: Национальный статистический комитет
Сессия 2. Источники данных о миграции
Модератор: ЕЭК ООН
11.00–11.30 Перерыв на кофе
День 2
Сессия 3. Обмен данными между странами
Модератор: СНГСТАТ
Сессия 4. Подведение итогов
`,
    outline: `
1 Открытие семинара
2 Источники данных о миграции
3 Обмен данными между странами
4 Подведение итогов
`,
    facts: {
      title: 'Региональный семинар по статистике миграции',
      dates: ['2018-09-10/2018-09-12'],
      place: 'Бишкек, Кыргызстан',
    },
    annotations: { '2': 'Модератор: ЕЭК ООН', '3': 'Модератор: СНГСТАТ', '4': '' },
  },
  {
    name: 'French version of an inland transport agenda with letters and "Documents"',
    text: `ECE/TRANS/SC.3/208
Groupe de travail des transports par voie navigable
Soixante-deuxième session
Genève, 3-5 octobre 2018

Ordre du jour provisoire annoté de la soixante-deuxième session

I. Ordre du jour provisoire

1. Adoption de l’ordre du jour.
2. Élection du Bureau.
3. Réseau européen de voies navigables :
   a) Accord européen sur les grandes voies navigables (AGN) ;
   b) Inventaire des principales normes et paramètres (« Livre bleu »).
4. Questions diverses.
5. Adoption du rapport.

II. Annotations

1. Adoption de l’ordre du jour
Conformément au Règlement intérieur, le premier point à examiner est l’adoption de l’ordre du jour.
Document : ECE/TRANS/SC.3/208

2. Élection du Bureau
Le Groupe de travail souhaitera peut-être élire un président.

3. Réseau européen de voies navigables

a) Accord européen sur les grandes voies navigables (AGN)
Le Groupe de travail sera informé de l’état de l’Accord.

b) Inventaire des principales normes et paramètres (« Livre bleu »)
Le secrétariat présentera la troisième édition.

4. Questions diverses
Le secrétariat n’a reçu aucune proposition.

5. Adoption du rapport
Un projet de rapport sera lu par le Président.
`,
    outline: `
1 Adoption de l’ordre du jour
2 Élection du Bureau
3 Réseau européen de voies navigables
  a Accord européen sur les grandes voies navigables (AGN)
  b Inventaire des principales normes et paramètres (« Livre bleu »)
4 Questions diverses
5 Adoption du rapport
`,
    facts: { symbol: 'ECE/TRANS/SC.3/208', dates: ['2018-10-03/2018-10-05'], place: 'Genève' },
    annotations: {
      '2': 'Le Groupe de travail souhaitera peut-être élire un président.',
      '3 (a)': 'Le Groupe de travail sera informé de l’état de l’Accord.',
      '4': 'Le secrétariat n’a reçu aucune proposition.',
    },
  },
  {
    name: 'African seminar in French: "Point 1 :" with short notes in the present tense',
    text: `Séminaire régional sur les comptes nationaux
Bamako (Mali), du 4 au 8 février 2019

Ordre du jour annoté

Point 1 : Ouverture du séminaire
Le Directeur général de l’INSTAT prononce une allocution.

Point 2 : État d’avancement du changement d’année de base
Les pays présentent leur situation.

Point 3 : Secteur informel
AFRISTAT anime la séance.

Point 4 : Divers

Point 5 : Clôture
`,
    outline: `
1 Ouverture du séminaire
2 État d’avancement du changement d’année de base
3 Secteur informel
4 Divers
5 Clôture
`,
    facts: {
      title: 'Séminaire régional sur les comptes nationaux',
      dates: ['2019-02-04/2019-02-08'],
      place: 'Bamako (Mali)',
    },
    annotations: {
      '1': 'Le Directeur général de l’INSTAT prononce une allocution.',
      '2': 'Les pays présentent leur situation.',
      '3': 'AFRISTAT anime la séance.',
      '4': '',
    },
  },
  {
    name: 'bilingual with the French title below each English one behind a slash',
    text: `Provisional agenda / Ordre du jour provisoire

1. Opening of the meeting / Ouverture de la réunion
2. Rules of origin / Règles d’origine
3. Any other business / Questions diverses
`,
    outline: `
1 Opening of the meeting / Ouverture de la réunion
2 Rules of origin / Règles d’origine
3 Any other business / Questions diverses
`,
  },
  {
    name: 'English agenda followed by the whole French one',
    text: `PROVISIONAL AGENDA

1. Opening
2. Energy balances
3. Heat pumps
4. Closing

ORDRE DU JOUR PROVISOIRE

1. Ouverture
2. Bilans énergétiques
3. Pompes à chaleur
4. Clôture
`,
    outline: `
1 Opening
2 Energy balances
3 Heat pumps
4 Closing
`,
    warnings: ['second-language'],
  },
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
    name: 'items with an unnumbered other business at the end, speakers in brackets',
    text: `Agenda of the Bureau meeting
Geneva, 11 October 2016

1. Approval of the agenda (Chair)
2. In-depth review: data revolution (Ms. Rossi, Italy)
3. Report of the Task Force on Value of Statistics (Mr. Brown, United Kingdom)
4. Calendar for 2017 (secretariat)
Any other business
`,
    outline: `
1 Approval of the agenda (Chair)
2 In-depth review: data revolution (Ms. Rossi, Italy)
3 Report of the Task Force on Value of Statistics (Mr. Brown, United Kingdom)
4 Calendar for 2017 (secretariat)
`,
    facts: { dates: ['2016-10-11/2016-10-11'], place: 'Geneva' },
    annotations: { '3': '', '4': '' },
  },
];
