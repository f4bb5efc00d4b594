/** The compiler keeps the door of changes shut: seeded violations, each with the complaint that it must get. */
import ts from 'typescript';
import { expect, test } from 'vitest';

import { LAYERS } from '../../../layers.js';

const options = (() => {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile) as { config: object };
  return ts.parseJsonConfigFileContent(config, ts.sys, process.cwd()).options;
})();
const folder = `${process.cwd()}/${LAYERS.services?.folder}/change`;

/** What the compiler says of these files, which stand in the folder of the door for it, in place of real ones. */
function complaints(files: Record<string, string>): string[] {
  const seeded = new Map(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.fileExists = (path) => seeded.has(path) || fileExists(path);
  host.readFile = (path) => seeded.get(path) ?? readFile(path);
  host.getSourceFile = (path, target) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, target);
  };
  const program = ts.createProgram([...seeded.keys()], { ...options, noEmit: true }, host);
  return [...seeded.keys()].flatMap((path) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(path))
      .map((found) => ts.flattenDiagnosticMessageText(found.messageText, '\n').split('\n')[0] ?? ''),
  );
}

const withEvent = (file: string) => {
  const text = ts.sys.readFile(`${folder}/${file}`) ?? '';
  const added = text.replace(
    "  | { name: 'visibility_changed'",
    "  | { name: 'seeded'; id: string }\n  | { name: 'visibility_changed'",
  );
  expect(added).not.toBe(text);
  return { [file]: added };
};

test('a change without a named right does not compile', () => {
  const use = (rules: string) => ({
    'seeded.ts': `import { changeContribution } from './contribution.ts';
import type { Ctx } from '#app/services/context.ts';
export const seeded = (ctx: Ctx) => changeContribution(ctx, 'id', ${rules}, async () => {});`,
  });
  expect(complaints(use("{ right: 'withdraw', version: 1 }"))).toEqual([]);
  expect(complaints(use('{ version: 1 }'))).toEqual([
    expect.stringMatching(/^Argument of type '\{ version: number; \}' is not assignable to .* 'ChangeRules'/),
  ]);
  expect(complaints(use("{ right: 'whatever', version: 1 }"))).toEqual([
    expect.stringMatching(/^Type '"whatever"' is not assignable to type /),
  ]);
});

test('an event without its audit row, its notice and whether it is public does not compile', () => {
  const rest = Object.fromEntries(
    ['audit-of-contribution.ts', 'notices-of-contribution.ts'].map((file) => [
      file,
      ts.sys.readFile(`${folder}/${file}`) ?? '',
    ]),
  );
  expect(complaints(rest)).toEqual([]);
  expect(complaints({ ...withEvent('contribution-events.ts'), ...rest })).toEqual([
    expect.stringMatching(/^Property 'seeded' is missing in type .* 'Record</),
    expect.stringMatching(/^Property 'seeded' is missing in type /),
    expect.stringMatching(/^Property 'seeded' is missing in type /),
  ]);
});

test('an event about a person or a meeting that does not say whether it needs a fresh code does not compile', () => {
  for (const [file, first] of [
    ['person-events.ts', "  | { name: 'signed_out'"],
    ['meeting-events.ts', "  | { name: 'sessions_changed'"],
  ] as const) {
    const text = ts.sys.readFile(`${folder}/${file}`) ?? '';
    const added = text.replace(first, `  | { name: 'seeded'; id: string }\n${first}`);
    expect(added).not.toBe(text);
    const table = ts.sys.readFile(`${folder}/fresh-code.ts`) ?? '';
    expect(complaints({ [file]: added, 'fresh-code.ts': table })).toContainEqual(
      expect.stringMatching(
        /^Property 'seeded' is missing in type .* 'Readonly<Record<EventName, boolean>>'/,
      ),
    );
  }
});
