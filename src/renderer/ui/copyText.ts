/**
 * Puts text on the clipboard; whether it could. By a selection and not by the clipboard's own interface, for which the window has
 * no permission: it may ask for none.
 */
export function copyText(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  // Within the dialog, which keeps the focus to itself.
  (document.activeElement?.parentElement ?? document.body).append(field);
  const focused = document.activeElement;
  try {
    field.select();
    return document.execCommand('copy');
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
