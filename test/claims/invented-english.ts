import type { InventedPassage, Said } from './invented-passage.ts';

const market: Said = {
  by: 'army warplanes',
  at: 'a crowded market in the town of Kabra',
  on: 'Monday',
  says: 'a local rights group',
};
const shelling: Said = { on: 'the past 24 hours', at: 'western Aleppo', says: 'Syrian Observatory' };
const march: Said = { on: 'Since early March', says: 'SOHR activists' };
const car: Said = { by: 'an Israeli drone strike', at: 'a car near Nabra' };
const may: Said = { on: 'in May', says: 'The Network' };
const blast: Said = { says: 'Residents of Al-Hamra' };
const debris: Said = { at: 'two apartment blocks in the port city', on: 'overnight', says: 'The ministry' };
const battle: Said = { at: 'the battle for the airport', says: 'a senior officer' };

/** Invented English passages: no event, person or village in them is real. */
export const inventedEnglish: readonly InventedPassage[] = [
  {
    id: 'en-wire',
    lang: 'en',
    genre: 'wire report',
    text:
      'KHARTOUM (Newswire) - At least 31 people were killed and dozens wounded when army warplanes bombed a crowded market in ' +
      'the town of Kabra on Monday, a local rights group said. The group, Lawyers for Life, said five women and nine children ' +
      'were among the dead. The army denied targeting civilians.',
    claims: [
      ['At least 31 people were killed', 31, null, 'killed', 'unspecified', market],
      ['dozens wounded', 20, null, 'injured', 'unspecified', market],
      ['five women', 5, 5, 'killed', 'woman', { ...market, says: 'Lawyers for Life', part: 1 }],
      ['nine children', 9, 9, 'killed', 'child', { ...market, says: 'Lawyers for Life', part: 1 }],
    ],
  },
  {
    id: 'en-tally',
    lang: 'en',
    genre: 'daily tally of a monitor',
    text:
      'Syrian Observatory: 14 fighters of the regime forces and 3 civilians, including a child, were killed over the past 24 hours ' +
      'in shelling on western Aleppo. Since early March, SOHR activists have documented the death of 126 people: 71 combatants and ' +
      '55 civilians, among them 11 children and 8 women.',
    claims: [
      ['14 fighters of the regime forces', 14, 14, 'killed', 'combatant', shelling],
      ['3 civilians', 3, 3, 'killed', 'civilian', shelling],
      ['a child', 1, 1, 'killed', 'child', { ...shelling, part: 2 }],
      ['the death of 126 people', 126, 126, 'killed', 'unspecified', march],
      ['71 combatants', 71, 71, 'killed', 'combatant', { ...march, part: 4 }],
      ['55 civilians', 55, 55, 'killed', 'civilian', { ...march, part: 4 }],
      ['11 children', 11, 11, 'killed', 'child', { ...march, part: 6 }],
      ['8 women', 8, 8, 'killed', 'woman', { ...march, part: 6 }],
    ],
  },
  {
    id: 'en-channel',
    lang: 'en',
    genre: 'messaging channel',
    text:
      'BREAKING: 2 martyrs and 6 wounded, some in critical condition, in an Israeli drone strike on a car near Nabra. ' +
      'Rescue teams are still at the scene. 4.2K views',
    claims: [
      ['2 martyrs', 2, 2, 'killed', 'unspecified', car],
      ['6 wounded', 6, 6, 'injured', 'unspecified', car],
      ['some in critical condition', 2, null, 'injured', 'unspecified', { ...car, part: 2 }],
    ],
  },
  {
    id: 'en-monthly',
    lang: 'en',
    genre: 'official monthly report',
    text:
      'During April, the Combined Task Force completed the assessment of 42 reports. Out of the 42 reports, three were determined ' +
      'to be credible and resulted in six unintentional civilian deaths and two injuries. To date, based on information available, ' +
      'the Task Force assesses at least 1,417 civilians have been unintentionally killed since the beginning of the campaign. ' +
      'It has conducted 35,120 strikes in that time.',
    claims: [
      [
        'six unintentional civilian deaths',
        6,
        6,
        'killed',
        'civilian',
        { on: 'April', says: 'the Combined Task Force' },
      ],
      ['two injuries', 2, 2, 'injured', 'civilian', { on: 'April', says: 'the Combined Task Force' }],
      [
        'at least 1,417 civilians have been unintentionally killed',
        1417,
        null,
        'killed',
        'civilian',
        { on: 'since the beginning of the campaign', says: 'the Task Force' },
      ],
    ],
  },
  {
    id: 'en-entry',
    lang: 'en',
    genre: 'entry of an official report',
    text:
      'March 12, 2017, near Mosul, Iraq, via social media report: During a strike on an ISIS weapons facility, it was assessed that ' +
      'four civilians were unintentionally killed and one was injured when the structure collapsed.',
    claims: [
      [
        'four civilians were unintentionally killed',
        4,
        4,
        'killed',
        'civilian',
        { at: 'near Mosul, Iraq', on: 'March 12, 2017' },
      ],
      ['one was injured', 1, 1, 'injured', 'civilian', { at: 'near Mosul, Iraq', on: 'March 12, 2017' }],
    ],
  },
  {
    id: 'en-ngo',
    lang: 'en',
    genre: 'report of an organisation',
    text:
      'The Network recorded the deaths of 102 civilians in May, including 19 children, 12 women and three medical personnel. ' +
      'Government forces were responsible for 47 of them, while 22 were killed by unidentified gunmen. At least nine people died due to torture.',
    claims: [
      ['the deaths of 102 civilians', 102, 102, 'killed', 'civilian', may],
      ['19 children', 19, 19, 'killed', 'child', { ...may, part: 1 }],
      ['12 women', 12, 12, 'killed', 'woman', { ...may, part: 1 }],
      ['three medical personnel', 3, 3, 'killed', 'medical', { ...may, part: 1 }],
      ['47 of them', 47, 47, 'killed', 'civilian', { ...may, by: 'Government forces', part: 1 }],
      ['22 were killed', 22, 22, 'killed', 'civilian', { ...may, by: 'unidentified gunmen', part: 1 }],
      ['At least nine people died', 9, null, 'killed', 'unspecified', may],
    ],
  },
  {
    id: 'en-obituary',
    lang: 'en',
    genre: 'obituary',
    text:
      "Dr. Salim Haddad, a surgeon at the city's only trauma hospital, was killed on Friday when a shell landed outside his home. " +
      'He was 46. Two of his nurses were wounded in the same attack. He leaves behind a wife and four children.',
    claims: [
      ['a surgeon', 1, 1, 'killed', 'medical', { at: 'outside his home', on: 'Friday' }],
      [
        'Two of his nurses were wounded',
        2,
        2,
        'injured',
        'medical',
        { at: 'outside his home', on: 'Friday' },
      ],
    ],
  },
  {
    id: 'en-denial',
    lang: 'en',
    genre: 'denial and counter-claim',
    text:
      'A spokesman for the coalition said there were no civilian casualties in the operation. Residents of Al-Hamra told a different ' +
      'story: they said the blast killed a farmer and two women and left four others with burns. "We cannot say whether the strike ' +
      'killed a civilian," the spokesman later told reporters.',
    claims: [
      [
        'no civilian casualties',
        0,
        0,
        'killed_or_injured',
        'civilian',
        { says: 'A spokesman for the coalition' },
      ],
      ['killed a farmer', 1, 1, 'killed', 'civilian', blast],
      ['two women', 2, 2, 'killed', 'woman', blast],
      ['four others with burns', 4, 4, 'injured', 'unspecified', blast],
      ['whether the strike killed a civilian', 0, 1, 'killed', 'civilian', { says: 'the spokesman' }],
    ],
  },
  {
    id: 'en-correction',
    lang: 'en',
    genre: 'correction',
    text:
      'Correction: an earlier version of this story said 12 people had died. Police now put the toll at nine dead and 31 injured. ' +
      'Hospital officials, however, speak of 11 dead.',
    claims: [
      ['12 people had died', 12, 12, 'killed', 'unspecified', { says: 'an earlier version of this story' }],
      ['nine dead', 9, 9, 'killed', 'unspecified', { says: 'Police' }],
      ['31 injured', 31, 31, 'injured', 'unspecified', { says: 'Police' }],
      ['11 dead', 11, 11, 'killed', 'unspecified', { says: 'Hospital officials' }],
    ],
  },
  {
    id: 'en-aggregate',
    lang: 'en',
    genre: 'aggregate statements',
    text:
      'Between 2014 and 2019 the war killed more than 90,000 people, according to the data project; the UN estimates that some 233,000 ' +
      'have died. About 3.6 million people have been displaced and 24 million need aid.',
    claims: [
      [
        'killed more than 90,000 people',
        90000,
        null,
        'killed',
        'unspecified',
        { on: 'Between 2014 and 2019', says: 'the data project' },
      ],
      [
        'some 233,000 have died',
        233000,
        233000,
        'killed',
        'unspecified',
        { on: 'Between 2014 and 2019', says: 'the UN' },
      ],
      ['About 3.6 million people have been displaced', 3600000, 3600000, 'displaced', 'unspecified', {}],
    ],
  },
  {
    id: 'en-boilerplate',
    lang: 'en',
    genre: 'communiqué full of other numbers',
    text:
      'The ministry said its air defences shot down 74 of 90 drones launched overnight. Debris fell on two apartment blocks in the port ' +
      'city, injuring seven people, among them a 6-year-old girl. A 62-year-old woman died of a heart attack in a shelter. Power was cut to ' +
      '12,000 homes and 45 vehicles were damaged.',
    claims: [
      ['injuring seven people', 7, 7, 'injured', 'unspecified', debris],
      ['a 6-year-old girl', 1, 1, 'injured', 'child', { ...debris, part: 1 }],
      [
        'A 62-year-old woman died',
        1,
        1,
        'killed',
        'woman',
        { at: 'a shelter', on: 'overnight', says: 'The ministry' },
      ],
    ],
  },
  {
    id: 'en-witness',
    lang: 'en',
    genre: 'eyewitness post',
    text:
      'They bombed the school again today. We pulled out 4 bodies and 11 injured so far, more than 20 people are still missing under the ' +
      'rubble. Pray for us. 312 likes 87 shares',
    claims: [
      ['4 bodies', 4, 4, 'killed', 'unspecified', { at: 'the school', on: 'today' }],
      ['11 injured', 11, 11, 'injured', 'unspecified', { at: 'the school', on: 'today' }],
      [
        'more than 20 people are still missing',
        20,
        null,
        'missing',
        'unspecified',
        { at: 'the school', on: 'today' },
      ],
    ],
  },
  {
    id: 'en-abduction',
    lang: 'en',
    genre: 'police report',
    text:
      'Gunmen abducted 17 farm workers near Tirza late on Tuesday, police said. Three were later found dead; the remaining 14 are still ' +
      'missing. In a separate raid, security forces arrested five suspected militants.',
    claims: [
      [
        'abducted 17 farm workers',
        17,
        17,
        'abducted',
        'civilian',
        { by: 'Gunmen', at: 'near Tirza', on: 'late on Tuesday', says: 'police' },
      ],
      [
        'Three were later found dead',
        3,
        3,
        'killed',
        'civilian',
        { by: 'Gunmen', at: 'near Tirza', on: 'late on Tuesday' },
      ],
      [
        'the remaining 14 are still missing',
        14,
        14,
        'missing',
        'civilian',
        { by: 'Gunmen', at: 'near Tirza', on: 'late on Tuesday' },
      ],
      [
        'arrested five suspected militants',
        5,
        5,
        'detained',
        'combatant',
        { by: 'security forces', at: 'near Tirza', on: 'late on Tuesday' },
      ],
    ],
  },
  {
    id: 'en-losses',
    lang: 'en',
    genre: 'analysis of losses',
    text:
      'Neither side has published its losses, but a senior officer said on condition of anonymity that between 40 and 50 soldiers and as many ' +
      'militiamen had been killed in the battle for the airport. No fewer than 200 were wounded. The rebels claimed to have lost only six fighters.',
    claims: [
      ['between 40 and 50 soldiers', 40, 50, 'killed', 'combatant', battle],
      ['as many militiamen had been killed', 40, 50, 'killed', 'combatant', battle],
      ['No fewer than 200 were wounded', 200, null, 'injured', 'unspecified', battle],
      ['lost only six fighters', 6, 6, 'killed', 'combatant', { ...battle, says: 'The rebels' }],
    ],
  },
];
