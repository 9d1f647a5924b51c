/** What stands beside the text: running heads, comments, properties of the document. */
import type { LabelledFact } from '../../received/extract.ts';
import type { Account } from './left-out.ts';
import type { PackageParts, Relation } from './package-parts.ts';
import { wordsIn } from './run-reader.ts';
import { childrenOf, textIn, type XmlElement } from './xml-tree.ts';

const reasons: Readonly<Record<string, string | undefined>> = { header: '页眉', footer: '页脚' };

/** Running heads and feet, each wording once; comments, each by itself. */
export function leaveOutBeside(parts: PackageParts, relations: readonly Relation[], account: Account): void {
  const known = new Set<string>();
  const read = new Set<string>();
  for (const { type, target } of relations) {
    const reason = reasons[type];
    if ((!reason && type !== 'comments') || read.has(target)) continue;
    read.add(target);
    const part = parts.read(target);
    if (part?.fault) account.count('brokenParts');
    if (!part?.root) continue;
    for (const element of reason ? [part.root] : childrenOf(part.root)) {
      const words = wordsIn(element);
      if (reason && known.has(reason + words)) continue;
      known.add(`${reason}${words}`);
      account.leaveOut(reason ?? '批注', words);
    }
  }
}

/** Properties that may say something of the text. */
const telling = new Set(['dc:title', 'dc:subject', 'dc:creator', 'dcterms:created', 'dcterms:modified']);
const propertyTypes = new Set(['core-properties', 'extended-properties', 'extendedProperties']);
const company = 'app:Company';

/** Under the names that they have in the file: dc:title; the organisation as Company. */
export function propertiesOf(parts: PackageParts): LabelledFact[] {
  const targets = parts.relationsOf('').flatMap(({ type, target }) => (propertyTypes.has(type) ? [target] : []));
  return [...new Set(targets)].flatMap((target) => {
    const root = parts.read(target)?.root;
    return root ? childrenOf(root).flatMap(factOf) : [];
  });
}

function factOf(element: XmlElement): LabelledFact[] {
  const value = textIn(element).replace(/\s+/gu, ' ').trim();
  const label = element.name === company ? 'Company' : element.name;
  return value && (telling.has(element.name) || element.name === company) ? [{ label, value }] : [];
}
