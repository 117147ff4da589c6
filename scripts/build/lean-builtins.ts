/** Modules of Node that cost more to load than what is used of them, and what stands for them in the bundle. */
const leaner: Readonly<Record<string, string>> = {
  // Importing it reads every property of `process`, and so opens all its streams.
  'node:process': 'export default globalThis.process;',
  // commander starts programs with it for subcommands that are files of their own, which we have none of.
  'node:child_process': 'export default {};',
};

/** Lets a bundle do without what Node would load in vain before each run. */
export function leanBuiltins() {
  return {
    name: 'lean-builtins',
    resolveId: {
      order: 'pre' as const,
      // Our own code imports what it uses.
      handler: (id: string, importer?: string) =>
        id in leaner && importer?.includes('node_modules') ? `\0${id}` : undefined,
    },
    load: (id: string) => leaner[id.replace('\0', '')],
  };
}
