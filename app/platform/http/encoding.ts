export type Encoding = 'br' | 'gzip' | 'identity';

/** The best of our encodings that an Accept-Encoding header allows; ties go to the smaller result. */
export function bestEncoding(
  accept: string | undefined,
  offered: readonly Encoding[] = ['br', 'gzip', 'identity'],
): Encoding {
  if (!accept) return 'identity';
  const weights = new Map<string, number>();
  for (const part of accept.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    weights.set(name, Number.isNaN(weight) ? 0 : weight);
  }
  const weightOf = (encoding: Encoding) =>
    // Identity is acceptable unless named, but only as a last resort.
    weights.get(encoding) ?? (encoding === 'identity' ? 0.0001 : (weights.get('*') ?? 0));
  let best: Encoding = 'identity';
  for (const encoding of offered) {
    const weight = weightOf(encoding);
    if (weight > 0 && (weight > weightOf(best) || (best === 'identity' && weight >= weightOf(best)))) {
      best = encoding;
    }
  }
  return best;
}
