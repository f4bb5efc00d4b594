/** What a page with several forms answers when one of them is sent. */
import { createHmac } from 'node:crypto';

import type { RefusalCode } from '#app/domain/shared/refusals.ts';
import { wasDoneBefore } from '#db/core/audit.ts';
import type { Ctx, FieldErrors } from '#app/services/context.ts';

import { attempt, contextOf, type RouteArgs, statusOf, textField } from './run.ts';
import { pathOf } from './unsent-form.ts';

/** A form that comes back: what is wrong with it, and everything that was typed, by field. */
export interface FormFailure {
  errors?: FieldErrors;
  /** Why the whole form was refused. */
  refused?: RefusalCode;
  typed: Record<string, string>;
}

/** The fields of a form as a page puts them in again. */
export function submittedValues(form: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...form.keys()].map((name) => [name, textField(form, name)]));
}

/**
 * Runs what a form asks for. A double click or a reload sends the same form twice: the second is answered as the first
 * was, as long as nothing else has happened to what it was about.
 * @param to where the page goes on when it is done, unless what was done leads elsewhere
 * @returns the redirect, or the form with what is wrong and the status that says so
 */
export async function handleCommand(
  args: RouteArgs,
  form: URLSearchParams,
  use: (ctx: Ctx) => Promise<{ errors: FieldErrors } | { done: true; to?: string } | void>,
  to: string,
): Promise<Response> {
  const ctx = await contextOf(args);
  const key = keyOf(ctx, args, form);
  // The audit writes down under which form something was done, in the transaction that does it.
  const result = await attempt(args, (own) => use({ ...own, requestId: `${key}.${own.requestId}` }));
  const failed =
    'refused' in result
      ? { refused: result.refused }
      : result.value && 'errors' in result.value
        ? { errors: result.value.errors }
        : null;
  if (failed && !(await wasDoneBefore(ctx.database.reader, key))) {
    const status = failed.refused ? statusOf(failed.refused) : 422;
    return sentBack({ ...failed, typed: submittedValues(form) }, status);
  }
  const next =
    ('value' in result && result.value && 'to' in result.value ? result.value.to : undefined) ?? to;
  return new Response(null, { status: 302, headers: { Location: next } });
}

/** The same for the same form, sent by the same person from the same page. */
function keyOf({ secret, actor }: Ctx, { request }: RouteArgs, form: URLSearchParams): string {
  const sent = [actor?.id ?? '', pathOf(request), form.toString()].join('\n');
  return createHmac('sha256', secret).update(sent).digest('base64url');
}

function sentBack(failed: FormFailure, status: number): Response {
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  return new Response(JSON.stringify(failed), { status, headers });
}
