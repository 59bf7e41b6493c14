import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { ensureCslPack } from './scripts/cslPack.mjs';
import { licencesPlugins } from './scripts/licences/licencesPlugin.mjs';

const at = (path: string) => resolve(import.meta.dirname, path);

/** pdf.js reads character maps and standard fonts from files at run time: without them Chinese or Japanese PDFs lose text. */
const copyPdfData: Plugin = {
  name: 'copy-pdf-data',
  closeBundle() {
    for (const folder of ['cmaps', 'standard_fonts']) {
      cpSync(at(`node_modules/pdfjs-dist/${folder}`), at(`out/main/pdfjs/${folder}`), { recursive: true });
    }
  },
};

const licences = licencesPlugins(at('.'));

/** The sample library is made at run time, from files that lie beside the program. */
const copySample: Plugin = {
  name: 'copy-sample',
  closeBundle() {
    for (const part of ['desk.json', 'files']) {
      cpSync(at(`resources/sample/${part}`), at(`out/main/sample/${part}`), { recursive: true });
    }
  },
};

/** All citation styles and locales, one by one compressed: read at run time, each when it is asked for. */
const copyStyles: Plugin = {
  name: 'copy-styles',
  closeBundle() {
    cpSync(ensureCslPack(), at('out/main/csl'), { recursive: true });
  },
};

/** Targets are those of the oldest runtime supported, not of the installed Electron (docs/decisions/0002). */
const nodeTarget = 'node18.15';
const chromeTarget = 'chrome114';

export default defineConfig({
  main: {
    plugins: [copyPdfData, copySample, copyStyles, licences('main')],
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        external: ['better-sqlite3', 'electron'],
        input: {
          main: at('src/main/main.ts'),
          libraryThread: at('src/main/libraryThread.ts'),
          libraryTaskThread: at('src/main/libraryTaskThread.ts'),
          extraction: at('src/extraction/extraction.ts'),
          cli: at('src/cli/main.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [licences('preload')],
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron'],
        input: { preload: at('src/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react(), licences('renderer')],
    worker: { format: 'es', plugins: () => [licences('worker')] },
    build: {
      target: chromeTarget,
      cssTarget: chromeTarget,
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: at('src/renderer/index.html') } },
    },
  },
});
