import type { Layout } from './layout.ts';

/** Two or three languages in one text, one after the other or side by side. */
export const BILINGUAL: Layout[] = [
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
  {
    name: 'English and Russian side by side',
    text: `Provisional agenda                              Предварительная повестка дня

1. Opening of the meeting                       1. Открытие совещания
2. Registers of population                      2. Регистры населения
3. Household surveys                            3. Обследования домохозяйств
4. Closing of the meeting                       4. Закрытие совещания
`,
    outline: `
1 Opening of the meeting
2 Registers of population
3 Household surveys
4 Closing of the meeting
`,
    warnings: ['second-language'],
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
    name: 'three columns: English, French and Russian titles side by side',
    text: `1. Opening of the session          1. Ouverture de la session          1. Открытие сессии
2. Water statistics                2. Statistiques de l’eau            2. Статистика водных ресурсов
3. Adoption of the report          3. Adoption du rapport              3. Утверждение доклада
`,
    outline: `
1 Opening of the session
2 Water statistics
3 Adoption of the report
`,
    warnings: ['second-language'],
  },
];
