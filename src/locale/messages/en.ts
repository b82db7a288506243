import { figures } from './en/figures.ts';
import { incident } from './en/incident.ts';
import { method } from './en/method.ts';
import { site } from './en/site.ts';

/** Every message in English, as ICU MessageFormat. It says which keys there are. */
export const english = { ...site, ...incident, ...figures, ...method } as const;
