import { describe, expect, test } from 'vitest';

import { outlineOf, read } from './expect-agenda.ts';

/**
 * The flaws of an agenda taken out of a PDF: a blank line after every line, page breaks that leave a leading
 * space and swallow an item of the list, letters inside a sentence, compounds cut at the line end, a year at a
 * line start.
 */
const TEXT = ` I. Provisional agenda

1. Opening, adoption of the agenda and election of officers

2. Worldwide accord on the counting of travellers

3. Linking of gate records
 5. Travellers and their children

6. Information on regional projects

7. Future work

8. Adoption of the meeting report and closing
 II. Annotations

The meeting is convened jointly with Eurostat as part of the common programme

of work for 2017, which was approved by the Bureau in the year before.

1. Opening, adoption of the agenda and election of officers

The UNECE-Eurostat Steering Group has drawn up the agenda, which is put before

the participants.

2. Worldwide accord on the counting of travellers

An accord on how travellers are counted was proposed and is expected to be signed in

2018. In this session, representatives of international organizations and users will

present what they expect of it.

3. Linking of gate records

Linking has many uses. It includes (a) joining the records of two gates, (b) finding

people who are counted twice, and (c) closing the gaps between non-linked and geo-

referenced sources. The work was requested from the UNECE-

Eurostat group and covers all of
 the countries that keep such records.

The session will consider the report of the Task Force on Gates.

4. Travellers over a lifetime

A long view is suited to travellers because the socio-

economic position of people changes slowly over the years that they stay.

This session collects examples.

5. Travellers and their children

The socio-economic position of children depends on where they were born and on the

schools that they went to.

6. Information on regional projects

The session will include updates on regional projects.
 7. Future work

The meeting is invited to discuss proposals for future work.

8. Adoption of the meeting report and closing

A short report will be presented for adoption.
    

`;

describe('an agenda as it comes out of a PDF', () => {
  const agenda = read(TEXT);
  const notes = agenda.items.map((item) => item.annotation);

  test('finds all items and names the one that the list lost', () => {
    expect(outlineOf(agenda.items)).toEqual([
      '1 Opening, adoption of the agenda and election of officers',
      '2 Worldwide accord on the counting of travellers',
      '3 Linking of gate records',
      '4 Travellers over a lifetime',
      '5 Travellers and their children',
      '6 Information on regional projects',
      '7 Future work',
      '8 Adoption of the meeting report and closing',
    ]);
    expect(agenda.warnings.map(({ code, item }) => [code, item])).toEqual([['missing-from-list', '4']]);
    expect(agenda.items.map((item) => item.inList)).toEqual([
      true,
      true,
      true,
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(agenda.items.every((item) => item.inAnnotations && item.children.length === 0)).toBe(true);
  });

  test('keeps hyphens of compounds and the sentences whole', () => {
    expect(notes[2]).toContain('non-linked and geo-referenced sources');
    expect(notes[2]).toContain('UNECE-Eurostat group and covers all of the countries');
    expect(notes[2]).toContain('(a) joining the records of two gates, (b) finding people who');
    expect(notes[3]).toContain('the socio-economic position');
    expect(notes[1]).toContain('signed in 2018. In this session');
  });

  test('tells paragraphs from the blank lines that mean nothing', () => {
    expect(notes[2]!.split('\n\n').at(-1)).toBe(
      'The session will consider the report of the Task Force on Gates.',
    );
    expect(notes[3]!.split('\n\n')).toHaveLength(2);
    expect(agenda.introduction).toMatch(/^The meeting is convened .* in the year before\.$/);
  });

  test('guesses policies', () => {
    expect(agenda.items.map((item) => item.policy)).toEqual([
      'closed',
      'invitation',
      'open',
      'open',
      'open',
      'open',
      'proposals',
      'closed',
    ]);
    expect(agenda.items[2]!.kinds).toContain('task_force_report');
    expect(agenda.items[5]!.kinds).toEqual(['short_update']);
  });
});
