/**
 * A meeting on gender statistics, with abstracts for it. They were written when the suggestion had been settled on the
 * demonstration agenda; the first run found 12 of 18 among three. What they showed then went into the weights and the
 * glossary, so that they no longer are a test of what was never seen: the meeting on labour is.
 */
import type { SuggestableSession } from '#app/domain/suggest/suggest.ts';

import type { Abstract } from './abstracts.ts';

export const GENDER_SESSIONS: readonly SuggestableSession[] = [
  {
    id: '1',
    title: 'Measuring violence against women',
    annotation: `Prevalence can be known from dedicated surveys only, while courts and hospitals know the cases that come to
them. The session looks at safety of the interviewed and of the interviewers, at remote interviewing since the
pandemic, and at forms of abuse that happen online.`,
  },
  {
    id: '2',
    title: 'Unpaid household service work',
    annotation: `Light diaries and other ways to find out who cooks, cleans and looks after others. Papers on valuing this work
in money and on satellite accounts are welcome, as are results on how the burden is shared between partners.`,
  },
  {
    id: '3',
    title: 'Women and men in decision-making',
    annotation: `Data on those who hold power: in parliaments and governments, on the boards of companies, in courts, science and the
media. How can positions at local level be covered, and who collects the data?`,
  },
  {
    id: '4',
    title: 'Combining a job with family life',
    annotation: `Parental leave, flexible hours, work from home and the offer of nurseries decide whether parents stay in employment.
The session collects sources and indicators, including those on fathers.`,
  },
  {
    id: '5',
    title: 'Pay and pension gaps',
    annotation: `The unadjusted gap is easy to compute and hard to explain. Contributions are sought on decomposition, on linked data of
employers and employees, and on the differences that remain after retirement.`,
  },
  {
    id: '6',
    title: 'No one left behind: groups that disappear in averages',
    annotation: `Sex alone does not tell enough. Age, disability, ethnicity, place of living and sexual orientation add to each other, and
samples become too small. The session asks for experience with such breakdowns and with asking sensitive questions.`,
  },
  {
    id: '7',
    title: 'Making gender statistics heard',
    annotation: `Publications, web pages, videos and dialogue with those who make policy. What do users understand, and how do we know
whether anything was used?`,
  },
  {
    id: '8',
    title: 'Ownership of assets and entrepreneurship',
    annotation: `Who in the household owns land, a house, a business or a bank account? The session reviews the pilot surveys which
interviewed several members of one household, and statistics on firms led by women.`,
  },
];

const inLanguage =
  (language: Abstract['language']) =>
  (item: number, title: string, abstract: string): Abstract => ({ language, item, title, abstract });
const en = inLanguage('en');
const fr = inLanguage('fr');
const ru = inLanguage('ru');

export const GENDER_ABSTRACTS: readonly Abstract[] = [
  en(
    1,
    'What telephone interviews did to disclosure',
    `When lockdown began we had completed half of the fieldwork on partner violence. The other half was done by telephone, with a
code word that ended the call when somebody entered the room. Respondents told less about recent incidents than in face to
face interviews, but as much about childhood. We show how the two halves were put together, what the psychologists who stood by
reported, and why we would not do it again without a shelter's phone number at hand.`,
  ),
  en(
    2,
    'An app instead of a booklet: one day in ten-minute slots',
    `The 2021 round replaced the paper booklet by a smartphone application with 32 activities. Response went up among people under 35
and down among the over 65s. Secondary activities, such as minding a child while ironing, are nearly lost. Compared with
2010, men spend eleven minutes more per day in the kitchen. The replacement cost of all of it would amount to 31 per cent of GDP.`,
  ),
  en(
    3,
    'Who sits at the top? Counting directors, mayors and judges',
    `Our database follows 9 000 posts in politics, the judiciary, universities and listed companies. Names are taken from public
lists twice a year. A quota law of 2018 raised the share in supervisory boards to 33 per cent, whereas among chief executives it stays
at 7. For municipalities the collection had to be given up, since no institution keeps a list of the councillors.`,
  ),
  en(
    5,
    'Explaining the difference in hourly wages with matched data',
    `We apply the Oaxaca-Blinder method to the structure of earnings survey linked to firms' tax returns. Occupation and sector
explain a third of the 16 per cent, part-time another fifth. Bargaining within the same firm seems to matter more than sorting
between firms. The gap widens after the first birth and reappears, doubled, at the age of 67.`,
  ),
  en(
    6,
    'Small numbers, large differences: Roma women and women with impairments',
    `National figures say that employment of women is close to the EU average. Once ethnic self-identification and the six questions of
the Washington Group are added to the census, a different country appears. We describe how communities were involved in the
wording, which tables had to be suppressed, and how a pooled sample over four years can help.`,
  ),
  en(
    7,
    'From the yearbook to a podcast',
    `The printed volume "Women and Men" had 600 readers. Since last year we tell one story per month with two charts, in a podcast and on
social networks, together with journalists. Downloads rose twentyfold, but members of parliament still ask for the book. We
evaluated the change with a small panel of readers and found that percentages and percentage points are not told apart.`,
  ),
  fr(
    1,
    'Enquête et plaintes : deux images des violences conjugales',
    `Une victime sur sept porte plainte. Nous comparons les faits enregistrés par la gendarmerie et la police aux déclarations de
l'enquête Genre et sécurité : le profil des auteurs diffère, la gravité aussi. Le harcèlement par téléphone ou sur internet
n'apparait guère dans les fichiers. Nous exposons les précautions prises pour protéger les personnes interrogées, dont le numéro
d'un service d'écoute.`,
  ),
  fr(
    2,
    'Qui fait la lessive ? Partage des tâches au sein des couples',
    `Les femmes consacrent toujours trois heures et demie par jour à la maison, les hommes deux. L'écart s'est réduit surtout parce qu'elles
en font moins. À partir des carnets remplis par les deux conjoints nous mesurons aussi la présence auprès des enfants et l'aide
aux parents âgés, puis nous donnons une valeur monétaire au total selon deux méthodes.`,
  ),
  fr(
    4,
    'Congé des pères et modes de garde : que disent les sources ?',
    `Depuis la réforme, sept pères sur dix prennent leur congé, mais rarement plus de deux semaines. Les caisses d'allocations connaissent les
bénéficiaires, non ceux qui renoncent. Le module de l'enquête emploi sur la conciliation entre vie professionnelle et vie familiale
complète le tableau : le manque de places en crèche explique une partie du temps partiel des mères.`,
  ),
  fr(
    5,
    'Retraites : l’inégalité qui dure',
    `La pension moyenne des femmes est inférieure de 40 % à celle des hommes, bien plus que l'écart de salaire. Carrières interrompues et temps
partiel en sont la cause, les droits de réversion l'atténuent. Nous décomposons l'écart par génération à l'aide de l'échantillon
interrégimes de retraités et simulons ce qu'il deviendra en 2050.`,
  ),
  fr(
    7,
    'Parler d’égalité en chiffres : retour sur une campagne',
    `Nos publications étaient lues par les convaincus. Pour le 8 mars nous avons essayé autre chose : des vidéos courtes, un quiz et une
exposition dans les gares. Un sondage montre que le message a été retenu par un passant sur cinq, quelquefois à l'envers. Nous en
tirons des règles pour le site et pour les relations avec la presse.`,
  ),
  fr(
    8,
    'La maison, la terre, le compte en banque : qui possède quoi dans le ménage ?',
    `Dans l'enquête pilote, chaque adulte a été interrogé séparément. Un mari sur quatre oublie la parcelle de sa femme. Les titres de propriété
ne tranchent pas toujours, car la coutume reconnait d'autres droits. Nous discutons des trois notions de propriété et du
surcoût d'interroger plusieurs personnes. Une annexe traite des cheffes d'entreprise.`,
  ),
  ru(
    1,
    'Опыт обследования по вопросам насилия в семье',
    `Опрошено 6 тысяч женщин от 18 до 74 лет. Интервьюеры прошли подготовку у психологов, разговор велся без посторонних. Каждая пятая хотя
бы раз подвергалась побоям или угрозам со стороны партнера, в милицию обратилась одна из двенадцати. Рассказываем, как вопросы
переводили на три языка и почему от телефонного варианта отказались.`,
  ),
  ru(
    2,
    'Сколько стоит домашний труд?',
    `По дневникам, которые заполняли все члены семьи старше 10 лет, женщина тратит на приготовление пищи, уборку и заботу о детях
четыре часа двадцать минут в день, мужчина – полтора. Мы оценили это время по заработной плате наемных работников тех же
профессий. Результат, около четверти ВВП, зависит от выбранного метода сильнее, чем хотелось бы.`,
  ),
  ru(
    3,
    'Женщины у власти: министры, судьи, ректоры',
    `Доля женщин среди государственных служащих – 70 процентов, среди заместителей министров – 12. Сведения собраны из кадровых
служб и открытых источников. На уровне районов и сел учета нет, в частных компаниях тоже. Предлагаем перечень должностей, который
можно было бы сравнивать между странами.`,
  ),
  ru(
    4,
    'Отпуск по уходу за ребенком и возвращение на работу',
    `После рождения ребенка мать возвращается к работе в среднем через 26 месяцев, если в районе есть детский сад, и через 34, если его нет.
Отцы берут отпуск в двух случаях из ста. Данные фонда социального страхования объединены с обследованием рабочей силы; о гибком
графике и работе из дома мы спросили впервые.`,
  ),
  ru(
    6,
    'Пожилые сельские женщины и женщины с инвалидностью: что скрывают средние',
    `В таблицах по полу эти группы не видны. При разбивке одновременно по возрасту, месту проживания и здоровью наблюдений остается по
двадцать–тридцать на область. Мы соединили три года обследования и применили модельные оценки. Показано, что бедность
одиноких сельских жительниц старше 75 лет втрое выше средней.`,
  ),
  ru(
    8,
    'Предприниматели – женщины: кто владеет бизнесом?',
    `В статистическом регистре нет пола собственника. Мы определили его по налоговым данным и отчествам. Женщины владеют каждой третьей малой
фирмой, но им достается пятая часть банковских кредитов. Земля и жилье, которые служат залогом, чаще записаны на мужа.`,
  ),
];
