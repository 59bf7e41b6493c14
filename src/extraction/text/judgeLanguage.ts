import { languageFitsScript, mainScriptOf } from '../../core/importing/metadata/languageTag.ts';
import { detectLanguage } from './detectLanguage.ts';

export interface JudgedLanguage {
  readonly found: { readonly language?: string };
  /** What the letters and words tell, whatever is declared. */
  readonly detected?: string | undefined;
  readonly warnings: readonly string[];
}

/**
 * The language of a text as BCP 47: what its document declares, unless the text is in letters that language is not written
 * in (templates often declare their own); detected where nothing is declared.
 */
export function judgeLanguage(declared: string | undefined, text: string, document: 'page' | 'file'): JudgedLanguage {
  return judge(declared, detectLanguage(text), text, document);
}

function judge(
  declared: string | undefined,
  detected: string | undefined,
  text: string,
  document: 'page' | 'file',
): JudgedLanguage {
  if (declared === undefined) return { found: detected === undefined ? {} : { language: detected }, warnings: [] };
  const fits = languageFitsScript(declared, mainScriptOf(text.slice(0, 4_000)));
  if (detected === undefined || fits) return { found: { language: declared }, detected, warnings: [] };
  const warning = `The ${document} declares its language as ${declared} but is written in other letters; ${detected} was entered instead. Check it.`;
  return { found: { language: detected }, warnings: [warning] };
}

/**
 * The language of a file by its properties and its text. Programs declare their own language rather than the document's, so
 * that it counts only where the text does not speak against it.
 */
export function judgeFileLanguage(declared: string | undefined, text: string): JudgedLanguage {
  const detected = detectLanguage(text);
  const agreed = detected === undefined || declared?.split('-')[0] === detected;
  return judge(agreed ? declared : undefined, detected, text, 'file');
}
