import { describe, expect, test } from 'vitest';

import {
  agreementOf,
  comparedWords,
  fullNameKey,
  type NameAgreement,
} from '#app/domain/people/full-names.ts';

/** What the database asks before the rules do. */
const couldAgree = (person: string, author: string) =>
  comparedWords(person).some((word) => fullNameKey(author).includes(` ${word} `));

type Pairs = readonly (readonly [string, string])[];

const BARS: Pairs = [
  // Order, case, accents, hyphens, apostrophes.
  ['Luc Fournier', 'Luc Fournier'],
  ['Luc Fournier', 'FOURNIER, Luc'],
  ['Hélène Lefèvre', 'Helene Lefevre'],
  ['Anne Marie Dupont', 'Anne-Marie Dupont'],
  ['Annemarie Dupont', 'Anne-Marie Dupont'],
  ['Kim Min-jun', 'Minjun Kim'],
  ['Kim Min Jun', 'Kim Minjun'],
  ['Jörg Müller', 'Joerg Mueller'],
  ['Åse Øverås', 'Aase Overaas'],
  ["Sinéad O'Brien", 'O’Brien Sinead'],
  ['Þór Jónsson', 'Thor Jonsson'],
  ['Sigurður Einarsson', 'Einarsson, Sigurdur'],
  ['Əli Əliyev', 'Ali Aliyev'],
  // One of the two says more.
  ['Luc Fournier', 'Luc J. Fournier'],
  ['Luc Fournier', 'Luc Marie Fournier'],
  ['Luc Marie Fournier', 'Luc M. Fournier'],
  ['Anna Maria Rossi', 'Anna Rossi'],
  ['Olga Organizer', 'Dr. Olga Organizer'],
  ['Olga Organizer', 'Dr-Olga Organizer'],
  ['Olga Organizer', 'Olga Organizer MSc'],
  ['Olga Organizer', 'Ing. Olga Organizer'],
  ['Olga Organizer', 'Olga Organizer (INSEE)'],
  ['Dr. Olga Organizer (BFS)', 'Olga Organizer (INSEE)'],
  ['Prof. Olga Organizer', 'Organizer, Olga, Ph.D.'],
  ['Pieter van der Berg', 'Pieter Berg'],
  ['Juan García Márquez', 'Juan García'],
  // Short and repeated words.
  ['Li Yi', 'Li Yi'],
  ['Ye Ji', 'Ji Ye'],
  ['Li Li', 'Li Li'],
  ['Anna Anna', 'Anna Anna'],
  ['J. Smith', 'Smith J'],
  ['Le Van Anh', 'Le Van Anh (GSO)'],
  // Cyrillic.
  ['Айгуль Серікова', 'Aigul Serikova'],
  ['Aigul Serikova', 'Серікова Айгуль'],
  ['Юлия Щербакова', 'Yulia Shcherbakova'],
  ['Iuliia Shcherbakova', 'Юлия Щербакова'],
  ['Julia Schtscherbakowa', 'Юлия Щербакова'],
  ['Евгений Хабибуллин', 'Yevgeniy Khabibullin'],
  ['Дмитрий Цой', 'Tsoy Dmitry'],
  ['Марко Јовановић', 'Marko Jovanović'],
  ['Милош Ђорђевић', 'Miloš Đorđević'],
  ['Жељко Љубичић', 'Željko Ljubičić'],
  ['Фёдор Соловьёв', 'Fyodor Solovyov'],
  ['Федор Соловьев', 'Fyodor Solovyev'],
  ['Пётр Горбачёв', 'Pyotr Gorbachev'],
  ['Григорій Шевченко', 'Hryhorii Shevchenko'],
  ['Григорий Шевченко', 'Grigory Shevchenko'],
  ['Олег Згода', 'Oleh Zhoda'],
  ['Ян Новак', 'Jan Novák'],
  ['Ян Новак', 'Yan Novak'],
  ['Георги Първанов', 'Georgi Parvanov'],
  ['Д-р Иван Петров', 'Ivan Petrov'],
  // Greek, and foreign letters that look like Latin ones.
  ['Γιώργος Παπαδόπουλος', 'Giorgos Papadopoulos'],
  ['Γιώργος Παπαδόπουλος', 'Yiorgos Papadopoulos'],
  ['Ευάγγελος Χρήστου', 'Evangelos Christou'],
  ['Ευάγγελος Χρήστου', 'Evangelos Hristou'],
  ['Ανδρέας Μπακάλης', 'Bakalis Andreas'],
  ['Olga Organizer', 'Οlga Organizer'],
  ['Peter Organizer', 'Ρeter Οrganizer'],
  ['Vera Novak', 'Verа Nоvаk'],
  // Written without blanks.
  ['王伟', '王伟'],
  ['王伟', '王 伟'],
  ['王伟', '伟 王'],
  ['王伟', '王伟 (Wang Wei)'],
  ['Wang Wei', 'Wang Wei 王伟'],
  ['王伟 (NBS)', '王伟 Wang Wei'],
  ['田中 太郎', '田中太郎'],
  ['ジョン・スミス', 'ｼﾞｮﾝ ｽﾐｽ'],
  ['김철수', '김 철수'],
];

const WARNS: Pairs = [
  ['Luc Fournier', 'L. Fournier'],
  ['Luc Fournier', 'Fournier L'],
  ['Luc Marie Fournier', 'L. M. Fournier'],
  ['Gabriel García Márquez', 'G. García Márquez'],
  ['Gabriel García Márquez', 'García Márquez, G.'],
  ['Pieter van der Berg', 'P. van der Berg'],
  ['John Edgar Hoover', 'J. Edgar Hoover'],
  ['John A. Smith', 'John B. Smith'],
  ['Иванов Иван Сергеевич', 'Иванов Иван П.'],
  ['Иванов Иван Петрович', 'Иванов И. П.'],
  ['Дмитрий Цой', 'D. Tsoy'],
  ['Евгений Цой', 'Y. Tsoy'],
  ['Юрий Гагарин', 'Yu. Gagarin'],
  ['Jens Dahl', 'J. Dahl'],
  ['Γιώργος Παπαδόπουλος', 'G. Papadopoulos'],
];

const NOTHING: Pairs = [
  ['', ''],
  ['', 'L. Fournier'],
  // One word, alone or in common.
  ['Fournier', 'Fournier'],
  ['Dr. Fournier', 'Dr. Fournier'],
  ['Luc Fournier', 'Fournier'],
  ['Luc Fournier', 'Luc Fontaine'],
  ['Luc Fournier', 'Marie Fournier'],
  ['Luc Fournier', 'M. Fournier'],
  ['Luc Fournier', 'L. F.'],
  ['Luc Fournier (INSEE)', 'Anna Rossi (INSEE)'],
  ['Dr. Luc Fournier', 'Dr. Anna Rossi'],
  // Family names of several words.
  ['Juan García Márquez', 'María García Márquez'],
  ['Juan García Márquez', 'G. García Márquez'],
  ['Juan García Márquez', 'García Márquez, G.'],
  ['Pieter van der Berg', 'Anna van der Berg'],
  ['Pieter van der Berg', 'A. van der Berg'],
  ['Pieter van der Berg', 'van der Berg'],
  ['Maria de la Cruz', 'Juan de la Cruz'],
  ['Ahmad bin Hassan', 'Ali bin Hassan'],
  // Names that differ in one sound.
  ['Li Yi', 'Li Ji'],
  ['Li Yi', 'Li Ye'],
  ['Li Li', 'Li Wei'],
  ['Li Li', 'Li'],
  ['Wang Jing', 'Wang Ying'],
  ['Zhang Yue', 'Zhang Yu'],
  ['Li Xue', 'Li Xu'],
  ['Li Hao', 'Li Gao'],
  ['Anna Anna', 'Anna Rossi'],
  ['Айгуль Серікова', 'Айгуль Сарсенова'],
  ['Иван Хан', 'Ivan Gan'],
  ['Γιώργος Παπαδόπουλος', 'Γιώργος Νικολάου'],
  ['王伟', '王伟明'],
  ['王伟', '王芳'],
  ['李文杰', '李杰文'],
  ['王', '王'],
  ['田中 太郎', '田中 花子'],
  ['김철수', '김영희'],
];

const TABLES: readonly (readonly [NameAgreement, string, Pairs])[] = [
  ['bars', 'bear one full name', BARS],
  ['warns', 'agree by initials only, or nearly', WARNS],
  [null, 'are two names', NOTHING],
];

describe.each(TABLES)('%s: %s', (agreement, _, pairs) => {
  test.each(pairs)('%s | %s', (person, author) => {
    expect([agreementOf(person, author), agreementOf(author, person)]).toEqual([agreement, agreement]);
  });
});

test('a query by words finds every name that bars', () => {
  expect(BARS.filter(([person, author]) => !couldAgree(person, author))).toEqual([]);
  expect(BARS.filter(([person, author]) => !couldAgree(author, person))).toEqual([]);
});

test('a name of one word is looked for nowhere', () => {
  expect([comparedWords('Fournier'), fullNameKey('Fournier'), comparedWords('')]).toEqual([[], '', []]);
});

test('words that are looked for hold nothing that means anything to a query', () => {
  const words = [...BARS, ...WARNS, ...NOTHING].flat().flatMap(comparedWords);
  expect(words.filter((word) => !/^[\p{L}\p{N}]+$/u.test(word))).toEqual([]);
});
