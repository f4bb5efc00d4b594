import { expect, test } from 'vitest';

import { type AskedCode, CODE_LIMITS, CODE_TRIES, mayGetCode } from '#app/domain/sign-in/code-limits.ts';
import { later, NOW } from '#tests/factories/context.ts';

/** So many codes, one a minute, the last of them just now. */
const codes = (count: number, network: string | null, onTopOf: string | null = null): AskedCode[] =>
  Array.from({ length: count }, (_, index) => ({ at: later(index - count + 1), network, onTopOf }));
const ASKED = { isAllowed: true, onTopOf: null } as const;

const others = ['b', 'c', 'd', 'e'].flatMap((network) => codes(5, network));
/** As many, and one of them went to the network that asks. */
const withOwn = [...others.slice(1), ...codes(1, 'a')];

test.each<[string, AskedCode[], string | null, ReturnType<typeof mayGetCode>]>([
  ['nobody has asked yet', [], null, ASKED],
  ['four codes went to this network', codes(4, 'a'), null, ASKED],
  ['five codes went to this network', codes(5, 'a'), null, { isAllowed: false, minutes: 56 }],
  ['five codes went to another network', codes(5, 'b'), null, ASKED],
  ['nineteen codes went to other networks', others.slice(0, 19), null, ASKED],
  ['twenty codes went to other networks', others, null, ASKED],
  ['twenty codes went out, one of them to this network', withOwn, null, { isAllowed: false, minutes: 56 }],
  [
    'forty codes went to many other networks',
    [...others, ...Array.from({ length: 20 }, (_, at) => codes(1, `new ${at}`)).flat()],
    null,
    { isAllowed: false, minutes: 56 },
  ],
  [
    'twenty codes went out, one of them to this network, and this browser is known',
    withOwn,
    'mine',
    { isAllowed: true, onTopOf: 'mine' },
  ],
  [
    'this known browser has had two on top',
    [...withOwn, ...codes(2, 'a', 'mine')],
    'mine',
    { isAllowed: true, onTopOf: 'mine' },
  ],
  [
    'this known browser has had its three on top',
    [...withOwn, ...codes(3, 'a', 'mine')],
    'mine',
    { isAllowed: false, minutes: 56 },
  ],
  [
    'another known browser has had three on top',
    [...withOwn, ...codes(3, 'a', 'theirs')],
    'mine',
    { isAllowed: true, onTopOf: 'mine' },
  ],
  ['codes on top are none of the network’s', codes(5, 'a', 'mine'), null, ASKED],
])('when %s', (_, known, knownBrowser, verdict) => {
  expect(mayGetCode(known, { network: 'a', knownBrowser }, NOW)).toEqual(verdict);
});

test('a guess hits a mailbox at most 215 times in 10^8 hours', () => {
  const { perMailbox, perNewNetworks, perKnownBrowser } = CODE_LIMITS;
  expect((perMailbox + perNewNetworks + perKnownBrowser) * CODE_TRIES).toBe(215);
});
