import { html, type Markup, type MarkupValue } from './markup.ts';

/** The address if it is one that a browser may open: http or https. Everything else is shown as text. */
export function safeAddress(address: string): string | null {
  const trimmed = address.trim();
  if (!/^https?:\/\//i.test(trimmed)) return null;
  try {
    return new URL(trimmed).href;
  } catch {
    return null;
  }
}

/** A link out of the register. It tells the other side nothing of where the reader comes from. */
export function outside(address: string | undefined, text: MarkupValue = address ?? ''): Markup {
  const href = address === undefined ? null : safeAddress(address);
  if (href === null) return html`<bdi>${text}</bdi>`;
  return html`<a href="${href}" rel="nofollow noopener noreferrer">${text}</a>`;
}

/** The host of an address, without `www.`; the address itself where it has none. */
export function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return address;
  }
}
