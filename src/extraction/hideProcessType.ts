/**
 * Lets libraries see plain Node. pdf.js takes `process.type === 'utility'` for a browser and then fails on the missing
 * `document`.
 */
export function hideProcessType(): void {
  Object.defineProperty(process, 'type', { value: undefined, configurable: true });
}
