import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix, relative, sep } from 'node:path';
import { parseSync } from 'vite';
import {
  computingBuiltins,
  computingPackages,
  type RoomRule,
  reservedPackages,
  roomRules,
  worldGlobals,
} from './rules.ts';

/** One breach of a wall. */
export interface Breach {
  file: string;
  line: number;
  what: string;
}

interface ImportSite {
  specifier: string | null;
  offset: number;
  typeOnly: boolean;
}

type Node = { type: string; start: number; [key: string]: unknown };

/** Reads every TypeScript file below `root`/src: path from the root (with `/`) to its text. */
export function readSources(root: string): Map<string, string> {
  const sources = new Map<string, string>();
  for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.[cm]?[jt]sx?$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    sources.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'));
  }
  return sources;
}

/**
 * Finds every import, SQL text and reach into the world that the rooms' directions forbid. Tests beside the code may wire
 * rooms together, but must not invent one. `dependencies` are the packages that an installed Sijill has.
 */
export function findBreaches(
  sources: ReadonlyMap<string, string>,
  dependencies: readonly string[],
): Breach[] {
  return [...sources].flatMap(([file, text]) => {
    const room = file.split('/')[1] ?? '';
    const rule = roomRules[room];
    if (file.split('/').length < 3 || !rule)
      return [{ file, line: 1, what: `'${room}' is no room of the design` }];
    return breachesOf(file, text, room, rule, dependencies);
  });
}

function breachesOf(
  file: string,
  text: string,
  room: string,
  rule: RoomRule,
  dependencies: readonly string[],
): Breach[] {
  const isTest = /\.test\.tsx?$/.test(file);
  const { imports, sql, globals } = readModule(file, text);
  const breaches: Breach[] = [];
  const add = (offset: number, what: string | null) => {
    if (what) breaches.push({ file, line: text.slice(0, offset).split('\n').length, what });
  };
  for (const site of imports) {
    const what = judgeImport(site, file, room, rule, dependencies);
    if (!isTest || what?.includes('no room')) add(site.offset, what);
  }
  if (isTest) return breaches;
  if (room !== 'store') for (const offset of sql) add(offset, 'SQL stands outside store');
  if (rule.pure) for (const { name, offset } of globals) add(offset, `${room} is pure and uses ${name}`);
  return breaches;
}

function judgeImport(
  { specifier, typeOnly }: ImportSite,
  file: string,
  room: string,
  rule: RoomRule,
  dependencies: readonly string[],
): string | null {
  if (specifier === null)
    return room === 'cli' ? null : 'an import is computed, so that no check can follow it';
  if (specifier.startsWith('#')) return judgeRoom(specifier, room, rule, typeOnly);
  if (specifier.startsWith('.')) {
    const target = posix.normalize(posix.join(posix.dirname(file), specifier));
    return target.startsWith(`src/${room}/`) ? null : `${specifier} leaves the room: write #room/…`;
  }
  if (isBuiltin(specifier)) {
    if (!specifier.startsWith('node:')) return `${specifier} is built in: write node:${specifier}`;
    const allowed = !rule.pure || computingBuiltins.includes(specifier) || rule.builtins?.includes(specifier);
    return allowed ? null : `${room} is pure and imports ${specifier}`;
  }
  return judgePackage(specifier, typeOnly, room, rule, dependencies);
}

function judgeRoom(specifier: string, room: string, rule: RoomRule, typeOnly: boolean): string | null {
  const [target = '', ...path] = specifier.slice(1).split('/');
  if (target === 'tools') {
    return rule.tools?.includes(path.join('/')) ? null : `${room} may not call ${specifier}`;
  }
  if (!roomRules[target]) return `${specifier}: '${target}' is no room of the design`;
  if (target === room || rule.rooms.includes(target)) return null;
  if (rule.types?.includes(target)) {
    return typeOnly ? null : `${room} may import types of ${target} only, not ${specifier}`;
  }
  return `${room} may not import ${specifier}`;
}

function judgePackage(
  specifier: string,
  typeOnly: boolean,
  room: string,
  rule: RoomRule,
  dependencies: readonly string[],
): string | null {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  // Types are gone when it runs; whether they exist is the compiler's question.
  if (!typeOnly && !dependencies.includes(name))
    return `${name} is not among the dependencies of package.json`;
  const reserved = reservedPackages[name];
  if (reserved && !reserved.includes(room)) return `only ${reserved.join(', ')} may import ${name}`;
  if (rule.pure && !typeOnly && !computingPackages.includes(name))
    return `${room} is pure and imports ${name}`;
  return null;
}

function readModule(file: string, text: string) {
  const parsed = parseSync(file, text);
  const syntaxError = parsed.errors.find((error) => error.severity === 'Error');
  if (syntaxError) throw new Error(`${file} cannot be read: ${syntaxError.message}`);
  const imports: ImportSite[] = [];
  for (const found of parsed.module.staticImports) {
    const { value, start } = found.moduleRequest;
    imports.push({ specifier: value, offset: start, typeOnly: areTypes(found.entries) });
  }
  for (const { entries } of parsed.module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest)
        imports.push({ specifier: moduleRequest.value, offset: moduleRequest.start, typeOnly: isType });
    }
  }
  const sql: number[] = [];
  const globals: { name: string; offset: number }[] = [];
  visit(parsed.program as unknown as Node, (node) => {
    const literal = textOf(node);
    if (literal !== null && looksLikeSql(literal)) sql.push(node.start);
    if (node.type === 'TaggedTemplateExpression' && (node.tag as Node).name === 'sql') sql.push(node.start);
    if (node.type === 'ImportExpression' || node.type === 'TSImportType') {
      const source = (node.source ?? node.argument) as Node;
      imports.push({ specifier: textOf(source), offset: node.start, typeOnly: node.type === 'TSImportType' });
    }
    const reached = globalReached(node);
    if (reached) globals.push({ name: reached, offset: node.start });
  });
  return { imports, sql, globals };
}

function areTypes(entries: readonly { isType: boolean }[]): boolean {
  return entries.length > 0 && entries.every((entry) => entry.isType);
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && typeof (child as Node).type === 'string')
        visit(child as Node, see);
    }
  }
}

/** The text of a string, or of a template up to its first hole. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TSLiteralType') return textOf(node.literal as Node);
  if (node.type === 'TemplateElement') return (node.value as { cooked: string | null }).cooked;
  if (node.type === 'TemplateLiteral' && (node.expressions as Node[]).length === 0) {
    return textOf((node.quasis as Node[])[0] as Node);
  }
  return null;
}

const statement =
  /^\s*(?:with\s+\w+\s+as\s*\(|select\s[\s\S]*\sfrom\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|(?:create|alter|drop)\s+(?:table|index|database|role|schema|view|extension|function)\s|grant\s+\w+\s+on\s)/;

/** A statement is written in one case, as prose never is: 'Select a place from the list' is no SQL. */
function looksLikeSql(text: string): boolean {
  const start = text.trimStart().slice(0, 6);
  return (
    (start === start.toLowerCase() || start === start.toUpperCase()) && statement.test(text.toLowerCase())
  );
}

function globalReached(node: Node): string | null {
  const name = (value: unknown) => {
    const identifier = value as Node | null;
    return identifier?.type === 'Identifier' && worldGlobals.includes(identifier.name as string)
      ? (identifier.name as string)
      : null;
  };
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return name(node.callee);
  if (node.type !== 'MemberExpression') return null;
  const object = node.object as Node;
  if (object.type === 'Identifier' && object.name === 'globalThis' && !node.computed)
    return name(node.property);
  return name(object);
}
