<?php
// ---
// title: Typed errors, mapped to problem responses in one place
// prefix: pc-errors-laravel
// topic: error-handling
// checks: [errors/central-handling]
// needs: [laravel/framework@12]
// contract: Problem Details for HTTP APIs (RFC 9457); refused input lists the wrong fields, an error that nobody expected answers 500 without a word of its message.
// leaves out: Reporting to an error tracker; pages that are no API.
// fields: [OrderNotFound, order]
// ---
use Illuminate\Foundation\Configuration\Exceptions;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;
use Illuminate\Validation\ValidationException;
use Symfony\Component\HttpKernel\Exception\HttpExceptionInterface;

// Wire it in bootstrap/app.php: ->withExceptions(new AnswerErrors)
// Laravel logs what it does not know by itself, before this answers it.

/** An error that a client may see. The slug becomes the problem's type. */
abstract class AppException extends RuntimeException
{
    public function __construct(public readonly int $status, public readonly string $slug, string $message)
    {
        parent::__construct($message);
    }
}

final class OrderNotFound extends AppException
{
    public function __construct(string $id)
    {
        parent::__construct(404, 'order-not-found', "There is no order {$id}.");
    }
}

/** Turns every error of the API into a problem document. */
final class AnswerErrors
{
    public function __invoke(Exceptions $exceptions): void
    {
        $exceptions->dontReport(AppException::class);
        $exceptions->render(function (Throwable $error, Request $request): ?JsonResponse {
            return $request->is('api/*') || $request->expectsJson() ? $this->answer($error, $request) : null;
        });
    }

    private function answer(Throwable $error, Request $request): JsonResponse
    {
        return match (true) {
            $error instanceof AppException => $this->problem(
                $request, $error->status, $error->getMessage(), "/problems/{$error->slug}"
            ),
            $error instanceof ValidationException => $this->problem(
                $request, $error->status, 'The request is not valid', more: ['errors' => $error->errors()]
            ),
            // Unknown routes, wrong methods, missing rights, too many requests.
            $error instanceof HttpExceptionInterface => $this->problem(
                $request,
                $error->getStatusCode(),
                JsonResponse::$statusTexts[$error->getStatusCode()] ?? 'Error',
                headers: $error->getHeaders(),
            ),
            default => $this->problem($request, 500, 'Internal Server Error'),
        };
    }

    /**
     * @param array<string, mixed> $more
     * @param array<string, string> $headers
     */
    private function problem(
        Request $request,
        int $status,
        string $title,
        string $type = 'about:blank',
        array $more = [],
        array $headers = [],
    ): JsonResponse {
        $body = ['type' => $type, 'title' => $title, 'status' => $status, 'instance' => $request->getPathInfo()];

        return new JsonResponse($body + $more, $status, ['Content-Type' => 'application/problem+json'] + $headers);
    }
}
