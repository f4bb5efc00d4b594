import type { ReactNode } from 'react';

import { BODY_KINDS } from '#app/domain/vocabulary.ts';

import { Select, type Errors } from './field.tsx';
import { useTexts } from './texts.tsx';

/** One country, organisation, institution or task force; the name of the field is `body`. */
export function BodySelect(props: {
  label: string;
  hint?: ReactNode;
  value?: string | undefined;
  errors?: Errors | undefined;
  bodies: readonly { id: string; name: string; kind: string }[];
}) {
  const t = useTexts();
  return (
    <Select
      name="body"
      label={props.label}
      hint={props.hint}
      empty={t('bodies.choose')}
      value={props.value}
      errors={props.errors}
      groups={BODY_KINDS.map((kind) => ({
        label: t(`bodies.${kind}`),
        options: props.bodies
          .filter((body) => body.kind === kind)
          .map((body) => ({ value: body.id, label: body.name })),
      })).filter((group) => group.options.length > 0)}
    />
  );
}
