import { z } from 'zod';
import { createEngineHandler } from './engineHandler.ts';
import type { EngineRequest, StyleAnswer } from './engineMessages.ts';
import { createStyleQuestions } from './styleQuestions.ts';

// The window's content security policy forbids making functions from strings, which zod would try.
z.config({ jitless: true });

const questions = createStyleQuestions((question) => self.postMessage(question));
const handle = createEngineHandler(questions.loadStyle);

self.addEventListener('message', ({ data }: MessageEvent<EngineRequest | StyleAnswer>) => {
  if ('styleQuestion' in data) {
    questions.settle(data);
    return;
  }
  void handle(data).then((response) => {
    const file = response.ok && response.value !== null && 'bytes' in response.value ? response.value.bytes : null;
    self.postMessage(response, { transfer: file === null ? [] : [file.buffer as ArrayBuffer] });
  });
});
