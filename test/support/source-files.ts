// The project's own source as the architecture test sees it: each file with its imports, its string literals and the text that
// its JSX would show. Parsed, not searched, so that a comment or a regular expression fools nobody.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'vite';
import { inRoot, root } from './paths.ts';

export type SourceImport = {
  /** As it is written. */
  readonly asked: string;
  /** The file inside the checkout (`shared/records/record.ts`), or a package's name. */
  readonly from: string;
  readonly ours: boolean;
  /** Gone after compiling: nothing of it is loaded. */
  readonly typeOnly: boolean;
};

export type SourceFile = {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly SourceImport[];
  /** Names that are read or called: `fetch`, `Date.now`, `new Date()` (without arguments); not those of properties and keys. */
  readonly names: ReadonlySet<string>;
  readonly strings: readonly string[];
  /** The fixed parts of each template literal: `['reason', 'Title']` of `reason${x}Title`. */
  readonly templates: readonly (readonly string[])[];
  /** Literal first arguments of calls, by the function's name: `t('today')` gives `t` and `today`. */
  readonly calls: readonly { readonly name: string; readonly argument: string }[];
  /** Text that a person would read and that is written here instead of in the locale file. */
  readonly shownTexts: readonly string[];
};

export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts'),
      )
      .map((entry) => readSource(relative(root, join(entry.parentPath, entry.name)))),
  );
}

type Node = { readonly type: string; readonly [key: string]: unknown };

const shownAttributes = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'aria-description']);

function readSource(path: string): SourceFile {
  const text = readFileSync(inRoot(path), 'utf8');
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const names = new Set<string>();
  const strings: string[] = [];
  const templates: string[][] = [];
  const calls: { name: string; argument: string }[] = [];
  const shownTexts: string[] = [];
  walk(program as unknown as Node, (node) => {
    // brand: the parser's own tree, walked by `type` alone
    if (node.type === 'Identifier') names.add(String(node['name']));
    if (node.type === 'MemberExpression') names.add(memberName(node));
    if (node.type === 'NewExpression') names.add(newName(node));
    if (node.type === 'Literal' && typeof node['value'] === 'string') strings.push(node['value']);
    if (node.type === 'TemplateLiteral') templates.push(fixedParts(node));
    if (node.type === 'CallExpression') calls.push(...literalCall(node));
    if (node.type === 'JSXText') shownTexts.push(String(node['value']));
    if (node.type === 'JSXAttribute') shownTexts.push(...attributeText(node));
  });
  const imports = [
    ...module.staticImports.map((one) => ({
      asked: one.moduleRequest.value,
      typeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest === null ? [] : [{ asked: moduleRequest.value, typeOnly: isType }],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      asked: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
      typeOnly: false,
    })),
  ].map(({ asked, typeOnly }) => ({ asked, ...resolve(path, asked), typeOnly }));
  return {
    path,
    lines: text.trimEnd().split('\n').length,
    ...{ imports, names, strings, templates, calls },
    shownTexts: shownTexts.map((shown) => shown.trim()).filter((shown) => /\p{L}{2}/u.test(shown)),
  };
}

function resolve(path: string, asked: string): { from: string; ours: boolean } {
  if (asked.startsWith('.')) return { from: join(dirname(path), asked), ours: true };
  if (asked.startsWith('#')) return { from: asked.slice(1), ours: true };
  const parts = asked.split('/');
  return { from: asked.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? asked), ours: false };
}

function memberName(node: Node): string {
  const [object, property] = [node['object'], node['property']] as [Node, Node]; // brand: ESTree
  return `${String(object['name'])}.${String(property['name'])}`;
}

function literalCall(node: Node): { name: string; argument: string }[] {
  const [callee, args] = [node['callee'], node['arguments']] as [Node, readonly Node[]]; // brand: ESTree
  const [first] = args;
  if (callee.type !== 'Identifier' || first?.type !== 'Literal' || typeof first['value'] !== 'string')
    return [];
  return [{ name: String(callee['name']), argument: first['value'] }];
}

const fixedParts = (node: Node): string[] =>
  (node['quasis'] as readonly { value: { raw: string } }[]).map((part) => part.value.raw); // brand: ESTree

function newName(node: Node): string {
  const [callee, args] = [node['callee'], node['arguments']] as [Node, readonly Node[]]; // brand: ESTree
  return `new ${String(callee['name'])}(${args.length === 0 ? '' : '…'})`;
}

function attributeText(node: Node): string[] {
  const [name, value] = [node['name'], node['value']] as [Node, Node | null]; // brand: ESTree
  return value?.type === 'Literal' && shownAttributes.has(String(name['name']))
    ? [String(value['value'])]
    : [];
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const [key, value] of Object.entries(node)) {
    if (isPlainName(node, key)) continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof child.type === 'string') walk(child, visit);
    }
  }
}

// The `now` of `clock.now` and of `{ now: 1 }` is nobody's clock.
const isPlainName = (node: Node, key: string): boolean =>
  node['computed'] === false &&
  ((node.type === 'MemberExpression' && key === 'property') ||
    (/^(Property|PropertyDefinition|MethodDefinition|TSPropertySignature)$/.test(node.type) &&
      key === 'key'));
