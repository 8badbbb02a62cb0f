package dev.lifeops.finance.currencies;

import dev.lifeops.finance.calendar.Days;
import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.BelievableDays;
import dev.lifeops.shared.CurrencyCode;
import dev.lifeops.shared.FieldProblem;
import dev.lifeops.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/rates")
@Tag(name = "Currencies", description = "What one currency is worth in another, day by day")
class RateController {

    private final CurrentUser user;
    private final Exchange exchange;
    private final RateTable rates;
    private final RateImport imports;
    private final Days days;

    RateController(CurrentUser user, Exchange exchange, RateTable rates, RateImport imports, Days days) {
        this.user = user;
        this.exchange = exchange;
        this.rates = rates;
        this.imports = imports;
        this.days = days;
    }

    /** A rate as the API shows it. */
    @Schema(name = "Rate")
    record View(
            String from,
            String to,

            @Schema(description = "The day of the rate, which may lie a few days before the day that was asked for")
            LocalDate day,

            BigDecimal rate,
            RateSource source) {

        static View of(Rate rate) {
            return new View(rate.from(), rate.to(), rate.day(), rate.rate().stripTrailingZeros(), rate.source());
        }
    }

    /** A rate as a person writes it down. */
    @Schema(name = "RateEdit")
    record Edit(
            @Schema(description = "What one of the first currency is worth in the second")
            @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 6) BigDecimal rate) {}

    @GetMapping
    @Operation(
            summary = "Get the rate of a day",
            description = "As it was written down or published, the other way round, or by way of the euro. A day "
                    + "without a rate takes the last one of the week before it.")
    @AnswersProblem(status = 404, code = "NO_RATE", when = "No rate is known for that day.")
    View get(
            @RequestParam @CurrencyCode String from,
            @RequestParam @CurrencyCode String to,
            @RequestParam LocalDate on) {
        return exchange.rate(user.id(), from, to, on)
                .map(View::of)
                .orElseThrow(() -> exchange.noRate(HttpStatus.NOT_FOUND, from, to, on));
    }

    @PutMapping("/{from}/{to}/{day}")
    @Operation(
            summary = "Write down a rate",
            description = "It goes before what is published for that day, which is tomorrow at the latest.")
    View write(
            @PathVariable @CurrencyCode String from,
            @PathVariable @CurrencyCode String to,
            @PathVariable LocalDate day,
            @Valid @RequestBody Edit edit) {
        if (from.equals(to)) {
            throw FieldProblem.refusal(List.of(new FieldProblem("to", "must be another currency")));
        }
        BelievableDays.require("day", day, days.today(user.id()).plusDays(1));
        rates.write(user.id(), from, to, day, edit.rate());
        return get(from, to, day);
    }

    @DeleteMapping("/{from}/{to}/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Strike out a rate that I wrote down")
    @AnswersProblem(status = 404, code = "RATE_NOT_FOUND", when = "You wrote down no such rate.")
    void strike(@PathVariable String from, @PathVariable String to, @PathVariable LocalDate day) {
        if (!rates.strike(user.id(), from, to, day)) {
            throw new Problem(HttpStatus.NOT_FOUND, "RATE_NOT_FOUND", "You wrote down no such rate.");
        }
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import published rates",
            description = "A file of the European Central Bank's reference rates, such as eurofxref-hist.zip: CSV, "
                    + "XML, or a zip with one of them. What you wrote down yourself stays.")
    @AnswersProblem(status = 413, code = "PAYLOAD_TOO_LARGE", when = "The file is larger than 20 MB.")
    @AnswersProblem(status = 422, code = "RATES_UNREADABLE", when = "It is no such file.")
    RateImport.Report take(@RequestPart MultipartFile file) throws IOException {
        return imports.take(user.id(), file.getBytes());
    }
}
