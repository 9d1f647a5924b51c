/** How long functions are. */
import ts from 'typescript';
import { programOf, type SourceFile } from './source-files.ts';

export interface MeasuredFunction {
  /** file:line */
  place: string;
  /** Null for a function that is handed on where it is written. */
  name: string | null;
  lines: number;
}

/** Every function with a body: declarations, methods, accessors, arrows. */
export function functionsIn(file: SourceFile): MeasuredFunction[] {
  const source = ts.createSourceFile(file.path, programOf(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: MeasuredFunction[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) found.push(measured(node, source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function measured(node: ts.SignatureDeclaration, source: ts.SourceFile): MeasuredFunction {
  const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const last = source.getLineAndCharacterOfPosition(node.getEnd()).line + 1;
  return { place: `${source.fileName}:${first}`, name: nameOf(node), lines: last - first + 1 };
}

/** Its own name, or that of the constant or field that holds it. */
function nameOf(node: ts.SignatureDeclaration): string | null {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (node.name) return node.name.getText();
  const holder = node.parent;
  return ts.isVariableDeclaration(holder) || ts.isPropertyDeclaration(holder) || ts.isPropertyAssignment(holder) ? holder.name.getText() : null;
}

export function median(numbers: readonly number[]): number {
  const inOrder = numbers.toSorted((a, b) => a - b);
  return inOrder[Math.floor(inOrder.length / 2)] ?? 0;
}
