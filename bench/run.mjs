// Bundles one job of bench/jobs and runs it: `npm run bench -- JOB [options of the job]`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const [job = '', ...args] = process.argv.slice(2);
const entry = join(root, 'bench/jobs', `${job}.ts`);
if (job === '' || !existsSync(entry)) {
  const jobs = readdirSync(join(root, 'bench/jobs')).map((name) => name.replace(/\.ts$/, ''));
  process.stderr.write(`Usage: npm run bench -- JOB [options]\nJobs: ${jobs.join(', ')}\n`);
  process.exit(2);
}
// Inside the checkout, where the database library is found.
const outDir = join(root, 'node_modules', '.briefdesk-bench', `${job}-${process.pid}`);
mkdirSync(outDir, { recursive: true });
// What a job starts in processes of its own.
const processes =
  {
    import: { extraction: join(root, 'src/extraction/extraction.ts') },
  }[job] ?? {};
// Those with files of their own that a bundle would lose.
const external = ['better-sqlite3', 'citeproc', 'jsdom', 'mammoth'];
try {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: true,
      outDir,
      target: 'node18.15',
      minify: false,
      rolldownOptions: {
        input: { [job]: entry, ...processes },
        external,
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
    ssr: { noExternal: true, external },
  });
  symlinkSync(join(root, 'node_modules/pdfjs-dist'), join(outDir, 'pdfjs'), 'dir');
  const { status } = spawnSync(
    process.execPath,
    [...(process.env['BENCH_NODE_FLAGS'] ?? '').split(' ').filter(Boolean), join(outDir, `${job}.mjs`), ...args],
    { stdio: 'inherit', cwd: root },
  );
  process.exitCode = status ?? 1;
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
