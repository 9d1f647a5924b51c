/** Source files, and the TypeScript in them. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';

export interface SourceFile {
  /** From the root of the project, with slashes. */
  path: string;
  text: string;
  /** Whether there is such a file; paths from the root of the project. */
  exists: (path: string) => boolean;
}

/** All files below some folders. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  const paths = folders.flatMap((folder) => globSync(`${folder}/**`)).filter((path) => statSync(path).isFile());
  return paths.sort().map((path) => ({ path, text: readFileSync(path, 'utf8'), exists: existsSync }));
}

/** Of a component its frontmatter and its scripts, on the lines where they stand; of what is no program nothing. */
export function programOf({ path, text }: SourceFile): string {
  if (/\.m?ts$|\.mjs$/u.test(path)) return text;
  if (!path.endsWith('.astro')) return '';
  const parts = [/^---\n(.*?)\n---/su.exec(text), ...text.matchAll(/<script>(.*?)<\/script>/gsu)].filter((part) => part !== null);
  return parts.reduce((program, { 1: part = '', 0: whole, index }) => {
    const start = index + whole.indexOf(part);
    return program + text.slice(program.length, start).replace(/[^\n]/gu, ' ') + part;
  }, '');
}
