import { describe, expect, test } from 'vitest';

import type { AgendaCase } from './expect-agenda.ts';
import { checkCase, setAside } from './expect-agenda.ts';

const THREE = ['1 Opening of the meeting', '2 Data on border crossings', '3 Closing of the meeting'];
const LIST = '1. Opening of the meeting\n2. Data on border crossings\n3. Closing of the meeting\n';

const MARKS: AgendaCase[] = [
  { name: 'numbers with a point', text: `Provisional agenda\n\n${LIST}`, outline: THREE },
  { name: 'numbers with a bracket', text: `Provisional agenda\n${LIST.replace(/\./g, ')')}`, outline: THREE },
  { name: 'numbers with a dash', text: `Provisional agenda\n${LIST.replace(/\./g, ' –')}`, outline: THREE },
  { name: 'numbers without a space', text: `Agenda\n${LIST.replace(/\. /g, '.')}`, outline: THREE },
  { name: 'numbers in brackets', text: `Agenda\n${LIST.replace(/(\d)\./g, '($1)')}`, outline: THREE },
  { name: 'bare numbers and a gap', text: `Agenda\n${LIST.replace(/\. /g, '    ')}`, outline: THREE },
  { name: 'bare numbers and a tab', text: `Agenda\n${LIST.replace(/\. /g, '\t')}`, outline: THREE },
  { name: 'Item 3', text: `Agenda\n${LIST.replace(/^/gm, 'Item ').replace(/Item $/, '')}`, outline: THREE },
  { name: 'Item 3 with a colon', text: `Agenda\n${LIST.replace(/(\d)\./g, 'Item $1:')}`, outline: THREE },
  {
    name: 'Agenda item 3 with a dash',
    text: `Agenda\n${LIST.replace(/(\d)\./g, 'Agenda item $1 –')}`,
    outline: THREE,
  },
  { name: 'ITEM in capitals', text: `AGENDA\n${LIST.replace(/(\d)\./g, 'ITEM $1.')}`, outline: THREE },
  { name: 'number on a line of its own', text: `Agenda\n${LIST.replace(/\. /g, '.\n')}`, outline: THREE },
  {
    name: 'letters only',
    text: 'Agenda\na) Opening\nb) Data sources\nc) Closing\n',
    outline: ['a Opening', 'b Data sources', 'c Closing'],
  },
  {
    name: 'roman numbers only',
    text: 'Draft agenda\nI. Opening\nII. Data sources\nIII. Closing\n',
    outline: ['I Opening', 'II Data sources', 'III Closing'],
  },
  { name: 'titles that end with a stop', text: `Agenda\n${LIST.replace(/\n/g, '.\n')}`, outline: THREE },
  {
    name: 'a pipe table',
    text: 'Agenda\n| No. | Item | Document |\n|---|---|---|\n| 1 | Opening of the meeting | |\n| 2 | Data on border crossings | ECE/CES/GE.10/2019/2 |\n| 3 | Closing of the meeting | |\n',
    outline: THREE,
    check: (agenda) => expect(setAside(agenda, 'side column')).toBe('ECE/CES/GE.10/2019/2'),
  },
  {
    name: 'a pipe table with a time column',
    text: 'Agenda\n| 9:30 | 1. Opening of the meeting |\n| 10:00 | 2. Data on border crossings |\n| 17:00 | 3. Closing of the meeting |\n',
    outline: THREE,
  },
  {
    name: 'a symbol in a side column',
    text: 'Provisional agenda\n1. Opening of the meeting          ECE/CES/GE.10/2019/1\n2. Data on border crossings        ECE/CES/GE.10/2019/2\n3. Closing of the meeting\n',
    outline: THREE,
    check: (agenda) => expect(setAside(agenda, 'side column')).toContain('GE.10/2019/2'),
  },
  { name: 'CRLF', text: `Agenda\n\n${LIST}`.replace(/\n/g, '\r\n'), outline: THREE },
  {
    name: 'BOM, NBSP and soft hyphens',
    text: `\uFEFFAgenda\n${LIST.replace(/ /g, '\u00A0').replace('crossings', 'cros\u00ADsings')}`,
    outline: THREE,
  },
  { name: 'no heading', text: LIST, outline: THREE },
  { name: 'one long line', text: `I. Provisional agenda ${LIST.replace(/\n/g, ' ')}`, outline: THREE },
  {
    name: 'one long line with annotations',
    text: `I. Provisional agenda ${LIST.replace(/\n/g, ' ')} II. Annotations 1. Opening of the meeting The chair will open it. 2. Data on border crossings Countries will report on gates. 3. Closing of the meeting The chair will close it.`,
    outline: THREE,
    check: (agenda) =>
      expect(agenda.items.map((item) => item.annotation)).toEqual([
        'The chair will open it.',
        'Countries will report on gates.',
        'The chair will close it.',
      ]),
  },
];

const SUB_ITEMS: AgendaCase[] = [
  {
    name: 'letters below numbers',
    text: 'Agenda\n1. Opening\n2. Data sources\n(a) Registers;\n(b) Surveys.\n3. Closing\n',
    outline: ['1 Opening', '2 Data sources', '  a Registers', '  b Surveys', '3 Closing'],
  },
  {
    name: 'letters with one bracket',
    text: 'Agenda\n1. Opening\n2. Data sources\n  a) Registers\n  b) Surveys\n3. Closing\n',
    outline: ['1 Opening', '2 Data sources', '  a Registers', '  b Surveys', '3 Closing'],
  },
  {
    name: 'decimal numbers',
    text: 'Agenda\n1. Opening\n2. Data sources\n2.1. Registers\n2.2. Surveys\n2.2.1 Panels\n3. Closing\n',
    outline: [
      '1 Opening',
      '2 Data sources',
      '  2.1 Registers',
      '  2.2 Surveys',
      '    2.2.1 Panels',
      '3 Closing',
    ],
  },
  {
    name: 'romans below letters',
    text: 'Agenda\n1. Opening\n2. Data sources\n(a) Registers\n(i) Population\n(ii) Permits\n(b) Surveys\n3. Closing\n',
    outline: [
      '1 Opening',
      '2 Data sources',
      '  a Registers',
      '    i Population',
      '    ii Permits',
      '  b Surveys',
      '3 Closing',
    ],
  },
  {
    name: '(i) after (h) is a letter',
    text: `Agenda\n1. Opening\n2. Reports\n${[...'abcdefghij'].map((letter) => `(${letter}) Report ${letter.toUpperCase()}\n`).join('')}3. Closing\n`,
    outline: [
      '1 Opening',
      '2 Reports',
      ...[...'abcdefghij'].map((letter) => `  ${letter} Report ${letter.toUpperCase()}`),
      '3 Closing',
    ],
  },
  {
    name: 'number and letter on one line',
    text: 'Agenda\n1. Opening\n2. (a) Registers\n(b) Surveys\n3. Closing\n',
    outline: ['1 Opening', '2 ', '  a Registers', '  b Surveys', '3 Closing'],
    warnings: ['empty-title 2'],
  },
  {
    name: '5 (a) repeated',
    text: 'Agenda\n1. Opening\n2. Data sources\n2 (a) Registers\n2 (b) Surveys\n3. Closing\n',
    outline: ['1 Opening', '2 Data sources', '  a Registers', '  b Surveys', '3 Closing'],
  },
  {
    name: 'inline letters in a title',
    text: 'Agenda\n1. Opening\n2. Sources, namely (a) registers,\n(b) surveys and (c) models\n3. Closing\n',
    outline: ['1 Opening', '2 Sources, namely (a) registers, (b) surveys and (c) models', '3 Closing'],
  },
  {
    name: 'a sub-item wraps',
    text: 'Agenda\n1. Opening\n2. Data sources\n(a) Registers of population and of\nresidence permits\n(b) Surveys\n3. Closing\n',
    outline: [
      '1 Opening',
      '2 Data sources',
      '  a Registers of population and of residence permits',
      '  b Surveys',
      '3 Closing',
    ],
  },
  {
    name: 'sub-items only in the annotations',
    text: 'Agenda\n1. Opening\n2. Data sources\n\nAnnotations\n1. Opening\nThe chair will open the meeting.\n\n2. Data sources\n\n(a) Registers\n\nCountries will tell how registers are used.\n\n(b) Surveys\n\nCountries will tell how surveys are used.\n',
    outline: ['1 Opening', '2 Data sources', '  a Registers', '  b Surveys'],
    warnings: ['missing-from-list 2 (a)', 'missing-from-list 2 (b)'],
    check: (agenda) =>
      expect(agenda.items[1]!.children[0]!.annotation).toBe('Countries will tell how registers are used.'),
  },
  {
    name: 'sub-items only in the list',
    text: 'Agenda\n1. Opening\n2. Data sources\n(a) Registers\n(b) Surveys\n\nAnnotations\n1. Opening\nThe chair will open the meeting.\n\n2. Data sources\nThis item will be about registers.\n',
    outline: ['1 Opening', '2 Data sources', '  a Registers', '  b Surveys'],
  },
  {
    name: 'an enumeration in an annotation',
    text: 'Agenda\n1. Opening\n2. Data sources\n\nAnnotations\n1. Opening\nThe chair will open the meeting.\n\n2. Data sources\nThe session will cover:\n(a) registers of population;\n(b) surveys; and\n(c) models.\n',
    outline: ['1 Opening', '2 Data sources'],
    check: (agenda) =>
      expect(agenda.items[1]!.annotation).toBe(
        'The session will cover:\n\n(a) registers of population;\n\n(b) surveys; and\n\n(c) models.',
      ),
  },
];

const NOTES =
  '\nAnnotations\n\n1. Opening of the meeting\n\nThe chair will open the meeting.\n\n2. Data on border crossings\n\nCountries will describe how crossings are counted.\n\n3. Closing of the meeting\n\nThe chair will close the meeting.\n';

const PARTS: AgendaCase[] = [
  {
    name: 'list and annotations',
    text: `I. Provisional agenda\n\n${LIST}\nII.${NOTES.trimStart().replace(/^/, ' ')}`,
    outline: THREE,
  },
  {
    name: 'annotations only',
    text: `Annotated provisional agenda\n${NOTES.replace('Annotations\n', '')}`,
    outline: THREE,
    check: (agenda) =>
      expect(agenda.items.map((i) => [i.inList, i.inAnnotations])).toEqual([
        [false, true],
        [false, true],
        [false, true],
      ]),
  },
  {
    name: 'list only',
    text: `Agenda\n${LIST}`,
    outline: THREE,
    check: (agenda) => expect(agenda.items.every((i) => i.inList && !i.inAnnotations)).toBe(true),
  },
  {
    name: 'annotations without a heading',
    text: `Provisional agenda\n${LIST}${NOTES.replace('Annotations\n', '')}`,
    outline: THREE,
    check: (agenda) => expect(agenda.items[1]!.annotation).toContain('counted'),
  },
  {
    name: 'an item is missing from the list',
    text: `Agenda\n${LIST.replace(/2\..*\n/, '')}${NOTES}`,
    outline: THREE,
    warnings: ['missing-from-list 2'],
  },
  {
    name: 'an item is missing from the annotations',
    text: `Agenda\n${LIST}${NOTES.replace(/2\.[^]*counted\.\n\n/, '')}`,
    outline: THREE,
    warnings: ['missing-from-annotations 2'],
  },
  {
    name: 'a title differs',
    text: `Agenda\n${LIST}${NOTES.replace('2. Data on border crossings', '2. Statistics of borders')}`,
    outline: THREE,
    warnings: ['title-differs 2'],
    check: (agenda) => expect(setAside(agenda, 'repeated title')).toContain('2. Statistics of borders'),
  },
  {
    name: 'a number differs',
    text: `Agenda\n${LIST}${NOTES.replace('2. Data', '4. Data')}`,
    outline: THREE,
    warnings: ['number-differs 2'],
  },
  {
    name: 'case and stops do not make titles differ',
    text: `Agenda\n${LIST}${NOTES.replace('2. Data on border crossings', '2. DATA ON BORDER CROSSINGS.')}`,
    outline: THREE,
  },
  {
    name: 'items with a word in the annotations',
    text: `Agenda\n${LIST}${NOTES.replace(/^(\d)\./gm, 'Item $1:')}`,
    outline: THREE,
  },
  {
    name: 'headings without numbers in the annotations',
    text: `Agenda\n${LIST}${NOTES.replace(/^\d\. /gm, '')}`,
    outline: THREE,
    check: (agenda) => expect(agenda.items[1]!.annotation).toContain('counted'),
  },
  {
    name: 'a number comes twice',
    text: 'Agenda\n1. Opening\n2. Data sources\n2. Methods\n3. Closing\n',
    outline: ['1 Opening', '2 Data sources', '2 Methods', '3 Closing'],
    warnings: ['duplicate-number 2'],
  },
  {
    name: 'a number is skipped',
    text: 'Agenda\n1. Opening\n2. Data sources\n4. Closing\n',
    outline: ['1 Opening', '2 Data sources', '4 Closing'],
    warnings: ['numbering-gap 4'],
  },
  {
    name: 'paragraph numbers collide with item numbers',
    text: `Agenda\n${LIST}\nAnnotations\n\n1. Opening of the meeting\n\n1. The meeting will be opened by the chair.\n\n2. Delegates are invited to adopt the agenda.\n\n2. Data on border crossings\n\n3. Countries will describe how crossings\nare counted.\n\n3. Closing of the meeting\n\n4. The chair will close the meeting.\n`,
    outline: THREE,
    check: (agenda) =>
      expect(agenda.items[0]!.annotation).toBe(
        '1. The meeting will be opened by the chair.\n\n2. Delegates are invited to adopt the agenda.',
      ),
  },
  {
    name: 'paragraph numbers below items with a word',
    text: `Annotated agenda\n\nItem 1. Opening of the meeting\n\n1. The chair opens the meeting.\n2. Words of welcome.\n\nItem 2. Data on border crossings\n\n3. Gates and counters.\n\nItem 3. Closing of the meeting\n\n4. The end.\n`,
    outline: THREE,
    check: (agenda) =>
      expect(agenda.items[0]!.annotation).toBe('1. The chair opens the meeting.\n\n2. Words of welcome.'),
  },
  {
    name: 'a year begins a line',
    text: `Agenda\n${LIST}${NOTES.replace('are counted.', 'were counted in\n2018. They will also tell what came after.')}`,
    outline: THREE,
    check: (agenda) => expect(agenda.items[1]!.annotation).toContain('counted in 2018. They'),
  },
  {
    name: 'roman sections between items',
    text: 'Agenda\nI. Organizational part\n1. Opening\nII. Substantive part\n2. Data sources\n3. Closing\n',
    outline: ['1 Opening', '2 Data sources', '3 Closing'],
  },
  {
    name: 'a title wraps',
    text: 'Agenda\n1. Opening\n2. Measuring the movement of people between the capital\nand the regions\n3. Closing\n',
    outline: [
      '1 Opening',
      '2 Measuring the movement of people between the capital and the regions',
      '3 Closing',
    ],
  },
  {
    name: 'a title wraps before a capital',
    text: 'Agenda\n1. Opening\n2. Work of the Bureau of the Conference of\nEuropean Statisticians\n3. Closing\n',
    outline: ['1 Opening', '2 Work of the Bureau of the Conference of European Statisticians', '3 Closing'],
  },
  {
    name: 'a wrapped title in both parts',
    text: `Agenda\n1. Opening\n2. Measuring the movement of people between\nregions\n\nAnnotations\n1. Opening\nThe chair will open.\n2. Measuring the movement of\npeople between regions\nCountries will report.\n`,
    outline: ['1 Opening', '2 Measuring the movement of people between regions'],
    check: (agenda) => expect(agenda.items[1]!.annotation).toBe('Countries will report.'),
  },
];

const SURROUNDINGS: AgendaCase[] = [
  {
    name: 'a masthead',
    text: `United Nations                ECE/CES/GE.10/2019/1\nEconomic and Social Council        Distr.: General\n12 June 2019\nOriginal: English\n\nEconomic Commission for Europe\nConference of European Statisticians\nGroup of Experts on Border Statistics\nFourth session\nGeneva, 28–30 October 2019\nItem 1 of the provisional agenda\n\nProvisional agenda\n\n${LIST}`,
    outline: THREE,
    check: (agenda) =>
      expect({
        title: agenda.title,
        symbol: agenda.symbol,
        dates: agenda.dates,
        place: agenda.place,
      }).toEqual({
        title: 'Group of Experts on Border Statistics',
        symbol: 'ECE/CES/GE.10/2019/1',
        dates: [{ from: '2019-10-28', to: '2019-10-30' }],
        place: 'Geneva',
      }),
  },
  {
    name: 'furniture at a page break',
    text: `Agenda\n1. Opening of the meeting\n2. Data on border\n\nECE/CES/GE.10/2019/1\npage 2\n\n crossings\n3. Closing of the meeting\nGE.19-12345(E)\n`,
    outline: THREE,
    check: (agenda) =>
      expect(setAside(agenda, 'page furniture')).toBe('ECE/CES/GE.10/2019/1\npage 2\nGE.19-12345(E)'),
  },
  {
    name: 'page numbers and form feeds',
    text: `Agenda\n1. Opening of the meeting\n- 2 -\f 2. Data on border crossings\n3\n\f3. Closing of the meeting\n`,
    outline: THREE,
  },
  {
    name: 'a running header',
    text: `Group of Experts on Borders\nAgenda\n1. Opening of the meeting\n2\n\fGroup of Experts on Borders\n2. Data on border crossings\n3\n\fGroup of Experts on Borders\n3. Closing of the meeting\n`,
    outline: THREE,
    check: (agenda) => expect(setAside(agenda, 'page furniture')).toContain('Group of Experts on Borders'),
  },
  {
    name: 'a footnote',
    text: `Provisional agenda*\n${LIST}* Late submission owing to consultations.\n`,
    outline: THREE,
    check: (agenda) => expect(setAside(agenda, 'footnote')).toContain('Late submission'),
  },
  {
    name: 'organizers below items',
    text: 'Agenda\n1. Opening\n2. Data sources\nSession organizers: Canada, Norway\n3. Closing\n',
    outline: ['1 Opening', '2 Data sources', '3 Closing'],
    check: (agenda) => expect(agenda.items[1]!.annotation).toBe('Session organizers: Canada, Norway'),
  },
  {
    name: 'documents below items',
    text: `Agenda\n${LIST}${NOTES.replace('counted.\n', 'counted.\n\nDocumentation: ECE/CES/GE.10/2019/2\nECE/CES/GE.10/2019/3\n')}`,
    outline: THREE,
    check: (agenda) =>
      expect(agenda.items[1]!.annotation).toMatch(
        /counted\.\n\nDocumentation: .*2\s+ECE\/CES\/GE\.10\/2019\/3$/,
      ),
  },
  {
    name: 'a timetable below',
    text: `Agenda\n${LIST}\nProvisional timetable\nMonday 28 October\n9:30–12:30 Items 1 and 2\n14:00–17:00 Item 3\n`,
    outline: THREE,
    check: (agenda) => expect(setAside(agenda, 'timetable')).toContain('14:00–17:00 Item 3'),
  },
  {
    name: 'days between items',
    text: 'Agenda\nMonday 28 October, 9:30–12:30\n1. Opening of the meeting\n2. Data on border crossings\nTuesday 29 October, 9:30–12:30\n3. Closing of the meeting\n',
    outline: THREE,
  },
  {
    name: 'an impossible time',
    text: `Agenda\nThe meeting will begin in Geneva at 9.30 p.m. on Monday and all are welcome.\n${LIST}`,
    outline: THREE,
    warnings: ['impossible-time'],
  },
  {
    name: 'a range that ends before it begins',
    text: `Agenda\n${LIST}\nTimetable\n14:00–12:30 Item 2\n`,
    outline: THREE,
    warnings: ['impossible-time'],
  },
  {
    name: 'ordinary times',
    text: `Agenda\nThe meeting will last from 9.30 a.m. to 12.30 p.m. and from 2.30 p.m. to 5.30 p.m. on each day.\n${LIST}`,
    outline: THREE,
  },
  {
    name: 'practical information after the items',
    text: `Agenda\n${LIST}${NOTES}\nIII. Practical information\n1. Badges\nBadges will be given out at the gate.\n`,
    outline: THREE,
    check: (agenda) => expect(setAside(agenda, 'after the agenda')).toContain('Badges'),
  },
  {
    name: 'an introduction',
    text: `I. Introduction\nThe group was set up in 1990 and meets every year.\nII. Provisional agenda\n${LIST}`,
    outline: THREE,
    check: (agenda) => expect(agenda.introduction).toBe('The group was set up in 1990 and meets every year.'),
  },
  {
    name: 'a sentence below the list',
    text: `Agenda\n${LIST}\nDelegates are asked to register before the end of September.\n`,
    outline: THREE,
    check: (agenda) =>
      expect([agenda.items[2]!.annotation, setAside(agenda, 'after the agenda')]).toEqual([
        '',
        'Delegates are asked to register before the end of September.',
      ]),
  },
  {
    name: 'a hyphen at a line end',
    text: `Agenda\n${LIST}${NOTES.replace('crossings are counted', 'non-\nresident crossings and geo-\ncoded gates are counted')}`,
    outline: THREE,
    check: (agenda) =>
      expect(agenda.items[1]!.annotation).toContain('how non-resident crossings and geo-coded gates'),
  },
  {
    name: 'a plain word split at a line end',
    text: `Agenda\n${LIST}${NOTES.replace('crossings are counted', 'cros-\nsings are counted')}`,
    outline: THREE,
    check: (agenda) =>
      expect([agenda.items[1]!.annotation, setAside(agenda, 'hyphen at a line end')]).toEqual([
        'Countries will describe how crossings are counted.',
        '-',
      ]),
  },
  {
    name: 'a blank line after every line',
    text: `I. Provisional agenda\n\n${LIST.replace(/\n/g, '\n\n')}II. Annotations\n\n1. Opening of the meeting\n\nThe chair will open the meeting and will\n\nwelcome those who have come from other\n\ncountries, and all the others who are\n\nhere.\n\nThe agenda will then be adopted by those\n\npresent.\n\n2. Data on border crossings\n\nCountries will describe how the gates\n\nare counted.\n\n3. Closing of the meeting\n\nThe chair will close the meeting.\n`,
    outline: THREE,
    check: (agenda) =>
      expect(agenda.items[0]!.annotation).toBe(
        'The chair will open the meeting and will welcome those who have come from other countries, and all the others who are here.\n\nThe agenda will then be adopted by those present.',
      ),
  },
];

const LANGUAGES: AgendaCase[] = [
  {
    name: 'French',
    text: 'Commission économique pour l’Europe\nGroupe d’experts des frontières\nGenève, 28-30 octobre 2019\n\nOrdre du jour provisoire\n\n1. Ouverture de la réunion\n2. Données sur les frontières\n3. Travaux futurs\n\nAnnotations\n\n1. Ouverture de la réunion\n\nLa présidente ouvrira la réunion.\n\n2. Données sur les frontières\n\nLes pays présenteront leurs travaux.\n\n3. Travaux futurs\n\nLes participants feront des propositions.\n',
    outline: ['1 Ouverture de la réunion', '2 Données sur les frontières', '3 Travaux futurs'],
    check: (agenda) =>
      expect([agenda.place, agenda.dates, agenda.items.map((i) => i.policy)]).toEqual([
        'Genève',
        [{ from: '2019-10-28', to: '2019-10-30' }],
        ['closed', 'open', 'proposals'],
      ]),
  },
  {
    name: 'French with Point',
    text: 'Ordre du jour provisoire\nPoint 1. Ouverture\nPoint 2. Données\nPoint 3. Questions diverses\n',
    outline: ['1 Ouverture', '2 Données', '3 Questions diverses'],
  },
  {
    name: 'Russian',
    text: 'Европейская экономическая комиссия\nГруппа экспертов по статистике границ\nЖенева, 28–30 октября 2019 года\n\nI. Предварительная повестка дня\n1. Открытие совещания\n2. Данные о границах\n3. Будущая работа\n\nII. Аннотации\n1. Открытие совещания\nПредседатель откроет совещание.\n2. Данные о границах\nСтраны представят свои доклады.\n3. Будущая работа\nУчастники внесут предложения.\n',
    outline: ['1 Открытие совещания', '2 Данные о границах', '3 Будущая работа'],
    check: (agenda) =>
      expect([agenda.place, agenda.dates, agenda.items.map((i) => i.policy)]).toEqual([
        'Женева',
        [{ from: '2019-10-28', to: '2019-10-30' }],
        ['closed', 'open', 'proposals'],
      ]),
  },
  {
    name: 'Russian with Пункт and letters',
    text: 'Предварительная повестка дня\nПункт 1. Открытие\nПункт 2. Источники данных\nа) Регистры\nб) Обследования\nПункт 3. Закрытие\n',
    outline: ['1 Открытие', '2 Источники данных', '  а Регистры', '  б Обследования', '3 Закрытие'],
  },
  {
    name: 'two languages in columns',
    text: 'Provisional agenda            Ordre du jour provisoire\n1. Opening                    1. Ouverture\n2. Data on borders            2. Données sur les\n                                 frontières\n3. Closing                    3. Clôture\n',
    outline: ['1 Opening', '2 Data on borders', '3 Closing'],
    warnings: ['second-language'],
  },
  {
    name: 'two languages in a table',
    text: 'Agenda\n| 1. Opening | 1. Ouverture |\n| 2. Data on borders | 2. Données |\n',
    outline: ['1 Opening', '2 Data on borders'],
    warnings: ['second-language'],
  },
  {
    name: 'two languages one below the other',
    text: `Provisional agenda\n${LIST}\nOrdre du jour provisoire\n1. Ouverture\n2. Données\n3. Clôture\n`,
    outline: THREE,
    warnings: ['second-language'],
  },
];

const MORE: AgendaCase[] = [
  {
    name: 'a line of prose that begins with an item',
    text: `Agenda\n${LIST.replace(/(\d)\./g, 'Item $1:')}\nAnnotations\nItem 1: Opening of the meeting\nThe chair will open the meeting, and under\nitem 3 the chair will close it.\nItem 2: Data on border crossings\nCountries will report.\nItem 3: Closing of the meeting\nThe end.\n`,
    outline: THREE,
    check: (agenda) => expect(agenda.items[0]!.annotation).toContain('under item 3 the chair'),
  },

  {
    name: 'items inside a timetable',
    text: 'AGENDA\n\nTuesday, 29 October 2019\n\n09:00 – 09:30   Registration\n09:30 – 10:00   Item 1: Opening\n10:00 – 11:00   Item 2: Data on borders\n11:00 – 11:30   Coffee break\n11:30 – 12:30   Item 3: Closing\n',
    outline: ['1 Opening', '2 Data on borders', '3 Closing'],
  },
  {
    name: 'numbers behind the titles of the annotations',
    text: 'II. Agenda\n1. Opening\n2. Wages of young people\n\nIII. Annotations\nA. Opening (item 1)\nThe chair opens.\nB. Wages of young people (item 2)\nCountries will present papers.\n',
    outline: ['1 Opening', '2 Wages of young people'],
    check: (agenda) =>
      expect([agenda.items[1]!.annotation, setAside(agenda, 'repeated title')]).toEqual([
        'Countries will present papers.',
        'A. Opening (item 1)\nB. Wages of young people (item 2)',
      ]),
  },
  {
    name: 'small roman numbers for items',
    text: 'Agenda\n(i) Opening\n(ii) Selective editing\n(iii) Closing\n',
    outline: ['i Opening', 'ii Selective editing', 'iii Closing'],
  },
  {
    name: 'letters with points and romans below',
    text: 'Agenda\na. Opening\nb. Methods\n   i. Registers\n   ii. Surveys\nc. Closing\n',
    outline: ['a Opening', 'b Methods', '  i Registers', '  ii Surveys', 'c Closing'],
  },
  {
    name: 'another kind of mark in the annotations, without a heading',
    text: 'Agenda\nItem 1: Opening\nItem 2: Data on borders\nItem 3: Closing\n\n1. Opening\n\nThe chair will open.\n\n2. Data on borders\n\nThe following is expected:\n1. A paper by Albania\n2. A paper by Austria\n\n3. Closing\n\nThe end.\n',
    outline: ['1 Opening', '2 Data on borders', '3 Closing'],
    check: (agenda) => expect(agenda.items[2]!.annotation).toBe('The end.'),
  },
  {
    name: 'text behind the title on its line',
    text: 'Agenda\n1. Opening of the meeting\n2. Trends\n2.1. Europe\n2.2. Central Asia\n\nAnnotations\n1. Opening of the meeting. The chair will open it.\n2. Trends.\n2.1. Europe. Two papers will be shown.\n2.2. Central Asia. One paper will be shown.\n',
    outline: ['1 Opening of the meeting', '2 Trends', '  2.1 Europe', '  2.2 Central Asia'],
    check: (agenda) =>
      expect(agenda.items[1]!.children.map((item) => item.annotation)).toEqual([
        'Two papers will be shown.',
        'One paper will be shown.',
      ]),
  },
  {
    name: 'French with both parts and paragraph numbers',
    text: 'I. Ordre du jour provisoire\n1. Adoption de l’ordre du jour.\n2. Mesure :\na) Entreprises ;\nb) Commerce.\n\nII. Annotations\nPoint 1\nAdoption de l’ordre du jour\n1. L’ordre du jour est soumis pour adoption.\nPoint 2\nMesure\n2. La Conférence examinera les travaux.\na) Entreprises\n3. Les pays présenteront leurs données.\nb) Commerce\n4. Les pays présenteront leurs comptes.\n',
    outline: ['1 Adoption de l’ordre du jour', '2 Mesure', '  a Entreprises', '  b Commerce'],
    check: (agenda) =>
      expect(agenda.items[1]!.children[1]!.annotation).toBe('4. Les pays présenteront leurs comptes.'),
  },
];

for (const [name, cases] of Object.entries({ MARKS, SUB_ITEMS, PARTS, SURROUNDINGS, LANGUAGES, MORE })) {
  describe(`agenda layouts: ${name.toLowerCase().replace('_', '-')}`, () => {
    test.each(cases)('$name', checkCase);
  });
}
