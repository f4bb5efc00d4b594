import Negotiator from 'negotiator';

export type Encoding = 'br' | 'gzip' | 'identity';

/**
 * The best of our encodings that an Accept-Encoding header allows; of those that are as welcome, the first offered,
 * which gives the smaller result.
 */
export function bestEncoding(
  accept: string | undefined,
  offered: readonly Encoding[] = ['br', 'gzip', 'identity'],
): Encoding {
  // Without the header anything would be acceptable; programs that do not send it read plain bytes only.
  if (!accept) return 'identity';
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accept } });
  const best = negotiator.encodings([...offered], { preferred: [...offered] })[0];
  return offered.find((encoding) => encoding === best) ?? 'identity';
}
