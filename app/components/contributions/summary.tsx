import type { ContributionState } from '#app/domain/shared/vocabulary.ts';
import { paths } from '#app/paths.ts';
import { Late, Status } from '#app/components/layout/status.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

/** State, number, bodies and session in one line. */
export function Summary(props: {
  contribution: { state: ContributionState; late: boolean; number: string | null; bodies: readonly string[] };
  item: { number: string; title: string };
}) {
  const { contribution, item } = props;
  const t = useTexts();
  return (
    <p>
      <Status state={contribution.state} /> {contribution.late ? <Late /> : null}{' '}
      {contribution.number ? <b>{contribution.number}</b> : null}{' '}
      <span className="muted">
        {t('contribution.for_item', {
          bodies: contribution.bodies.join(', '),
          number: item.number,
          title: item.title,
        })}
      </span>
    </p>
  );
}

/** Above the title: the list that the viewer comes from, and the reference. */
export function Eyebrow(props: { isTeam: boolean; slug: string; reference: string }) {
  const t = useTexts();
  return (
    <>
      <a href={props.isTeam ? paths.desk(props.slug) : paths.me()}>
        {t(props.isTeam ? 'contribution.desk' : 'me.title')}
      </a>{' '}
      · {t('contribution.reference', { reference: props.reference })}
    </>
  );
}
