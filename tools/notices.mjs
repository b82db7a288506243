// `npm run notices`: writes THIRD-PARTY-NOTICES.md from what is installed.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { thirdPartyNotices } from './third-party.mjs';

const root = resolve(import.meta.dirname, '..');
writeFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), thirdPartyNotices(root));
