import { Command } from 'commander';
import { addAgendaCommands } from './agenda-parse.ts';

const program = new Command('sessional').description('Operator commands of Sessional');
addAgendaCommands(program);

await program.parseAsync();
