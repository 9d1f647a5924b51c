/** A seed as the preview tells it: units with their lines, notes beside them. */
import { describe, expect, it } from 'vitest';
import { readSeedFolder } from '../../scripts/convert/read/seed-folders.ts';
import { type Preview, previewSeed } from '../../scripts/preview/preview-seed.ts';
import { renderParts } from '../../scripts/preview/render-page.ts';
import { erratumEntry } from '../convert/seeds.ts';
import { jurisdictions } from '../jurisdictions.ts';
import { language } from '../language.ts';
import { seedFolder, text } from './seeds.ts';

const previewed = (...seed: Parameters<typeof seedFolder>): Preview => previewSeed(readSeedFolder(seedFolder(...seed)), { language, jurisdictions }, null);
const notes = (preview: Preview): string[] => preview.notes.map(({ kind, file, line, rule }) => `${kind} ${file}:${line} ${rule}`);

describe('notes', () => {
  it('are none where nothing is at fault', () => expect(notes(previewed(text))).toEqual([]));

  it('are faults with their lines, in Chinese', () => {
    const preview = previewed(text.replace('（二）', '（四）'));
    expect(notes(preview)).toContain('fault text.txt:4 number-order');
    expect(preview.notes[0]?.words).toMatch(/\p{Script=Han}/u);
  });

  it('are doubts that were left open, on the line with their words', () => {
    const open = [{ rule: 'number-order', words: '责任。落实', question: '漏了一个？' }];
    expect(notes(previewed(text.replace('（二）', '（四）'), { open }))).toEqual(['open text.txt:4 number-order']);
  });

  it('are errata, at what they correct', () =>
    expect(notes(previewed(text, {}, [erratumEntry('m2', '落实责任', '落实各方责任')]))).toEqual(['erratum text.txt:4 校订']));

  it('tell of files that cannot be read, with the text for the eye', () => {
    const preview = previewed(text, { numbering: 'none', dateSigned: '2021-02-30' });
    expect(preview.metadata).toBeNull();
    expect(notes(preview).every((note) => note.startsWith('fault document.yaml:'))).toBe(true);
    expect(preview.text.lines[1]).toBe('一、总则');
  });
});

describe('the page', () => {
  it('has each unit with its anchor, its line and its words, and notes within', () => {
    const { document } = renderParts(previewed(text, {}, [erratumEntry('m2', '落实责任', '落实各方责任')]));
    expect(document).toContain('id="u-m2"');
    const unit = document.split('<section').find((part) => part.includes('id="u-m2"'));
    expect(unit).toContain('data-line="4"');
    expect(unit).toContain('<p>落实各方责任。</p>');
    expect(unit).toContain('class="note erratum"');
  });

  it('numbers the lines of the text and marks those that a note concerns', () => {
    const { text: lines } = renderParts(previewed(text.replace('（二）', '（四）')));
    expect(lines).toContain('<li id="line-2">一、总则</li>');
    expect(lines).toContain('<li id="line-4" class="fault">');
  });

  it('has nothing in it that could act, whatever the texts say', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const parts = Object.values(renderParts(previewed(`关于${evil}测试的意见\n一、${evil}\n（一）${evil}。完成。\n`, { title: `关于${evil}测试的意见` }))).join(
      '',
    );
    expect(parts).not.toContain('<img');
    expect(parts).toContain('&lt;img');
  });
});
