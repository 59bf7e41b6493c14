import type { EngineThread } from '../../src/renderer/engine/engineClient.ts';
import { createEngineHandler } from '../../src/renderer/engine/engineHandler.ts';
import type { EngineRequest, EngineResponse, StyleAnswer } from '../../src/renderer/engine/engineMessages.ts';
import { loadBundledStyle } from './bundledCsl.ts';

/** The engine's worker without a thread of its own: the same answers, as copies, a turn later. */
export class InProcessWorker implements EngineThread {
  readonly #handle = createEngineHandler(loadBundledStyle);
  #isTerminated = false;
  #onMessage: (event: { readonly data: EngineResponse }) => void = () => {};

  postMessage(request: EngineRequest | StyleAnswer): void {
    if ('styleQuestion' in request) return;
    void this.#handle(structuredClone(request)).then((response) => {
      if (!this.#isTerminated) this.#onMessage({ data: structuredClone(response) });
    });
  }

  addEventListener(type: string, listener: never): void {
    if (type === 'message') this.#onMessage = listener;
  }

  terminate(): void {
    this.#isTerminated = true;
  }
}
