package dev.lifeops.identity;

import dev.lifeops.shared.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Registering and signing in. Hashing takes long and holds no transaction. */
@Service
class SignIn {

    private final Accounts accounts;
    private final PasswordRules rules;
    private final PasswordHasher hasher;
    private final LoginThrottle throttle;
    private final Sessions sessions;
    private final MeterRegistry metrics;
    private final Clock clock;

    SignIn(
            Accounts accounts,
            PasswordRules rules,
            PasswordHasher hasher,
            LoginThrottle throttle,
            Sessions sessions,
            MeterRegistry metrics,
            Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.hasher = hasher;
        this.throttle = throttle;
        this.sessions = sessions;
        this.metrics = metrics;
        this.clock = clock;
    }

    Person register(EmailAddress email, Password password, String displayName) {
        rules.check(password, email, displayName);
        if (accounts.existsByEmail(email.value())) {
            throw taken();
        }
        var account = new Account(email, displayName.strip(), hasher.hash(password), clock.instant());
        try {
            return accounts.saveAndFlush(account).person();
        } catch (DataIntegrityViolationException e) {
            throw accounts.existsByEmail(email.value()) ? taken() : e;
        }
    }

    Sessions.Grant logIn(EmailAddress email, Password password, String remoteAddress) {
        var attempt = LoginAttempt.of(email, remoteAddress);
        throttle.begin(attempt);
        var account = accounts.findByEmail(email.value()).orElse(null);
        var known = hasher.matches(password, account);
        count(known ? "success" : "failure");
        if (!known || account == null) {
            throw new Problem(
                    HttpStatus.UNAUTHORIZED, "INVALID_CREDENTIALS", "There is no such account, or not this password.");
        }
        throttle.succeeded(attempt);
        return sessions.open(account.id());
    }

    Sessions.Grant refresh(RefreshToken token) {
        return sessions.refresh(token)
                .orElseThrow(() -> new Problem(
                        HttpStatus.UNAUTHORIZED, "INVALID_REFRESH_TOKEN", "This refresh token is of no use; log in."));
    }

    private void count(String outcome) {
        metrics.counter("lifeops.identity.logins", "outcome", outcome).increment();
    }

    private static Problem taken() {
        return new Problem(HttpStatus.CONFLICT, "EMAIL_TAKEN", "There is an account with this e-mail address.");
    }
}
