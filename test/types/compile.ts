import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The folder of the project, with a trailing slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Compiles texts as files of this project.
 *
 * @param sources the texts by absolute path
 * @returns the errors of each text, by the same paths
 */
export function errorsOf(sources: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => sources.has(name) || fileExists(name);
  host.readFile = (name) => sources.get(name) ?? readFile(name);
  host.getSourceFile = (name, language, ...rest) => {
    const text = sources.get(name);
    return text === undefined ? getSourceFile(name, language, ...rest) : ts.createSourceFile(name, text, language);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  const errors = (name: string) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(name))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  return new Map([...sources.keys()].map((name) => [name, errors(name)]));
}
