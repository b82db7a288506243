import type { Group, Outcome } from './claim.ts';
import type { Mention } from './mention.ts';

/** How many sentences back a part may find its total. */
const reach = 3;

/** What the sentences before have told: the totals that parts and "others" point back to. */
export class Discourse {
  private readonly told: { mention: Mention; sentence: number; paragraph: number }[] = [];

  /** Takes in the mentions of a sentence that was read. */
  remember(mentions: readonly Mention[], sentence: number, paragraph: number): void {
    for (const mention of mentions) this.told.push({ mention, sentence, paragraph });
  }

  /** The last total of an outcome (or of any) in the sentences just before; null where there is none. */
  lastTotal(sentence: number, outcome: Outcome | null): Mention | null {
    for (let at = this.told.length - 1; at >= 0; at--) {
      const { mention, sentence: when } = this.told[at] as (typeof this.told)[number];
      if (sentence - when > reach) return null;
      if (mention.partOf || mention.quantity === null || mention.quantity.max === 0) continue;
      if (outcome === null || mention.outcome === outcome) return mention;
    }
    return null;
  }

  /** The group of whoever was told last, for "others" at the start of a sentence. */
  lastGroup(sentence: number): Group | null {
    return this.lastTotal(sentence, null)?.group ?? null;
  }
}
