/** What the author of a contribution works with on its page: the next step, withdrawing, handing over. */
import type { ReactNode } from 'react';

import { paths } from '#app/paths.ts';
import { Checkbox, Choices, type Errors, TextField } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

interface Todo {
  action: 'revise' | 'answer' | 'hand_in_paper' | 'add_files';
  mayHandIn: boolean;
  deadline: string | null;
  isOver: boolean;
}

/** What is asked of the author now, until when, and what is still possible when it is too late. */
export function NextStep(props: { todo: Todo; href: string; contact: string | null }) {
  const t = useTexts();
  const { todo, href, contact } = props;
  const { deadline } = todo;
  if (!todo.mayHandIn) {
    return (
      <p className="note">
        {t('contribution.over', { deadline: deadline ?? '' })}{' '}
        {contact ? <a href={`mailto:${contact}`}>{contact}</a> : null}
      </p>
    );
  }
  switch (todo.action) {
    case 'revise':
      return (
        <p className="note row">
          <span>
            {deadline ? t('contribution.change_until', { deadline }) : t('contribution.change_any')}
          </span>
          <a className="button second" href={href}>
            {t('contribution.change')}
          </a>
        </p>
      );
    case 'answer':
      return (
        <p className="note wait row">
          <span>{t('contribution.changes_asked')}</span>
          <a className="button" href={href}>
            {t('contribution.answer')}
          </a>
        </p>
      );
    case 'hand_in_paper':
      return (
        <p className="note wait row">
          <span>
            {deadline
              ? t(todo.isOver ? 'contribution.paper_over' : 'contribution.paper_due', { deadline })
              : t('contribution.paper_asked')}
          </span>
          <a className="button" href={href}>
            {t('contribution.hand_in_paper')}
          </a>
        </p>
      );
    case 'add_files':
      return (
        <p className="note row">
          {deadline && !todo.isOver ? <span>{t('contribution.slides_due', { deadline })}</span> : null}
          <a className="button second" href={href}>
            {t('contribution.add_files')}
          </a>
        </p>
      );
    default: {
      const never: never = todo.action;
      return never;
    }
  }
}

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

/** One contribution goes to a colleague, or everything that somebody looks after. */
export function HandOver(props: {
  deed: 'hand-over' | 'hand-over-everything';
  version: number;
  errors: Errors | undefined;
  typed: Record<string, string>;
}) {
  const t = useTexts();
  const { deed, errors, typed } = props;
  const isAll = deed === 'hand-over-everything';
  return (
    <ActionDisclosure
      deed={deed}
      version={props.version}
      summary={t(isAll ? 'own.hand_over' : 'contribution.hand_over')}
      text={t(isAll ? 'own.hand_over_text' : 'contribution.hand_over_text')}
      button={t(isAll ? 'own.hand_over_button' : 'contribution.hand_over_button')}
      isOpen={typed.do === deed}
    >
      <TextField
        name="email"
        type="email"
        label={t('contribution.hand_over_email')}
        value={typed.email}
        errors={errors}
      />
      <TextField
        name="name"
        label={t('contribution.hand_over_name')}
        isOptional
        value={typed.name}
        errors={errors}
      />
      {isAll ? (
        <Checkbox
          name="sure"
          label={t('own.hand_over_sure')}
          isChecked={typed.sure === 'yes'}
          errors={errors}
        />
      ) : null}
    </ActionDisclosure>
  );
}

/**
 * Contributions that are perhaps the same as this one, and how to put them together.
 * @param props.mayMerge the viewer can do it, else who can is said
 */
export function Merge(props: {
  mayMerge: boolean;
  alike: readonly { id: string; reference: string; title: string; language: string; item: string }[];
  version: number;
  errors: Errors | undefined;
}) {
  const t = useTexts();
  return (
    <section className="note wait stack">
      <p>{t('contribution.alike', { count: props.alike.length })}</p>
      <AlikeList alike={props.alike} />
      {props.mayMerge ? <MergeForm {...props} /> : <p>{t('contribution.alike_ask')}</p>}
    </section>
  );
}

function MergeForm(props: Omit<Parameters<typeof Merge>[0], 'mayMerge'>) {
  const t = useTexts();
  return (
    <ActionDisclosure
      deed="merge"
      version={props.version}
      summary={t('contribution.merge')}
      text={t('contribution.merge_text')}
      button={t('contribution.merge_button')}
      isOpen={props.errors?.into !== undefined}
    >
      <Choices
        name="into"
        label={t('contribution.merge_into')}
        value={props.alike.length === 1 ? props.alike[0]?.id : undefined}
        errors={props.errors}
        options={props.alike.map((duplicate) => ({
          value: duplicate.id,
          label: `${duplicate.reference}: ${duplicate.title}`,
        }))}
      />
    </ActionDisclosure>
  );
}

export function AlikeList(props: {
  alike: readonly { id: string; reference: string; title: string; language: string; item: string }[];
}) {
  const t = useTexts();
  return (
    <ul>
      {props.alike.map((duplicate) => (
        <li key={duplicate.id}>
          <a href={paths.contribution(duplicate.id)} lang={duplicate.language}>
            {duplicate.title}
          </a>{' '}
          <span className="muted">
            {t('contribution.alike_where', { item: duplicate.item, reference: duplicate.reference })}
          </span>
        </li>
      ))}
    </ul>
  );
}
