/** Whether a person may change this field of the form; a locked one is looked at only. */
export function isFieldOpen(name: string): boolean {
  const [field] = document.getElementsByName(name);
  return field instanceof HTMLInputElement && !field.readOnly && !field.disabled;
}
