import { isPoint } from '../coordinates.ts';
import { countryName, isInCountry } from '../country.ts';
import type { Value } from '../vocabulary.ts';
import { finding, type Rule } from './finding.ts';
import type { IncidentFacts } from './incident-facts.ts';

/** R16. The country is its bounding box, so only gross errors show. */
export const pointInCountry: Rule<
  Pick<IncidentFacts, 'entity' | 'lat' | 'lon' | 'country'> & { readonly bufferKm?: number }
> = {
  id: 'R16',
  title: 'The coordinates lie in the country',
  titleAr: 'تقع الإحداثيات داخل البلد',
  statement: 'Coordinates fall in the country (± buffer) or are flagged.',
  appliesTo: 'incident',
  errorsOnImport: 'warning',
  check({ entity, lat, lon, country, bufferKm }) {
    if (lat === null || lon === null) return [];
    const at = { entity, field: 'place.point', value: `${lat}, ${lon}` };
    if (!isPoint(lat, lon)) {
      return [
        finding('R16', 'error', at, {
          en: `${lat}, ${lon} is no point on earth: latitudes end at 90, longitudes at 180.`,
          ar: `${lat}, ${lon} ليست نقطة على الأرض: أقصى خط عرض 90 وأقصى خط طول 180.`,
        }),
      ];
    }
    if (country === null || isInCountry({ lat, lon }, country, bufferKm) !== false) return [];
    return [
      finding('R16', 'warning', at, {
        en: `${lat}, ${lon} lies outside ${countryName(country, 'en') ?? country}.`,
        ar: `${lat}, ${lon} تقع خارج ${countryName(country, 'ar') ?? country}.`,
      }),
    ];
  },
};

/** R18. CJTF-OIR says of the grids it prints that they come from the allegation (release 20210920-03). */
export const gridHasOrigin: Rule<{
  readonly entity: string;
  readonly grid: string | null;
  readonly origin: Value<'grid_origin'> | null;
  /** Where the belligerent or the recorder says that the grid is its own; null or blank where nobody says so. */
  readonly statedBy: string | null;
}> = {
  id: 'R18',
  title: 'A printed grid locates the allegation unless someone says otherwise',
  titleAr: 'الإحداثيات المنشورة تحدد موقع الادعاء ما لم يُذكر خلاف ذلك',
  statement: 'An entry’s grid is stored with origin = allegation unless stated otherwise.',
  appliesTo: 'grid',
  errorsOnImport: 'warning',
  check({ entity, grid, origin, statedBy }) {
    if (grid === null || origin === 'allegation') return [];
    if (origin !== null && (statedBy ?? '').trim() !== '') return [];
    return [
      finding(
        'R18',
        'error',
        { entity, field: 'mgrsOrigin', value: origin },
        {
          en:
            origin === null
              ? `The grid ${grid} does not say whose location it is. Set its origin to allegation.`
              : `The grid ${grid} is taken as a location of the ${origin}, but nothing says so.`,
          ar:
            origin === null
              ? `لا يُعرف موقع من تحدده الإحداثيات ${grid}. اضبط مصدرها على «من الادعاء».`
              : `اعتُبرت الإحداثيات ${grid} موقعًا من ${origin === 'belligerent' ? 'الطرف المتحارب' : 'جهة التوثيق'} دون ما يدل على ذلك.`,
        },
      ),
    ];
  },
};
