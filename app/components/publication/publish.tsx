/** Publishing a contribution, what is issued afterwards, and who may open its files. */
import type { IssueAs } from '#app/domain/publication/published-files.ts';
import { type FileSlot, VISIBILITIES, type Visibility } from '#app/domain/shared/vocabulary.ts';
import type { ContributionCommand } from '#app/services/contributions/commands.ts';
import { CommandDisclosure, CommandForm, useCommand } from '#app/components/form/command-form.tsx';
import { Choices } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

/** @param props.isReplaced the paper is not the one on which the decision was made */
export function PublishForm(props: { version: number; isReplaced: boolean }) {
  const t = useTexts();
  return (
    <section className="stack">
      <h2>{t('contribution.publish')}</h2>
      <p>{t('contribution.publish_text')}</p>
      {props.isReplaced ? <p className="note wait">{t('contribution.publish_replaced')}</p> : null}
      <CommandForm<ContributionCommand> command="publish" version={props.version} className="form">
        <VisibilityChoice command="publish" value="public" />
        <button className="button">{t('contribution.publish_button')}</button>
      </CommandForm>
    </section>
  );
}

/** What the author has added after the publication, and as what it is issued. */
export function IssueForm(props: {
  files: readonly { name: string; slot: FileSlot; issues: readonly IssueAs[] }[];
  number: string;
  version: number;
}) {
  const t = useTexts();
  const { errors } = useCommand<ContributionCommand>('issue');
  const issues = [...new Set(props.files.flatMap((file) => file.issues))];
  return (
    <section className="note wait stack">
      <h2>{t('contribution.issue')}</h2>
      <ul>
        {props.files.map((file) => (
          <li key={file.name}>
            {t(`slots.${file.slot}`)}: {file.name}
          </li>
        ))}
      </ul>
      <CommandForm<ContributionCommand> command="issue" version={props.version} className="form">
        <Choices
          name="as"
          label={t('contribution.issue_as')}
          value={issues.length === 1 ? issues[0] : undefined}
          errors={errors}
          options={issues.map((value) => ({ value, label: t(`issues.${value}`, { number: props.number }) }))}
        />
        <button className="button">{t('contribution.issue_button')}</button>
      </CommandForm>
    </section>
  );
}

export function VisibilityForm(props: { version: number; visibility: Visibility }) {
  const t = useTexts();
  return (
    <CommandDisclosure<ContributionCommand>
      command="visibility"
      version={props.version}
      summary={t('contribution.visibility_summary')}
      text={t('contribution.visibility_text')}
      button={t('contribution.visibility_button')}
    >
      <VisibilityChoice command="visibility" value={props.visibility} />
    </CommandDisclosure>
  );
}

/** Who may open the files of something that is published. */
function VisibilityChoice({ command, value }: { command: 'publish' | 'visibility'; value: Visibility }) {
  const t = useTexts();
  const { errors } = useCommand<ContributionCommand>(command);
  return (
    <Choices
      name="visibility"
      label={t('contribution.visibility')}
      hint={t('contribution.visibility_hint')}
      value={value}
      errors={errors}
      options={VISIBILITIES.map((entry) => ({ value: entry, label: t(`visibilities.${entry}`) }))}
    />
  );
}
