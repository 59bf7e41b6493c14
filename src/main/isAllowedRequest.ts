/** Schemes that lead nowhere outside the program. */
const LOCAL_SCHEMES = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/** Whether a request stays inside the program. */
export function isAllowedRequest(url: string, developmentOrigin: string | undefined): boolean {
  const { protocol, origin } = new URL(url);
  if (LOCAL_SCHEMES.has(protocol)) return true;
  return developmentOrigin !== undefined && origin.replace(/^ws/, 'http') === developmentOrigin;
}
