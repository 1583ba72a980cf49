import { withoutBackend } from '../../text/code/backend';
import { deliveriesOf } from '../../text/commands/deliveries';
import { defineCheck, fail, notApplicable, partial, pass } from '../define-check';

/** Files by which a platform builds and starts what is pushed to it. */
const platformFile =
  /^(?:Procfile|render\.ya?ml|fly\.toml|railway\.(?:json|toml)|vercel\.json|app\.ya?ml|\.platform\.app\.yaml|apprunner\.yaml|heroku\.yml|nixpacks\.toml|captain-definition)$/;

export default defineCheck({
  area: 'production-readiness',
  weight: 2,
  effort: 60,
  needs: ['workflows', 'uses', 'tree'],
  title: 'A workflow builds and delivers the service',
  failureTitle: 'No workflow delivers the service',
  why: 'Delivery by a workflow shows that a change of yours can reach its users without your machine.',
  remedy: [
    'Add a workflow that starts on a tag or on a push to the default branch, after the tests.',
    'Let it build the image and push it to ghcr.io with docker/build-push-action (`push: true`).',
    'Deploy that image from the same workflow where the service is hosted.',
  ],
  examples: [
    {
      name: 'whose workflow pushes an image',
      status: 'pass',
      files: {
        'main.go':
          'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.HandleFunc("/books", list)\n\thttp.ListenAndServe(":8080", nil)\n}\n',
        '.github/workflows/release.yml':
          'on:\n  push:\n    tags: ["v*"]\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: docker/build-push-action@v6\n        with:\n          push: true\n          tags: ghcr.io/example/shop:latest\n',
      },
    },
    {
      name: 'whose workflow delivers on tags alone',
      status: 'pass',
      files: {
        'main.go':
          'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.HandleFunc("/books", list)\n\thttp.ListenAndServe(":8080", nil)\n}\n',
        '.github/workflows/ci.yml':
          "on: [push]\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: go test ./...\n      - if: startsWith(github.ref, 'refs/tags/')\n        run: docker build -t ghcr.io/example/shop . && docker push ghcr.io/example/shop\n",
      },
    },
    {
      name: 'whose GitLab pipeline deploys',
      status: 'pass',
      files: {
        'requirements.txt': 'flask==3.0\n',
        'app.py':
          "from flask import Flask\n\napp = Flask(__name__)\n\n\n@app.route('/books')\ndef books():\n    return []\n",
        '.gitlab-ci.yml': 'deploy:\n  script:\n    - helm upgrade --install shop ./chart\n',
      },
    },
    {
      name: 'whose workflow builds an image and keeps it',
      status: 'partial',
      files: {
        'main.go':
          'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.HandleFunc("/books", list)\n\thttp.ListenAndServe(":8080", nil)\n}\n',
        '.github/workflows/ci.yml':
          'on: [push]\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: docker build -t shop .\n',
      },
    },
    {
      name: 'whose workflow only publishes its documents',
      status: 'fail',
      files: {
        'main.go':
          'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.HandleFunc("/books", list)\n\thttp.ListenAndServe(":8080", nil)\n}\n',
        '.github/workflows/docs.yml':
          'on: [push]\njobs:\n  docs:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: peaceiris/actions-gh-pages@v4\n',
      },
    },
    { name: 'without a backend', status: 'na', files: { 'src/page.ts': 'export const title = "Shop";\n' } },
  ],
  run({ workflows, uses, tree }) {
    if (withoutBackend(uses)) return notApplicable('There is no backend that could be delivered.');
    const deliveries = deliveriesOf(workflows);
    if (deliveries[0]) {
      const seen = new Set<string>();
      const evidence = deliveries
        .filter(({ place }) => !seen.has(`${place.path}:${place.line}`) && seen.add(`${place.path}:${place.line}`))
        .slice(0, 4)
        .map(({ place, by }) => ({ path: place.path, startLine: place.line, excerpt: by }));
      return pass(`${deliveries[0].workflow.path} delivers ${deliveries[0].what} (${deliveries[0].by}).`, evidence);
    }
    const built = workflows.flatMap((workflow) =>
      workflow.jobs.flatMap(({ steps }) =>
        steps
          .filter(
            (step) =>
              (step.uses ?? '').startsWith('docker/build-push-action') ||
              step.commands.some(({ text }) =>
                /\b(?:docker|podman|buildx|compose)\b.*\bbuild\b/.test(text.slice(0, 500)),
              ),
          )
          .map((step) => ({ path: workflow.path, startLine: step.line })),
      ),
    );
    if (built[0])
      return partial(
        `${built[0].path} builds an image and throws it away: nothing is pushed, released or deployed.`,
        built.slice(0, 3),
      );
    const platform = [...tree.files.keys()].find((path) => platformFile.test(path));
    if (platform)
      return partial(
        `${platform} lets a platform deploy what is pushed to it, but no workflow builds and delivers it.`,
        [{ path: platform, startLine: 1 }],
      );
    return fail(
      workflows.length > 0
        ? `No step in ${workflows
            .slice(0, 3)
            .map(({ path }) => path)
            .join(', ')} pushes an image, makes a release or deploys.`
        : 'There is no workflow that could push an image, make a release or deploy.',
    );
  },
});
