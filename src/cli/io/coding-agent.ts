import type { Io } from './io.ts';

/**
 * Environment variables that coding agents set. Source: std-env 4.3 (MIT), without variables that other shells have too
 * (EDITOR, GOOSE_PROVIDER, REPL_ID, TERM_PROGRAM).
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

/** Whether a coding agent runs the command. SINCERITY_AGENT=0 and SINCERITY_AGENT=1 override the detection. */
export function isForAgent(env: Io['env']): boolean {
  const isSet = (name: string) => !['', '0', 'false', undefined].includes(env[name]);
  return env.SINCERITY_AGENT ? isSet('SINCERITY_AGENT') : agentVariables.some(isSet);
}
