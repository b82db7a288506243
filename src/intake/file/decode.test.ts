import { describe, expect, it } from 'vitest';
import { cleanedText } from './cell-text.ts';
import { Decoder } from './decode.ts';

function decode(bytes: Buffer, encoding: 'utf-8' | 'windows-1252' = 'utf-8', size = 1): string {
  const decoder = new Decoder(encoding);
  let text = '';
  for (let from = 0; from < bytes.length; from += size)
    text += decoder.decode(bytes.subarray(from, from + size), false);
  return text + decoder.decode(Buffer.alloc(0), true);
}

describe('bytes of a file', () => {
  it('are UTF-8, with characters that pieces divide', () => {
    const text = 'تل سرمادا – 😀 é';
    for (const size of [1, 2, 3, 5, 100]) expect(decode(Buffer.from(text), 'utf-8', size)).toBe(text);
  });

  it('lose their byte order mark, and UTF-16 is known by it', () => {
    expect(decode(Buffer.from('\ufeffa,b'))).toBe('a,b');
    expect(decode(Buffer.from('\ufeffقرية', 'utf16le'))).toBe('قرية');
  });

  it.each([
    ['a lone byte', Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x2c, 0x78]), 'caf\ufffd,x', 'caf\\xe9,x'],
    ['a character that ends too soon', Buffer.from([0x61, 0xe2, 0x82]), 'a\ufffd\ufffd', 'a\\xe2\\x82'],
    ['an overlong form', Buffer.from([0xc0, 0xaf]), '\ufffd\ufffd', '\\xc0\\xaf'],
    ['half a surrogate pair', Buffer.from([0xed, 0xa0, 0x80]), '\ufffd\ufffd\ufffd', '\\xed\\xa0\\x80'],
  ])('that are no text are marked and can be told again: %s', (_what, bytes, text, escaped) => {
    for (const size of [1, 2, 10]) {
      expect(cleanedText(decode(bytes, 'utf-8', size))).toEqual({ text, escaped, rule: 'bytes_invalid' });
    }
  });

  it('that are NUL are marked too', () => {
    expect(cleanedText(decode(Buffer.from('a\0b')))).toEqual({
      text: 'a\ufffdb',
      escaped: 'a\\x00b',
      rule: 'nul_character',
    });
  });

  it('are read as Windows-1252 where a dataset is known to be, and cells with special characters are suspect', () => {
    const decoder = new Decoder('windows-1252');
    expect(decoder.decode(Buffer.from([0x93, 0x61, 0x94]), true)).toBe('“a”');
    expect(decoder.suspects.map((suspect) => suspect.rule)).toEqual(['encoding_assumed']);
  });

  it('need nothing where the text is in order', () => {
    expect(cleanedText('قرية 😀')).toBeNull();
  });
});
