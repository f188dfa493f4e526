/** Groups in use, each once, in the order units are listed. */
export function groupNames(units: readonly { readonly groupName: string | null }[]): string[] {
  return [...new Set(units.flatMap(({ groupName }) => (groupName === null ? [] : [groupName])))];
}
