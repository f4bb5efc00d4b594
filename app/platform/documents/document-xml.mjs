/** Archives and the XML in them, as office programs write them. */
import { inflateRawSync } from 'node:zlib';

const MAX_PART_BYTES = 100 * 1024 * 1024;

/** Parts by name, and their `names`. The central directory says where they are; what they unpack to is limited whatever it says. */
export function openArchive(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error('no directory');
  const places = new Map();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    places.set(name, {
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      header: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const part = (name) => {
    const place = places.get(name);
    if (!place) return undefined;
    const { method, size, header } = place;
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const packed = bytes.subarray(start, start + size);
    const unpacked = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: MAX_PART_BYTES });
    return new TextDecoder().decode(unpacked);
  };
  part.names = [...places.keys()];
  return part;
}

/** Tags and texts of the XML, in order: `{ name, open, close, attributes }` or `{ text }`. */
export function* tokens(xml) {
  for (const [token, closing, name, attributes, empty] of xml.matchAll(
    /<!--[^]*?-->|<[?!][^>]*>|<(\/?)(?:\w+:)?([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|[^<]+/g,
  )) {
    if (name)
      yield {
        name,
        open: closing === '',
        close: closing !== '' || empty !== '',
        attributes: attributes ?? '',
      };
    else if (!token.startsWith('<')) yield { text: decode(token) };
  }
}

export function attribute(tag, name) {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag.attributes);
  return match ? decode(match[1] ?? match[2]) : undefined;
}

function decode(text) {
  const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
