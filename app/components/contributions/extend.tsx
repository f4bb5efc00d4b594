import type { ContributionCommand } from '#app/services/contributions/commands.ts';
import { CommandDisclosure, useCommand } from '#app/components/form/command-form.tsx';
import { TextField } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

export function ExtendForm(props: { version: number; day: string; zone: string }) {
  const t = useTexts();
  const { errors, typed } = useCommand<ContributionCommand>('extend');
  return (
    <CommandDisclosure<ContributionCommand>
      command="extend"
      version={props.version}
      summary={t('contribution.extend')}
      text={t('contribution.extend_hint', { zone: props.zone })}
      button={t('contribution.extend_button')}
    >
      <TextField
        name="day"
        type="date"
        label={t('contribution.extend_day')}
        value={typed.day ?? props.day}
        errors={errors}
      />
    </CommandDisclosure>
  );
}
