/** Words by which English texts say who says so, as data. */

/** Verbs whose subject makes the claim. */
export const englishSpeechVerbs: readonly string[] = (
  'said says say saying told tells reported reports report announced announces confirmed confirms claimed claims added adds stated ' +
  'states noted notes wrote writes tweeted posted estimated estimates estimate put puts documented documents recorded records counted ' +
  'counts conceded concedes admitted admits acknowledged acknowledges insisted insists denied denies warned warns revealed reveals ' +
  'alleged alleges believe believes believed concluded concludes assessed assesses determined verified tallied raised listed published ' +
  'stressed emphasised emphasized underlined pointed explained declared asserted argued maintains maintained mentioned indicated ' +
  'registered logged read reads received completed informed disclosed testified witnessed attributed accused found speak speaks spoke gave gives cited quoted speaking issued issues'
).split(' ');

/** Of these, what is a noun as well: they speak only after a name or a pronoun. */
export const englishNounVerbs: readonly string[] =
  'report reports record records count counts claim claims estimate estimates state states note notes post posts put puts read reads list lists posted found alleged documented recorded verified claimed estimated believed confirmed counted'.split(
    ' ',
  );

/** Phrases before the one who says so. */
export const englishSourcePhrases: readonly string[] = [
  'according to',
  'as reported by',
  'as stated by',
  'reported by',
  'confirmed by',
  'documented by',
  'recorded by',
  'announced by',
  'quoted by',
  'cited by',
  'citing',
  'quoting',
  'in the words of',
  'published by',
  'a statement by',
  'a statement from',
  'figures from',
  'data from',
  'counted by',
  'verified by',
  'attributed to',
];

/** Subjects that point back at who spoke before. */
export const englishSpeakerPronouns: readonly string[] = [
  'it',
  'they',
  'he',
  'she',
  'its',
  'their',
  'who',
  'which',
  'we',
  'i',
];

/** Nouns that, after "the", point back at who spoke before. */
export const englishSpeakerNouns: readonly string[] = (
  'source sources group agency organisation organization statement report official officials spokesman spokesperson spokeswoman ' +
  'monitor monitors network ministry outlet newspaper command residents witnesses activists doctors release bulletin account'
).split(' ');

/** Verbs that report no words: a body that completes assessments speaks in its own report. */
export const englishReportVerbs: readonly string[] = [
  'completed',
  'received',
  'assessed',
  'concluded',
  'determined',
  'found',
];
