import type { Layout } from './layout.ts';

const NB = '\u00A0';

/** French agendas: "Ordre du jour provisoire", "Point 1", guillemets and no-break spaces. */
export const FRENCH: Layout[] = [
  {
    name: 'ordre du jour provisoire annoté with masthead and numbered paragraphs',
    text: `Nations Unies                                        ECE/CES/GE.30/2017/1
Conseil économique et social                          Distr. générale
                                                      8 août 2017
                                                      Français
                                                      Original${NB}: anglais

Commission économique pour l’Europe
Conférence des statisticiens européens
Groupe d’experts des statistiques des ménages
Genève, 24-26 octobre 2017
Point 1 de l’ordre du jour provisoire
Adoption de l’ordre du jour

Ordre du jour provisoire annoté de la session

I. Ordre du jour provisoire

1. Ouverture, adoption de l’ordre du jour et élection du Bureau.
2. Budget des ménages.
3. Ménages collectifs.
4. Travaux futurs.
5. Adoption du rapport et clôture.

II. Annotations

1. Ouverture, adoption de l’ordre du jour et élection du Bureau

1. Le Groupe d’experts élira son président.

2. Budget des ménages

2. Les pays présenteront leurs enquêtes sur le budget.

3. Les «${NB}paniers${NB}» seront examinés.

3. Ménages collectifs

4. Les pays présenteront leurs sources.

4. Travaux futurs

5. Les participants sont invités à proposer des thèmes.

5. Adoption du rapport et clôture

6. Un bref rapport sera adopté.
`,
    outline: `
1 Ouverture, adoption de l’ordre du jour et élection du Bureau
2 Budget des ménages
3 Ménages collectifs
4 Travaux futurs
5 Adoption du rapport et clôture
`,
    facts: {
      title: 'Groupe d’experts des statistiques des ménages',
      symbol: 'ECE/CES/GE.30/2017/1',
      dates: ['2017-10-24/2017-10-26'],
      place: 'Genève',
    },
    annotations: {
      '2': '2. Les pays présenteront leurs enquêtes sur le budget.\n\n3. Les « paniers » seront examinés.',
    },
  },
  {
    name: 'Point 1 – titre, sans annotations',
    text: `Réunion d’experts sur les statistiques du tourisme
Luxembourg, du 24 au 26 octobre 2017

ORDRE DU JOUR

Point 1 – Ouverture de la réunion
Point 2 – Comptes satellites
Point 3 – Sources nouvelles
Point 4 – Divers
Point 5 – Clôture
`,
    outline: `
1 Ouverture de la réunion
2 Comptes satellites
3 Sources nouvelles
4 Divers
5 Clôture
`,
    facts: {
      title: 'Réunion d’experts sur les statistiques du tourisme',
      dates: ['2017-10-24/2017-10-26'],
      place: 'Luxembourg',
    },
  },
  {
    name: 'projet d’ordre du jour avec a), b) et des documents',
    text: `Projet d’ordre du jour

1. Adoption du projet d’ordre du jour
2. Rapports des groupes de travail${NB}:
a) Groupe de travail des prix${NB};
b) Groupe de travail des salaires.
3. Élection du Bureau
4. Questions diverses
5. Clôture de la session
`,
    outline: `
1 Adoption du projet d’ordre du jour
2 Rapports des groupes de travail
  a Groupe de travail des prix
  b Groupe de travail des salaires
3 Élection du Bureau
4 Questions diverses
5 Clôture de la session
`,
  },
  {
    name: 'annotations relatives à l’ordre du jour, « Point 3 : … »',
    text: `ORDRE DU JOUR PROVISOIRE

1. Adoption de l’ordre du jour
2. Statistiques des migrations de travail
3. Travail des enfants
4. Autres questions

ANNOTATIONS RELATIVES À L’ORDRE DU JOUR PROVISOIRE

Point 1${NB}: Adoption de l’ordre du jour
L’ordre du jour sera soumis pour adoption.

Point 2${NB}: Statistiques des migrations de travail
Organisateurs${NB}: Mme Petit (France), M. Rossi (Italie)
Les communications portent sur a) les sources, b) les définitions et c) les échanges de données.

Point 3${NB}: Travail des enfants
Un rapport de l’équipe spéciale sera présenté.

Point 4${NB}: Autres questions
Aucune question n’a été proposée.
`,
    outline: `
1 Adoption de l’ordre du jour
2 Statistiques des migrations de travail
3 Travail des enfants
4 Autres questions
`,
    annotations: { '4': 'Aucune question n’a été proposée.' },
  },
  {
    name: 'heures avec « h »',
    text: `Séminaire sur la qualité
Berne, les 3 et 4 mai 2018

Ordre du jour

9 h 30 – 10 h 00   1. Ouverture
10 h 00 – 11 h 15  2. Rapports sur la qualité
11 h 15 – 11 h 30  Pause café
11 h 30 – 12 h 30  3. Audits
12 h 30            4. Clôture
`,
    outline: `
1 Ouverture
2 Rapports sur la qualité
3 Audits
4 Clôture
`,
    facts: { title: 'Séminaire sur la qualité', dates: ['2018-05-03/2018-05-04'], place: 'Berne' },
  },
  {
    name: 'parenthèses simples : 1) … 2) …, titres en capitales',
    text: `ORDRE DU JOUR PROVISOIRE

1) OUVERTURE DE LA SESSION
2) ADOPTION DE L’ORDRE DU JOUR
3) MISE EN ŒUVRE DU PROGRAMME STATISTIQUE
4) ACTIVITÉS DE FORMATION
5) DATE ET LIEU DE LA PROCHAINE SESSION
`,
    outline: `
1 OUVERTURE DE LA SESSION
2 ADOPTION DE L’ORDRE DU JOUR
3 MISE EN ŒUVRE DU PROGRAMME STATISTIQUE
4 ACTIVITÉS DE FORMATION
5 DATE ET LIEU DE LA PROCHAINE SESSION
`,
  },
  {
    name: 'annotations par "Point 4 a) de l’ordre du jour"',
    text: `Ordre du jour provisoire annoté

1. Ouverture de la session
2. Élections
3. Prix et revenus
a) Indices des prix
b) Revenus agricoles
4. Clôture

Annotations

Point 1. Ouverture de la session
La session sera ouverte par le Secrétaire exécutif.

Point 2. Élections
La Commission élira son bureau.

Point 3. Prix et revenus

Point 3 a). Indices des prix
La Commission examinera la note du secrétariat.

Point 3 b). Revenus agricoles
La Commission examinera le rapport sur les revenus.

Point 4. Clôture
La session sera close le vendredi.
`,
    outline: `
1 Ouverture de la session
2 Élections
3 Prix et revenus
  a Indices des prix
  b Revenus agricoles
4 Clôture
`,
    annotations: { '3 (a)': 'La Commission examinera la note du secrétariat.' },
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
    name: 'French: a list with dashes below and "Documents :"',
    text: `ORDRE DU JOUR

1.${NB}Ouverture de la réunion
2.${NB}Programme de comparaison internationale
– Prix à la consommation
– Prix des biens d’équipement
Documents${NB}: STAT/2019/3 et STAT/2019/4
3.${NB}Comptes nationaux
Document${NB}: STAT/2019/5
4.${NB}Divers
`,
    outline: `
1 Ouverture de la réunion
2 Programme de comparaison internationale
3 Comptes nationaux
4 Divers
`,
  },
  {
    name: 'French annotated, "1.	Ouverture" with tabs and numbered paragraphs with tabs',
    text: `Ordre du jour provisoire annoté de la dixième session

I.\tOrdre du jour provisoire
\t1.\tAdoption de l’ordre du jour.
\t2.\tÉlection du Bureau.
\t3.\tComptabilité environnementale${NB}:
\t\ta)\tEau${NB};
\t\tb)\tForêts.
\t4.\tQuestions diverses.
II.\tAnnotations
\t1.\tAdoption de l’ordre du jour
1.\tLe Comité adoptera son ordre du jour.
\t2.\tÉlection du Bureau
2.\tLe Comité élira son président.
\t3.\tComptabilité environnementale
\ta)\tEau
3.\tLe Comité examinera les comptes de l’eau.
\tb)\tForêts
4.\tLe Comité examinera les comptes des forêts.
\t4.\tQuestions diverses
5.\tLe Comité souhaitera peut-être aborder d’autres questions.
`,
    outline: `
1 Adoption de l’ordre du jour
2 Élection du Bureau
3 Comptabilité environnementale
  a Eau
  b Forêts
4 Questions diverses
`,
    annotations: {
      '3 (b)': '4. Le Comité examinera les comptes des forêts.',
      '4': '5. Le Comité souhaitera peut-être aborder d’autres questions.',
    },
  },
  {
    name: 'annotations as "Re: item 2"-like headings in French, "Point 2 de l’ordre du jour – …"',
    text: `Ordre du jour provisoire

1. Ouverture de la session
2. Statistiques de l’emploi
3. Clôture de la session

Annotations

Point 1 de l’ordre du jour – Ouverture de la session
Le Président ouvrira la session.

Point 2 de l’ordre du jour – Statistiques de l’emploi
Les délégations présenteront leurs enquêtes.

Point 3 de l’ordre du jour – Clôture de la session
Le Président prononcera la clôture.
`,
    outline: `
1 Ouverture de la session
2 Statistiques de l’emploi
3 Clôture de la session
`,
    annotations: { '2': 'Les délégations présenteront leurs enquêtes.' },
  },
  {
    name: 'a session a day in French with "Séance 1"',
    text: `Atelier sur la diffusion
Tunis, 12-13 novembre 2019

Programme

Séance 1 : Ouverture
Président : M. Ben Ali
Séance 2 : Cartes interactives
Présidente : Mme Petit
Séance 3 : Conclusions
`,
    outline: `
1 Ouverture
2 Cartes interactives
3 Conclusions
`,
    facts: { title: 'Atelier sur la diffusion', dates: ['2019-11-12/2019-11-13'], place: 'Tunis' },
  },
  {
    name: 'French list with "1°" marks',
    text: `Ordre du jour

1° Approbation du procès-verbal
2° Rapport d’activité
3° Budget
4° Divers
`,
    outline: `
1 Approbation du procès-verbal
2 Rapport d’activité
3 Budget
4 Divers
`,
  },
  {
    name: 'French list with times and "Point" and a lunch',
    text: `Réunion du comité de pilotage
Dakar, 5 mars 2019

Ordre du jour

9h00 – Point 1 : Mot de bienvenue
9h15 – Point 2 : Suivi des décisions
11h00 – Pause café
11h15 – Point 3 : Plan de travail 2019
12h30 – Déjeuner
14h00 – Point 4 : Divers
`,
    outline: `
1 Mot de bienvenue
2 Suivi des décisions
3 Plan de travail 2019
4 Divers
`,
    facts: { dates: ['2019-03-05/2019-03-05'], place: 'Dakar' },
  },
  {
    name: 'French list with "1/" and "2/" and a dash',
    text: `Comité national de la statistique
Réunion du 14 juin 2018

Ordre du jour :

1/ Approbation du compte rendu de la réunion précédente
2/ Avancement du recensement général
3/ Point d’information sur le règlement européen
4/ Questions diverses
`,
    outline: `
1 Approbation du compte rendu de la réunion précédente
2 Avancement du recensement général
3 Point d’information sur le règlement européen
4 Questions diverses
`,
    facts: { dates: ['2018-06-14/2018-06-14'] },
  },
  {
    name: 'French romans with a dash and sub-points with a dash',
    text: `ORDRE DU JOUR

I - Ouverture de la séance
II - Examen des projets
   - Projet de nomenclature
   - Projet d’enquête
III - Calendrier
IV - Divers
`,
    outline: `
I Ouverture de la séance
II Examen des projets
III Calendrier
IV Divers
`,
    annotations: { II: '- Projet de nomenclature\n\n- Projet d’enquête' },
  },
  {
    name: 'French annotated items in capitals with "POINT 1" and abbreviations',
    text: `ORDRE DU JOUR ANNOTÉ

POINT 1 – ADOPTION DE L’ORDRE DU JOUR
Le projet est soumis aux membres.

POINT 2 – SUIVI DES O.D.D. EN AFRIQUE
La C.E.A. présente le tableau de bord.

POINT 3 – AUTRES QUESTIONS
`,
    outline: `
1 ADOPTION DE L’ORDRE DU JOUR
2 SUIVI DES O.D.D. EN AFRIQUE
3 AUTRES QUESTIONS
`,
    annotations: {
      '1': 'Le projet est soumis aux membres.',
      '2': 'La C.E.A. présente le tableau de bord.',
      '3': '',
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
    name: 'French working group on administrative data: "Point 3. " with documents of meeting',
    text: `Groupe de travail « Données administratives »
Paris, Insee, 17 janvier 2020
10 h – 16 h

Ordre du jour

Point 1. Approbation du relevé de décisions de la précédente réunion
Point 2. Appariements : bilan et perspectives
Document n° 1
Point 3. Code statistique non signifiant
Document n° 2
Présentation de M. Durand
Point 4. Calendrier et questions diverses
`,
    outline: `
1 Approbation du relevé de décisions de la précédente réunion
2 Appariements : bilan et perspectives
3 Code statistique non signifiant
4 Calendrier et questions diverses
`,
    annotations: { '2': 'Document n° 1', '3': 'Document n° 2\n\nPrésentation de M. Durand', '4': '' },
  },
  {
    name: 'French annotated list: text after a dash on the same line',
    text: `Ordre du jour annoté

1. Ouverture – La présidente ouvrira la séance.
2. Enquête emploi – L’Insee présentera la refonte. Les membres donneront leur avis.
3. Divers – Les membres pourront soulever d’autres points.
`,
    outline: `
1 Ouverture
2 Enquête emploi
3 Divers
`,
    annotations: {
      '1': 'La présidente ouvrira la séance.',
      '2': 'L’Insee présentera la refonte. Les membres donneront leur avis.',
    },
  },
  {
    name: 'French: sous-points numbered 2.1, documents in brackets, "Divers" unnumbered line at the end of an item',
    text: `Comité technique de la comptabilité environnementale
Rabat, le 9 avril 2019

Ordre du jour

1. Ouverture et adoption de l’ordre du jour (doc. 1)
2. Comptes de l’eau
2.1 Bilan hydrique (doc. 2)
2.2 Dépenses de protection (doc. 3)
3. Comptes des forêts
4. Calendrier des travaux
5. Divers
`,
    outline: `
1 Ouverture et adoption de l’ordre du jour (doc. 1)
2 Comptes de l’eau
  2.1 Bilan hydrique (doc. 2)
  2.2 Dépenses de protection (doc. 3)
3 Comptes des forêts
4 Calendrier des travaux
5 Divers
`,
    facts: { dates: ['2019-04-09/2019-04-09'], place: 'Rabat' },
  },
  {
    name: 'French translation with straight apostrophes and spaces before colons',
    text: `Ordre du jour provisoire

1. Adoption de l'ordre du jour
2. Questions de fond :
a) Eau et assainissement ;
b) Déchets ;
c) Qualité de l'air.
3. Élection du bureau
4. Clôture

Annotations

1. Adoption de l'ordre du jour
La Réunion voudra sans doute adopter l'ordre du jour.
2. Questions de fond
a) Eau et assainissement
Le secrétariat fera le point sur les projets.
b) Déchets
Les Parties examineront le manuel.
c) Qualité de l'air
Un rapport sera présenté.
3. Élection du bureau
La Réunion élira son bureau.
4. Clôture
Le Président prononcera la clôture.
`,
    outline: `
1 Adoption de l'ordre du jour
2 Questions de fond
  a Eau et assainissement
  b Déchets
  c Qualité de l'air
3 Élection du bureau
4 Clôture
`,
    annotations: {
      '1': "La Réunion voudra sans doute adopter l'ordre du jour.",
      '2 (b)': 'Les Parties examineront le manuel.',
      '2 (c)': 'Un rapport sera présenté.',
      '3': 'La Réunion élira son bureau.',
    },
  },
  {
    name: 'customs convention committee in French with documents below each heading and "a)–d)"',
    text: `Comité de gestion de la Convention TIR
Soixante-neuvième session
Genève, 7 février 2019
Point 1 de l’ordre du jour provisoire

Ordre du jour provisoire annoté

1. Adoption de l’ordre du jour.
2. État de la Convention.
3. Activités et administration de la Commission de contrôle :
   a) Activités de la Commission ;
   b) Administration de la Commission.
4. Questions diverses :
   a) Dates de la prochaine session ;
   b) Restrictions à la distribution des documents.
5. Adoption du rapport.

Annotations

1. Adoption de l’ordre du jour
Le Comité souhaitera sans doute adopter son ordre du jour.
Documents :
ECE/TRANS/WP.30/AC.2/141

2. État de la Convention
Le Comité sera informé des changements survenus.

3. Activités et administration de la Commission de contrôle

a) Activités de la Commission
Le Président de la Commission rendra compte des activités.
Documents :
ECE/TRANS/WP.30/AC.2/2019/1

b) Administration de la Commission
Le Comité approuvera les comptes.

4. Questions diverses

a) Dates de la prochaine session
Le Comité confirmera les dates.

b) Restrictions à la distribution des documents
Le Comité décidera s’il y a lieu de restreindre la distribution.

5. Adoption du rapport
Le Comité adoptera son rapport.
`,
    outline: `
1 Adoption de l’ordre du jour
2 État de la Convention
3 Activités et administration de la Commission de contrôle
  a Activités de la Commission
  b Administration de la Commission
4 Questions diverses
  a Dates de la prochaine session
  b Restrictions à la distribution des documents
5 Adoption du rapport
`,
    facts: { dates: ['2019-02-07/2019-02-07'], place: 'Genève' },
    annotations: {
      '1': 'Le Comité souhaitera sans doute adopter son ordre du jour.\n\nDocuments :\n\nECE/TRANS/WP.30/AC.2/141',
      '3 (a)':
        'Le Président de la Commission rendra compte des activités.\n\nDocuments :\n\nECE/TRANS/WP.30/AC.2/2019/1',
      '4 (b)': 'Le Comité décidera s’il y a lieu de restreindre la distribution.',
    },
  },
  {
    name: 'French expert group PDF: hyphenated lines, page number between items',
    text: `Groupe d’experts de la sécurité aux passages à niveau
Cinquième session
Genève, 12 et 13 octobre 2016

Ordre du jour provisoire

1. Adoption de l’ordre du jour
2. Examen des mesures de sécurité prises par les pays et évaluation des coûts économi-
ques des accidents
3. Élaboration d’un plan stratégique
2
4. Questions diverses
5. Date et lieu de la prochaine session
`,
    outline: `
1 Adoption de l’ordre du jour
2 Examen des mesures de sécurité prises par les pays et évaluation des coûts économi-ques des accidents
3 Élaboration d’un plan stratégique
4 Questions diverses
5 Date et lieu de la prochaine session
`,
    facts: { dates: ['2016-10-12/2016-10-13'], place: 'Genève' },
  },
];
