import type { Outcome } from '../claim.ts';

/** How a word of harm finds its people. */
export type HarmForm =
  /** "Were killed", "28 killed", "killed 28": before it in the passive, after it in the active. */
  | 'past'
  /** "Died", "dead": always before it. */
  | 'state'
  /** "Killing three", "kills three": always after it. */
  | 'active';

/** Words of harm by what they say happened; several words make a phrase. */
export const englishHarmWords: readonly {
  readonly outcome: Outcome;
  readonly past?: readonly string[];
  readonly state?: readonly string[];
  readonly active?: readonly string[];
}[] = [
  {
    outcome: 'killed',
    past: [
      'killed',
      'slain',
      'slaughtered',
      'massacred',
      'executed',
      'murdered',
      'assassinated',
      'beheaded',
      'martyred',
      'shot dead',
      'shot and killed',
      'gunned down',
      'eliminated',
      'put to death',
      'wiped out',
      'hacked to death',
      'beaten to death',
      'stabbed to death',
      'burned alive',
      'burnt alive',
      'crushed to death',
      'tortured to death',
      'shot to death',
      'blown up',
    ],
    state: [
      'died',
      'dies',
      'dead',
      'perished',
      'drowned',
      'succumbed',
      'lost their lives',
      'lost his life',
      'lost her life',
      'lose their lives',
      'losing their lives',
      'burned to death',
      'burnt to death',
      'found dead',
      'been lost',
      'were lost',
      'dying',
      'passed away',
    ],
    active: [
      'killing',
      'kill',
      'kills',
      'slaying',
      'slaughtering',
      'massacring',
      'executing',
      'murdering',
      'assassinating',
      'claimed the lives of',
      'claiming the lives of',
      'claims the lives of',
      'took the lives of',
      'taking the lives of',
      'cost the lives of',
      'costing the lives of',
      'claimed',
      'claiming',
      'wiping out',
      'buried',
      'burying',
      'cost',
      'costing',
      'lost',
      'losing',
      'lose',
      'eliminating',
      'martyring',
      'took the life of',
      'claimed the life of',
    ],
  },
  {
    outcome: 'injured',
    past: ['injured', 'wounded', 'hurt', 'maimed'],
    state: [
      'sustained injuries',
      'sustained various injuries',
      'sustained minor injuries',
      'sustained serious injuries',
      'sustained wounds',
      'suffered injuries',
      'suffered wounds',
      'suffered burns',
      'suffered shrapnel wounds',
      'suffered serious injuries',
      'suffered minor injuries',
      'hospitalised',
      'hospitalized',
      'needed hospital treatment',
      'needed treatment',
      'with burns',
      'with shrapnel wounds',
      'with injuries',
      'with wounds',
    ],
    active: ['injuring', 'injures', 'injure', 'wounding', 'wounds', 'hurting', 'maiming'],
  },
  {
    outcome: 'killed_or_injured',
    past: ['harmed'],
    state: ['come to harm', 'came to harm', 'killed or injured', 'killed or wounded', 'dead or wounded'],
    active: ['harming', 'harm', 'harms', 'victimizing'],
  },
  {
    outcome: 'missing',
    state: [
      'missing',
      'went missing',
      'unaccounted for',
      'disappeared',
      'been disappeared',
      'vanished',
      'forcibly disappeared',
    ],
  },
  {
    outcome: 'trapped',
    state: ['trapped', 'buried under', 'stranded', 'buried alive', 'stuck under', 'under the rubble'],
    active: ['trapping'],
  },
  {
    outcome: 'displaced',
    past: ['displaced', 'uprooted'],
    state: [
      'fled',
      'driven from their homes',
      'forced to flee',
      'forced from their homes',
      'forced out of their homes',
      'left homeless',
      'have fled',
      'evacuated',
      'made homeless',
    ],
    active: ['displacing', 'uprooting', 'forcing'],
  },
  {
    outcome: 'detained',
    past: ['detained', 'arrested', 'captured', 'imprisoned', 'rounded up', 'taken prisoner'],
    active: ['detaining', 'arresting', 'arrests', 'arrest', 'capturing', 'detains'],
  },
  {
    outcome: 'abducted',
    past: [
      'abducted',
      'kidnapped',
      'taken hostage',
      'held hostage',
      'carried off',
      'made off with',
      'taken captive',
    ],
    active: ['abducting', 'kidnapping', 'kidnaps', 'abducts'],
  },
  {
    outcome: 'rescued',
    past: ['rescued', 'pulled alive', 'pulled out alive', 'saved', 'pulled from the rubble alive'],
    active: ['rescuing', 'saving'],
  },
  { outcome: 'survived', state: ['survived'] },
];

/** Names of the event: its people follow after "of" ("the death of two soldiers"). */
export const englishEventWords: readonly { readonly outcome: Outcome; readonly words: readonly string[] }[] =
  [
    {
      outcome: 'killed',
      words: [
        'death',
        'deaths',
        'killing',
        'killings',
        'murder',
        'massacre',
        'execution',
        'assassination',
        'martyrdom',
        'bodies',
        'body',
        'corpses',
        'remains',
        'loss',
        'slaughter',
        'lives',
      ],
    },
    { outcome: 'injured', words: ['injury', 'injuries', 'wounding', 'injuring'] },
    { outcome: 'displaced', words: ['displacement'] },
    { outcome: 'detained', words: ['arrest', 'detention', 'capture'] },
    { outcome: 'abducted', words: ['abduction', 'kidnapping'] },
    { outcome: 'rescued', words: ['rescue'] },
  ];

/** Nouns that count people by what happened to them, after a number: singular/plural. */
export const englishVictimWords: readonly { readonly outcome: Outcome; readonly nouns: readonly string[] }[] =
  [
    {
      outcome: 'killed',
      nouns: ['death', 'fatality/fatalities', 'killing', 'martyr', 'body/bodies', 'corpse', 'kill', 'murder'],
    },
    { outcome: 'injured', nouns: ['injury/injuries', 'wounding'] },
    { outcome: 'killed_or_injured', nouns: ['casualty/casualties', 'victim'] },
    { outcome: 'survived', nouns: ['survivor'] },
    { outcome: 'abducted', nouns: ['hostage', 'abductee'] },
    { outcome: 'detained', nouns: ['arrest'] },
  ];

/** Collective nouns: "the dead", "a few of the wounded". */
export const englishCollectiveWords: readonly {
  readonly outcome: Outcome;
  readonly words: readonly string[];
}[] = [
  { outcome: 'killed', words: ['dead', 'fatalities', 'killed', 'deceased', 'slain', 'martyrs'] },
  { outcome: 'injured', words: ['wounded', 'injured'] },
  { outcome: 'killed_or_injured', words: ['casualties', 'victims'] },
  { outcome: 'missing', words: ['missing'] },
];

/** Phrases that bring a toll, whose number may stand anywhere near: "the death toll rose to 43". */
export const englishTollPhrases: readonly {
  readonly outcome: Outcome;
  readonly phrases: readonly string[];
}[] = [
  {
    outcome: 'killed',
    phrases: [
      'death toll',
      'toll of dead',
      'toll of martyrs',
      'toll of fatalities',
      'number of dead',
      'number of deaths',
      'number of people killed',
      'number of those killed',
      'number of civilians killed',
      'number of killed',
      'number of fatalities',
      'number of martyrs',
      'number of civilian deaths',
      'number of victims killed',
      'number killed',
      'the toll',
      'toll',
      'its toll',
      'tally of dead',
      'tally of deaths',
    ],
  },
  {
    outcome: 'injured',
    phrases: [
      'number of injured',
      'number of wounded',
      'number of injuries',
      'number of people injured',
      'number of people wounded',
      'number of those injured',
      'number of those wounded',
    ],
  },
  {
    outcome: 'killed_or_injured',
    phrases: [
      'number of casualties',
      'casualty toll',
      'number of victims',
      'toll of casualties',
      'casualty count',
    ],
  },
];

/** Phrases of danger to life: a part of the wounded. */
export const englishSeriousPhrases: readonly string[] = [
  'in critical condition',
  'in serious condition',
  'in a critical condition',
  'in a serious condition',
  'in grave condition',
  'critically',
  'seriously',
  'severely',
  'fighting for their lives',
  'fighting for his life',
  'fighting for her life',
  'in life threatening condition',
  'in danger of dying',
  'in intensive care',
  'with life threatening injuries',
];
