import type { Command } from 'commander';

import { ROLES } from '#app/domain/shared/vocabulary.ts';
import { grantRoleTo, listRoles } from '#app/services/installation/roles.ts';

import { storeCommand, type StoreOptions, withStore } from './store.ts';
import { print, printJson } from './terminal.ts';

/** Adds `role grant` and `role list`. */
export function addRoleCommands(program: Command): void {
  const role = program.command('role').description('work with roles');
  storeCommand(role, 'grant', 'give a person a role')
    .argument('<email>')
    .argument('<role>', ROLES.join(', '))
    .option(
      '--meeting <slug>',
      'the meeting in which the role is held; an admin needs none, a focal point for all meetings neither',
    )
    .option(
      '--body <code>',
      'the country or organisation of the person; of a focal point, whom they speak for',
    )
    .option('--item <number>', 'the agenda item, such as 4 or "5 (a)"; the whole meeting when left out')
    .action(
      async (
        email: string,
        name: string,
        options: StoreOptions & { meeting?: string; item?: string; body?: string },
      ) => {
        const done = await withStore(options, false, (ctx) =>
          grantRoleTo(ctx, {
            email,
            role: name,
            meeting: options.meeting ?? null,
            item: options.item ?? null,
            body: options.body ?? null,
          }),
        );
        const where = done.meeting === null ? '' : ` in ${done.meeting}`;
        const what = `${done.role}${where}${done.item === null ? '' : `, item ${done.item}`}`;
        await (options.json
          ? printJson(done)
          : print(`${done.name} <${done.email}> is ${done.isNew ? 'now' : 'already'} ${what}`));
      },
    );
  storeCommand(role, 'list', 'print who holds which role in a meeting')
    .requiredOption('--meeting <slug>')
    .action(async (options: StoreOptions & { meeting: string }) => {
      const roles = await withStore(options, false, (ctx) => listRoles(ctx, options.meeting));
      await (options.json
        ? printJson(roles)
        : print(
            roles.length === 0
              ? 'Nobody holds a role in this meeting.'
              : roles
                  .map((role) => `${role.role}\t${role.item ?? ''}\t${role.name} <${role.email}>`)
                  .join('\n'),
          ));
    });
}
