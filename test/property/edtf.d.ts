/** The part of the edtf package that is used here as a second reader; it ships no types. */
declare module 'edtf' {
  /** Milliseconds of the first and the last instant of a date. */
  export function edtf(text: string): { readonly min: number; readonly max: number };
  // biome-ignore lint/style/noDefaultExport: the package has it so
  export { edtf as default };
}
