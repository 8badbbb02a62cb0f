package dev.lifeops.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All accounts. */
interface Accounts extends Repository<Account, UUID> {

    Account saveAndFlush(Account account);

    Optional<Account> findById(UUID id);

    Optional<Account> findByEmail(String email);

    boolean existsByEmail(String email);
}
