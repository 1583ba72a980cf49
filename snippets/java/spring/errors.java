// ---
// title: Typed errors, mapped to problem responses in one advice
// prefix: pc-errors-spring
// topic: error-handling
// checks: [errors/central-handling]
// needs: [spring-boot-starter-webmvc@4]
// contract: Problem Details for HTTP APIs (RFC 9457); refused input lists the wrong fields, an error that nobody expected answers 500 without a word of its message.
// leaves out: Errors of filters, which come before any controller; AccessDeniedException of method security, which has to be thrown on; and reporting to an error tracker.
// fields: [OrderNotFound, order]
// ---
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

// Wire it: nothing to call, Spring finds the advice in the application's packages. Controllers only
// throw; a request that no route takes comes here by itself.

/** An error that a client may see. The slug becomes the problem's type. */
abstract class AppException extends RuntimeException {
    final HttpStatus status;
    final String slug;

    AppException(HttpStatus status, String slug, String message) {
        super(message);
        this.status = status;
        this.slug = slug;
    }
}

class OrderNotFound extends AppException {
    OrderNotFound(String id) {
        super(HttpStatus.NOT_FOUND, "order-not-found", "There is no order " + id + ".");
    }
}

/** Turns every error of a controller into a problem document. The parent knows all that Spring throws itself. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ProblemDetail known(AppException error) {
        ProblemDetail problem = ProblemDetail.forStatus(error.status);
        problem.setType(URI.create("/problems/" + error.slug));
        problem.setTitle(error.getMessage());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception error) {
        log.error("A request failed", error);
        return ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Map<String, String>> errors = error.getBindingResult().getFieldErrors().stream()
                .map(field -> Map.of(
                        "pointer", "/body/" + field.getField().replace('.', '/'),
                        "detail", String.valueOf(field.getDefaultMessage())))
                .toList();
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle("The request is not valid");
        problem.setProperty("errors", errors);
        return handleExceptionInternal(error, problem, headers, status, request);
    }
}
