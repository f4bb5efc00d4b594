import type { Texts } from '#app/domain/shared/texts/texts.ts';
import { WISHES } from '#app/domain/shared/vocabulary.ts';
import { Select } from '#app/components/form/field.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

import type { FormPart, OfferedSession } from './form-part.ts';

export function About(props: FormPart & { offered: readonly OfferedSession[]; isChange: boolean }) {
  const t = useTexts();
  const { draft, errors, offered } = props;
  const kinds = [...new Set(offered.flatMap((item) => item.kinds))];
  const withThemes = offered.filter((item) => item.themes.length > 0);
  return (
    <>
      <h2>{t('submit.about_paper')}</h2>
      {props.isChange ? (
        <input type="hidden" name="item" value={draft.item} />
      ) : (
        <Select
          name="item"
          label={t('submit.item')}
          hint={offered.some((item) => item.isLate) ? t('submit.late_hint') : null}
          empty={t('submit.item_choose')}
          value={draft.item}
          errors={errors}
          groups={[{ options: offered.map((item) => ({ value: item.id, label: sessionLine(t, item) })) }]}
        />
      )}
      {withThemes.length > 0 ? (
        <Select
          name="theme"
          label={t('submit.theme')}
          isOptional
          empty={t('submit.theme_none')}
          value={draft.theme}
          errors={errors}
          groups={withThemes.map((item) => ({
            label: t('common.item', { number: item.number, title: item.title }),
            options: item.themes.map((theme) => ({ value: theme.id, label: theme.title })),
          }))}
        />
      ) : null}
      <Select
        name="kind"
        label={t('submit.kind')}
        empty={t('submit.kind_choose')}
        value={draft.kind}
        errors={errors}
        groups={[{ options: kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })) }]}
      />
      <Select
        name="wish"
        label={t('submit.wish')}
        isOptional
        hint={t('submit.wish_hint')}
        empty={t('submit.wish_none')}
        value={draft.wish}
        errors={errors}
        groups={[{ options: WISHES.map((wish) => ({ value: wish, label: t(`wishes.${wish}`) })) }]}
      />
    </>
  );
}

function sessionLine(t: Texts, item: OfferedSession): string {
  const { number, title } = item;
  const own = { number, title, deadline: item.deadline ?? '' };
  if (item.isLate) return t('submit.item_late', own);
  return item.hasOwnDeadline ? t('submit.item_due', own) : t('common.item', { number, title });
}
