/** Kinds of errors (讹误的种类) and how sure the readers are, with what each is called. */

export const errorKinds = {
  'wrong-char': '误字',
  missing: '脱字',
  duplicate: '衍字',
  misplaced: '错位',
  punctuation: '标点',
  foreign: '夹杂外文',
  scattered: '离位',
  subscript: '上下标',
  spacing: '字距',
} as const;

export const confidences = { certain: '确定', likely: '很可能', doubtful: '不确定' } as const;
