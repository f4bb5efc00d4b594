import { describe, expect, test } from 'vitest';

import { guessPolicy } from '#app/domain/agenda/policy.ts';

const PAPERS = ['country_paper', 'organisation_paper'];

describe('guess of the policy and kinds', () => {
  test.each([
    ['Opening, adoption of the agenda and election of officers', '', 'closed', []],
    ['Adoption of the report and closing', 'A short report will be presented.', 'closed', []],
    ['Any other business', '', 'closed', []],
    ['Ouverture de la réunion', '', 'closed', []],
    ['AOB (5 min)', '', 'closed', []],
    ['Divers', '', 'closed', []],
    ['Разное', '', 'closed', []],
    ['О дате и месте проведения следующего заседания Совета', '', 'closed', []],
    ['Date et lieu de la prochaine session', '', 'closed', []],
    ['Dates and venue of the next meeting', '', 'closed', []],
    ['Minutes of the last meeting', '', 'closed', []],
    ['Approbation du procès-verbal', '', 'closed', []],
    ['Élections', '', 'closed', []],
    ['Wrap-up', '', 'closed', []],
    ['Подведение итогов', '', 'closed', []],
    ['Mot de bienvenue', '', 'closed', []],
    ['Oﬃcial opening', '', 'closed', []],
    ['[ ] Closing', '', 'closed', []],
    ['О проекте Программы работ на 2020 год', '', 'proposals', ['proposal']],
    ['Conclusions and way forward', '', 'proposals', ['proposal']],
    ['Elections statistics', '', 'open', PAPERS],
    ['Summary measures of population health', '', 'open', PAPERS],
    ['Closing data gaps', '', 'open', PAPERS],
    ['Sources diverses de données', '', 'open', PAPERS],
    ['Выборы должностных лиц', '', 'closed', []],
    ['Future work', 'Topics for the next session.', 'proposals', ['proposal']],
    ['Travaux futurs', '', 'proposals', ['proposal']],
    ['Data on crossings', 'Countries are invited to submit papers.', 'open', PAPERS],
    ['Opening data to researchers', '', 'open', PAPERS],
    ['The opening of borders', '', 'open', PAPERS],
    [
      'Data on crossings',
      'The Task Force on Crossings will present its work.',
      'open',
      ['task_force_report', ...PAPERS],
    ],
    ['Data on crossings', 'In 2015 a task force recommended to count gates.', 'open', PAPERS],
    [
      'Information on regional projects',
      'The session will include updates on projects.',
      'open',
      ['short_update'],
    ],
    [
      'A global agreement',
      'In this session, representatives of international organizations will present the state of things.',
      'invitation',
      ['organisation_paper', 'presentation'],
    ],
    ['Gates', 'Papers are by invitation only.', 'invitation', ['organisation_paper', 'presentation']],
    [
      'Gates',
      'A note by the secretariat and posters will be shown.',
      'open',
      [...PAPERS, 'poster', 'secretariat_note'],
    ],
  ])('%s / %s', (title, annotation, policy, kinds) => {
    expect(guessPolicy(title, annotation)).toEqual({ policy, kinds });
  });
});
