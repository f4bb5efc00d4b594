import type { Texts } from '#app/domain/shared/texts/texts.ts';
import type {
  Attendance,
  ContributionKind,
  PaperLanguage,
  Visibility,
  Wish,
} from '#app/domain/shared/vocabulary.ts';
import { useTexts } from '#app/components/layout/texts.tsx';

interface Presenter {
  name: string;
  affiliation: string | null;
  attendance: Attendance | null;
}

/** What is known of a contribution beside its texts. */
export function Facts(props: {
  contribution: {
    kind: ContributionKind;
    theme: string | null;
    authors: readonly { name: string }[];
    presenters: readonly Presenter[];
    wish: Wish | null;
    spoken: PaperLanguage | null;
    visibility: Visibility | null;
  };
  /** Authors without an address, and the person who gets their mail. */
  contactedVia: { names: readonly string[]; through: string } | null;
}) {
  const t = useTexts();
  const { contribution, contactedVia } = props;
  const { kind, theme, authors, presenters, wish, spoken, visibility } = contribution;
  const rows: [label: string, value: string | null][] = [
    [t('contribution.kind'), t(`kinds.${kind}`)],
    [t('contribution.theme'), theme],
    [t('contribution.authors'), authors.map((author) => author.name).join(', ')],
    [
      t('contribution.no_email'),
      contactedVia &&
        t('contribution.told_through', {
          names: contactedVia.names.join(', '),
          through: contactedVia.through,
        }),
    ],
    [t('contribution.presenters'), presenters.map((presenter) => presenterLine(t, presenter)).join('; ')],
    [t('contribution.wish'), wish && t(`wishes.${wish}`)],
    [t('contribution.spoken'), spoken && t(`languages.${spoken}`)],
    [t('contribution.visibility'), visibility && t(`visibilities.${visibility}`)],
  ];
  return (
    <dl className="facts">
      {rows.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function presenterLine(t: Texts, { name, affiliation, attendance }: Presenter): string {
  const who = [name, affiliation].filter(Boolean).join(', ');
  return attendance ? t('contribution.presenter', { name: who, how: t(`attendances.${attendance}`) }) : who;
}
