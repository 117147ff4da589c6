#!/usr/bin/env bash
# Runs the linter for action.yml. Inputs are variables, so none of them becomes part of the text of a command.
set -euo pipefail

report="$RUNNER_TEMP/sincerity.json"
comment="$RUNNER_TEMP/sincerity.md"
rm -f "$report" "$comment"

args=(--fail-on "$SINCERITY_FAIL_ON" -f "json:$report" -f "markdown:$comment")
while IFS= read -r format; do
  if [ -n "$format" ]; then args+=(-f "$format"); fi
done <<< "$SINCERITY_FORMAT"
if [ -n "$SINCERITY_SARIF" ]; then args+=(-f "sarif:$SINCERITY_SARIF"); fi
if [ -n "$SINCERITY_MAX_WARNINGS" ]; then args+=(--max-warnings "$SINCERITY_MAX_WARNINGS"); fi
if [ -n "$SINCERITY_BASELINE" ]; then args+=(--baseline "$SINCERITY_BASELINE"); fi
if [ "$SINCERITY_CACHE" = true ]; then
  args+=(--cache --cache-location "$RUNNER_TEMP/sincerity-cache")
  # The key of the cache must be stored and restored with it.
  export XDG_CACHE_HOME="$RUNNER_TEMP/sincerity-cache"
fi

# A pull request from a fork can change the configuration: its code must not run with the secrets of this repository.
if [ "$SINCERITY_CONFIG_CODE" = false ] || { [ "$SINCERITY_CONFIG_CODE" = auto ] && [ "$SINCERITY_FORK" = true ]; }; then
  args+=(--no-config-code)
fi

if [ -n "$SINCERITY_SINCE" ] && [ "$SINCERITY_SINCE" != all ]; then
  # By default, a checkout contains only the last commit.
  if ! git rev-parse --verify --quiet --end-of-options "$SINCERITY_SINCE^{commit}" > /dev/null; then
    git fetch --quiet --no-tags --depth=1 origin -- "$SINCERITY_SINCE" || true
  fi
  args+=("--since=$SINCERITY_SINCE")
fi

args+=(--)
while IFS= read -r path; do
  if [ -n "$path" ]; then args+=("$path"); fi
done <<< "$SINCERITY_PATHS"

if [ -z "$SINCERITY_VERSION" ] && [ -e node_modules/.bin/sincerity ]; then
  sincerity=(node_modules/.bin/sincerity)
else
  own="$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/package.json")"
  sincerity=(npx --yes "sincerity-lint@${SINCERITY_VERSION:-$own}")
fi

status=0
"${sincerity[@]}" "${args[@]}" || status=$?

if [ -e "$report" ]; then
  node -e '
    const { summary } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
    for (const name of ["errors", "warnings", "infos", "posts"]) console.log(`${name}=${summary[name]}`);
  ' "$report" >> "$GITHUB_OUTPUT"
  printf 'report=%s\ncomment=%s\n' "$report" "$comment" >> "$GITHUB_OUTPUT"
fi
exit "$status"
