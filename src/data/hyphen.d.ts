/** The package has no types of its own; this is what we use of it. */
declare module 'hyphen/nl/index.js' {
  const hyphen: { hyphenateSync(text: string, options?: { hyphenChar?: string }): string };
  export default hyphen;
}
