/** Fields of forms: label above, then the hint, then what is wrong, then the control. */
import { Fragment, type ReactNode } from 'react';

import type { RefusalCode } from '#app/domain/shared/refusals.ts';
import { type Phrase, say } from '#app/domain/shared/texts/texts.ts';
import type { TypeAheadWords } from '#app/browser/type-ahead.ts';
import { useTexts } from '#app/components/layout/texts.tsx';

import { fieldId, useFieldId } from './form-id.ts';

/** What is wrong, by the name of the field. */
export type Errors = Record<string, Phrase>;

function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  return [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
}

function ErrorLine({ id, error }: { id: string; error: Phrase | undefined }) {
  const t = useTexts();
  if (!error) return null;
  return (
    <p className="error" id={`${id}-error`}>
      {say(t, error)}
    </p>
  );
}

function HintLine({ id, hint }: { id: string; hint: ReactNode }) {
  if (!hint) return null;
  return (
    <p className="hint" id={`${id}-hint`}>
      {hint}
    </p>
  );
}

function Frame(props: {
  id: string;
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
      <HintLine id={props.id} hint={props.hint} />
      <ErrorLine id={props.id} error={props.error} />
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
  },
) {
  const error = props.errors?.[props.name];
  const id = useFieldId(props.name);
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
        aria-describedby={describedBy(id, props.hint, error)}
      />
    </Frame>
  );
}

export function TextArea(props: FieldProps & { value?: string | undefined; rows?: number }) {
  const error = props.errors?.[props.name];
  const id = useFieldId(props.name);
  return (
    <Frame {...props} id={id} error={error}>
      <textarea
        id={id}
        name={props.name}
        rows={props.rows ?? 8}
        defaultValue={props.value ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, props.hint, error)}
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
  const id = useFieldId(props.name);
  return (
    <Frame {...props} id={id} error={error}>
      <select
        id={id}
        name={props.name}
        defaultValue={props.value ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, props.hint, error)}
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
  const id = useFieldId(props.name);
  return (
    <select id={id} name={props.name} aria-label={props.label} defaultValue={props.value}>
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
  const id = useFieldId(props.name);
  return <input id={id} name={props.name} type="date" aria-label={props.label} defaultValue={props.value} />;
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
  const id = useFieldId(props.name);
  const described = [describedBy(id, props.hint, error), props.status].filter(Boolean).join(' ');
  return (
    <Frame {...props} id={id} error={error}>
      {props.current ? <p className="current">{props.current}</p> : null}
      <input
        id={id}
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
  const id = useFieldId(props.name);
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <ErrorLine id={id} error={error} />
      <label className="choice">
        <input
          id={id}
          type="checkbox"
          name={props.name}
          value="yes"
          defaultChecked={props.isChecked}
          aria-describedby={describedBy(id, null, error)}
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
  const id = useFieldId(props.name);
  return (
    <fieldset
      className={error ? 'field wrong' : 'field'}
      aria-describedby={describedBy(id, props.hint, error)}
    >
      <legend>{props.label}</legend>
      <HintLine id={id} hint={props.hint} />
      <ErrorLine id={id} error={error} />
      <div className={props.isRow ? 'choices row' : 'choices'}>
        {props.options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              // The first choice carries the name as id, so that the summary of errors can lead to it.
              id={index === 0 ? id : undefined}
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
  const id = useFieldId(props.name);
  return (
    <fieldset
      className={error ? 'field wrong' : 'field'}
      aria-describedby={describedBy(id, props.hint, error)}
    >
      <legend>{props.label}</legend>
      <HintLine id={id} hint={props.hint} />
      <ErrorLine id={id} error={error} />
      <div className="choices">
        {props.options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              id={index === 0 ? id : undefined}
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
 * @param form id of the form, where the page has several
 */
export function ErrorSummary(props: {
  errors?: Errors | undefined;
  refused?: RefusalCode | undefined;
  form?: string;
}) {
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
            <a href={`#${fieldId(props.form ?? '', field)}`}>{say(t, phrase)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
