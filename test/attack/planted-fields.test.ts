import { describe, expect, it } from 'vitest';
import type { Fields, Sensitivity } from '#record/entity/field';
import { definitionOf, kinds } from '#record/entity/index';
import { readableBody } from '#record/readable-body';
import type { RecordBody } from '#record/register';
import { valuesOf } from '#record/vocabulary';

const sensitivities = valuesOf('sensitivity') as readonly Sensitivity[];

/** A value in every field, groups twice over, each saying where it stands: nothing of a kind can be forgotten here. */
function planted(fields: Fields, path = ''): RecordBody {
  const body: RecordBody = {};
  for (const [name, field] of Object.entries(fields)) {
    if (name === 'sensitivity' || name === 'fieldSensitivity') continue;
    if (name === 'public') body[name] = true;
    else if (field.fields)
      body[name] = [planted(field.fields, `${path}${name}.`), planted(field.fields, `${path}${name}.`)];
    else body[name] = marker(path + name);
  }
  // A line of a change log is as closely held as the field that it is about.
  if (path === 'changeLog.') body.field = 'narrative';
  return body;
}

const marker = (path: string) => `<<${path}>>`;

/** Every leaf with the sensitivity that its definition and the groups around it give it. */
function leaves(fields: Fields, around: Sensitivity = 'public', path = ''): [string, Sensitivity][] {
  return Object.entries(fields).flatMap(([name, field]): [string, Sensitivity][] => {
    const sensitivity = sensitivities[
      Math.max(sensitivities.indexOf(around), sensitivities.indexOf(field.sensitivity))
    ] as Sensitivity;
    if (field.fields) return leaves(field.fields, sensitivity, `${path}${name}.`);
    return [[path + name, sensitivity]];
  });
}

describe.each(kinds)('of a record of the kind %s', (kind) => {
  const fields = definitionOf(kind)!.fields;

  it.each(sensitivities)('a reader cleared for %s sees just the fields up to that', (clearance) => {
    const body = planted(fields);
    const seen = JSON.stringify(readableBody(kind, body, clearance));
    for (const [path, sensitivity] of leaves(fields)) {
      const isPlanted = JSON.stringify(body).includes(marker(path));
      const mayRead = sensitivities.indexOf(sensitivity) <= sensitivities.indexOf(clearance);
      expect(seen.includes(marker(path)), path).toBe(isPlanted && mayRead);
    }
  });

  it('a field that is held more closely is withheld, alone or with its group', () => {
    const paths = [...leaves(fields).map(([path]) => path), ...Object.keys(fields)];
    for (const path of paths) {
      const body = { ...planted(fields), fieldSensitivity: { [path]: 'sealed' } };
      const seen = JSON.stringify(readableBody(kind, body, 'restricted'));
      for (const [leaf] of leaves(fields)) {
        if (leaf === path || leaf.startsWith(`${path}.`)) expect(seen, path).not.toContain(marker(leaf));
      }
    }
  });

  it('fields that the definition does not know are withheld, and a record above the clearance altogether', () => {
    const body = {
      ...planted(fields),
      secretNote: marker('secretNote'),
      nested: { secret: marker('nested.secret') },
    };
    expect(JSON.stringify(readableBody(kind, body, 'sealed'))).not.toContain('ecret');
    expect(readableBody(kind, { ...body, sensitivity: 'restricted' }, 'internal')).toBeNull();
    expect(readableBody(kind, { ...body, sensitivity: 'no such word' }, 'restricted')).toBeNull();
  });
});

it('a line of the change log says nothing of a field that is held closely, nor a line that is not public', () => {
  const line = { at: '2020-01-01T00:00:00Z', from: '"a"', to: '"b"', reason: 'why', public: true };
  const body = {
    workflow: 'published',
    fieldSensitivity: { grading: 'restricted' },
    changeLog: [
      { ...line, field: 'grading', to: '"secret"' },
      { ...line, field: 'gradedBy', to: '"secret"' },
      { ...line, field: 'nothing', to: '"secret"' },
      { ...line, field: 'date', to: '"secret"', public: false },
      { ...line, field: 'date' },
    ],
  };
  expect(readableBody('incident', body, 'public')?.changeLog).toEqual([
    { at: line.at, from: '"a"', to: '"b"', reason: 'why', field: 'date' },
  ]);
});

it('a list of which nothing may be read does not show its length', () => {
  const body = {
    relations: [
      { to: 'a', kind: 'sister' },
      { to: 'b', kind: 'son' },
    ],
    status: 'killed',
  };
  expect(readableBody('victim', body, 'public')).toEqual({ status: 'killed' });
  const media = [{ type: 'image', sensitivity: 'sealed' }, { type: 'film' }];
  expect(readableBody('incident', { media }, 'restricted')?.media).toEqual([{ type: 'film' }]);
});
