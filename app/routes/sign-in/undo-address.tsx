import {
  type ActionFunctionArgs,
  type HeadersFunction,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { say } from '#app/domain/shared/texts/texts.ts';
import { paths } from '#app/paths.ts';
import { readCookie, writeCookie } from '#app/platform/http/cookies.ts';
import { Invalid } from '#app/services/outcome.ts';
import { type UndoAddressCommand, undoAddressCommands } from '#app/services/sign-in/commands.ts';
import { newToken } from '#app/services/sign-in/open-session.ts';
import { lookAtUndo, undoAddress, type UndoProblem } from '#app/services/sign-in/undo-address.ts';
import { handleCommand } from '#app/web/commands.ts';
import { readForm, runUseCase } from '#app/web/run.ts';
import { CommandForm, FormNotes, useCommand } from '#app/components/form/command-form.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('undo_address.title'));

// The address of this page is the key. Only the origin: with no referrer at all, older browsers send forms from "null".
const HEADERS = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'strict-origin' };
export const headers: HeadersFunction = () => HEADERS;

const NONCE_SECONDS = 3600;

function statusOf(problem: UndoProblem): number {
  return problem === 'unknown' ? 404 : 410;
}

/** Opening the link changes nothing but this browser, which gets a cookie; the form does. */
export async function loader(args: LoaderFunctionArgs) {
  const { cookies } = args.context.portal.config;
  const query = new URL(args.request.url).searchParams;
  if (query.has('done')) return json({ isDone: true as const }, { headers: HEADERS });
  const token = query.get('token') ?? '';
  const nonce = readCookie(args.request.headers.get('cookie'), cookies.link) ?? newToken();
  const link = await runUseCase(args, (ctx) => lookAtUndo(ctx, token, nonce));
  if ('problem' in link) {
    return json({ isDone: false as const, ...link }, { status: statusOf(link.problem), headers: HEADERS });
  }
  const cookie = { 'Set-Cookie': writeCookie(cookies, 'link', nonce, NONCE_SECONDS) };
  return json({ isDone: false as const, token, ...link }, { headers: { ...HEADERS, ...cookie } });
}

export async function action(args: ActionFunctionArgs) {
  return handleCommand(args, await readForm(args), {
    commands: undoAddressCommands,
    async run(ctx, { token, proof }) {
      const nonce = readCookie(args.request.headers.get('cookie'), args.context.portal.config.cookies.link);
      const wrong = await undoAddress(ctx, { token, proof, nonce });
      if (wrong) {
        throw new Invalid({ token: { key: `undo_address.${wrong.problem}` } }, statusOf(wrong.problem));
      }
    },
    to: `${paths.undoAddress()}?done=1`,
    guard: () => undefined,
  });
}

export default function UndoAddress() {
  const link = useLoaderData<typeof loader>();
  const { errors } = useCommand<UndoAddressCommand>('undo-address');
  const t = useTexts();
  if (link.isDone) {
    return (
      <Page heading={t('undo_address.done_title')} lede={t('undo_address.done')}>
        <p>
          <a className="button" href={paths.requestCode()}>
            {t('common.sign_in')}
          </a>
        </p>
      </Page>
    );
  }
  if (errors?.token || 'problem' in link) {
    const problem =
      errors?.token ?? ({ key: `undo_address.${'problem' in link ? link.problem : 'unknown'}` } as const);
    return (
      <Page heading={t('undo_address.broken')} lede={say(t, problem)}>
        <p>
          <a href={paths.requestCode()}>{t('sign_in.with_code')}</a>
        </p>
      </Page>
    );
  }
  return (
    <Page heading={t('undo_address.title')} lede={t('undo_address.lede', { hours: link.hours })}>
      <FormNotes />
      <p>{t('undo_address.consequences')}</p>
      <CommandForm<UndoAddressCommand> command="undo-address" action={paths.undoAddress()}>
        <input type="hidden" name="token" value={link.token} />
        <input type="hidden" name="proof" value={link.proof} />
        <button className="button bad">{t('undo_address.button')}</button>
      </CommandForm>
    </Page>
  );
}
