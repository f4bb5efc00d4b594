/** What the page shows on which a translation is added. */
import { PAPER_LANGUAGES } from '#app/domain/shared/vocabulary.ts';
import type { Ctx } from '#app/services/context.ts';

import { requireTranslatable } from './add-translation.ts';

export async function addTranslationPage(ctx: Ctx, publicId: string) {
  const loaded = await requireTranslatable(ctx, publicId);
  const { contribution, meeting } = loaded;
  return {
    contribution: {
      id: contribution.public_id,
      reference: contribution.reference,
      title: contribution.title,
      language: contribution.language,
    },
    meeting: { slug: meeting.slug, title: meeting.title, contact: meeting.contact },
    isPublished: loaded.life.state === 'published',
    languages: PAPER_LANGUAGES.filter((language) => language !== contribution.language),
  };
}
