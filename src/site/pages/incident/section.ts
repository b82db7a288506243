import { byteLength, html, type Markup, type MarkupValue } from '../../markup.ts';

/** A part of an incident's page that may be long: a heading and items that can stand on different pages. */
export interface Section {
  /** Address within the page, such as `sources`. */
  readonly id: string;
  readonly heading: string;
  /** Stands under the heading on the first page of the section. */
  readonly intro?: Markup | null;
  readonly items: readonly Markup[];
  /** Sets the items of one page into their list or table. `from` is the position of the first, counted from 0. */
  wrap(items: readonly Markup[], from: number): Markup;
}

/** The part of a section that stands on one page. */
export interface Slice {
  readonly section: Section;
  readonly from: number;
  readonly to: number;
}

/** What a section costs on a page besides its items: heading, list, the note that it goes on elsewhere. */
const overhead = 420;

/**
 * Divides sections among pages of a budget in bytes. On the first page each section has a fair share: short ones stand
 * whole, long ones begin. What is left follows in order. Nothing is dropped: an item larger than a page has one of its own.
 */
export function paginate(sections: readonly Section[], firstBudget: number, nextBudget: number): Slice[][] {
  const sizes = sections.map((section) => section.items.map((item) => byteLength(item)));
  const wholes = sizes.map((items) => items.reduce((sum, size) => sum + size, overhead));
  const shares = fairShares(wholes, firstBudget);
  const pages: Slice[][] = [[]];
  const rests: { section: Section; at: number; sizes: readonly number[] }[] = [];
  for (const [index, section] of sections.entries()) {
    const items = sizes[index] ?? [];
    const to = fitting(items, 0, (shares[index] ?? 0) - overhead);
    pages[0]?.push({ section, from: 0, to });
    if (to < items.length) rests.push({ section, at: to, sizes: items });
  }
  let left = 0;
  for (const rest of rests) {
    let { at } = rest;
    while (at < rest.sizes.length) {
      const room = left - overhead;
      const to = fitting(rest.sizes, at, room);
      if (to > at) {
        pages.at(-1)?.push({ section: rest.section, from: at, to });
        left = room - rest.sizes.slice(at, to).reduce((sum, size) => sum + size, 0);
        at = to;
        continue;
      }
      const isNew = pages.length > 1 && pages.at(-1)?.length === 0;
      if (isNew) {
        pages.at(-1)?.push({ section: rest.section, from: at, to: at + 1 });
        at += 1;
        left = 0;
      } else {
        pages.push([]);
        left = nextBudget;
      }
    }
  }
  return pages.filter((page, number) => number === 0 || page.length > 0);
}

/** How far items fit into a number of bytes. */
function fitting(sizes: readonly number[], from: number, room: number): number {
  let to = from;
  let left = room;
  while (to < sizes.length && (sizes[to] ?? 0) <= left) {
    left -= sizes[to] ?? 0;
    to += 1;
  }
  return to;
}

/** Gives everyone what it needs while that is less than an equal share; the rest share what is left. */
function fairShares(wants: readonly number[], budget: number): number[] {
  const shares = wants.map(() => 0);
  let open = wants.map((_, index) => index);
  let left = Math.max(0, budget);
  while (open.length > 0) {
    const equal = left / open.length;
    const content = open.filter((index) => (wants[index] ?? 0) <= equal);
    if (content.length === 0) {
      for (const index of open) shares[index] = equal;
      break;
    }
    for (const index of content) {
      shares[index] = wants[index] ?? 0;
      left -= wants[index] ?? 0;
    }
    open = open.filter((index) => !content.includes(index));
  }
  return shares;
}

/** A plain list. */
export function listOf(className: string): Section['wrap'] {
  return (items) => html`<ul class="${className}">${items as MarkupValue}</ul>`;
}

/** Long text in pieces of at most `limit` characters, at ends of paragraphs or words. */
export function pieces(text: string, limit = 1800): string[] {
  const found: string[] = [];
  for (const paragraph of text.split(/\n\s*\n|\r\n\s*\r\n/)) {
    let rest = paragraph.trim();
    while (rest.length > limit) {
      const space = rest.lastIndexOf(' ', limit);
      const end = space > limit / 2 ? space : isSplitPair(rest, limit) ? limit - 1 : limit;
      found.push(rest.slice(0, end));
      rest = rest.slice(end).trimStart();
    }
    if (rest !== '') found.push(rest);
  }
  return found;
}

/** True where the cut would part the two halves of one character. */
function isSplitPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  return code >= 0xd800 && code <= 0xdbff;
}
