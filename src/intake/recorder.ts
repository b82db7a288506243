import { derivedId } from '#record/identifier';
import type { Draft } from '#record/reading';

/** The draft of the recorder whose data is read: the one who claims what its tables say. */
export function recorderDraft(
  dataset: string,
  en: string,
  ar: string,
  aliases: readonly string[],
  file: string,
): Draft {
  return {
    type: 'draft',
    kind: 'party',
    id: derivedId(dataset, 'party', 'recorder'),
    parent: null,
    body: {
      names: [
        { lang: 'en', value: en },
        { lang: 'ar', value: ar },
      ],
      kind: 'recorder',
      aliases: [...aliases],
    },
    file,
    row: null,
  };
}
