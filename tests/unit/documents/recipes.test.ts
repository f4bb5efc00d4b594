/** The recipes of ARCHITECTURE.md: every file that they name is there, they count right, and they leave none out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

const text = readFileSync('ARCHITECTURE.md', 'utf8');
const recipes = text
  .slice(text.indexOf('## Recipes'), text.indexOf('## Speed'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| to add'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, name = '', files = '', number = '']) => ({ name, files, number }));

/** Files in backticks; what stands behind the semicolon belongs to the tests and documents. */
const filesIn = (part: string) =>
  [...part.matchAll(/`([^`]+\.[a-z]+)`/g)].map(([, file = '']) => file).filter((file) => file !== '');

test('there are recipes for what is added most', () => {
  expect(recipes.map((recipe) => recipe.name)).toEqual([
    'a command on a page',
    'a page',
    'a field of a contribution',
    'something that can happen to a contribution',
    'a notice',
    'the wording of a notice',
    'a column of the paper list',
    'an export',
    'a role in a meeting',
    'a right on a contribution',
    'a rule about conflicts of interest',
    'a state or a step of the life',
    'a migration',
    'a command of the operator',
    'an invariant',
  ]);
});

test.each(recipes)('$name', ({ files, number }) => {
  expect(filesIn(files).filter((file) => !existsSync(file))).toEqual([]);
  const [code = '', ...others] = files.split(';');
  expect(number).toBe(`${filesIn(code).length} + ${filesIn(others.join(';')).length}`);
});

/** What is found in the code of something that was added by a recipe. */
const EXAMPLES: Record<string, RegExp> = {
  'a command on a page': /'extend'|"extend"|extendDeadline|<Extend|\bextend: rights/,
  'a field of a contribution': /\w\.wish\b|['"]wish['"]|\bwish: (?!unknown)/,
  'a notice': /deadline-extended|deadlineExtended/,
  'an export': /csv/i,
  'a role in a meeting': /'vice_chair'/,
};
const sources = ['app', 'db', 'emails'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
);

test.each(Object.entries(EXAMPLES))('%s: the recipe leaves out no file', (name, example) => {
  const files = filesIn(recipes.find((recipe) => recipe.name === name)?.files.split(';')[0] ?? '');
  const found = sources.filter((file) => example.test(readFileSync(file, 'utf8')));
  expect(found.filter((file) => !files.includes(file))).toEqual([]);
});
