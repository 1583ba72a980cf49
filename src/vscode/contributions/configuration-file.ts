import { configurationFile } from '../../core/configuration/configuration';

/** Where the schema of the configuration file is written. */
export const schemaPath = 'media/configuration.schema.json';

/** The editor completes and checks the configuration file by its schema. */
export const jsonValidation = [{ fileMatch: configurationFile, url: `./${schemaPath}` }] as const;

/** Comments are allowed in it, whatever its ending says. */
export const languages = [{ id: 'jsonc', filenames: [configurationFile] }] as const;
