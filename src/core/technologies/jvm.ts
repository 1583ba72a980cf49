import { jvmFrameworks } from './jvm/frameworks';
import { jvmLibraries } from './jvm/libraries';
import { jvmSettings } from './jvm/settings';
import { spring } from './jvm/spring';
import { jvmTests } from './jvm/tests';
import type { Technology } from './technology';

/** Java and Kotlin. */
export const jvm: readonly Technology[] = [...spring, ...jvmFrameworks, ...jvmLibraries, ...jvmTests, ...jvmSettings];
