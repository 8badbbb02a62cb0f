package dev.lifeops.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Those who have an account. */
@Component
public class People {

    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What a person's account says of them. */
    public Optional<Person> find(UserId person) {
        return accounts.findById(person.value()).map(Account::person);
    }
}
