/**
 * Abstracts as statisticians write them, each with the item of the demonstration agenda where it belongs. They were
 * written from the subjects, before there was anything to find them: some use no word of the annotation, some have
 * two subjects, some are vague, some are typed in a hurry. They are not to be changed to please the search.
 */
export interface Abstract {
  language: 'en' | 'fr' | 'ru';
  /** The number of the right item in the agenda. */
  item: number;
  title: string;
  abstract: string;
}

const en = (item: number, title: string, abstract: string): Abstract => ({
  language: 'en',
  item,
  title,
  abstract,
});
const fr = (item: number, title: string, abstract: string): Abstract => ({
  language: 'fr',
  item,
  title,
  abstract,
});
const ru = (item: number, title: string, abstract: string): Abstract => ({
  language: 'ru',
  item,
  title,
  abstract,
});

export const ENGLISH: readonly Abstract[] = [
  en(
    2,
    'Which indicators for the objectives? A user’s view from a ministry',
    `Once the states have signed, somebody has to show whether anything improves. The ministry of foreign affairs
asked us which of the commitments can be measured with what the office publishes today, and which cannot. Of 23
objectives we find usable figures for nine. The paper goes through them one by one, shows where the targets of
the 2030 Agenda already cover the same ground (recruitment costs, trafficking, remittance fees), and says what
the negotiators should not promise on behalf of the statisticians.`,
  ),
  en(
    2,
    'Preparing national input to the intergovernmental process',
    `In the first half of the year our office took part in four consultations led by the United Nations. We were the
only statisticians in the room. This presentation tells how the national position on evidence-based policy was
drafted, what diplomats expect of us, and how a small office with two people for migration can answer requests
that arrive with a deadline of one week. Some lessons may be of use for the review forum in four years.`,
  ),
  en(
    3,
    'Linking residence permits with the tax and social security files',
    `Since there is no common identification number, we match persons from the permit database to the tax authority's
file by name, date of birth and address. 91 % are found in the first, deterministic step; a probabilistic step adds
5 %. False links are more frequent for names that can be transliterated in several ways. We compare the stock of
foreign nationals which results with the census and discuss who is missing: mostly children, and persons who never
worked.`,
  ),
  en(
    3,
    'Signs of life: who on the population register is still here?',
    `People who leave rarely deregister, so the register overcounts the foreign born by up to 8 per cent. We look for
activity in other sources: wages, doctor's visits, school enrolment, car ownership. A person without any sign during
24 months is regarded as having left. The method was introduced for the 2016 population estimates, and moved net
migration of the previous decade down by 61 000. Cooperation with the keepers of these files, and the legal basis
for using them, took longer than the modelling.`,
  ),
  en(
    3,
    'Why do the border police and we not agree? Comparing three figures of immigration',
    `Three institutions of our country publish a number of arrivals every year, and they differ by a factor of two. We
took one calender year and explained the gap step by step: different duration of stay, different coverage, dates of
registration versus dates of arrival, renewals counted as new. The reconcilliation table is now published every
year together with the figures. Users like it more than the figures.`,
  ),
  en(
    4,
    'Ten years after arrival: earnings of an entry cohort',
    `We follow everyone who was admitted in 2005 and 2006 until 2015 and look at what they earn. In the first year the
median is 48 % of that of native-born persons of the same age, after ten years 81 %. The gap closes faster for those
admitted by the points system than for family members. A third of the cohort had left again by year seven; ignoring
this selective departure would make the outcome look better than it is. The data come from the annual immigrant
database, which joins landing records with tax returns.`,
  ),
  en(
    4,
    'Keeping newcomers in the sample: experience of four waves',
    `Interviewing the same families every year is expensive, and people who arrived recently move more often than others.
After four waves we still have 57 percent of them. We tried higher incentives, interviewers who speak the
language, and contact by text message between the waves; only the last made a clear difference. The paper also
compares weights that correct for drop-out with and without register information.`,
  ),
  en(
    5,
    'Second generation at school and after: what can be measured',
    `Children born here to two parents from abroad do nearly as well as their classmates at age 15 but not at 25. With
country of birth of the parents added to the microdata of the labour force survey (ad hoc module) and to the pupils’
database, we compare education, unemployment and early school leaving of the two groups. Numbers become small very
fast, and we suggest which breakdowns should not be published. We also ask for how many generations a background is
to be counted at all.`,
  ),
  en(
    5,
    'A dashboard for municipalities: housing, income, schooling, belonging',
    `The dashboard shows 34 indicators of how foreign-born residents fare compared with the rest of the population:
employment gap, at-risk-of-poverty rate, overcrowding, voting, discrimination felt. The choice follows an agreement of
ministers, but local officials wanted other things, such as friendship and membership in clubs. We report on what was
chosen, on the sources, and on how people misread a composite index of inclusion.`,
  ),
  en(
    6,
    'Nordic exchange of notices of moving: an information',
    `When somebody moves from one of our five countries to another, the receiving register tells the sending one. In
March the working group of the five offices met again. It agreed on a table of flows to be published jointly, and on
a pilot about commuters across the borders. A short account of state of play, nothing more.`,
  ),
  en(
    6,
    'Capacity building in the Western Balkans and Eastern Partnership countries',
    `Under the project funded by the European Commission, seven offices south-east of the EU received technical
assistance in 2016-2017: study visits, two training courses and a common questionnaire. We inform briefly on results,
on the migration profiles which were updated by each country, and on the plan for a third phase which includes the
Caucasus.`,
  ),
  en(
    7,
    'From application to decision: building statistics on international protection',
    `The immigration service records each step of a case: application, transfer under the Dublin rules, first instance
decision, appeal, return. Counting cases is easy, counting persons is not, because one person may apply more than
once and one file may hold a family. We describe a new data set by person, how dependants and unaccompanied minors
are treated, and the difference it makes: 12 % fewer applicants than published so far.`,
  ),
  en(
    7,
    'Counting people who fled their homes: camps, host families and IDPs',
    `After the events of 2014 more than a million persons left the eastern districts, most of them without crossing the
border. They are registered by the ministry of social policy, because registration gives access to payments; some register
twice, some return, some never register. We conducted a survey of displaced households. Definitions of who is displaced,
and especially when displacement ends, are the hard part, and the recommendations by the expert group led by UNHCR are
of help.`,
  ),
  en(
    8,
    'Mobile positioning and social media for nowcasting arrivals',
    `Call records of one operator and the advertising audience figures of a social network were tested as early signals
of changes in population movement. Facebook's estimate of expats by country of previous residence is biased by age and by
platform use; a model corrects for part of it. For roaming data we had access to aggregates only. The results are
promising for emmigrants, whom we otherwise learn about two years late from mirror statistics. Cost, continuity and
confidentiality remain open.`,
  ),
  en(
    8,
    'Back and forth: how to recognise repeated moves',
    `Some people come each spring and leave each autumn; the twelve-month rule counts them either never or every time. We
went through ten years of entry and exit records and grouped people by the pattern of their stays. Around 40 000 have
moved at least three times. We propose operational definition for such movements, and discuss what thresholds do to
the number.`,
  ),
  en(
    8,
    'Bayesian estimation of flows between 30 countries',
    `Reports of sending and receiving countries on the same flow rarely agree. The hierarchical model treats both as
imperfect measurements of an unknown truth, with expert opinion on undercount and on the effect of different duration
criteria. We get a complete matrix of origin by destination with credible intervals. Uncertainty is wide for emigration
from countries that have no register. The R code is available.`,
  ),
  en(
    9,
    'Posted workers, seasonal workers, cross-border commuters: who is where in our statistics?',
    `Employees sent abroad by their firm, agency staff and fruit pickers have in common that nobody counts them as residents.
National accounts need compensation paid to them, the labour force survey leaves out those in collective housing. We show
how certificates A1, work permits and social insurance records can be brought together and what each misses. For the
construction industry the figures triple.`,
  ),
  en(
    9,
    'Foreign students: temporary visitors or immigrants?',
    `The universities report 74 000 students from abroad, the population estimates contain half of them. Some have been
here for less than a year, some are still registered at their parents’, and many stay after graduation and get a job. Using
enrolment records and visas we follow what status they move to. Degree mobility and credit mobility (Erasmus) should be kept
apart in the tables.`,
  ),
  en(
    10,
    'What should we look at next? A suggestion on population with several places of living',
    `More and more people have two homes in two countries. We would propose that an in-depth review be prepared on this
topic for the Bureau, and that a small team be set up with a mandate of two years. The draft terms of reference are
attached; countries who would like to take part are welcome to contact us. Possible outputs: a survey of practices,
a guidance note, a session at the next meeting.`,
  ),
  en(
    10,
    'Ideas from the national office for 2019 and 2020',
    `We think the group could do more on the following: climate and moving, return, ethical questions of linking data,
and communication with media. Perhaps a joint workshop with the colleagues from population census would be good.
We'd be ready to host it in autumn. Please treat this as an informal paper for discussion about priorities.`,
  ),
];

export const FRENCH: readonly Abstract[] = [
  fr(
    2,
    'Ce que le futur Pacte mondial demandera aux instituts de statistique',
    `Le projet de texte qui circule à New York depuis le printemps contient un premier objectif consacré aux données. Nous
examinons ce qu'il implique pour un institut de taille moyenne : ventilation par sexe et par statut, suivi des engagements
pris par les États, rapports volontaires tous les quatre ans. Une partie des cibles recoupe celles des objectifs de
développement durable, l'autre suppose des enquêtes qui n'existent pas. L'exposé se conclut par des questions aux
organisations internationales qui accompagnent les négociations.`,
  ),
  fr(
    2,
    'Migrations sûres et ordonnées : le point de vue d’un utilisateur',
    `Notre organisation suit les négociations pour le compte des associations de la société civile. De quels chiffres avons nous
besoin pour vérifier que les gouvernements tiennent parole ? Nous présentons une liste courte : décès sur les routes,
détention, coût des envois de fonds, voies d'accès régulières. Pour chacun nous disons ce qui est publié, par qui, avec quel
retard. Les consultations régionales de l'an dernier ont montré que les attentes dépassent largement l'offre.`,
  ),
  fr(
    3,
    'Apparier les fichiers de titres de séjour avec le recensement',
    `Le recensement français par sondage ne connaît ni le motif de l'entrée ni la date du premier titre. Nous avons rapproché
l'enquête annuelle du fichier du ministère de l'Intérieur à l'aide du nom, du prénom et de la date de naissance. Le taux
d'appariement atteint 84 %. Les échecs tiennent aux graphies et aux changements d'adresse. L'article décrit la méthode, le
cadre juridique convenu avec la préfecture et la CNIL, et les premiers résultats par département.`,
  ),
  fr(
    3,
    'Le registre national comme source : limites et corrections',
    `Depuis 2010, la statistique de la population étrangère repose entièrement sur le registre des personnes physiques. Les
radiations d'office arrivent tard et par paquets ; les fonctionnaires internationaux n'y figurent pas. En croisant le
registre avec la sécurité sociale et l'assurance maladie nous estimons la surcouverture à 2,3 %. La coopération avec les
communes, qui tiennent le registre, s'est révélée plus utile que n'importe quel modèle. Nous montrons aussi une
exploitation par carreaux de 200 mètres.`,
  ),
  fr(
    4,
    'Que deviennent les nouveaux arrivants ? Dix ans d’une cohorte',
    `L'enquête a interrogé les mêmes personnes un an, deux ans, quatre ans puis dix ans après l'obtention de leur premier titre.
L'accès à l'emploi progresse vite la première année, puis très lentement ; le logement s'améliore plus tard. Plus de la moitié
des enquêtés n'ont pas été retrouvés à la dernière vague, surtout les plus mobiles. Nous comparons plusieurs redressements
et concluons qu'un suivi par les fichiers aurait coûté moins cher, mais n'aurait rien dit de la langue.`,
  ),
  fr(
    4,
    'Trajectoires résidentielles et professionnelles à partir de l’échantillon démographique permanent',
    `L'échantillon réunit, pour les personnes nées certains jours, les bulletins de recensement depuis 1968, l'état civil et les
salaires. Il permet de voir qui devient propriétaire, qui acquiert la nationalité, qui quitte le territoire, et au bout de
combien de temps. Nous présentons un modèle de durée et des graphiques de séquences. Les sorties non déclarées restent la
principale difficulté.`,
  ),
  fr(
    5,
    'Descendants d’immigrés sur le marché du travail',
    `À diplôme égal, les jeunes dont un parent au moins est né à l'étranger sont plus souvent au chomage que les autres. L'écart
varie selon l'origine et le sexe. Les questions sur le pays de naissance des parents, introduites dans l'enquête emploi, donnent
enfin des effectifs suffisants. Nous discutons du choix des catégories, délicates dans un pays ou les statistiques ethniques
sont interdites, et de la part de l'écart que l'on peut attribuer à la discrimination.`,
  ),
  fr(
    5,
    'Mesurer la participation : un tableau de bord cantonal',
    `Le canton a demandé une série d'indicateurs pour savoir si sa politique d'accueil porte ses fruits. Nous en avons retenu
vingt-deux : langue parlée à la maison, apprentissage, aide sociale, santé ressentie, naturalisation, vie associative.
Presque tous proviennent de sources existantes. La comparaison avec les autres cantons et avec la liste européenne
est possible pour douze d'entre eux seulement. Nous ajoutons quelques remarques sur la notion même, que chacun comprend
autrement.`,
  ),
  fr(
    6,
    'Afristat et les statistiques migratoires : brève information',
    `Les États membres ont adopté en avril un module commun sur la mobilité à insérer dans leurs enquêtes auprès des ménages. Trois
pays l'ont testé, deux autres le feront en 2018 avec l'appui de l'Union africaine. Un atelier de formation réunira en octobre à
Bamako les points focaux. Cette note fait le point en deux pages, avec un calendrier.`,
  ),
  fr(
    6,
    'Le programme MEDSTAT au sud de la Méditerranée : où en est-on ?',
    `Financé par l'Union européenne, le programme a soutenu cinq instituts du pourtour méditerranéen dans la réalisation d'enquêtes
harmonisées. Le questionnaire et les définitions sont identiques, ce qui permet des comparaisons entre voisins. Nous
résumons l'état d'avancement, les publications parues et l'assistance technique prévue pour la phase suivante.`,
  ),
  fr(
    7,
    'Demandes de protection : du dossier à la personne',
    `Les chiffres de l'office portent sur des dossiers. Un dossier réunit parfois cinq personnes, et une personne peut déposer
plusieurs demandes, notamment lors d'un réexamen. Nous avons reconstitué le parcours de chacun, de l'enregistrement au guichet
jusqu'à la décision de la cour. Il en ressort que les délais sont plus longs qu'on ne le dit et que le nombre de premiers
demandeurs est surestimé. Les mineurs non accompagnés font l'objet d'un traitement à part.`,
  ),
  fr(
    7,
    'Comment dénombrer les personnes déplacées par le conflit ?',
    `Camps, familles d'accueil, logements loués : les personnes qui ont fui les combats se trouvent partout et se déplacent encore.
Nous avons comparé les listes du HCR, celles de la Croix-Rouge et un dénombrement par sondage mené dans quatre provinces. Qui
est réfugié, qui est rapatrié, à partir de quand cesse-t-on d'être déplacé ? Sans réponse commune à ces questions les totaux ne
s'additionnent pas. Nous proposons une nomenclature simple.`,
  ),
  fr(
    8,
    'Estimer les départs : que valent les données miroirs ?',
    `Faute d'obligation de déclarer son départ, notre pays ne connait pas ses émigrés. Nous utilisons les chiffres d'immigration
de vingt pays de destination, les inscriptions consulaires et une question de l'enquête sur les membres absents du ménage. Les
trois approches sont combinées dans un modèle. Les intervalles sont larges mais le profil par âge est stable. La méthode pourrait
remplacer le calcul actuel par solde.`,
  ),
  fr(
    8,
    'Allers-retours : une définition opérationnelle de la mobilité répétée',
    `Entre la visite et l'installation, il y a ceux qui vont et viennent. À partir des passages enregistrés aux frontières pendant
huit années nous avons construit une typologie de séjours. Les résultats dépendent beaucoup du seuil retenu : trois mois, six mois ou
un an. Le concept de migration circulaire, cher aux politiques, ne concerne selon nos calculs qu'une personne sur trente.`,
  ),
  fr(
    8,
    'Traces numériques et téléphonie mobile : premiers essais',
    `Un opérateur nous a fourni des données agrégées de localisation sur six mois. Nous avons cherché à repérer les changements durables
de résidence, puis à les comparer aux flux connus. Le signal est bon pour les mouvements saisonniers, médiocre pour le reste. Les
recherches sur Google et les réseaux sociaux ont également été testées. Secret, représentativité et pérennité de l'accès sont les
trois obstacles que nous discutons.`,
  ),
  fr(
    9,
    'Frontaliers, détachés, saisonniers : les travailleurs que l’on ne voit pas',
    `Dans notre pays, quatre emplois sur dix sont occupés par des personnes qui n'y habitent pas. La statistique de la population les
ignore, la comptabilité nationale les compte, l'enquête sur les forces de travail n'en interroge aucune. À partir des déclarations
à la sécurité sociale nous produisons désormais un tableau trimestriel par branche, profession et pays de résidence. Le cas des
salariés détachés pour moins de trois mois reste ouvert.`,
  ),
  fr(
    9,
    'Étudiants internationaux : combien restent après le diplôme ?',
    `Nous avons suivi les inscrits étrangers de l'université à travers les visas et les autorisations de travail. Trois ans après le diplôme,
31 % sont toujours là, le plus souvent avec un emploi qualifié. La question est de savoir à quel moment ils entrent dans le
solde migratoire : à l'arrivée, au renouvellement, au changement de statut ? Nous montrons l'effet des trois conventions.`,
  ),
  fr(
    10,
    'Propositions pour le programme des deux prochaines années',
    `Nous suggérons que le groupe se penche sur trois thèmes : les retours, la communication avec les médias et les effets du climat.
Pour le premier, une petite équipe pourrait être constituée dès la fin de l'année ; un projet de mandat est joint. Pour les deux
autres, une séance lors de la prochaine réunion suffirait. Notre institut serait disposé à l'accueillir.`,
  ),
  fr(
    10,
    'Faut-il réviser les recommandations ? Document de réflexion',
    `Les recommandations datent de 1998 et beaucoup de pays ne peuvent pas les appliquer. Il nous semble utile que le Bureau de la
Conférence soit saisi et qu'une étude approfondie soit lancée. Le présent document énumère les points à revoir et les étapes
possibles jusqu'en 2020. Les collègues intéressés par ces travaux sont priés de se faire connaitre.`,
  ),
  fr(
    3,
    'Mettre bout à bout enquêtes et sources de gestion',
    `Dans plusieurs administrations on gère des étrangers sans jamais les compter de la meme façon. Nous avons réuni les fichiers de la
police, des consulats, de l'emploi et des écoles et avons cherché les doublons. L'enquête sur les ménages sert ensuite de
référence pour un modèle à classes latentes. On en tire une estimation par région, cohérente avec le total national. Le travail
le plus long a été de convaincre les détenteurs des données.`,
  ),
];

export const RUSSIAN: readonly Abstract[] = [
  ru(
    2,
    'Глобальный договор: чего ждут от статистики участники переговоров',
    `В ходе консультаций, проходивших в Женеве и Нью-Йорке, статистические показатели упоминались почти в каждом выступлении, однако
статистиков в зале не было. Докладчик рассказывает, какие обязательства государств потребуют регулярной отчётности, какие из
них пересекаются с Целями устойчивого развития и где данных нет вообще. Отдельно говорится о стоимости денежных переводов и
о торговле людьми.`,
  ),
  ru(
    2,
    'Безопасная и легальная миграция: взгляд международной организации',
    `Наша организация сопровождает межправительственный процесс с начала прошлого года. Мы предлагаем небольшой набор индикаторов, по
которым правительства могли бы раз в два года отчитываться о выполнении взятых обязательств. Для большинства стран региона
сегодня доступна лишь треть показателей. Какую помощь могут оказать национальные статистические службы, и какую помощь
получат они сами?`,
  ),
  ru(
    3,
    'Использование регистра населения и ведомственных баз для учёта прибывших',
    `С 2011 года сведения о прибывших и выбывших поступают в статистику из базы миграционной службы в электронном виде. Это изменило
сами ряды: число прибывших выросло вдвое, поскольку стали учитываться лица, зарегистрированные по месту пребывания на девять
месяцев и более. В докладе рассмотрены полнота и сопоставимость данных, двойной счёт, порядок обмена между ведомствами, а
также попытка сверки с налоговой службой и пенсионным фондом по идентификационному номеру.`,
  ),
  ru(
    3,
    'Сопоставление записей без единого идентификатора',
    `Записи о гражданах иностранных государств хранятся в четырёх информационных системах, и ни в одной нет общего ключа. Мы связываем
их по фамилии, имени, дате рождения и номеру паспорта. Транслитерация имён даёт до 15 % ошибок. После устранения дублей общая
численность оказалась на пятую часть ниже суммы. Обсуждаются правовые вопросы доступа и роль соглашений с держателями баз.`,
  ),
  ru(
    4,
    'Что происходит с переселенцами через пять лет: результаты повторного опроса',
    `В 2012 и 2017 годах были опрошены одни и те же семьи, переехавшие по государственной программе. Удалось найти 62 % из них. Доходы
выросли у большинства, но каждый шестой вернулся обратно или уехал дальше. Мы обсуждаем, как взвешивать ответы с учётом выбывших из
выборки, сколько стоит такое обследование и можно ли в следующий раз обойтись сведениями из регистров.`,
  ),
  ru(
    4,
    'От вида на жительство до гражданства: анализ длительности',
    `Объединив годовые файлы за 2003–2016 годы, мы проследили путь каждого человека с момента первого разрешения. Медианный срок до
получения гражданства составил 6,4 года, причём для выходцев из соседних стран он вдвое короче. Методы анализа дожития
позволяют учесть тех, кто уехал раньше. Кроме того, показаны переходы из безработицы в занятость по когортам прибытия.`,
  ),
  ru(
    5,
    'Второе поколение: дети мигрантов в школе и на рынке труда',
    `Дети, родившиеся в стране у приезжих родителей, не выделяются ни в одной таблице, так как имеют гражданство и местное место
рождения. В обследование рабочей силы добавлены вопросы о месте рождения отца и матери. Получены первые данные: уровень
образования почти не отличается, а безработица среди молодёжи выше в полтора раза. Предлагаются определения и минимальный объём
выборки.`,
  ),
  ru(
    5,
    'Показатели адаптации и включения приезжих в жизнь общества',
    `Городские власти хотели знать, помогает ли программа адаптации. Статистики составили список из 18 показателей: владение языком,
жильё, занятость, бедность, доступ к медицине, отношение местных жителей. Часть взята из европейского перечня, часть
придумана заново. Трудность в том, что выборочные обследования почти не охватывают приезжих, а в отчётности ведомств нет
страны рождения.`,
  ),
  ru(
    6,
    'Деятельность Межгосударственного статистического комитета СНГ',
    `Комитет ежегодно собирает у стран Содружества таблицы о перемещениях населения и готовит сборник. В 2017 году согласован
новый вопросник и проведён семинар в Минске. Краткая информация о ходе работы, о расхождениях между странами выезда и въезда и о
планах на ближайший год.`,
  ),
  ru(
    6,
    'Проект технической помощи странам Центральной Азии',
    `Пять стран Центральной Азии при поддержке фонда ООН участвуют в проекте по улучшению сбора данных о перемещении населения. Проведены
две учебные поездки и тренинг, подготовлены национальные профили. Сообщение носит информационный характер и знакомит с ходом проекта и
с приглашением присоединиться для соседних стран.`,
  ),
  ru(
    7,
    'Учёт лиц, ищущих убежище, и получивших временную защиту',
    `С 2014 года число ходатайств выросло в сорок раз, и старая форма отчётности перестала работать. Новая форма учитывает каждое
лицо, а не дело семьи; отдельно показываются повторные обращения, отказы и обжалования. Понятия «беженец», «временное убежище»
и «вынужденный переселенец» в законе и в международной статистике не совпадают, поэтому приведена таблица соответствия.`,
  ),
  ru(
    7,
    'Обследование вынужденно перемещённых семей',
    `Около полутора миллионов человек покинули свои дома из-за военных действий и живут в других областях страны. Официальная
регистрация связана с выплатами, поэтому список неточен. Мы провели опрос в 24 областях и оценили, сколько из них вернулись, где они
живут и на что. Когда человек перестаёт быть перемещённым – вопрос, на который мы ответа не нашли.`,
  ),
  ru(
    8,
    'Оценка выезда населения по зеркальным данным',
    `Выезжающие не снимаются с учёта, поэтому выезд занижен в три–пять раз. Мы собрали данные о въезде наших граждан из семнадцати
стран, пересчитали их по единому критерию продолжительности и построили модель. Полученная оценка отрицательного сальдо за десять лет
хорошо согласуется с результатами переписи. Предлагается применять ее при расчёте численности населения между переписями.`,
  ),
  ru(
    8,
    'Возвратные поездки: как их отличить от переезда',
    `По данным пограничной службы за 2010–2016 годы построены истории въездов и выездов. Оказалось, что значительная часть иностранцев
приезжает ежегодно на шесть–девять месяцев. Под обычное определение они не попадают. Предлагается понятие циркулярной миграции
и три порога для её измерения; приведены результаты по странам гражданства.`,
  ),
  ru(
    8,
    'Большие данные операторов связи: первый опыт',
    `Совместно с оператором сотовой связи изучено, сколько абонентов из-за рубежа находится в столице ночью и днём и как долго. Результат
сопоставлен с официальными оценками. Разница объясняется поездками на работу из пригорода и туристами. Рассматриваются вопросы
конфедициальности, методика пересчёта абонентов в людей и стоимость. Также пробовали поисковые запросы, но от них отказались.`,
  ),
  ru(
    9,
    'Трудовые мигранты: патенты, разрешения и реальная занятость',
    `Патент даёт право работать, но не означает, что человек работает. Мы сопоставили число действующих патентов и разрешений с
уведомлениями работодателей и с обследованием домохозяйств. По строительству и торговле расхождение достигает 40 %. Сезонные
работники и лица, работающие вахтой, не попадают ни в один источник. Предложены классификация по продолжительности и оценка
неформальной занятости.`,
  ),
  ru(
    9,
    'Учёба за рубежом и иностранные студенты в статистике',
    `В вузах страны учится 240 тыс. иностранцев, но в численности населения их учтено менее половины. С другой стороны, наши студенты,
уехавшие учиться, остаются числиться у родителей. По данным министерства образования и визам мы оценили оба потока.
Заметная часть выпускников находит работу и остаётся.`,
  ),
  ru(
    9,
    'Денежные переводы и выезд на заработки: обследование домохозяйств',
    `Каждая четвёртая семья имеет кого-либо на заработках за границей. В обследование домохозяйств включён модуль: куда уехал, на какой
срок, кем работает, сколько присылает. Ответы родственников неточны, но других данных о работающих за рубежом нет. Сравниваем с
платёжным балансом центрального банка. Пишем также о возвращении и повторном выезде.`,
  ),
  ru(
    10,
    'Предложения по темам следующей встречи',
    `Предлагаем включить в повестку следующей сессии две темы: влияние изменения климата на переселение и работа со средствами массовой
информации. По первой теме можно было бы создать рабочую группу, проект круга ведения прилагается. Наше ведомство готово принять
участников осенью будущего года.`,
  ),
  ru(
    10,
    'О пересмотре рекомендаций и дальнейшем сотрудничестве',
    `Действующие рекомендации приняты двадцать лет назад. По нашему мнению, назрела необходимость их обновить. Мы обращаемся к Бюро с просьбой
рассмотреть вопрос о создании целевой группы и просим коллег высказать, какие вопросы были бы для них первоочередными на
ближайшие годы.`,
  ),
];

export const ABSTRACTS: readonly Abstract[] = [...ENGLISH, ...FRENCH, ...RUSSIAN];
