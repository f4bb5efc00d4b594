import { ActionDisclosure } from '#app/components/form/action-disclosure.tsx';
import { type Errors, TextField } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

export function ExtendForm(props: {
  version: number;
  day: string;
  zone: string;
  errors: Errors | undefined;
  typed: Record<string, string>;
}) {
  const t = useTexts();
  return (
    <ActionDisclosure
      deed="extend"
      version={props.version}
      summary={t('contribution.extend')}
      text={t('contribution.extend_hint', { zone: props.zone })}
      button={t('contribution.extend_button')}
      isOpen={props.typed.do === 'extend'}
    >
      <TextField
        name="day"
        type="date"
        label={t('contribution.extend_day')}
        value={props.typed.day ?? props.day}
        errors={props.errors}
      />
    </ActionDisclosure>
  );
}
