import type { LoadedStyle } from '../../core/citation/cslSource.ts';
import { BriefingError } from '../../core/errors.ts';
import type { LoadStyle } from './engineHandler.ts';
import type { StyleAnswer, StyleQuestion } from './engineMessages.ts';

/** The engine's side of asking the window for styles. */
export interface StyleQuestions {
  readonly loadStyle: LoadStyle;
  /** Takes what came back. */
  settle(answer: StyleAnswer): void;
}

export function createStyleQuestions(ask: (question: StyleQuestion) => void): StyleQuestions {
  const open = new Map<number, (answer: StyleAnswer) => void>();
  let last = 0;
  return {
    loadStyle: (styleId, language) =>
      new Promise<LoadedStyle>((resolve, reject) => {
        const styleQuestion = ++last;
        open.set(styleQuestion, (answer) => {
          if (answer.ok) resolve(answer.value);
          else reject(new BriefingError(answer.error.code, answer.error.message, answer.error.details));
        });
        ask({ styleQuestion, styleId, language });
      }),
    settle(answer) {
      open.get(answer.styleQuestion)?.(answer);
      open.delete(answer.styleQuestion);
    },
  };
}
