import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bareAddress } from '#edge/comments/reader-address.ts';

test('bareAddress(IPv4) keeps it whole, however it is written', () => {
  for (const written of [
    '192.0.2.1',
    ' 192.0.2.1 ',
    '::ffff:192.0.2.1',
    '::FFFF:c000:201',
    '0:0:0:0:0:ffff:c000:0201',
  ]) {
    expect(bareAddress(written)).toBe('192.0.2.1');
  }
  expect(bareAddress('192.0.2.2')).not.toBe(bareAddress('192.0.2.1'));
});

test('A13: bareAddress(IPv6) is the same for a whole /64 and another for the next', () => {
  const written = ['2001:db8::1', '2001:DB8:0:0:ffff:ffff:ffff:ffff', '2001:0db8:0000:0000::', '2001:db8::%eth0'];
  for (const one of written) expect(bareAddress(one)).toBe('2001:db8:0:0');
  for (const other of ['2001:db8:0:1::1', '2001:db8:1::1', '2001:db9::1']) {
    expect(bareAddress(other)).not.toBe('2001:db8:0:0');
  }
});

test('A13: whatever the last 64 bits of an address are, they do not count', () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
  const half = fc.tuple(group, group, group, group).map((groups) => groups.join(':'));
  fc.assert(
    fc.property(half, half, half, (network, one, other) => {
      fc.pre(!network.startsWith('0:0:0:0'));
      expect(bareAddress(`${network}:${one}`)).toBe(bareAddress(`${network}:${other}`));
      expect(bareAddress(`${network}::`)).toBe(network);
    }),
  );
});

test('bareAddress() takes what is no address for none', () => {
  const none = [
    null,
    '',
    'unknown',
    '1.2.3',
    '1.2.3.256',
    '1:2',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7:8:9',
    'g::1',
    '::1.2.3.4.5',
  ];
  for (const text of none) expect(bareAddress(text)).toBe('');
});
