/** Built-in modules of Node that are slow to load and hardly used, with their replacements in the bundle. */
const leaner: Readonly<Record<string, string>> = {
  // The import reads all properties of `process`, which opens its streams.
  'node:process': 'export default globalThis.process;',
  // commander uses it only for subcommands in separate executables, which this program does not have.
  'node:child_process': 'export default {};',
};

/** A plugin for the bundler that replaces these modules in commander. */
export function leanBuiltins() {
  return {
    name: 'lean-builtins',
    resolveId: {
      order: 'pre' as const,
      // The code of this project uses the real modules.
      handler: (id: string, importer?: string) =>
        id in leaner && importer?.includes('node_modules') ? `\0${id}` : undefined,
    },
    load: (id: string) => leaner[id.replace('\0', '')],
  };
}
