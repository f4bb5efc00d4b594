/** The agenda of the demonstration meeting: the sessions of a real one, annotated in our own words. */
import type { NewItem } from '#db/meetings.ts';

const item = (
  number: string,
  title: string,
  policy: string,
  kinds: string[],
  annotation: string,
): NewItem => ({
  number,
  title,
  annotation,
  policy,
  kinds,
  inList: number !== '4',
  inAnnotations: true,
  children: [],
});
const PAPERS = ['country_paper', 'organisation_paper'];

export const DEMO_ITEMS: readonly NewItem[] = [
  item(
    '1',
    'Opening, adoption of the agenda and election of officers',
    'closed',
    [],
    'The meeting elects its chair and adopts the agenda that the Steering Group has agreed on.',
  ),
  item(
    '2',
    'Global Compact for Safe, Orderly and Regular Migration',
    'invitation',
    ['presentation'],
    'Organisations that prepare the compact report on progress and say what they expect of statistics.',
  ),
  item(
    '3',
    'Data integration and administrative data',
    'open',
    [...PAPERS, 'task_force_report'],
    'How countries combine registers, surveys and other sources, and what statistical offices need from migration authorities so that the results can be used for national, regional and geo-referenced data.',
  ),
  item(
    '4',
    'Longitudinal studies of migrants',
    'open',
    PAPERS,
    'How the situation of migrants changes with the length of their stay.\n\nThe session collects examples from panel surveys and from linked administrative records.',
  ),
  item(
    '5',
    'Integration and descendants of migrants',
    'open',
    PAPERS,
    'Systems that follow the socio-economic situation of migrants and of their children, their sources and methods.',
  ),
  item(
    '6',
    'Information on regional initiatives',
    'open',
    ['short_update'],
    'Short updates on work that improves migration statistics in a region.',
  ),
  item(
    '7',
    'Asylum seekers and refugees',
    'open',
    PAPERS,
    'Definitions, classifications and data collection that make figures on asylum seekers and refugees comparable.',
  ),
  item(
    '8',
    'New methods to estimate migration',
    'open',
    [...PAPERS, 'task_force_report'],
    'New concepts and methods for measuring international migration, with a follow-up on circular migration.',
  ),
  item(
    '9',
    'Labour- and education-related migration',
    'open',
    [...PAPERS, 'task_force_report'],
    'How labour mobility and migration for study are captured in the estimates of international migration.',
  ),
  item(
    '10',
    'Future work',
    'proposals',
    ['proposal'],
    'Proposals for future international work and for the topics of the next session.',
  ),
  item(
    '11',
    'Adoption of the meeting report and closing',
    'closed',
    [],
    'The meeting adopts a short report with its conclusions and decisions.',
  ),
];
