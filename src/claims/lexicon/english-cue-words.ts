/** Words of English by which a sentence is taken apart, as data. */

/** What follows is a part of the total before. */
export const englishPartPhrases: readonly string[] = [
  'including',
  'among them',
  'among whom',
  'among which',
  'of whom',
  'of them',
  'of these',
  'of those',
  'of which',
  'amongst them',
  'comprising',
  'consisting of',
  'namely',
  'inclusive of',
];

/** What stands before is a part of the total before that: "two women among them". */
export const englishPartAfterPhrases: readonly string[] = [
  'among them',
  'amongst them',
  'among the dead',
  'among those killed',
  'among the victims',
  'among the casualties',
  'among the wounded',
  'among the injured',
  'among those wounded',
  'among those injured',
  'amongst the dead',
  'among the fatalities',
];

/** Most of the total, without a number. */
export const englishMostPhrases: readonly string[] = [
  'mostly',
  'most of them',
  'most of whom',
  'most of whom were',
  'most of them were',
  'the majority of whom',
  'the majority of whom were',
  'the majority of them',
  'the majority',
  'the majority being',
  'mainly',
  'largely',
  'primarily',
  'the bulk of them',
  'predominantly',
  'the vast majority of them',
  'the vast majority',
  'most being',
  'overwhelmingly',
];

/** The same behind the group: "women and children for the most part". */
export const englishMostAfterPhrases: readonly string[] = ['for the most part', 'mostly', 'in the main'];

/** All of the total: no new people. */
export const englishAllPhrases: readonly string[] = [
  'all of them',
  'all of whom',
  'all of whom were',
  'all',
  'all from',
  'all of them from',
];

export const englishDenials: readonly string[] = [
  'no',
  'without',
  'without any',
  'not any',
  'nobody',
  'no one',
  'none',
  'zero',
  'without causing any',
  'without causing',
  'nor any',
  'not a single',
];

/** Denied verbs: what follows did not happen. */
export const englishDeniedVerbs: readonly string[] = [
  'did not',
  "didn't",
  'had not',
  'has not',
  'have not',
  'was not',
  'were not',
  "hasn't",
  "hadn't",
  "wasn't",
  "weren't",
  'do not',
  'does not',
  'not',
];

/** Verbs of a denial, which has its object after it. */
export const englishDenialVerbs: readonly string[] =
  'deny denies denied denying refuted refutes refuting rejected rejects rejecting dismissed dismisses dismissing'.split(
    ' ',
  );

/** Where what is denied ends. */
export const englishDenialEnds: readonly string[] =
  '; but saying adding insisting while although however'.split(' ');

/** After these a denial is of something else than the harm: "denied responsibility for the killing of civilians". */
export const englishDenialWords: readonly string[] =
  'responsibility involvement role part access complicity targeting carrying conducting using behind deliberately intentionally wrongdoing'.split(
    ' ',
  );

const figureNouns = ['figure', 'toll', 'count', 'estimate', 'number', 'tally', 'total'];

/** Before a figure that another one replaces. */
export const englishFormerPhrases: readonly string[] = [
  'up from',
  'down from',
  'up from an',
  ...['earlier', 'previous', 'initial', 'original', 'first'].flatMap((when) => [
    ...figureNouns.flatMap((noun) => [`${when} ${noun} of`, `${when} ${noun} was`]),
    `${when} report of`,
    `${when} reports of`,
  ]),
];

/** Words that join another group to a list. */
export const englishAdders: readonly string[] = [
  'and',
  ',',
  'and also',
  'as well as',
  'along with',
  'together with',
  'plus',
  'in addition to',
  '&',
  'besides',
  'and at least',
  'alongside',
];

/** Verbs and nouns that leave people dead or wounded and so let "civilian casualties" stand as a claim. */
export const englishCausers: readonly string[] = [
  'caused',
  'causing',
  'resulted',
  'resulting',
  'led',
  'leading',
  'left',
  'leaving',
  'inflicted',
  'inflicting',
  'sustained',
  'suffered',
  'incurred',
  'reported',
  'were',
  'despite',
  'amid',
];

/** Words that end a noun phrase or stand between it and its verb; no noun for people is looked for beyond them. */
export const englishStopWords: readonly string[] = (
  'the a an this that these those his her their its our your my of in on at by from to for with without into onto upon over under ' +
  'after before during since until when while where which who whom whose what why how as and or but nor so yet than then if ' +
  'because though although is are was were be been being am has have had do does did done will would can could may might must ' +
  'shall should not no he she it they we i you him them us me himself themselves said says say told reported according including ' +
  'among amongst between across against along around behind beside beyond near inside outside within through toward towards ' +
  'about above below up down out off again there here also only just still already later earlier ago today yesterday tomorrow ' +
  'tonight now most mostly mainly both each every any all one when whether per via amid following due despite except plus ' +
  'alone overall altogether each daily so far were alive there overnight instead such like who reportedly allegedly apparently ' +
  'directly immediately instantly seriously severely critically slightly lightly remain remained believed thought feared ' +
  'confirmed documented recorded taken transferred transported treated trapped found identified living worked working ' +
  'travelling traveling fled came went got lost need needed suffered sustained lie lay rose raised climbed reached stood ' +
  'came visited attended returned gathered sheltering sleeping playing trying attempting belonging left leaving became held'
).split(' ');

/** Nouns that a number counts near harm and that are no people: they end a claim before it begins. */
export const englishThingEndings: readonly string[] = (
  'vehicle vehicles car cars truck trucks house houses home homes building buildings strike strikes airstrike airstrikes raid raids ' +
  'attack attacks missile missiles rocket rockets shell shells bomb bombs drone drones position positions report reports ' +
  'allegation allegations incident incidents site sites village villages city cities day days hour hours week weeks month months ' +
  'year years minute minutes km kilometers kilometres kilometer kilometre miles mile meters metres meter percent per cent dollars ' +
  'sorties sortie targets target bunkers base bases camp camps school schools hospital hospitals mosque mosques market markets ' +
  'facilities facility properties property time times assessments areas area neighborhoods neighbourhoods districts district ' +
  'governorates provinces countries country towns town locations location rounds tons tonnes pounds kg investigations'
).split(' ');
