import type { InventedOptions, InventedRegister } from './invented-register.ts';
import { both, inventedId, name, on, place, range } from './invented-words.ts';

/** Incidents with a story: one with everything, one with many sources, one of which nothing is known, and what is not public. */
export async function putStories({ put }: InventedRegister, options: InventedOptions): Promise<void> {
  const id = inventedId;
  const table = id('source', 'table');
  const capture = id('capture', 'table');
  const post = await put('source', 'post', {
    url: 'https://posts.example/darmuna/17',
    title: both('Darmuna Today', 'درمونة اليوم'),
    platform: 'facebook',
    author: 'darmuna.today',
    publishedAt: '2017-06-06',
    independence: 'original',
    content: 'Words that stay with the team.',
  });
  const film = await put('source', 'film', {
    url: 'https://films.example/watch?v=7',
    title: both('Film from the harbour', 'شريط من الميناء'),
    platform: 'video',
    derivesFrom: post,
    independence: 'derived',
  });
  const market = await put('incident', 'market', {
    codes: ['MC001', 'AT014'],
    previousCodes: ['M17'],
    date: on('2017-06-06'),
    time: { type: 'approximate', time: '14:05' },
    country: 'SY',
    admin1: 'Raqqa',
    locationName: both('Darmuna, the market', 'درمونة، السوق'),
    place: place(35.95, 39.01, 'exact'),
    geolocation: {
      status: 'complete',
      notesPublic: both('Found by its minaret.', 'حُدّد من مئذنته.'),
      notesInternal: both('By an insider.', 'من مصدر داخلي.'),
    },
    strikeStatus: 'declared',
    strikeTypes: ['airstrike'],
    totalStrikes: 2,
    parties: [id('party', 'coalition'), id('party', 'army')],
    harmReported: 'yes',
    grading: 'confirmed',
    previousGrading: { kind: 'previously_classed_as', grade: 'fair' },
    gradingReason: both('The Coalition accepted it in May 2019.', 'أقرّ به التحالف في أيار/مايو ٢٠١٩.'),
    gradedAt: '2019-05-31T09:00:00Z',
    methodology: id('methodology', 'first'),
    causes: ['heavy_weapons_explosive'],
    infrastructure: [{ type: 'commerce.market', destruction: 'partial' }],
    casualties: [
      {
        category: 'civilians',
        killed: range(12, 17),
        injured: range(20, 24),
        computedKilled: range(11, 17),
        overrideReason: both('Twelve people are known by name.', 'اثنا عشر شخصًا معروفون بالاسم.'),
      },
      { category: 'children', killed: range(4, 5), injured: range(null, null) },
      { category: 'women', killed: range(3, 3) },
      { category: 'belligerents', killed: range(0, 1) },
    ],
    narrative: both(
      'Local sources say that two air strikes hit the market of Darmuna in the afternoon.\n\nThe harbour office counted twelve dead by name.',
      'أفادت مصادر محلية بأن غارتين جويتين أصابتا سوق درمونة بعد الظهر.\n\nوأحصى مكتب الميناء اثني عشر قتيلًا بالاسم.',
    ),
    sources: [
      { source: post, order: 1, citedAs: 'Darmuna Today', archiveUrl: 'https://archive.example/AbCd' },
      { source: film, order: 2 },
    ],
    sites: [
      {
        label: both('Vegetable hall', 'قاعة الخضار'),
        place: place(35.951, 39.012, 'exact'),
        notBefore: '2017-06-03',
        notAfter: '2017-06-08',
        damage: 'complete',
        evidence: [{ source: film, note: both('The roof is gone.', 'السقف منهار.') }],
        notesInternal: both('Seen by R.', 'شاهده ر.'),
      },
      { place: place(35.952, 39.013, 'exact'), notAfter: '2017-06-08', damage: 'partial' },
    ],
    victimGroups: [
      {
        label: both('Family of the baker', 'أسرة الخباز'),
        members: [id('victim', 'wa'), id('victim', 'child')],
        statedSize: 5,
      },
    ],
    documents: [
      { kind: 'press_release', url: 'https://coalition.example/2019-05-31', allegationNumber: '2201' },
    ],
    citations: [id('publication', 'report')],
    url: 'https://monitor.example/mc001',
    recorderStatus: 'Assessed',
    workflow: 'published',
    publishedAt: '2018-03-01T08:00:00Z',
    updatedPublicAt: '2019-05-31T09:00:00Z',
    changeLog: [
      {
        at: '2019-05-31T09:00:00Z',
        field: 'grading',
        from: '"fair"',
        to: '"confirmed"',
        reason: 'The Coalition accepted it',
        public: true,
      },
      {
        at: '2019-05-30T09:00:00Z',
        field: 'casualties',
        from: '[{"category":"civilians","killed":{"min":11,"max":17}}]',
        to: '[{"category":"civilians","killed":{"min":12,"max":17}}]',
        reason: 'A twelfth name',
        public: true,
      },
      { at: '2019-05-29T09:00:00Z', field: 'casualties', reason: 'Not for the public', public: false },
    ],
  });
  const victim = { incident: market, status: 'killed' };
  await put('victim', 'wa', {
    ...victim,
    order: 1,
    names: [name('وعد الدرموني', 'ar'), name('Waad al-Darmuni', 'en')],
    ageGroup: 'adult',
    gender: 'male',
    identityTier: 'verified',
    civilianStatus: 'civilian',
    site: 0,
    notes: both('Told by a neighbour.', 'رواه جار.'),
  });
  await put('victim', 'aged', {
    ...victim,
    order: 2,
    names: [name('سلمى الحبرية', 'ar'), name('Salma al-Habriya', 'en')],
    ageGroup: 'exact',
    ageMin: 34,
    ageMax: 34,
    gender: 'female',
    identityTier: 'verified',
  });
  await put('victim', 'child', {
    ...victim,
    order: 3,
    names: [name('نور الدرموني', 'ar'), name('Nour al-Darmuni', 'en')],
    ageGroup: 'child',
    ageMin: 7,
    ageMax: 8,
    gender: 'female',
    identityTier: 'credible_report',
  });
  await put('victim', 'unsure', {
    ...victim,
    order: 4,
    names: [name('خالد مراسي', 'ar')],
    gender: 'male',
    identityTier: 'credible_report',
  });
  await put('victim', 'unnamed', {
    ...victim,
    order: 5,
    ageGroup: 'adult',
    gender: 'male',
    status: 'injured',
  });
  await put('belligerent_row', 'coalition', {
    incident: market,
    party: id('party', 'coalition'),
    order: 1,
    certainty: 'known',
    position: 'credible',
    reasonsCredible: ['entered_target_area'],
    deathsConcededMin: 4,
    deathsConcededMax: 4,
    injuriesConcededMin: 0,
    injuriesConcededMax: 0,
    mgrs: '37SEV1234567890',
    mgrsAccuracyM: 1,
    mgrsOrigin: 'allegation',
    statements: [
      {
        date: '2019-05-31',
        url: 'https://coalition.example/2019-05-31',
        text: 'Regrettably four civilians were unintentionally killed.',
      },
    ],
  });
  await put('belligerent_row', 'army', {
    incident: market,
    party: id('party', 'army'),
    order: 2,
    certainty: 'suspected',
    position: 'denied',
  });
  await put('allegation', 'market', {
    incident: market,
    belligerent: id('party', 'coalition'),
    theirNumber: '2201',
    ourCode: 'MC001',
    events: [
      { at: '2018-01-10', event: 'received', note: both('By mail.', 'بالبريد.') },
      { at: '2019-05-31', event: 'closed_credible' },
    ],
  });
  const claim = {
    extent: 'incident',
    incident: market,
    claimant: id('party', 'monitor'),
    category: 'civilians',
    source: table,
    capture,
  };
  await put('claim', 'killed', {
    ...claim,
    measure: 'killed',
    range: range(12, 17),
    quantifier: 'range',
    locator: { file: 'incidents.csv', row: 1, columns: ['killed_min', 'killed_max'] },
    quote: 'twelve to seventeen',
    victims: [id('victim', 'wa'), id('victim', 'child')],
  });
  await put('claim', 'injured', {
    ...claim,
    measure: 'injured',
    range: range(20, 24),
    quantifier: 'dozens',
    locator: { file: 'incidents.csv', row: 1, columns: ['injured_min', 'injured_max'] },
  });

  const many = options.manySources ?? 40;
  const cited: { source: string; order: number }[] = [];
  for (let at = 0; at < many; at += 1) {
    const source = await put('source', `many ${at}`, {
      url: `https://posts.example/samdan/${at}`,
      title: both(`Post ${at} on Samdan`, `منشور ${at} عن سمدان`),
      platform: 'twitter',
      publishedAt: '2017-07-31',
    });
    cited.push({ source, order: at });
  }
  const school = await put('incident', 'school', {
    codes: ['AT020'],
    date: { type: 'date_range', from: '2017-07-30', to: '2017-08-02', approximate: false },
    country: 'SY',
    admin1: 'Raqqa',
    locationName: both('Samdan', 'سمدان'),
    place: place(35.2, 38.4, 'town'),
    parties: [id('party', 'army')],
    strikeStatus: 'likely',
    strikeTypes: ['artillery'],
    harmReported: 'yes',
    grading: 'fair',
    casualties: [{ category: 'civilians', killed: range(2, 10), injured: range(0, 2) }],
    sources: cited,
    workflow: 'published',
    publishedAt: '2018-03-01T08:00:00Z',
  });
  await put('claim', 'school', {
    ...claim,
    incident: school,
    measure: 'killed',
    range: range(2, 10),
    quantifier: 'many',
    locator: { file: 'incidents.csv', row: 2 },
  });
  await put('incident', 'unknown', {
    codes: ['AT020', 'XX000'],
    date: { type: 'unknown' },
    harmReported: 'yes',
    gradingNullReason: 'not_yet_assessed',
    parties: [id('party', 'army')],
    workflow: 'published',
    publishedAt: '2018-03-01T08:00:00Z',
  });
  await put('incident', 'quiet', {
    codes: ['NMC1'],
    date: on('2017-09-01'),
    country: 'SY',
    harmReported: 'no',
    gradingNullReason: 'no_harm_alleged',
    parties: [id('party', 'coalition')],
    workflow: 'published',
  });
  await put('incident', 'draft', {
    codes: ['MC900'],
    date: on('2018-01-01'),
    harmReported: 'yes',
    locationName: both('Not yet told', 'لم يُعلن بعد'),
    casualties: [{ category: 'civilians', killed: range(100, 100) }],
    workflow: 'assessed',
  });
  await put('incident', 'twin', {
    codes: ['MC002'],
    date: on('2017-06-06'),
    harmReported: 'yes',
    workflow: 'merged',
    mergedInto: market,
    publishedAt: '2018-03-01T08:00:00Z',
    narrative: both('A text that is gone.', 'نص لم يعد هنا.'),
  });
  await put('incident', 'withdrawn', {
    codes: ['MC003'],
    harmReported: 'yes',
    workflow: 'withdrawn',
    publishedAt: '2018-03-01T08:00:00Z',
    narrative: both('Another text that is gone.', 'نص آخر لم يعد هنا.'),
  });
}

const towns = [
  ['Hazwan', 'حزوان', 36.2, 37.2],
  ['Qasr Midar', 'قصر مدار', 35.4, 40.1],
  ['Nahr Saffan', 'نهر صفان', 34.8, 38.9],
  ['Tell Birak', 'تل براك', 36.6, 40.9],
] as const;
const grades = ['fair', 'contested', 'weak', 'fair', 'discounted', 'confirmed'];

/** One of many incidents without a story, spread over months, towns and grades. */
export async function putPlain({ put }: InventedRegister, number: number): Promise<void> {
  const [en, ar, lat, lon] = towns[number % towns.length] ?? towns[0];
  const month = String((number % 12) + 1).padStart(2, '0');
  const party = inventedId('party', number % 3 === 0 ? 'army' : 'coalition');
  const incident = await put('incident', `plain ${number}`, {
    codes: [`MC${100 + number}`],
    date: on(`${2015 + (number % 4)}-${month}-${String((number % 27) + 1).padStart(2, '0')}`),
    country: 'SY',
    locationName: both(en, ar),
    place: place(lat + (number % 5) / 10, lon + (number % 7) / 10, 'village'),
    parties: [party],
    strikeStatus: number % 2 === 0 ? 'likely' : 'single_source_claim',
    harmReported: 'yes',
    grading: grades[number % grades.length],
    casualties: [
      {
        category: 'civilians',
        killed: range(number % 6, number % 4 === 3 ? null : (number % 6) + 2),
        injured: range(number % 3, (number % 3) + 4),
      },
    ],
    workflow: 'published',
  });
  await put('claim', `plain ${number}`, {
    extent: 'incident',
    incident,
    claimant: inventedId('party', 'monitor'),
    measure: 'killed',
    category: 'civilians',
    range: range(number % 6, number % 4 === 3 ? null : (number % 6) + 2),
    source: inventedId('source', 'table'),
    capture: inventedId('capture', 'table'),
    locator: { file: 'incidents.csv', row: 10 + number },
  });
}
