import { Prose } from '#app/components/layout/prose.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

interface Letter {
  sent: string;
  text: string;
}

/** What the organizers wrote to the authors, a section for each decision. */
export function Letters({ letters }: { letters: readonly Letter[] }) {
  const t = useTexts();
  return letters.map((letter, index) => (
    <section className="stack" key={index}>
      <h2>{t('contribution.letter_of', { date: letter.sent })}</h2>
      <Prose text={letter.text} />
    </section>
  ));
}

/** What the authors answered. */
export function AuthorLetters({ letters }: { letters: readonly Letter[] }) {
  const t = useTexts();
  if (letters.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('contribution.letters_of_author')}</h2>
      {letters.map((letter, index) => (
        <div key={index}>
          <p className="muted small">{letter.sent}</p>
          <Prose text={letter.text} />
        </div>
      ))}
    </section>
  );
}

/** A letter to a decision that was not taken: what somebody wrote is not lost. */
export function UnsentLetter({ text }: { text: string }) {
  const t = useTexts();
  return (
    <section className="stack">
      <h2>{t('contribution.not_taken')}</h2>
      <Prose text={text} />
    </section>
  );
}
