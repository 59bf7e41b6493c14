/**
 * The only globals that core may use beside ECMAScript itself. They exist alike in Node, in Electron's main process and
 * in a Web Worker; everything else of a platform is kept out by `types: []` and `lib: ["ES2023"]`.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array | ArrayBuffer): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}

declare class URL {
  constructor(url: string, base?: string);
  hash: string;
  host: string;
  hostname: string;
  href: string;
  pathname: string;
  protocol: string;
  search: string;
  readonly searchParams: {
    delete(name: string): void;
    keys(): IterableIterator<string>;
  };
}

declare class AbortSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}
