import { describe, expect, it } from 'vitest';
import { askedIn, citedIn, heldUnit, pageWithPlace, placeOf } from '../../src/contact/asked.ts';
import { bodyOf, contactPath, headOfReport, longestIssue, longestMail, readSubject, retold, sendingPlaces } from '../../src/contact/report.ts';
import { readContact, readRepository } from '../../src/site/contact.ts';

const subject = { unit: 'hunan-2021-governance#m5', words: '排污企业须持证排污', page: 'https://policy.example/policies/hunan-2021-governance/' };

it('a report says the unit, the words, the page and the version, and where to write', () => {
  expect(bodyOf(subject, 'ab12')).toBe(
    '条目：hunan-2021-governance#m5\n文字：排污企业须持证排污\n页面：https://policy.example/policies/hunan-2021-governance/\n版本：ab12\n\n哪里不对：\n\n应当怎样（有依据请写明出处）：\n',
  );
  expect(bodyOf({ ...subject, name: '《实施意见》（五）依法严格排污管理' }, '')).toMatch(
    /^条目：《实施意见》（五）依法严格排污管理（hunan-2021-governance#m5）\n/u,
  );
  expect(bodyOf({ unit: '', words: '', page: '' }, '')).not.toContain('条目：');
});

it('what an address brings is read back, cut where it is too long', () => {
  const read = (path: string) => readSubject(new URL(path, 'https://policy.example').searchParams, '');
  expect(read(contactPath(subject))).toEqual({ ...subject, page: '' });
  expect(contactPath()).toBe('/contact/');
  expect(read(`/contact/?words=${'长'.repeat(900)}`).words).toHaveLength(500);
});

it.each([
  ['hunan-2021-governance#m5.2', '/policies/hunan-2021-governance/#m5.2'],
  ['hunan-2021-governance', '/policies/hunan-2021-governance/'],
  ['<b>', null],
  ['', null],
])('%s leads to %s', (unit, place) => expect(placeOf({ unit })).toBe(place));

describe('a report goes', () => {
  const body = bodyOf(subject, '');

  it('nowhere without settings', () => expect(sendingPlaces(null, null, subject, body)).toEqual({ mail: null, page: null, issue: null }));

  it('by mail, with subject and words', () => {
    const { mail } = sendingPlaces({ mail: 'editor@policy.example' }, null, subject, body);
    const url = new URL(mail?.address ?? '');
    expect(url.pathname).toBe('editor@policy.example');
    expect(url.searchParams.get('subject')).toBe('条目有误：hunan-2021-governance#m5');
    expect(url.searchParams.get('body')).toBe(body.replaceAll('\n', '\r\n'));
  });

  it.each([
    ['https://github.com/owner/name', 'https://github.com/owner/name/issues/new', 'body'],
    ['https://gitee.com/owner/name', 'https://gitee.com/owner/name/issues/new', 'body'],
    ['https://gitlab.com/owner/name', 'https://gitlab.com/owner/name/-/issues/new', 'issue[description]'],
  ])('into the issues of %s', (repository, page, field) => {
    const url = new URL(sendingPlaces(null, repository, subject, body).issue?.address ?? '');
    expect(url.origin + url.pathname).toBe(page);
    expect(url.searchParams.get(field)).toBe(body);
  });

  it.each([
    ['a@b.example', null, 'mail', 'body', longestMail],
    [null, 'https://github.com/owner/name', 'issue', 'body', longestIssue],
    [null, 'https://gitlab.com/owner/name', 'issue', 'issue[description]', longestIssue],
  ] as const)('with words cut between characters so that the address arrives, which is said: %s %s', (address, repository, kind, field, longest) => {
    const long = bodyOf(subject, '') + '𬭊长'.repeat(5000);
    const place = sendingPlaces(address && { mail: address }, repository, subject, long)[kind];
    expect(place?.cut).toBe(true);
    expect(place?.address.length).toBeLessThanOrEqual(longest);
    expect(place?.address.length).toBeGreaterThan(longest - 40);
    const words = new URL(place?.address ?? '').searchParams.get(field)?.replaceAll('\r\n', '\n') ?? '';
    expect(words.isWellFormed()).toBe(true);
    const [kept = '', note] = words.split('\n（地址放不下');
    expect(long.startsWith(kept)).toBe(true);
    expect(note).toContain('请贴上复制的全文');
  });

  it('whole where the address holds it, and with halves of characters replaced', () => {
    const place = sendingPlaces({ mail: 'a@b.example' }, null, subject, '短\ud842').mail;
    expect(place?.cut).toBe(false);
    expect(new URL(place?.address ?? '').searchParams.get('body')).toBe('短\ufffd');
  });
});

describe('what a report is about', () => {
  const hit = (kind: string, url: string, part: string | null = null) => ({
    url,
    reasons: [{ kind }],
    load: async () => ({ part: part && { name: '', url: part } }),
  });
  it.each([
    ['the one clause that is cited', [hit('cited', '/#m5'), hit('exact', '/#m6')], '/#m5'],
    ['the sentence in it', [hit('cited', '/#m5', '/#m5.2')], '/#m5.2'],
    ['none of several', [hit('cited', '/#m5'), hit('cited', '/#m6')], null],
    ['nothing that only holds the words', [hit('exact', '/#m6')], null],
  ])('is, of what the search understood, %s', async (_, hits, address) => expect(await citedIn({ hits } as never)).toBe(address));

  it.each([
    ['', 'https://x.example/p/#m5', 'https://x.example/p/#m5'],
    ['https://x.example/p/?q=1', 'https://x.example/p/#m5', 'https://x.example/p/#m5'],
    ['https://x.example/p/m5/', 'https://x.example/p/#m5', 'https://x.example/p/m5/'],
  ])('on the page %j, at %s, is told as %s', (page, place, told) => expect(pageWithPlace(page, place)).toBe(told));

  it.each([
    ['hunan-2021-governance#m5', { unit: 'hunan-2021-governance#m5', page: '' }],
    [
      ' https://policy.example/lib/policies/hunan-2021-governance/#m5.2 ',
      { unit: 'hunan-2021-governance#m5.2', page: 'https://policy.example/lib/policies/hunan-2021-governance/#m5.2' },
    ],
    [
      'https://policy.example/policies/hunan-2021-governance/m5/',
      { unit: 'hunan-2021-governance#m5', page: 'https://policy.example/policies/hunan-2021-governance/m5/' },
    ],
    [
      'https://policy.example/policies/hunan-2021-governance/',
      { unit: 'hunan-2021-governance', page: 'https://policy.example/policies/hunan-2021-governance/' },
    ],
    ['https://policy.example/errata/', { unit: '', page: 'https://policy.example/errata/' }],
    ['校订记录那一页', { unit: '', page: '校订记录那一页' }],
    ['', { unit: '', page: '' }],
  ])('%s is read', (text, asked) => expect(askedIn(text)).toEqual(asked));

  const facts = async (document: string) =>
    document === 'hunan-2021-governance'
      ? ({
          document: { title: '实施意见' },
          units: [{ anchor: 'm5', parent: null, kind: 'measure', label: '（五）', title: '依法严格排污管理' }],
          parts: { 'm5-p2': '第二款' },
        } as never)
      : null;
  it.each([
    ['hunan-2021-governance', { kind: 'held', name: '《实施意见》' }],
    ['hunan-2021-governance#m5', { kind: 'held', name: '《实施意见》（五）依法严格排污管理' }],
    ['hunan-2021-governance#m5.2', { kind: 'held', name: '《实施意见》（五）依法严格排污管理第2句' }],
    ['hunan-2021-governance#m5-p2', { kind: 'held', name: '《实施意见》（五）依法严格排污管理第二款' }],
    ['hunan-2021-governance#m555', { kind: 'no-unit', title: '实施意见', anchor: 'm555' }],
    ['hunan-1921#m5', { kind: 'no-document', document: 'hunan-1921' }],
    ['', { kind: 'unknown' }],
  ])('%s is held against the collection', async (unit, held) => expect(await heldUnit(unit, facts)).toEqual(held));
  it('is not known where nothing comes', async () =>
    expect(await heldUnit('hunan-2021-governance#m5', () => Promise.reject(new Error('offline')))).toEqual({ kind: 'unknown' }));

  it('is put in the place of what was, and the words of the reader stay', () => {
    const none = { unit: '', words: '', page: '' };
    const written = `${bodyOf(none, 'ab12')}第三条缺一个字。`;
    expect(retold(written, headOfReport(none, 'ab12'), headOfReport(subject, 'ab12'))).toBe(`${bodyOf(subject, 'ab12')}第三条缺一个字。`);
    expect(retold('另写的', headOfReport(none, ''), headOfReport(none, 'ab12'))).toBe('另写的');
    expect(retold('另写的', headOfReport(none, 'ab12'), headOfReport(subject, 'ab12'))).toBe('另写的');
  });
});

describe('SITE_CONTACT', () => {
  it.each([
    ['editor@policy.example', { mail: 'editor@policy.example' }],
    ['mailto:editor@policy.example', { mail: 'editor@policy.example' }],
    ['https://policy.example/contact', { page: 'https://policy.example/contact' }],
    ['policy.example', null],
    ['a@b', null],
    ['a@b.example?bcc=c@d.example', null],
    ['a b@c.example', null],
    ['javascript:alert(1)', null],
    ['https://name:word@policy.example/', null],
  ])('%s is read as %j', (value, contact) => expect(readContact(value)).toEqual(contact));
});

describe('SITE_REPOSITORY', () => {
  it.each([
    ['https://github.com/owner/name', 'https://github.com/owner/name'],
    ['https://github.com/owner/name.git', 'https://github.com/owner/name'],
    ['https://git.example.org/group/sub/name/', 'https://git.example.org/group/sub/name'],
    ['https://github.com/owner', null],
    ['https://github.com/owner/name?tab=readme', null],
    ['git@github.com:owner/name.git', null],
  ])('%s is read as %s', (value, repository) => expect(readRepository(value)).toBe(repository));
});
