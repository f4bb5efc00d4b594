import type { Command } from 'commander';

import { setLimitsOfMeeting } from '#app/services/installation/set-meeting-limits.ts';

import { storeCommand, type StoreOptions, withStore } from './store.ts';
import { print, printJson } from './terminal.ts';

interface LimitOptions extends StoreOptions {
  papers?: string;
  megabytes?: string;
  notices?: string;
}

/** Adds `meeting limits SLUG`: says, and with options sets, what the secretariat of a meeting may use up. */
export function addMeetingLimits(meeting: Command): void {
  storeCommand(meeting, 'limits', 'say or set what the secretariat of a meeting may use up')
    .argument('<slug>', 'the meeting')
    .option('--papers <number>', 'contributions that one of the secretariat submits')
    .option('--megabytes <number>', 'files that one of the secretariat has sent and that are kept')
    .option('--notices <number>', 'mails of the team in a day to people who have not signed in')
    .action(async (slug: string, options: LimitOptions) => {
      const { papers, megabytes, notices } = options;
      const given = Object.fromEntries(
        Object.entries({ papers, megabytes, notices }).flatMap(([name, text]) =>
          text === undefined ? [] : [[name, Number(text)]],
        ),
      );
      const limits = await withStore(options, false, (ctx) => setLimitsOfMeeting(ctx, slug, given));
      await (options.json
        ? printJson({ slug, ...limits })
        : print(`${limits.papers} papers, ${limits.megabytes} MB, ${limits.notices} mails in a day`));
    });
}
