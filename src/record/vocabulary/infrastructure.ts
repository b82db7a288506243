/** Civilian objects affected (parent.child) and their state after. */
import type { VocabularyList } from './list.ts';

export const infrastructure = {
  description: 'Civilian object affected (parent > child)',
  multi: true,
  source: 'Airwars (seen values)',
  values: [
    {
      value: 'residential',
      airwars: 'Residential',
      definition: 'Homes',
    },
    {
      value: 'residential.house',
      airwars: 'House',
      definition: 'A house',
    },
    {
      value: 'residential.apartment_building',
      airwars: 'Apartment Building',
      definition: 'A block of flats',
    },
    {
      value: 'education',
      airwars: 'Education',
      definition: 'Places of teaching',
    },
    {
      value: 'education.primary_school',
      airwars: 'Primary School',
      definition: 'A primary school',
    },
    {
      value: 'education.secondary_school',
      airwars: 'Secondary School',
      definition: 'A secondary school',
    },
    {
      value: 'healthcare',
      airwars: 'Healthcare',
      definition: 'Places and means of care',
    },
    {
      value: 'healthcare.hospital',
      airwars: 'Hospital',
      definition: 'A hospital',
    },
    {
      value: 'healthcare.clinic',
      airwars: 'Clinic',
      definition: 'A clinic',
    },
    {
      value: 'healthcare.ambulance',
      airwars: 'Ambulance',
      definition: 'An ambulance',
    },
    {
      value: 'religious',
      airwars: 'Religious',
      definition: 'Places of worship',
    },
    {
      value: 'religious.mosque',
      airwars: 'Mosque',
      definition: 'A mosque',
    },
    {
      value: 'agriculture',
      airwars: 'Agriculture',
      definition: 'Farming',
    },
    {
      value: 'agriculture.land',
      airwars: 'Agricultural Land',
      definition: 'Fields, orchards',
    },
    {
      value: 'agriculture.livestock',
      airwars: 'Livestock',
      definition: 'Animals',
    },
    {
      value: 'agriculture.machinery',
      airwars: 'Equipment / Machinery',
      definition: 'Farm machines',
    },
    {
      value: 'commerce',
      airwars: 'Commerce',
      definition: 'Trade and production',
    },
    {
      value: 'commerce.market',
      airwars: 'Market',
      definition: 'A market',
    },
    {
      value: 'commerce.shop',
      airwars: 'Shop',
      definition: 'A shop',
    },
    {
      value: 'commerce.warehouse',
      airwars: 'Warehouse',
      definition: 'A store',
    },
    {
      value: 'commerce.factory',
      airwars: 'Factory',
      definition: 'A works',
    },
    {
      value: 'vehicle',
      airwars: 'Vehicle',
      definition: 'Road vehicles',
    },
    {
      value: 'vehicle.car',
      airwars: 'Car',
      definition: 'A car',
    },
    {
      value: 'vehicle.motorcycle',
      airwars: 'Motorcycle',
      definition: 'A motorcycle',
    },
    {
      value: 'displacement_camp',
      airwars: 'IDP or Refugee Camp',
      definition: 'Camp or shelter of displaced people',
    },
    {
      value: 'evacuation_route',
      airwars: 'Evacuation Route',
      definition: 'A route people flee along',
    },
    {
      value: 'humanitarian',
      airwars: 'Humanitarian',
      definition: 'Aid sites and convoys',
    },
    {
      value: 'humanitarian.distribution',
      airwars: 'Food/Water Distribution',
      definition: 'A distribution point',
    },
    {
      value: 'resources',
      airwars: 'Resources',
      definition: 'Public resources',
    },
    {
      value: 'resources.dam',
      airwars: 'Dam',
      definition: 'A dam',
    },
    {
      value: 'resources.oil',
      airwars: 'Oil Facility',
      definition: 'An oil facility',
    },
    {
      value: 'water',
      airwars: 'Water',
      definition: 'Water supply',
    },
    {
      value: 'military',
      airwars: 'Military',
      definition: 'A military site',
    },
  ],
} as const satisfies VocabularyList;

export const infrastructure_destruction = {
  description: 'State of the object after',
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'complete',
      airwars: 'Complete',
      definition: 'Destroyed',
    },
    {
      value: 'partial',
      airwars: 'Partial',
      definition: 'Damaged',
    },
    {
      value: 'none',
      airwars: '',
      definition: 'Unharmed',
    },
    {
      value: 'unknown',
      airwars: '',
      definition: 'Not stated',
    },
  ],
} as const satisfies VocabularyList;
