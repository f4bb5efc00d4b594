/** What is confidential beside papers: drafts, claims, invitations, templates, links, codes. */
import { Readable } from 'node:stream';

import type { MeetingId } from '#app/domain/shared/ids.ts';
import { EMPTY_DRAFT } from '#app/domain/submissions/contribution-draft.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { insertFocalPoint } from '#db/people/focal-points.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { samplePdf } from '#app/services/demo/sample-pdf.ts';
import { putTemplate } from '#app/services/meetings/call-for-papers.ts';
import { callSetupPage } from '#app/services/meetings/call-for-papers.view.ts';
import { readForImport } from '#app/services/meetings/import.ts';
import { invite } from '#app/services/meetings/invite.ts';
import { enterParticipants } from '#app/services/people/participants.ts';
import { makeAdminLink } from '#app/services/sign-in/admin-link.ts';
import { offerAddress } from '#app/services/sign-in/offer-address.ts';
import { requestCode } from '#app/services/sign-in/request-code.ts';
import { keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { adds } from '#tests/factories/addresses.ts';
import { AGENDA_TEXT } from '#tests/factories/agendas.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { asking, NOW } from '#tests/factories/context.ts';
import type { TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { codesTo, invitationsTo, undoTokensTo } from '#tests/support/sent-secrets.ts';

import { contextOf, type Making } from './papers.ts';

/** Drafts that can be opened: of a submission, and of an agenda. */
export interface Drafts {
  submission: string;
  agenda: string;
}

export async function makeDrafts({ web, canaries, meetings: { meeting }, people }: Making): Promise<Drafts> {
  const { submitter, viewers } = people;
  // A draft of the submitter that nobody else has, and that cannot be submitted yet.
  const draftId = newDraftId();
  await keepDraft(
    contextOf(web, submitter),
    { slug: meeting.slug, draftId },
    { ...EMPTY_DRAFT, title: canaries.secret('draft') },
  );
  const admin = viewers.admin!;
  const imported = await readForImport(contextOf(web, admin), {
    bytes: Buffer.from(
      AGENDA_TEXT.replace('Papers on panels.', `Papers on ${canaries.secret('agendaDraft')}.`),
    ),
    fileName: 'agenda.txt',
  });
  if ('refused' in imported) throw new Error('the agenda was refused');
  return { submission: draftId, agenda: imported.draftId };
}

/** Who looks after a country, who claims to be of it, and who takes part. */
export async function makeMembers({
  web,
  canaries,
  meetings: { meeting, other },
  people: { viewers },
}: Making): Promise<void> {
  const { database } = web;
  const norway = await aBody(database, 'NO');
  const focal = (viewer: 'focalPoint' | 'focalPointElsewhere', meetingId: MeetingId) => {
    const grant = { personId: viewers[viewer]!.id, bodyId: norway.id, meetingId, grantedBy: null };
    return inTransaction(database, (tx) => insertFocalPoint(tx, grant, NOW));
  };
  await focal('focalPoint', meeting.id);
  await focal('focalPointElsewhere', other.id);
  await aPerson(database, 'Clara Claimant', {
    email: `${canaries.secret('claimant')}@office.example`,
    body: 'NO',
    affiliation: 'claimed',
    roles: [{ role: 'participant', meetingId: meeting.id }],
  });
  const list = `Pia Participant <${viewers.participant!.email}>`;
  await enterParticipants(contextOf(web, viewers.secretariat), meeting.slug, list);
}

/** @returns the token of an invitation that may be opened */
export async function makeInvitations({
  web,
  canaries,
  meetings: { meeting },
  people: { viewers },
}: Making): Promise<string> {
  const { database } = web;
  const first = meeting.item('1');
  const tokenOfInvitation = async (email: string) => {
    await invite(contextOf(web, viewers.secretariat), meeting.slug, first.public_id, {
      email,
      name: 'Ines Invited',
      bodyId: '',
    });
    const [token] = await invitationsTo(database, email);
    return token!;
  };
  const token = await tokenOfInvitation(`${canaries.secret('invitee')}@office.example`);
  canaries.secret('invitationToken', await tokenOfInvitation('unseen.invitee@office.example'));
  return token;
}

/** @returns the addresses of the templates of papers, by the name that the matrix gives their meeting */
export async function makeTemplates({
  web,
  meetings: { meeting, hidden, hiddenTitle },
  people: { viewers },
}: Making): Promise<[string, string][]> {
  /** The template of a meeting says something of it. */
  const template = async (of: TestMeeting, by: PersonRow, text: string) => {
    const bytes = samplePdf(text);
    const { file } = await web.portal.files.put(Readable.from([bytes]), 1_000_000);
    await putTemplate(contextOf(web, by), of.slug, {
      file: { ...file, name: 'template.pdf', mediaType: 'application/pdf' },
    });
    const { template: put } = await callSetupPage(contextOf(web, by), of.slug);
    return put!.href;
  };
  return [
    ['the meeting', await template(meeting, viewers.secretariat!, 'Begin here')],
    ['a draft meeting', await template(hidden, viewers.otherSecretariat!, hiddenTitle)],
  ];
}

/** @returns a link of an administrator that may be opened */
export async function makeLinksAndCodes({ web, canaries, people: { viewers } }: Making): Promise<URL> {
  const { database } = web;
  const operator = { database, now: NOW, runBy: 'test', command: 'test' } as never;
  const linkFor = (name: string) =>
    makeAdminLink(operator, web.url, { email: `${name}@office.example`, name: 'Lena Link', body: null });
  const link = new URL((await linkFor(canaries.secret('linkAddress'))).address);
  const unseen = new URL((await linkFor('unseen')).address);
  canaries.secret('linkToken', unseen.searchParams.get('token')!);
  await requestCode(contextOf(web, viewers.stranger), 'somebody@office.example', asking());
  const [code] = await codesTo(database);
  canaries.secret('signInCode', code);
  canaries.secret('appSecret', web.portal.config.appSecret);
  return link;
}

/** Somebody has another address, and a secretariat has entered one. @returns the token of a link that may be opened */
export async function makeAddresses({
  web,
  canaries,
  meetings: { meeting },
  people: { viewers, former },
}: Making): Promise<string> {
  const { database } = web;
  await adds(database, former, `${canaries.secret('addedAddress')}@office.example`);
  const newEmail = `${canaries.plant('addedAddress', 'canaryenteredaddress')}@office.example`;
  const { email } = viewers.participant!;
  await offerAddress(contextOf(web, viewers.secretariat), meeting.slug, { email, newEmail });
  const [unseen] = await undoTokensTo(database, email);
  canaries.secret('undoToken', unseen);
  const [token] = await undoTokensTo(database, former.email);
  return token!;
}
