/**
 * What the words of official statistics mean, so that an abstract in one language finds an annotation in another, and
 * one that says "cohort" a session on longitudinal studies. It belongs to the field, not to a meeting.
 *
 * A term is one or more words, in any form; `*` leaves the end of a word open, where its forms differ too much for the
 * stem. Small words (of, de, и) are ignored in terms as they are in texts. The longest term wins, so that "data
 * integration" is not integration.
 */
export interface Concept {
  name: string;
  /** Wider concepts of which this is a part, or to which it mostly leads. */
  wider?: readonly string[];
  en: string;
  fr: string;
  ru: string;
}

export const GLOSSARY: readonly Concept[] = [
  // where the figures come from
  {
    name: 'census',
    en: 'census*, enumerat*, census round',
    fr: 'recensement*, dénombrement*',
    ru: 'перепис*',
  },
  {
    name: 'registers',
    wider: ['administrative data'],
    en: 'register, registry, population register, civil registration, vital registration, deregist*, signs life, identification number, personal number',
    fr: 'registre*, état civil, radiation*, numéro identification, signes vie',
    ru: 'регистр, регистры, регистров, реестр*, снятие учета, снима* учета, записи актов, загс, идентификационн* номер*',
  },
  {
    name: 'administrative data',
    en: 'administrative data, administrative source*, administrative record*, administrative, tax authorit*, tax file*, tax record*, tax return*, social security, social insurance, health insurance, insurance record*',
    fr: 'données administratives, sources administratives, fichier* administratif*, administratif*, source* gestion, sécurité sociale, assurance maladie, fiscal*, fichier*',
    ru: 'административн*, ведомственн*, баз* данных, налогов*, пенсионн* фонд*, социальн* страхован*, информационн* систем*',
  },
  {
    name: 'record linkage',
    wider: ['administrative data'],
    en: 'linkage, link, linking, linked, record linkage, data linkage, statistical matching, matching, matched, match, data integration, integration data, integrat* source*, integrat* data, integrat* register*, combin* source*, combin* data, merging, deduplicat*, duplicate*, identifier*, reconcil*, triangulat*',
    fr: 'appari*, rapproch* fichier*, rapprochement*, rapproché*, crois*, intégration données, intégration sources, identifiant*, doublon*, concordance*, réconcil*, combin* sources',
    ru: 'сопоставлен* запис*, связыва*, объедин*, интеграци* данных, идентификатор*, двойн* счет*, дубл*, сверк*, увязк*, слияни*',
  },
  {
    name: 'surveys',
    en: 'survey*, questionnaire*, interview*, sample, sampling, respondent*, household survey, field work',
    fr: 'enquêt*, sondage*, échantillon*, questionnaire*',
    ru: 'обследован*, опрос*, опрош*, выборк*, выборочн*, анкет*, респондент*, вопросник*',
  },
  {
    name: 'data collection',
    wider: ['surveys'],
    en: 'capi, cawi, cati, mixed mode*, web questionnaire*, interviewer*, response rate*, nonresponse, non response, response burden, telephone interview*, remote interview*, face face',
    fr: 'mode* collecte, collecte ligne, enquêteur*, taux réponse, non réponse, charge réponse, entretien* téléphon*, face face',
    ru: 'интервьюер*, неответ*, способ* сбора, нагрузк* респондент*, телефонн* опрос*, телефонн* интервью, личн* интервью',
  },
  {
    name: 'longitudinal',
    en: 'longitudinal*, panel, panels, cohort*, wave, waves, attrition, drop out, dropped out, life course, trajector*, event history, duration analysis, sequence analysis, survival analysis, re interview*, transition*',
    fr: 'longitudinal*, panel*, cohorte*, vague*, attrition, trajectoire*, parcours, biographi*, modèle* durée, analyse* durée, échantillon démographique permanent, échantillon permanent, transition*',
    ru: 'лонгитюд*, продольн*, панел*, когорт*, повторн* опрос*, повторн* обследован*, траектори*, дожити*, анализ* длительност*, проследи*, прослежива*',
  },
  {
    name: 'big data',
    wider: ['new methods'],
    en: 'big data, mobile phone*, mobile position*, mobile network*, mobile data, call record*, call detail*, roaming, social media, social network*, facebook, twitter, google*, web scraping, scraped, satellite*, scanner data, digital trace*, search quer*, sensor*, smart meter*, earth observation',
    fr: 'données massives, mégadonnées, téléphon* mobile*, données mobiles, réseaux sociaux, traces numériques, moissonnage, satellit*, données caisse, google*, capteur*',
    ru: 'больш* данн*, сотов*, мобильн* оператор*, мобильн* связ*, мобильн* телефон*, оператор* связи, абонент*, социальн* сет*, поисков* запрос*, спутников*, цифров* след*, веб скрейпинг',
  },
  {
    name: 'machine learning',
    wider: ['new methods'],
    en: 'machine learning, artificial intelligence, neural network*, language model*, automatic coding, random forest*',
    fr: 'apprentissage automatique, intelligence artificielle, réseau* neurones, modèle* langage',
    ru: 'машинн* обучен*, искусственн* интеллект*, нейрон*, нейросет*, языков* модел*',
  },
  {
    name: 'new methods',
    en: 'method, methods, new method*, methodolog*, innovat*, experimental*, new approach*, new concept*',
    fr: 'méthode*, méthodolog*, innovant*, innovation*, expérimental*, approches nouvelles',
    ru: 'метод, методы, методов, методик*, методолог*, инновац*, экспериментальн*, нов* подход*',
  },
  {
    name: 'estimation',
    wider: ['new methods'],
    en: 'estimat*, model, models, modelling, modeling, modelled, bayes*, nowcast*, mirror statistics, mirror data, indirect*, simulat*, credible interval*, confidence interval*, uncertaint*, imput*, latent, hierarchical',
    fr: 'estim*, modèle*, modélis*, bayés*, données miroir*, statistiques miroir*, intervalle* confiance, intervalle*, incertitude*, imput*, simul*, redress*',
    ru: 'оценк* численност*, оцени*, оценен*, модел*, байес*, зеркальн*, имитац*, доверительн* интервал*, неопределенност*, импутац*, досчет*',
  },
  {
    name: 'projections',
    wider: ['estimation'],
    en: 'projection*, forecast*, scenario*',
    fr: 'projection*, prévision*, scénario*',
    ru: 'прогноз*, сценари*, перспективн* расчет*',
  },
  {
    name: 'small areas',
    en: 'small area*, geo, geospatial, geograph*, georeferenc*, grid*, municipal*, locality, localities, regional data, regional level, subnational, spatial*, gis, mapping, neighbourhood*, urban, cities, city',
    fr: 'petit* domaine*, géo, géoréférenc*, géograph*, géospatial*, carreau*, commune*, municipal*, département*, infranational*, spatial*, cartograph*, urbain*, ville*, quartier*',
    ru: 'мал* территор*, мал* област*, геопростран*, геоданн*, географ*, муниципал*, сетк*, пространственн*, гис, картограф*, городск*',
  },

  // how good they are and what is done with them
  {
    name: 'definitions',
    en: 'definition*, define*, classif*, concept*, typolog*, nomenclature*, threshold*, criteria, criterion, terminolog*',
    fr: 'défini*, classif*, concept*, typolog*, nomenclature*, notion*, critère*, terminolog*',
    ru: 'определени*, поняти*, классифик*, концепци*, типолог*, порог*, критери*, термин*',
  },
  {
    name: 'comparability',
    en: 'comparab*, harmoni*, consisten*, coheren*, standardi*, international standard*',
    fr: 'comparab*, harmonis*, cohéren*, standardis*, norme*',
    ru: 'сопоставимост*, сопоставим*, гармониз*, согласованност*, стандарт*, унифик*',
  },
  {
    name: 'quality',
    en: 'quality, accura*, bias*, coverage*, undercoverage, overcoverage, undercount*, overcount*, completeness, timeliness, error*, revision*, metadata, evaluat*',
    fr: 'qualité, biais*, couverture, sous couverture, surcouverture, exhaustiv*, erreur*, précision, fiabilité, ponctualité, métadonnées',
    ru: 'качеств*, полнот*, охват*, погрешност*, ошибк*, смещен*, недоучет*, достоверност*, метаданн*, точност*',
  },
  {
    name: 'confidentiality',
    en: 'confidential*, privacy, disclosure, anonymi*, data protection, personal data, pseudonym*, synthetic data, microdata access',
    fr: 'confidential*, secret statistique, secret, anonymis*, protection données, vie privée, données personnelles, pseudonym*',
    ru: 'конфиденциальн*, анонимн*, обезличен*, защит* данных, персональн* данн*, тайн*, разглашен*',
  },
  {
    name: 'ethics',
    wider: ['confidentiality'],
    en: 'ethic*, trust, consent, social acceptability',
    fr: 'éthi*, confiance public, consentement',
    ru: 'этик*, этическ*, довери* обществ*, согласи* респондент*',
  },
  {
    name: 'dissemination',
    en: 'dissemin*, communicat*, visuali*, website*, open data, data portal*, media, press, journalist*, storytelling, infographic*, metadata portal, data literacy, statistical literacy, social communication, yearbook*, podcast*, video*, publications*',
    fr: 'diffusion, diffuser, diffusé*, visualis*, site internet, site web, données ouvertes, presse, médias, journaliste*, infograph*, culture statistique, vidéo*, annuaire*, publications*, campagne*',
    ru: 'распространен*, публикаци*, визуализ*, сайт*, портал*, открыт* данн*, средств* массов* информации, сми, журналист*, инфограф*, коммуникац*, грамотност*, видео*, ежегодник*, сборник*',
  },
  {
    name: 'law',
    en: 'law, laws, legal*, legislat*, statistical act, regulation*',
    fr: 'loi, lois, juridique*, législat*, règlement*',
    ru: 'закон, законы, закона, законодател*, правов*, юридическ*, нормативн*',
  },
  {
    name: 'coordination',
    en: 'coordinat*, cooperat*, inter agency, interagency, data exchange, exchange data, data sharing, memorandum understanding, partnership*, national statistical system',
    fr: 'coordin*, coopér*, échange* données, partage données, protocole* accord, partenariat*, système statistique national',
    ru: 'координац*, сотрудничеств*, обмен* данн*, межведомственн*, взаимодействи*, партнерств*',
  },
  {
    name: 'indicators',
    en: 'indicator*, dashboard*, scoreboard*, composite index, index, indices, monitoring, benchmark*',
    fr: 'indicateur*, tableau* bord, indice*, suivi évaluation, mesure progrès',
    ru: 'показател*, индикатор*, индекс*, мониторинг*',
  },
  {
    name: 'modernisation',
    en: 'moderni*, gsbpm, gsim, business architecture, production process, open source, automation, automati*, standardi* process*, sdmx',
    fr: 'modernis*, gsbpm, chaîne* production, logiciel* libre*, automatis*, sdmx',
    ru: 'модерниз*, автоматиз*, производственн* процесс*, открыт* код*, цифровизац*, sdmx',
  },
  {
    name: 'disaggregation',
    en: 'disaggregat*, breakdown*, vulnerable group*, leave behind, hard reach, hard count, intersection*',
    fr: 'désagrég*, ventil*, groupe* vulnérable*, intersection*, personne laissé* côté, difficile* atteindre',
    ru: 'дезагрег*, разбивк*, уязвим* групп*, труднодоступн*',
  },

  // agreements, regions, the work of a group
  {
    name: 'international agreements',
    en: 'global compact*, compact, declaration*, treaty*, treaties*, intergovernmental*, negotiat*, commitment*, united nations, diplomat*, ratif*, voluntary review*, new york, pledge*',
    fr: 'pacte*, pacte mondial, déclaration new york, traité international, traités internationaux, intergouvernement*, négoci*, engagement*, nations unies, ratifi*, diplomat*, new york, gouvernement*',
    ru: 'глобальн* договор*, договор, декларац*, переговор*, межправительственн*, обязательств*, оон, организаци* объединенных наций, ратифиц*, дипломат*, нью йорк*',
  },
  {
    name: 'sustainable development goals',
    wider: ['international agreements', 'indicators'],
    en: 'sustainable development*, sdg*, 2030 agenda, agenda 2030, development goal*, goals, targets',
    fr: 'développement durable, odd, agenda 2030, programme 2030, cible*',
    ru: 'устойчив* развити*, цур, повестк* 2030, целев* показател*',
  },
  {
    name: 'safe and regular migration',
    wider: ['international agreements', 'migration'],
    en: 'safe orderly, regular migration, orderly migration, safe migration, orderly safe regular, gcm, migration governance',
    fr: 'migration* sûre*, sûres ordonnées, ordonnées régulières, migration* régulière*, migration* ordonnée*, gouvernance migration*',
    ru: 'безопасн* упорядоченн*, безопасн* легальн* миграц*, упорядоченн* миграц*, легальн* миграц*, регулярн* миграц*, управлени* миграц*',
  },
  {
    name: 'regional cooperation',
    en: 'regional initiative*, regional project*, regional programme*, regional cooperation, regional organi*, regional activit*, regional commission*, neighbouring countr*, nordic*, baltic*, balkan*, cis, commonwealth independent states, eurasian*, central asia*, caucas*, eastern partnership, mercosur*, andean, asean, escap, eclac, escwa, african union, medstat, gulf cooperation, pacific communit*, caribbean*, latin america*',
    fr: 'initiative* régionale*, projet* régiona*, programme* régiona*, coopération régionale, organisation* régionale*, pays voisin*, afristat, union africaine, uemoa, cedeao, ecowas, méditerran*, medstat, maghreb*, balkan*, nordique*, baltique*, asie centrale, caucas*, mercosur, amérique latine, caraïbe*',
    ru: 'региональн* инициатив*, региональн* проект*, региональн* программ*, региональн* сотрудничеств*, региональн* организац*, снг, содружеств*, евразийск*, еаэс, центральн* ази*, кавказ*, балкан*, северн* стран*, балти*, соседн* стран*, межгосударственн*, латинск* америк*',
  },
  {
    name: 'capacity building',
    wider: ['regional cooperation'],
    en: 'capacity building, capacity development, technical assistance, twinning, study visit*, training course*, training workshop*',
    fr: 'assistance technique, renforcement capacités, jumelage*, atelier* formation, visite* étude*',
    ru: 'техническ* помощ*, техническ* содейств*, наращиван* потенциал*, учебн* поездк*, тренинг*, учебн* семинар*',
  },
  {
    name: 'updates',
    en: 'short update*, brief update*, updates*, state play, progress report*, short information, inform briefly, short account, brief information',
    fr: 'brève* information*, état avancement, bref compte rendu',
    ru: 'кратк* информаци*, кратк* сообщени*, ход* проект*, ход* работ*, информационн* характер*',
  },
  {
    name: 'future work',
    en: 'future work, future international work, future activit*, future topic*, next work session, next session, next meeting, next steps, way forward, proposal*, terms reference, priorit*, work programme, programme work, depth review*',
    fr: 'travaux futurs, prochaine réunion, prochaine session, prochaine séance, proposition*, mandat*, priorit*, programme travail, étude* approfondie*, document réflexion',
    ru: 'будущ* работ*, дальнейш* работ*, дальнейш* сотрудничеств*, следующ* сесси*, следующ* встреч*, следующ* совещан*, предложени*, ведени*, приоритет*, первоочередн*, программ* работ*, план* работ*, углубленн* обзор*',
  },
  {
    name: 'task forces',
    en: 'task force*, expert group*, working group*, steering group*, task team*',
    fr: 'équipe* spéciale*, groupe* travail, groupe* experts',
    ru: 'целев* групп*, рабоч* групп*, групп* экспертов, экспертн* групп*',
  },
  {
    name: 'recommendations',
    wider: ['future work'],
    en: 'revise recommendation*, revision recommendation*, recommendations revised, new guideline*',
    fr: 'réviser recommandations, révision recommandations, nouvelles lignes directrices',
    ru: 'пересмотр* рекомендац*, обновлен* рекомендац*, действующ* рекомендац*, нов* рекомендац*',
  },

  // movement of people
  {
    name: 'migration',
    en: 'migra*, immigra*, foreign born, foreigner*, foreign national*, foreign citizen*, foreign population, newcomer*, net migration',
    fr: 'migra*, migrat*, immigr*, étranger*, étrangère*, solde migratoire, nouveaux arrivants, nés étranger',
    ru: 'миграц*, мигрант*, иммигра*, приезж*, иностран*, прибывш*, переселен*, переселя*',
  },
  {
    name: 'emigration',
    wider: ['migration'],
    en: 'emigra*, departure*, outflow*, leave country, left country, people leave, diaspora*, expat*, nationals abroad, living abroad, brain drain',
    fr: 'émigr*, départ, départs, sorties territoire, diaspora*, expatri*, quitter territoire, quitte territoire, ressortissants étranger, fuite cerveaux',
    ru: 'эмигра*, выезд*, выезж*, уехавш*, уехал*, диаспор*, выбывш*, отток*, утечк* умов',
  },
  {
    name: 'circular migration',
    wider: ['migration'],
    en: 'circular*, repeated move*, repeat migra*, back forth, temporary stay*, short term migra*, short term stay*',
    fr: 'circulair*, circulaire*, allers retours, mobilité répétée, séjour* court*, migration* temporaire*',
    ru: 'циркулярн*, возвратн*, маятников*, временн* миграц*, повторн* выезд*, повторн* поезд*, кратковременн*',
  },
  {
    name: 'return migration',
    wider: ['migration'],
    en: 'return migra*, returnee*, returned home, readmission',
    fr: 'migration* retour, retour* pays, retour* migrants, rapatri*',
    ru: 'вернул*, возвращени*, репатриа*, реадмисс*',
  },
  {
    name: 'borders',
    wider: ['migration'],
    en: 'border*, entry exit, entries exits, crossing*, passport*, visa, visas, frontier*',
    fr: 'frontière*, entrées sorties, visa*, passeport*',
    ru: 'погранич*, границ*, въезд*, виз, визы, визам, паспорт*',
  },
  {
    name: 'residence permits',
    wider: ['migration', 'administrative data'],
    en: 'residence permit*, permit, permits, right residence, migration authorit*, immigration service*, migration service*, immigration database*',
    fr: 'titre* séjour, permis séjour, carte* séjour, premier* titre*, préfecture*, office migrations',
    ru: 'вид* жительств*, разрешени* проживан*, миграционн* служб*, миграционн* учет*, мест* пребыван*',
  },
  {
    name: 'asylum and refugees',
    wider: ['migration'],
    en: 'asylum*, refugee*, displac*, idp*, international protection, temporary protection, subsidiary protection, dublin, unhcr, stateless*, unaccompanied, humanitarian*, camp, camps, fled, persecut*, forced migra*',
    fr: 'asile, réfugié*, déplacé*, personnes déplacées, protection internationale, protection temporaire, demande* protection, hcr, apatrid*, mineurs non accompagnés, camp, camps, fui, humanitaire*, persécut*',
    ru: 'убежищ*, бежен*, перемещенн*, вынужденн*, временн* защит*, международн* защит*, увкб, безгражданств*, ходатайств*, военн* действ*, гуманитарн*',
  },
  {
    name: 'trafficking and irregular migration',
    wider: ['migration'],
    en: 'trafficking, smuggl*, irregular migra*, undocumented, detention',
    fr: 'traite êtres, trafic migrants, irréguli*, clandestin*, sans papiers, détention',
    ru: 'торговл* людьми, нелегальн*, нерегулярн*, незаконн* миграц*',
  },
  {
    name: 'integration of migrants',
    wider: ['migration'],
    en: 'integration, integration migrants, inclusion, belonging, discriminat*, citizenship, naturali*, zaragoza, migrant outcomes, social cohesion',
    fr: 'intégration, inclusion, discriminat*, naturalis*, politique accueil, citoyenneté, cohésion sociale, saragosse',
    ru: 'интеграци*, адаптац*, включени*, инклюз*, дискримин*, натурализ*, сарагос*',
  },
  {
    name: 'descendants of migrants',
    wider: ['integration of migrants'],
    en: 'descendant*, second generation, third generation, children migrants, children immigrants, born abroad parents, parents abroad, parents, native born, offspring*, migratory background, migration background',
    fr: 'descendant*, deuxième génération, seconde génération, enfants immigrés, enfants migrants, parent*, origine migratoire',
    ru: 'втор* поколени*, потомк*, дети мигрантов, детей мигрантов, родител*, отца матери, мигрантск* происхожден*',
  },
  {
    name: 'citizenship',
    wider: ['integration of migrants'],
    en: 'acquiring citizenship, citizenship acqui*, nationality',
    fr: 'nationalité, acquisition nationalité, citoyen*',
    ru: 'гражданств*',
  },
  {
    name: 'remittances',
    wider: ['migration'],
    en: 'remittance*, money transfer*, sends money, send money',
    fr: 'envoi* fonds, transfert* fonds, transfert* argent, remises migratoires',
    ru: 'денежн* перевод*, перевод* средств',
  },
  {
    name: 'labour migration',
    wider: ['migration', 'labour'],
    en: 'labour mobility, labor mobility, labour migration, labour related migration, migrant worker*, foreign worker*, seasonal worker*, posted worker*, posting workers, posted, seasonal work*, commuter*, commuting, cross border work*, work permit*, recruitment',
    fr: 'frontalier*, détaché*, saisonnier*, travailleur* migrant*, travailleur* étranger*, migration* travail, mobilité main œuvre, autorisation* travail, permis travail, navett*',
    ru: 'трудов* миграц*, трудов* мигрант*, трудов* мобильност*, сезонн*, патент*, вахт*, заработки, заработках, разрешени* работу, работающ* рубеж*, разрешени* трудов*',
  },
  {
    name: 'student migration',
    wider: ['education', 'migration'],
    en: 'international student*, foreign student*, student* abroad, student mobility, study abroad, education related migration, credit mobility, degree mobility, erasmus',
    fr: 'étudiant* étranger*, étudiant* internationa*, mobilité étudiante, erasmus',
    ru: 'иностранн* студент*, учеб* рубеж*, учеба рубежом, академическ* мобильност*',
  },

  // population
  {
    name: 'population',
    en: 'population*, demograph*, resident population, usual residence, inhabitant*',
    fr: 'population*, démograph*, habitant*, résidence habituelle',
    ru: 'населени*, демограф*, жител*',
  },
  {
    name: 'internal migration',
    wider: ['migration'],
    en: 'internal migration, change address, changes address, address change*, moving house, residential mobility',
    fr: 'migration* interne*, changement* adresse, mobilité résidentielle, déménag*',
    ru: 'внутренн* миграц*, смен* жительства, переезд*',
  },
  {
    name: 'families and households',
    en: 'household*, family, families, marri*, divorc*, partnership status, single parent*, lone parent*',
    fr: 'ménage*, famille*, familia*, mariage*, divorce*, couple*, monoparent*',
    ru: 'домохоз*, семья*, семью*, семьи*, семей*, семейн*, брак, браки, брачн*, развод*',
  },
  {
    name: 'fertility',
    wider: ['population'],
    en: 'fertil*, births, childbear*, birth rate*, reproductive*',
    fr: 'fécond*, naissances, natalité, reproducti*',
    ru: 'рождаемост*, репродуктивн*, деторожд*',
  },
  {
    name: 'mortality',
    wider: ['population', 'health'],
    en: 'mortal*, deaths, life expectancy, cause* death, excess death*',
    fr: 'mortalité, décès, espérance vie, causes décès, surmortalité',
    ru: 'смертност*, умерш*, продолжительност* жизни, причин* смерти',
  },
  {
    name: 'ageing',
    en: 'ageing, aging, older person*, older people, older, elderly, retire*, pension*, long term care',
    fr: 'vieilliss*, personnes âgées, retrait*, séniors, dépendance âge',
    ru: 'старени*, пожил*, пенсионер*, пенсионн*, престарел*, старш* возраст*',
  },
  {
    name: 'children and youth',
    en: 'children, child, youth, young people, young persons, adolescent*, neet',
    fr: 'enfant*, jeune, jeunes, jeunesse, adolescent*',
    ru: 'дети, детей, детям, ребен*, молодеж*, молод*, подрост*',
  },
  {
    name: 'minorities',
    en: 'ethnic*, minority, minorities, indigenous, roma, religio*, mother tongue',
    fr: 'ethni*, minorité*, autochton*, religi*, langue maternelle, roms',
    ru: 'этнич*, национальност*, меньшинств*, коренн* народ*, религи*, родн* язык*',
  },
  {
    name: 'sexual orientation and gender identity',
    wider: ['gender'],
    en: 'gender identity, sexual orientation, lgbt*, non binary, transgender',
    fr: 'identité genre, orientation sexuelle, lgbt*, transgenre*, non binaire*',
    ru: 'гендерн* идентичност*, сексуальн* ориентац*, лгбт*',
  },

  // living
  {
    name: 'gender',
    en: 'gender*, women, woman, sexes, men women, female, male, girls, fathers, mothers',
    fr: 'genre, femme*, sexe*, hommes femmes, égalité sexes, filles, pères, mères',
    ru: 'гендерн*, женщин*, мужчин*, женск*, девоч*, равноправ*, отцы, матери',
  },
  {
    name: 'violence',
    wider: ['gender', 'crime'],
    en: 'violen*, abuse, harass*, femicide*, victim*, assault*',
    fr: 'violen*, harcel*, féminicide*, victim*, agress*',
    ru: 'насили*, домогательств*, жертв*, избиен*, фемицид*',
  },
  {
    name: 'crime',
    en: 'crime*, criminal*, justice, police, prison*, homicide*',
    fr: 'crim*, délinquance, justice, prison*, homicide*, infraction*',
    ru: 'преступ*, правосуд*, тюрем*, убийств*, правонаруш*',
  },
  {
    name: 'time use',
    en: 'time use, diary, diaries, daily activit*',
    fr: 'emploi temps, carnet* activit*, usage temps',
    ru: 'использовани* времени, бюджет* времени, дневник*',
  },
  {
    name: 'unpaid work and care',
    wider: ['time use', 'labour'],
    en: 'unpaid work, unpaid, unpaid care, care work, carer*, caregiv*, childcare, child care, domestic chore*, housework, household chore*, cooking, cleaning, kitchen, laundry, caring',
    fr: 'travail non rémunéré, non rémunéré*, tâches domestiques, tâches ménagères, aidant*, garde enfants, travail domestique, vaisselle, lessive*, cuisine, partage tâches',
    ru: 'неоплачиваем*, домашн* труд*, домашн* работ*, домашн* дел*, уход* детьми, уход* близк*, приготовлен* пищи, уборк*, домашн* обязанност*',
  },
  {
    name: 'work and family',
    wider: ['labour', 'families and households'],
    en: 'parental leave, maternity leave, paternity leave, nursery, nurseries, kindergarten*, flexible hours, work life balance, family life, reconcil* work',
    fr: 'congé*, crèche*, mode* garde, conciliation, vie familiale, vie professionnelle',
    ru: 'отпуск* уход*, декретн*, детск* сад*, ясли, гибк* график*, совмещени* работы',
  },
  {
    name: 'ownership of assets',
    wider: ['income and poverty'],
    en: 'asset*, ownership, owner*, property rights, bank account*, land rights, land ownership',
    fr: 'actifs patrimoniaux, propriété*, compte* banque, comptes bancaires, titres propriété, droits fonciers',
    ru: 'собственност*, собственник*, владе*, имуществ*, банковск* счет*',
  },
  {
    name: 'decision making',
    en: 'leadership, decision making, parliament*, board members, managers, managerial, elected, political participation, local government*, boards, judge*, mayor*, councillor*, minister*, executives, positions power',
    fr: 'parlement*, dirigeant*, prise décision, conseil* administration, élus, élues, poste* responsabilité, postes direction, ministres, juges, maires, femmes pouvoir',
    ru: 'руководящ*, руководител*, принят* решений, парламент*, депутат*, совет* директоров, выборн* орган*, министр*, судьи, судей, власти, должност*',
  },
  {
    name: 'housing',
    en: 'housing, dwelling*, homeless*, rent, overcrowd*, home ownership',
    fr: 'logement*, habitat, sans abri, loyer*, surpeuplement, propriétaire*',
    ru: 'жилье, жилья, жильем, жилищ*, бездомн*, квартир*',
  },
  {
    name: 'income and poverty',
    wider: ['living conditions'],
    en: 'income*, poverty, poor, inequalit*, depriv*, wealth, social exclusion, consumption, social protection, social benefit*, expenditure',
    fr: 'revenu*, pauvre*, inégalité*, privation*, patrimoine, exclusion sociale, consommation, protection sociale, aide sociale, prestations sociales',
    ru: 'доход*, бедност*, бедн*, неравенств*, лишени*, благосостоян*, потреблен*, социальн* защит*, пособи*, расход*',
  },
  {
    name: 'living conditions',
    en: 'living conditions, socio economic*, socioeconomic*, well being, wellbeing, quality life, life satisfaction, standard living',
    fr: 'conditions vie, socio économique*, socioéconomique*, bien être, qualité vie, niveau vie',
    ru: 'услови* жизни, социально экономическ*, социальн* экономическ*, благополуч*, качеств* жизни, уров* жизни',
  },
  {
    name: 'health',
    en: 'health*, disease*, morbid*, hospital*, mental, covid*, pandemic*, epidemi*',
    fr: 'santé, malad*, hôpita*, hospital*, sanitaire*, covid*, pandémi*, épidémi*',
    ru: 'здоров*, здравоохран*, заболева*, болезн*, больниц*, медицин*, ковид*, пандеми*, эпидеми*',
  },
  {
    name: 'disability',
    en: 'disab*, impairment*, washington group, functional limitation*',
    fr: 'handicap*, incapacité*, limitation* fonctionnelle*',
    ru: 'инвалид*, ограниченн* возможност*, вашингтонск* групп*',
  },
  {
    name: 'education',
    en: 'educat*, school*, universit*, student*, pupil*, diploma*, graduat*, learning*, enrolment, literacy, teacher*',
    fr: 'éducat*, école*, scol*, universit*, étudiant*, élève*, diplôm*, enseign*, illettrisme, apprentissage',
    ru: 'образован*, школ*, университет*, вуз, вузы, вузах, вузов, студент*, учащ*, учеб*, учиться, выпускник*, диплом*, обучени*',
  },

  // work
  {
    name: 'labour',
    en: 'labour, labor, labour market, labour force, employ*, job, jobs, worker*, workforce, occupation*, workplace*, paid work',
    fr: 'emploi, emplois, marché travail, forces travail, travailleur*, salarié*, profession, professions, main œuvre, actifs, employ*',
    ru: 'труд, труда, трудов*, рынк* труда, рабоч* сил*, занятост*, занят*, работник*, работодател*, рабоч* мест*',
  },
  {
    name: 'unemployment',
    wider: ['labour'],
    en: 'unemploy*, jobseeker*, job seeker*, underutili*, underemploy*, long term unemploy*',
    fr: 'chôm*, demandeurs emploi, sous emploi, sous utilisation',
    ru: 'безработ*, ищущ* работу, недоиспользован*, неполн* занятост*',
  },
  {
    name: 'informal employment',
    wider: ['labour'],
    en: 'informal employment, informal econom*, informal sector, informality, undeclared work, undeclared, domestic worker*, street vendor*',
    fr: 'emploi informel, secteur informel, économie informelle, informel*, travail noir, non déclaré*',
    ru: 'неформальн*, ненаблюдаем*, тенев*, незарегистрированн* занят*',
  },
  {
    name: 'forms of employment',
    wider: ['labour'],
    en: 'platform work*, digital platform*, platform econom*, gig, self employ*, freelanc*, dependent contractor*, atypical employment, non standard employment, part time, temporary work*, temporary contract*, fixed term*, agency staff, telework*, remote work*, working home',
    fr: 'plateforme*, travail plateforme*, indépendant*, auto entrepren*, temps partiel, intérim*, contrats courts, contrat* durée déterminée, formes emploi, atypique*, télétravail*',
    ru: 'платформ*, цифров* платформ*, самозанят*, неполн* рабоч* времени, срочн* договор*, срочн* трудов*, нестандартн* занят*, удаленн* работ*, дистанционн* работ*, фриланс*',
  },
  {
    name: 'earnings',
    wider: ['labour', 'income and poverty'],
    en: 'wage*, earning*, earn, salary, salaries, pay gap, hourly pay, remunerat*, labour cost*, minimum wage',
    fr: 'salaire*, salarial*, rémunération*, écart* salaria*, écart* rémunération, gains, coût* travail, smic',
    ru: 'заработн*, зарплат*, заработок, заработк*, оплат* труда, вознагражд*, разрыв* оплат*',
  },
  {
    name: 'quality of employment',
    wider: ['labour'],
    en: 'quality employment, job quality, working condition*, working time, working hour*, hours work*, occupational safety, accident* work, occupational accident*, occupational injur*, decent work, precarious*, job security, stress work',
    fr: 'qualité emploi, conditions travail, temps travail, durée travail, accident* travail, travail décent, précaire*, précarité, sécurité travail, santé travail, maladies professionnelles',
    ru: 'качеств* занятост*, услови* труда, рабоч* врем*, продолжительност* рабоч*, охран* труда, несчастн* случа*, производственн* травм*, травматизм*, достойн* труд*',
  },
  {
    name: 'skills',
    wider: ['education', 'labour'],
    en: 'skill*, competenc*, qualification*, mismatch*, vocational*, adult learning, lifelong learning, overqualif*, training adults',
    fr: 'compétence*, qualification*, qualifié*, formation professionnelle, formation continue, inadéquation, surqualif*, déclassement',
    ru: 'навык*, компетенц*, квалификац*, профессиональн* обучен*, профессиональн* подготовк*, несоответстви*',
  },
  {
    name: 'vacancies',
    wider: ['labour'],
    en: 'vacanc*, job advert*, online job*, job posting*, labour shortage*, labour demand',
    fr: 'emplois vacants, postes vacants, offres emploi, pénurie* main, difficultés recrutement',
    ru: 'вакан*, нехватк* кадров, дефицит* кадров, спрос* труд*, объявлени* работе',
  },

  // economy, environment and the rest of the field
  {
    name: 'national accounts',
    en: 'national account*, gdp, sna, balance payments, satellite account*, productivity',
    fr: 'comptes nationaux, comptabilité nationale, pib, balance paiements, compte* satellite*, productivité',
    ru: 'национальн* счет*, ввп, снс, платежн* баланс*, вспомогательн* счет*, сателлитн* счет*, производительност*',
  },
  {
    name: 'prices',
    en: 'price*, inflation*, cpi, purchasing power',
    fr: 'prix, inflation*, ipc, pouvoir achat',
    ru: 'цена, цены, цен, инфляц*, ипц, покупательн* способност*',
  },
  {
    name: 'business statistics',
    en: 'enterprise*, business register*, firm, firms, establishment*, entrepreneur*, multinational*, globali*',
    fr: 'entreprise*, répertoire entreprises, établissement*, entrepren*, multinational*, mondialis*',
    ru: 'предприят*, фирм*, бизнес*, предпринимател*, транснациональн*, глобализ*',
  },
  {
    name: 'agriculture',
    en: 'agricultur*, farm*, rural, crop*, land use',
    fr: 'agric*, rural*, exploitation agricole, récolte*, occupation sol*',
    ru: 'сельск*, сельскохозяйств*, аграрн*, фермер*, урожа*',
  },
  {
    name: 'environment',
    en: 'environment*, climate*, emission*, biodivers*, ecosystem*, pollut*, waste',
    fr: 'environnement*, climat*, émission*, biodivers*, écosystème*, pollut*, déchet*',
    ru: 'окружающ* сред*, эколог*, климат*, выброс*, биоразнообраз*, экосистем*, загрязн*, отход*',
  },
  {
    name: 'disasters',
    en: 'disaster*, hazard*, flood*, earthquake*, emergenc*, resilience',
    fr: 'catastroph*, inondation*, séisme*, urgence*, résilience',
    ru: 'бедстви*, наводнен*, землетряс*, чрезвычайн*, устойчивост* бедств*',
  },
  {
    name: 'energy',
    en: 'energy, electricit*, fuel*',
    fr: 'énergie*, énergétique*, électricit*, carburant*',
    ru: 'энерг*, электроэнерг*, топлив*',
  },
  {
    name: 'transport',
    en: 'transport*, freight, traffic, vehicle*, road safety',
    fr: 'transport*, fret, circulation routière, véhicule*',
    ru: 'транспорт*, грузов*, перевозк*, автомобил*',
  },
  {
    name: 'tourism',
    en: 'touris*, visitor*, overnight stay*',
    fr: 'touris*, visiteur*, nuitée*',
    ru: 'турис*, туризм*, посетител*, ночев*',
  },
  {
    name: 'trade',
    en: 'foreign trade, international trade, export*, imports*, customs',
    fr: 'commerce extérieur, commerce international, exportation*, importation*, douan*',
    ru: 'внешн* торговл*, экспорт*, импорт*, таможен*',
  },
  {
    name: 'digital society',
    en: 'digital skill*, digital divide, internet access, internet use, ict, digitali*',
    fr: 'fracture numérique, compétences numériques, accès internet, usage internet, numérique*, tic',
    ru: 'цифров* навык*, цифров* разрыв*, доступ* интернет*, интернет*, икт, цифров* общест*',
  },
];
