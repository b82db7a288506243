/** One column of a table: its heading, and whether its cells are numbers that end under each other. */
export interface Column {
  readonly heading: string;
  readonly align: 'start' | 'end';
}

/** Lines of a table whose columns stand under each other: a heading, a rule, a line per row. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map((column, at) =>
    Math.max(width(column.heading), ...rows.map((row) => width(row[at] ?? ''))),
  );
  const line = (cells: readonly string[]) =>
    columns
      .map((column, at) => padded(cells[at] ?? '', widths[at] as number, column.align))
      .join('  ')
      .trimEnd();
  return [
    line(columns.map((column) => column.heading)),
    widths.map((columns) => '─'.repeat(columns)).join('  '),
    ...rows.map(line),
  ];
}

function padded(text: string, columns: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, columns - width(text)));
  return align === 'end' ? space + text : text + space;
}

/** Columns that a text takes on a terminal: marks and signs of direction take none. */
export function width(text: string): number {
  return [...text.replace(/[\p{M}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, '')].length;
}

/** A text in lines of at most `columns`, broken between words. */
export function wrapped(text: string, columns: number, indent = ''): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const next = current === '' ? word : `${current} ${word}`;
    if (current !== '' && width(next) > columns - indent.length) {
      lines.push(indent + current);
      current = word;
    } else current = next;
  }
  return current === '' ? lines : [...lines, indent + current];
}
