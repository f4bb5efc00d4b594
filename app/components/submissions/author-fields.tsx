import type { DraftAuthor } from '#app/domain/submissions/author-list.ts';
import { AUTHOR_ROWS, LIMITS } from '#app/domain/submissions/contribution-draft.ts';
import type { FormCommand } from '#app/services/submissions/commands.ts';
import { CommandButton } from '#app/components/form/command-form.tsx';
import { Checkbox, type Errors, Select, TextArea, TextField } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

import type { FormPart } from './form-part.ts';
import { languageOptions } from './language-options.ts';

/** @param pasted a list that could not be taken over, to be mended */
export function Authors({
  draft,
  errors,
  guests,
  pasted,
}: FormPart & { guests: readonly string[]; pasted?: string }) {
  const t = useTexts();
  const { authors } = draft;
  const rows = Math.max(authors.length, Math.min(AUTHOR_ROWS, authors.length + 1), 1);
  const contact = Math.max(
    0,
    authors.findIndex((author) => author.isContact),
  );
  return (
    <section id="authors" className="stack">
      <h2>{t('submit.about_authors')}</h2>
      <p className="hint">{t('submit.authors_hint')}</p>
      {guests.length > 0 ? (
        <p className="hint">{t('submit.guests', { names: guests.join(', '), count: guests.length })}</p>
      ) : null}
      {Array.from({ length: rows }, (_, index) => (
        <AuthorRow
          key={index}
          index={index}
          author={authors[index]}
          isContact={index === contact}
          errors={errors}
        />
      ))}
      {rows < LIMITS.authors ? (
        <p>
          <CommandButton<FormCommand> command="more" about="authors" className="button plain">
            {t('submit.add_author')}
          </CommandButton>
        </p>
      ) : null}
      <PastedList pasted={pasted} errors={errors} />
      <Select
        name="spoken"
        label={t('submit.spoken')}
        isOptional
        empty={t('submit.spoken_none')}
        value={draft.spoken}
        errors={errors}
        groups={[{ options: languageOptions(t) }]}
      />
    </section>
  );
}

function PastedList({ pasted = '', errors }: { pasted: string | undefined; errors: Errors }) {
  const t = useTexts();
  return (
    <details open={pasted !== ''}>
      <summary>{t('submit.paste')}</summary>
      <TextArea
        name="pasted"
        label={t('submit.paste')}
        hint={t('submit.paste_hint')}
        rows={4}
        value={pasted}
        errors={errors}
      />
      <CommandButton<FormCommand> command="paste" className="button second">
        {t('submit.paste_button')}
      </CommandButton>
    </details>
  );
}

function AuthorRow(props: {
  index: number;
  author: DraftAuthor | undefined;
  isContact: boolean;
  errors: Errors;
}) {
  const t = useTexts();
  const { author, errors, index } = props;
  const at = `authors.${index}`;
  const number = index + 1;
  return (
    <fieldset className="group author" id={at}>
      <legend>{t('submit.author', { number })}</legend>
      <TextField name={`${at}.name`} label={t('submit.author_name')} value={author?.name} errors={errors} />
      <TextField
        name={`${at}.affiliation`}
        label={t('submit.author_office')}
        isOptional
        value={author?.affiliation}
        errors={errors}
      />
      <TextField
        name={`${at}.email`}
        label={t('submit.author_email')}
        isOptional
        value={author?.email}
        errors={errors}
      />
      <div className="marks-of-author">
        <Checkbox
          name={`${at}.isPresenter`}
          label={t('submit.presents')}
          isChecked={author?.isPresenter ?? false}
          errors={errors}
        />
        <label className="choice">
          <input type="radio" name="contact" value={index} defaultChecked={props.isContact} />
          <span>{t('submit.contact')}</span>
        </label>
        {index > 0 ? (
          <CommandButton<FormCommand>
            command="up"
            about={String(index)}
            className="link"
            aria-label={t('submit.up_whom', { number })}
          >
            {t('submit.up')}
          </CommandButton>
        ) : null}
      </div>
    </fieldset>
  );
}
