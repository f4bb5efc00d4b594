import type { Place, PlaceMark } from '#app/domain/people/places.ts';
import { Mark } from '#app/components/layout/status.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

const TONES: Record<PlaceMark, 'ok' | 'wait' | ''> = {
  confirmed: 'ok',
  elsewhere: 'wait',
  claimed: 'wait',
  said: '',
  former: '',
};

/** Where somebody belongs, each with how sure that is in this meeting. */
export function Places({ places }: { places: readonly Place[] }) {
  const t = useTexts();
  if (places.length === 0) return <span className="muted">{t('people.nowhere')}</span>;
  return (
    <>
      {places.map((place) => (
        <div key={place.name}>
          {place.name} <Mark tone={TONES[place.mark]}>{t(`people.marks.${place.mark}`)}</Mark>
        </div>
      ))}
    </>
  );
}
