import { type PackageParts, type Relationship, relationshipsOf } from '../packageParts.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const DOCUMENT_TYPE =
  /^application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled)\.main\+xml$/;

/** Content types, relationships and their targets (ECMA-376 part 2, 9 and 10.1.2). */
export function* findPackageFaults(parts: PackageParts): Generator<string> {
  yield* contentTypeFaults(parts);
  const owners = parts.names.filter((name) => name.endsWith('.rels')).map(ownerOf);
  for (const owner of owners) {
    if (owner !== '' && !parts.names.includes(owner)) yield `${owner}: has relationships and is not there.`;
    yield* relationshipFaults(parts, owner);
  }
  const main = relationshipsOf(parts, '').filter(({ type }) => type.endsWith('/officeDocument'));
  if (main.length !== 1) yield `The package names ${main.length} main documents instead of one.`;
}

function* contentTypeFaults(parts: PackageParts): Generator<string> {
  const types = parts.xml.get(CONTENT_TYPES);
  if (types === undefined) {
    yield `${CONTENT_TYPES}: not there.`;
    return;
  }
  if (parts.names[0] !== CONTENT_TYPES) yield `${CONTENT_TYPES}: not the first entry.`;
  const defaults = new Set<string>();
  const overrides = new Map<string, string>();
  for (const { name, attributes } of types.children) {
    const key = (name === 'ct:Default' ? attributes.get('Extension')?.toLowerCase() : attributes.get('PartName')?.slice(1)) ?? '';
    const known = name === 'ct:Default' ? defaults.has(key) : overrides.has(key);
    if (known) yield `${CONTENT_TYPES}: names ${key} twice.`;
    if (name === 'ct:Default') defaults.add(key);
    else overrides.set(key, attributes.get('ContentType') ?? '');
  }
  for (const name of parts.names) {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (name !== CONTENT_TYPES && !overrides.has(name) && !defaults.has(extension)) yield `${name}: has no content type.`;
  }
  for (const [name, type] of overrides) {
    if (!parts.names.includes(name)) yield `${CONTENT_TYPES}: gives a type to ${name}, which is not there.`;
    if (name === 'word/document.xml' && !DOCUMENT_TYPE.test(type)) yield `${name}: its content type is ${type}.`;
  }
}

function* relationshipFaults(parts: PackageParts, owner: string): Generator<string> {
  const shown = owner === '' ? 'The package' : owner;
  const ids = new Set<string>();
  for (const relationship of relationshipsOf(parts, owner)) {
    if (ids.has(relationship.id)) yield `${shown}: two relationships have the id ${relationship.id}.`;
    ids.add(relationship.id);
    if (!/^[A-Za-z_][\w.-]*$/.test(relationship.id)) yield `${shown}: ${JSON.stringify(relationship.id)} is no relationship id.`;
    yield* targetFaults(parts, shown, relationship);
  }
}

function* targetFaults(parts: PackageParts, shown: string, relationship: Relationship): Generator<string> {
  const { external, target, targetPart, type } = relationship;
  if (!external) {
    if (!parts.names.includes(targetPart)) yield `${shown}: points to ${target}, which is not there.`;
  } else if (!type.endsWith('/hyperlink')) {
    yield `${shown}: would load ${target} from outside.`;
  } else if (!isUri(target)) {
    yield `${shown}: links to ${JSON.stringify(target)}, which is no URI.`;
  }
}

/** RFC 3986 as far as Word insists on it: a scheme, and no character that would have to be escaped. */
function isUri(target: string): boolean {
  return (
    /^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%[\]]+$/.test(target) && !/%(?![0-9A-Fa-f]{2})/.test(target)
  );
}

/** `word/_rels/document.xml.rels` belongs to `word/document.xml`, `_rels/.rels` to the package. */
function ownerOf(relationshipsPart: string): string {
  return relationshipsPart.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
}
