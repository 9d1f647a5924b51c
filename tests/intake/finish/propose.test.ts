/** What is proposed for a file that has a title and no text, or a text and no title. */
import { describe, expect, it } from 'vitest';
import { propose } from '../../../scripts/intake/propose.ts';
import { field } from '../facts/received.ts';

const proposed = (name: string, text: string) =>
  propose({ name, bytes: new TextEncoder().encode(text) }, { seeds: 'seeds', field, known: [], errata: null, allow: null, taken: new Set() });
const page = (body: string): string =>
  `<html><body><h1>云溪市人民政府关于印发规划的通知</h1><div class="content">${body}</div><div>主办：云溪市人民政府 ICP备12345号</div></body></html>`;

describe('a page', () => {
  it('that holds its text as pictures is refused', async () =>
    expect(await proposed('1.html', page('<p><img src="1.jpg"></p><p><img src="2.jpg"></p>'))).toMatchObject({
      status: 'refused',
      refusal: { rule: 'no-text' },
    }));

  it('with one sentence is a text', async () =>
    expect(await proposed('1.html', page('<p>各县：</p><p>规划已经批准，请认真组织实施。</p>'))).toMatchObject({
      metadata: { title: '云溪市人民政府关于印发规划的通知' },
    }));
});

it('a text without a title is called as its file', async () =>
  expect(await proposed('1.txt', '各单位要认真落实水源保护要求，切实加强巡查。\n一、开展巡查，每月不少于两次。\n二、加强监测，每季度监测一次。')).toMatchObject(
    {
      status: 'review',
      metadata: { title: '1.txt' },
      doubts: [{ rule: 'no-title' }],
    },
  ));

it('a title has no invisible characters', async () =>
  expect(await proposed('1.txt', '云溪市水源保护办法\u202e\n第一条　为保护水源，制定本办法。\n第二条　本办法自公布之日起施行。')).toMatchObject({
    metadata: { title: '云溪市水源保护办法', shortTitle: '云溪市水源保护办法' },
  }));

it('the name and the month on the cover of a plan are of its front', async () =>
  expect(await proposed('1.txt', '云溪市水源保护规划\n云溪市水利局\n2031年5月\n一、目标\n水源得到保护。\n二、任务\n加强巡查。')).toMatchObject({
    outline: [{ label: '一、' }, { label: '二、' }],
  }));
