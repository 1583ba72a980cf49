import assert from 'node:assert/strict';
import { pathsOf } from './endpoints-of';

/** What the statements of a program register, on `r` or on net/http itself. */
const gorilla = (statements: readonly string[], more: readonly string[] = []): string[] =>
  pathsOf({
    'main.go': [
      'package main',
      'import (',
      '\t"net/http"',
      '\t"github.com/gorilla/mux"',
      ')',
      'func main() {',
      '\tr := mux.NewRouter()',
      ...statements.map((one) => `\t${one}`),
      '}',
      ...more,
    ].join('\n'),
  });
const plain = (statements: readonly string[], more: readonly string[] = []): string[] =>
  pathsOf({
    'main.go': [
      'package main',
      'import "net/http"',
      'func main() {',
      '\tr := http.NewServeMux()',
      ...statements.map((one) => `\t${one}`),
      '\thttp.ListenAndServe(":80", r)',
      '}',
      ...more,
    ].join('\n'),
  });

describe('endpoints of Go that answer a subtree', () => {
  it('reads the prefixes of Gorilla', () => {
    assert.deepEqual(
      gorilla([
        'r.PathPrefix("/books/").Handler(http.StripPrefix("/books", forwardTo(books)))',
        'r.PathPrefix("/loans").HandlerFunc(loans)',
        'r.PathPrefix("/notes/").Methods("GET").HandlerFunc(notes)',
        'v1 := r.PathPrefix("/v1").Subrouter()',
        'v1.PathPrefix("/legacy/").Handler(legacy)',
        'v1.HandleFunc("/authors/", authors)',
        'r.PathPrefix("/api").Path("/about").HandlerFunc(about)',
      ]),
      ['ANY /api/about', 'ANY /books/*', 'ANY /loans/*', 'ANY /v1/authors', 'ANY /v1/legacy/*', 'GET /notes/*'],
    );
  });

  it('mounts routers that are handed a subtree', () => {
    const api = [
      'func newRouter() *mux.Router {',
      '\tapi := mux.NewRouter()',
      '\tapi.HandleFunc("/books", list)',
      '\treturn api',
      '}',
    ];
    assert.deepEqual(gorilla(['r.PathPrefix("/api/").Handler(http.StripPrefix("/api", newRouter()))'], api), [
      'ANY /api/books',
    ]);
    assert.deepEqual(
      gorilla(['api := mux.NewRouter()', 'api.HandleFunc("/api/books", list)', 'r.PathPrefix("/api").Handler(api)']),
      ['ANY /api/books'],
    );
  });

  it('leaves out servers of files, by their names too', () => {
    const made = [
      'func assets() http.Handler {',
      '\treturn http.StripPrefix("/assets/", http.FileServer(http.Dir("a")))',
      '}',
    ];
    const statements = [
      'files := http.FileServer(http.Dir("public"))',
      'static := http.StripPrefix("/static/", files)',
      'http.Handle("/public/", http.StripPrefix("/public/", files))',
      'http.Handle("/static/", static)',
      'http.Handle("/assets/", assets())',
      'http.Handle("/files", list(files.Names))',
    ];
    assert.deepEqual(plain(statements, made), ['ANY /files']);
    assert.deepEqual(
      gorilla([
        'fs := http.FileServer(http.Dir("public"))',
        'r.PathPrefix("/static/").Handler(http.StripPrefix("/static/", fs))',
        'r.PathPrefix("/").Handler(fs)',
      ]),
      [],
    );
  });

  it('takes a slash at the end of a pattern of net/http for a subtree where what lies below is meant', () => {
    const one = [
      'func book(w http.ResponseWriter, r *http.Request) {',
      '\tid := strings.TrimPrefix(r.URL.Path, "/books/")',
      '}',
    ];
    assert.deepEqual(plain(['http.HandleFunc("/books/", book)'], one), ['ANY /books/*']);
    assert.deepEqual(plain(['r.HandleFunc("/loans", loans)', 'r.HandleFunc("/loans/", loan)']), [
      'ANY /loans',
      'ANY /loans/*',
    ]);
    assert.deepEqual(plain(['r.Handle("/shop/", http.StripPrefix("/shop", newProxy(shop)))']), ['ANY /shop/*']);
    const type = [
      'func (h *Shelf) ServeHTTP(w http.ResponseWriter, r *http.Request) {',
      '\tparts := strings.Split(r.URL.Path, "/")',
      '}',
    ];
    assert.deepEqual(plain(['r.Handle("/shelves/", &Shelf{})'], type), ['ANY /shelves/*']);
  });

  it('takes other slashes for habit', () => {
    const logs = ['func books(w http.ResponseWriter, r *http.Request) {', '\tlog.Println(r.URL.Path)', '}'];
    assert.deepEqual(plain(['http.HandleFunc("/books/", books)', 'http.HandleFunc("/", home)'], logs), [
      'ANY /',
      'ANY /books',
    ]);
    assert.deepEqual(plain(['r.HandleFunc("/end/{$}", end)', 'r.HandleFunc("GET /loans/", loans)']), [
      'ANY /end',
      'GET /loans',
    ]);
    const one = ['func book(w http.ResponseWriter, r *http.Request) {', '\tid := r.URL.Path[len("/books/"):]', '}'];
    assert.deepEqual(gorilla(['r.HandleFunc("/books/", book)'], one), ['ANY /books']);
  });
});
