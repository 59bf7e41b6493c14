import { createHash } from 'node:crypto';
import { SetupError } from '../setupError.mjs';

/** The only version the substitutions below were made for. */
export const PATCHED_VERSION = '13.2.0';

/**
 * Strings boxed in a one-element array: the only thing the library's addon needs Node-API 10 for is a persistent
 * reference to a string, and version 8 can refer to objects only.
 */
const STRING_REFERENCE = `#include <napi.h>

class StringReference {
public:
	StringReference() {}
	explicit StringReference(Napi::String str) {
		Napi::Array box = Napi::Array::New(str.Env(), 1);
		box.Set(0u, str);
		ref = Napi::Persistent(box.As<Napi::Object>());
	}
	StringReference(StringReference&& other) : ref(std::move(other.ref)) {}
	StringReference& operator=(StringReference&& other) { ref = std::move(other.ref); return *this; }
	Napi::String Value() const { return ref.Value().Get(0u).As<Napi::String>(); }
private:
	Napi::ObjectReference ref;
};
`;

const TYPE = { from: 'Napi::Reference<Napi::String>', to: 'StringReference' };
const INTERNALIZED = { from: 'Napi::Persistent(InternalizedFrom', to: 'StringReference(InternalizedFrom' };

/**
 * @typedef {object} Substitution
 * @property {string} file path inside the package
 * @property {string} from
 * @property {string} to
 * @property {number} count how often `from` occurs in the untouched file
 */

/** @type {readonly Substitution[]} */
export const SUBSTITUTIONS = Object.freeze([
  { file: 'binding.gyp', from: 'NAPI_VERSION=10', to: 'NAPI_VERSION=8', count: 1 },
  { file: 'src/better_sqlite3.cpp', from: '#include <napi.h>\n', to: STRING_REFERENCE, count: 1 },
  { file: 'src/util/constants.cpp', ...TYPE, count: 20 },
  { file: 'src/util/constants.cpp', ...INTERNALIZED, count: 2 },
  { file: 'src/util/helpers.cpp', ...TYPE, count: 1 },
  { file: 'src/util/bind-map.cpp', ...TYPE, count: 1 },
  { file: 'src/util/bind-map.cpp', ...INTERNALIZED, count: 1 },
  {
    file: 'src/util/bind-map.cpp',
    from: 'Napi::Persistent(pair->name.Value())',
    to: 'StringReference(pair->name.Value())',
    count: 1,
  },
]);

/**
 * Replaces every occurrence, and refuses a source in which the text does not occur exactly as often as expected.
 * @param {string} source
 * @param {Substitution} substitution
 * @returns {string}
 * @throws {SetupError}
 */
export function applySubstitution(source, { file, from, to, count }) {
  const parts = source.split(from);
  if (parts.length - 1 === count) return parts.join(to);
  throw new SetupError(
    `The source of better-sqlite3 is not the expected one (${file}).`,
    `"${from.trim()}" should occur ${count} times in it and occurs ${parts.length - 1} times.`,
    `Delete node_modules and run the same command again; scripts/runtime/sqlite/sqlitePatch.mjs fits version ${PATCHED_VERSION} only.`,
  );
}

/**
 * Names one built addon: another version, machine or recipe gives another name.
 * @param {{ version: string, platform: string, arch: string }} built
 * @returns {string}
 */
export function addonFileName({ version, platform, arch }) {
  const recipe = createHash('sha256').update(JSON.stringify(SUBSTITUTIONS)).digest('hex').slice(0, 12);
  return `better-sqlite3-${version}-${platform}-${arch}-${recipe}.node`;
}
