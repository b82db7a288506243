import { claimWordsReference } from './claim-words.ts';
import { commandsReference } from './commands.ts';
import { fieldsReference } from './fields.ts';
import { rulesReference } from './rules.ts';
import { vocabularyReference } from './vocabulary.ts';

/** Every page of docs/reference by its file name, as the program says it should read. */
export async function referencePages(): Promise<Record<string, string>> {
  return {
    'claim-words.md': claimWordsReference(),
    'commands.md': await commandsReference(),
    'fields.md': fieldsReference(),
    'rules.md': rulesReference(),
    'vocabulary.md': vocabularyReference(),
  };
}
