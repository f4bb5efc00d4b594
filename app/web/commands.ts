/** What a page answers when one of its forms is sent. */
import { createHmac } from 'node:crypto';

import type { z } from 'zod';

import type { RefusalCode } from '#app/domain/shared/refusals.ts';
import { wasDoneBefore } from '#db/core/audit.ts';
import type { Ctx } from '#app/services/context.ts';
import type { FieldErrors, Outcome } from '#app/services/outcome.ts';

import { commandValues, submittedValues } from './form-values.ts';
import { attempt, contextOf, type RouteArgs, statusOf } from './run.ts';
import { pathOf } from './unsent-form.ts';

/** A form that comes back: what is wrong with it, and everything that was typed, by field. */
export interface FormFailure {
  errors?: FieldErrors;
  /** Why the whole form was refused. */
  refused?: RefusalCode;
  /** `do` and what the command is about are among the fields: they say which form of the page it was. */
  typed: Record<string, string>;
}

/** What a command that is done answers: where that leads, or a page of its own to show again. */
export type CommandAnswer = { to?: string; headers?: HeadersInit } | { page: unknown; status: number } | void;

/** A page as what is sent to it sees it. */
export interface CommandPage<Command extends { do: string }> {
  /** One schema of all its commands. */
  commands: z.ZodType<Command>;
  run(ctx: Ctx, command: Command): Promise<CommandAnswer>;
  /** Where the page goes on when the command is done, unless the answer leads elsewhere. */
  to: string | ((command: Command) => string);
  /** Throws what the page throws when the viewer may not see it: an unknown command tells such a viewer nothing. */
  guard(ctx: Ctx): unknown;
}

/**
 * Reads the command of a form and runs it. A double click or a reload sends the same form twice: the second is
 * answered as the first was, as long as nothing else has happened to what it was about.
 * @returns the redirect, or the form with what is wrong and the status that says so
 * @throws Response 400 when the page has no such command
 */
export async function handleCommand<Command extends { do: string }>(
  args: RouteArgs,
  form: URLSearchParams,
  page: CommandPage<Command>,
): Promise<Response> {
  const ctx = await contextOf(args);
  const key = keyOf(ctx, args, form);
  const read = page.commands.safeParse(commandValues(form));
  const result = await attempt(args, async (own): Promise<CommandAnswer> => {
    if (!read.success) {
      await page.guard(own);
      throw new Response(null, { status: 400 });
    }
    // The audit writes down under which form something was done, in the transaction that does it.
    return page.run({ ...own, requestId: `${key}.${own.requestId}` }, read.data);
  });
  const problem = failureOf(result);
  // Who sends a form without having signed in cannot be told from somebody else who sends the same.
  if (problem && !(ctx.actor && (await wasDoneBefore(ctx.database.reader, key)))) {
    const { status, ...failed } = problem;
    const failure: FormFailure = { ...failed, typed: submittedValues(form) };
    return sentBack(failure, status);
  }
  const answer = ('ok' in result ? result.ok : undefined) ?? {};
  if ('page' in answer) return sentBack(answer.page, answer.status);
  const headers = new Headers(answer.headers);
  const usual = typeof page.to === 'string' || !read.success ? String(page.to) : page.to(read.data);
  headers.set('Location', answer.to ?? usual);
  return new Response(null, { status: 302, headers });
}

function failureOf(outcome: Outcome<unknown>): (Omit<FormFailure, 'typed'> & { status: number }) | null {
  if ('refused' in outcome) return { refused: outcome.refused, status: statusOf(outcome.refused) };
  return 'invalid' in outcome ? { errors: outcome.invalid, status: outcome.status ?? 422 } : null;
}

/** The same for the same form, sent by the same person from the same page. */
function keyOf({ secret, actor }: Ctx, { request }: RouteArgs, form: URLSearchParams): string {
  const sent = [actor?.id ?? '', pathOf(request), form.toString()].join('\n');
  return createHmac('sha256', secret).update(sent).digest('base64url');
}

function sentBack(page: unknown, status: number): Response {
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  return new Response(JSON.stringify(page), { status, headers });
}
