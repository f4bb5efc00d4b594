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
    name: 'anglais puis français, l’un après l’autre',
    text: `Provisional agenda

1. Opening of the session
2. Adoption of the agenda
3. Regional cooperation
4. Closing of the session

Ordre du jour provisoire

1. Ouverture de la session
2. Adoption de l’ordre du jour
3. Coopération régionale
4. Clôture de la session
`,
    outline: `
1 Opening of the session
2 Adoption of the agenda
3 Regional cooperation
4 Closing of the session
`,
    warnings: ['second-language'],
  },
];
