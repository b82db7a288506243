/** A text that could not be kept as it came: what can be stored of it, and the whole in escapes. */
export interface CleanedText {
  readonly text: string;
  /** The text with `\xNN` for each byte or character that is not in `text`. */
  readonly escaped: string;
  readonly rule: 'bytes_invalid' | 'nul_character';
}

const lone = /\p{Surrogate}/gu;

/**
 * Replaces what no database can hold (bytes that are no UTF-8, NUL, halves of surrogate pairs) by U+FFFD and says what
 * stood there; null for a text that needs nothing.
 */
export function cleanedText(text: string): CleanedText | null {
  if (text.isWellFormed() && !text.includes('\0')) return null;
  let hasNul = false;
  let hasBytes = false;
  const escaped = text.replaceAll('\0', '\udc00').replace(lone, (mark) => {
    const code = mark.charCodeAt(0);
    if (code === 0xdc00) hasNul = true;
    else hasBytes = true;
    const isByte = code >= 0xdc00 && code <= 0xdcff;
    return isByte ? `\\x${(code - 0xdc00).toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`;
  });
  return {
    text: text.replaceAll('\0', '\ufffd').toWellFormed(),
    escaped,
    rule: hasNul && !hasBytes ? 'nul_character' : 'bytes_invalid',
  };
}
