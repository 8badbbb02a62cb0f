package dev.lifeops.identity;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.lifeops.shared.Problem;
import dev.lifeops.shared.personal.Erasure;
import dev.lifeops.shared.personal.PersonalData;
import dev.lifeops.shared.personal.PersonalModules;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes an account and everything that is its person's. */
@Service
class Departure {

    private static final Logger LOG = LoggerFactory.getLogger(Departure.class);
    private static final int ATTEMPTS = 3;

    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final LoginThrottle throttle;
    private final PersonalModules modules;
    private final Erasure erasure;
    private final Scheduler scheduler;
    private final TransactionOperations transaction;
    private final Clock clock;

    Departure(
            Accounts accounts,
            PasswordHasher hasher,
            LoginThrottle throttle,
            PersonalModules modules,
            Erasure erasure,
            Scheduler scheduler,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.throttle = throttle;
        this.modules = modules;
        this.erasure = erasure;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** When this returns, everything is gone for good, the session that asked for it as well. */
    void leave(UserId person, Password password, String remoteAddress) {
        requirePassword(person, password, remoteAddress);
        modules.all().forEach(module -> sayFarewell(module, person));
        for (var attempt = 1; !eraseAll(person, attempt == ATTEMPTS); attempt++) {
            LOG.info("Others hold what is to be deleted; trying again");
        }
    }

    /** A session that was left open somewhere is not enough to lose everything by. */
    private void requirePassword(UserId person, Password password, String remoteAddress) {
        var account = accounts.findById(person.value()).orElseThrow();
        var attempt = LoginAttempt.of(new EmailAddress(account.person().email()), remoteAddress);
        throttle.begin(attempt);
        if (!hasher.matches(password, account)) {
            throw new Problem(HttpStatus.FORBIDDEN, "WRONG_PASSWORD", "This is not the password of the account.");
        }
        throttle.succeeded(attempt);
    }

    /** What others outside do not hear of is no reason to stay. */
    private static void sayFarewell(PersonalData module, UserId person) {
        try {
            module.leave(person.value());
        } catch (RuntimeException e) {
            LOG.warn("Somebody outside could not be told that an account is deleted", e);
        }
    }

    private boolean eraseAll(UserId person, boolean last) {
        try {
            transaction.executeWithoutResult(_ -> {
                erasure.erase(person.value());
                // requests and jobs that were on their way may have written something since
                scheduler.schedule(IdentityJobs.ERASE_AGAIN
                        .instance(person.value().toString())
                        .data(person.value())
                        .scheduledTo(clock.instant().plus(IdentityJobs.LONGEST_ON_THE_WAY)));
            });
            return true;
        } catch (PessimisticLockingFailureException e) {
            if (last) {
                throw e;
            }
            return false;
        }
    }
}
