import { importFindings } from '#record/rules/import-findings';
import { ruleList } from '#record/rules/index';
import { cell, generated } from './markdown.ts';

/** docs/reference/rules.md: the rules R1 to R21 and every other finding of an import. */
export function rulesReference(): string {
  const parts = [
    '# Rules and findings',
    generated,
    'A finding never changes data: it says what a person should look at. An error stops new work from being saved or',
    'published; what an import finds is kept as it was found.',
    '',
    '## Rules R1 to R21',
    '',
    '| rule | القاعدة | says | looks at | on import |',
    '|---|---|---|---|---|',
    ...ruleList.map(
      (rule) =>
        `| **${rule.id}** ${cell(rule.title)} | ${cell(rule.titleAr)} | ${cell(rule.statement)} | ${cell(rule.appliesTo)} | ${rule.errorsOnImport} |`,
    ),
    '',
    '## Other findings of imports',
    '',
    '| finding | severity | what it means | معناها |',
    '|---|---|---|---|',
    ...Object.entries(importFindings).map(
      ([code, kind]) =>
        `| \`${code}\` ${cell(kind.title.en)} | ${kind.severity} | ${cell(kind.explanation.en)} | ${cell(kind.explanation.ar)} |`,
    ),
  ];
  return `${parts.join('\n')}\n`;
}
