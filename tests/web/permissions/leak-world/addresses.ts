/** Where each route of the matrix is opened, for each of the things that it names. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { downloadName } from '#app/domain/publication/paper-list.ts';
import { paths } from '#app/paths.ts';
import { type ContributionRow } from '#db/contributions/contributions.ts';
import { filesOf } from '#db/files/file-versions.ts';
import { assignmentsOf } from '#db/reviews/assignments.ts';
import { previewPath } from '#app/platform/files/previews.ts';
import { startUpload } from '#app/services/files/receive-upload.ts';
import type { TestMeeting } from '#tests/factories/meetings.ts';

import { type Paper, PAPER_KEYS } from '../permission-matrix.ts';
import type { Drafts } from './around.ts';
import { contextOf, type Making } from './papers.ts';
import { REVIEWERS } from './people.ts';

/** What else can be opened. */
export interface Made {
  papers: Record<Paper, ContributionRow>;
  drafts: Drafts;
  invitation: string;
  templates: readonly [string, string][];
  link: URL;
  /** Token of a link that undoes a change of an address. */
  undo: string;
}

/** @returns addresses by route and by the name that the matrix gives them */
export async function addressesOf(making: Making, made: Made): Promise<ReadonlyMap<string, string>> {
  const { web, meetings, people } = making;
  const { database } = web;
  const { meeting, other, hidden } = meetings;
  const { submitter, reviewers } = people;
  const { papers } = made;
  const addresses = new Map<string, string>();
  const put = (route: string, of: string, address: string) => addresses.set(`${route} ${of}`, address);
  put('routes/meetings/home', 'all', '/');
  put('routes/sign-in/request-code', 'all', '/sign-in');
  put('routes/sign-in/verify-code', 'all', '/sign-in/code');
  put('routes/sign-in/link', 'a link that works', made.link.pathname + made.link.search);
  put('routes/sign-in/sign-out', 'all', '/sign-out');
  put('routes/sign-in/complete-profile', 'all', '/welcome');
  put('routes/people/me', 'all', '/me');
  put('routes/sign-in/sessions', 'all', '/me/sessions');
  put('routes/sign-in/confirm', 'all', '/me/confirm');
  put('routes/sign-in/addresses', 'all', '/me/addresses');
  put('routes/sign-in/undo-address', 'a link that works', `/sign-in/undo?token=${made.undo}`);
  // Every confidential word begins like this.
  put('routes/search/page', 'a word of every paper', '/search?q=canary');
  put('routes/installation/page', 'all', '/system');
  put('routes/installation/limits', 'all', '/system/limits');
  put('routes/people/join', 'all', '/system/accounts');
  put('routes/people/join-own', 'all', '/me/join');
  put('routes/meetings/import', 'all', '/import');
  put('routes/meetings/invitation', 'an invitation', `/invited/${made.invitation}`);
  put('routes/meetings/set-up-session', 'the meeting', `/m/alpha/setup/${meeting.item('1').public_id}`);
  put('routes/people/affiliations', 'the meeting', '/m/alpha/people');
  put('routes/people/body', 'the country', '/b/NO');
  put(
    'routes/meetings/import-preview',
    'a draft of the administrator',
    `/import/preview?draft=${made.drafts.agenda}`,
  );
  const named: [string, TestMeeting][] = [
    ['the meeting', meeting],
    ['another meeting', other],
    ['a draft meeting', hidden],
  ];
  for (const [of, each] of named) {
    const base = `/m/${each.slug}`;
    const session = `${base}/s/${each.item('1').public_id}`;
    put('routes/meetings/page', of, base);
    put('routes/publication/papers', of, `${base}/papers`);
    put('routes/publication/papers-json', of, `${base}/papers.json`);
    put('routes/publication/papers-csv', of, `${base}/papers.csv`);
    put('routes/publication/participant-files', of, `${base}/material`);
    put(
      'routes/meetings/session',
      of,
      paths.session(each.slug, { publicId: each.item('1').public_id, title: each.item('1').title }),
    );
    put('routes/publication/session-json', of, `${session}/papers.json`);
    put('routes/publication/session-csv', of, `${session}/papers.csv`);
    put('routes/submissions/form', of, `${base}/submit`);
    put('routes/meetings/desk', of, `${base}/desk`);
    put('routes/meetings/set-up', of, `${base}/setup`);
    put('routes/meetings/set-up-call', of, `${base}/setup/call`);
  }
  for (const [of, href] of made.templates) put('routes/meetings/template', of, href);
  put(
    'routes/submissions/form',
    'a draft of the submitter',
    `/m/alpha/submit?draft=${made.drafts.submission}`,
  );
  put(
    'routes/submissions/save',
    'a draft of the submitter',
    `/m/alpha/submit/save?draft=${made.drafts.submission}`,
  );
  put(
    'routes/submissions/check',
    'a draft of the submitter',
    `/m/alpha/submit/check?draft=${made.drafts.submission}`,
  );
  await database.writer.updateTable('file_facts').set({ preview: 1 }).execute();
  for (const paper of PAPER_KEYS) {
    const { id, public_id: publicId, meeting_id: meetingId } = papers[paper];
    const [file] = await filesOf(database.reader, [id]);
    const slug = meetingId === meeting.id ? 'alpha' : 'beta';
    const name = downloadName({ number: 1, item: '1', bodyCodes: ['NOR'], language: 'en', extension: 'pdf' });
    put('routes/contributions/page', paper, `/c/${publicId}`);
    put('routes/reviews/candidates', paper, `/c/${publicId}/reviewers`);
    put('routes/submissions/edit', paper, `/c/${publicId}/edit`);
    put('routes/submissions/edit-save', paper, `/c/${publicId}/edit/save`);
    put('routes/submissions/edit-check', paper, `/c/${publicId}/edit/check`);
    put('routes/submissions/received', paper, `/c/${publicId}/received`);
    put('routes/publication/translation', paper, `/c/${publicId}/translation`);
    put('routes/decisions/letter', paper, `/c/${publicId}/letter`);
    put('routes/files/file', paper, `/f/${file!.public_id}`);
    put('routes/files/preview', paper, `/f/${file!.public_id}/preview`);
    await mkdir(path.dirname(previewPath(web.portal.config.dataDir, file!.sha256)), { recursive: true });
    await writeFile(previewPath(web.portal.config.dataDir, file!.sha256), 'a picture');
    put('routes/publication/participant-file', paper, `/m/${slug}/material/${file!.public_id}/${name}`);
    put('routes/publication/document', paper, `/m/${slug}/d/${file!.public_id}/${name}`);
  }
  for (const task of await assignmentsOf(database.reader, [papers.reviewed.id])) {
    const key = REVIEWERS.find((entry) => reviewers[entry].id === task.reviewer_id)!;
    put('routes/reviews/page', `the task of ${key}`, `/r/${task.public_id}`);
  }
  const upload = await startUpload(contextOf(web, submitter), web.portal, {
    field: 'file',
    name: 'unsent.pdf',
    size: 1000,
  });
  if ('refused' in upload) throw new Error('the upload was refused');
  put('routes/files/upload', 'all', '/uploads');
  put('routes/files/upload', 'an upload of the submitter', `/uploads/${upload.publicId}`);
  put('routes/demo/mail', 'all', '/dev/mail');
  put('routes/missing', 'all', '/no/such/page');
  return addresses;
}
