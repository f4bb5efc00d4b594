import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, test } from 'vitest';

import { pendingMigrations } from '#db/core/migrate.ts';
import { itemsOf } from '#db/meetings/items.ts';
import { meetingBySlug } from '#db/meetings/meetings.ts';
import type { AnyDb } from '#db/migrations/define.ts';
import { AGENDA_TEXT } from '#tests/factories/agendas.ts';
import { command, type Installation, testInstallation } from '#tests/support/installation.ts';

// Each command is a process of its own, as for the operator.
async function withAgenda(): Promise<Installation> {
  const installation = await testInstallation();
  await writeFile(path.join(installation.folder, 'agenda.txt'), AGENDA_TEXT);
  return installation;
}

const IMPORT = [
  'meeting',
  'import',
  'agenda.txt',
  '--slug',
  'migration-2027',
  '--time-zone',
  'Europe/Zurich',
];

const COMMANDS = [
  [],
  ['agenda'],
  ['agenda', 'parse'],
  ['meeting'],
  ['meeting', 'import'],
  ['user'],
  ['user', 'add'],
  ['user', 'disable'],
  ['body'],
  ['body', 'add'],
  ['body', 'list'],
  ['role'],
  ['role', 'grant'],
  ['role', 'list'],
  ['admin'],
  ['admin', 'link'],
  ['backup'],
  ['restore'],
  ['doctor'],
];

test.each(COMMANDS)('%s %s --help', async (...name) => {
  const help = await command([...name, '--help'], {});
  expect(help).toMatchObject({ status: 0, stderr: '' });
  expect(help.stdout).toContain(`Usage: ${['sessional', ...name].join(' ')}`);
});

test.each([
  [
    [],
    'Say which command: meeting, agenda, user, body, role, admin, backup, restore, files, doctor. --help tells more.',
  ],
  [['meeting'], 'Say which command: import, limits. --help tells more.'],
  [['meeting', 'improt'], 'There is no command “improt”: import, limits. --help tells more.'],
  [['meeting', 'import'], "error: required option '--slug <name>' not specified"],
  [['meeting', 'import', '--slug', 'x'], "error: missing required argument 'file'"],
  [['body', 'list', '--jsn'], "error: unknown option '--jsn'"],
  [['body', 'list', 'more'], "error: too many arguments for 'list'. Expected 0 arguments but got 1."],
  [['restore', '/nowhere', '--verify'], '/nowhere is not a whole backup: it has no manifest.json.'],
  [['doctor'], 'DATA_DIR is missing: set it, or give --data-dir FOLDER.'],
  [['body', 'list'], 'DATA_DIR is missing: set it, or give --data-dir FOLDER.'],
  [
    ['admin', 'link', 'n@x.example', '--name', 'N'],
    'PUBLIC_URL is missing: the address people use, such as https://meetings.example.org.',
  ],
])('%j is answered with one line', async (args, line) => {
  expect(await command(args, {})).toEqual({ status: 1, stdout: '', stderr: `${line}\n` });
});

test.each([
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must begin with postgres://.'],
  [{ DATABASE_URL: 'postgres://127.0.0.1:1/x' }, 'This went wrong: connect ECONNREFUSED 127.0.0.1:1'],
  [{ DATABASE_URL_FILE: '/nowhere' }, 'DATABASE_URL_FILE names a file that cannot be read: /nowhere'],
  [{ DATA_DIR: '/nowhere' }, 'There is no database in /nowhere yet: start the server once, or add a user.'],
])('settings like %j are answered with one line', async (env, line) => {
  const { status, stdout, stderr } = await command(['body', 'list'], env);
  expect({ status, stdout, lines: stderr.split('\n').length }).toEqual({ status: 1, stdout: '', lines: 2 });
  expect(stderr).toContain(line);
});

test('a meeting is made from an agenda on an empty data folder, read from where the person stands', async () => {
  const installation = await withAgenda();
  const { status, stdout, stderr } = await installation.run(IMPORT);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.split('\n').slice(0, 2)).toEqual([
    'Made the meeting “Group of Experts on Migration Statistics” at /m/migration-2027',
    '2027-10-24 to 2027-10-26, Geneva, time zone Europe/Zurich, status draft, flow abstract_then_paper',
  ]);
  expect(stdout).toContain('missing-from-list: Item 3');
  const database = installation.open();
  expect(await pendingMigrations(database)).toEqual([]);
  const meeting = (await meetingBySlug(database.reader, 'migration-2027'))!;
  expect((await itemsOf(database.reader, meeting.id)).map((item) => item.full_number)).toEqual([
    '1',
    '2',
    '2 (a)',
    '2 (b)',
    '3',
    '4',
  ]);
});

test('the answer for programs holds all warnings', async () => {
  const installation = await withAgenda();
  expect(await installation.json([...IMPORT, '--status', 'announced', '--from', '2027-11-02'])).toEqual({
    slug: 'migration-2027',
    title: 'Group of Experts on Migration Statistics',
    place: 'Geneva',
    dates: [{ from: '2027-11-02', to: '2027-11-02' }],
    timeZone: 'Europe/Zurich',
    status: 'announced',
    flow: 'abstract_then_paper',
    address: '/m/migration-2027',
    items: 6,
    warnings: [
      {
        code: 'missing-from-list',
        item: '3',
        message: 'Item 3 “Longitudinal studies” has an annotation but is missing from the list.',
      },
    ],
    setAside: 10,
  });
});

test('a name that is taken is one line, and nothing is written', async () => {
  const installation = await withAgenda();
  await installation.run(IMPORT);
  expect(await installation.run(IMPORT)).toEqual({
    status: 1,
    stdout: '',
    stderr: 'Nothing was imported: another meeting has this --slug already.\n',
  });
  const meetings = await installation.open().reader.selectFrom('meetings').select('slug').execute();
  expect(meetings).toEqual([{ slug: 'migration-2027' }]);
});

test('everything that is missing is said at once, and no installation is begun', async () => {
  const installation = await testInstallation();
  await writeFile(
    path.join(installation.folder, 'bare.txt'),
    'Provisional agenda\n1. Opening of the meeting\n2. Future work\n',
  );
  expect(
    await installation.run(['meeting', 'import', 'bare.txt', '--slug', 'Bad Name', '--status', 'secret']),
  ).toEqual({
    status: 1,
    stdout: '',
    stderr: `Nothing was imported: ${[
      '--slug takes lower-case letters, digits and single hyphens, at most 60, such as migration-2027',
      'the agenda has no title: give --title',
      'the agenda names no place: give --place',
      'the agenda names no dates: give --from and --to',
      'say in which time zone the meeting takes place: --time-zone Europe/Zurich',
      '--status is one of draft, announced, open, programme, held, archived',
    ].join('; ')}.\n`,
  });
  expect(existsSync(installation.dataDir)).toBe(false);
});

test.each<[string, (folder: string) => Promise<unknown>, number, string]>([
  ['missing', async () => {}, 1, 'Cannot read agenda.txt: there is no such file.'],
  [
    'a folder',
    (folder) => mkdir(path.join(folder, 'agenda.txt')),
    1,
    'Cannot read agenda.txt: it is a folder.',
  ],
  [
    'empty',
    (folder) => writeFile(path.join(folder, 'agenda.txt'), ''),
    2,
    'Nothing was imported (empty): The file is empty.',
  ],
  [
    'huge',
    async (folder) => {
      await writeFile(path.join(folder, 'agenda.txt'), '');
      await truncate(path.join(folder, 'agenda.txt'), 51 * 1024 * 1024);
    },
    1,
    'Cannot read agenda.txt: it is larger than 50 MB.',
  ],
  [
    'no text',
    (folder) => writeFile(path.join(folder, 'agenda.txt'), Buffer.from([0, 159, 146, 150])),
    2,
    'Nothing was imported (unknown-type): The file is neither text nor a .docx or .pdf document.',
  ],
  [
    'a damaged PDF',
    (folder) => writeFile(path.join(folder, 'agenda.txt'), '%PDF-1.7 and no more'),
    2,
    'Nothing was imported (damaged): The PDF could not be read: it is damaged or incomplete.',
  ],
])('a document that is %s is one line', async (_, make, status, line) => {
  const installation = await testInstallation();
  await make(installation.folder);
  expect(await installation.run(IMPORT)).toEqual({ status, stdout: '', stderr: `${line}\n` });
});

test('a device is not read to its end', async () => {
  const installation = await testInstallation();
  const args = ['meeting', 'import', '/dev/zero', '--slug', 'x'];
  expect(await installation.run(args)).toEqual({
    status: 1,
    stdout: '',
    stderr: 'Cannot read /dev/zero: it is not a file.\n',
  });
});

test('neither a file name nor a document can steer the terminal', async () => {
  const installation = await testInstallation();
  await writeFile(
    path.join(installation.folder, 'agenda.txt'),
    AGENDA_TEXT.replaceAll('Registers', 'Regi\u001b[2Jsters'),
  );
  const { stdout } = await installation.run(IMPORT);
  expect(stdout).toContain('Regi');
  expect(stdout).not.toContain('\u001b');
  const { stderr } = await installation.run(['meeting', 'import', 'a\u001b[2J\nb', '--slug', 'x']);
  expect(stderr).toBe('Cannot read a [2J b: there is no such file.\n');
});

test('people, bodies and roles, from an empty data folder to a list', async () => {
  const installation = await withAgenda();
  await installation.run(IMPORT);
  await installation.json([
    'body',
    'add',
    'TF1',
    '--kind',
    'task_force',
    '--name',
    'en=Task Force',
    '--member',
    'NO',
    'OECD',
  ]);
  expect(
    await installation.json(['user', 'add', 'kari@ssb.example', '--name', 'Kari', '--body', 'NO', 'TF1']),
  ).toEqual({
    email: 'kari@ssb.example',
    name: 'Kari',
    isNew: true,
    bodies: [
      { code: 'NO', name: 'Norway' },
      { code: 'TF1', name: 'Task Force' },
    ],
  });
  const grant = [
    'role',
    'grant',
    'kari@ssb.example',
    'organizer',
    '--meeting',
    'migration-2027',
    '--item',
    '2 (a)',
  ];
  expect((await installation.run(grant)).stdout).toBe(
    'Kari <kari@ssb.example> is now organizer in migration-2027, item 2 (a)\n',
  );
  expect((await installation.run(grant)).stdout).toBe(
    'Kari <kari@ssb.example> is already organizer in migration-2027, item 2 (a)\n',
  );
  expect(await installation.json(['role', 'list', '--meeting', 'migration-2027'])).toEqual([
    { role: 'organizer', item: '2 (a)', name: 'Kari', email: 'kari@ssb.example' },
  ]);
  const bodies = (await installation.json(['body', 'list'])) as { code: string }[];
  expect(bodies.find((body) => body.code === 'TF1')).toEqual({
    kind: 'task_force',
    code: 'TF1',
    iso3: null,
    name: 'Task Force',
  });
  expect((await installation.run(['user', 'disable', 'kari@ssb.example'])).stdout).toBe(
    'Disabled kari@ssb.example, 0 sessions ended\n',
  );
  expect(await installation.run(['role', 'grant', 'kari@ssb.example', 'admin'])).toEqual({
    status: 1,
    stdout: '',
    stderr: 'The person with the address kari@ssb.example has been disabled.\n',
  });
});

test('the link of an administrator is the only thing on standard output', async () => {
  const installation = await testInstallation();
  const env = { PUBLIC_URL: 'https://papers.example/' };
  const made = await installation.run(['admin', 'link', 'nina@unece.example', '--name', 'Nina'], env);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(made.stdout).toMatch(/^https:\/\/papers\.example\/sign-in\/link\?token=[\w-]{43}\n$/);
});

test('--data-dir goes before the setting and is taken from where the person stands', async () => {
  const installation = await testInstallation();
  const { DATABASE_URL } = installation.env;
  // PostgreSQL is chosen by its own setting; the folder then holds the files only.
  const env = { DATA_DIR: '/nowhere', ...(DATABASE_URL ? { DATABASE_URL } : {}) };
  const add = ['user', 'add', 'kari@ssb.example', '--name', 'Kari', '--body', 'NO', '--data-dir', 'data'];
  expect((await installation.run(add, env)).stderr).toBe('');
  expect(await installation.open().reader.selectFrom('persons').select('name').execute()).toEqual([
    { name: 'Kari' },
  ]);
});

test('only a server changes the schema of a database that holds data; a newer one is left alone', async () => {
  const installation = await testInstallation();
  await installation.run(['user', 'add', 'kari@ssb.example', '--name', 'Kari', '--body', 'NO']);
  const database = installation.open();
  const db = database.writer as AnyDb;
  await db.deleteFrom('kysely_migration').where('name', '=', '002-sign-in-links').execute();
  const add = ['user', 'add', 'luc@insee.example', '--name', 'Luc', '--body', 'FR'];
  expect(await installation.run(add)).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'The database is of an older version (002-sign-in-links to come): start the server once, which copies it and brings it up to date.\n',
  });
  await db.insertInto('kysely_migration').values({ name: '999-later', timestamp: '2030' }).execute();
  const newer = await installation.run(add);
  expect(newer).toMatchObject({ status: 1, stdout: '' });
  expect(newer.stderr).toMatch(
    /^The database has been changed by a newer version of Sessional \(999-later\)[^\n]*\n$/,
  );
  expect(await database.reader.selectFrom('persons').select('name').execute()).toEqual([{ name: 'Kari' }]);
});

test('two commands at the same time both do their work', async () => {
  const installation = await testInstallation();
  await installation.run(['user', 'add', 'first@ssb.example', '--name', 'First', '--body', 'NO']);
  const add = (name: string) =>
    installation.run(['user', 'add', `${name}@ssb.example`, '--name', name, '--body', 'NO']);
  const done = await Promise.all(['a', 'b', 'c'].map(add));
  expect(done.map((commandResult) => commandResult.status)).toEqual([0, 0, 0]);
  expect(await installation.open().reader.selectFrom('persons').select('id').execute()).toHaveLength(4);
});

test('through npm, a relative name means the folder in which the person stands', async () => {
  const installation = await withAgenda();
  const project = path.resolve(import.meta.dirname, '../../..');
  const args = ['--prefix', project, 'run', '-s', 'cli', '--', ...IMPORT, '--json'];
  const { PATH, HOME } = process.env;
  const options = {
    cwd: installation.folder,
    env: { PATH, HOME, NODE_ENV: 'production' as const, ...installation.env },
    encoding: 'utf8' as const,
  };
  const { status, stdout, stderr } = spawnSync('npm', args, options);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ slug: 'migration-2027' });
});

test('whoever stops reading the answer gets no error', async () => {
  const installation = await testInstallation();
  await installation.run(['user', 'add', 'kari@ssb.example', '--name', 'Kari', '--body', 'NO']);
  const project = path.resolve(import.meta.dirname, '../../..');
  const script = 'node --import tsx app/cli/main.ts body list --json | head -1';
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, NODE_ENV: 'production' as const, ...installation.env };
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: project, env, encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '[\n', stderr: '' });
});

test('an answer that cannot be written is an error of one line', async () => {
  const installation = await testInstallation();
  await installation.run(['user', 'add', 'kari@ssb.example', '--name', 'Kari', '--body', 'NO']);
  const project = path.resolve(import.meta.dirname, '../../..');
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, NODE_ENV: 'production' as const, ...installation.env };
  const script = 'node --import tsx app/cli/main.ts body list > /dev/full';
  const { status, stderr } = spawnSync('bash', ['-c', script], { cwd: project, env, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^This went wrong: ENOSPC[^\n]*\n$/);
});

test('a command leaves no lock and no stray file behind', async () => {
  const installation = await withAgenda();
  await installation.run(IMPORT);
  const left = existsSync(installation.dataDir) ? await readdir(installation.dataDir) : [];
  expect(left).toEqual(installation.env.DATABASE_URL ? [] : ['sessional.sqlite']);
  expect(await readFile(path.join(installation.folder, 'agenda.txt'), 'utf8')).toBe(AGENDA_TEXT);
});
