/** pdf.js's parser, on a thread of its own in the sandboxed window: what a file does to it reaches neither the library nor the disk. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
