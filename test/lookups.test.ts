import { relative } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/**
 * A lookup with a text in a plain object finds `constructor` and `__proto__` as well, and a post, a header or a
 * configuration can contain such a word. Maps and `Object.hasOwn` do not.
 */
const message = 'Use getOwn or a Map.';

/** Files whose keys cannot come from a post or a configuration. */
const exempt = new Map([
  ['src/core/text/get-own.ts', 'the one place'],
  ['src/cli/io/coding-agent.ts', 'names of variables in our list'],
  ['src/cli/run-cache/run-cache.ts', 'names of variables in our list'],
  ['src/node/cache/result-cache.ts', 'digests'],
  ['src/node/cache/snapshot.ts', 'absolute paths'],
  ['src/node/config/load-module.ts', 'absolute paths'],
]);

function findLookups(): string[] {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram(
    fileNames.filter((name) => /\/(?:src|rules)\//u.test(name)),
    options,
  );
  const checker = program.getTypeChecker();
  const isText = (type: ts.Type): boolean =>
    type.isUnion() ? type.types.some(isText) : (type.flags & ts.TypeFlags.String) !== 0;
  const isPlainObject = (type: ts.Type): boolean =>
    type.isUnion()
      ? type.types.some(isPlainObject)
      : checker.getIndexInfoOfType(type, ts.IndexKind.String) !== undefined || (type.flags & ts.TypeFlags.Any) !== 0;
  const found: string[] = [];
  for (const file of program.getSourceFiles()) {
    const path = relative('.', file.fileName);
    if (!/^(?:src|rules)\//u.test(path) || exempt.has(path)) continue;
    const report = (node: ts.Node) => {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1}: ${node.getText().slice(0, 60)}`);
    };
    const visit = (node: ts.Node): void => {
      if (ts.isElementAccessExpression(node)) {
        const key = checker.getTypeAtLocation(node.argumentExpression);
        if (isText(key) && isPlainObject(checker.getTypeAtLocation(node.expression))) report(node);
      } else if (ts.isComputedPropertyName(node) && ts.isBindingElement(node.parent)) {
        if (isText(checker.getTypeAtLocation(node.expression))) report(node.parent);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

it('looks no text up in a plain object', () => {
  expect(findLookups(), message).toEqual([]);
}, 60_000);
