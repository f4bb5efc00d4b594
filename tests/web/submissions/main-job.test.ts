import { afterAll, beforeAll, expect, test } from 'vitest';

import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting, type TestMeeting } from '#tests/factories/meetings.ts';
import { type WebPortal, webPortal } from '#tests/support/web-portal.ts';

let web: WebPortal;
let meeting: TestMeeting;
beforeAll(async () => {
  web = await webPortal();
  meeting = await aMeeting(web.database);
});
afterAll(() => web.stop());

test('a published paper stands in the public list', async () => {
  await aContribution(web.database, meeting, 'published', {
    title: 'Following arrivals',
    files: web.portal.files,
  });
  const { status, text } = await web.request('/m/migration/papers');
  expect(status).toBe(200);
  expect(text).toContain('Following arrivals');
});
