import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { createApi } from '#api/app';
import { actions, actorScopes } from '#record/actor';
import { httpStatusOf, meaningOf, sijillErrorCodes } from '#record/sijill-error';
import { valuesOf } from '#record/vocabulary';

const root = resolve(import.meta.dirname, '..', '..');
const page = (path: string) => readFileSync(join(root, 'docs', path), 'utf8');
const { routes } = createApi({ ground: {} as never, register: {} as never, version: 'x', report: () => {} });

it('docs/developers/api.md lists every route with who may use it, and no other', () => {
  const lines = page('developers/api.md').split('\n');
  const listed = lines.filter((line) => /^\| `(GET|POST|PUT|DELETE) \//.test(line));
  const rows = routes.map(({ method, path, audience, action, summary }) => {
    return `| \`${method.toUpperCase()} ${path}\` | ${audience === 'anyone' ? 'anybody' : action} | ${summary} |`;
  });
  expect(listed.sort()).toEqual(rows.sort());
});

it('docs/developers/api.md lists every error code with its status and meaning', () => {
  const text = page('developers/api.md');
  for (const code of sijillErrorCodes)
    expect(text).toContain(`| \`${code}\` | ${httpStatusOf(code)} | ${meaningOf(code)} |`);
});

it('docs/operators/accounts.md names every scope, action and sensitivity', () => {
  const text = page('operators/accounts.md');
  for (const word of [...actorScopes, ...actions, ...valuesOf('sensitivity')])
    expect(text).toContain(`\`${word}\``);
});
