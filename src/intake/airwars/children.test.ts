import { describe, expect, it } from 'vitest';
import type { AirwarsTable } from '#intake/airwars/tables';
import { airwarsFolder, type Cells, incident } from '../../../test/airwars-folder.ts';
import { readWhole } from '../../../test/import-files.ts';
import { airwarsReader } from './reader.ts';

const now = () => new Date('2025-01-01T00:00:00Z');
const id = { airwars_id: '9001', incident_code: 'CS9001' };

async function read(tables: Partial<Record<AirwarsTable, readonly Cells[]>>) {
  return readWhole(airwarsReader(await airwarsFolder({ incidents: [incident], ...tables }), { now }));
}

describe('victims', () => {
  it('are known by their place in the list, with ages in years', async () => {
    const row = { ...id, order: '1', name_ar: 'رافد النوري', name_en: 'Rafid al-Nuri', age: '6 months' };
    const whole = await read({
      victims: [
        { ...row, age_group: 'child', gender: 'male', status: 'killed', civilian_status_contested: 'True' },
        {
          ...row,
          order: '2',
          name_ar: '',
          name_en: '',
          age: 'old',
          pregnant: 'True',
          notes: 'met at the well',
        },
      ],
    });
    const incidentId = whole.of('incident')[0]?.id;
    expect(whole.of('victim').map((draft) => draft.body)).toMatchObject([
      {
        ...{
          incident: incidentId,
          order: 1,
          ageGroup: 'child',
          ageMin: 0.5,
          ageMax: 0.5,
          ageText: '6 months',
        },
        ...{ gender: 'male', status: 'killed', civilianStatus: 'contested' },
        names: [{ value: 'رافد النوري' }, { value: 'Rafid al-Nuri', transliterationOf: 'رافد النوري' }],
      },
      { order: 2, ageText: 'old', pregnant: true, notes: [{ lang: 'en', value: 'met at the well' }] },
    ]);
    expect(whole.of('victim')[1]?.body).not.toHaveProperty('names');
    expect(whole.found('age_unread')).toEqual(['age_unread 2 age old']);
  });

  it('without their incident are refused', async () => {
    const whole = await read({ victims: [{ ...id, airwars_id: '77', order: '1', name_en: 'Rafid' }] });
    expect(whole.of('victim')).toEqual([]);
    expect(whole.findings).toMatchObject([
      { rule: 'row_orphan', refused: true, severity: 'error', value: '77' },
    ]);
  });
});

describe('sources', () => {
  const post = {
    ...{ ...id, order: '1', name: "'@tarfuna_news", author: 'أخبار طرفونة', lang_platform: 'Twitter Arabic' },
    ...{ url: 'https://twitter.com/Tarfuna/status/1?s=20', source_date: '2 مارس 2026', media_count: '2' },
    ...{ archive_url: 'https://archive.example/x', format: 'مصدر قديم', has_video: 'نعم' },
  };

  it('of one address are one record, which each incident cites in its own words', async () => {
    const whole = await read({
      incidents: [incident, { ...incident, airwars_id: '9002', code: 'CS9002' }],
      sources: [
        post,
        {
          ...post,
          airwars_id: '9002',
          name: 'Tarfuna',
          url: 'http://www.x.com/tarfuna/status/1',
          has_video: '',
        },
      ],
    });
    const [source, ...others] = whole.of('source');
    expect(others).toEqual([]);
    expect(source?.body).toMatchObject({
      ...{
        url: post.url,
        urlNormal: 'https://x.com/tarfuna/status/1',
        platform: 'twitter',
        platformPostId: '1',
      },
      ...{
        language: 'ar',
        author: 'أخبار طرفونة',
        authorTranslated: '@tarfuna_news',
        publishedAt: '2026-03-02',
      },
      ...{ includesVideo: true, importNotes: { format: 'مصدر قديم', name: 'Tarfuna' } },
    });
    const citation = { source: source?.id, order: 1, archiveUrl: post.archive_url, mediaCount: 2 };
    expect(whole.of('incident').map((draft) => draft.body.sources)).toEqual([
      [{ ...citation, citedAs: '@tarfuna_news' }],
      [{ ...citation, citedAs: 'Tarfuna' }],
    ]);
    expect(whole.found()).toEqual(['formula_guard name 1 cells']);
  });

  it('with an address that is none are kept and reported', async () => {
    const whole = await read({
      sources: [
        { ...post, url: 'hthttps://x.com/a' },
        { ...post, order: '2', url: '' },
      ],
    });
    expect(whole.of('source').map((draft) => draft.body.url)).toEqual(['hthttps://x.com/a', undefined]);
    expect(whole.found('url_malformed', 'url_missing')).toEqual([
      'url_malformed 1 url hthttps://x.com/a',
      'url_missing 2 url ',
    ]);
  });
});

describe('rows of parties', () => {
  const assessed = {
    ...id,
    belligerent: 'coalition',
    belligerent_type: 'suspected',
    belligerent_assessment: 'credible',
  };
  const statement = {
    ...id,
    party: 'belligerent',
    statement_date: '20180125',
    statement: 'One report.',
    url: 'https://example.org/r',
  };

  it('carry position, reasons, concessions and what was said', async () => {
    const whole = await read({
      belligerent_assessments: [
        {
          ...assessed,
          belligerent_reason_credible: 'entered_target_area|no_reason_given',
          civilian_deaths_conceded_min: '0',
          civilian_deaths_conceded_max: '2',
          belligerent_mgrs_coordinate: '37SFU677407',
          belligerent_location_accuracy: '100 m',
          belligerent_strike_report: 'Two strikes near Tell Sarmada.',
        },
      ],
      official_civcas_statements: [statement, { ...statement, party: 'partner', statement_date: '' }],
      partner_strike_reports: [
        { ...id, strike_report: 'One strike.', lang: 'Une frappe.', partner_term: '848' },
      ],
    });
    const [row, ...others] = whole.of('belligerent_row');
    expect(others).toEqual([]);
    expect(row?.body).toMatchObject({
      ...{
        order: 1,
        certainty: 'suspected',
        position: 'credible',
        deathsConcededMin: 0,
        deathsConcededMax: 2,
      },
      ...{
        reasonsCredible: ['entered_target_area', 'no_reason_given'],
        mgrs: '37SFU677407',
        mgrsAccuracyM: 100,
      },
      mgrsOrigin: 'allegation',
      statements: [
        { date: '2018-01-25', url: 'https://example.org/r', text: 'One report.' },
        { text: 'One report.', partner: 'partner' },
      ],
      strikeReports: [
        { text: 'Two strikes near Tell Sarmada.' },
        { text: 'One strike.', textOriginal: 'Une frappe.', partner: 'partner' },
      ],
      importNotes: { 'partner_strike_reports.partner_term': '848' },
    });
    const conceded = whole.of('claim').find((draft) => draft.body.claimant === row?.body.party);
    expect(conceded?.body).toMatchObject({
      measure: 'killed',
      category: 'civilians',
      range: { min: 0, max: 2 },
    });
    expect(conceded?.provenance).toMatchObject({ locator: { file: 'belligerent_assessments.csv', row: 1 } });
  });

  it('that are the same in every cell are each kept', async () => {
    const unknown = { ...assessed, belligerent: 'unknown', belligerent_assessment: 'not_yet_assessed' };
    const whole = await read({ belligerent_assessments: [unknown, unknown, unknown] });
    expect(new Set(whole.of('belligerent_row').map((draft) => draft.id)).size).toBe(3);
    expect(whole.of('belligerent_row')[0]?.body).not.toHaveProperty('party');
    expect(whole.found()).toEqual(['row_repeated 2', 'row_repeated 3']);
  });

  it('are made for a statement whose party has none', async () => {
    const whole = await read({ official_civcas_statements: [statement] });
    expect(whole.of('belligerent_row').map((draft) => draft.body)).toMatchObject([
      { position: 'not_yet_assessed', statements: [{ text: 'One report.' }] },
    ]);
    expect(whole.found()).toEqual(['row_made 1 statement One report.']);
  });

  it('keep their id when their position changes', async () => {
    const ids = await Promise.all(
      ['credible', 'non_credible'].map(async (position) => {
        const whole = await read({
          belligerent_assessments: [{ ...assessed, belligerent_assessment: position }],
        });
        return whole.of('belligerent_row')[0]?.id;
      }),
    );
    expect(ids[0]).toBe(ids[1]);
  });
});
