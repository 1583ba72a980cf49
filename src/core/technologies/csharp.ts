import { aspNet } from './csharp/aspnet';
import { csharpLibraries } from './csharp/libraries';
import { dotnetSettings } from './csharp/settings';
import type { Technology } from './technology';

/** C# and .NET. */
export const csharp: readonly Technology[] = [...aspNet, ...csharpLibraries, ...dotnetSettings];
