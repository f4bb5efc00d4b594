/** Publishing a contribution, what is issued afterwards, and who may open its files. */
import type { IssueAs } from '#app/domain/publication/published-files.ts';
import { type FileSlot, VISIBILITIES, type Visibility } from '#app/domain/shared/vocabulary.ts';
import { ActionDisclosure } from '#app/components/form/action-disclosure.tsx';
import { Choices, type Errors } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

/** @param props.isReplaced the paper is not the one on which the decision was made */
export function PublishForm(props: { version: number; isReplaced: boolean; errors: Errors | undefined }) {
  const { version, errors } = props;
  const t = useTexts();
  return (
    <section className="stack">
      <h2>{t('contribution.publish')}</h2>
      <p>{t('contribution.publish_text')}</p>
      {props.isReplaced ? <p className="note wait">{t('contribution.publish_replaced')}</p> : null}
      <form method="post" className="form">
        <input type="hidden" name="do" value="publish" />
        <input type="hidden" name="version" value={version} />
        <VisibilityChoice value="public" errors={errors} />
        <button className="button">{t('contribution.publish_button')}</button>
      </form>
    </section>
  );
}

/** What the author has added after the publication, and as what it is issued. */
export function IssueForm(props: {
  files: readonly { name: string; slot: FileSlot; issues: readonly IssueAs[] }[];
  number: string;
  version: number;
  errors: Errors | undefined;
}) {
  const t = useTexts();
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
      <form method="post" className="form">
        <input type="hidden" name="do" value="issue" />
        <input type="hidden" name="version" value={props.version} />
        <Choices
          name="as"
          label={t('contribution.issue_as')}
          value={issues.length === 1 ? issues[0] : undefined}
          errors={props.errors}
          options={issues.map((value) => ({ value, label: t(`issues.${value}`, { number: props.number }) }))}
        />
        <button className="button">{t('contribution.issue_button')}</button>
      </form>
    </section>
  );
}

export function VisibilityForm(props: {
  version: number;
  visibility: Visibility;
  errors: Errors | undefined;
  isFailed: boolean;
}) {
  const t = useTexts();
  return (
    <ActionDisclosure
      deed="visibility"
      version={props.version}
      summary={t('contribution.visibility_summary')}
      text={t('contribution.visibility_text')}
      button={t('contribution.visibility_button')}
      isOpen={props.isFailed}
    >
      <VisibilityChoice value={props.visibility} errors={props.errors} />
    </ActionDisclosure>
  );
}

/** Who may open the files of something that is published. */
function VisibilityChoice({ value, errors }: { value: Visibility; errors: Errors | undefined }) {
  const t = useTexts();
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
