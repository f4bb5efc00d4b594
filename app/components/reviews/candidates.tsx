import type { Place } from '#app/domain/people/places.ts';
import type { RefusalCode } from '#app/domain/shared/refusals.ts';
import type { CandidateCommand } from '#app/services/reviews/commands.ts';
import { CommandForm, useCommand } from '#app/components/form/command-form.tsx';
import { TextField } from '#app/components/form/field.tsx';
import { Grid } from '#app/components/layout/grid.tsx';
import { Mark } from '#app/components/layout/status.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';
import { Places } from '#app/components/people/places.tsx';

interface Candidate {
  id: string;
  name: string;
  email: string;
  places: readonly Place[];
  papers: number;
  /** Was asked about an earlier version. */
  knowsPaper: boolean;
  conflict: RefusalCode | null;
  canBeOverridden: boolean;
}

/** Everybody who could be asked: conflict and load stand beside the name, before anything is chosen. */
export function Candidates({ candidates, version }: { candidates: readonly Candidate[]; version: number }) {
  const t = useTexts();
  return (
    <Grid
      label={t('contribution.people')}
      columns={[
        t('contribution.name'),
        t('contribution.from'),
        t('contribution.papers_now'),
        t('contribution.can_be_asked'),
      ]}
    >
      {candidates.map((candidate) => (
        <tr key={candidate.id}>
          <td>
            {candidate.name}
            <br />
            <span className="muted small">{candidate.email}</span>
            {candidate.knowsPaper ? (
              <>
                {' '}
                <Mark tone="">{t('candidates.knows')}</Mark>
              </>
            ) : null}
          </td>
          <td>
            <Places places={candidate.places} />
          </td>
          <td data-label={t('contribution.papers_now')}>{candidate.papers}</td>
          <td>
            {candidate.conflict ? (
              <>
                <p className="muted">
                  {t('contribution.cannot', { reason: t(`refusals.${candidate.conflict}`) })}
                </p>
                {candidate.canBeOverridden ? (
                  <details>
                    <summary>{t('contribution.ask_all_the_same')}</summary>
                    <RequestForm candidate={candidate} version={version} needsReason />
                  </details>
                ) : null}
              </>
            ) : (
              <RequestForm candidate={candidate} version={version} />
            )}
          </td>
        </tr>
      ))}
    </Grid>
  );
}

function RequestForm(props: { candidate: Candidate; version: number; needsReason?: boolean }) {
  const t = useTexts();
  const { candidate } = props;
  const { errors, typed } = useCommand<CandidateCommand>('request-review', candidate.id);
  return (
    <CommandForm<CandidateCommand>
      command="request-review"
      about={candidate.id}
      version={props.version}
      {...(props.needsReason ? { className: 'form' } : {})}
    >
      <input type="hidden" name="person" value={candidate.id} />
      {props.needsReason ? (
        <TextField
          name="reason"
          label={t('contribution.override_reason')}
          isRequired
          value={typed.reason}
          errors={errors}
        />
      ) : null}
      <button className="button second" aria-label={t('contribution.ask_whom', { name: candidate.name })}>
        {t('contribution.ask')}
      </button>
    </CommandForm>
  );
}
