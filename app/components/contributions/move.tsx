/** A contribution moves to another session: proposed by one team, answered by the other. */
import type { ContributionCommand } from '#app/services/contributions/commands.ts';
import { CommandDisclosure, CommandForm, useCommand } from '#app/components/form/command-form.tsx';
import { Select, TextArea } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

interface Session {
  id: string;
  number: string;
  title: string;
}

export function MoveForm(props: { version: number; sessions: readonly Session[] }) {
  const t = useTexts();
  const { errors, typed } = useCommand<ContributionCommand>('move');
  return (
    <CommandDisclosure<ContributionCommand>
      command="move"
      version={props.version}
      summary={t('contribution.move')}
      text={t('contribution.move_hint')}
      button={t('contribution.move_button')}
    >
      <Select
        name="to"
        label={t('contribution.move_to')}
        empty={t('contribution.move_choose')}
        value={typed.to}
        errors={errors}
        groups={[
          {
            options: props.sessions.map((session) => ({
              value: session.id,
              label: t('common.item', { number: session.number, title: session.title }),
            })),
          },
        ]}
      />
      <TextArea
        name="reason"
        label={t('contribution.move_reason')}
        rows={3}
        value={typed.reason}
        errors={errors}
      />
    </CommandDisclosure>
  );
}

/** A move that waits for its answer, with two buttons for a viewer who may answer it. */
export function OpenMove(props: {
  move: { to: string; by: string; number: string; title: string; reason: string };
  mayAnswer: boolean;
}) {
  const t = useTexts();
  const { by, number, title, reason } = props.move;
  return (
    <section className="note wait stack">
      <p>{t('contribution.move_open', { name: by, number, title, reason })}</p>
      {props.mayAnswer ? (
        <CommandForm<ContributionCommand> command="answer-move" className="row">
          <input type="hidden" name="to" value={props.move.to} />
          <button className="button" name="accepts" value="yes">
            {t('contribution.move_accept')}
          </button>
          <button className="button second" name="accepts" value="no">
            {t('contribution.move_decline')}
          </button>
        </CommandForm>
      ) : null}
    </section>
  );
}
