/** Who says not to be an author, who settles that, and conflicts that are recorded. */
import type { ConflictCode } from '#app/domain/contributions/conflicts.ts';
import type { ContributionCommand } from '#app/services/contributions/commands.ts';
import { CommandDisclosure, useCommand } from '#app/components/form/command-form.tsx';
import { TextArea } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

import { SettleObjection } from './settle-objection.tsx';

/** For whoever is named: objects, or reads what has become of the objection. */
export function OwnNaming(props: {
  mayObject: boolean;
  own?: { isSettled: boolean; isAuthor: boolean; reason: string } | undefined;
  version: number;
}) {
  const t = useTexts();
  const { own } = props;
  if (own && !own.isSettled) return <p className="note wait">{t('naming.objected')}</p>;
  if (own?.isAuthor) return <p className="note">{t('naming.stays_author', { reason: own.reason })}</p>;
  return props.mayObject ? <ObjectForm version={props.version} /> : null;
}

function ObjectForm({ version }: { version: number }) {
  const t = useTexts();
  const { errors, typed } = useCommand<ContributionCommand>('object-to-naming');
  return (
    <CommandDisclosure<ContributionCommand>
      command="object-to-naming"
      version={version}
      summary={t('naming.object')}
      text={t('naming.object_text')}
      button={t('naming.object_button')}
    >
      <TextArea
        name="reason"
        label={t('naming.object_reason')}
        rows={3}
        value={typed.reason}
        errors={errors}
      />
    </CommandDisclosure>
  );
}

interface Objection {
  id: string;
  name: string;
  reason: string;
  made: string;
}

/** For whoever settles whether somebody is an author. */
export function OpenObjection({ objection, version }: { objection: Objection; version: number }) {
  const t = useTexts();
  const { name, made } = objection;
  return (
    <SettleObjection
      command="settle-naming"
      objection={objection}
      version={version}
      heading={t('naming.open', { name })}
      made={t('naming.open_made', { made })}
      label={t('naming.settle_reason', { name })}
      answer={{ field: 'author', no: t('naming.is_none'), yes: t('naming.is_author') }}
    />
  );
}

interface Recorded {
  person: string;
  name: string;
  kind: string;
  why: ConflictCode;
  since: string;
}

/** For the secretariat: what binds people beyond what the paper says now. */
export function RecordedConflicts({ recorded, version }: { recorded: readonly Recorded[]; version: number }) {
  const t = useTexts();
  if (recorded.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('naming.recorded')}</h2>
      {recorded.map((conflict) => (
        <EndConflict key={`${conflict.person} ${conflict.kind}`} conflict={conflict} version={version} />
      ))}
    </section>
  );
}

function EndConflict({ conflict, version }: { conflict: Recorded; version: number }) {
  const t = useTexts();
  const { person, kind, name, since } = conflict;
  const { errors, typed } = useCommand<ContributionCommand>('end-conflict', `${person} ${kind}`);
  return (
    <div className="stack">
      <p>{t('naming.recorded_line', { name, since, why: t(`refusals.${conflict.why}`) })}</p>
      <CommandDisclosure<ContributionCommand>
        command="end-conflict"
        about={`${person} ${kind}`}
        version={version}
        summary={t('naming.end', { name })}
        text={t('naming.end_text')}
        button={t('naming.end_button')}
      >
        <input type="hidden" name="person" value={person} />
        <input type="hidden" name="kind" value={kind} />
        <TextArea
          name="reason"
          label={t('naming.end_reason')}
          rows={2}
          value={typed.reason}
          errors={errors}
        />
      </CommandDisclosure>
    </div>
  );
}
