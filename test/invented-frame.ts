import type { InventedOptions, InventedRegister } from './invented-register.ts';
import { both, inventedId, range } from './invented-words.ts';

/** Parties, a method, a scope, a publication, the conflict, and the table that claims stand in. */
export async function putFrame({ put }: InventedRegister, options: InventedOptions): Promise<void> {
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

/** Totals that parties and recorders state. */
export async function putTotals({ put }: InventedRegister): Promise<void> {
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
