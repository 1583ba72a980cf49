/** What services of compose files are. */
import type { ComposeService, Facts } from '../facts';
import { fileNameOf, folderOf } from './file-role';

/** Whether a service's name is that of a program that is taken as it comes. */
export function isReadyProgram(name: string): boolean {
  return /^(?:[\w-]+[-_])?(?:db|database|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbitmq|kafka|zookeeper|nginx|proxy|traefik|caddy|prometheus|grafana|jaeger|pgadmin|adminer|mailhog|mailpit|minio|elasticsearch|localstack)$/i.test(
    name,
  );
}

/** Files of variables that the services ask for, that are not in the tree, and that nothing tells how to make. */
export function missingEnvironmentFiles(
  services: readonly ComposeService[],
  { tree, environment, documents }: Pick<Facts, 'tree' | 'environment' | 'documents'>,
): readonly string[] {
  return services
    .flatMap(({ envFiles }) => envFiles)
    .filter((path) => {
      if (path.includes('$') || tree.files.has(path)) return false;
      const folder = folderOf(path);
      const example = environment.files.some(
        ({ kind, place }) => kind === 'example' && folderOf(place.path) === folder,
      );
      const name = fileNameOf(path);
      const told = documents.pages.some(({ sections }) =>
        sections.some(({ blocks }) => blocks.some(({ text }) => text.includes(name))),
      );
      return !example && !told;
    });
}
