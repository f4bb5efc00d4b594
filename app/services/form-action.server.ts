/** What a page with several forms answers when one of them is sent. */
import type { RefusalCode } from '#app/domain/refusals.ts';

import type { Ctx, FieldErrors } from './context.ts';
import { statusOf, textOf, tryTo, type Asked } from './request-context.server.ts';

/** A form that comes back: what is wrong with it, and everything that was typed, by field. */
export interface Failed {
  errors?: FieldErrors;
  /** Why the whole form was refused. */
  refused?: RefusalCode;
  typed: Record<string, string>;
}

/** The fields of a form as a page puts them in again. */
export function typedIn(form: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...form.keys()].map((name) => [name, textOf(form, name)]));
}

/**
 * Runs what a form asks for.
 * @param to where the page goes on when it is done, unless what was done leads elsewhere
 * @returns the redirect, or the form with what is wrong and the status that says so
 */
export async function answerForm(
  asked: Asked,
  form: URLSearchParams,
  use: (ctx: Ctx) => Promise<{ errors: FieldErrors } | { done: true; to?: string } | void>,
  to: string,
): Promise<Response> {
  const result = await tryTo(asked, use);
  const typed = typedIn(form);
  if ('refused' in result) return sentBack({ refused: result.refused, typed }, statusOf(result.refused));
  if (result.value && 'errors' in result.value) return sentBack({ errors: result.value.errors, typed }, 422);
  const next = (result.value && 'to' in result.value ? result.value.to : undefined) ?? to;
  return new Response(null, { status: 302, headers: { Location: next } });
}

function sentBack(failed: Failed, status: number): Response {
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  return new Response(JSON.stringify(failed), { status, headers });
}
