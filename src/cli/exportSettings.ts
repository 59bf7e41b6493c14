import { type ExportSettings, exportSettingsSchema } from '../core/briefing/exportSettings.ts';
import { BriefingError } from '../core/errors.ts';
import type { CollectionId } from '../core/ids.ts';
import { foldName } from '../core/organising/names.ts';
import type { ExportOptions } from './command.ts';

/** What a library knows that the options name. */
interface Known {
  readonly collections: readonly { readonly id: CollectionId; readonly name: string }[];
}

/**
 * The settings of an export: what the options say, and where they say nothing what is kept with the briefing. Naming a collection or tag
 * replaces those that are kept. Throws `input-invalid`, or `collection-not-found`.
 */
export function settingsOf(
  { notes, contents, split, consulted, annex, summary, marks, collection }: ExportOptions,
  tags: readonly string[],
  kept: ExportSettings,
  known: Known,
): ExportSettings {
  const { shape } = exportSettingsSchema;
  const from = kept.consultedFrom;
  const namesSources = collection.length > 0 || tags.length > 0;
  return {
    notes: oneOf('notes', notes, shape.notes.options, kept.notes),
    contents: oneOf(
      'contents',
      contents === 'pages' ? 'estimatedPages' : contents,
      shape.contents.options,
      kept.contents,
    ),
    bibliography: {
      split: oneOf('split', split, shape.bibliography.shape.split.options, kept.bibliography.split),
      consulted: consulted ?? (namesSources || kept.bibliography.consulted),
    },
    consultedFrom: namesSources
      ? { ...from, collections: collection.map((name) => findCollection(name, known)), tags: [...tags] }
      : from,
    portionMarks: marks ?? kept.portionMarks,
    sourceAnnex: annex ?? kept.sourceAnnex,
    sourceSummary: summary ?? kept.sourceSummary,
  };
}

function oneOf<Value extends string>(
  option: string,
  written: string | undefined,
  values: readonly Value[],
  kept: Value,
): Value {
  if (written === undefined) return kept;
  const value = values.find((one) => one === written);
  if (value !== undefined) return value;
  const spelt = values.map((one) => (one === 'estimatedPages' ? 'pages' : one));
  throw new BriefingError('input-invalid', `--${option} is one of: ${spelt.join(', ')}; not “${written}”.`);
}

function findCollection(name: string, { collections }: Known): CollectionId {
  const found = collections.filter((one) => one.id === name || foldName(one.name) === foldName(name));
  const [first, second] = found;
  if (second !== undefined) {
    throw new BriefingError('input-invalid', `There are ${found.length} collections “${name}”: name it by its id.`);
  }
  if (first !== undefined) return first.id;
  throw new BriefingError('collection-not-found', `There is no collection “${name}”. \`collections\` lists them all.`);
}
