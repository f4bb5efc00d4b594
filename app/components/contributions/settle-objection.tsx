/** What somebody objects to, for whoever settles it: what is said, and one press with a reason. */
import type { ContributionCommand } from '#app/services/contributions/commands.ts';
import { CommandForm, useCommand } from '#app/components/form/command-form.tsx';
import { TextArea } from '#app/components/form/field.tsx';

/** @param props.answer the field of the form that says `no`, the objection is right, or `yes`; and the words for both */
export function SettleObjection(props: {
  command: 'settle-naming' | 'settle-body';
  objection: { id: string; reason: string };
  version: number;
  heading: string;
  made: string;
  label: string;
  answer: { field: 'author' | 'belongs'; no: string; yes: string };
}) {
  const { command, objection, version, answer } = props;
  const { errors, typed } = useCommand<ContributionCommand>(command, objection.id);
  return (
    <section className="note wait stack">
      <h2>{props.heading}</h2>
      <blockquote>{objection.reason}</blockquote>
      <p>{props.made}</p>
      <CommandForm<ContributionCommand>
        command={command}
        about={objection.id}
        version={version}
        className="form"
      >
        <input type="hidden" name="objection" value={objection.id} />
        <TextArea name="reason" label={props.label} rows={3} value={typed.reason} errors={errors} />
        <p className="row">
          <button className="button" name={answer.field} value="no">
            {answer.no}
          </button>
          <button className="button second" name={answer.field} value="yes">
            {answer.yes}
          </button>
        </p>
      </CommandForm>
    </section>
  );
}
