package dev.lifeops.statements.simplefin;

import dev.lifeops.statements.banks.Access;
import dev.lifeops.statements.banks.BankService;
import dev.lifeops.statements.banks.BankSource;
import dev.lifeops.statements.banks.BankTrouble.Refused;
import dev.lifeops.statements.banks.BankTrouble.Throttled;
import dev.lifeops.statements.banks.BankTrouble.Unavailable;
import dev.lifeops.statements.banks.Grant;
import dev.lifeops.statements.banks.Harvest;
import dev.lifeops.statements.banks.Overview;
import dev.lifeops.statements.banks.Question;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** SimpleFIN: a step is one request about all accounts, for some weeks of days. */
@Component
class SimpleFinSource implements BankSource {

    private static final int MOST_TRIES = 3;

    private final SimpleFinClient client;
    private final SimpleFinProperties properties;
    private final Servers servers;
    private final JsonMapper json;
    private final Clock clock;

    SimpleFinSource(
            SimpleFinClient client, SimpleFinProperties properties, Servers servers, JsonMapper json, Clock clock) {
        this.client = client;
        this.properties = properties;
        this.servers = servers;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public BankService service() {
        return BankService.SIMPLEFIN;
    }

    @Override
    public List<String> missing() {
        return servers.areConfigured() ? List.of() : List.of("LIFEOPS_SIMPLEFIN_SERVERS");
    }

    @Override
    public int requestsADay() {
        return properties.requestsADay();
    }

    /** A claimed token is worth nothing any more, so that what it gave is kept even if nothing else is told yet. */
    @Override
    public Grant redeem(String token) {
        var access = client.claim(token);
        try {
            return new Grant(access, accounts(access));
        } catch (Throttled | Unavailable | Refused _) {
            return new Grant(
                    access,
                    new Overview(
                            BankService.SIMPLEFIN.title(),
                            List.of(),
                            List.of("The accounts could not be listed yet; they will be at the next sync.")));
        }
    }

    @Override
    public Overview accounts(Access access) {
        return AccountSet.of(client.balances(access)).overview();
    }

    @Override
    public Harvest ask(Access access, Question question) {
        var read = question.cursor() == null ? ReadSoFar.NOTHING : json.readValue(question.cursor(), ReadSoFar.class);
        var furthest = today().minusDays(properties.furthestBackDays());
        var backTo = read.back(furthest).backTo();
        return question.isLook() || backTo == null
                ? look(access, question, read, furthest)
                : back(
                        access,
                        question,
                        read,
                        new Days(later(backTo.minusDays(properties.windowDays()), furthest), backTo));
    }

    /** From a day to before another. */
    private record Days(LocalDate from, LocalDate before) {}

    private Harvest look(Access access, Question question, ReadSoFar read, LocalDate furthest) {
        var today = today();
        var overlap = properties.overlapDays();
        var from = read.lookFrom(question.wanted(), today, overlap, properties.windowDays());
        var set = AccountSet.of(client.entries(access, from, null));
        var whole = new HashSet<>(set.whole());
        whole.retainAll(question.wanted());
        return harvest(set, whole, read.looked(whole, from, today, overlap).back(furthest));
    }

    /** Where a bank fails, older days are asked for some times before they are left out. */
    private Harvest back(Access access, Question question, ReadSoFar read, Days days) {
        var set = AccountSet.of(client.entries(access, days.from(), days.before()));
        if (question.failures() < MOST_TRIES && !set.whole().containsAll(question.wanted())) {
            throw new Unavailable("Not every account told of its older entries.");
        }
        var furthest = today().minusDays(properties.furthestBackDays());
        return harvest(set, Set.of(), new ReadSoFar(read.read(), days.from()).back(furthest));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Harvest harvest(AccountSet set, Set<String> complete, ReadSoFar read) {
        var entries = set.entries();
        return new Harvest(set.overview(), entries, Set.of(), complete, cursor(read), read.backTo() != null);
    }

    private String cursor(ReadSoFar read) {
        return json.writeValueAsString(read);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The protocol has no word for it: people disable an access where they made it. */
    @Override
    public void end(Access access) {}

    @Override
    public boolean canEnd() {
        return false;
    }
}
