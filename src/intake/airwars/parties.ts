import { derivedId } from '#record/identifier';
import { partyNameKey } from '#record/party-name';
import type { Draft } from '#record/reading';

interface KnownParty {
  readonly slug: string;
  readonly kind: 'state' | 'coalition' | 'armed_group' | 'recorder';
  readonly en: string;
  readonly ar: string;
  readonly parent?: string;
  /** Airwars' slugs and other names; the names above need not be repeated. */
  readonly aliases: readonly string[];
}

/**
 * The parties of Airwars' Syria record. Incidents name them by display names, assessments by slugs, and one party may
 * have several of either. Names in Arabic are those that Arabic news media use.
 */
const knownParties: readonly KnownParty[] = [
  {
    slug: 'coalition',
    kind: 'coalition',
    en: 'U.S.-led Coalition',
    ar: 'التحالف الدولي بقيادة الولايات المتحدة',
    aliases: [
      'coalition',
      'US-led Coalition',
      'Coalition',
      'CJTF-OIR',
      'Inherent Resolve',
      'التحالف الدولي',
      'التحالف',
    ],
  },
  {
    slug: 'russia',
    kind: 'state',
    en: 'Russian Military',
    ar: 'القوات الروسية',
    aliases: ['russian_forces', 'russia', 'Russian Forces', 'روسيا', 'الجيش الروسي'],
  },
  {
    slug: 'turkey',
    kind: 'state',
    en: 'Turkish Military',
    ar: 'القوات التركية',
    aliases: ['turkey', 'turkish_forces', 'Türkiye', 'Turkish Forces', 'تركيا', 'الجيش التركي'],
  },
  {
    slug: 'israel',
    kind: 'state',
    en: 'Israeli Military',
    ar: 'القوات الإسرائيلية',
    aliases: ['israeli_forces', 'israel', 'IDF', 'Israeli Forces', 'إسرائيل', 'الجيش الإسرائيلي'],
  },
  {
    slug: 'iran',
    kind: 'state',
    en: 'Iranian Military',
    ar: 'القوات الإيرانية',
    aliases: ['iranian_forces', 'iran', 'Iranian Forces', 'إيران', 'الجيش الإيراني'],
  },
  {
    slug: 'jordan',
    kind: 'state',
    en: 'Jordanian Military',
    ar: 'القوات المسلحة الأردنية',
    aliases: ['jordan', 'jordanian_forces', 'الأردن', 'الجيش الأردني'],
  },
  {
    slug: 'united_kingdom',
    kind: 'state',
    en: 'UK Military',
    ar: 'القوات المسلحة البريطانية',
    parent: 'coalition',
    aliases: [
      'united_kingdom',
      'UK',
      'United Kingdom',
      'British Military',
      'RAF',
      'بريطانيا',
      'المملكة المتحدة',
    ],
  },
  {
    slug: 'united_states',
    kind: 'state',
    en: 'United States Military',
    ar: 'القوات المسلحة الأمريكية',
    parent: 'coalition',
    aliases: [
      'united_states',
      'US Military',
      'United States',
      'U.S. Forces',
      'USA',
      'CENTCOM',
      'الولايات المتحدة',
    ],
  },
  {
    slug: 'ypg',
    kind: 'armed_group',
    en: 'YPG',
    ar: 'وحدات حماية الشعب',
    aliases: ['ypg_forces', 'YPG Forces', "People's Protection Units"],
  },
  {
    slug: 'syrian_democratic_forces',
    kind: 'armed_group',
    en: 'Syrian Democratic Forces',
    ar: 'قوات سوريا الديمقراطية',
    aliases: ['syrian_democratic_forces', 'SDF', 'قسد'],
  },
  {
    slug: 'kurdish_forces',
    kind: 'armed_group',
    en: 'Kurdish Forces',
    ar: 'القوات الكردية',
    aliases: ['kurdish_forces'],
  },
  {
    slug: 'syrian_regime',
    kind: 'state',
    en: 'Syrian Regime',
    ar: 'النظام السوري',
    aliases: ['syrian_regime', 'Syrian Government', 'Syrian Arab Army', 'قوات النظام السوري', 'الجيش السوري'],
  },
  {
    slug: 'isis',
    kind: 'armed_group',
    en: 'ISIS',
    ar: 'تنظيم الدولة الإسلامية (داعش)',
    aliases: ['isis', 'ISIL', 'Islamic State', 'Daesh', 'داعش', 'تنظيم الدولة الإسلامية'],
  },
  {
    slug: 'free_syrian_army',
    kind: 'armed_group',
    en: 'Free Syrian Army',
    ar: 'الجيش السوري الحر',
    aliases: ['free_syrian_army', 'FSA', 'الجيش الحر'],
  },
  {
    slug: 'rebel_forces',
    kind: 'armed_group',
    en: 'Rebel Forces',
    ar: 'قوات المعارضة المسلحة',
    aliases: ['rebel_forces', 'Syrian Rebels'],
  },
  {
    slug: 'tribal_forces',
    kind: 'armed_group',
    en: 'Tribal Forces',
    ar: 'قوات العشائر',
    aliases: ['tribal_forces', 'مقاتلو العشائر'],
  },
  {
    slug: 'iraq_government_forces',
    kind: 'state',
    en: 'Iraqi Government Forces',
    ar: 'القوات الحكومية العراقية',
    aliases: ['iraq_government_forces', 'الجيش العراقي'],
  },
  {
    slug: 'iraq_irregular_forces',
    kind: 'armed_group',
    en: 'Iraqi Irregular Forces',
    ar: 'قوات عراقية غير نظامية',
    aliases: ['iraq_irregular_forces'],
  },
  { slug: 'iraq', kind: 'state', en: 'Iraq', ar: 'العراق', aliases: ['iraq', 'Iraqi Military'] },
  { slug: 'airwars', kind: 'recorder', en: 'Airwars', ar: 'إيروورز', aliases: ['airwars', 'Airwars.org'] },
];

const bySlug = new Map(knownParties.map((party) => [party.slug, party]));
const byName = new Map(
  knownParties.flatMap((party) =>
    [party.slug, party.en, party.ar, ...party.aliases].map((name) => [partyNameKey(name), party]),
  ),
);

/** The parties that a reading met, each with one draft, given when it is first met. */
export class PartyBook {
  readonly #dataset: string;
  readonly #give: (draft: Draft) => void;
  readonly #given = new Map<string, string>();

  constructor(dataset: string, give: (draft: Draft) => void) {
    this.#dataset = dataset;
    this.#give = give;
  }

  /**
   * The id of the party of a display name or slug; null for 'Unknown' and blank. `isKnown` is false where the table
   * of aliases lacks the name: then a party of just that name is made.
   */
  resolve(name: string, file: string): { id: string; isKnown: boolean } | null {
    const key = partyNameKey(name);
    if (key === '' || key === 'unknown') return null;
    const known = byName.get(key);
    if (known) return { id: this.#knownId(known, file), isKnown: true };
    const id = this.#id(`name ${key}`, file, () => ({
      names: [{ lang: /\p{Script=Arabic}/u.test(name) ? 'ar' : 'en', value: name.trim() }],
      kind: 'unknown',
    }));
    return { id, isKnown: false };
  }

  /** The id of a party of the table, whether it was met or not. */
  idOf(slug: string): string {
    return derivedId(this.#dataset, 'party', slug);
  }

  /** The id of a party of the table by its slug; from here on it counts as met. */
  bySlug(slug: string, file: string): string {
    return this.#knownId(bySlug.get(slug) as KnownParty, file);
  }

  #knownId(party: KnownParty, file: string): string {
    const parent = party.parent === undefined ? undefined : this.bySlug(party.parent, file);
    return this.#id(party.slug, file, () => ({
      names: [
        { lang: 'en', value: party.en },
        { lang: 'ar', value: party.ar },
      ],
      kind: party.kind,
      ...(parent === undefined ? {} : { parent }),
      aliases: [...party.aliases],
    }));
  }

  #id(slug: string, file: string, body: () => Record<string, unknown>): string {
    const found = this.#given.get(slug);
    if (found !== undefined) return found;
    const id = derivedId(this.#dataset, 'party', slug);
    this.#given.set(slug, id);
    this.#give({ type: 'draft', kind: 'party', id, parent: null, body: body(), file, row: null });
    return id;
  }
}
