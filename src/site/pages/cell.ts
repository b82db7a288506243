import { html, type Markup, type MarkupValue } from '../markup.ts';

/** A cell that carries the name of its column: on a narrow screen the row is a block, and each cell says what it is. */
export function cell(label: string, content: MarkupValue): Markup {
  return html`<td data-label="${label}"><div>${content}</div></td>`;
}

/** A cell with a number. */
export function numberCell(label: string, content: MarkupValue): Markup {
  return html`<td class="number" data-label="${label}"><div>${content}</div></td>`;
}
