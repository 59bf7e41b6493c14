/** Makes a `switch` over a union fail to compile when a case is missing; throws should one slip through at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
