package dev.lifeops.finance.accounts;

import dev.lifeops.finance.BankAccountKind;
import dev.lifeops.finance.currencies.BaseCurrencies;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts that something can be booked on. */
@Component
public class BookableAccounts {

    private static final List<AccountType> FOR_CASH = List.of(AccountType.CASH);
    private static final List<AccountType> FOR_CARDS = List.of(AccountType.CARD, AccountType.BANK, AccountType.CASH);

    private final JdbcClient database;
    private final AccountTable accounts;
    private final BaseCurrencies currencies;
    private final Clock clock;

    BookableAccounts(JdbcClient database, AccountTable accounts, BaseCurrencies currencies, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.currencies = currencies;
        this.clock = clock;
    }

    /** The account that a request names in a field; refused unless it is the person's own and in use. */
    public UUID named(UserId owner, UUID id, String field) {
        var found = database.sql(
                        "select archived, group_id from finance.account where owner_id = ? and id = ? for key share")
                .params(owner.value(), id)
                .query(Found.class)
                .optional()
                .orElseThrow(() -> AccountProblems.unknown(field));
        if (found.archived()) {
            throw AccountProblems.archived(field);
        }
        if (found.groupId() != null) {
            throw AccountProblems.ofGroup().with("field", field);
        }
        return id;
    }

    /** A new account that a bank leads. */
    public UUID open(UserId owner, String name, BankAccountKind kind, String currency) {
        if (accounts.isNameTaken(owner, name)) {
            throw AccountProblems.nameTaken();
        }
        var account = new AccountEdit(name, AccountType.valueOf(kind.name()), currency, BigDecimal.ZERO, null, false);
        return accounts.add(owner, account, clock.instant());
    }

    private record Found(boolean archived, @Nullable UUID groupId) {}

    /** Where it is kept what a group owes the person in one currency, made at first use. */
    public UUID ofGroup(UserId owner, UUID group, String name, String currency) {
        return accounts.ofGroup(owner, group, currency)
                .orElseGet(() -> numbered(name)
                        .map(free -> {
                            accounts.addOfGroup(owner, group, free, currency, clock.instant());
                            return accounts.ofGroup(owner, group, currency);
                        })
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow());
    }

    /** Takes away all accounts of a group; they have no entries. */
    public void close(UUID group) {
        database.sql("delete from finance.account where group_id = ?")
                .param(group)
                .update();
    }

    /** The currency that an account is in. */
    public String currencyOf(UUID id) {
        return database.sql("select currency from finance.account where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** What an account holds at the end of a day. */
    public BigDecimal balance(UserId owner, UUID id, LocalDate day) {
        return accounts.find(owner, id, day)
                .orElseThrow(AccountProblems::notFound)
                .balance();
    }

    /** Where money is booked that nobody said more about: a purse of that currency, made at first use. */
    public UUID purse(UserId owner, String currency) {
        return usual(owner, currency, FOR_CASH);
    }

    /** Where payments by card are booked: the oldest card of that currency, else bank account, else purse. */
    public UUID card(UserId owner, String currency) {
        return usual(owner, currency, FOR_CARDS);
    }

    private UUID usual(UserId owner, String currency, List<AccountType> types) {
        return accounts.firstInUse(owner, currency, types).orElseGet(() -> newPurse(owner, currency));
    }

    /** Names may be taken by an account of another kind, or by one that is archived. */
    private UUID newPurse(UserId owner, String currency) {
        var name = currency.equals(currencies.of(owner)) ? "Cash" : "Cash " + currency;
        return numbered(name)
                .map(free -> madePurse(owner, free, currency))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> numbered(String name) {
        return IntStream.iterate(1, number -> number + 1).mapToObj(number -> number == 1 ? name : name + " " + number);
    }

    private Optional<UUID> madePurse(UserId owner, String name, String currency) {
        accounts.addPurse(owner, name, currency, clock.instant());
        return accounts.firstInUse(owner, currency, FOR_CASH);
    }
}
