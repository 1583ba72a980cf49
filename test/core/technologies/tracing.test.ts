import assert from 'node:assert/strict';
import { factsOf } from '../../support/facts-of';

const traced = (files: Readonly<Record<string, string>>): boolean =>
  factsOf({ 'go.mod': 'module shop\n\nrequire go.opentelemetry.io/otel v1.35.0\n', ...files }).uses.some(
    ({ capability, production }) => capability === 'tracing' && production,
  );

const spans =
  'package books\n\nimport "go.opentelemetry.io/otel"\n\nfunc list(ctx context.Context) {\n\t_, span := otel.Tracer("books").Start(ctx, "list")\n\tdefer span.End()\n}\n';
const provider =
  'package main\n\nimport (\n\t"go.opentelemetry.io/otel"\n\tsdktrace "go.opentelemetry.io/otel/sdk/trace"\n)\n\nfunc main() {\n\totel.SetTracerProvider(sdktrace.NewTracerProvider())\n}\n';

describe('spans of OpenTelemetry in Go', () => {
  it('go somewhere once a provider is set', () => {
    assert.ok(traced({ 'books/books.go': spans, 'main.go': provider }));
  });

  it('go nowhere without one', () => {
    assert.ok(!traced({ 'books/books.go': spans }));
    assert.ok(!traced({ 'books/books.go': spans, 'main_test.go': provider }));
  });
});
