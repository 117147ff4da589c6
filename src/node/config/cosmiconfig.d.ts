/** The class behind `cosmiconfig()`. The package does not declare its type. */
declare module 'cosmiconfig/dist/Explorer.js' {
  import type { CommonOptions, CosmiconfigResult, Loaders } from 'cosmiconfig';

  export class Explorer {
    constructor(
      options: CommonOptions & {
        readonly moduleName: string;
        readonly loaders: Loaders;
        readonly transform: (result: CosmiconfigResult) => CosmiconfigResult;
        readonly metaConfigFilePath: string | null;
      },
    );
    search(from: string): Promise<CosmiconfigResult>;
    load(path: string): Promise<CosmiconfigResult>;
  }
}
