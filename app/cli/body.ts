import type { Command } from 'commander';

import { BODY_KINDS } from '#app/domain/shared/vocabulary.ts';
import { listBodies } from '#db/people/bodies.ts';
import { addBody } from '#app/services/installation/add-body.ts';

import { storeCommand, type StoreOptions, withStore } from './store.ts';
import { CommandError, print, printJson } from './terminal.ts';

interface AddOptions extends StoreOptions {
  kind: string;
  name: string[];
  iso3?: string;
  parent?: string;
  member?: string[];
}

/** Adds `body add` and `body list`. */
export function addBodyCommands(program: Command): void {
  const body = program.command('body').description('work with countries, organisations and task forces');
  storeCommand(body, 'add', 'enter a country, an organisation, an institution or a task force')
    .argument('<code>', 'two capital letters for a country, an acronym otherwise')
    .requiredOption('--kind <kind>', BODY_KINDS.join(', '))
    .requiredOption(
      '--name <language=name...>',
      'short names, the English one among them: en=Norway fr=Norvège',
    )
    .option('--iso3 <code>', 'the three-letter code of a country')
    .option('--parent <code>', 'the country of an institution')
    .option('--member <code...>', 'the members of a task force')
    .action(async (code: string, options: AddOptions) => {
      const done = await withStore(options, true, (ctx) =>
        addBody(ctx, {
          kind: options.kind,
          code,
          names: namesOf(options.name),
          iso3: options.iso3 ?? null,
          parent: options.parent ?? null,
          members: options.member ?? [],
        }),
      );
      await (options.json ? printJson(done) : print(`Added ${done.code}, ${done.name}`));
    });
  storeCommand(body, 'list', 'print all countries and organisations with their codes').action(
    async (options: StoreOptions) => {
      const bodies = await withStore(options, false, (ctx) => listBodies(ctx.database.reader));
      const shown = bodies.map(({ kind, code, iso3, name }) => ({ kind, code, iso3, name }));
      await (options.json
        ? printJson(shown)
        : print(
            shown
              .map((entry) => `${entry.code}\t${entry.iso3 ?? ''}\t${entry.kind}\t${entry.name}`)
              .join('\n'),
          ));
    },
  );
}

function namesOf(given: readonly string[]): Record<string, string> {
  const names = new Map<string, string>();
  for (const name of given) {
    const [language = '', ...rest] = name.split('=');
    if (rest.length === 0) throw new CommandError(`Write the name with its language, like en=${name}.`);
    if (names.has(language)) throw new CommandError(`There are two names for the language ${language}.`);
    names.set(language, rest.join('='));
  }
  return Object.fromEntries(names);
}
