import { z } from 'zod';
import { createEngineHandler } from './engineHandler.ts';
import type { EngineRequest } from './engineMessages.ts';

// The window's content security policy forbids making functions from strings, which zod would try.
z.config({ jitless: true });

const handle = createEngineHandler();

self.addEventListener('message', ({ data }: MessageEvent<EngineRequest>) => {
  void handle(data).then((response) => {
    const isFile = response.ok && response.value instanceof Uint8Array;
    self.postMessage(response, { transfer: isFile ? [(response.value as Uint8Array<ArrayBuffer>).buffer] : [] });
  });
});
