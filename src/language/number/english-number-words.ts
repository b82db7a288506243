/** English number words, as data. */

export const englishUnits: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);

export const englishTens: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fourty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

/** Words of size, which multiply what stands before them. */
export const englishSizes: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

/** Sizes written onto digits: 12m, 370k. */
export const englishSizeLetters: ReadonlyMap<string, number> = new Map([
  ['k', 1_000],
  ['m', 1_000_000],
  ['bn', 1_000_000_000],
]);

/** Ordinals that stand for one person: "a third civilian". */
export const englishOrdinals: ReadonlySet<string> = new Set(
  'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
);
