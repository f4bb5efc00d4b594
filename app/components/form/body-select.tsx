import type { ReactNode } from 'react';

import { BODY_KINDS } from '#app/domain/shared/vocabulary.ts';
import { useTexts } from '#app/components/layout/texts.tsx';

import { type Errors, Select } from './field.tsx';

/** One country, organisation, institution or task force. */
export function BodySelect(props: {
  /** Of the field; `body` unless given. */
  name?: string;
  label: string;
  isOptional?: boolean;
  hint?: ReactNode;
  value?: string | undefined;
  errors?: Errors | undefined;
  /** Whom to write to about somebody who is not in the list, where anybody is named. */
  contact?: string | null | undefined;
  bodies: readonly { id: string; name: string; kind: string; keys?: readonly string[] }[];
}) {
  const t = useTexts();
  const open = { typed: '{typed}', contact: props.contact ?? '' };
  const words = {
    nothing: t('bodies.nothing'),
    unknown: t(props.contact ? 'bodies.unknown_ask' : 'bodies.unknown', open),
    several: t('bodies.several', open),
  };
  return (
    <Select
      name={props.name ?? 'body'}
      label={props.label}
      isOptional={props.isOptional ?? false}
      hint={props.hint}
      empty={t('bodies.choose')}
      value={props.value}
      errors={props.errors}
      typeAhead={props.bodies.some((body) => body.keys) ? words : undefined}
      groups={BODY_KINDS.map((kind) => ({
        label: t(`bodies.${kind}`),
        options: props.bodies
          .filter((body) => body.kind === kind)
          .map((body) => ({ value: body.id, label: body.name, ...(body.keys ? { keys: body.keys } : {}) })),
      })).filter((group) => group.options.length > 0)}
    />
  );
}
