import { type ListName, labelOf, listNames, type Value, vocabulary } from '#record/vocabulary';
import { cell, generated } from './markdown.ts';

/** docs/reference/vocabulary.md: every controlled list with its values in both languages. */
export function vocabularyReference(): string {
  const parts = ['# Vocabularies', generated];
  for (const list of listNames) parts.push('', ...listPart(list));
  return `${parts.join('\n')}\n`;
}

function listPart<L extends ListName>(list: L): string[] {
  const { description, values } = vocabulary[list];
  return [
    `## ${list}`,
    '',
    `${description}.`,
    '',
    '| value | English | العربية | definition |',
    '|---|---|---|---|',
    ...values.map((entry) => {
      const value = entry.value as Value<L>;
      return `| \`${value}\` | ${cell(labelOf(list, value, 'en'))} | ${cell(labelOf(list, value, 'ar'))} | ${cell(entry.definition)} |`;
    }),
  ];
}
