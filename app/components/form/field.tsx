/** Fields of forms: label above, then the hint, then what is wrong, then the control. */
import { Fragment, type ReactNode } from 'react';

import type { RefusalCode } from '#app/domain/shared/refusals.ts';
import { type Phrase, say } from '#app/domain/shared/texts/texts.ts';
import type { TypeAheadWords } from '#app/browser/type-ahead.ts';
import { useTexts } from '#app/components/layout/texts.tsx';

/** What is wrong, by the name of the field. */
export type Errors = Record<string, Phrase>;

function describedBy(name: string, hint: unknown, error: unknown): string | undefined {
  return [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined;
}

function ErrorLine({ name, error }: { name: string; error: Phrase | undefined }) {
  const t = useTexts();
  if (!error) return null;
  return (
    <p className="error" id={`${name}-error`}>
      {say(t, error)}
    </p>
  );
}

function HintLine({ name, hint }: { name: string; hint: ReactNode }) {
  if (!hint) return null;
  return (
    <p className="hint" id={`${name}-hint`}>
      {hint}
    </p>
  );
}

function Frame(props: {
  id: string;
  name: string;
  label: string;
  hint?: ReactNode;
  error?: Phrase | undefined;
  isOptional?: boolean;
  children: ReactNode;
}) {
  const t = useTexts();
  return (
    <div className={props.error ? 'field wrong' : 'field'}>
      <label htmlFor={props.id}>
        {props.label}
        {props.isOptional ? <span className="muted"> {t('common.optional')}</span> : null}
      </label>
      <HintLine name={props.name} hint={props.hint} />
      <ErrorLine name={props.name} error={props.error} />
      {props.children}
    </div>
  );
}

interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  errors?: Errors | undefined;
  isOptional?: boolean;
}

export function TextField(
  props: FieldProps & {
    value?: string | undefined;
    type?: 'text' | 'email' | 'date';
    autoComplete?: string;
    inputMode?: 'numeric';
    isRequired?: boolean;
    /** Where several forms of a page have a field of this name. */
    id?: string;
  },
) {
  const error = props.errors?.[props.name];
  const id = props.id ?? props.name;
  return (
    <Frame {...props} id={id} error={error}>
      <input
        id={id}
        required={props.isRequired}
        name={props.name}
        type={props.type ?? 'text'}
        defaultValue={props.value ?? ''}
        autoComplete={props.autoComplete}
        inputMode={props.inputMode}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(props.name, props.hint, error)}
      />
    </Frame>
  );
}

export function TextArea(props: FieldProps & { value?: string | undefined; rows?: number }) {
  const error = props.errors?.[props.name];
  return (
    <Frame {...props} id={props.name} error={error}>
      <textarea
        id={props.name}
        name={props.name}
        rows={props.rows ?? 8}
        defaultValue={props.value ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(props.name, props.hint, error)}
      />
    </Frame>
  );
}

export function Select(
  props: FieldProps & {
    value?: string | undefined;
    /** First line, when nothing is chosen yet. */
    empty?: string;
    /** `keys`: by which other names an option is found, folded. */
    groups: readonly {
      label?: string;
      options: readonly { value: string; label: string; keys?: readonly string[] }[];
    }[];
    /** Where the script runs, typing finds an option by its names; these are its words. */
    typeAhead?: TypeAheadWords | undefined;
  },
) {
  const error = props.errors?.[props.name];
  return (
    <Frame {...props} id={props.name} error={error}>
      <select
        id={props.name}
        name={props.name}
        defaultValue={props.value ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(props.name, props.hint, error)}
        data-type-ahead={props.typeAhead && JSON.stringify(props.typeAhead)}
      >
        {props.empty ? <option value="">{props.empty}</option> : null}
        {props.groups.map((group, index) => {
          const options = group.options.map((option) => (
            <option key={option.value} value={option.value} data-keys={option.keys?.join('|')}>
              {option.label}
            </option>
          ));
          return group.label ? (
            <optgroup key={group.label} label={group.label}>
              {options}
            </optgroup>
          ) : (
            <Fragment key={index}>{options}</Fragment>
          );
        })}
      </select>
    </Frame>
  );
}

/** In a table, where the heads of row and column say what it is; the label is for those who do not see them. */
export function PlainSelect(props: {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
}) {
  return (
    <select id={props.name} name={props.name} aria-label={props.label} defaultValue={props.value}>
      {props.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** The same for a day. */
export function PlainDate(props: { name: string; label: string; value: string }) {
  return (
    <input
      id={props.name}
      name={props.name}
      type="date"
      aria-label={props.label}
      defaultValue={props.value}
    />
  );
}

export function FileField(
  props: FieldProps & {
    accept: string;
    current?: string | null;
    /** Id of what says how far the file has got. */
    status?: string;
  },
) {
  const error = props.errors?.[props.name];
  const described = [describedBy(props.name, props.hint, error), props.status].filter(Boolean).join(' ');
  return (
    <Frame {...props} id={props.name} error={error}>
      {props.current ? <p className="current">{props.current}</p> : null}
      <input
        id={props.name}
        name={props.name}
        type="file"
        accept={props.accept}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
    </Frame>
  );
}

export function Checkbox(props: FieldProps & { isChecked?: boolean }) {
  const error = props.errors?.[props.name];
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <ErrorLine name={props.name} error={error} />
      <label className="choice">
        <input
          id={props.name}
          type="checkbox"
          name={props.name}
          value="yes"
          defaultChecked={props.isChecked}
          aria-describedby={describedBy(props.name, null, error)}
        />
        <span>{props.label}</span>
      </label>
    </div>
  );
}

/** A question with a few answers, all in sight. */
export function Choices(
  props: FieldProps & {
    value?: string | undefined;
    options: readonly { value: string; label: string; hint?: string }[];
    isRow?: boolean;
  },
) {
  const error = props.errors?.[props.name];
  return (
    <fieldset
      className={error ? 'field wrong' : 'field'}
      aria-describedby={describedBy(props.name, props.hint, error)}
    >
      <legend>{props.label}</legend>
      <HintLine name={props.name} hint={props.hint} />
      <ErrorLine name={props.name} error={error} />
      <div className={props.isRow ? 'choices row' : 'choices'}>
        {props.options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              // The first choice carries the name as id, so that the summary of errors can lead to it.
              id={index === 0 ? props.name : undefined}
              type="radio"
              name={props.name}
              value={option.value}
              defaultChecked={props.value === option.value}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A question with any number of answers, all in sight. */
export function CheckboxGroup(
  props: FieldProps & { values: readonly string[]; options: readonly { value: string; label: string }[] },
) {
  const error = props.errors?.[props.name];
  return (
    <fieldset
      className={error ? 'field wrong' : 'field'}
      aria-describedby={describedBy(props.name, props.hint, error)}
    >
      <legend>{props.label}</legend>
      <HintLine name={props.name} hint={props.hint} />
      <ErrorLine name={props.name} error={error} />
      <div className="choices">
        {props.options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              id={index === 0 ? props.name : undefined}
              type="checkbox"
              name={props.name}
              value={option.value}
              defaultChecked={props.values.includes(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/**
 * What is wrong, at the top of the page, each line leading to its field.
 * @param refused why the whole form was refused, when it was not about a field
 */
export function ErrorSummary(props: { errors?: Errors | undefined; refused?: RefusalCode | undefined }) {
  const t = useTexts();
  const entries = Object.entries(props.errors ?? {});
  if (entries.length === 0 && !props.refused) return null;
  return (
    // eslint-disable-next-line jsx-a11y/no-autofocus -- the page was sent back: this is what it is about
    <div className="note bad" role="alert" tabIndex={-1} autoFocus>
      <h2>{t('errors.summary')}</h2>
      {props.refused ? <p>{t(`refusals.${props.refused}`)}</p> : null}
      <ul>
        {entries.map(([field, phrase]) => (
          <li key={field}>
            <a href={`#${field}`}>{say(t, phrase)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
