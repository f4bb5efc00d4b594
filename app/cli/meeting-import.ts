import path from 'node:path';

import type { Command } from 'commander';

import {
  countItems,
  type MeetingFacts,
  type MeetingProblems,
  settleMeeting,
} from '#app/domain/meetings/meeting-facts.ts';
import { paths } from '#app/paths.ts';
import { OPERATOR_REQUEST } from '#app/services/change/operator.ts';
import {
  type AgendaDocument,
  createMeetingFromAgenda,
  type MadeMeeting,
  readAgenda,
} from '#app/services/meetings/import-agenda.ts';

import { outline } from './agenda-parse.ts';
import { addMeetingLimits } from './meeting-limits.ts';
import { storeCommand, type StoreOptions, withStore } from './store.ts';
import { CommandError, print, printJson, readDocument } from './terminal.ts';
import { MEETING_WORDS } from './words.ts';

const LARGEST_DOCUMENT = 50 * 1024 * 1024;

interface ImportOptions extends StoreOptions {
  slug: string;
  title?: string;
  timeZone?: string;
  place?: string;
  from?: string;
  to?: string;
  status: string;
  flow: string;
}

/** Adds `meeting import FILE`: makes a meeting out of its agenda. Exit status 2 when the file holds no agenda. */
export function addMeetingCommands(program: Command): void {
  const meeting = program.command('meeting').description('work with meetings');
  storeCommand(meeting, 'import', 'make a meeting out of its agenda (.txt, .docx, .pdf)')
    .argument('<file>', 'the agenda')
    .requiredOption('--slug <name>', 'the name of the meeting in addresses, such as migration-2027')
    .option('--title <text>', 'the title, when it is not the one in the agenda')
    .option('--time-zone <zone>', 'where the meeting takes place, such as Europe/Zurich')
    .option('--place <text>', 'the place, when it is not the one in the agenda')
    .option('--from <day>', 'the first day, such as 2027-10-24, when it is not the one in the agenda')
    .option('--to <day>', 'the last day; the first when left out')
    .option('--status <status>', 'draft, announced, open, programme, held or archived', 'draft')
    .option(
      '--flow <flow>',
      'what is collected: abstract_then_paper, paper_only, abstract_only or both_at_once',
      'abstract_then_paper',
    )
    .action(importMeeting);
  addMeetingLimits(meeting);
}

function factsOf(options: ImportOptions): MeetingFacts {
  if (options.to !== undefined && options.from === undefined) {
    throw new CommandError('--to needs --from.');
  }
  return {
    slug: options.slug,
    title: options.title ?? null,
    place: options.place ?? null,
    dates: options.from === undefined ? null : [{ from: options.from, to: options.to ?? options.from }],
    timeZone: options.timeZone ?? '',
    status: options.status,
    flow: options.flow,
  };
}

function refuse(problems: MeetingProblems): CommandError {
  const said = Object.values(problems).map((problem) => MEETING_WORDS[problem]);
  return new CommandError(`Nothing was imported: ${said.join('; ')}.`);
}

async function importMeeting(file: string, options: ImportOptions): Promise<void> {
  const facts = factsOf(options);
  const document = await readAgenda(await readDocument(file, LARGEST_DOCUMENT), path.basename(file));
  if ('refused' in document) {
    const { code, message } = document.refused;
    throw new CommandError(`Nothing was imported (${code}): ${message}`, 2);
  }
  // Before the data is opened, so that a mistake does not begin an installation.
  const settled = settleMeeting(facts, document.agenda);
  if ('problems' in settled) throw refuse(settled.problems);
  const made = await withStore(options, true, (ctx) =>
    createMeetingFromAgenda(
      { ...ctx, actor: 'operator', requestId: OPERATOR_REQUEST, network: null },
      facts,
      document,
    ),
  );
  if ('problems' in made) throw refuse(made.problems);
  await (options.json ? printJson(answer(made, document)) : print(describe(made, document)));
}

function answer({ id: _, ...meeting }: MadeMeeting, { agenda }: AgendaDocument) {
  return {
    ...meeting,
    address: paths.meeting(meeting.slug),
    items: countItems(agenda.items),
    warnings: agenda.warnings,
    setAside: agenda.setAside.length,
  };
}

function describe(meeting: MadeMeeting, { agenda }: AgendaDocument): string {
  const days = meeting.dates.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join(', ');
  return [
    `Made the meeting “${meeting.title}” at /m/${meeting.slug}`,
    `${days}, ${meeting.place}, time zone ${meeting.timeZone}, status ${meeting.status}, flow ${meeting.flow}`,
    '',
    outline({ items: agenda.items, setAside: agenda.setAside, warnings: agenda.warnings }),
  ].join('\n');
}
