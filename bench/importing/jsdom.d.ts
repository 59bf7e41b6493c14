/** The part of jsdom that the benchmark uses; the package brings no types. */
declare module 'jsdom' {
  export class VirtualConsole {}
  export class JSDOM {
    constructor(html: string, options: { readonly virtualConsole: VirtualConsole; readonly url: string });
    readonly window: { readonly document: Document; close(): void };
  }
}
