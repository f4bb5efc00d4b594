import { paths } from '#app/paths.ts';
import { useTexts } from '#app/components/layout/texts.tsx';

/** Leads to the page on which somebody says where they belong, and from there back. @param props.to where it comes back to */
export function SayWhereFirst({ text, to }: { text: string; to: string }) {
  const t = useTexts();
  return (
    <div className="note wait stack">
      <p>{text}</p>
      <p>
        <a className="button" href={`${paths.completeProfile()}?to=${encodeURIComponent(to)}`}>
          {t('people.say_where')}
        </a>
      </p>
    </div>
  );
}
