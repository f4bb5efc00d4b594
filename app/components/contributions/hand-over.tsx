import { ActionDisclosure } from '#app/components/form/action-disclosure.tsx';
import { Checkbox, type Errors, TextField } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

/** One contribution goes to a colleague, or everything that somebody looks after. */
export function HandOver(props: {
  deed: 'hand-over' | 'hand-over-everything';
  version: number;
  errors: Errors | undefined;
  typed: Record<string, string>;
}) {
  const t = useTexts();
  const { deed, errors, typed } = props;
  const isAll = deed === 'hand-over-everything';
  return (
    <ActionDisclosure
      deed={deed}
      version={props.version}
      summary={t(isAll ? 'own.hand_over' : 'contribution.hand_over')}
      text={t(isAll ? 'own.hand_over_text' : 'contribution.hand_over_text')}
      button={t(isAll ? 'own.hand_over_button' : 'contribution.hand_over_button')}
      isOpen={typed.do === deed}
    >
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
      {isAll ? (
        <Checkbox
          name="sure"
          label={t('own.hand_over_sure')}
          isChecked={typed.sure === 'yes'}
          errors={errors}
        />
      ) : null}
    </ActionDisclosure>
  );
}
