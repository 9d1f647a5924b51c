import { describe, expect, it } from 'vitest';
import { emptyDesk, withUnits } from '../../src/desk/desk.ts';
import { damagedKey, deskKey } from '../../src/desk/key.ts';
import { DeskStorage } from '../../src/desk/storage.ts';
import { keptUnit } from './kept.ts';

/** A browser's storage; `most`: characters that it holds. */
function browser(kept: Record<string, string> = {}, most = Number.POSITIVE_INFINITY) {
  const values = new Map(Object.entries(kept));
  const storage = {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > most) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
      values.set(key, value);
    },
    removeItem: (key: string) => void values.delete(key),
  };
  return { values, storage: new DeskStorage(() => storage) };
}
const star = (desk: typeof emptyDesk) => withUnits(desk, [keptUnit('m5')]);

describe('the desk in the browser', () => {
  it('is empty before anything is kept, and holds what was', () => {
    const { storage } = browser();
    expect(storage.read()).toEqual({ desk: emptyDesk, trouble: null, leftOut: 0 });
    expect(storage.change(star)).toBeNull();
    expect(storage.read().desk.units).toEqual([keptUnit('m5')]);
  });

  it('loses nothing of another tab', () => {
    const { values, storage } = browser();
    storage.change(star);
    values.set(deskKey, JSON.stringify(withUnits(storage.read().desk, [keptUnit('m9')])));
    storage.change((desk) => withUnits(desk, [keptUnit('m6')]));
    expect(storage.read().desk.units).toHaveLength(3);
  });

  it('says that it is full, and stays as it was', () => {
    const { values, storage } = browser({}, 200);
    expect(storage.change(star)).toBe('full');
    expect(values.size).toBe(0);
  });

  it('says where the browser forbids it', () => {
    const storage = new DeskStorage(() => {
      throw Object.assign(new Error('no'), { name: 'SecurityError' });
    });
    expect(storage.read()).toMatchObject({ desk: emptyDesk, trouble: 'forbidden' });
    expect(storage.change(star)).toBe('forbidden');
    expect(storage.damaged()).toBeNull();
  });

  it('is never written over where a later version has kept it', () => {
    const later = '{"version":9,"units":{}}';
    const { values, storage } = browser({ [deskKey]: later });
    expect(storage.change(star)).toBe('newer');
    expect(values.get(deskKey)).toBe(later);
  });

  it.each([
    ['all of it', '{"version":1,"units":[', null],
    ['a part of it', '{"version":1,"units":[{}]}', 1],
    ['a list that is none', '{"version":1,"units":{}}', null],
  ])('lays aside what cannot be read before it writes: %s', (_, kept, leftOut) => {
    const { values, storage } = browser({ [deskKey]: kept });
    expect(storage.read()).toMatchObject({ trouble: null, leftOut });
    expect(values.get(deskKey)).toBe(kept);
    expect(storage.change(star)).toBeNull();
    expect(values.get(damagedKey)).toBe(kept);
    expect(storage.damaged()).toBe(kept);
    expect(storage.read()).toMatchObject({ leftOut: 0, desk: { units: [keptUnit('m5')] } });
  });

  it('keeps what was laid aside before where it is damaged again, until the reader gives it up', () => {
    const { values, storage } = browser({ [deskKey]: '{"version":1,"units":[' });
    storage.change(star);
    values.set(deskKey, '{"version":1,');
    expect(storage.damaged()).toBe('{"version":1,"units":[\n{"version":1,');
    storage.change(star);
    expect(storage.damaged()).toBe('{"version":1,"units":[\n{"version":1,');
    storage.forgetDamaged();
    expect([storage.damaged(), storage.read().desk.units.length]).toEqual([null, 1]);
  });
});
