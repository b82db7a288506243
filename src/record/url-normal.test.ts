import { describe, expect, it } from 'vitest';
import { normalUrl, postOf } from './url-normal.ts';

describe('the normal form of an address', () => {
  it.each([
    ['http://www.example.org/a/', 'https://example.org/a'],
    ['HTTPS://Example.org', 'https://example.org'],
    ['https://example.org/a?utm_source=x&id=7&fbclid=y#part', 'https://example.org/a?id=7'],
    ['https://mobile.twitter.com/Some_One/status/123?s=20', 'https://x.com/some_one/status/123'],
    ['https://x.com/some_one/status/123/photo/1', 'https://x.com/some_one/status/123'],
    ['https://t.me/s/channel/45', 'https://t.me/channel/45'],
    ['https://youtu.be/abcdefghijk?t=5', 'https://youtube.com/watch?v=abcdefghijk'],
    ['https://www.youtube.com/watch?v=abcdefghijk&feature=share', 'https://youtube.com/watch?v=abcdefghijk'],
    ['https://example.org/خبر عاجل', 'https://example.org/%D8%AE%D8%A8%D8%B1%20%D8%B9%D8%A7%D8%AC%D9%84'],
  ])('%s is %s', (raw, normal) => expect(normalUrl(raw)).toBe(normal));

  it('keeps apart what may be two pages', () => {
    const addresses = [
      'https://example.org/a',
      'https://example.org/A',
      'https://example.org/a?p=1',
      'https://b.example.org/a',
    ];
    expect(new Set(addresses.map(normalUrl)).size).toBe(addresses.length);
  });

  it('is stable: the normal form of a normal form is itself', () => {
    for (const raw of ['http://www.twitter.com/A/status/9', 'https://example.org/x/?a=1&&b=2']) {
      const normal = normalUrl(raw) as string;
      expect(normalUrl(normal)).toBe(normal);
    }
  });

  it.each([
    '',
    'example.org',
    'hthttp://example.org',
    'https://',
    'https://localhost/a',
    'javascript:alert(1)',
    'https://u:p@example.org',
  ])('“%s” is no address of a page', (raw) => expect(normalUrl(raw)).toBeNull());
});

it('tells the platform and number of a post', () => {
  expect(postOf('https://x.com/a/status/12')).toEqual({ platform: 'twitter', post: '12' });
  expect(postOf('https://t.me/a/12')).toEqual({ platform: 'telegram', post: '12' });
  expect(postOf('https://facebook.com/a/posts/pfbid0x')).toEqual({ platform: 'facebook', post: 'pfbid0x' });
  expect(postOf('https://example.org/a')).toBeNull();
});
