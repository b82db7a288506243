import type { Comparison } from '#casework/compare';
import type { ExplainedIncident, Explanation } from '#casework/tally-explain';
import type { PublicParty } from '#record/public/frame';
import type { PublicSource } from '#record/public/source';
import { textIn } from '#record/text';
import type { PublicRegister, StatedTotal } from '../public-register.ts';

/**
 * An explanation with just the claims, and just the words about their sources, that the public record has: a title or a
 * claimant's name may hold the name of a person that is not published, and a claim may rest on a source that is not.
 */
export async function publicExplanation(
  register: PublicRegister,
  explanation: Explanation,
): Promise<Explanation> {
  const incidents: ExplainedIncident[] = [];
  for (const incident of explanation.incidents) {
    const answer = await register.incident(incident.id);
    if (answer.state !== 'found') continue;
    const { claims, sources, named } = answer.detail;
    const open = new Map(claims.map(({ claim }) => [claim.id, claim]));
    const sourceOf = new Map(sources.map((source) => [source.id, source]));
    incidents.push({
      ...incident,
      claims: incident.claims.flatMap((claim) => {
        const own = open.get(claim.id);
        if (!own) return [];
        const source = own.source === undefined ? null : (sourceOf.get(own.source) ?? null);
        return [
          {
            ...claim,
            claimant: claimantWords(named.party(own.claimant), own.claimantText),
            source: source ? sourceWords(source) : null,
            capture: named.capture(own.capture) ? claim.capture : null,
          },
        ];
      }),
    });
  }
  return { ...explanation, incidents };
}

/** Who claims, in the words that are public now. */
function claimantWords(party: PublicParty | null, text: string | undefined) {
  const names = party?.names ?? [];
  const en = textIn(names, 'en')?.value ?? text;
  return en === undefined ? null : { en, ar: textIn(names, 'ar')?.value ?? en };
}

/** A comparison of just the totals that the public record has. */
export function publicComparison(comparison: Comparison, stated: readonly StatedTotal[]): Comparison {
  const open = new Map(stated.map((total) => [total.claim.id, total]));
  const totals = comparison.totals
    .filter((total) => total.kind === 'register' || open.has(total.id))
    .map((total) => {
      const source = open.get(total.id)?.source ?? null;
      return { ...total, source: source ? sourceWords(source) : null };
    });
  const kept = new Set(totals.map((total) => total.id));
  return {
    ...comparison,
    totals,
    pairs: comparison.pairs.filter((pair) => kept.has(pair.left) && kept.has(pair.right)),
  };
}

function sourceWords(source: PublicSource) {
  const title = source.title ?? [];
  const en = textIn(title, 'en')?.value;
  const words = en === undefined ? null : { en, ar: textIn(title, 'ar')?.value ?? en };
  return { id: source.id, title: words, url: source.url ?? null };
}
