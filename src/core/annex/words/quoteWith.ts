type Marks = readonly [open: string, close: string];

/**
 * Puts words in quotation marks. What begins or ends with marks of the same kind gets the language's other ones around it, because two
 * that touch read as a slip; the words themselves stay as they were taken.
 */
export function quoteWith(usual: Marks, other: Marks): (words: string) => string {
  const atAnEnd = usual.join('').includes('«') ? GUILLEMETS : DOUBLE;
  return (words) => {
    const [open, close] = atAnEnd.test(words) ? other : usual;
    return `${open}${words}${close}`;
  };
}

const GUILLEMETS = /^[«»]|[«»]$/u;
const DOUBLE = /^["“”„]|["“”„]$/u;
