import { describe, expect, it } from 'vitest';
import { readReceived } from '../../../scripts/intake/readers/read-received.ts';
import { language } from '../../language.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a received file', () => {
  it.each([
    ['办法.md', '# 办法', 'text/markdown'],
    ['办法.txt', '第一条 试点。\n第二条 评估。', 'text/plain'],
    ['办法.txt', '# 办法\n\n第一条 试点。', 'text/markdown'],
  ])('is read by the reader of its format: %s', async (name, text, mediaType) => {
    const { extract } = await readReceived({ name, bytes: utf8(text) }, language);
    expect(extract?.mediaType).toBe(mediaType);
  });

  it('is refused where there is no reader for it', async () => {
    const { refusal } = await readReceived({ name: '办法.doc', bytes: utf8('{\\rtf1') }, language);
    expect(refusal?.rule).toBe('unsupported-format');
  });
});
