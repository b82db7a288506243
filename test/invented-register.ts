import type { RegisterStore } from '#casework/ports';
import { definitionOf, type Kind } from '#record/entity/index';
import { derivedId } from '#record/identifier';
import type { RecordBody } from '#record/register';
import { MemoryRegister } from './memory-register.ts';

/** The id of a record of the invented register, by kind and name. */
export const inventedId = (kind: Kind, name: string) => derivedId('invented', kind, name);

export interface InventedOptions {
  readonly namePolicy?: 'all' | 'adults' | 'none';
  readonly training?: boolean;
  /** Incidents besides the ones with a story of their own. */
  readonly more?: number;
  /** Sources of the incident that cites most. */
  readonly manySources?: number;
}

/** A register of invented places, people and parties in English and Arabic, and the way to write into it. */
export interface InventedRegister {
  readonly register: RegisterStore;
  readonly conflict: string;
  put(kind: Kind, name: string, body: RecordBody): Promise<string>;
  /** Replaces fields of a record; null takes one away. */
  change(kind: Kind, name: string, fields: RecordBody): Promise<void>;
  remove(kind: Kind, name: string): Promise<void>;
}

const both = (en: string, ar: string) => [
  { lang: 'en', value: en },
  { lang: 'ar', value: ar },
];
const on = (date: string) => ({ type: 'date', date, approximate: false });
const range = (min: number | null, max: number | null) => ({ min, max });
const name = (value: string, lang: 'ar' | 'en', kind = 'full') => ({
  value,
  lang,
  kind,
  script: lang === 'ar' ? 'Arab' : 'Latn',
  transliterationOf: null,
  source: null,
});
const place = (lat: number, lon: number, precision: string) => ({
  point: { lat, lon },
  precision,
  gazetteerId: null,
  mgrs: null,
  mgrsPrecisionM: null,
  origin: null,
});

/** Makes the register, in memory unless told where: always the same records, a second apart from 1 June 2019 on. */
export async function inventedRegister(
  options: InventedOptions = {},
  open: (now: () => Date) => RegisterStore | Promise<RegisterStore> = (now) => new MemoryRegister(now),
): Promise<InventedRegister> {
  let second = Date.parse('2019-06-01T00:00:00Z') / 1000;
  const register = await open(() => new Date(++second * 1000));
  const conflict = inventedId('conflict', 'tarfuna');
  const write = async (kind: Kind, id: string, from: number, body: RecordBody | null) => {
    const parent = body
      ? parentOf(kind, body)
      : ((await register.revisions(conflict, id)).at(-1)?.parent ?? null);
    await register.write({ author: 'test', batch: null }, (transaction) =>
      transaction.append([{ conflict, kind, id, parent, from, body, reason: 'A test needs it' }]),
    );
  };
  const invented: InventedRegister = {
    register,
    conflict,
    async put(kind, of, body) {
      const id = inventedId(kind, of);
      definitionOf(kind)?.schema.parse(body);
      await write(kind, id, 0, body);
      return id;
    },
    async change(kind, of, fields) {
      const before = await register.get(conflict, inventedId(kind, of));
      if (!before) throw new Error(`There is no ${kind} ${of}.`);
      const body: RecordBody = { ...before.body, ...fields };
      for (const [field, value] of Object.entries(fields)) if (value === null) delete body[field];
      await write(kind, before.id, before.revision, body);
    },
    async remove(kind, of) {
      const before = await register.get(conflict, inventedId(kind, of));
      if (before) await write(kind, before.id, before.revision, null);
    },
  };
  await putFrame(invented, options);
  await putStories(invented, options);
  for (let number = 0; number < (options.more ?? 12); number += 1) await putPlain(invented, number);
  await putTotals(invented);
  return invented;
}

function parentOf(kind: Kind, body: RecordBody): string | null {
  const field = kind === 'capture' ? 'source' : 'incident';
  const parent = body[field];
  return ['victim', 'claim', 'belligerent_row', 'allegation', 'capture'].includes(kind) &&
    typeof parent === 'string'
    ? parent
    : null;
}

async function putFrame({ put }: InventedRegister, options: InventedOptions): Promise<void> {
  const coalition = await put('party', 'coalition', {
    names: both('Meridian Coalition', 'تحالف ميريديان'),
    kind: 'coalition',
    aliases: ['MC'],
  });
  const army = await put('party', 'army', { names: both('Army of Tarfuna', 'جيش طرفونة'), kind: 'state' });
  await put('party', 'monitor', { names: both('Harm Monitor', 'مرصد الأضرار'), kind: 'recorder' });
  await put('methodology', 'first', {
    version: '1.2',
    validFrom: '2018-01-01',
    body: both('Incidents are graded by two people.', 'يصنّف الحوادث شخصان.'),
    quantifierTable: [{ quantifier: 'many', min: 3, max: 9 }],
  });
  await put('scope', 'harbour', {
    slug: 'harbour-2017',
    title: both('Harbour, summer 2017', 'الميناء، صيف ٢٠١٧'),
    countries: ['SY'],
    places: ['Raqqa'],
    from: '2017-06-01',
    to: '2017-10-31',
    parties: [coalition],
  });
  await put('publication', 'report', {
    title: both('A season of harm', 'موسم من الأذى'),
    publisher: 'Harm Monitor',
    publishedOn: '2018-02-01',
    url: 'https://monitor.example/season',
  });
  await put('conflict', 'tarfuna', {
    slug: 'tarfuna',
    title: both('The war in Tarfuna', 'الحرب في طرفونة'),
    parties: [coalition, army],
    countries: ['SY'],
    namePolicy: options.namePolicy ?? 'adults',
    ...(options.training === false ? {} : { training: true }),
    ranges: [
      {
        country: 'SY',
        monitoringFrom: '2014-09-01',
        assessmentFrom: '2014-09-01',
        assessmentTo: '2019-05-31',
        upToDate: true,
      },
    ],
  });
  const table = await put('source', 'table', {
    title: both('Table of the Harm Monitor', 'جدول مرصد الأضرار'),
    platform: 'ngo_report',
    independence: 'original',
  });
  await put('capture', 'table', {
    source: table,
    capturedAt: '2019-05-20T10:00:00Z',
    tool: 'import',
    state: 'manual',
    files: [
      { role: 'table', path: 'incidents.csv', mime: 'text/csv', bytes: 120_000, sha256: 'c3'.repeat(32) },
    ],
  });
}

async function putStories({ put }: InventedRegister, options: InventedOptions): Promise<void> {
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
async function putPlain({ put }: InventedRegister, number: number): Promise<void> {
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

async function putTotals({ put }: InventedRegister): Promise<void> {
  const id = inventedId;
  const release = await put('source', 'release', {
    url: 'https://coalition.example/2019-05-31',
    title: both('Monthly report of the Coalition', 'التقرير الشهري للتحالف'),
    platform: 'official',
    publishedAt: '2019-05-31',
  });
  const scope = {
    label: both('Since the war began', 'منذ بدء الحرب'),
    countries: ['SY'],
    period: { type: 'date_range', from: '2014-09-01', to: null, approximate: false },
    periodOpen: true,
  };
  const own = await put('claim', 'total coalition', {
    extent: 'aggregate',
    claimant: id('party', 'coalition'),
    attributedTo: [id('party', 'coalition')],
    measure: 'killed',
    category: 'civilians',
    range: range(40, 40),
    scope,
    asOf: '2019-05-31',
    source: release,
    note: both('The release says at least.', 'يقول البيان: على الأقل.'),
  });
  await put('claim', 'total children', {
    extent: 'aggregate',
    claimant: id('party', 'coalition'),
    measure: 'killed',
    category: 'children',
    range: range(9, null),
    scope,
    asOf: '2019-05-31',
    source: release,
    partOf: own,
  });
  await put('claim', 'total monitor', {
    extent: 'aggregate',
    claimant: id('party', 'monitor'),
    attributedTo: [id('party', 'coalition')],
    measure: 'killed',
    category: 'civilians',
    range: range(400, 480),
    approximate: true,
    scope,
    asOf: '2019-05-20',
  });
}
