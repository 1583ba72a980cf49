/** The tool's name in reports. */
export const toolName = 'portfolio-coach';

/** The version of checks and scoring; changes whenever an unchanged tree could get another answer. */
export const modelVersion = '2';
