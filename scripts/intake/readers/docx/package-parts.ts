/** Which parts a document of Word has, found by the relations between them and not by their usual names. */
import type { XmlElement } from './xml-tree.ts';
import { childrenOf, parseXml, type XmlFault } from './xml-tree.ts';

export interface Relation {
  id: string;
  /** The last word of its type: officeDocument, styles, header. */
  type: string;
  /** A part of the package without a slash at its head, or an address. */
  target: string;
  external: boolean;
}

export class PackageParts {
  /** By their names in small letters: programs do not agree with themselves about capitals. */
  readonly #entries: Map<string, Uint8Array>;

  constructor(entries: ReadonlyMap<string, Uint8Array>) {
    this.#entries = new Map([...entries].map(([name, bytes]) => [name.toLowerCase(), bytes]));
  }

  /** Undefined where there is no such part. */
  read(name: string): { root: XmlElement; fault?: never } | { root?: never; fault: XmlFault } | undefined {
    const bytes = this.#entries.get(name.toLowerCase());
    return bytes && parseXml(bytes);
  }

  /** Relations of a part, of the package itself for ''; none where they cannot be read. */
  relationsOf(part: string): Relation[] {
    const root = this.#relations(part)?.root;
    const folder = folderOf(part);
    return root ? childrenOf(root).flatMap(({ attributes }) => relation(attributes, folder)) : [];
  }

  /** It has relations that cannot be read: what it rests on (numbers, styles, notes) would be missing without a word. */
  hasBrokenRelations(part: string): boolean {
    return this.#relations(part)?.fault !== undefined;
  }

  #relations(part: string): ReturnType<PackageParts['read']> {
    const folder = folderOf(part);
    return this.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  }

  /** The part with the text, if this is a document of a word processor. */
  mainPart(): string | undefined {
    const named = this.relationsOf('').find(({ type }) => type === 'officeDocument')?.target;
    return [named, 'word/document.xml'].find((name) => name && this.#entries.has(name.toLowerCase()));
  }
}

/** With the slash at its end. */
const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

function relation({ Id, Type, Target, TargetMode }: XmlElement['attributes'], folder: string): Relation[] {
  if (!Id || !Type || !Target) return [];
  const external = TargetMode === 'External';
  return [{ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: external ? Target : resolved(Target, folder), external }];
}

/** A path from a folder of the package: ../media/x, /word/x, x. */
function resolved(target: string, folder: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step && step !== '.') path.push(step);
  }
  return path.join('/');
}
