// The two functions of papaparse that are used. Its published types load those of Node, which the library must not see.
declare module "papaparse" {
  interface TableFault {
    readonly code: string;
    /** The record, from 0. */
    readonly row?: number;
    /** The UTF-16 unit where the fault begins. */
    readonly index?: number;
  }
  interface Papa {
    parse(
      text: string,
      config: { readonly delimiter: string; readonly newline: string },
    ): { readonly data: readonly (readonly string[])[]; readonly errors: readonly TableFault[] };
    unparse(
      rows: readonly (readonly string[])[],
      config: { readonly delimiter: string; readonly newline: string },
    ): string;
  }
  const papa: Papa;
  export default papa;
}
