// ---
// title: Password hashing with bcrypt, open to a stronger one
// prefix: pc-password-hash-spring
// topic: passwords
// checks: [security/password-hashing]
// needs: [spring-boot-starter-security@4]
// contract: bcrypt with cost 12 and a salt for each password; the algorithm is stored before the hash, so that it can be changed. Longer passwords than bcrypt reads are refused.
// leaves out: Rules for good passwords, and a limit for attempts at login.
// fields: []
// ---
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

// Wire it: store passwords.hash(password) at sign-up; at login ask
//   passwords.fits(password, user.map(User::passwordHash), user::replaceHash)
// which takes as long for a user that there is not.

@Configuration
class PasswordConfiguration {
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(12)));
    }
}

@Component
class Passwords {
    private final PasswordEncoder encoder;
    private final String decoy;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.decoy = encoder.encode("no password fits this");
    }

    /** What is stored: algorithm, cost, salt and hash in one text. */
    String hash(String password) {
        if (password.getBytes(StandardCharsets.UTF_8).length > 72) {
            throw new IllegalArgumentException("A password has at most 72 bytes");
        }
        return encoder.encode(password);
    }

    /** Whether a password is the one that was stored; a hash of a weaker kind is replaced at that. */
    boolean fits(String password, Optional<String> stored, Consumer<String> replace) {
        boolean fits = encoder.matches(password, stored.orElse(decoy)) && stored.isPresent();
        if (fits && encoder.upgradeEncoding(stored.get())) {
            replace.accept(hash(password));
        }
        return fits;
    }
}
