/** 32 hexadecimal digits of chance. The browser's own maker of ids is missing where the page does not come by https. */
export function newChangeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
