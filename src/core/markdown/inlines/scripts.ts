import type { ReportProblem } from '../markdownProblem.ts';

export type Script = 'subscript' | 'superscript';

/** Text in the small characters that Unicode has; undefined where it has not all of them. */
function inScript(text: string, script: Script): string | undefined {
  const characters = Array.from(text, (character) => SCRIPTS[script].get(character));
  return characters.length > 0 && characters.every((one) => one !== undefined) ? characters.join('') : undefined;
}

/** Pandoc's `H~2~O` and `10^6^` with characters of Unicode, and named; what it has none for stays as it is written. */
export function withScripts(text: string, line: number, report: ReportProblem): string {
  return text.replace(
    /(?<!~)~([^\s~]+)~(?!~)|\^([^\s^[\]]+)\^/g,
    (whole: string, low: string | undefined, high: string | undefined) =>
      setScript(low ?? high ?? '', low === undefined ? 'superscript' : 'subscript', line, report) ?? whole,
  );
}

/** The same of one text; undefined where Unicode has not all of its characters. */
export function setScript(text: string, script: Script, line: number, report: ReportProblem): string | undefined {
  const set = inScript(text, script);
  if (set !== undefined) report(line, `A ${script}, “${text}”, became the characters “${set}”.`);
  return set;
}

const pairs = (from: string, to: string): ReadonlyMap<string, string> => {
  const small = Array.from(to);
  return new Map(Array.from(from, (character, index) => [character, small[index] ?? character]));
};

const SCRIPTS: Readonly<Record<Script, ReadonlyMap<string, string>>> = {
  subscript: pairs('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'),
  superscript: pairs('0123456789+-−=()abcdefghijklmnoprstuvwxyz', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'),
};
