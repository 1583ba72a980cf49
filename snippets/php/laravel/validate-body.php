<?php
// ---
// title: Validate body, query and path of a request
// prefix: pc-validate-body-laravel
// topic: input-validation
// checks: [validation/input, api/status-codes]
// needs: [laravel/framework@12]
// contract: A form request, checked before the controller runs; what does not fit answers 422 with the wrong fields. Unknown fields never reach the controller.
// leaves out: Rules that need the database, such as whether the customer exists.
// fields: [NewOrderRequest, sku, quantity, note, OrderController, customerId, dryRun]
// ---
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Http\JsonResponse;

// Wire it in routes/api.php:
//   Route::post('/customers/{customerId}/orders', OrderController::class)->whereUuid('customerId');
// Clients have to ask for JSON (Accept: application/json), or a browser is sent back instead.

final class NewOrderRequest extends FormRequest
{
    public function authorize(): bool
    {
        return true;
    }

    /** @return array<string, list<string>> */
    public function rules(): array
    {
        return [
            'sku' => ['required', 'string', 'max:64'],
            'quantity' => ['required', 'integer:strict', 'between:1,1000'],
            'note' => ['nullable', 'string', 'max:500'],
            'dryRun' => ['sometimes', 'in:true,false'],
        ];
    }
}

final class OrderController
{
    public function __invoke(NewOrderRequest $request, string $customerId): JsonResponse
    {
        // Only what a rule names; everything else of the request is left behind.
        $order = $request->safe()->except('dryRun');
        $status = $request->boolean('dryRun') ? 200 : 201;

        return new JsonResponse(['customerId' => $customerId, ...$order], $status);
    }
}
