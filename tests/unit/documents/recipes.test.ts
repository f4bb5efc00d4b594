/** The recipes of ARCHITECTURE.md: every file that they name is there, and they count right. */
import { existsSync, readFileSync } from 'node:fs';

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
    'an export',
    'a role in a meeting',
    'a right on a contribution',
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
