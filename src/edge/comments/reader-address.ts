/**
 * An address as far as it stands for one reader: IPv4 whole, of IPv6 the first 64 bits, since whoever has one address of
 * those has them all. Empty for what is no address.
 */
export function bareAddress(address: string | null): string {
  const text = (address ?? '').trim().toLowerCase().replace(/%.*$/, '');
  if (isIpv4(text)) return text;
  const groups = groupsOf(text);
  if (!groups) return '';
  // IPv4, written as IPv6.
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join('.');
  }
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':');
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
}

/** The eight groups of an IPv6 address (RFC 4291, 2.2), or undefined for what is none. */
function groupsOf(text: string): number[] | undefined {
  const tail = /(^.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (tail?.[1] && tail[2]) {
    if (!isIpv4(tail[2])) return undefined;
    const [a = 0, b = 0, c = 0, d = 0] = tail[2].split('.').map(Number);
    return groupsOf(`${tail[1]}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`);
  }
  const sides = text.split('::').map((side) => (side === '' ? [] : side.split(':')));
  const [before = [], after] = sides;
  const given = before.length + (after?.length ?? 0);
  if (sides.length > 2 || (after ? given > 7 : given !== 8)) return undefined;
  const written = [...before, ...Array<string>(8 - given).fill('0'), ...(after ?? [])];
  return written.every((group) => /^[0-9a-f]{1,4}$/.test(group))
    ? written.map((group) => parseInt(group, 16))
    : undefined;
}
