/** Whether a property is on: present without a value means yes (ECMA-376-1, 17.17.4 ST_OnOff). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/i.test(value);
}
