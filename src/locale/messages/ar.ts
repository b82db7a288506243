import { figures } from './ar/figures.ts';
import { incident } from './ar/incident.ts';
import { method } from './ar/method.ts';
import { site } from './ar/site.ts';
import type { english } from './en.ts';

/** Every message in Arabic, with all six forms of number where a number decides the wording. */
export const arabic: Readonly<Record<keyof typeof english, string>> = {
  ...site,
  ...incident,
  ...figures,
  ...method,
};
