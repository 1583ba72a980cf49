// ---
// title: Typed errors, mapped to problem responses in one place
// prefix: pc-errors-aspnetcore
// topic: error-handling
// checks: [errors/central-handling]
// contract: Problem Details for HTTP APIs (RFC 9457); an error that nobody expected answers 500 without a word of its message.
// leaves out: Reporting to an error tracker, and texts in the language of the client.
// fields: [OrderNotFoundException, order]
// ---
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

// Wire it: builder.Services.AddProblemDetails();
//          builder.Services.AddExceptionHandler<ProblemExceptionHandler>();
//          app.UseExceptionHandler();
//          app.UseStatusCodePages();  // also makes 404 and 405 problem documents

/// <summary>An error that a client may see. The slug becomes the problem's type.</summary>
public abstract class AppException(int status, string slug, string message) : Exception(message)
{
    public int Status { get; } = status;
    public string Slug { get; } = slug;
}

public sealed class OrderNotFoundException(string id)
    : AppException(StatusCodes.Status404NotFound, "order-not-found", $"There is no order {id}.");

/// <summary>Turns every exception of a request into a problem document.</summary>
public sealed class ProblemExceptionHandler(
    IProblemDetailsService problems, ILogger<ProblemExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            AppException known => new ProblemDetails
            {
                Type = $"/problems/{known.Slug}",
                Title = known.Message,
                Status = known.Status,
            },
            BadHttpRequestException refused => new ProblemDetails
            {
                Title = "The request cannot be read",
                Status = refused.StatusCode,
            },
            _ => new ProblemDetails
            {
                Title = "Internal Server Error",
                Status = StatusCodes.Status500InternalServerError,
            },
        };
        if (problem.Status >= 500)
        {
            logger.LogError(exception, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
        }
        problem.Instance = context.Request.Path;
        context.Response.StatusCode = problem.Status!.Value;
        // No exception is handed on, so that nothing of it can be written.
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem });
    }
}
