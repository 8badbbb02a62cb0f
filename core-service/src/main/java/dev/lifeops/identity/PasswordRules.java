package dev.lifeops.identity;

import dev.lifeops.shared.FieldProblem;
import dev.lifeops.shared.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Which passwords may be chosen: long ones that are not the first guesses; nothing about kinds of characters. */
@Component
class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private final CommonPasswords common = CommonPasswords.bundled();

    void check(Password password, EmailAddress email, String displayName) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw FieldProblem.refusal(List.of(
                    new FieldProblem("password", "must have %d to %d characters".formatted(SHORTEST, LONGEST))));
        }
        if (common.with(email.value(), displayName).contains(password.value())) {
            throw new Problem(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "PASSWORD_TOO_COMMON",
                            "This password is among the first that an attacker would try.")
                    .with("errors", List.of(new FieldProblem("password", "is too common")));
        }
    }
}
