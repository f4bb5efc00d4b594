/** Words that bind sentences. They say nothing about a subject in any of the three languages. */
const FUNCTION_WORDS = `
a about above after again against all almost along also although always am among an and another any are as at away be
because been before below between both but by came can cannot come could did do does done down during each
either else enough especially etc even ever every everybody everyone everything few for from further get gets give
given go goes gone had half has have he her here him his how however if in indeed instead into is it its itself just
keep kept know least less like made make makes many may me might more most mostly much must my near nearly need
needed needs neither never no nobody none nor not nothing now of off often on once one only or other others otherwise our ours
over own per perhaps please quite rather really same say says several shall she should since so some somebody
someone something sometimes soon still such take taken takes than that the their them themselves then there therefore
these they thing things this those though through thus to together too took toward towards under until up upon us used useful uses using usually various very want was we went were what when where whether which while who whole
whom whose why will with within without would yes yet you your e g i ii iii iv s t d ll ve vs

afin ai aie ailleurs ainsi alors apres assez au aucun aucune aujourd aupres auquel aura aussi autant autre autrement
autres aux avait avant avec avoir avons ayant beaucoup c car ce ceci cela celle celles celui cependant certain
certaine certaines certains ces cet cette ceux chacun chacune chaque chez ci comme comment concerne concernant contre d
dans de dehors depuis des desormais dessous dessus deux devant devrait dire dit doit doivent donc dont du durant elle
elles en encore enfin ensemble ensuite entre envers es est et etaient etait etant ete etes eu eux fait faire faut
fois font fut furent grace hors hui il ils j jamais je jusqu jusque l la laquelle le lequel les lesquelles lesquels
leur leurs loin lors lorsque lui m ma mais malgre me meme memes mes mieux moins mon n ne neanmoins ni nos notamment
notre nous n on ont or ou oui par parce parfois parmi partout pas pendant peu peut peuvent plus plusieurs plutot point
pour pourquoi pourrait pourtant pres presque puis puisque qu quand quant que quel quelle quelles quelque quelques quels
qui quoi s sa se selon sera serait ses seul seule seulement si sinon soit son sont souvent sur surtout t ta
tandis tant te tel telle telles tels toi ton toujours tous tout toute toutefois toutes tres trois trop tu un une va
vers voici voila voir vont vos votre vous vraiment y

а без более больше будет будто будут бы был была были было быть в вам вас весь во вот впрочем все всегда всего всех всю
вы где да даже два для до другой его ее ей ему если есть еще ж же за зачем здесь и из или им иногда их к как какая
какие какой когда конечно которая которого которое которой котором которому которую которые который которых кто куда ли
лишь лучше между меня мне много может можно мой моя мы на над надо наконец нас наш наша наши не него нее ней некоторые
нельзя нет ни нибудь никогда ним них ничего но ну о об один около он она они оно опять от отдельно перед по под
поскольку после потом потому почти при причем про раз разве с сам сама сами само свое своего своей свои своих свой себе
себя сейчас со совсем так также такая такие такое такой там те тем теперь то того тоже той только том тот трех три ту
тут ты у уж уже хоть хотя чего чем через что чтоб чтобы чуть эта эти этим этих это этого этой этом этот эту я`;

/**
 * Words that papers on any subject of official statistics have in common. In an agenda of a few items each of them may
 * stand in one annotation only, and would then look rare.
 */
const WORDS_OF_PAPERS = `
etre being making out re use well bien sans
abstract account accounts add added address adopt adopted advantage agree agreed aim aims allow allows analyse analysed analyses
analysis analyze annual answer answers apply applied appropriate approach approaches area areas ask asked asks aspect
aspects attached author authors available average based basic basis become becomes begin begun better big bring build call called case cases
challenge challenges change changed changes changing characteristics clear collect collected collecting collection compile compiled compilation conclude conclusion
conclusions conference consider considered contain contains continue contribution contributions countries country cover covers create
current data database date dates day days deal decade decision decisions describe described describes detail details detailed develop
developed developing development difference differences different difficult difficulty dimension dimensions discuss discussed
discusses discussion document draft due early effect effects effort efforts end ensure european eurostat examine examines example
examples exercise exist existing exists expect expectation expectations expected experience experiences expert experts explain
explains explore fact factor factors figure figures find finding findings first fit fits five focus follow followed following follows form four full
general good great group groups growing hand hard help helps high higher hold important improve improved improvement improvements improving include included includes
including increase increased increasing increasingly inform information input inputs institute institution institutions interest international interview introduce
introduced invited involve issue issues item join joint keep key kind large last late later lead leads learned lesson
lessons level levels limit limitation limitations limited limits list little long look looked looks low main major matter mean means measure measured measures
measurement measuring meet meeting member members month months move moved moves name names national necessary new next note number numbers numerous obtain obtained offer office offices official
open operation operations opportunity order organise organization organizations organisation organisations outcome outcomes output overview paper papers part participate
particular people percent period person personal persons perspective phase place plan planned plans play point points policies policy political position possibilities possibility possible
potential practical practice practices prepare prepared presents present presentation presented problem problems process processes produce produced
producer producers production programme programmes progress project projects provide provided provides publication publish published purpose put question questions quickly range rate rates raw read ready reality recent recently
recommend recommendation recommendations recommended record records reflect relate related relation relevant reliable remain report reported reports represent representatives
request requests requested require required requirements requires research respect respondents result results review reviewed reviews role run scale second section see seen separate series service services session
sessions set sets share sharing short show showed shown shows side similar simple single situation size small source sources special specific
stage standard start started state states statistic statistical statistician statisticians statistics step steps strategy strengthen study studies subject subjects suggest suggests suitable
suited support system systems table tables tell term terms test tested tests theme time times title today tool tools
top topic topics total type types understand understanding unece unit update updated user users value values variable variables view views way ways week welcome wide
word words work worked working works world write year years yearly

abord aborde non sous adopte aide ajout ajoute ajoutons an analyse analyses annee annees ans apport article atelier atteint
auteur auteurs base besoin besoins but cadre calcul calculs cas cause cent changement changements chapitre chiffre chiffres choix chose choses colleague collegues collecte
communication compare comparer comparons compte conclusion conclusions conclut conference connait connaitre consacre constitue
construit contient contribution cours cout decrit demande demander depend dernier derniere derniers developpement difference
difficile difficulte difficultes discutons discute document documents donne donnee donnees donner effet effets effectif effectifs
element elements ensemble equipe etape etapes etat etats etude etudes etudie europeen europeenne examine examinons exemple
exercice existe existantes existent existants experience experiences experts expose facon facteurs faible fin forme fort forte general generale
grand grande groupe idee important importante indique informations institut instituts interet international internationale internationaux introduit jour juge lecteur
lieu ligne liste long longs maniere mesure mesurer mettre methode mis mise mois montre montrent montrer montrons moyen moyenne moyens national nationale nationales nationaux
niveau nombre nombreux nouveau nouveaux nouvel nouvelle nouvelles objet obtient obtenir office officielle ordre organisation organisations paraitre part particulier partie parties participants pays periode permet permettent
permettre personne personnes petit petite phase place plan point points politique politiques porte possible possibles pourcent pourquoi premier premiere premieres premiers
prend presente present presentation presentent presenter presentons principal principale principales principaux probleme problemes
processus prochain produire produit production programme projet propose proposons proposition pratique pratiques publie publies publication question questions raison rapport
realise recherche recherches recommandations reconnu reduire reponse reponses represente reste resultat resultats retenu reunion reuni role sait sens serie seance sert service services session seuil seuils
simple situation source sources statistique statistiques suite suivant suivi suivie sujet systeme systemes tableau tableaux taux technique temps termes texte theme themes
titre total travaux travail type utile utilise utilisent utiliser utilisons valeur variable variables varie vient volume vue

автор анализ база ближайший большой важный ведомство весь вид возможность возможный вопрос время второй выполнение выступление год год данные дать дело день десять
деятельность доклад докладчик документ должен другой задача заключение записи значение значительный изменение изменить изучение изучить имя информация исследование использование
использовать источник итог каждый комитет конец количество круг лет лицо люди материал международный мера месяц место метод мнение
национальный начало небольшой необходимость необходимый несколько новый нужно обсуждать обсуждаться обсуждение общий один одинаковый описать опыт организация основа основной особый оставаться
официальный оценка первый период план повестка подготовить подготовка показать показывать половина получить полученный помощь поэтому появиться правило практика предлагать предлагаться предложить представить
представлять пример приведенный привести применять применение проблема проведенный провести проводить программа проект процесс прошлый пять работа работать раздел различие разный рамка рассматривать рассматриваться рассмотреть
рассмотрение расчет результат решение роль ряд следующий сведение сбор семь система служба случай собрать совещание создание создать сообщение составить состояние список сравнение сравнивать среди срок
стать статистик статистика статистический страна сумма существующий таблица тема тип требовать третий тысяча удаться улучшение уровень условие участие участник участвовать ход человек четыре
численность число чтобы шесть часть являться`;

const listOf = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '');

export const BINDING_WORDS: readonly string[] = listOf(FUNCTION_WORDS);
export const COMMON_WORDS: readonly string[] = listOf(WORDS_OF_PAPERS);
