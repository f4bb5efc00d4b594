import { Command, CommanderError } from 'commander';

import { writePrivately } from '#app/platform/files/private-folder.ts';

import { addAgendaCommands } from './agenda-parse.ts';
import { addBackupCommands } from './backup.ts';
import { addBodyCommands } from './body.ts';
import { addDoctorCommand } from './doctor.ts';
import { addFileCommands } from './files.ts';
import { addMeetingCommands } from './meeting-import.ts';
import { addRoleCommands } from './role.ts';
import { CommandError } from './terminal.ts';
import { addAdminCommands, addUserCommands } from './user.ts';
import { oneLine, sayError } from './words.ts';

/** Without this, commander answers a missing command with the whole help on standard error. */
function askForCommand(command: Command): void {
  if (command.commands.length === 0) return;
  const names = command.commands.map((command) => command.name()).join(', ');
  command
    .usage('[options] <command>')
    .argument('[command]')
    .action((name?: string) => {
      const what = name === undefined ? 'Say which command' : `There is no command “${name}”`;
      throw new CommandError(`${what}: ${names}. --help tells more.`);
    });
  command.commands.forEach(askForCommand);
}

const program = new Command('sessional')
  .description('Operator commands of Sessional')
  .exitOverride()
  .showSuggestionAfterError(false);
addMeetingCommands(program);
addAgendaCommands(program);
addUserCommands(program);
addBodyCommands(program);
addRoleCommands(program);
addAdminCommands(program);
addBackupCommands(program);
addFileCommands(program);
addDoctorCommand(program);
askForCommand(program);

function fail(error: unknown): void {
  const { line, status } = sayError(error);
  process.stderr.write(`${oneLine(line)}\n`);
  process.exitCode = status;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of the output may stop reading, as `head` does.
  if (error.code === 'EPIPE') process.exit(0);
  fail(error);
});

writePrivately();
try {
  await program.parseAsync();
} catch (error) {
  // Commander has said what it had to say.
  if (error instanceof CommanderError) process.exitCode = error.exitCode;
  else fail(error);
}
