/** The form in which author or organizers say who presents, and how. */
import { PRESENTS, type Presents } from '#app/domain/contributions/presenters.ts';
import { PAPER_LANGUAGES, type PaperLanguage } from '#app/domain/shared/vocabulary.ts';
import type { ContributionCommand } from '#app/services/contributions/commands.ts';
import { CommandDisclosure, useCommand } from '#app/components/form/command-form.tsx';
import { type Errors, Select, TextField } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

interface Choice {
  name: string;
  presents: Presents;
}

export function Presenting(props: {
  version: number;
  authors: readonly Choice[];
  guests: readonly Choice[];
  spoken: PaperLanguage | null;
  isOpen: boolean;
}) {
  const t = useTexts();
  const { errors, typed } = useCommand<ContributionCommand>('present');
  const options = PRESENTS.map((value) => ({ value, label: t(`presents.${value}`) }));
  const choose = (list: 'author' | 'guest') => (choice: Choice, index: number) => {
    const name = `${list}.${index}`;
    return (
      <Select
        key={name}
        name={name}
        label={choice.name}
        value={typed[name] ?? choice.presents}
        errors={errors}
        groups={[{ options }]}
      />
    );
  };
  return (
    <CommandDisclosure<ContributionCommand>
      command="present"
      version={props.version}
      summary={t('presents.title')}
      text={t('presents.text')}
      button={t('presents.button')}
      isOpen={props.isOpen}
    >
      {props.authors.map(choose('author'))}
      {props.guests.map(choose('guest'))}
      <AddPresenter typed={typed} errors={errors} />
      <Select
        name="spoken"
        label={t('submit.spoken')}
        isOptional
        empty={t('submit.spoken_none')}
        value={typed.spoken ?? props.spoken ?? ''}
        errors={errors}
        groups={[{ options: PAPER_LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) })) }]}
      />
    </CommandDisclosure>
  );
}

/** Somebody who is no author, and does not stand in the list yet. */
function AddPresenter({ typed, errors }: { typed: Record<string, string>; errors: Errors | undefined }) {
  const t = useTexts();
  const isAdding = Object.entries(typed).some(
    ([name, value]) => name.startsWith('added.') && name !== 'added.presents' && value !== '',
  );
  const options = PRESENTS.map((value) => ({ value, label: t(`presents.${value}`) }));
  return (
    <details open={isAdding}>
      <summary>{t('presents.add')}</summary>
      <p className="hint">{t('presents.add_hint')}</p>
      <TextField
        name="added.name"
        label={t('submit.author_name')}
        value={typed['added.name']}
        errors={errors}
      />
      <TextField
        name="added.affiliation"
        label={t('submit.author_office')}
        isOptional
        value={typed['added.affiliation']}
        errors={errors}
      />
      <TextField
        name="added.email"
        type="email"
        label={t('submit.author_email')}
        isOptional
        value={typed['added.email']}
        errors={errors}
      />
      <Select
        name="added.presents"
        label={t('contribution.attendance')}
        value={typed['added.presents'] ?? 'open'}
        errors={errors}
        groups={[{ options: options.filter((option) => option.value !== 'no') }]}
      />
    </details>
  );
}
