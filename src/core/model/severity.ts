export const severities = ['error', 'warning', 'info'] as const;

export type Severity = (typeof severities)[number];

export const milder: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'info', info: 'info' };

export const worse: Readonly<Record<Severity, Severity>> = { error: 'error', warning: 'error', info: 'warning' };
