import type { Command } from 'commander';

import { readPublicUrl } from '#app/platform/runtime/config.ts';
import { addUser, disableUser, renameUser } from '#app/services/installation/users.ts';
import { LINK_MINUTES, makeAdminLink } from '#app/services/sign-in/admin-link.ts';

import { storeCommand, type StoreOptions, withStore } from './store.ts';
import { print, printJson } from './terminal.ts';

/** Adds `user add`, `user rename` and `user disable`. */
export function addUserCommands(program: Command): void {
  const user = program.command('user').description('work with people');
  storeCommand(user, 'add', 'enter a person with confirmed affiliations; repeating it adds what is missing')
    .argument('<email>', 'the address with which the person signs in')
    .requiredOption('--name <name>', 'the name as it is printed')
    .requiredOption('--body <code...>', 'countries and organisations of the person, such as NO or OECD')
    .action(async (email: string, options: StoreOptions & { name: string; body: string[] }) => {
      const done = await withStore(options, true, (ctx) =>
        addUser(ctx, { email, name: options.name, bodies: options.body }),
      );
      const bodies = done.bodies.map((body) => body.name).join(', ');
      await (options.json
        ? printJson(done)
        : print(`${done.isNew ? 'Added' : 'Was there already:'} ${done.name} <${done.email}>, ${bodies}`));
    });
  storeCommand(user, 'rename', 'give a person another name; the one before goes on binding, and is shown')
    .argument('<email>')
    .requiredOption('--name <name>', 'the name as it is printed')
    .requiredOption('--reason <text>', 'why, for the audit')
    .action(async (email: string, options: StoreOptions & { name: string; reason: string }) => {
      const done = await withStore(options, false, (ctx) =>
        renameUser(ctx, { email, name: options.name, reason: options.reason }),
      );
      await (options.json
        ? printJson(done)
        : print(`${done.name} <${done.email}>, formerly ${done.was || 'without a name'}`));
    });
  storeCommand(user, 'disable', 'lock a person out and end the sessions')
    .argument('<email>')
    .action(async (email: string, options: StoreOptions) => {
      const done = await withStore(options, false, (ctx) => disableUser(ctx, email));
      const sessions = `${done.sessionsEnded} ${done.sessionsEnded === 1 ? 'session' : 'sessions'} ended`;
      await (options.json
        ? printJson(done)
        : print(
            done.wasDisabled ? `${done.email} was disabled already` : `Disabled ${done.email}, ${sessions}`,
          ));
    });
}

/** Adds `admin link`. */
export function addAdminCommands(program: Command): void {
  const admin = program.command('admin').description('work with administrators');
  storeCommand(
    admin,
    'link',
    `make an address that signs an administrator in, once, within ${LINK_MINUTES} minutes`,
  )
    .argument('<email>', 'the address of the administrator, who is made when missing')
    .requiredOption('--name <name>', 'the name as it is printed')
    .option(
      '--body <code>',
      'where the person belongs; asked at the sign-in when it is left out and not known',
    )
    .action(async (email: string, options: StoreOptions & { name: string; body?: string }) => {
      const publicUrl = readPublicUrl(process.env);
      const done = await withStore(options, true, (ctx) =>
        makeAdminLink(ctx, publicUrl, { email, name: options.name, body: options.body ?? null }),
      );
      await (options.json ? printJson(done) : print(done.address));
    });
}
