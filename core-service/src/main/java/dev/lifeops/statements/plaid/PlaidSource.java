package dev.lifeops.statements.plaid;

import dev.lifeops.statements.banks.Access;
import dev.lifeops.statements.banks.BankService;
import dev.lifeops.statements.banks.BankSource;
import dev.lifeops.statements.banks.BankTrouble.AccessLost;
import dev.lifeops.statements.banks.BankTrouble.Unavailable;
import dev.lifeops.statements.banks.Grant;
import dev.lifeops.statements.banks.Harvest;
import dev.lifeops.statements.banks.LinkToken;
import dev.lifeops.statements.banks.Overview;
import dev.lifeops.statements.banks.Question;
import dev.lifeops.statements.plaid.PlaidErrors.Mutation;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plaid: a step is all that changed since the last one, however many pages that is. */
@Component
class PlaidSource implements BankSource {

    private static final int MOST_PAGES = 400;
    private static final int MOST_RESTARTS = 3;

    private final PlaidClient client;
    private final PlaidProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    PlaidSource(PlaidClient client, PlaidProperties properties, JsonMapper json, Clock clock) {
        this.client = client;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    /** Plaid's own word for how far it was read, and for which accounts that holds. */
    private record ReadSoFar(String cursor, Set<String> accounts) {}

    @Override
    public BankService service() {
        return BankService.PLAID;
    }

    @Override
    public List<String> missing() {
        return properties.missing();
    }

    @Override
    public int requestsADay() {
        return 0;
    }

    @Override
    public Optional<LinkToken> linkToken(String person, @Nullable Access renewed) {
        var token = client.linkToken(person, renewed);
        try {
            return Optional.of(new LinkToken(
                    token.path("link_token").asString(),
                    Instant.parse(token.path("expiration").asString(""))));
        } catch (DateTimeException _) {
            throw new Unavailable("Plaid gave no link token.");
        }
    }

    @Override
    public Grant redeem(String token) {
        var access = client.exchange(token);
        return new Grant(access, accounts(access));
    }

    @Override
    public boolean renewsInPlace() {
        return true;
    }

    @Override
    public Overview accounts(Access access) {
        var overview = PlaidAnswers.overview(client.accounts(access), today());
        return overview.name().isEmpty()
                ? new Overview(BankService.PLAID.title(), overview.accounts(), overview.warnings())
                : overview;
    }

    /** An account that was not wanted before is told about from the beginning, and with it all the others. */
    @Override
    public Harvest ask(Access access, Question question) {
        var read = question.cursor() == null
                ? new ReadSoFar("", Set.of())
                : json.readValue(question.cursor(), ReadSoFar.class);
        var cursor = read.accounts().containsAll(question.wanted()) ? read.cursor() : "";
        for (var restart = 0; restart <= MOST_RESTARTS; restart++) {
            try {
                return pages(access, question, cursor);
            } catch (Mutation _) {
                // what was read of it so far is worth nothing
            }
        }
        throw new Unavailable("What Plaid tells of changes faster than it can be read.");
    }

    private Harvest pages(Access access, Question question, String begin) {
        var pages = new Pages();
        var cursor = begin;
        for (var number = 0; number < MOST_PAGES; number++) {
            var page = client.sync(access, cursor);
            cursor = next(page);
            pages.add(page);
            if (!page.path("has_more").asBoolean(false)) {
                return harvest(pages, page, new ReadSoFar(cursor, question.wanted()));
            }
        }
        throw new Unavailable("Plaid does not come to an end.");
    }

    private static String next(JsonNode page) {
        var cursor = page.path("next_cursor").asString("");
        if (cursor.isEmpty()) {
            throw new Unavailable("Plaid has not fetched from the bank yet.");
        }
        return cursor;
    }

    private Harvest harvest(Pages pages, JsonNode last, ReadSoFar read) {
        var overview = PlaidAnswers.overview(last, today());
        return new Harvest(
                new Overview("", overview.accounts(), pages.warnings()),
                pages.entries(),
                pages.removed(),
                Set.of(),
                json.writeValueAsString(read),
                false);
    }

    @Override
    public void end(Access access) {
        try {
            client.remove(access);
        } catch (AccessLost _) {
            // it has ended already
        }
    }

    @Override
    public boolean canEnd() {
        return true;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
