/** One value of a controlled list. */
export interface VocabularyValue {
  /** What is stored: lower case, never shown to readers. */
  readonly value: string;
  /** The word Airwars' data uses for it; '' where there is none, in brackets where it is only a note. */
  readonly airwars: string;
  /** One line of English that says when the value applies. */
  readonly definition: string;
  /** What a reader sees. */
  readonly label: { readonly en: string; readonly ar: string };
}

/** A controlled list: the only values a field of the record may hold. */
export interface VocabularyList {
  readonly description: string;
  readonly label: { readonly en: string; readonly ar: string };
  /** True where a record may hold several values of the list. */
  readonly multi: boolean;
  /** Whose practice the list follows. */
  readonly source: string;
  readonly values: readonly VocabularyValue[];
}
