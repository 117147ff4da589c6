/** What survives being written to JSON and read again. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
