/** From a form on a page to a message on the wire: a real mail server receives what the main job sends. */
import { type ParsedMail, simpleParser } from 'mailparser';
import { expect, onTestFinished, test } from 'vitest';

import { later } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { smtpPeer } from '#tests/support/smtp-peer.ts';
import { webPortal } from '#tests/support/web-portal.ts';

async function portalWithMailServer() {
  const peer = await smtpPeer();
  const web = await webPortal({ SMTP_URL: peer.url });
  onTestFinished(() => web.stop());
  return { web, peer };
}

/** `to: subject`, as they came over the wire. */
async function arrived(received: { to: string[]; bytes: Buffer }[]): Promise<[string, ParsedMail][]> {
  return Promise.all(
    received.map(async ({ to, bytes }) => [to.join(), await simpleParser(bytes)] as [string, ParsedMail]),
  );
}

test('a code comes by mail and signs in the browser that asked for it', async () => {
  const { web, peer } = await portalWithMailServer();
  const answer = await web.request('/sign-in', {
    form: { do: 'request-code', email: 'per@ssb.example', to: '/me' },
  });
  expect(answer.status).toBe(302);
  const cookie = answer.headers['set-cookie']![0]!.split(';')[0]!;
  await web.portal.worker.drain();
  const [[to, mail]] = (await arrived(peer.received)) as [[string, ParsedMail]];
  expect(to).toBe('per@ssb.example');
  const code = /(\d{4}) (\d{4}) is your code/.exec(mail.subject!)!;
  expect(mail.text).toContain(`${web.url}/sign-in/code?code=${code[1]}${code[2]}`);

  const form = { do: 'verify-code', code: `${code[1]}-${code[2]}`, to: '/me' };
  const elsewhere = await web.request('/sign-in/code', { form });
  expect(elsewhere.status).toBe(422);
  const here = await web.request('/sign-in/code', { form, headers: { cookie } });
  expect([here.status, here.headers.location]).toEqual([302, '/welcome?to=%2Fme']);
  const session = here.headers['set-cookie']!.find((header) => header.startsWith('sid='))!.split(';')[0]!;
  expect((await web.request('/me', { headers: { cookie: session } })).status).toBe(200);
});

test('every notice of the main job goes to one recipient, once', async () => {
  const { web, peer } = await portalWithMailServer();
  const meeting = await aMeeting(web.database);
  await aPerson(web.database, 'Anna', {
    email: 'anna@statcan.example',
    roles: [{ role: 'organizer', meetingId: meeting.id, itemId: meeting.item('1').id }],
  });
  const kari = await aPerson(web.database, 'Kari', { email: 'kari@ssb.example', body: 'NO' });
  const { reviewer } = await aContribution(web.database, meeting, 'published', {
    title: 'Following arrivals',
    submitter: kari,
    files: web.portal.files,
  });
  // The factories let a few minutes pass between the steps.
  web.setNow(later(10));
  await web.portal.worker.drain();
  const mails = await arrived(peer.received);
  const place = 'item 1. Item 1';
  expect(mails.map(([to, { subject }]) => `${to}: ${subject}`).sort()).toEqual(
    [
      `kari@ssb.example: Received: Following arrivals (${place})`,
      `anna@statcan.example: New paper for ${place}: Following arrivals (Body NO)`,
      `${reviewer!.email}: Please review for ${place}: Following arrivals`,
      `anna@statcan.example: ${reviewer!.name} will review for ${place}: Following arrivals`,
      `anna@statcan.example: Review received for ${place}: Following arrivals`,
      `kari@ssb.example: Decision on your paper for ${place}: Following arrivals`,
      `kari@ssb.example: Published as WP.1: Following arrivals (${place})`,
    ].sort(),
  );
  expect(new Set(mails.map(([, mail]) => mail.messageId)).size).toBe(mails.length);
  // Nothing is left to send, so nothing is sent twice.
  expect(await web.portal.worker.drain()).toBe(0);
});
