import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { paths } from '#app/paths.ts';
import { invitationPage } from '#app/services/meetings/invitation.view.ts';
import type { RequestCodeCommand } from '#app/services/sign-in/commands.ts';
import { runUseCase } from '#app/web/run.ts';
import { CommandForm } from '#app/components/form/command-form.tsx';
import { Page } from '#app/components/layout/page.tsx';
import { Prose } from '#app/components/layout/prose.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t('invited.title'), args.data?.meeting.title);

export async function loader(args: LoaderFunctionArgs) {
  return json(await runUseCase(args, (ctx) => invitationPage(ctx, args.params.token ?? '')));
}

/** The link of the invitation: one button leads on, with the address filled in. */
export default function Invited() {
  const view = useLoaderData<typeof loader>();
  const t = useTexts();
  const { session } = view;
  return (
    <Page
      heading={t('invited.title')}
      eyebrow={t('common.item', { number: session.number, title: session.title })}
      lede={t('invited.lede', { by: view.by, number: session.number, title: session.title })}
      meeting={view.meeting}
    >
      {view.deadline ? <p>{t('submit.due', { deadline: view.deadline })}</p> : null}
      {view.isHere ? (
        <p>
          <a className="button" href={view.to}>
            {t('invited.go')}
          </a>
        </p>
      ) : (
        <CommandForm<RequestCodeCommand>
          command="request-code"
          action={paths.requestCode()}
          className="stack"
        >
          <input type="hidden" name="to" value={view.to} />
          <input type="hidden" name="email" value={view.email} />
          <p>{t('invited.how', { email: view.email })}</p>
          <button className="button">{t('invited.send_code')}</button>
        </CommandForm>
      )}
      {session.annotation ? (
        <>
          <h2>{t('session.about')}</h2>
          <Prose text={session.annotation} />
        </>
      ) : null}
    </Page>
  );
}
