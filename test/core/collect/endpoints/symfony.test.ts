import assert from 'node:assert/strict';
import { endpointsOf, pathsOf } from './endpoints-of';

const controller = (body: string, uses = '', before = ''): string =>
  `<?php\n\nnamespace App\\Controller;\n\n${uses}\n\n${before}class ShelfController extends AbstractController\n{\n${body}\n}\n`;

describe('endpoints of Symfony', () => {
  const rest = 'use FOS\\RestBundle\\Controller\\Annotations as Rest;';

  it('reads the attributes of FOSRestBundle, however they are imported', () => {
    const verbs =
      "    #[Rest\\View(serializerGroups: ['shelf'])]\n    #[Rest\\Get('/shelves')]\n    public function list(): array {}\n\n    #[Rest\\Patch(path: '/shelves/{id<\\d+>}')]\n    public function change(int $id): Response {}\n";
    const named = "    #[Post('/loans'), IsGranted('LEND')]\n    public function lend(): Response {}\n";
    assert.deepEqual(
      endpointsOf({
        'src/Controller/ShelfController.php': controller(verbs, rest, "#[Rest\\Route('/api')]\n"),
        'src/Controller/LoanController.php': controller(
          named,
          'use FOS\\RestBundle\\Controller\\Annotations\\{Get, Post};',
        ),
        'src/Controller/WholeController.php': controller(
          "    #[\\FOS\\RestBundle\\Controller\\Annotations\\Delete('/loans/{id}')]\n    public function end(): void {}\n",
        ),
      }),
      [
        'DELETE /loans/{id} src/Controller/WholeController.php:9 end src/Controller/WholeController.php:10',
        'GET /api/shelves src/Controller/ShelfController.php:11 list src/Controller/ShelfController.php:12',
        'PATCH /api/shelves/{id} src/Controller/ShelfController.php:14 change src/Controller/ShelfController.php:15',
        'POST /loans src/Controller/LoanController.php:9 lend src/Controller/LoanController.php:10',
      ],
    );
  });

  it('takes no verb of API Platform or of documentation for a route', () => {
    const files = {
      'src/Entity/Book.php':
        "<?php\nuse ApiPlatform\\Metadata\\Get;\n#[Get('/books/{id}')]\nclass Book\n{\n    #[Get('/odd')]\n    public function odd() {}\n}\n",
      'src/Controller/BookController.php': controller(
        "    /**\n     * @OA\\Post(path=\"/documented\")\n     */\n    #[OA\\Get(path: '/described')]\n    #[Route('/books', methods: ['GET'])]\n    public function list() {}\n",
        'use OpenApi\\Attributes as OA;',
      ),
    };
    assert.deepEqual(pathsOf(files), ['GET /books']);
  });

  it('reads annotations of documentation blocks', () => {
    const body = [
      '    /**',
      '     * Lists shelves, as @Route("/mentioned") does not.',
      '     *',
      '     * @Route("/{page}", name="list", methods={"GET", "PUT"}, requirements={"page"="\\d+"})',
      '     * @param int $page',
      '     */',
      '    public function list(int $page): Response { return $this->json("@Route(\'/literal\')"); }',
      '',
      '    /**',
      '     * @Rest\\Post(',
      '     *     path="/add"',
      '     * )',
      '     * @Rest\\View()',
      '     */',
      '    public function add(): Response {}',
      '',
      '    // @Route("/commented")',
      '    /** @Route("/one") */',
      '    public function one(): Response {}',
      '',
      '    /**',
      '     * @Route("/two")',
      '     * @Method("DELETE")',
      '     */',
      '    public function two(): Response {}',
    ].join('\n');
    const uses = [
      'use Symfony\\Component\\Routing\\Annotation\\Route;',
      'use Sensio\\Bundle\\FrameworkExtraBundle\\Configuration\\Method;',
      rest,
    ].join('\n');
    const file = 'src/Controller/ShelfController.php';
    assert.deepEqual(
      endpointsOf({
        [file]: controller(body, uses, '/**\n * Shelves.\n *\n * @Route("/shelves", name="shelf_")\n */\n'),
      }),
      [
        `ANY /shelves/one ${file}:33 one ${file}:34`,
        `DELETE /shelves/two ${file}:37 two ${file}:40`,
        `GET /shelves/{page} ${file}:19 list ${file}:22`,
        `POST /shelves/add ${file}:25 add ${file}:30`,
        `PUT /shelves/{page} ${file}:19 list ${file}:22`,
      ],
    );
  });

  it('reads a controller that is called as a whole, and none without a function for it', () => {
    assert.deepEqual(
      endpointsOf({
        'src/Controller/Lend.php': controller(
          '    public function __invoke(): Response {}',
          '',
          "#[Route('/lend', methods: ['POST'])]\n",
        ),
        'src/Controller/Base.php': controller('    public function help(): void {}', '', "#[Route('/base')]\n"),
      }),
      ['POST /lend src/Controller/Lend.php:7 __invoke src/Controller/Lend.php:10'],
    );
  });

  it('puts the prefix of configuration before a class, a namespace or a bundle', () => {
    const route = controller(
      "    #[Rest\\Get('/all')]\n    public function all() {}\n",
      'use FOS\\RestBundle\\Controller\\Annotations as Rest;',
    );
    const yaml = [
      'shelves: { type: attribute, resource: App\\Controller\\ShelfController, prefix: /shelves }',
      'staff: { type: attribute, resource: "App\\\\Controller\\\\Staff\\\\", prefix: /staff }',
      'old: { type: rest, resource: "@OldBundle/Controller/", prefix: /old }',
    ];
    assert.deepEqual(
      pathsOf({
        'config/routes.yaml': `${yaml.join('\n')}\n`,
        'src/Controller/ShelfController.php': route,
        'src/Controller/PlainController.php': route,
        'src/Controller/Staff/DutyController.php': route,
        'src/OldBundle/Controller/BookController.php': route,
      }),
      ['GET /all', 'GET /old/all', 'GET /shelves/all', 'GET /staff/all'],
    );
  });
});
