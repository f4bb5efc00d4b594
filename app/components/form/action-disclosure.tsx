import type { ReactNode } from 'react';

/** One button behind a summary that says what it does; the button names the object. */
export function ActionDisclosure(props: {
  deed: string;
  /** Where it goes, when that is not the page itself. */
  action?: string;
  /** Of the object, where a deed depends on nothing having changed. */
  version?: number;
  summary: string;
  text: string;
  button: string;
  isBad?: boolean;
  isOpen?: boolean;
  children?: ReactNode;
}) {
  return (
    <details className="deed" open={props.isOpen ?? false}>
      <summary>{props.summary}</summary>
      <form method="post" action={props.action} className="form">
        <input type="hidden" name="do" value={props.deed} />
        {props.version === undefined ? null : <input type="hidden" name="version" value={props.version} />}
        <p>{props.text}</p>
        {props.children}
        <button className={props.isBad ? 'button bad' : 'button second'}>{props.button}</button>
      </form>
    </details>
  );
}
