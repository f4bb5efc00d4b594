import type { BodyCommand } from '#app/services/people/commands.ts';
import { CommandForm } from '#app/components/form/command-form.tsx';
import { Mark } from '#app/components/layout/status.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

interface Claim {
  person: string;
  name: string;
  email: string;
  body: string;
  code: string;
  /** For another meeting only: it can be confirmed for this one, and not refused. */
  isConfirmedElsewhere: boolean;
}

/** What people say about where they belong, each with one click for yes and one for no. */
export function Claims({ claims }: { claims: readonly Claim[] }) {
  const t = useTexts();
  if (claims.length === 0) return <p className="empty">{t('people.no_claims')}</p>;
  return (
    <ul className="plain-list">
      {claims.map((claim) => (
        <li key={`${claim.person} ${claim.code}`} className="row">
          <span>
            {t('people.claim', { name: claim.name, body: claim.body })}{' '}
            <span className="muted">{claim.email}</span>{' '}
            {claim.isConfirmedElsewhere ? <Mark tone="wait">{t('people.marks.elsewhere')}</Mark> : null}
          </span>
          <CommandForm<BodyCommand> command="claim" about={`${claim.person}.${claim.code}`} className="row">
            <input type="hidden" name="person" value={claim.person} />
            <input type="hidden" name="code" value={claim.code} />
            <button
              className="button second"
              name="confirms"
              value="yes"
              aria-label={t('people.confirm_whom', { name: claim.name, body: claim.body })}
            >
              {t('people.confirm')}
            </button>
            {claim.isConfirmedElsewhere ? null : (
              <button
                className="button plain"
                name="confirms"
                value="no"
                aria-label={t('people.refuse_whom', { name: claim.name, body: claim.body })}
              >
                {t('people.refuse')}
              </button>
            )}
          </CommandForm>
        </li>
      ))}
    </ul>
  );
}
