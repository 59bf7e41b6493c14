import CSL from 'citeproc';

/**
 * The processor knows the scripts whose names and words are divided by blanks and have initials. Of Hebrew it leaves out the letter vav, so
 * that the “and” before a name, which is that letter, has no blank behind it: with it went the blank before “ואחרים” (“et al.”) and
 * everything that a name has which begins with vav. Importing this file puts the letter in; the blank behind the “and” is left out by its term
 * (scripts/cslCorrections.mjs).
 */
const WITHOUT_VAV = '\\u0590-\\u05d4\\u05d6-\\u05ff';
for (const [name, known] of Object.entries(CSL))
  if (known instanceof RegExp && known.source.includes(WITHOUT_VAV))
    Object.assign(CSL, { [name]: new RegExp(known.source.replaceAll(WITHOUT_VAV, '\\u0590-\\u05ff'), known.flags) });
