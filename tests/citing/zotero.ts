/**
 * What Zotero makes of a RIS record, as far as the tags of this library go: a table of our own, after the maps of its translator
 * (github.com/zotero/translators, RIS.js, importTypeMap and fieldMap; the same in its versions since 2012). N1 is a note. Tags that a type
 * has no field for become notes too; M1 without one goes to Extra, without a label.
 */
export interface Imported {
  itemType: string;
  creators: { creatorType: string; lastName: string; firstName?: string }[];
  fields: Record<string, string>;
  notes: string[];
}

const itemTypes: Record<string, string> = { RPRT: 'report', GOVDOC: 'report', STAT: 'statute', BILL: 'bill', LEGAL: 'case', GEN: 'journalArticle' };

const fields: Record<string, Record<string, string>> = {
  report: {
    TI: 'title',
    M3: 'reportType',
    SN: 'reportNumber',
    DA: 'date',
    SP: 'pages',
    PB: 'institution',
    UR: 'url',
    Y2: 'accessDate',
    LA: 'language',
    M1: 'extra',
  },
  statute: { TI: 'nameOfAct', M1: 'publicLawNumber', DA: 'dateEnacted', SE: 'section', VL: 'codeNumber', UR: 'url', Y2: 'accessDate', LA: 'language' },
};

export function zoteroFromRis(record: string): Imported {
  const lines = record.split(/\r?\n/u).flatMap((line) => {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/u.exec(line) ?? [];
    return tag && value ? [{ tag, value, line }] : [];
  });
  const itemType = itemTypes[lines[0]?.value ?? ''] ?? 'journalArticle';
  const item: Imported = { itemType, creators: [], fields: {}, notes: [] };
  for (const { tag, value, line } of lines.slice(1)) {
    const field = fields[itemType]?.[tag];
    // A year alone is used where there is no date.
    if (tag === 'PY') continue;
    if (tag === 'AU') {
      const [lastName = '', firstName] = value.split(/\s*,\s*/u);
      item.creators.push({ creatorType: 'author', lastName, ...(firstName !== undefined && { firstName }) });
    } else if (field && item.fields[field] === undefined) item.fields[field] = withoutMarkup(value);
    else item.notes.push(tag === 'N1' ? withoutMarkup(value) : line);
  }
  return item;
}

/** It reads values as HTML. */
const withoutMarkup = (value: string): string => value.replace(/<[^>]*>/gu, '');
