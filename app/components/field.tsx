import type { ReactNode } from 'react';

export type Errors = Record<string, string>;

function describedBy(name: string, hint: unknown, error: unknown): string | undefined {
  return [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined;
}

/** Label above, then the hint, then what is wrong, then the control. */
function Frame(props: {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  isOptional?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={props.error ? 'field wrong' : 'field'}>
      <label htmlFor={props.name}>
        {props.label}
        {props.isOptional ? <span className="muted"> (optional)</span> : null}
      </label>
      {props.hint ? (
        <p className="hint" id={`${props.name}-hint`}>
          {props.hint}
        </p>
      ) : null}
      {props.error ? (
        <p className="error" id={`${props.name}-error`}>
          {props.error}
        </p>
      ) : null}
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
    value?: string;
    type?: 'text' | 'email';
    autoComplete?: string;
    inputMode?: 'numeric';
    maxLength?: number;
  },
) {
  const error = props.errors?.[props.name];
  return (
    <Frame {...props} error={error}>
      <input
        id={props.name}
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

export function TextArea(props: FieldProps & { value?: string; rows?: number }) {
  const error = props.errors?.[props.name];
  return (
    <Frame {...props} error={error}>
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
    value?: string;
    /** First line, when nothing is chosen yet. */
    empty: string;
    groups: readonly { label?: string; options: readonly { value: string; label: string }[] }[];
  },
) {
  const error = props.errors?.[props.name];
  return (
    <Frame {...props} error={error}>
      <select
        id={props.name}
        name={props.name}
        defaultValue={props.value ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(props.name, props.hint, error)}
      >
        <option value="">{props.empty}</option>
        {props.groups.map((group, index) => {
          const options = group.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ));
          return group.label ? (
            <optgroup key={group.label} label={group.label}>
              {options}
            </optgroup>
          ) : (
            <FragmentOf key={String(index)}>{options}</FragmentOf>
          );
        })}
      </select>
    </Frame>
  );
}

function FragmentOf({ children }: { children: ReactNode }) {
  return <>{children}</>;
}

export function FileField(props: FieldProps & { accept: string; current?: string | null }) {
  const error = props.errors?.[props.name];
  return (
    <Frame {...props} error={error}>
      {props.current ? <p className="current">{props.current}</p> : null}
      <input
        id={props.name}
        name={props.name}
        type="file"
        accept={props.accept}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(props.name, props.hint, error)}
      />
    </Frame>
  );
}

export function Checkbox(props: FieldProps & { isChecked?: boolean }) {
  const error = props.errors?.[props.name];
  return (
    <div className={error ? 'field wrong' : 'field'}>
      {error ? (
        <p className="error" id={`${props.name}-error`}>
          {error}
        </p>
      ) : null}
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
    value?: string;
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
      {props.hint ? (
        <p className="hint" id={`${props.name}-hint`}>
          {props.hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={`${props.name}-error`}>
          {error}
        </p>
      ) : null}
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

/** What is wrong, at the top of the page, each line leading to its field. */
export function ErrorSummary({ errors }: { errors?: Errors | undefined }) {
  const entries = Object.entries(errors ?? {});
  if (entries.length === 0) return null;
  return (
    <div className="note bad" role="alert" tabIndex={-1}>
      <h2>There is a problem</h2>
      <ul>
        {entries.map(([field, text]) => (
          <li key={field}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
