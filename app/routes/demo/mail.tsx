import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { demoMail } from '#app/services/demo/mail.view.ts';
import { runUseCase } from '#app/web/run.ts';
import { Page } from '#app/components/layout/page.tsx';
import { pageTitle, useTexts } from '#app/components/layout/texts.tsx';

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t('demo_mail.title'));

export async function loader(args: LoaderFunctionArgs) {
  const { portal, isForwarded } = args.context;
  return json({ messages: await runUseCase(args, () => demoMail(portal, isForwarded)) });
}

export default function Mail() {
  const { messages } = useLoaderData<typeof loader>();
  const t = useTexts();
  return (
    <Page heading={t('demo_mail.title')} lede={t('demo_mail.nothing_leaves')}>
      {messages.length === 0 ? <p className="empty">{t('demo_mail.empty')}</p> : null}
      {messages.map((message, index) => (
        <details key={message.id} open={index === 0}>
          <summary>
            <b>{message.subject}</b> <span className="muted">{t('demo_mail.to', { to: message.to })}</span>
          </summary>
          <div className="letter">{message.text}</div>
        </details>
      ))}
    </Page>
  );
}
