import { describe, expect, it } from 'vitest';
import { bodyOf, contactPath, placeOf, readSubject, sendingPlaces } from '../../src/contact/report.ts';
import { readContact, readRepository } from '../../src/site/contact.ts';

const subject = { unit: 'hunan-2021-governance#m5', words: '排污企业须持证排污', page: 'https://policy.example/policies/hunan-2021-governance/' };

it('a report says the unit, the words, the page and the version, and where to write', () => {
  expect(bodyOf(subject, 'ab12')).toBe(
    '条目：hunan-2021-governance#m5\n文字：排污企业须持证排污\n页面：https://policy.example/policies/hunan-2021-governance/\n版本：ab12\n\n哪里不对：\n\n应当怎样（有依据请写明出处）：\n',
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
    const url = new URL(mail ?? '');
    expect(url.pathname).toBe('editor@policy.example');
    expect(url.searchParams.get('subject')).toBe('条目有误：hunan-2021-governance#m5');
    expect(url.searchParams.get('body')).toBe(body.replaceAll('\n', '\r\n'));
  });

  it.each([
    ['https://github.com/owner/name', 'https://github.com/owner/name/issues/new', 'body'],
    ['https://gitee.com/owner/name', 'https://gitee.com/owner/name/issues/new', 'body'],
    ['https://gitlab.com/owner/name', 'https://gitlab.com/owner/name/-/issues/new', 'issue[description]'],
  ])('into the issues of %s', (repository, page, field) => {
    const url = new URL(sendingPlaces(null, repository, subject, body).issue ?? '');
    expect(url.origin + url.pathname).toBe(page);
    expect(url.searchParams.get(field)).toBe(body);
  });

  it('with words cut so that the address arrives', () => {
    expect(sendingPlaces({ mail: 'a@b.example' }, null, subject, '长'.repeat(5000)).mail?.length).toBeLessThan(12_000);
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
