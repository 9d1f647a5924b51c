/** Words of the web page round a text, and the same words where they are text. */
import { describe, expect, it } from 'vitest';
import { convert, smallSeedFiles } from '../seeds.ts';

const body = '一、总体要求\n（一）明确目标。到2035年完成治理。\n（二）公开信息。网站应当公布浏览次数，公众点击查看即可下载附件。';
const faults = (text: string): string[] => convert(smallSeedFiles(text)).issues.flatMap(({ rule, line }) => (rule === 'page-words' ? [`${rule}:${line}`] : []));
const below = (line: string): string[] => faults(`关于测试的意见\n${body}\n${line}\n`);
const above = (line: string): string[] => faults(`关于测试的意见\n${line}\n${body}\n`);

describe('words of a page are a fault with their line', () => {
  const lines = [
    ...[
      '打印本页',
      '【打印本页】【关闭窗口】',
      '[打印] [关闭]',
      '扫一扫在手机打开当前页',
      '点击查看',
      '附件下载',
      '【字体：大 中 小】',
      '字体：大中小',
      '分享到：微信 微博',
    ],
    ...['责任编辑：张三', '责任编辑:李四', '来源：云溪市人民政府网', '浏览次数：3664', '浏览次数 3664', '浏览次数：3664次 字体：[大 中 小]', '阅读量：12'],
    ...[
      '发布时间：2032-01-20 10:05 来源：市生态环境局',
      '发布日期：2032年1月20日　作者：佚名',
      '上一篇：无',
      '下一篇：关于开展检查的通知',
      '当前位置：首页 > 政务公开 > 政策文件',
    ],
    ...['索引号：000123/2032-0001 主题分类：环境保护', '打印本页　｜　关闭窗口　｜　返回顶部'],
  ];
  it.each(lines)('behind the text: %s', (line) => expect(below(line)).toEqual(['page-words:5']));
  it.each(lines)('before it: %s', (line) => expect(above(line)).toEqual(['page-words:2']));
});

it.each([
  '（三）资金来源。通过财政拨款解决。',
  '（三）附件下载。公众可以下载附件。',
  '（三）来源：地表水、地下水。',
  '附件：打印机目录',
  '抄送：市委办公室。',
  '联系人：张三　电话：12369',
  '表1 指标\n断面\t水质\n清河口\tⅢ类\n来源：市水利局',
  '表1 设备\n名称\t数量\n打印\t3',
])('the same words in the text, or others like them, stand: %s', (line) => expect(below(line)).toEqual([]));

it('the rule is that of the line, whatever its width and gaps', () => {
  expect(below('责任编辑: 张三')).toEqual(below('责任编辑：张三'));
  expect(below('打印本页 关闭窗口')).toEqual(below('　　打印本页　　关闭窗口'));
});
