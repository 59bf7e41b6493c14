declare global {
  /** Node 20.11 and Vitest have it; the types of Node 18, which hold for the product, do not know it. */
  interface ImportMeta {
    readonly dirname: string;
  }
}

export {};
