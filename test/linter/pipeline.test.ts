import { expect, it } from 'vitest';
import { exitCode, exitCodes } from '../../src/cli/io/exit-code.ts';
import { type PipelineInput, type PipelineSteps, runPipeline } from '../../src/linter/pipeline.ts';
import { getReader } from '../../src/readers/index.ts';

interface NamedInput extends PipelineInput {
  readonly name: string;
}

/** Steps for inputs that are texts by name. Opening `crash` fails. */
function stepsFor(texts: Readonly<Record<string, string>>, crashes: unknown[]): PipelineSteps<NamedInput> {
  return {
    findInputs: async () => ({ inputs: Object.keys(texts).map((name) => ({ name })), inputErrors: [] }),
    configFor: async ({ name }) => ({ path: `/${name}`, shownPath: name, layers: [], rules: [], sources: [] }),
    async *openInput({ name }) {
      const reader = await getReader('text')?.load();
      if (!reader) throw new Error('There is no reader of text.');
      yield { file: { path: name, text: texts[name] ?? '' }, reader };
      if (name === 'crash') throw new TypeError('x is not a function');
    },
    step: (_, work) => work(),
    onCrash: (_, cause) => crashes.push(cause),
  };
}

it('lints the other inputs if one causes a crash', async () => {
  const crashes: unknown[] = [];
  const texts = { crash: 'The rye is back.', good: 'The oven is warm.' };
  const report = await runPipeline(stepsFor(texts, crashes), { today: '2026-05-04' });
  expect(report.posts.map(({ text }) => text)).toEqual(['The rye is back.', 'The oven is warm.']);
  expect(report.inputErrors).toMatchObject([{ path: 'crash', code: 'internal/crash' }]);
  expect(crashes).toEqual([expect.any(TypeError)]);
  expect(exitCode(report, { failOn: 'never' })).toBe(exitCodes.bug);
});
