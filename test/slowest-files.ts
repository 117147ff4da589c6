import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

const maxFiles = 10;

/** Prints the test files that took the most time. */
export class SlowestFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const files = modules.map((module) => {
      const { collectDuration, duration } = module.diagnostic();
      return { path: relative(process.cwd(), module.moduleId), seconds: (collectDuration + duration) / 1000 };
    });
    files.sort((a, b) => b.seconds - a.seconds);
    // A run of a few files needs no ranking.
    if (files.length <= maxFiles) return;
    console.log(`\nSlowest ${maxFiles} of ${files.length} files:`);
    for (const { path, seconds } of files.slice(0, maxFiles))
      console.log(`${seconds.toFixed(1).padStart(7)} s  ${path}`);
  }
}
