import type { AssembledText } from '../../core/importing/assembleText.ts';
import type { FoundMetadata } from '../../core/importing/extraction.ts';
import { withLanguage } from '../../core/importing/metadata/withLanguage.ts';
import type { ExtractionInput } from '../extractionInput.ts';
import { judgeLanguage } from '../text/judgeLanguage.ts';
import { pageMetadata, readDeclaredMetadata } from './pageMetadata.ts';
import { openPage, readPageText } from './readPageText.ts';
import { readSavedBy, type SavedBy } from './savedBy.ts';
import { seemsCutOff } from './seemsCutOff.ts';

/** What surrounds a page where it is stored, and may say more of it than it does itself. */
interface PageWrapping {
  /** Character set that the page was sent or stored with. */
  readonly charset?: string;
  readonly saved?: SavedBy;
  /** Style sheets that are stored with it. */
  readonly sheets?: readonly string[];
}

interface ReadPage {
  readonly assembled: AssembledText;
  readonly found: FoundMetadata;
  readonly warnings: readonly string[];
}

/** Reads a web page: its article as blocks of ours, and what it says about itself. Nothing of its markup is kept. */
export function readPage({ bytes, fileName, context }: ExtractionInput, wrapping: PageWrapping = {}): ReadPage {
  const { decoded, document } = openPage({ bytes, fileName, context }, wrapping.charset);
  const declared = readDeclaredMetadata(document, { ...readSavedBy(decoded.text), ...wrapping.saved });
  const { article, assembled, formulas, warnings } = readPageText({ decoded, document }, context, wrapping.sheets);
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 6);
  const found = pageMetadata(declared, { paragraphs: paragraphs.map(({ text }) => text), byline: article.byline });
  const language = judgeLanguage(found.metadata.language, assembled.text, 'page');
  return {
    assembled,
    found: withLanguage(found, language.found.language, language.detected),
    warnings: [
      ...decoded.warnings,
      ...(seemsCutOff(decoded.text) ? [CUT_OFF] : []),
      ...article.warnings,
      ...warnings,
      ...(formulas === 0 ? [] : [WRITTEN_OUT]),
      ...language.warnings,
    ],
  };
}

const CUT_OFF =
  'The page seems to be cut off: it ends inside one of its parts, and the end of the text may be missing.';
const WRITTEN_OUT = 'Formulas on the page were written out in one line; compare what you quote with the original.';
