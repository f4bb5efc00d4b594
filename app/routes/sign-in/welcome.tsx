import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { ErrorSummary, Select, TextField } from '#app/components/field.tsx';
import { Page } from '#app/components/page.tsx';
import { safeRedirect } from '#app/platform/safe-redirect.ts';
import { contextOf, orRefuse, textOf } from '#app/services/request-context.server.ts';
import { introduceYourself, welcomePage } from '#app/services/sign-in.server.ts';

export const meta: MetaFunction = () => [{ title: 'Who you are – Sessional' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await contextOf(request, context);
  const view = await orRefuse(request, welcomePage(ctx));
  return json({ ...view, to: safeRedirect(new URL(request.url).searchParams.get('to'), '/me') });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await contextOf(request, context);
  const form = await request.formData();
  const input = { name: textOf(form, 'name'), bodyId: textOf(form, 'body') };
  const result = await orRefuse(request, introduceYourself(ctx, input));
  if ('errors' in result) return json({ errors: result.errors, input }, { status: 422 });
  return redirect(safeRedirect(textOf(form, 'to'), '/me'));
}

export default function Welcome() {
  const { email, to, countries, organisations } = useLoaderData<typeof loader>();
  const failed = useActionData<{ errors: Record<string, string>; input: { name: string; bodyId: string } }>();
  return (
    <Page
      heading="Who you are"
      person={{ name: email }}
      lede="We ask this once and fill it in for you afterwards."
    >
      <ErrorSummary errors={failed?.errors} />
      <form method="post" className="stack">
        <input type="hidden" name="to" value={to} />
        <TextField
          name="name"
          label="Your name"
          hint="As it should be printed, in any script."
          autoComplete="name"
          value={failed?.input.name}
          errors={failed?.errors}
        />
        <Select
          name="body"
          label="Your country or organisation"
          hint="A colleague or the secretariat confirms it; you can go on before that."
          empty="Choose one"
          value={failed?.input.bodyId}
          errors={failed?.errors}
          groups={[
            { label: 'Countries', options: countries },
            { label: 'Organisations', options: organisations },
          ]}
        />
        <button className="button">Save and go on</button>
      </form>
    </Page>
  );
}
