import type { ContributionCommand } from '#app/services/contributions/commands.ts';
import type { MeCommand } from '#app/services/people/commands.ts';
import { CommandDisclosure, useCommand } from '#app/components/form/command-form.tsx';
import { Checkbox, TextField } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

/** One contribution goes to a colleague. */
export function HandOver({ version }: { version: number }) {
  const t = useTexts();
  return (
    <CommandDisclosure<ContributionCommand>
      command="hand-over"
      version={version}
      summary={t('contribution.hand_over')}
      text={t('contribution.hand_over_text')}
      button={t('contribution.hand_over_button')}
    >
      <Colleague command="hand-over" />
    </CommandDisclosure>
  );
}

/** Everything that somebody looks after goes to a colleague. */
export function HandOverEverything() {
  const t = useTexts();
  const { errors, typed } = useCommand<MeCommand>('hand-over-everything');
  return (
    <CommandDisclosure<MeCommand>
      command="hand-over-everything"
      summary={t('me.hand_over')}
      text={t('me.hand_over_text')}
      button={t('me.hand_over_button')}
    >
      <Colleague command="hand-over-everything" />
      <Checkbox name="sure" label={t('me.hand_over_sure')} isChecked={typed.sure === 'yes'} errors={errors} />
    </CommandDisclosure>
  );
}

function Colleague({ command }: { command: (ContributionCommand | MeCommand)['do'] }) {
  const t = useTexts();
  const { errors, typed } = useCommand(command);
  return (
    <>
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
    </>
  );
}
