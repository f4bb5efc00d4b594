/** The page of the administrators says how the installation is; nobody else sees it or the link to it. */
import { expect, test } from 'vitest';

import { enqueue, pauseOutbox } from '#db/core/outbox.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { enclosure } from '#app/platform/documents/enclosure.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { clamdPeer } from '#tests/support/clamd-peer.ts';
import { outboxRow } from '#tests/support/outbox-row.ts';
import { type WebPortal, webPortal } from '#tests/support/web-portal.ts';

import manifest from '../../../package.json';

const anAdmin = (web: WebPortal) => aPerson(web.database, 'Ada', { roles: [{ role: 'admin' }] });

/** The text of each row and the status mark behind it. */
async function rowsOf(web: WebPortal, admin: Awaited<ReturnType<typeof anAdmin>>) {
  const { text } = await web.request('/system', { as: admin });
  const plain = (html: string) =>
    html
      .replace(/<!--.*?-->/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&quot;|&#x27;/g, '"')
      .replace(/\s+/g, ' ')
      .trim();
  return Object.fromEntries(
    [...text.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd><dd>(.*?)<\/dd>/g)].map(
      ([, label = '', said = '', mark = '']) => [label, [plain(said), plain(mark)]],
    ),
  );
}

test('an installation that has nothing yet', async () => {
  const web = await webPortal();
  try {
    const {
      'Room on the disk': room,
      'Pictures of first pages': previews,
      ...rows
    } = await rowsOf(web, await anAdmin(web));
    expect(room?.[0]).toMatch(/^[\d,]+ MB free, \d+ %$/);
    expect(previews?.[0]).toBe(
      web.portal.pdftoppm === null ? 'Not made: pdftoppm is not installed.' : 'Made by pdftoppm.',
    );
    const { reach } = await enclosure();
    expect(rows).toEqual({
      Version: [manifest.version, ''],
      Database: [web.database.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL', ''],
      Mail: [
        'Nothing waits. No mail server is set up: messages are written to files and reach nobody.',
        'look at it',
      ],
      'Virus scanner': ['Not configured: files are not scanned.', ''],
      'Reader of files':
        reach.length === 0
          ? ['Shut in: it reaches no network, no files and no other process.', 'good']
          : [expect.stringContaining('Not shut in wholly'), 'look at it'],
      'Last backup': ['None is known.', 'look at it'],
    });
  } finally {
    await web.stop();
  }
});

test('what waits, what failed, why the queue stands still, the scanner and the last backup', async () => {
  const peer = await clamdPeer();
  const web = await webPortal({ CLAMD_URL: peer.url, SMTP_URL: 'smtp://127.0.0.1:1' });
  try {
    const admin = await anAdmin(web);
    const said = async (label: string) => (await rowsOf(web, admin))[label];
    expect(await said('Virus scanner')).toEqual([
      'Configured. This server has not tested it yet.',
      'look at it',
    ]);
    await web.portal.scanner!.drain();
    expect(await said('Virus scanner')).toEqual([
      'Configured, and the self-test was passed: it finds the test file, also in the largest upload.',
      'good',
    ]);
    await inTransaction(web.database, (tx) =>
      enqueue(tx, [outboxRow(), outboxRow(), outboxRow({ state: 'dead', last_reply: '550 no such user' })]),
    );
    expect(await said('Mail')).toEqual(['2 messages wait, one could not be delivered.', 'look at it']);
    await inTransaction(web.database, (tx) => pauseOutbox(tx, '535 wrong <password>', web.portal.now()));
    expect(await said('Mail')).toEqual([
      '2 messages wait, one could not be delivered. ' +
        'The queue stands still, because the mail server refuses: 535 wrong &lt;password&gt;',
      'mend it',
    ]);
    const value = '2026-09-05T11:00:00.000Z';
    await web.database.writer.insertInto('installation').values({ key: 'last_backup', value }).execute();
    expect(await said('Last backup')).toEqual([
      '5 September 2026, 11:00:00 (UTC), 49 hours ago',
      'look at it',
    ]);
  } finally {
    await web.stop();
  }
});

test('the page and its link are for administrators alone', async () => {
  const web = await webPortal();
  try {
    const meeting = await aMeeting(web.database);
    const nina = await aPerson(web.database, 'Nina', {
      roles: [{ role: 'secretariat', meetingId: meeting.id }],
    });
    const admin = await anAdmin(web);
    const seen = async (as: typeof nina | null) => [
      (await web.request('/system', { as })).status,
      (await web.request('/', { as })).text.includes('href="/system"'),
    ];
    expect([await seen(null), await seen(nina), await seen(admin)]).toEqual([
      [302, false],
      [404, false],
      [200, true],
    ]);
  } finally {
    await web.stop();
  }
});
