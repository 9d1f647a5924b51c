import { describe, expect, it } from 'vitest';
import { nameBodies, nameList } from '../../../scripts/facts/assignments/resolve-bodies.ts';
import type { FieldKnowledge } from '../../../scripts/facts/reading/facts-source.ts';
import { loadVocabulary } from '../../../scripts/index/load-vocabulary.ts';
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import { language } from '../../language.ts';
import { city, nation, province } from '../../place.ts';

const knowledge = { language, vocabulary: loadVocabulary('seeds/vocabulary') } as FieldKnowledge;
const texts = {
  hunan: { place: province('湖南', '湖南省'), maker: { level: 'province', kind: '政府' } },
  jilin: { place: province('吉林', '吉林省'), maker: { level: 'province', kind: '政府' } },
  shanghai: { place: province('上海', '上海市'), maker: { level: 'province', kind: '政府' } },
  guangzhou: { place: city('广州', '广东'), maker: { level: 'prefecture', kind: '政府' } },
  china: { place: nation, maker: { level: 'national', kind: '政府' } },
} as const satisfies Record<string, Pick<PolicyDocument, 'place' | 'maker'>>;

describe('a body', () => {
  it.each<[keyof typeof texts, string, string]>([
    ['hunan', '省发展改革委', '湖南省发展和改革委员会'],
    ['hunan', '省水利厅', '湖南省水利厅'],
    ['hunan', '湖南省水利厅', '湖南省水利厅'],
    ['hunan', '省委', '中共湖南省委员会'],
    ['hunan', '省委宣传部', '中共湖南省委宣传部'],
    ['hunan', '省河长制工作委员会办公室', '湖南省河长制工作委员会办公室'],
    ['hunan', '省整改办', '省整改办'],
    ['hunan', '省税务局', '省税务局'],
    ['hunan', '市财政局', '市财政局'],
    ['hunan', '市县党委', '市县党委'],
    ['hunan', '各市州人民政府', '各市州人民政府'],
    ['jilin', '吉林市生态环境局', '吉林市生态环境局'],
    ['shanghai', '市生态环境局', '上海市生态环境局'],
    ['guangzhou', '市生态环境局', '广州市生态环境局'],
    ['guangzhou', '市水务局', '广州市水务局'],
    ['china', '发展改革委', '发展和改革委员会'],
  ])('of a text of %s: %s', (text, body, name) => expect(nameBodies(texts[text], knowledge)(body)).toBe(name));

  it('that is 政府 alone behind the party of its level is the government of that level', () => {
    const name = nameBodies(texts.hunan, knowledge);
    expect(nameList(['市县党委', '政府'], name, language)).toEqual(['市县党委', '市县政府']);
    expect(nameList(['省财政厅', '政府'], name, language)).toEqual(['湖南省财政厅', '政府']);
  });
});
