// ---
// title: Validate the configuration at start-up
// prefix: pc-validate-env-spring
// topic: input-validation
// checks: [validation/input, deploy/config-example]
// needs: [spring-boot-starter-validation@4]
// contract: Typed properties, checked when the application starts; it does not start when one is missing or wrong.
// leaves out: Values that look right and are not, such as a password that the database refuses.
// fields: [ShopProperties, shop, ratesUrl, ratesTimeout]
// ---
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

// Wire it: @ConfigurationPropertiesScan on the application, and take ShopProperties as a constructor
// parameter. The environment sets them as SHOP_RATESURL, SHOP_RATESTIMEOUT, SHOP_CURRENCY.

/** Everything of this application that is configured from outside. */
@Validated
@ConfigurationProperties("shop")
record ShopProperties(
        @NotNull URI ratesUrl,
        @DefaultValue("2s") @DurationMin(millis = 100) @DurationMax(seconds = 30) Duration ratesTimeout,
        @DefaultValue("EUR") @Pattern(regexp = "[A-Z]{3}") String currency) {}
