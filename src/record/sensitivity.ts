import type { Sensitivity } from './entity/field.ts';
import { valuesOf } from './vocabulary.ts';

/** From what anyone may read to what two people must open together. */
const order: readonly string[] = valuesOf('sensitivity');

/** True where a reader of this clearance may read a value of this sensitivity. A word that is not in the list is sealed. */
export function clears(clearance: Sensitivity, sensitivity: string): boolean {
  const needed = order.indexOf(sensitivity);
  return order.indexOf(clearance) >= (needed < 0 ? order.length - 1 : needed);
}

/** The closer of two sensitivities. A word that is not in the list counts as sealed. */
export function closer(left: string, right: string): Sensitivity {
  const rank = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length - 1);
  return order[Math.max(rank(left), rank(right))] as Sensitivity;
}
