import CSL from 'citeproc';

/** Every tag that the processor reads in a text has one of these, and so have an apostrophe and quotation marks as they are typed. */
const MARKED = /['"<\u2019]/;

/**
 * The processor looks for tags and quotation marks in every piece of text, for which it makes an expression anew each time; and it makes
 * three to read a number, whether the work has one or not. Both are passed by where there is nothing to be found.
 */
export function passByPlainText(state: CSL.State): void {
  const { flipflopper } = state.fun;
  const processTags = flipflopper.processTags.bind(flipflopper);
  // It knows those of the language, too, as they were when it was made.
  const quotes = QUOTES.map((name) => state.getTerm(name)).filter((mark) => mark !== '');
  flipflopper.processTags = (blob) => {
    if (MARKED.test(blob.blobs) || quotes.some((mark) => blob.blobs.includes(mark))) processTags(blob);
  };
  const processNumber = state.processNumber.bind(state);
  state.processNumber = (node, work, variable, type) => {
    const numbers = state.tmp.shadow_numbers;
    if (work?.[variable] !== undefined || numbers[variable]?.values.length || CSL.LangPrefsMap[variable] !== undefined)
      return processNumber(node, work, variable, type);
    numbers[variable] ??= { values: [] };
    return undefined;
  };
}

const QUOTES = ['open-quote', 'close-quote', 'open-inner-quote', 'close-inner-quote'] as const;
