import { elixirLibraries } from './elixir/libraries';
import { phoenix } from './elixir/phoenix';
import type { Technology } from './technology';

/** Elixir. */
export const elixir: readonly Technology[] = [...phoenix, ...elixirLibraries];
