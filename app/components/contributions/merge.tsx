import { paths } from '#app/paths.ts';
import type { ContributionCommand } from '#app/services/contributions/commands.ts';
import { CommandDisclosure, useCommand } from '#app/components/form/command-form.tsx';
import { Choices } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

/**
 * Contributions that are perhaps the same as this one, and how to put them together.
 * @param props.mayMerge the viewer can do it, else who can is said
 */
export function Merge(props: {
  mayMerge: boolean;
  alike: readonly { id: string; reference: string; title: string; language: string; item: string }[];
  version: number;
}) {
  const t = useTexts();
  return (
    <section className="note wait stack">
      <p>{t('contribution.alike', { count: props.alike.length })}</p>
      <DuplicateList alike={props.alike} />
      {props.mayMerge ? <MergeForm {...props} /> : <p>{t('contribution.alike_ask')}</p>}
    </section>
  );
}

function MergeForm(props: Omit<Parameters<typeof Merge>[0], 'mayMerge'>) {
  const t = useTexts();
  const { errors } = useCommand<ContributionCommand>('merge');
  return (
    <CommandDisclosure<ContributionCommand>
      command="merge"
      version={props.version}
      summary={t('contribution.merge')}
      text={t('contribution.merge_text')}
      button={t('contribution.merge_button')}
    >
      <Choices
        name="into"
        label={t('contribution.merge_into')}
        value={props.alike.length === 1 ? props.alike[0]?.id : undefined}
        errors={errors}
        options={props.alike.map((duplicate) => ({
          value: duplicate.id,
          label: `${duplicate.reference}: ${duplicate.title}`,
        }))}
      />
    </CommandDisclosure>
  );
}

export function DuplicateList(props: {
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
