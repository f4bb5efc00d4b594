/** Who says that a paper is not one of a body, and who settles that. */
import type { ContributionCommand } from '#app/services/contributions/commands.ts';
import { CommandDisclosure, useCommand } from '#app/components/form/command-form.tsx';
import { TextArea } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

import { SettleObjection } from './settle-objection.tsx';

interface Objection {
  id: string;
  name: string;
  body: string;
  reason: string;
  made: string;
}

export function BodyObjections(props: {
  bodyObjections: {
    mayObjectTo: readonly { id: string; name: string }[];
    own: readonly { body: string; isSettled: boolean; reason: string }[];
    open: readonly Objection[];
    setAside: readonly string[];
  };
  version: number;
}) {
  const t = useTexts();
  const { mayObjectTo, own, open, setAside } = props.bodyObjections;
  return (
    <>
      {open.map((objection) => (
        <OpenObjection key={objection.id} objection={objection} version={props.version} />
      ))}
      {setAside.map((body) => (
        <p key={body} className="note">
          {t('naming.body_set_aside', { body })}
        </p>
      ))}
      {own.map(({ body, isSettled, reason }) => (
        <p key={body} className={isSettled ? 'note' : 'note wait'}>
          {isSettled ? t('naming.body_stays', { body, reason }) : t('naming.body_objected', { body })}
        </p>
      ))}
      {mayObjectTo.map((body) => (
        <ObjectForm key={body.id} body={body} version={props.version} />
      ))}
    </>
  );
}

function ObjectForm({
  body: { id, name },
  version,
}: {
  body: { id: string; name: string };
  version: number;
}) {
  const t = useTexts();
  const { errors, typed } = useCommand<ContributionCommand>('object-to-body', id);
  return (
    <CommandDisclosure<ContributionCommand>
      command="object-to-body"
      about={id}
      version={version}
      summary={t('naming.body_object', { body: name })}
      text={t('naming.body_object_text', { body: name })}
      button={t('naming.object_button')}
    >
      <input type="hidden" name="body" value={id} />
      <TextArea
        name="reason"
        label={t('naming.body_object_reason', { body: name })}
        rows={3}
        value={typed.reason}
        errors={errors}
      />
    </CommandDisclosure>
  );
}

/** For whoever settles whether the paper is one of a body. */
function OpenObjection({ objection, version }: { objection: Objection; version: number }) {
  const t = useTexts();
  const { name, body, made } = objection;
  return (
    <SettleObjection
      command="settle-body"
      objection={objection}
      version={version}
      heading={t('naming.body_open', { name, body })}
      made={t('naming.body_open_made', { made, body })}
      label={t('naming.body_settle_reason', { name })}
      answer={{
        field: 'belongs',
        no: t('naming.body_is_none', { body }),
        yes: t('naming.body_is', { body }),
      }}
    />
  );
}
