/** The forms of a page, each with the command that it sends, and what came back when one was refused. */
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';

import type { FormFailure } from '#app/web/commands.ts';
import { useTexts } from '#app/components/layout/texts.tsx';

import { type Errors, ErrorSummary } from './field.tsx';
import { FormId } from './form-id.ts';

interface Command {
  do: string;
}

/** Which form of a page: its command and, where a page has several forms of it, what each is about. */
interface FormName<C extends Command> {
  command: C['do'];
  about?: string | undefined;
}

function doOf({ command, about }: FormName<Command>): string {
  return about === undefined ? command : `${command}.${about}`;
}

/** What the page was sent last: a form that was refused, or one that met the end of a session. */
function useSent(): { typed: Record<string, string>; errors?: Errors; isUnsent: boolean } | null {
  const failed = useActionData<FormFailure | undefined>();
  const loaded = useLoaderData<{ unsent?: Record<string, string> | null } | undefined>();
  if (failed?.typed) return { ...failed, isUnsent: false };
  return loaded?.unsent ? { typed: loaded.unsent, isUnsent: true } : null;
}

/** What stands in a form: nothing of any other form of the page. */
export function useCommand<C extends Command>(command: C['do'], about?: string) {
  const sent = useSent();
  const isSentBack = sent?.typed.do === doOf({ command, about });
  return {
    isSentBack,
    errors: isSentBack ? sent.errors : undefined,
    typed: isSentBack ? sent.typed : ({} as Record<string, string>),
  };
}

export function CommandForm<C extends Command>(
  props: FormName<C> & {
    /** Of the object, where a command depends on nothing having changed. */
    version?: number | undefined;
    /** Where it goes, when that is not the page itself. */
    action?: string | undefined;
    className?: string;
    hasFiles?: boolean;
    children?: ReactNode;
  },
) {
  const name = doOf(props);
  return (
    <form
      method="post"
      action={props.action}
      encType={props.hasFiles ? 'multipart/form-data' : undefined}
      className={props.className}
    >
      <input type="hidden" name="do" value={name} />
      {props.version === undefined ? null : <input type="hidden" name="version" value={props.version} />}
      <FormId.Provider value={name}>{props.children}</FormId.Provider>
    </form>
  );
}

/** A command behind a summary that says what it does; the button names the object. */
export function CommandDisclosure<C extends Command>(
  props: FormName<C> & {
    version?: number | undefined;
    action?: string;
    summary: string;
    text: string;
    button: string;
    isBad?: boolean;
    /** Open although nothing has come back. */
    isOpen?: boolean;
    children?: ReactNode;
  },
) {
  const { isSentBack } = useCommand<C>(props.command, props.about);
  const { command, about, version, action } = props;
  return (
    <details className="action" open={isSentBack || (props.isOpen ?? false)}>
      <summary>{props.summary}</summary>
      <CommandForm<C> {...{ command, about, version, action }} className="form">
        <p>{props.text}</p>
        {props.children}
        <button className={props.isBad ? 'button bad' : 'button second'}>{props.button}</button>
      </CommandForm>
    </details>
  );
}

/** One of the buttons of a form that sends several commands. */
export function CommandButton<C extends Command>(
  props: FormName<C> & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'name' | 'value'>,
) {
  const { command, about, ...attributes } = props;
  return <button {...attributes} name="do" value={doOf({ command, about })} />;
}

/** What is wrong with the form that came back, at the top of the page; or that a form is here again. */
export function FormNotes() {
  const t = useTexts();
  const failed = useActionData<FormFailure | undefined>();
  const sent = useSent();
  if (failed?.typed) {
    return <ErrorSummary errors={failed.errors} refused={failed.refused} form={failed.typed.do ?? ''} />;
  }
  if (!sent?.isUnsent) return null;
  return (
    <p className="note wait" role="status">
      {t('common.kept_while_signed_out')}
    </p>
  );
}
