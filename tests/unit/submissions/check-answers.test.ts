/** The page that shows the author all answers before they are sent. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import {
  type ContributionDraft,
  EMPTY_DRAFT,
  type FormRequirements,
  requirementsFor,
} from '#app/domain/submissions/contribution-draft.ts';
import { CheckAnswers } from '#app/components/submissions/check-answers.tsx';

const FIRST = requirementsFor('draft', 'both_at_once', 'country_paper');
const aFile = (name: string) => ({ sha256: 'a', size: 2000, name, mediaType: 'application/pdf' });

function page(
  draft: Partial<ContributionDraft>,
  more: { requirements?: FormRequirements; isChange?: boolean } = {},
) {
  const markup = renderToStaticMarkup(
    createElement(CheckAnswers, {
      draft: { ...EMPTY_DRAFT, kind: 'country_paper', title: 'Arrivals', ...draft },
      requirements: more.requirements ?? FIRST,
      advice: {},
      session: {
        id: 's',
        number: '4',
        title: 'Panels',
        kinds: [],
        themes: [],
        deadline: null,
        due: null,
        hasOwnDeadline: false,
        isLate: false,
      },
      bodies: ['Norway'],
      declaration: 'I may submit it.',
      submitter: 'Kari Example',
      form: '/form',
      ...(more.isChange ? { isChange: true } : {}),
    }),
  );
  return { markup, text: markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') };
}

test('each file stands with what it is', () => {
  const requirements = requirementsFor('published', 'both_at_once', 'country_paper');
  const files = { file: aFile('paper.pdf'), 'file.fr': aFile('texte.pdf'), slides: aFile('slides.pdf') };
  const { text } = page({ files }, { requirements });
  expect(text).toContain('Paper: paper.pdf · 2 kB');
  expect(text).toContain('Paper in French: texte.pdf · 2 kB');
  expect(text).toContain('Slides: slides.pdf · 2 kB');
});

test('what was left open is said as well', () => {
  const { text } = page({});
  expect(text).toContain('What you would like No preference');
  expect(text).toContain('Language of the presentation Not known yet');
  expect(page({ wish: 'poster', spoken: 'fr' }).text).not.toMatch(/No preference|Not known yet/);
});

test('the declaration stands there with its wording, where it is asked for', () => {
  expect(page({ declared: true }).text).toContain('Declaration Agreed: “I may submit it.” Change');
  expect(page({ declared: false }).text).toContain('Not agreed yet: “I may submit it.”');
  const requirements = requirementsFor('submitted', 'both_at_once', 'country_paper');
  expect(page({ declared: true }, { requirements }).text).not.toContain('Declaration');
});

test('the session of a contribution that is there cannot be changed in its form', () => {
  expect(page({}).markup).toContain('href="/form#item"');
  expect(page({}, { isChange: true }).markup).not.toContain('#item');
  expect(page({}, { isChange: true }).markup).toContain('href="/form#kind"');
});

test('a contact without an address is pointed out, unless it is whoever submits', () => {
  const author = (name: string, email: string) => [
    { name, affiliation: '', email, isPresenter: true, isContact: true },
  ];
  const said = 'Ola has no e-mail address: mail about it goes to you only.';
  expect(page({ authors: author('Ola', '') }).text).toContain(said);
  expect(page({ authors: author('Ola', 'ola@office.example') }).text).not.toContain('no e-mail address');
  expect(page({ authors: author('Kari Example', '') }).text).not.toContain('no e-mail address');
});
