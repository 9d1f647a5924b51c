/** document.yaml as it is proposed from what was found: values, and under `sources` what rests on something else than the text. */
import { originalSchema, type SourcedKey } from '../../../src/policy/model/particulars.ts';
import { squeezeSeed } from '../../convert/correct/locate-quotes.ts';
import type { Facts } from '../facts/facts.ts';
import type { DocumentYaml, Finding } from '../findings/finding.ts';
import type { Extract, LeftOut } from '../received/extract.ts';

export interface Received {
  file: string;
  sha256: string;
  /** The day on which it is taken in, YYYY-MM-DD. */
  day: string;
}

type Sources = NonNullable<DocumentYaml['sources']>;

/** `numbering` and what is declared of the lines are put in by others. */
export function documentYaml(id: string, facts: Facts, extract: Pick<Extract, 'mediaType' | 'leftOut' | 'remarks'>, received: Received): DocumentYaml {
  const { title, issuers, documentNumber, dateSigned, datePublished, dateEffective, dateExpires, commentsUntil, disclosure } = facts;
  const optional = {
    form: facts.form?.value,
    genre: facts.genre?.value,
    maker: facts.maker?.value,
    carriedBy: facts.carriedBy ?? undefined,
    stage: facts.stage?.value,
    dateEffective: dateEffective?.value,
    dateExpires: dateExpires?.value,
    commentsUntil: commentsUntil?.value,
    history: facts.history?.value,
    disclosure: disclosure?.value,
    officialUrl: facts.officialUrl?.value,
    gazette: facts.gazette?.value,
    registrationNumber: facts.registrationNumber?.value,
  };
  const leftOut = leftOutEntries(extract.leftOut);
  const called = visible(title?.value ?? received.file);
  return {
    id,
    title: called,
    shortTitle: visible(facts.shortTitle) || called,
    ...(facts.province !== null && { province: facts.province }),
    ...(facts.territories && facts.province === null && { territories: facts.territories.value }),
    issuers: issuers?.value ?? [],
    documentNumber: documentNumber?.value ?? null,
    dateSigned: dateSigned?.value ?? null,
    datePublished: datePublished?.value ?? null,
    type: facts.genre?.value ?? facts.form?.value ?? '文件',
    ...(facts.asAttachment && { asAttachment: true }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined && value !== null)),
    ...sourcesOf(facts),
    original: originalSchema.parse({ file: received.file, sha256: received.sha256, mediaType: extract.mediaType }),
    ...(leftOut.length > 0 && { leftOut }),
    added: received.day,
    received: receivedAs(extract),
    sha256: received.sha256,
    lineBreaks: 'paragraph-per-line',
    numbering: { levels: [] },
  };
}

/** Without characters that nobody sees: marks of direction, joiners, controls. */
const visible = (words: string): string => words.replace(/[\p{Cf}\p{Cc}]/gu, '');

const formatNames: Record<string, string> = {
  'application/pdf': 'PDF 文件',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word 文件',
  'text/html': '网页',
  'multipart/related': '网页',
  'text/markdown': 'Markdown 文件',
  'text/plain': '文本文件',
  'application/json': 'JSON 数据',
};

const receivedAs = ({ mediaType, remarks }: Pick<Extract, 'mediaType' | 'remarks'>): string =>
  [`由${formatNames[mediaType] ?? '收到的文件'}提取的文字`, ...remarks].join('；');

const openingLength = 30;

/** One entry for each reason; its words are counted without white space. */
function leftOutEntries(leftOut: readonly LeftOut[]): NonNullable<DocumentYaml['leftOut']> {
  const byReason = Map.groupBy(leftOut, ({ reason }) => reason);
  return [...byReason].flatMap(([reason, entries]) => {
    const { text } = squeezeSeed(entries.map(({ words }) => words).join('\n'));
    return text === '' ? [] : [{ reason, characters: text.length, opening: text.slice(0, openingLength) }];
  });
}

/** What rests on words beside the text says so with these words. */
function sourcesOf(facts: Facts): { sources?: Sources } {
  const found: [SourcedKey, Finding<unknown> | null][] = [
    ['issuers', facts.issuers],
    ['documentNumber', facts.documentNumber],
    ['dateSigned', facts.dateSigned],
    ['datePublished', facts.datePublished],
    ['dateEffective', facts.dateEffective],
    ['dateExpires', facts.dateExpires],
    ['commentsUntil', facts.commentsUntil],
    ['disclosure', facts.disclosure],
    ['gazette', facts.gazette],
    ['registrationNumber', facts.registrationNumber],
    ['form', facts.form],
    ['genre', facts.genre],
  ];
  const beside = found.flatMap(([key, finding]): [SourcedKey, Sources[SourcedKey]][] => {
    const evidence = finding?.evidence[0];
    return evidence && 'label' in evidence.place ? [[key, { from: 'page', words: `${evidence.place.label}：${evidence.words}` }]] : [];
  });
  return beside.length ? { sources: Object.fromEntries(beside) } : {};
}

/** By key the words in which each fact was found, as the editor is told of them. */
export function evidenceOf(facts: Facts): Record<string, string> {
  const findings = Object.entries(facts as unknown as Record<string, Finding<unknown> | null>).filter(([, finding]) => Array.isArray(finding?.evidence));
  return Object.fromEntries(
    findings.flatMap(([key, finding]) => {
      const [evidence] = finding?.evidence ?? [];
      return evidence ? [[key, 'label' in evidence.place ? `${evidence.place.label}：${evidence.words}` : evidence.words]] : [];
    }),
  );
}
