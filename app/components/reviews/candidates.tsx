import type { RefusalCode } from '#app/domain/shared/refusals.ts';
import { TextField } from '#app/components/form/field.tsx';
import { Grid } from '#app/components/layout/grid.tsx';
import { Mark } from '#app/components/layout/status.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

interface Candidate {
  id: string;
  name: string;
  bodies: string;
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
            {candidate.knowsPaper ? (
              <>
                {' '}
                <Mark tone="">{t('candidates.knows')}</Mark>
              </>
            ) : null}
          </td>
          <td>{candidate.bodies}</td>
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
                    <AskForm candidate={candidate} version={version} needsReason />
                  </details>
                ) : null}
              </>
            ) : (
              <AskForm candidate={candidate} version={version} />
            )}
          </td>
        </tr>
      ))}
    </Grid>
  );
}

function AskForm(props: { candidate: Candidate; version: number; needsReason?: boolean }) {
  const t = useTexts();
  const { candidate } = props;
  return (
    <form method="post" className={props.needsReason ? 'form' : undefined}>
      <input type="hidden" name="version" value={props.version} />
      <input type="hidden" name="person" value={candidate.id} />
      {props.needsReason ? (
        <TextField
          name="reason"
          id={`reason-${candidate.id}`}
          label={t('contribution.override_reason')}
          isRequired
        />
      ) : null}
      <button className="button second" aria-label={t('contribution.ask_whom', { name: candidate.name })}>
        {t('contribution.ask')}
      </button>
    </form>
  );
}
