import type { Io } from './io.ts';

/**
 * What coding agents set where they run commands. Source: std-env 4.3 (MIT), which reads them from `process` alone; those
 * are left out that people have in shells of their own as well (EDITOR, GOOSE_PROVIDER, REPL_ID, TERM_PROGRAM).
 */
export const agentVariables: readonly string[] = [
  'AI_AGENT',
  'AUGMENT_AGENT',
  'CLAUDECODE',
  'CLAUDE_CODE',
  'CODEX_SANDBOX',
  'CODEX_THREAD_ID',
  'COPILOT_AGENT',
  'COPILOT_CLI',
  'CURSOR_AGENT',
  'GEMINI_CLI',
  'JUNIE_DATA',
  'JUNIE_SHIM_PATH',
  'OPENCODE',
];

/** Whether a coding agent reads what is printed. SINCERITY_AGENT=0 says that none does, and 1 that one does. */
export function isForAgent(env: Io['env']): boolean {
  const isSet = (name: string) => !['', '0', 'false', undefined].includes(env[name]);
  return env.SINCERITY_AGENT ? isSet('SINCERITY_AGENT') : agentVariables.some(isSet);
}
