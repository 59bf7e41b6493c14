/**
 * Class names of CSS modules. Vite's own declaration makes every one `string | undefined`, which `exactOptionalPropertyTypes`
 * refuses as a `className`. Patterns with a longer prefix win over Vite's, and imports here are always relative.
 */
declare module './*.module.css' {
  // biome-ignore lint/suspicious/noExplicitAny: the names are not known to the compiler
  const classes: any; // oxlint-disable-line typescript/no-explicit-any -- as above
  export default classes;
}
declare module '../*.module.css' {
  // biome-ignore lint/suspicious/noExplicitAny: the names are not known to the compiler
  const classes: any; // oxlint-disable-line typescript/no-explicit-any -- as above
  export default classes;
}
