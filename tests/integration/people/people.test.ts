/** Invitations, claims and focal points: who comes in, and who says who they are. */
import { expect, test } from 'vitest';

import type { Database } from '#db/core/dialect.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { affiliationsOf } from '#db/people/affiliations.ts';
import { confirmEmail } from '#db/people/person-emails.ts';
import { personByEmail } from '#db/people/persons.ts';
import { contributionPage } from '#app/services/contributions/page.view.ts';
import { invitationPage } from '#app/services/meetings/invitation.view.ts';
import { endInvitationTo, invite } from '#app/services/meetings/invite.ts';
import { saveSessionSettings } from '#app/services/meetings/session.ts';
import { sessionSetupPage } from '#app/services/meetings/session.view.ts';
import { answerAffiliation } from '#app/services/people/affiliations.ts';
import { bodyPage, peoplePage } from '#app/services/people/affiliations.view.ts';
import { endFocalPointOf, nameFocalPoint } from '#app/services/people/focal-points.ts';
import { welcomePage } from '#app/services/sign-in/complete-profile.view.ts';
import { newDraftId } from '#app/services/submissions/draft.ts';
import { contributionForm } from '#app/services/submissions/form.view.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { aContext, NOW } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting, anItem } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';
import { errorsOf, why } from '#tests/support/refusal.ts';
import { invitationsTo } from '#tests/support/sent-secrets.ts';

async function aMeetingWithInvitations() {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration', {
    items: [anItem('1', { policy: 'invitation' }), anItem('2')],
  });
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
  const anna = await aPerson(database, 'Anna', {
    roles: [{ role: 'organizer', meetingId: meeting.id, itemId: meeting.item('1').id }],
  });
  await aBody(database, 'NO');
  return { database, meeting, nina, anna, session: meeting.item('1').public_id };
}

async function tokenIn(database: Database): Promise<string> {
  const [token] = await invitationsTo(database);
  return token!;
}

const KARI = { email: 'kari@office.example', name: 'Kari Nordmann' };

test('an invitation opens the session to that person alone, who is not asked again who they are', async () => {
  const { database, meeting, nina, session } = await aMeetingWithInvitations();
  const norway = (await aBody(database, 'NO')).id;
  await invite(aContext(database, nina), meeting.slug, session, { ...KARI, bodyId: norway });
  const kari = (await personByEmail(database.reader, KARI.email))!;
  const page = await invitationPage(aContext(database, null), await tokenIn(database));
  expect([page.email, page.by, page.isHere]).toEqual([KARI.email, 'Nina', false]);
  const form = async (person: typeof kari) =>
    contributionForm(aContext(database, person), { slug: meeting.slug, draftId: newDraftId() });
  expect((await form(kari)).offered.map((entry) => entry.number)).toEqual(['2']);
  // The code that is sent to the address proves that the invited person signs in.
  await inTransaction(database, (tx) => confirmEmail(tx, kari.email_key, NOW));
  const offered = await form(kari);
  expect(offered.offered.map((entry) => entry.number)).toEqual(['1', '2']);
  expect([offered.needsName, offered.draft.bodies]).toEqual([false, [norway]]);
  const sven = await aPerson(database, 'Sven', { body: 'SE' });
  expect((await form(sven)).offered.map((entry) => entry.number)).toEqual(['2']);
  expect((await affiliationsOf(database.reader, [kari.id])).map((affiliation) => affiliation.state)).toEqual([
    'confirmed',
  ]);
});

test('what an organizer says about somebody is a claim', async () => {
  const { database, meeting, anna, session } = await aMeetingWithInvitations();
  const bodyId = (await aBody(database, 'NO')).id;
  await invite(aContext(database, anna), meeting.slug, session, { ...KARI, bodyId });
  const kari = (await personByEmail(database.reader, KARI.email))!;
  expect((await affiliationsOf(database.reader, [kari.id])).map((affiliation) => affiliation.state)).toEqual([
    'claimed',
  ]);
});

test('an invitation that was taken back opens nothing', async () => {
  const { database, meeting, nina, session } = await aMeetingWithInvitations();
  const ctx = aContext(database, nina);
  await invite(ctx, meeting.slug, session, { ...KARI, bodyId: '' });
  const token = await tokenIn(database);
  const [invitation] = (await sessionSetupPage(ctx, meeting.slug, session)).invitations;
  await endInvitationTo(ctx, meeting.slug, session, invitation!.id);
  expect(await why(invitationPage(aContext(database, null), token))).toBe('not_found');
  expect(await why(endInvitationTo(ctx, meeting.slug, session, invitation!.id))).toBe('not_found');
  const kari = (await personByEmail(database.reader, KARI.email))!;
  const form = await contributionForm(aContext(database, kari), {
    slug: meeting.slug,
    draftId: newDraftId(),
  });
  expect(form.offered.map((offer) => offer.number)).toEqual(['2']);
});

test.each([
  ['a wrong address', { email: 'kari', name: 'Kari' }, { email: { key: 'problems.email_wrong' } }],
  ['no name', { email: KARI.email, name: ' ' }, { name: { key: 'problems.person_name_missing' } }],
])('an invitation with %s is sent back', async (_, given, errors) => {
  const { database, meeting, nina, session } = await aMeetingWithInvitations();
  const ctx = aContext(database, nina);
  expect(await errorsOf(invite(ctx, meeting.slug, session, { ...given, bodyId: '' }))).toEqual(errors);
});

test('organizers name the themes of their session, the secretariat its kinds and deadlines as well', async () => {
  const { database, meeting, nina, anna, session } = await aMeetingWithInvitations();
  const change = {
    themes: 'Panels\n Linked  registers \n\nPanels',
    kinds: ['poster'],
    deadlines: { paper: '2027-06-30' },
    version: 1,
  };
  await saveSessionSettings(aContext(database, anna), meeting.slug, session, change);
  const view = async () => (await sessionSetupPage(aContext(database, nina), meeting.slug, session)).session;
  expect(await view()).toMatchObject({ themes: ['Panels', 'Linked registers'], kinds: ['country_paper'] });
  // Who has not seen what the organizer has saved does not save over it.
  expect(await why(saveSessionSettings(aContext(database, nina), meeting.slug, session, change))).toBe(
    'stale_version',
  );
  await saveSessionSettings(aContext(database, nina), meeting.slug, session, { ...change, version: 2 });
  expect(await view()).toMatchObject({
    kinds: ['poster'],
    deadlines: [
      { stage: 'abstract', day: '' },
      { stage: 'paper', day: '2027-06-30' },
      { stage: 'translation', day: '' },
      { stage: 'slides', day: '' },
    ],
  });
  const elsewhere = saveSessionSettings(
    aContext(database, anna),
    meeting.slug,
    meeting.item('2').public_id,
    change,
  );
  expect(await why(elsewhere)).toBe('not_found');
});

test('a theme that is reworded keeps what was submitted to it', async () => {
  const { database, meeting, nina, session } = await aMeetingWithInvitations();
  const ctx = aContext(database, nina);
  const name = async (themes: string) => {
    const { version } = (await sessionSetupPage(ctx, meeting.slug, session)).session;
    return saveSessionSettings(ctx, meeting.slug, session, {
      themes,
      kinds: ['poster'],
      deadlines: {},
      version,
    });
  };
  const ids = () =>
    database.reader.selectFrom('agenda_themes').select(['id', 'title']).orderBy('position').execute();
  await name('Panels\nRegisters');
  const [panels, registers] = await ids();
  await name('Panels\nLinked registers');
  expect(await ids()).toEqual([panels, { ...registers, title: 'Linked registers' }]);
  await name('Panels');
  expect(await ids()).toEqual([panels]);
});

test('an organizer ends invitations to the own session alone', async () => {
  const { database, meeting, nina, anna } = await aMeetingWithInvitations();
  const other = meeting.item('2').public_id;
  await invite(aContext(database, nina), meeting.slug, other, { ...KARI, bodyId: '' });
  const [invitation] = (await sessionSetupPage(aContext(database, nina), meeting.slug, other)).invitations;
  const own = meeting.item('1').public_id;
  expect(await why(endInvitationTo(aContext(database, anna), meeting.slug, own, invitation!.id))).toBe(
    'not_found',
  );
});

test('a focal point sees what the country has submitted, and confirms its people', async () => {
  const { database, meeting, nina } = await aMeetingWithInvitations();
  const norway = (await aBody(database, 'NO')).id;
  const office = await aBody(database, 'SSB', { kind: 'institution', parentId: norway });
  const { row } = await aContribution(database, meeting, 'decided', { item: '2', title: 'Of the country' });
  await aContribution(database, meeting, 'submitted', { item: '2', title: 'Of another', body: 'SE' });
  const claimant = await aPerson(database, 'Clara', {
    body: 'SSB',
    affiliation: 'claimed',
    roles: [{ role: 'participant', meetingId: meeting.id }],
  });
  const ctx = aContext(database, nina);
  const given = { email: 'frida@office.example', name: 'Frida', bodyId: norway };
  await nameFocalPoint(ctx, meeting.slug, given);
  const frida = aContext(database, await personByEmail(database.reader, given.email));

  const view = await bodyPage(frida, 'no');
  expect(view.contributions.map((contribution) => [contribution.title, contribution.state])).toEqual([
    ['Of the country', 'in_review'],
  ]);
  expect(view.claims.map((claim) => [claim.name, claim.code])).toEqual([['Clara', office.code]]);
  const page = await contributionPage(frida, row.public_id);
  expect([page.actsAs, page.team, page.letters, page.todo]).toEqual(['focal_point', null, [], null]);
  expect(await why(bodyPage(frida, 'SE'))).toBe('not_found');

  await answerAffiliation(frida, {
    personPublicId: claimant.public_id,
    code: office.code,
    confirms: true,
    slug: null,
  });
  expect(
    await why(
      answerAffiliation(frida, {
        personPublicId: claimant.public_id,
        code: office.code,
        confirms: true,
        slug: null,
      }),
    ),
  ).toBe('already_answered');
  expect(
    (await affiliationsOf(database.reader, [claimant.id])).map((affiliation) => affiliation.state),
  ).toEqual(['confirmed']);

  const [focal] = (await peoplePage(ctx, meeting.slug)).focalPoints;
  await endFocalPointOf(ctx, meeting.slug, focal!.id);
  expect(await why(contributionPage(frida, row.public_id))).toBe('not_found');
});

test('nobody makes themselves a focal point: it opens the papers of a country in every meeting', async () => {
  const { database, meeting, nina } = await aMeetingWithInvitations();
  const other = await aMeeting(database, 'other');
  const { row } = await aContribution(database, other, 'submitted');
  const bodyId = (await aBody(database, 'NO')).id;
  expect(
    await errorsOf(
      nameFocalPoint(aContext(database, nina), meeting.slug, { email: nina.email, name: '', bodyId }),
    ),
  ).toEqual({ email: { key: 'problems.not_yourself' } });
  expect(await why(contributionPage(aContext(database, nina), row.public_id))).toBe('not_found');
});

test('nobody confirms themselves, and nobody confirms for another country', async () => {
  const { database, meeting, nina } = await aMeetingWithInvitations();
  const clara = await aPerson(database, 'Clara', { body: 'NO', affiliation: 'claimed' });
  const sven = await aPerson(database, 'Sven', { body: 'SE', affiliation: 'claimed' });
  const bodyId = (await aBody(database, 'NO')).id;
  await nameFocalPoint(aContext(database, nina), meeting.slug, { email: clara.email, name: '', bodyId });
  await nameFocalPoint(aContext(database, nina), meeting.slug, { email: clara.email, name: 'Clara', bodyId });
  const ctx = aContext(database, clara);
  expect(
    await why(
      answerAffiliation(ctx, { personPublicId: clara.public_id, code: 'NO', confirms: true, slug: null }),
    ),
  ).toBe('not_allowed');
  expect(
    await why(
      answerAffiliation(ctx, { personPublicId: sven.public_id, code: 'SE', confirms: true, slug: null }),
    ),
  ).toBe('not_found');
  await answerAffiliation(aContext(database, nina), {
    personPublicId: sven.public_id,
    code: 'SE',
    confirms: false,
    slug: meeting.slug,
  });
  expect(await affiliationsOf(database.reader, [sven.id])).toEqual([]);
});

test('whoever has been named as an author finds the name in the form already', async () => {
  const { database, meeting } = await aMeetingWithInvitations();
  await aContribution(database, meeting, 'submitted', {
    item: '2',
    submitter: await aPerson(database, 'Kari', { body: 'NO', email: 'kari@office.example' }),
  });
  const ctx = aContext(database, await aPerson(database, '', { email: 'ola@office.example' }));
  expect((await welcomePage(ctx)).name).toBe('');
  await database.writer
    .updateTable('contribution_authors')
    .set({ email: 'ola@office.example', email_key: 'ola@office.example' })
    .execute();
  expect((await welcomePage(ctx)).name).toBe('Kari');
});
