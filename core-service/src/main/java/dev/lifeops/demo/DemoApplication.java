package dev.lifeops.demo;

import dev.lifeops.health.calendar.Zones;
import dev.lifeops.health.daily.SummingAtOnce;
import dev.lifeops.health.intake.Intake;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills the demo account of the database that {@code core-service.yml} names, whether or not the service runs on it.
 *
 * <p>It is no {@code @Configuration}, so that the service does not find it.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(basePackageClasses = {Intake.class, Zones.class})
@Import(SummingAtOnce.class)
public final class DemoApplication {

    static void main(String[] args) {
        try {
            System.out.println(fill(args));
        } catch (DemoRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    /** Fills the account and says so in words for a person; the arguments are properties of core-service. */
    public static String fill(String... args) {
        try (var context = application().run(args)) {
            var wishes = context.getEnvironment();
            var filled = context.getBean(Demo.class)
                    .fill(Objects.requireNonNullElse(given(wishes, "email"), Demo.EMAIL), given(wishes, "password"));
            return words(filled);
        }
    }

    private static SpringApplication application() {
        return new SpringApplicationBuilder(DemoApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.name=core-service",
                        "spring.main.banner-mode=off",
                        "spring.main.log-startup-info=false",
                        "logging.level.root=warn")
                .build();
    }

    /** An empty wish is none, such as an environment variable that is passed on without being set. */
    private static @Nullable String given(Environment wishes, String name) {
        var wish = wishes.getProperty("lifeops.demo." + name, "");
        return wish.isEmpty() ? null : wish;
    }

    private static String words(Demo.Filled filled) {
        var added = "The account %s got %d receipts and %d transactions, and %d figures of health."
                .formatted(filled.email(), filled.receipts(), filled.transactions(), filled.figures());
        return filled.password() == null
                ? added + " Its password is the one it was made with."
                : added + "\nIts password, shown only this once: " + filled.password();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Demo demo(
            JdbcClient client,
            JdbcTemplate database,
            Intake intake,
            SummingAtOnce summing,
            TransactionOperations transaction,
            Clock clock,
            Environment wishes) {
        var health = new HealthRows(database, intake, summing::sumUp);
        return new Demo(
                new DemoAccount(client),
                new ReceiptRows(database),
                new TransactionRows(database),
                new StatementRows(database),
                new SharingRows(database),
                new PlanRows(database),
                wishes.getProperty("lifeops.demo.health", Boolean.class, true) ? health::add : (_, _) -> 0,
                transaction,
                clock);
    }
}
