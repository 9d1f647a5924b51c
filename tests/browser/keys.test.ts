/** Composition belongs to the input method: what is heard of keys and of typing, and that nothing listens past it. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { onComposing, onKey, onTyped } from '../../src/browser/keys.ts';

type Told = [type: string, told?: Record<string, unknown>];

/** What `listen` hears of events in turn, with the value of the box at that time. */
function heard(listen: (box: HTMLInputElement, say: () => void) => void, events: Told[]): number[] {
  const box = new EventTarget() as HTMLInputElement;
  const at: number[] = [];
  let turn = 0;
  listen(box, () => at.push(turn));
  for (const [type, told = {}] of events) {
    box.dispatchEvent(Object.assign(new Event(type), { isComposing: false, keyCode: 0, ...told }));
    turn++;
  }
  return at;
}

const key = (name: string, told: Record<string, unknown> = {}): Told => ['keydown', { key: name, keyCode: 13, ...told }];

describe('a key', () => {
  it.each<[string, Told[], number[]]>([
    ['pressed by itself is heard', [key('Enter'), key('Escape', { keyCode: 27 }), key('c', { keyCode: 67 })], [0, 1, 2]],
    ['that takes a candidate is not (Chrome, Firefox)', [key('Enter', { isComposing: true, keyCode: 229 }), ['compositionend'], key('Enter')], [2]],
    ['that takes a candidate is not (Safari: the composition ends before it)', [['compositionend'], key('Enter', { keyCode: 229 }), key('Enter')], [2]],
    ['that drops the composition is not', [key('Escape', { isComposing: true, keyCode: 229 }), key('Escape', { isComposing: true, keyCode: 27 })], []],
    ['that the input method has taken and not named is not', [key('Process', { keyCode: 229 }), key('Unidentified', { keyCode: 229 })], []],
  ])('%s', (_, events, expected) => {
    expect(heard((box, say) => onKey(box, say), events)).toEqual(expected);
  });
});

describe('what is typed', () => {
  it.each<[string, Told[], number[]]>([
    ['without an input method is heard at once', [['input'], ['input']], [0, 1]],
    [
      'half-written is not heard, the whole is',
      [['compositionstart'], ['input', { isComposing: true }], ['input', { isComposing: true }], ['compositionend']],
      [3],
    ],
    ['is heard though the last input comes behind the end (Firefox)', [['input', { isComposing: true }], ['compositionend'], ['input']], [1, 2]],
  ])('%s', (_, events, expected) => {
    expect(heard((box, say) => onTyped(box, say), events)).toEqual(expected);
  });

  it('is no longer heard once the signal is aborted', () => {
    const aborted = AbortSignal.abort();
    expect(heard((box, say) => onTyped(box, say, { signal: aborted }), [['input'], ['compositionend']])).toEqual([]);
  });

  it('is told when its composition begins', () => {
    expect(heard((box, say) => onComposing(box, say), [['input'], ['compositionstart'], ['input', { isComposing: true }]])).toEqual([1]);
  });
});

describe('all of src', () => {
  const listening = /['"`](?:keydown|keyup|keypress|beforeinput|input|search|compositionstart|compositionupdate|compositionend)['"`]\s*,\s*(?!\{)/u;
  const property = /\bon(?:keydown|keyup|keypress|input|search)\b\s*=/u;

  it.each([
    "box.addEventListener('keydown', (event) => {",
    "on('input', act)",
    'for (const x of ["keyup", "blur"])',
    'box.onkeydown = act',
    '<input oninput="x()">',
  ])('is searched for what listens past the guard: %s', (sample) => expect(listening.test(sample) || property.test(sample)).toBe(true));

  it('hears keys and typing only by src/browser/keys.ts', () => {
    const listeners = globSync(['src/**/*.{ts,astro}', 'public/*.js']).filter((path) => {
      const lines = readFileSync(path, 'utf8').split('\n');
      return lines.some((line) => (listening.test(line) && !/element\('input'|keepFocus\(|\['home'/u.test(line)) || property.test(line));
    });
    expect(listeners).toEqual(['src/browser/keys.ts']);
  });
});
