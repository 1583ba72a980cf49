// ---
// title: Validate the configuration at start-up
// prefix: pc-validate-env-aspnetcore
// topic: input-validation
// checks: [validation/input, deploy/config-example]
// contract: Typed options, checked when the application starts; it does not start when one is missing or wrong.
// leaves out: Values that look right and are not, such as a password that the database refuses.
// fields: [ShopOptions, Shop, RatesUrl, RatesTimeoutSeconds]
// ---
using System.ComponentModel.DataAnnotations;

// Wire it: builder.Services.AddShopOptions(builder.Configuration);
// and take IOptions<ShopOptions> as a constructor parameter. The environment sets them as
// Shop__RatesUrl and Shop__RatesTimeoutSeconds.

/// <summary>Everything of this application that is configured from outside.</summary>
public sealed class ShopOptions
{
    [Required, Url]
    public string RatesUrl { get; init; } = "";

    [Range(1, 30)]
    public int RatesTimeoutSeconds { get; init; } = 2;
}

public static class ShopOptionsExtensions
{
    public static void AddShopOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ShopOptions>()
            .Bind(configuration.GetSection("Shop"))
            .ValidateDataAnnotations()
            .ValidateOnStart();
    }
}
