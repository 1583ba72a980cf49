import type { ConfigurationFile, EnvironmentVariable, Facts } from '../../facts';
import type { FileEvidence, Place } from '../../model';
import { withoutBackend } from '../../text/code/backend';
import { defineCheck, fail, notApplicable, partial, pass } from '../define-check';

/** Share of the variables that a table may leave out where they have a default; one at least. */
const tolerated = 0.2;

export default defineCheck({
  area: 'production-readiness',
  weight: 2,
  effort: 20,
  needs: ['environment', 'uses', 'tree'],
  title: 'Configuration comes from outside and is documented',
  failureTitle: 'The configuration is not documented',
  why: 'Without a list of its variables nobody else can start the service, and each deployment is archaeology.',
  remedy: [
    'Read hosts, ports and keys from environment variables.',
    'Add .env.example that names every variable with a harmless value and a comment.',
    'List the variables in the README with their meaning and default.',
  ],
  generator: 'environment-example',
  examples: [
    {
      name: 'with an example file of all variables',
      status: 'pass',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\napp.get('/books', list);\nconnect(process.env.DATABASE_URL);\napp.listen(process.env.PORT || 3000);\n",
        '.env.example': 'DATABASE_URL=postgres://localhost/shop\nPORT=3000\n',
      },
    },
    {
      name: 'whose README has a table of the variables',
      status: 'pass',
      files: {
        'go.mod': 'module example.org/shop\n',
        'main.go':
          'package main\n\nimport (\n\t"net/http"\n\t"os"\n)\n\nfunc main() {\n\thttp.HandleFunc("/books", list)\n\tconnect(os.Getenv("SHOP_DSN"))\n\thttp.ListenAndServe(os.Getenv("SHOP_ADDR"), nil)\n}\n',
        'README.md':
          '# Shop\n\n| Variable | Meaning |\n|---|---|\n| `SHOP_DSN` | database |\n| `SHOP_ADDR` | address to listen on |\n',
      },
    },
    {
      name: 'whose cluster sets every variable',
      status: 'pass',
      files: {
        'go.mod': 'module example.org/shop\n',
        'main.go':
          'package main\n\nimport (\n\t"net/http"\n\t"os"\n)\n\nfunc main() {\n\thttp.HandleFunc("/books", list)\n\tconnect(os.Getenv("SHOP_DSN"))\n\thttp.ListenAndServe(os.Getenv("SHOP_ADDR"), nil)\n}\n',
        'deploy/shop.yaml':
          'apiVersion: v1\nkind: ConfigMap\ndata:\n  SHOP_DSN: postgres://db/shop\n  SHOP_ADDR: ":8080"\n',
      },
    },
    {
      name: 'whose compose file alone sets the variables',
      status: 'partial',
      files: {
        'go.mod': 'module example.org/shop\n',
        'main.go':
          'package main\n\nimport (\n\t"net/http"\n\t"os"\n)\n\nfunc main() {\n\thttp.HandleFunc("/books", list)\n\tconnect(os.Getenv("SHOP_DSN"))\n\thttp.ListenAndServe(os.Getenv("SHOP_ADDR"), nil)\n}\n',
        'compose.yaml':
          'services:\n  shop:\n    build: .\n    environment:\n      SHOP_DSN: postgres://db/shop\n      SHOP_ADDR: ":8080"\n',
      },
    },
    {
      name: 'that commits its settings with working values',
      status: 'partial',
      files: {
        'pom.xml':
          '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>\n',
        'src/main/java/shop/Shop.java':
          'package shop;\n\nimport org.springframework.web.bind.annotation.GetMapping;\nimport org.springframework.web.bind.annotation.RestController;\n\n@RestController\nclass Shop {\n    @GetMapping("/books")\n    String list() { return ""; }\n}\n',
        'src/main/resources/application.properties': 'server.port=8080\nspring.datasource.url=jdbc:h2:mem:shop\n',
      },
    },
    {
      name: 'whose example leaves out most variables',
      status: 'partial',
      files: {
        'requirements.txt': 'fastapi==0.115\n',
        'app/main.py':
          "import os\nfrom fastapi import FastAPI\n\napp = FastAPI()\nurl = os.environ['DATABASE_URL']\nkey = os.environ['MAIL_KEY']\nhost = os.environ['MAIL_HOST']\n\n\n@app.get('/books')\ndef books():\n    return []\n",
        '.env.example': 'DATABASE_URL=\n',
      },
    },
    {
      name: 'that reads variables nobody names',
      status: 'fail',
      files: {
        'requirements.txt': 'flask==3.0\n',
        'app.py':
          "import os\nfrom flask import Flask\n\napp = Flask(__name__)\nurl = os.environ['DATABASE_URL']\n\n\n@app.route('/books')\ndef books():\n    return []\n",
      },
    },
    { name: 'without a backend', status: 'na', files: { 'src/page.ts': 'export const title = "Shop";\n' } },
  ],
  run({ environment, uses, tree }) {
    if (withoutBackend(uses)) return notApplicable('There is no backend that could be configured.');
    const { variables, files } = environment;
    const required = variables.filter(({ optional }) => !optional);
    const missing = required.filter(({ documented }) => !documented);
    const examples = liveExamples(files, variables);
    const documented = variables.filter((variable) => variable.documented && !isManifest(variable.documented, files));
    const first = variables[0]?.reads[0];
    if (examples[0]) {
      const complete = missing.length === 0 || isFrameworkExample(examples[0], variables);
      const evidence = [...examples.slice(0, 2).map(at), ...readEvidence(variables)];
      if (complete)
        return pass(
          `${examples[0].path} shows the configuration${variables.length > 0 ? ` (${names(variables)})` : ''}.`,
          evidence,
        );
      return partial(
        `${examples[0].path} leaves out ${missing.length} of ${required.length} variables that have no default: ${listed(missing)}.`,
        evidence,
      );
    }
    if (documented.length > 0 && documented.length >= Math.min(2, variables.length)) {
      const left = variables.filter((variable) => !variable.documented);
      const evidence = [
        ...places(documented.map((variable) => variable.documented!)).slice(0, 2),
        ...readEvidence(variables),
      ];
      if (missing.length === 0 && left.length <= Math.max(1, variables.length * tolerated))
        return pass(
          `${evidence[0]!.path} names the variables (${names(documented)}).`,
          evidence,
          left.length > 0 ? { advice: [`Also name ${listed(left)}.`] } : {},
        );
      return partial(
        `${evidence[0]!.path} names ${documented.length} of ${variables.length} variables; ${listed(missing.length > 0 ? missing : left)} ${left.length === 1 ? 'is' : 'are'} named nowhere.`,
        evidence,
      );
    }
    const manifests = files.filter(({ kind }) => kind === 'manifest' || kind === 'compose');
    const set = variables.filter((variable) => variable.documented && isManifest(variable.documented, files));
    // A compose file sets what works on one machine; a manifest of a cluster is filled in for each of them.
    const deployed = set.filter(({ documented: place }) =>
      files.some((file) => file.kind === 'manifest' && file.place.path === place!.path),
    );
    if (deployed.length >= 2 && deployed.length === variables.length)
      return pass(
        `${set[0]!.documented!.path} sets all ${set.length} variables that the service reads.`,
        [...readEvidence(set).slice(0, 2), ...places(set.map((variable) => variable.documented!)).slice(0, 2)],
        {
          advice: ['Add .env.example with a comment for each variable.'],
        },
      );
    const settings = files.filter(
      ({ kind, place }) =>
        kind === 'settings' &&
        !/(?:^|\/)database\.ya?ml$|[.-]tests?\./.test(place.path) &&
        !ofTool.test(place.path) &&
        tree.files.get(place.path)?.role !== 'test',
    );
    if (settings[0])
      return partial(
        `${settings[0].place.path} is committed with its values, but there is no example or table that says which of them are to be set.`,
        settings.slice(0, 2).map(({ place }) => at(place)),
      );
    if (variables.length > 0 && (set.length > 0 || required.length === 0)) {
      return partial(
        `${names(variables)} ${variables.length === 1 ? 'is' : 'are'} read from the environment${set.length > 0 ? ` and set in ${set[0]!.documented!.path}` : ''}, but no example file or table names ${variables.length === 1 ? 'it' : 'them'}.`,
        [...readEvidence(variables), ...manifests.slice(0, 1).map(({ place }) => at(place))],
      );
    }
    return fail(
      first
        ? `${names(variables)} ${variables.length === 1 ? 'is' : 'are'} read from the environment and named nowhere: looked for .env.example and the like, and for a table in the README.`
        : 'Nothing is read from the environment or from a configuration file: what differs between machines is fixed in the code.',
    );
  },
});

const at = ({ path, line }: Place): FileEvidence => ({ path, startLine: line });

/** A folder whose name begins with a dot belongs to a tool, unless the code reads what lies there. */
const ofTool = /(?:^|\/)\.[\w-]+\//;

/** Example files, those first whose names the code or a compose file reads. */
function liveExamples(files: readonly ConfigurationFile[], variables: readonly EnvironmentVariable[]): Place[] {
  const read = new Set(
    [...variables.map(({ name }) => name), ...files.flatMap(({ takes }) => takes ?? [])].map((name) =>
      name.toUpperCase(),
    ),
  );
  const shared = ({ names: own }: ConfigurationFile): number =>
    own.filter((name) => read.has(name.toUpperCase())).length;
  const counts = ({ place }: ConfigurationFile): boolean =>
    (read.size === 0 || !/env/i.test(place.path)) && !ofTool.test(place.path);
  return files
    .filter((file) => file.kind === 'example' && (shared(file) > 0 || counts(file)))
    .sort((a, b) => shared(b) - shared(a) || a.place.path.length - b.place.path.length)
    .map(({ place }) => place);
}

/** The example of a framework whose own configuration reads far more than anyone sets. */
function isFrameworkExample(example: Place, variables: readonly EnvironmentVariable[]): boolean {
  return variables.some(({ name, documented }) => name === 'APP_KEY' && documented?.path === example.path);
}

function isManifest(place: Place, files: readonly ConfigurationFile[]): boolean {
  return files.some((file) => /^(?:manifest|compose)$/.test(file.kind) && file.place.path === place.path);
}

/** Where the variables are read: the files that read most of them. */
function readEvidence(variables: Facts['environment']['variables']): FileEvidence[] {
  const byFile = new Map<string, { count: number; place: Place }>();
  for (const place of variables.flatMap(({ reads }) => reads)) {
    const known = byFile.get(place.path);
    byFile.set(place.path, {
      count: (known?.count ?? 0) + 1,
      place: known && known.place.line <= place.line ? known.place : place,
    });
  }
  return [...byFile.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, 2)
    .map(({ place }) => at(place));
}

function places(all: readonly Place[]): FileEvidence[] {
  const seen = new Set<string>();
  return all.filter(({ path }) => !seen.has(path) && seen.add(path)).map(at);
}

const listed = (variables: readonly EnvironmentVariable[]): string => names(variables, 5);

function names(variables: readonly EnvironmentVariable[], most = 3): string {
  const shown = variables.slice(0, most).map(({ name }) => name);
  return variables.length > most ? `${shown.join(', ')} and ${variables.length - most} more` : shown.join(', ');
}
