import type { ImageBuild } from '../../facts';
import type { FileEvidence } from '../../model';
import { withoutBackend } from '../../text/code/backend';
import { imageCommand, isElsewhere } from '../../text/commands/image-builds';
import { stepsFor, type StepsByLanguage } from '../../text/advice/stack-steps';
import { defineCheck, fail, notApplicable, partial, pass } from '../define-check';

const steps: StepsByLanguage = {
  Go: ['Add a Dockerfile with two stages: `golang` builds the binary, `gcr.io/distroless/static` runs it.'],
  TypeScript: [
    'Add a Dockerfile with two stages: one installs and builds, `node:22-slim` runs the build as the user `node`.',
  ],
  Python: ['Add a Dockerfile on `python:3.13-slim` that installs the locked dependencies and starts the server.'],
  Java: [
    'Document `./mvnw spring-boot:build-image` or `./gradlew bootBuildImage`, or add a Dockerfile on `eclipse-temurin:21-jre`.',
  ],
  Kotlin: ['Add a Dockerfile on `eclipse-temurin:21-jre`, or document the `buildImage` task of your plug-in.'],
  'C#': ['Add a Dockerfile with `dotnet/sdk` to publish and `dotnet/aspnet` to run.'],
  Ruby: ['Add a Dockerfile on `ruby:3-slim` that installs the gems and starts Puma.'],
  PHP: ['Add a Dockerfile on `php:8-fpm` or `dunglas/frankenphp` that installs with `composer install --no-dev`.'],
  Rust: ['Add a Dockerfile with two stages: `rust` builds with `--release`, `debian:stable-slim` runs the binary.'],
  Elixir: ['Generate a Dockerfile with `mix phx.gen.release --docker`.'],
};

/** Files by which a platform builds the service from its source. */
const platformFile =
  /^(?:Procfile|render\.ya?ml|app\.ya?ml|fly\.toml|railway\.(?:json|toml)|\.platform\.app\.yaml|apprunner\.yaml)$/;

export default defineCheck({
  area: 'production-readiness',
  weight: 2,
  effort: 45,
  needs: ['containers', 'tree', 'code', 'uses', 'scripts', 'workflows', 'documents'],
  title: 'The service is built as a container image',
  failureTitle: 'No container image of the service is built',
  why: 'An image is the shortest way from your machine to anyone else’s: it says what the service needs and how it starts.',
  remedy: [
    'Add a Dockerfile that builds the service and starts it.',
    'Keep the image small: two stages, a slim base, a user other than root.',
  ],
  examples: [
    {
      name: 'with a Dockerfile of two stages',
      status: 'pass',
      files: {
        'go.mod': 'module example.org/shop\n',
        'main.go':
          'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.HandleFunc("/books", list)\n\thttp.ListenAndServe(":8080", nil)\n}\n',
        Dockerfile:
          'FROM golang:1.24 AS build\nCOPY . .\nRUN go build -o /shop .\n\nFROM gcr.io/distroless/static\nCOPY --from=build /shop /shop\nENTRYPOINT ["/shop"]\n',
      },
    },
    {
      name: 'that documents the image build of its Spring Boot plug-in',
      status: 'pass',
      files: {
        'build.gradle':
          "plugins {\n    id 'org.springframework.boot' version '3.4.0'\n}\ndependencies {\n    implementation 'org.springframework.boot:spring-boot-starter-web'\n}\n",
        'src/main/java/shop/Shop.java':
          'package shop;\n\nimport org.springframework.web.bind.annotation.GetMapping;\nimport org.springframework.web.bind.annotation.RestController;\n\n@RestController\nclass Shop {\n    @GetMapping("/books")\n    String list() { return ""; }\n}\n',
        'README.md': '# Shop\n\n```bash\n./gradlew bootBuildImage\n```\n',
      },
    },
    {
      name: 'whose only image serves the pages',
      status: 'partial',
      files: {
        'requirements.txt': 'fastapi==0.115\n',
        'app/main.py':
          "from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get('/books')\ndef books():\n    return []\n",
        'web/Dockerfile': 'FROM nginx:1.27\nCOPY dist /usr/share/nginx/html\n',
      },
    },
    {
      name: 'without any image build',
      status: 'fail',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'server.js':
          "const express = require('express');\nconst app = express();\napp.get('/books', list);\napp.listen(3000);\n",
      },
    },
    {
      name: 'without a backend',
      status: 'na',
      files: { 'src/page.ts': 'export const title = "Shop";\n' },
    },
  ],
  run({ containers, tree, uses, scripts, workflows, documents, code: { backend } }) {
    if (withoutBackend(uses)) return notApplicable('There is no backend that could be put into an image.');
    const remedy = stepsFor(steps, backend?.language);
    const extra = remedy ? { remedy } : {};
    const images = containers.images.filter((image) => !isElsewhere(image, backend?.paths ?? [], tree));
    const own = images.filter((image) => image.purpose === 'service' && !image.onRequest).sort(byDepth);
    if (own[0])
      return pass(
        `${own.length === 1 ? 'An image of the service is' : 'Images of the service are'} built by ${namesOf(own)}.`,
        evidenceOf(own),
      );
    const asked = imageCommand({ scripts, workflows, documents });
    const onRequest = images.filter((image) => image.onRequest);
    if (asked)
      return pass(`${onRequest[0]?.by ?? 'A command'} builds an image of the service.`, [
        ...evidenceOf(onRequest),
        { path: asked.path, startLine: asked.line },
      ]);
    const others = containers.images.filter(
      (image) => image.purpose !== 'service' || isElsewhere(image, backend?.paths ?? [], tree),
    );
    const pages = others.filter((image) => image.purpose === 'pages' || image.purpose === 'service');
    if (pages[0])
      return partial(
        `${pages[0].place.path} builds an image of the pages only, not of the service.`,
        evidenceOf(pages),
        extra,
      );
    const development = others.filter((image) => image.purpose === 'development');
    if (development[0])
      return partial('There is an image to develop in, but none of the service.', evidenceOf(development), extra);
    const platform = [...tree.files.keys()].find((path) => platformFile.test(path));
    if (platform)
      return partial(
        `${platform} lets a platform build the service, but nothing builds an image elsewhere.`,
        [{ path: platform, startLine: 1 }],
        extra,
      );
    if (others[0])
      return fail(
        `${others[0].place.path} builds ${others[0].purpose === 'tests' ? 'an image for the tests' : 'another program'} only.`,
        [],
        extra,
      );
    return fail(
      onRequest[0]
        ? `${onRequest[0].by} could build an image, but no script, workflow or document asks for it, and there is no Dockerfile.`
        : 'There is no Dockerfile, Containerfile, buildpack configuration or image plug-in.',
      [],
      extra,
    );
  },
});

const byDepth = (a: ImageBuild, b: ImageBuild): number =>
  a.place.path.split('/').length - b.place.path.split('/').length || (a.place.path < b.place.path ? -1 : 1);

function namesOf(images: readonly ImageBuild[]): string {
  const names = images.map(({ by, place }) => (by === 'Dockerfile' ? place.path : by));
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

function evidenceOf(images: readonly ImageBuild[]): FileEvidence[] {
  return images.slice(0, 4).map(({ place }) => ({ path: place.path, startLine: place.line }));
}
