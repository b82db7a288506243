import { describe, expect, it } from 'vitest';
import { extractClaims } from '#claims/extract';
import { reading } from './reading.ts';

/** What is found in each sentence, by the annotation guide's rules for quantities, outcomes and groups. */
const grammar: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'people before and after a verb': [
    ['13 civilians were killed and 19 wounded.', '13-13 killed civilian', '19-19 injured civilian'],
    ['The shelling killed four women and injured their driver.', '4-4 killed woman', '1-1 injured civilian'],
    [
      'A shell landed on a house, killing a mother and her two sons.',
      '1-1 killed woman',
      '2-2 killed family',
    ],
    ['Twenty-three fishermen have died.', '23-23 killed civilian'],
    ['The death of two soldiers was confirmed.', '2-2 killed combatant'],
    ['The blast claimed four lives.', '4-4 killed unspecified'],
    ['17 civilian deaths and three injuries were recorded.', '17-17 killed civilian', '3-3 injured civilian'],
    ['Gunmen abducted nine teachers.', '9-9 abducted civilian'],
    ['A man was killed; his wife survived.', '1-1 killed man', '1-1 survived woman'],
  ],
  hedges: [
    ['At least 20 people were killed.', '20- killed unspecified'],
    ['Around 30 people were injured.', '30-30 injured unspecified'],
    ['Up to 40 people died.', '0-40 killed unspecified'],
    ['Between 12 and 15 fighters died.', '12-15 killed combatant'],
    ['Tens of thousands of people were displaced.', '20000- displaced unspecified'],
    ['Several children were wounded.', '2- injured child'],
    ['Dozens of dead and wounded lay in the street.', '20- killed_or_injured unspecified'],
    ['A third civilian died of his wounds.', '1-1 killed civilian'],
  ],
  'parts of a total': [
    ['At least 20 people were killed, including 7 children.', '20- killed unspecified', '7-7 killed child'],
    [
      'The army killed 12 people, mostly women and children.',
      '12-12 killed unspecified',
      'most killed women_and_children',
    ],
    ['Nine people died, among them a doctor.', '9-9 killed unspecified', '1-1 killed medical'],
    [
      'Five soldiers were killed and as many others injured.',
      '5-5 killed combatant',
      '5-5 injured combatant',
    ],
  ],
  'nobody, and what is denied or open': [
    ['No civilians were killed in the strike.', '0-0 killed civilian'],
    ['There were no casualties.', '0-0 killed_or_injured unspecified'],
    ['The Coalition denied that the raid killed any civilians.', '0-0 killed civilian'],
    ['Israel denied causing any civilian casualties.', '0-0 killed_or_injured civilian'],
    ['The army said it did not kill any civilians.', '0-0 killed civilian'],
    ['The Coalition is investigating whether it killed a civilian.', '0-1 killed civilian'],
    ['The army denied responsibility for the killing of civilians.'],
    ['It was not clear if any civilians were killed.'],
    ['It is not known how many people died.'],
  ],
  'a toll and the figure that it replaces': [
    ['The death toll rose to 43.', '43-43 killed unspecified'],
    ['The death toll rose from 38 to 43.', '38-38 killed unspecified', '43-43 killed unspecified'],
    [
      '43 people were killed, up from 38 reported earlier.',
      '43-43 killed unspecified',
      '38-38 killed unspecified',
    ],
    [
      'The ministry, correcting its earlier figure of 51, said 43 people were killed.',
      '51-51 killed unspecified',
      '43-43 killed unspecified',
    ],
  ],
  'what is counted and is no harmed person': [
    ['The ministry received 122 reports of civilian casualties and 7 new allegations.'],
    ['The Coalition carried out 34,502 strikes on 200 sites.'],
    ['The rebels fired 12 rockets and destroyed 3 tanks and 17 houses.'],
    ['8.1 million people need food aid.'],
    ['70 per cent of the dead were women.'],
    ['The 45-year-old mayor opened 3 schools.'],
    ['The children were killed.'],
  ],
};

describe.each(Object.entries(grammar))('%s', (_what, sentences) => {
  it.each(sentences)('%s', (sentence, ...claims) => {
    expect(reading(sentence)).toEqual(claims);
  });
});

describe('who says so', () => {
  const claimant = (text: string) => extractClaims(text).map((claim) => claim.claimant);

  it.each([
    ['Five people were killed, a doctor said.', ['a doctor']],
    ['According to the Observatory, five people were killed.', ['the Observatory']],
    ['Five people were killed.', [null]],
    [
      'The group said 4 people were killed, but the health ministry put the toll at 9.',
      ['The group', 'the health ministry'],
    ],
    ['Rights Watch says the raid killed 8 people. The army put the toll at 3.', ['Rights Watch', 'The army']],
  ])('%s', (text, expected) => {
    expect(claimant(text)).toEqual(expected);
  });
});

it('one claim says by whom, where, when, how, and by which rule', () => {
  const text =
    'Russian warplanes killed nine civilians in a market in Kabra on Monday, a local council said.';
  expect(extractClaims(text, { published: '2019-05-10' })).toEqual([
    {
      start: 18,
      end: 39,
      span: 'killed nine civilians',
      min: 9,
      max: 9,
      approx: false,
      proportion: null,
      outcome: 'killed',
      group: 'civilian',
      perpetrator: 'Russian warplanes',
      place: 'a market in Kabra',
      date: 'Monday',
      when: { type: 'date', date: '2019-05-06', approximate: false },
      claimant: 'a local council',
      scope: 'incident',
      partOf: null,
      repeatOf: null,
      victimNames: [],
      quantifier: 'exact',
      rule: 'verb_then_people',
      confidence: 0.93,
    },
  ]);
});

it('a figure for everything since a date is cumulative, and its part stays with it', () => {
  const text =
    'Since 30 April, government forces have killed 288 civilians, 67 of them children, the Observatory said.';
  const claims = extractClaims(text);
  expect(claims.map(({ scope, partOf, date }) => [scope, partOf, date])).toEqual([
    ['cumulative', null, 'Since 30 April'],
    ['cumulative', 1, 'Since 30 April'],
  ]);
});

it('the same figure again says which claim it repeats; another figure is none', () => {
  const text =
    'At least 14 people were killed in a strike on Tirza.\n\nThe strike, which killed at least 14 people, was the first. ' +
    'A doctor said 16 people were killed in Tirza.';
  expect(extractClaims(text).map((claim) => claim.repeatOf)).toEqual([null, 1, null]);
});
