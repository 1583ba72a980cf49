// ---
// title: Role guard that denies by default
// prefix: pc-role-guard-spring
// topic: authorization
// checks: [security/authorization, security/authentication]
// needs: [spring-boot-starter-oauth2-resource-server@4]
// contract: What no rule names is denied, also the route that was added last; 401 without a caller, 403 for the wrong one.
// leaves out: Ownership of single records; check that with @PreAuthorize on the method.
// fields: [SUPPORT, ADMIN]
// ---
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

// Wire it in application.properties: spring.security.oauth2.resourceserver.jwt.issuer-uri=…

@Configuration
@EnableMethodSecurity
class AccessConfiguration {
    @Bean
    SecurityFilterChain access(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(routes -> routes.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/orders/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.POST, "/orders/*/refund")
                        .hasAnyRole("SUPPORT", "ADMIN")
                        .requestMatchers(HttpMethod.DELETE, "/orders/**")
                        .hasRole("ADMIN")
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
                // Bearer tokens are never sent by a browser on its own, so there is nothing to forge.
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
