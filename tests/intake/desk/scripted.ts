/** Answers that were written down beforehand, and what was shown and asked. */
import { type Asking, Cancelled } from '../../../scripts/intake/desk/asking.ts';

export interface Scripted extends Asking {
  shown: string[];
  asked: string[];
  faults: string[];
}

/** A choice is named by the beginning of its words; ^C ends the conversation. */
export function scripted(...answers: string[]): Scripted {
  const [shown, asked, faults]: [string[], string[], string[]] = [[], [], []];
  const next = (): string => {
    const answer = answers.shift() ?? '^C';
    if (answer === '^C') throw new Cancelled();
    return answer;
  };
  return {
    shown,
    asked,
    faults,
    show: (words, heading) => void shown.push(heading === undefined ? words : `${heading}\n${words}`),
    choose: async (question, options) => {
      asked.push(question);
      const answer = next();
      const option = options.find(({ label }) => label.startsWith(answer));
      if (!option) throw new Error(`${answer} is none of ${options.map(({ label }) => label).join(', ')}`);
      return option.value;
    },
    write: async (question, fault) => {
      asked.push(question);
      for (;;) {
        const answer = next();
        const wrong = fault(answer);
        if (wrong === null) return answer;
        faults.push(wrong);
      }
    },
  };
}
