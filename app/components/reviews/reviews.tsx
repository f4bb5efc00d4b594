import type { ReviewCriterion } from '#app/domain/reviews/review-form.ts';
import type { Recommendation } from '#app/domain/shared/vocabulary.ts';
import { Prose } from '#app/components/layout/prose.tsx';
import { useTexts } from '#app/components/layout/texts.tsx';

interface Review {
  reviewer: string;
  /** Of an earlier round when it is less than that of the paper. */
  round: number;
  marks: readonly { criterion: ReviewCriterion; mark: number | null }[];
  recommendation: Recommendation;
  commentsToAuthors: string;
  commentsToOrganizers: string;
  submitted: string;
  fileVersion: number | null;
}

export function Reviews({ reviews }: { reviews: readonly Review[] }) {
  const t = useTexts();
  const rounds = new Set(reviews.map((review) => review.round)).size;
  return (
    <section className="stack">
      <h2>{t('contribution.reviews')}</h2>
      {reviews.map((review) => (
        <article className="stack review" key={`${review.round} ${review.reviewer}`}>
          <h3>
            {t('contribution.review_by', {
              name: review.reviewer,
              recommendation: t(`recommendations.${review.recommendation}`),
            })}
          </h3>
          <p className="muted small">
            {t('contribution.review_line', {
              submitted: review.submitted,
              version: review.fileVersion ?? '–',
            })}
            {rounds > 1 ? ` · ${t('contribution.round', { round: review.round })}` : null}
          </p>
          <dl className="marks">
            {review.marks.map((mark) => (
              <div key={mark.criterion}>
                <dt>{t(`review.criteria.${mark.criterion}`)}</dt>
                <dd>{mark.mark ?? '–'}</dd>
              </div>
            ))}
          </dl>
          {review.commentsToAuthors ? (
            <>
              <h4>{t('contribution.for_authors')}</h4>
              <Prose text={review.commentsToAuthors} />
            </>
          ) : null}
          {review.commentsToOrganizers ? (
            <>
              <h4>{t('contribution.for_organizers')}</h4>
              <Prose text={review.commentsToOrganizers} />
            </>
          ) : null}
        </article>
      ))}
    </section>
  );
}
