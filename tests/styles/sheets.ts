import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { type AtRule, type Declaration, parse, type Root } from 'postcss';

const folder = 'src/styles';

/** One file of src/styles: an entry, which pages load, or a sheet, which entries import. */
export interface Sheet {
  /** Below src/styles: `reading/table.css`. */
  name: string;
  lines: number;
  tree: Root;
}

export interface Import {
  entry: string;
  sheet: string;
  /** Absent where the entry names none. */
  layer: string | undefined;
}

export const sheets: Sheet[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .sort()
  .map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { name, lines: text.trimEnd().split('\n').length, tree: parse(text) };
  });

/** The files that hold values; all others take them from there. */
export const holdsTokens = ({ name }: Sheet): boolean => /^foundation\/(?:tokens|colours|media)\.css$/u.test(name);
export const isEntry = ({ name }: Sheet): boolean => !name.includes('/');

export const atRules = ({ tree }: Sheet, name: string): AtRule[] => {
  const found: AtRule[] = [];
  tree.walkAtRules(name, (rule) => void found.push(rule));
  return found;
};

export const declarations = ({ tree }: Sheet): Declaration[] => {
  const found: Declaration[] = [];
  tree.walkDecls((declaration) => void found.push(declaration));
  return found;
};

export const imports: Import[] = sheets.flatMap((sheet) =>
  atRules(sheet, 'import').map(({ params }) => {
    const [, path = '', layer] = /^"([^"]+)"(?: layer\(([^)]+)\))?$/u.exec(params) ?? [];
    return { entry: sheet.name, sheet: join(dirname(sheet.name), path), layer };
  }),
);
