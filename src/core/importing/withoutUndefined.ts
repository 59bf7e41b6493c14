/** The same object without the keys that hold `undefined`: what a document does not say is absent, not empty. */
export function withoutUndefined<T extends object>(value: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}
