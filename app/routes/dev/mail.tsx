import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Page } from '#app/components/page.tsx';
import { demoMail } from '#app/services/demo-mail.server.ts';
import { orRefuse } from '#app/services/request-context.server.ts';

export const meta: MetaFunction = () => [{ title: 'Captured mail – Sessional' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  return json({ messages: await orRefuse(request, demoMail(context.portal, context.isForwarded)) });
}

export default function Mail() {
  const { messages } = useLoaderData<typeof loader>();
  return (
    <Page heading="Captured mail" person={null} actingAs="Demonstration: nothing leaves this machine">
      {messages.length === 0 ? (
        <p className="empty">No mail yet. Sign in, and the code appears here.</p>
      ) : null}
      {messages.map((message, index) => (
        <details key={message.id} open={index === 0}>
          <summary>
            <b>{message.subject}</b> <span className="muted">to {message.to}</span>
          </summary>
          <div className="letter">{message.text}</div>
        </details>
      ))}
    </Page>
  );
}
