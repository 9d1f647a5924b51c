import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { type BibliographyForm, bibliography } from '../../src/citing/files/bibliography.ts';
import { referenceTo } from './documents.ts';

const references = ['hunan-2021-governance#m5', 'hunan-2021-governance', 'hunan-2021-governance#m5', 'jiangxi-2020-governance#m6.1'].map(referenceTo);
const titles = ['关于构建现代环境治理体系的实施意见', '关于构建现代环境治理体系的实施意见', '关于构建现代环境治理体系的若干措施'];

describe('a bibliography', () => {
  it.each<BibliographyForm>(['bib', 'ris', 'csl'])('as %s is read by other programs, each source once', (form) =>
    expect(new Cite(bibliography(references, form)).data.map(({ title }) => title)).toEqual(titles),
  );
  it('as a list is numbered', () =>
    expect(
      bibliography(references, 'gbt')
        .split('\n')
        .map((line) => line.slice(0, 4)),
    ).toEqual(['[1] ', '[2] ', '[3] ', '']));
});
