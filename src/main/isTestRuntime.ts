/** The oldest Electron that still gets security fixes with the one this was built for; an older one is for tests only. */
const OLDEST_SUPPORTED_ELECTRON = 43;

/** Asked of the runtime itself, so that the warning cannot be lost by starting it another way. */
export function isTestRuntime(electronVersion: string): boolean {
  return !(Number.parseInt(electronVersion, 10) >= OLDEST_SUPPORTED_ELECTRON);
}
