package dev.lifeops.statements.simplefin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which servers are asked, and how much of their patience is used.
 *
 * @param servers addresses with commas between them, such as https://bridge.simplefin.org; an asterisk for every one
 *     that has https and a public address; empty for none
 * @param requestsADay that a server allows an access
 * @param windowDays that are asked for at once
 * @param overlapDays that are asked for again, since banks book late
 * @param furthestBackDays for which entries are asked for in the beginning
 */
@Validated
@ConfigurationProperties("lifeops.banks.simplefin")
record SimpleFinProperties(
        @DefaultValue("") @NotNull String servers,

        @DefaultValue("24") @Min(1) int requestsADay,

        @DefaultValue("45") @Min(2) @Max(60) int windowDays,

        @DefaultValue("10") @Min(1) int overlapDays,

        @DefaultValue("365") @Min(0) int furthestBackDays) {

    List<String> trusted() {
        return Stream.of(servers.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
