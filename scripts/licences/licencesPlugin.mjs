import { packageOfModule, readPackage } from './packageLicence.mjs';
import { shippedBeside } from './shippedBeside.mjs';

/** Where the window finds the list, beside its own files. */
const LICENCES_FILE = 'licences.json';

/** Bundles that have to be through before the window's, because its plugin writes the list of all. */
const FIRST = ['main', 'preload'];

/**
 * Makes the plugins that write the list of everything that is built in, with its licence texts, from the graphs of the modules that
 * really went into the bundles. A package without a licence text fails the build.
 * @param {string} root the checkout
 * @returns {(bundle: 'main' | 'preload' | 'worker' | 'renderer') => import('vite').Plugin}
 */
export function licencesPlugins(root) {
  /** @type {Set<string>} folders of packages */
  const folders = new Set();
  /** @type {Set<string>} */
  const seen = new Set();
  return (bundle) => ({
    name: `licences-${bundle}`,
    apply: 'build',
    generateBundle(_options, output) {
      seen.add(bundle);
      for (const folder of foldersIn(root, Object.values(output))) folders.add(folder);
      if (bundle !== 'renderer') return;
      const missing = FIRST.filter((name) => !seen.has(name));
      if (missing.length > 0) {
        throw new Error(
          `The list of licences lacks the bundles ${missing.join(' and ')}: build all of them in one run.`,
        );
      }
      this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source: renderLicences(root, folders) });
    },
  });
}

/**
 * @param {string} root
 * @param {import('vite').Rolldown.OutputBundle[string][]} output
 * @returns {string[]}
 */
function foldersIn(root, output) {
  return output
    .flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []))
    .flatMap((id) => packageOfModule(root, id) ?? []);
}

/**
 * The list as JSON: packages by name, then what lies beside them in the built program.
 * @param {string} root
 * @param {Iterable<string>} folders
 * @returns {string}
 * @throws {Error} that names every package without a licence text
 */
export function renderLicences(root, folders) {
  const packages = [...folders].map((folder) => readPackage(root, folder));
  const faults = packages.flatMap((read) => ('fault' in read ? [read.fault] : []));
  if (faults.length > 0) throw new Error(`Nothing may ship without its licence.\n${faults.join('\n')}`);
  const works = packages.flatMap((read) => ('work' in read ? [read.work] : []));
  /** @type {Map<string, import('./packageLicence.mjs').LicensedWork>} the same version may lie in several folders */
  const once = new Map([...works, ...shippedBeside(root)].map((work) => [`${work.name} ${work.version}`, work]));
  const sorted = [...once.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  return `${JSON.stringify(sorted, null, 1)}\n`;
}
