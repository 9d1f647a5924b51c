/** Attachments that a document names and that are not here, in every form in which it is published. */
import { describe, expect, it } from 'vitest';
import { akomaNtoso } from '../../scripts/publish/akoma-ntoso.ts';
import { markdown } from '../../scripts/publish/markdown.ts';
import { plainText } from '../../scripts/publish/plain-text.ts';
import { legislation } from '../../src/data/machine-meta.ts';
import { missingAttachmentsInWords } from '../../src/wording/particulars.ts';
import { convert, smallSeedFiles } from '../convert/seeds.ts';
import { site } from './published.ts';

const text = '关于测试的意见\n一、要求\n（一）目标。到2035年治理完成。\n附件：1.河段名录\n2.经费测算表\n3.联系方式\n（附件2不公开）';
const { document, units, parts } = convert(
  smallSeedFiles(text, {
    attachments: [
      { label: null, title: '河段名录', state: 'not-received' },
      { label: '附件2', title: '经费测算表', state: 'withheld', words: '附件2不公开' },
    ],
  }),
);
const [unreceived, withheld] = ['河段名录：未收', '附件2 经费测算表：不公开（底本作“附件2不公开”）'];

it('are named with what became of them; those that are here are not among them', () => {
  expect(missingAttachmentsInWords(document)).toEqual([unreceived, withheld]);
  expect(missingAttachmentsInWords({ attachments: [{ label: '附件1', title: '河段名录', state: 'received', words: null }] })).toEqual([]);
});

describe('a document whose attachments are not all here', () => {
  it.each([
    ['Markdown', () => markdown(document, units, site)],
    ['plain text', () => plainText(document, units, site)],
  ])('says so in %s', (_, print) => expect(print()).toContain(`所缺附件：${unreceived}；${withheld}`));

  it('says so in Akoma Ntoso, as references', () => {
    const named = [...akomaNtoso(document, units, parts, site).matchAll(/<hasAttachment [^>]*showAs="([^"]*)"/gu)].map(([, words]) => words);
    expect(named).toEqual([unreceived, withheld]);
  });

  it('says so in JSON-LD; its parts are what is here', () => {
    const { hasPart, mentions } = legislation(document, units, (path) => path) as {
      hasPart: unknown[];
      mentions: { name: string; conditionsOfAccess: string }[];
    };
    expect(hasPart).toHaveLength(units.length);
    expect(mentions.map(({ name, conditionsOfAccess }) => [name, conditionsOfAccess])).toEqual([
      ['河段名录', unreceived],
      ['附件2 经费测算表', withheld],
    ]);
  });
});
