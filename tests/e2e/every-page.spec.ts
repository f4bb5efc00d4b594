/** Every page: nothing that axe finds, in the light and in the dark; nothing cut off at 320 px; one heading. */
import type { Page } from '@playwright/test';

import { expect, test } from '#tests/support/portal-server.ts';
import { as, expectAccessible } from '#tests/support/visitors.ts';

const MEETING = '/m/migration-statistics';

/** Opens a page, perhaps by a link that only the page before it knows. */
type Opening = (page: Page, url: string) => Promise<unknown>;
const at =
  (path: string): Opening =>
  (page, url) =>
    page.goto(url + path);
const through =
  (path: string, link: string | RegExp): Opening =>
  async (page, url) => {
    await page.goto(url + path);
    await page.getByRole('link', { name: link }).first().click();
  };

const PAGES: [who: string | null, name: string, open: Opening][] = [
  [null, 'meetings', at('/')],
  [null, 'agenda', at(MEETING)],
  [null, 'session with papers', through(MEETING, 'Longitudinal studies of migrants')],
  [null, 'session without papers', through(MEETING, 'Adoption of the meeting report and closing')],
  [null, 'all papers', at(`${MEETING}/papers`)],
  [null, 'search', at('/search?q=migration&country=Norway')],
  [null, 'search, to begin with', at('/search')],
  [null, 'sign in', at('/sign-in')],
  [null, 'enter the code', at('/sign-in/code')],
  [null, 'a link that does not work', at('/sign-in/link?token=none')],
  [null, 'a link that undoes nothing', at('/sign-in/undo?token=none')],
  [null, 'captured mail', at('/dev/mail')],
  [null, 'page not found', at('/nowhere')],
  ['kari@ssb.example', 'who you are', at('/welcome')],
  ['kari@ssb.example', 'own contributions', at('/me')],
  ['kari@ssb.example', 'where one is signed in', at('/me/sessions')],
  ['kari@ssb.example', 'confirm that it is you', at('/me/confirm')],
  ['kari@ssb.example', 'own addresses', at('/me/addresses')],
  ['kari@ssb.example', 'two accounts of one’s own', at('/me/join')],
  ['kari@ssb.example', 'search, signed in', at('/search?q=arriv&person=kari')],
  ['kari@ssb.example', 'submit', at(`${MEETING}/submit`)],
  ['kari@ssb.example', 'contribution, as its author', through('/me', /Following arrivals/)],
  [
    'kari@ssb.example',
    'contribution, to be changed',
    async (page, url) => {
      await page.goto(`${url}/me`);
      await page
        .getByRole('link', { name: /Following arrivals/ })
        .first()
        .click();
      await page.getByRole('link', { name: 'Change it' }).click();
    },
  ],
  [
    'kari@ssb.example',
    'the answers of a change',
    async (page, url) => {
      await page.goto(`${url}/me`);
      await page
        .getByRole('link', { name: /Following arrivals/ })
        .first()
        .click();
      await page.getByRole('link', { name: 'Change it' }).click();
      await page.getByRole('button', { name: 'Check your answers' }).click();
    },
  ],
  ['ola@ssb.example', 'contribution, as co-author', through('/me', /Following arrivals/)],
  ['ingrid@ssb.example', 'what a country has submitted', at('/b/NO')],
  ['luc@insee.example', 'review that was handed in', through('/me', /Following arrivals/)],
  ['anna@statcan.example', 'desk', at(`${MEETING}/desk`)],
  ['anna@statcan.example', 'desk, filtered to nothing', at(`${MEETING}/desk?show=send`)],
  ['anna@statcan.example', 'contribution, to be decided', through(`${MEETING}/desk`, /Following arrivals/)],
  ['anna@statcan.example', 'contribution, in conflict', through(`${MEETING}/desk`, /Attrition/)],
  [
    'anna@statcan.example',
    'whom to ask for a review',
    async (page, url) => {
      await page.goto(`${url}${MEETING}/desk`);
      await page.getByRole('link', { name: /Following arrivals/ }).click();
      await page.getByRole('link', { name: 'Ask somebody to review' }).click();
    },
  ],
  [
    'nina@unece.example',
    'a translation to be added',
    async (page, url) => {
      await page.goto(`${url}${MEETING}/desk`);
      await page.getByRole('link', { name: /Following arrivals/ }).click();
      await page.getByRole('link', { name: 'Add a translation' }).click();
    },
  ],
  ['nina@unece.example', 'set-up', at(`${MEETING}/setup`)],
  ['nina@unece.example', 'set-up of a session', through(`${MEETING}/setup`, /Longitudinal studies/)],
  ['nina@unece.example', 'set-up of the call', at(`${MEETING}/setup/call`)],
  ['nina@unece.example', 'papers for participants', at(`${MEETING}/material`)],
  ['nina@unece.example', 'people', at(`${MEETING}/people`)],
  ['nina@unece.example', 'system', at('/system')],
  ['nina@unece.example', 'accounts that were put together', at('/system/accounts')],
  ['nina@unece.example', 'limits of meetings', at('/system/limits')],
  ['nina@unece.example', 'import', at('/import')],
];

const ORGANIZES = ['anna@statcan.example', 'nina@unece.example'];

for (const [whose, isTheirs] of [
  ['everybody and experts', (who: string | null) => !who || !ORGANIZES.includes(who)],
  ['organizers and the secretariat', (who: string | null) => who && ORGANIZES.includes(who)],
] as const) {
  test(`every page of ${whose} is accessible and fits 320 px`, async ({ browser, portal }) => {
    const browsers = new Map<string | null, Page>();
    for (const [who, name, open] of PAGES.filter(([who]) => isTheirs(who))) {
      await test.step(name, async () => {
        let page = browsers.get(who);
        if (!page) {
          page = who ? await as(browser, portal.url, who) : await (await browser.newContext()).newPage();
          browsers.set(who, page);
        }
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width: 1200, height: 800 });
        await open(page, portal.url);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expectAccessible(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await expectAccessible(page, 'colours');
        await page.setViewportSize({ width: 320, height: 640 });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, `${name} is ${width} px wide`).toBeLessThanOrEqual(320);
        // Links inside of sentences and lists of files are as high as their line; what is pressed is 24 px at least.
        const low = await page
          .locator('button:not([aria-hidden]), select, input:not([type=hidden]), textarea, summary, .button')
          .evaluateAll((all) =>
            all
              .filter((entry) => {
                const { height } = entry.getBoundingClientRect();
                return height > 0 && height < 24;
              })
              .map((entry) => `${entry.tagName} ${entry.getAttribute('name') ?? entry.textContent}`),
          );
        expect(low).toEqual([]);
      });
    }
  });
}
