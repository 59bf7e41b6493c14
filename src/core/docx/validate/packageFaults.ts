import { type PackageParts, type Relationship, relationshipsOf } from '../read/packageParts.ts';

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
  const valuesOf = (element: string, attribute: string): readonly string[] =>
    types.children.filter(({ name }) => name === element).map(({ attributes }) => attributes.get(attribute) ?? '');
  const extensions = valuesOf('ct:Default', 'Extension').map((extension) => extension.toLowerCase());
  const overrides = valuesOf('ct:Override', 'PartName').map((name) => name.slice(1));
  for (const name of repeated([...extensions, ...overrides])) yield `${CONTENT_TYPES}: names ${name} twice.`;
  for (const name of parts.names) {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const known = name === CONTENT_TYPES || overrides.includes(name) || extensions.includes(extension);
    if (!known) yield `${name}: has no content type.`;
  }
  for (const name of overrides) {
    if (!parts.names.includes(name)) yield `${CONTENT_TYPES}: gives a type to ${name}, which is not there.`;
  }
  const documentType = valuesOf('ct:Override', 'ContentType')[overrides.indexOf('word/document.xml')];
  if (documentType !== undefined && !DOCUMENT_TYPE.test(documentType)) {
    yield `word/document.xml: its content type is ${documentType}.`;
  }
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) < index);
}

function* relationshipFaults(parts: PackageParts, owner: string): Generator<string> {
  const shown = owner === '' ? 'The package' : owner;
  const ids = new Set<string>();
  for (const relationship of relationshipsOf(parts, owner)) {
    if (ids.has(relationship.id)) yield `${shown}: two relationships have the id ${relationship.id}.`;
    ids.add(relationship.id);
    if (!/^[A-Za-z_][\w.-]*$/.test(relationship.id))
      yield `${shown}: ${JSON.stringify(relationship.id)} is no relationship id.`;
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
    /^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%[\]]+$/.test(target) &&
    !/%(?![0-9A-Fa-f]{2})/.test(target)
  );
}

/** `word/_rels/document.xml.rels` belongs to `word/document.xml`, `_rels/.rels` to the package. */
function ownerOf(relationshipsPart: string): string {
  return relationshipsPart.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
}
