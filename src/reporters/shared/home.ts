/** Where people read about this linter. */
export const home = 'https://github.com/sincerity-lint/sincerity-lint';
