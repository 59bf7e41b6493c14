import type { OperationInput, OperationName, OperationOutput } from './contract.ts';
import type { EventName, EventPayload } from './events.ts';
import type { Result } from './result.ts';

/** What preload puts into the window as `window.briefdesk`: the only way out of the sandbox. */
export interface Bridge {
  call<Name extends OperationName>(name: Name, input: OperationInput<Name>): Promise<Result<OperationOutput<Name>>>;
  /** Returns a function that ends the subscription. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
  /** The path of a file that was dropped onto the window, for `sources.import`. */
  pathForFile(file: unknown): string;
  /** Answers `closing`: nothing is pending any more. */
  readyToClose(): void;
  /** Ends the program, once every window has saved what is pending. */
  quit(): void;
  /** Shows the whole window larger or smaller; 1 is its actual size. */
  setZoom(factor: number): void;
}

/** The channels of the bridge. One for calls; a second name per event. */
export const channels = {
  call: 'briefdesk:call',
  event: 'briefdesk:event',
  readyToClose: 'briefdesk:ready-to-close',
  quit: 'briefdesk:quit',
} as const;
