import type { Technology } from '../technology';

/** What Go's tests are written with. */
export const goTests: readonly Technology[] = [
  {
    name: 'Testify',
    packages: ['github.com/stretchr/testify'],
    imported: ['test-runner'],
    example: `import "github.com/stretchr/testify/assert"
func check(t *testing.T) { assert.Equal(t, 1, n) }`,
  },
  {
    name: 'Mocks for Go',
    packages: [
      'go.uber.org/mock',
      'github.com/golang/mock',
      'github.com/DATA-DOG/go-sqlmock',
      'github.com/vektra/mockery',
      'github.com/jarcoal/httpmock',
      'github.com/h2non/gock',
      'github.com/pashagolub/pgxmock',
      'github.com/go-redis/redismock',
      'github.com/maxbrunsfeld/counterfeiter',
    ],
    imports: [
      'go.uber.org/mock',
      'github.com/golang/mock',
      'github.com/DATA-DOG/go-sqlmock',
      'github.com/stretchr/testify/mock',
      'github.com/jarcoal/httpmock',
      'github.com/h2non/gock',
      'github.com/pashagolub/pgxmock',
      'github.com/go-redis/redismock',
    ],
    imported: ['mocking'],
    example: `import "github.com/stretchr/testify/mock"
type store struct { mock.Mock }`,
  },
  {
    name: 'Ginkgo',
    packages: [
      'github.com/onsi/ginkgo',
      'github.com/onsi/gomega',
      'github.com/smartystreets/goconvey',
      'github.com/cucumber/godog',
      'github.com/matryer/is',
      'github.com/frankban/quicktest',
      'gotest.tools',
    ],
    patterns: { 'test-runner': /\b(?:Describe|It|Convey|Expect|is\.New|qt\.New|assert\.\w+)\(/ },
    example: `import . "github.com/onsi/ginkgo/v2"
var _ = Describe("stock", func() {})`,
  },
  {
    name: 'Testcontainers for Go',
    packages: [
      'github.com/testcontainers/testcontainers-go',
      'github.com/ory/dockertest',
      'github.com/fergusstrange/embedded-postgres',
      'github.com/alicebob/miniredis',
      'github.com/orlangure/gnomock',
      'github.com/peterldowns/pgtestdb',
    ],
    imported: ['integration-test'],
    example: `import "github.com/testcontainers/testcontainers-go"
func start() { testcontainers.GenericContainer(ctx, request) }`,
  },
  {
    name: 'HTTP expectations for Go',
    packages: [
      'github.com/gavv/httpexpect',
      'github.com/steinfletcher/apitest',
      'github.com/appleboy/gofight',
      'github.com/Eun/go-hit',
      'github.com/go-testfixtures/testfixtures',
    ],
    imported: ['integration-test'],
    example: `import "github.com/gavv/httpexpect/v2"
var e = httpexpect.Default(t, url)`,
  },
  {
    name: 'Fiber test requests',
    packages: ['github.com/gofiber/fiber'],
    patterns: { 'integration-test': /\b(?:app|\w+App)\.Test\(/ },
    example: `import "github.com/gofiber/fiber/v2"
func check() { response, err := app.Test(request) }`,
  },
  {
    name: 'Vegeta',
    packages: ['github.com/tsenart/vegeta', 'github.com/myzhan/boomer'],
    imported: ['load-test'],
    example: `import vegeta "github.com/tsenart/vegeta/v12/lib"
var attacker = vegeta.NewAttacker()`,
  },
  {
    name: 'Test data for Go',
    packages: [
      'github.com/brianvoe/gofakeit',
      'github.com/go-faker/faker',
      'github.com/jaswdr/faker',
      'github.com/bxcodec/faker',
    ],
    imported: ['test-data'],
    example: `import "github.com/brianvoe/gofakeit/v7"
var name = gofakeit.Name()`,
  },
];
