// ---
// title: Validate body, query and path of a request
// prefix: pc-validate-body-aspnetcore
// topic: input-validation
// checks: [validation/input, api/status-codes]
// contract: Data annotations before the method runs; what does not fit answers 400 as a problem document with the wrong fields. Unknown fields are refused.
// leaves out: Rules that need the database, such as whether the customer exists.
// fields: [NewOrder, Sku, Quantity, Note, OrdersController, customerId, dryRun]
// ---
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

// Wire it: builder.Services.AddControllers(); and app.MapControllers();
// [ApiController] answers what does not fit by itself.

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NewOrder
{
    [Required, StringLength(64, MinimumLength = 1)]
    public required string Sku { get; init; }

    [Range(1, 1000)]
    public required int Quantity { get; init; }

    [StringLength(500)]
    public string? Note { get; init; }
}

[ApiController]
[Route("customers/{customerId:guid}/orders")]
public sealed class OrdersController : ControllerBase
{
    [HttpPost]
    public IActionResult Create(Guid customerId, [FromQuery] bool dryRun, [FromBody] NewOrder order)
    {
        var created = new { customerId, order.Sku, order.Quantity };
        return dryRun ? Ok(created) : Created($"/customers/{customerId}/orders", created);
    }
}
