import type { PeopleCommand, SystemCommand } from '#app/services/people/commands.ts';
import { BodySelect } from '#app/components/form/body-select.tsx';
import { CommandForm, useCommand } from '#app/components/form/command-form.tsx';
import { TextField } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

interface FocalPoint {
  id: string;
  name: string;
  email: string;
  body: string;
}
type Bodies = readonly { id: string; name: string; kind: string }[];
/** The page of a meeting and that of the installation have the same two commands. */
type Command = PeopleCommand | SystemCommand;

/** Who speaks for countries and organisations, with a form that names one more. */
export function FocalPoints(props: {
  title: string;
  hint: string;
  focalPoints: readonly FocalPoint[];
  /** Of all meetings, on the page of one meeting: an administrator ends them. */
  focalPointsForAll?: readonly FocalPoint[];
  bodies: Bodies;
}) {
  const t = useTexts();
  const { focalPoints, focalPointsForAll = [] } = props;
  return (
    <>
      <h2>{props.title}</h2>
      <p className="hint">{props.hint}</p>
      {focalPoints.length + focalPointsForAll.length === 0 ? (
        <p className="empty">{t('people.no_focal_points')}</p>
      ) : null}
      <ul className="plain-list">
        {focalPoints.map((focalPoint) => (
          <li key={focalPoint.id} className="row">
            <Line focalPoint={focalPoint} />
            <CommandForm<Command> command="end-focal-point" about={focalPoint.id}>
              <input type="hidden" name="focal-point" value={focalPoint.id} />
              <button
                className="button plain"
                aria-label={t('people.end_focal_point', { name: focalPoint.name })}
              >
                {t('setup.end_invitation')}
              </button>
            </CommandForm>
          </li>
        ))}
        {focalPointsForAll.map((focalPoint) => (
          <li key={focalPoint.id}>
            <Line focalPoint={focalPoint} />
            <br />
            <span className="muted small">{t('people.focal_for_all')}</span>
          </li>
        ))}
      </ul>
      <NameFocalPoint bodies={props.bodies} />
    </>
  );
}

function Line({ focalPoint }: { focalPoint: FocalPoint }) {
  const t = useTexts();
  return (
    <span>
      {t('people.focal_line', { name: focalPoint.name, body: focalPoint.body })}{' '}
      <span className="muted">{focalPoint.email}</span>
    </span>
  );
}

function NameFocalPoint({ bodies }: { bodies: Bodies }) {
  const t = useTexts();
  const { errors, typed } = useCommand<Command>('focal-point');
  return (
    <CommandForm<Command> command="focal-point" className="form">
      <h3>{t('people.name_focal_point')}</h3>
      <TextField name="name" label={t('setup.person_name')} value={typed.name} errors={errors} />
      <TextField name="email" type="email" label={t('setup.email')} value={typed.email} errors={errors} />
      <BodySelect label={t('people.focal_body')} value={typed.body} errors={errors} bodies={bodies} />
      <button className="button second">{t('people.name_button')}</button>
    </CommandForm>
  );
}
