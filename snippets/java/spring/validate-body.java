// ---
// title: Validate body, query and path of a request
// prefix: pc-validate-body-spring
// topic: input-validation
// checks: [validation/input, api/status-codes]
// needs: [spring-boot-starter-validation@4]
// with: [java/spring/errors]
// contract: Bean Validation before the method runs; what does not fit answers 400 as a problem document.
// leaves out: Rules that need the database, such as whether the customer exists. Unknown fields are refused once Jackson's fail-on-unknown-properties is on.
// fields: [OrdersController, NewOrder, sku, quantity, note, CreatedOrder, customerId, dryRun]
// ---
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

// Wire it in application.properties: spring.jackson.deserialization.fail-on-unknown-properties=true
// and give the application an advice that writes problem documents.

@RestController
@RequestMapping("/customers/{customerId}/orders")
class OrdersController {
    // Boxed, so that a missing number is missing and not zero.
    record NewOrder(
            @NotBlank @Size(max = 64) String sku,
            @NotNull @Min(1) @Max(1000) Integer quantity,
            @Size(max = 500) String note) {}

    record CreatedOrder(UUID customerId, String sku, int quantity) {}

    @PostMapping
    ResponseEntity<CreatedOrder> create(
            @PathVariable UUID customerId,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Valid @RequestBody NewOrder order) {
        var created = new CreatedOrder(customerId, order.sku().strip(), order.quantity());
        return ResponseEntity.status(dryRun ? HttpStatus.OK : HttpStatus.CREATED).body(created);
    }
}
