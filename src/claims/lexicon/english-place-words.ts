/** Words by which English texts name a place, as data. */

/** Nouns that make a phrase a place. */
export const englishPlaceNouns: readonly string[] = (
  'village city town district province governorate region neighbourhood neighborhood quarter camp market hospital school mosque church ' +
  'area areas countryside outskirts vicinity port border street road highway house home homes building block compound farm field airport ' +
  'base site sites suburb suburbs capital centre center square clinic bus vehicle car wedding funeral factory prison checkpoint crossing ' +
  'island valley mountain coast river university shelter tent tents convoy boat hall restaurant cafe cemetery headquarters villages towns ' +
  'cities north south east west northern southern eastern western central subdistrict sub-district governorates hotel bakery shop shops ' +
  'residence residences apartment apartments premises warehouse depot plant station strip bank territory country enclave gathering party feast'
).split(' ');

/** Prepositions before a place. */
export const englishPlacePrepositions: readonly string[] = [
  'in',
  'at',
  'near',
  'outside',
  'around',
  'inside',
  'on',
  'across',
  'from',
  'off',
];

/** Phrases before what was struck. */
export const englishTargetPhrases: readonly string[] = [
  'attack on',
  'attacks on',
  'strike on',
  'strikes on',
  'raid on',
  'raids on',
  'airstrike on',
  'airstrikes on',
  'aggression on',
  'shelling of',
  'shelling on',
  'bombardment of',
  'bombardment on',
  'bombing of',
  'fire on',
  'fired on',
  'fired at',
  'opened fire on',
  'landed on',
  'landed in',
  'came down on',
  'landed outside',
  'landed near',
  'fell near',
  'fell in',
  'explosion in',
  'explosion at',
  'blast in',
  'blast at',
  'exploded in',
  'exploded near',
  'exploded at',
  'explosion near',
  'detonated in',
  'crashed into',
  'slammed into',
  'ripped through',
  'fell on',
  'targeted',
  'targeting',
  'targets',
  'struck',
  'strikes',
  'hit',
  'hits',
  'hitting',
  'striking',
  'bombed',
  'bombs',
  'bombing',
  'shelled',
  'shelling',
  'attacked',
  'stormed',
  'raided',
  'pounded',
  'bombarded',
];

/** Place names that texts use without a noun; capitalised words after a preposition are places anyway. */
export const englishNotPlaces: readonly string[] = (
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday ' +
  'sunday twitter facebook telegram x reuters afp arabic english critical serious total addition response connection statement general fact ' +
  'particular which whom order case charge custody exchange retaliation parallel return turn place use view light line detail details s kills injures wounds leaves'
).split(' ');

/** Words inside the name of a place that are none of its nouns. */
export const englishPlaceLinks: readonly string[] =
  "of in near at on outside inside the a an 's around between from his her their its some several where".split(
    ' ',
  );

/** Verbs of headlines, which end a place. */
export const englishHeadlineVerbs: readonly string[] =
  'kills kill injures injure wounds leaves leave claims hits targets destroys'.split(' ');

/** Participles that a place goes over: "a bus carrying pilgrims". */
export const englishPlaceParticiples: readonly string[] =
  'carrying surrounding belonging housing wedding hosting sheltering fishing'.split(' ');

/** Sides of the compass that a place goes on with after a comma. */
export const englishDirections: readonly string[] =
  'north south east west northern southern eastern western central'.split(' ');

/** Lower-case words that a place may begin with. */
export const englishPlaceStarts: readonly string[] = (
  'the a an his her their its " al rural southeast northwest northeast southwest ' +
  'southeastern northwestern northeastern southwestern'
).split(' ');
