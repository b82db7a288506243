/** The tables of Airwars' export and their columns (../README of the data): what is read, what only its key is read of. */
export const airwarsTables = {
  incidents: [
    ...[
      'sequence',
      'code',
      'airwars_id',
      'url',
      'date_type',
      'date',
      'date_end',
      'time_local',
      'time_start',
      'time_end',
    ],
    ...[
      'published',
      'modified',
      'country',
      'province',
      'governorate',
      'region',
      'district',
      'location_en',
      'location_ar',
    ],
    ...[
      'lat',
      'lon',
      'geo_precision',
      'geo_status',
      'belligerent',
      'strike_type',
      'strike_status',
      'civ_harm_reported',
    ],
    ...[
      'grading',
      'incident_status',
      'cause',
      'infrastructure',
      'damage',
      'impact',
      'obs',
      'munition',
      'strikes_total',
    ],
    ...['multi_location', 'first_report_date', 'first_reporter', 'first_report_url'],
    ...['civ', 'children', 'women', 'men'].flatMap((group) => [`${group}_killed_min`, `${group}_killed_max`]),
    ...['civ', 'children', 'women', 'men'].flatMap((group) => [
      `${group}_injured_min`,
      `${group}_injured_max`,
    ]),
    ...['mil_killed_min', 'mil_killed_max', 'mil_injured_min', 'mil_injured_max', 'other_victim_groups'],
  ],
  victims: [
    ...['airwars_id', 'incident_code', 'order', 'name_ar', 'name_en', 'age', 'age_group', 'gender', 'status'],
    ...['match_status_ar', 'civilian_status_contested', 'pregnant', 'notes', 'ref_url'],
  ],
  sources: [
    ...[
      'airwars_id',
      'incident_code',
      'order',
      'format',
      'name',
      'author',
      'lang_platform',
      'url',
      'archive_url',
    ],
    ...['source_date', 'source_id', 'media_count', 'has_video'],
  ],
  belligerent_assessments: [
    ...['airwars_id', 'incident_code', 'belligerent', 'belligerent_type', 'belligerent_assessment'],
    ...['belligerent_reason_non_credible', 'belligerent_reason_credible'],
    ...['civilian_deaths_conceded_min', 'civilian_deaths_conceded_max'],
    ...['civilian_injuries_conceded_min', 'civilian_injuries_conceded_max'],
    ...['belligerent_location_description', 'belligerent_mgrs_coordinate', 'belligerent_location_accuracy'],
    ...[
      'belligerent_strike_report',
      'belligerent_strike_report_url',
      'belligerent_strike_report_original_language',
    ],
  ],
  official_civcas_statements: ['airwars_id', 'incident_code', 'party', 'statement_date', 'statement', 'url'],
  partner_strike_reports: ['airwars_id', 'incident_code', 'strike_report', 'url', 'lang', 'partner_term'],
  previous_codes: ['airwars_id', 'incident_code', 'previous_code'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type AirwarsTable = keyof typeof airwarsTables;

export const airwarsTableNames = Object.keys(airwarsTables) as readonly AirwarsTable[];

/** The tables besides the incidents, in the order in which they are read. */
export const childTables = airwarsTableNames.filter((name) => name !== 'incidents');
