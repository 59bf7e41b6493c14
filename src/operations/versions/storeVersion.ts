import { readPlainText } from '../../library/tables/sourceTexts.ts';
import { listSourceVersions } from '../../library/tables/sourceVersions.ts';
import type { WriteFunction } from '../context.ts';
import { existingSource } from '../existing.ts';
import { refuseUnsoundText } from '../sources/refuseUnsoundText.ts';
import { addVersion } from './addVersion.ts';
import { countDrift } from './countDrift.ts';
import { findSameText } from './findEarlierVersion.ts';

/** A person chose the document, or the original was read again; the same text makes no version. */
export const storeVersion: WriteFunction<'versions.add'> = (
  context,
  { sourceId, importId, origin, source: document },
) => {
  const { db } = context;
  refuseUnsoundText(document);
  const source = existingSource(db, sourceId);
  const versions = listSourceVersions(db, sourceId);
  // Newer code may have set the same words otherwise: that is what a person asks for who has it read again.
  const same =
    origin === 'read again'
      ? versions
          .filter(({ number }) => number === source.version)
          .find(({ textId }) => readPlainText(db, textId) === document.text)
      : (versions.find(({ sha256 }) => sha256 === document.sha256) ?? findSameText(db, source, document));
  if (same) return { outcome: 'duplicate', number: same.number, drift: countDrift([]) };
  return addVersion(context, source, { origin, importId, document });
};
