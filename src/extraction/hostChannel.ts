import type { ExtractionMessage } from '../core/importing/extraction.ts';

/** The way to the host, alike for Electron's utility process and a forked Node process. */
export interface HostChannel {
  send(message: ExtractionMessage): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The host is gone; nobody waits for an outcome any more. */
  onDisconnect(listener: () => void): void;
}

export function openHostChannel(): HostChannel {
  const { parentPort } = process as { parentPort?: ElectronParentPort };
  return parentPort ? channelOfUtilityProcess(parentPort) : channelOfForkedProcess();
}

/** The part used of Electron's `process.parentPort`; this folder knows no Electron types. */
interface ElectronParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

function channelOfUtilityProcess(parentPort: ElectronParentPort): HostChannel {
  return {
    send: (message) => parentPort.postMessage(message),
    onMessage: (listener) => parentPort.on('message', (event) => listener(event.data)),
    // Chromium ends a utility process together with its parent.
    onDisconnect: () => undefined,
  };
}

function channelOfForkedProcess(): HostChannel {
  // Ctrl+C reaches every process of the terminal at once; it is the host that decides what becomes of the file in hand.
  process.on('SIGINT', () => undefined);
  return {
    send: (message) => {
      if (process.connected) process.send?.(message);
    },
    onMessage: (listener) => process.on('message', listener),
    onDisconnect: (listener) => process.on('disconnect', listener),
  };
}
