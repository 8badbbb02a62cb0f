package dev.lifeops.finance.accounts;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.IdempotencyKeys;
import dev.lifeops.shared.MergePatch;
import dev.lifeops.shared.Paged;
import dev.lifeops.shared.SmallestCoin;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What a person does with accounts: open them, describe them, lay them aside. */
@Service
class AccountDesk {

    private static final String SCOPE = "POST " + AccountController.PATH;

    private final AccountTable accounts;
    private final MergePatch patches;
    private final IdempotencyKeys keys;
    private final Clock clock;

    AccountDesk(AccountTable accounts, MergePatch patches, IdempotencyKeys keys, Clock clock) {
        this.accounts = accounts;
        this.patches = patches;
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Paged<AccountView> list(UserId owner, LocalDate day, Pageable page) {
        return Paged.of(accounts.all(owner, day, page), account -> account.on(day));
    }

    @Transactional(readOnly = true)
    public Account show(UserId owner, UUID id, LocalDate day) {
        return accounts.find(owner, id, day).orElseThrow(AccountProblems::notFound);
    }

    @Transactional
    public Account open(UserId owner, AccountEdit account, @Nullable String idempotencyKey, LocalDate day) {
        var id = keys.once(owner.value(), SCOPE, idempotencyKey, account.toString(), () -> open(owner, account));
        return show(owner, id, day);
    }

    private UUID open(UserId owner, AccountEdit account) {
        requireFreeName(owner, account.name());
        requireNoGroup(account.type());
        SmallestCoin.of(account.currency()).require("openingBalance", account.openingBalance());
        return accounts.add(owner, account, clock.instant());
    }

    @Transactional
    public Account describe(UserId owner, UUID id, @Nullable String ifMatch, JsonNode patch, LocalDate day) {
        var account = lock(owner, id, day);
        ETags.requireMatch(ifMatch, account.version());
        var described = patches.apply(patch, account.content());
        if (!described.equals(account.content().called(described.name()))) {
            requireNoGroup(account.content().type());
            requireNoGroup(described.type());
        }
        if (!described.name().equals(account.content().name())) {
            requireFreeName(owner, described.name());
        }
        if (!described.currency().equals(account.content().currency())) {
            requireUnused(id);
        }
        requireWholeCoins(described, account.content());
        accounts.rewrite(id, described);
        return show(owner, id, day);
    }

    @Transactional
    public void close(UserId owner, UUID id, @Nullable String ifMatch, LocalDate day) {
        var account = lock(owner, id, day);
        if (ifMatch != null) {
            ETags.requireMatch(ifMatch, account.version());
        }
        requireNoGroup(account.content().type());
        requireUnused(id);
        accounts.delete(id);
    }

    private Account lock(UserId owner, UUID id, LocalDate day) {
        if (!accounts.lock(owner, id)) {
            throw AccountProblems.notFound();
        }
        return show(owner, id, day);
    }

    private void requireFreeName(UserId owner, String name) {
        if (accounts.isNameTaken(owner, name)) {
            throw AccountProblems.nameTaken();
        }
    }

    private static void requireNoGroup(AccountType type) {
        if (type == AccountType.SHARED) {
            throw AccountProblems.ofGroup();
        }
    }

    private static void requireWholeCoins(AccountEdit account, AccountEdit before) {
        var isSameCurrency = account.currency().equals(before.currency());
        SmallestCoin.of(account.currency())
                .orAsFineAs(isSameCurrency ? Stream.of(before.openingBalance()) : Stream.empty())
                .require("openingBalance", account.openingBalance());
    }

    private void requireUnused(UUID id) {
        if (accounts.isUsed(id)) {
            throw AccountProblems.inUse();
        }
    }
}
