/** Where on the net a client is, as far as it is told apart or kept. */
import { isIPv6 } from 'node:net';

/** The network of an address: one IPv4 address, or the /64 that one household or office gets in IPv6. */
export function networkOf(address: string): string {
  const ipv4 = ipv4Of(address);
  if (ipv4 !== null) return ipv4;
  return isIPv6(address) ? `${groupsOf(address).slice(0, 4).join(':')}::/64` : address;
}

/** The network of whoever holds an address: one IPv4 address, or the /48 out of which a holder takes any /64 in IPv6. */
export function siteOf(address: string): string {
  return ipv4Of(address) === null ? prefixOf(address) || address : networkOf(address);
}

/** What the audit keeps of an address: enough to tell an office from another country, too little to name a machine. */
export function prefixOf(address: string): string {
  const ipv4 = ipv4Of(address);
  if (ipv4 !== null) return `${ipv4.split('.').slice(0, 3).join('.')}.0/24`;
  return isIPv6(address) ? `${groupsOf(address).slice(0, 3).join(':')}::/48` : '';
}

/** @returns null where the address is none of IPv4, also none that is written in IPv6 */
function ipv4Of(address: string): string | null {
  const plain = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  return plain?.[1] ?? null;
}

/** @returns the eight groups of an IPv6 address, without zeros in front */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]!.split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail?.split(':').filter(Boolean) ?? [];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  return [...front, ...zeros, ...back].map((group) => group.replace(/^0+(?=.)/, ''));
}
