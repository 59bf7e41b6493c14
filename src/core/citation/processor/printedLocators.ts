import CSL from 'citeproc';

const printedByState = new WeakMap<CSL.State, Set<number>>();
const original = CSL.Util.outputNumericField.bind(CSL.Util);

/**
 * The processor does not say whether a style has printed a locator, and what is printed need not look like what was given: ranges are
 * shortened, dashes become others, figures may stand there for another reason. Importing this file makes it note whose locator it puts out.
 */
CSL.Util.outputNumericField = (state, variable, workId) => {
  if (variable === 'locator' && !state.tmp.just_looking) printedByState.get(state)?.add(state.tmp.cite_index);
  original(state, variable, workId);
};

/**
 * Prints cites, and says whose locator stands in what is printed.
 *
 * @returns `withLocator`: indexes into `cites`
 */
export function printNotingLocators(
  state: CSL.State,
  cites: readonly [CSL.Item, CSL.CiteItem][],
): { readonly output: string; readonly withLocator: ReadonlySet<number> } {
  const given = cites.map(([, { locator }]) => locator);
  const printed = new Set<number>();
  printedByState.set(state, printed);
  const output = CSL.getCitationCluster.call(state, cites);
  printedByState.delete(state);
  // Of reports of one case, the processor gives the locator of the last to the first.
  const placeOf = (index: number): number =>
    cites[index]?.[1].locator === undefined ? cites.findIndex(([, { locator }]) => locator === given[index]) : index;
  const withLocator = given.flatMap((locator, index) =>
    locator !== undefined && printed.has(placeOf(index)) ? [index] : [],
  );
  return { output, withLocator: new Set(withLocator) };
}
