/**
 * Uploads that go on after the line broke: tus 1.0.0 (tus.io/protocols/resumable-upload) with creation, expiration and
 * termination. `Upload-Problem` is our own: what is wrong with the file, as in `file_problems`.
 */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { FILE_LIMIT } from '#app/domain/files/file-kinds.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import { epochOf } from '#app/domain/shared/time.ts';
import { UPLOADS } from '#app/paths.ts';
import type { Ending } from '#app/platform/files/incoming-uploads.ts';
import {
  cancelUpload,
  receiveUpload,
  startUpload,
  type UploadState,
  uploadState,
} from '#app/services/files/receive-upload.ts';
import { contextOf, type RouteArgs, runUseCase } from '#app/web/run.ts';

const VERSION = { 'Tus-Resumable': '1.0.0' };
const ABILITIES = {
  'Tus-Version': '1.0.0',
  'Tus-Extension': 'creation,expiration,termination',
  'Tus-Max-Size': String(FILE_LIMIT),
};

/** HEAD asks how much has arrived, OPTIONS what there is. */
export async function loader(args: LoaderFunctionArgs) {
  await refuseStrangers(args);
  const { id } = args.params;
  if (id === undefined) return answer(204, ABILITIES);
  const state = await runUseCase(args, (ctx) => uploadState(ctx, args.context.portal, id));
  return answer(200, {
    ...headersOf(state),
    'Upload-Length': String(state.size),
    'Upload-Metadata': `filename ${Buffer.from(state.name).toString('base64')}`,
  });
}

/** POST begins, PATCH goes on, DELETE gives up. */
export async function action(args: ActionFunctionArgs) {
  await refuseStrangers(args);
  const { id } = args.params;
  const { method } = args.request;
  if (id === undefined && method === 'POST') return begin(args);
  if (id !== undefined && method === 'PATCH') return goOn(args, id);
  if (id !== undefined && method === 'DELETE') {
    await runUseCase(args, (ctx) => cancelUpload(ctx, args.context.portal, id));
    return answer(204);
  }
  return answer(405, { Allow: id === undefined ? 'OPTIONS, POST' : 'DELETE, HEAD, PATCH' });
}

/** Programs ask here: they are told, not sent to a page. */
async function refuseStrangers(args: RouteArgs): Promise<void> {
  const { actor } = await contextOf(args);
  if (!actor) throw answer(401);
  const version = args.request.headers.get('Tus-Resumable');
  if (version !== null && version !== '1.0.0') throw answer(412, ABILITIES);
}

async function begin(args: RouteArgs): Promise<Response> {
  const { headers } = args.request;
  const size = wholeNumber(headers.get('Upload-Length'));
  if (size === null) return answer(400);
  const metadata = headers.get('Upload-Metadata');
  const announced = { field: valueIn(metadata, 'field'), name: valueIn(metadata, 'filename'), size };
  const started = await runUseCase(args, (ctx) => startUpload(ctx, args.context.portal, announced));
  if ('refused' in started) {
    const { refused } = started;
    if (refused === 'too_many') return answer(429, { 'Upload-Problem': refused });
    if (refused === 'unknown_field') return answer(422, { 'Upload-Problem': refused });
    return answer(refused.key === 'file_problems.too_large' ? 413 : 422, problemHeaders(refused));
  }
  const { origin } = args.context.portal.config.publicUrl;
  return answer(201, { ...headersOf(started), Location: `${origin}${UPLOADS}/${started.publicId}` });
}

const STATUS: Record<Ending | 'conflict', number> = {
  over: 204,
  cut_off: 400,
  too_slow: 408,
  too_large: 413,
  overtaken: 423,
  conflict: 409,
};

async function goOn(args: RouteArgs, id: string): Promise<Response> {
  const { headers, body } = args.request;
  if (headers.get('Content-Type') !== 'application/offset+octet-stream') return answer(415);
  const offset = wholeNumber(headers.get('Upload-Offset'));
  if (offset === null) return answer(400);
  const { state, ending } = await runUseCase(args, (ctx) =>
    receiveUpload(ctx, args.context.portal, id, { offset, body }),
  );
  return answer(STATUS[ending], headersOf(state));
}

function answer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...VERSION, ...headers } });
}

function headersOf(state: UploadState): Record<string, string> {
  return {
    'Upload-Offset': String(state.received),
    ...(state.expiresAt ? { 'Upload-Expires': new Date(epochOf(state.expiresAt)).toUTCString() } : {}),
    ...(state.problem ? problemHeaders(state.problem) : {}),
  };
}

/** Which problem it is, and what its words are filled with: the page has the words. */
function problemHeaders({ key, values = {} }: Phrase): Record<string, string> {
  return {
    'Upload-Problem': key.replace('file_problems.', ''),
    'Upload-Problem-Values': encodeURIComponent(JSON.stringify(values)),
  };
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** `filename cGFwZXIucGRm,field ZmlsZQ==`: pairs of a name and a value in base64. */
function valueIn(metadata: string | null, name: string): string {
  const pairs = (metadata ?? '').split(',').map((pair) => pair.trim().split(' '));
  const value = pairs.find(([key]) => key === name)?.[1] ?? '';
  return Buffer.from(value, 'base64').toString('utf8');
}
