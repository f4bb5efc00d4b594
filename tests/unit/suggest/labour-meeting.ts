/**
 * A meeting on labour statistics, with abstracts for it. They were written before the last changes to the glossary, run
 * once after them (16 of 18 among three), and nothing was changed for them: what is found here is what may be expected
 * of a meeting never seen, as far as their author, who wrote the glossary too, can tell.
 */
import type { SuggestableSession } from '#app/domain/suggest/suggest.ts';

import type { Abstract } from './abstracts.ts';

export const LABOUR_SESSIONS: readonly SuggestableSession[] = [
  {
    id: '1',
    title: 'New standards on work relationships',
    annotation: `The resolution on the classification by status in employment replaced the old five categories. The session hears
how dependent contractors are identified in questionnaires, and what happens to the series when the new definitions are
introduced.`,
  },
  {
    id: '2',
    title: 'Digital platforms and other new forms of work',
    annotation: `Drivers, couriers and people who do small tasks on the internet may not think of it as a job. Contributions may deal
with questions in household surveys, with the records of the platforms themselves, and with what tax authorities know.`,
  },
  {
    id: '3',
    title: 'Informality',
    annotation: `Work without contract or insurance, units that are not registered, and those who help in the family business.
Measurement in countries where this is the rule and in countries where it is hidden.`,
  },
  {
    id: '4',
    title: 'Job vacancies and skills in demand',
    annotation: `Advertisements on the web promise timely and detailed information; surveys of enterprises promise coverage. Papers should
compare the two, and show how occupations and skills are coded.`,
  },
  {
    id: '5',
    title: 'Quality of employment',
    annotation: `Safety, stress, working hours, security and the balance between work and private life. The handbook with its
dimensions and indicators is to be revised.`,
  },
  {
    id: '6',
    title: 'Earnings and labour cost',
    annotation: `Payroll data reported by employers to the tax administration replace questionnaires in many countries. The session is
about distribution, minimum wages, and monthly figures soon after the end of the month.`,
  },
  {
    id: '7',
    title: 'Young people between school and work',
    annotation: `Neither in employment nor in education: who are they, and for how long? Apprenticeships, first jobs, and the
follow-up of graduates are of interest.`,
  },
  {
    id: '8',
    title: 'The labour force survey: response, modes and redesign',
    annotation: `Falling participation, web collection, breaks in series when a design changes, and weights.`,
  },
];

const inLanguage =
  (language: Abstract['language']) =>
  (item: number, title: string, abstract: string): Abstract => ({ language, item, title, abstract });
const en = inLanguage('en');
const fr = inLanguage('fr');
const ru = inLanguage('ru');

export const LABOUR_ABSTRACTS: readonly Abstract[] = [
  en(
    1,
    'Own-account or not? Testing the control criteria',
    `We asked 1 400 self-employed persons who sets the price of what they sell, whether they have more than one client, and who owns the
vehicle or tools. According to the criteria of the 20th ICLS, one in eight is not independent at all. Interviewers found the
question on price hard to explain to hairdressers. The paper presents cognitive tests and a proposal for two questions which could be
added to the core questionnaire, and a bridge between the old and the new status.`,
  ),
  en(
    2,
    'Riding for an app: how many and how often?',
    `Food delivery riders are visible in every street and absent from our tables. A module was put to 20 000 households with examples of
brand names; 1.3 % had earned something in this way in the past month, most of them for less than ten hours. Two companies gave us
aggregates which were three times as high. Multiple accounts per person explain some of the difference.`,
  ),
  en(
    4,
    'Scraping vacancies: what three million ads tell, and what they do not',
    `Each night a robot collects postings from 14 portals. Duplicates are removed and the text is assigned to ESCO by a language model. Compared
with the quarterly business survey, construction and hotels are far below, IT far above. We discuss whether an ad is a vacancy, ghost
postings, and a calibrated indicator that could be published within a week.`,
  ),
  en(
    5,
    'Tired, under pressure and on call: results of a module on strain',
    `Nearly a third of nurses are contacted in their spare time several times a month. The 2019 and 2020 modules on working time arrangement and
on accidents and other health problems are combined to describe autonomy, time pressure and unsocial hours by occupation. We also try a
summary measure and find that it hides more than it shows.`,
  ),
  en(
    6,
    'Monthly pay from payslips: a new source in real time',
    `All firms have sent their payslips to the revenue service by electronic message since 2019. With a few days’ delay we know what 3.1 million people
were paid. Bonuses, arrears and corrections make the raw series jump; we show the editing rules. Deciles by municipality are released as an
experimental series. The quarterly index of hourly cost will be based on it from next year.`,
  ),
  en(
    8,
    'After the break: back-casting unemployment',
    `In 2021 the framework regulation, a new order of questions and an online option came at once. A parallel run of the old and the new
instrument with half the sample allowed us to separate the effects. The jobless rate shifted by 0.4 points. Series were revised backwards to 2009 by a
state space model. Non-response in the first wave, now at 46 per cent, remains our major worry.`,
  ),
  fr(
    1,
    'La nouvelle classification par statut : premières leçons',
    `La résolution de la CIST distingue désormais les non-salariés dépendants. Nous avons ajouté trois questions à l'enquête et interrogé
chauffeurs, coiffeurs et agriculteurs sous contrat. La frontière avec le salariat dépend beaucoup de la formulation. Les séries
anciennes ont pu être raccordées pour les employeurs, non pour les autres catégories.`,
  ),
  fr(
    3,
    'Sans contrat ni cotisation : mesurer l’activité invisible',
    `Dans notre pays huit actifs sur dix travaillent sans être déclarés, souvent dans une échoppe familiale qui ne tient aucune comptabilité. Une
enquête en deux phases, auprès des ménages puis des unités repérées, décrit leur chiffre d'affaires et leurs conditions. Nous
comparons le critère de l'immatriculation à celui de la protection sociale.`,
  ),
  fr(
    4,
    'Offres en ligne et métiers en tension',
    `Les annonces de six sites sont aspirées chaque jour, dédoublonnées et classées dans la nomenclature des métiers par un algorithme d'apprentissage. On
les confronte aux postes déclarés par les employeurs. Les petites entreprises, qui recrutent par le bouche à oreille, manquent. Les
compétences demandées, en revanche, sont décrites avec une finesse inédite.`,
  ),
  fr(
    5,
    'Horaires, pénibilité, autonomie : un tableau à plusieurs dimensions',
    `Le travail de nuit recule mais les contraintes de rythme augmentent. À l'aide de l'enquête Conditions de travail et de la déclaration des
accidents nous calculons une vingtaine de mesures selon le cadre de la CEE-ONU. La sécurité de l'emploi et l'insécurité ressentie ne
vont pas de pair. Des suggestions sont faites pour la révision du manuel.`,
  ),
  fr(
    7,
    'Ni en emploi ni en formation : durée et sorties',
    `Un jeune de 15 à 29 ans sur huit se trouve dans cette situation, mais la moitié pour moins de six mois. En suivant trois
trimestres les mêmes personnes, puis les fichiers des missions locales, nous distinguons ceux qui attendent une rentrée, ceux qui ont
renoncé et les jeunes mères. L'apprentissage apparait comme la voie la plus sûre vers un premier poste.`,
  ),
  fr(
    8,
    'Répondre en ligne : effet sur le taux d’activité',
    `Depuis 2021 les ménages peuvent remplir eux-mêmes le questionnaire sur internet à partir de la deuxième interrogation. La participation remonte de quatre points, surtout
chez les cadres. Un protocole expérimental montre que l'on y déclare moins souvent de petits travaux. La pondération a été revue et les séries
rétropolées.`,
  ),
  ru(
    2,
    'Курьеры и таксисты: занятость через приложения',
    `В обследование включены четыре вопроса о заказах, полученных через мобильные приложения. Положительно ответили 1,8 % занятых, для половины
это подработка. Сведения двух крупнейших компаний и данные налоговой службы о самозанятых дают гораздо больше. Разбираем, почему
люди не считают такую деятельность работой.`,
  ),
  ru(
    3,
    'Занятые без оформления: оценка по данным двух источников',
    `Сопоставлены численность занятых по опросу домохозяйств и число застрахованных в пенсионном фонде. Разница, около двух миллионов человек,
приходится на торговлю, стройку и личные подсобные хозяйства. Рассматриваются устный наём, зарплата в конверте и помощь родственникам без
оплаты. Приведены результаты по регионам.`,
  ),
  ru(
    5,
    'Условия труда глазами работников',
    `Модульное обследование охватило 15 тысяч работающих по найму. Вредные факторы, ночные смены, переработки и страх увольнения чаще всего
называют на транспорте и в медицине. Число травм, о которых сообщили работники, в шесть раз выше отчетности предприятий.
Сделана попытка построить набор показателей по руководству ЕЭК ООН.`,
  ),
  ru(
    6,
    'Заработная плата по данным налоговой отчетности',
    `С 2020 года работодатели ежемесячно передают сведения о выплатах каждому работнику. Это позволило отказаться от выборочного обследования
организаций и получать распределение по децилям, по районам и по профессиям. Обсуждаются разовые премии, совместители и лица с
неполным месяцем. Минимальную оплату получают 7 процентов.`,
  ),
  ru(
    7,
    'Трудоустройство выпускников: мониторинг по регистрам',
    `Реестр дипломов соединен с базой пенсионного фонда. Через год после окончания колледжа работают 68 % выпускников, вуза – 79 %, но
каждый третий не по специальности. Отдельно показана молодежь, которая не учится и не работает. Метод не видит тех, кто уехал из
страны или работает без договора.`,
  ),
  ru(
    8,
    'Переход обследования рабочей силы на планшеты и интернет',
    `С 2022 года интервьюер заполняет анкету на планшете, а со второго посещения семья может ответить сама через портал. Доля отказов в столице
снизилась с 41 до 33 процентов. Уровень безработицы изменился на 0,2 пункта, поэтому ряд пересчитан. Веса калибруются по полу, возрасту и
типу поселения.`,
  ),
];
