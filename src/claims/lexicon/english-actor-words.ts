/** Words by which English texts name who did it, as data. */

/** Nouns for those who strike, or for what they strike with. */
export const englishActorHeads: readonly string[] = (
  'forces force troops army military aircraft warplanes warplane planes plane jets jet drones drone airstrike airstrikes strike strikes ' +
  'raid raids shelling bombardment bombing bombings artillery militia militias fighters gunmen gunman militants coalition regime ' +
  'government navy soldiers police enemy faction factions rebels sniper snipers helicopter helicopters gunships occupation militiamen ' +
  'terrorists insurgents authorities mercenaries group groups state missile missiles rockets rocket fire attack attacks jihadists ' +
  'paramilitary paramilitaries air command marines aggression invasion strikes bombs extremists'
).split(' ');

/** Of these, what needs a party before it: "an airstrike" alone names nobody. */
export const englishWeakHeads: readonly string[] = (
  'airstrike airstrikes strike strikes raid raids shelling bombardment bombing bombings artillery missile missiles rockets rocket fire ' +
  'attack attacks air state group groups aggression invasion bombs police army military government authorities ' +
  'soldiers fighters aircraft planes plane forces force troops rebels regime'
).split(' ');

/** Parties by name, and words that show one: nationalities, abbreviations. */
export const englishPartyWords: readonly string[] = (
  'us u.s. u.s american russian russia israeli israel turkish turkey syrian assad iranian iran saudi emirati uae houthi houthis isis isil ' +
  'daesh sdf ypg pkk rsf saf hts idf hamas hezbollah taliban coalition kurdish iraqi british uk french france jordanian egyptian ' +
  'ethiopian eritrean ukrainian myanmar burmese junta sudanese al-shabaab shabaab boko haram janjaweed nato american-led us-led saudi-led ' +
  'u.s.-led russian-backed turkish-backed iranian-backed regime wagner africom centcom pakistani indian afghan libyan haftar gna lna ' +
  'yemeni lebanese zionist western allied rebel opposition unidentified unknown gunmen qsd pyd asayish ansar insurgent islamist government security army military police rebels militia'
).split(' ');

/** Verbs by which a party strikes: the phrase before them is who did it. */
export const englishStrikeVerbs: readonly string[] = (
  'struck hit bombed shelled attacked targeted fired launched carried conducted killed injured wounded dropped raided pounded stormed ' +
  'opened executed murdered shot destroyed bombarded ambushed massacred harmed perpetrated detonated abducted detained arrested'
).split(' ');
