import type { PublicParty } from '#record/public/frame';
import { type Text, textIn } from '#record/text';
import type { Named } from '../public-register.ts';
import { joined } from './table.ts';

/** The wording in exactly this language; null where there is none. */
export function inLanguage(text: Text | undefined, lang: string): string | null {
  return text?.find((entry) => entry.lang === lang || entry.lang.startsWith(`${lang}-`))?.value ?? null;
}

/** The English name of a party, else any name it has. */
export function partyName(party: PublicParty | null): string | null {
  return party?.names ? (textIn(party.names, 'en')?.value ?? null) : null;
}

/** English names of parties, in one cell. */
export function partyNames(named: Named, ids: readonly string[] | undefined): string | null {
  return joined((ids ?? []).map((id) => partyName(named.party(id))));
}
