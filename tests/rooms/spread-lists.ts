/** Lists that are spread into a call: one of some 100,000 ends the program, and a text of 5 MB makes such lists. */
import ts from 'typescript';
import { programOf, type SourceFile } from './source-files.ts';

/** Calls that are made for any count of values; what draws a page or passes a pair on is bounded by what it draws or passes. */
const takesAnyCount = new Set(['max', 'min', 'push', 'unshift', 'splice', 'fromCharCode', 'fromCodePoint']);

/** `file:line: call` */
export function spreadListsIn(file: SourceFile): string[] {
  const source = ts.createSourceFile(file.path, programOf(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && takesAnyCount.has(node.expression.name.text)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      if (node.arguments.some(ts.isSpreadElement)) found.push(`${file.path}:${line}: ${node.expression.getText(source)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
