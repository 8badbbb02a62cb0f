package dev.lifeops.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A person who may sign in. */
@Entity
@Table(schema = "identity", name = "account")
class Account {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String email;
    private String displayName;
    private String passwordHash;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Account() {}

    @SuppressWarnings("NullAway.Init") // the id is given when the account is stored
    Account(EmailAddress email, String displayName, String passwordHash, Instant createdAt) {
        this.email = email.value();
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }

    UserId id() {
        return new UserId(id);
    }

    String passwordHash() {
        return passwordHash;
    }

    Person person() {
        return new Person(id, email, displayName, createdAt);
    }
}
