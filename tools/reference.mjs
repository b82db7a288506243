// `npm run reference`: writes docs/reference from the definitions of records, rules, vocabularies and commands.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { referencePages } from '#cli/reference/index';

const folder = resolve(import.meta.dirname, '..', 'docs', 'reference');
for (const [name, text] of Object.entries(await referencePages())) writeFileSync(join(folder, name), text);
