import CSL from 'citeproc';

const initialsByState = new WeakMap<CSL.State, Map<string, string>>();
const original = CSL.Util.Names.initializeWith.bind(CSL.Util.Names);

/**
 * For every name that it puts on its list the processor works out the initials anew, each time that works are registered. Importing this
 * file makes it remember them for as long as a style is at work.
 */
CSL.Util.Names.initializeWith = (state, name, terminator, normalizeOnly) => {
  // By this terminator it asks for the list of names; what is printed takes its own way.
  if (terminator !== '%s' || normalizeOnly) return original(state, name, terminator, normalizeOnly);
  const known = initialsByState.get(state) ?? new Map<string, string>();
  initialsByState.set(state, known);
  const initials = known.get(name) ?? original(state, name, terminator, normalizeOnly);
  known.set(name, initials);
  return initials;
};
