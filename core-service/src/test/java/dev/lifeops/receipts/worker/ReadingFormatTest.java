package dev.lifeops.receipts.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lifeops.receipts.worker.ReadingFormat.Nonsense;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingFormatTest {

    private static final String EXAMPLE = contract("reading.example.json");

    @Test
    void the_example_keeps_to_the_schema_of_the_contract() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(contract("reading.schema.json"), InputFormat.JSON);

        assertThat(schema.validate(EXAMPLE, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void every_field_of_the_example_arrives() {
        var reading = parse(EXAMPLE);

        assertThat(reading.merchant())
                .isEqualTo(new Reading.Merchant(
                        "KWIK MART SDN BHD", "000123456789", "12 JALAN BUNGA, 50000 KUALA LUMPUR"));
        assertThat(reading.purchasedOn()).isEqualTo(LocalDate.of(2018, 12, 25));
        assertThat(reading.purchasedAt()).isEqualTo(LocalTime.of(14, 33));
        assertThat(reading.currency()).isEqualTo("MYR");
        assertThat(reading.total()).isEqualTo(new BigDecimal("9.00"));
        assertThat(reading.subtotal()).isEqualTo(new BigDecimal("9.00"));
        assertThat(reading.taxes()).containsExactly(new Reading.Tax("A", new BigDecimal("6"), new BigDecimal("0.51")));
        assertThat(reading.payment())
                .isEqualTo(new Reading.Payment(
                        Reading.Payment.Method.CASH, new BigDecimal("10.00"), new BigDecimal("1.00")));
        assertThat(reading.items())
                .containsExactly(new Reading.Item(
                        "COOKING OIL 1KG",
                        new BigDecimal("2"),
                        null,
                        new BigDecimal("4.50"),
                        null,
                        new BigDecimal("9.00"),
                        "A",
                        0.93,
                        new Reading.Box(1, 10, 20, 300, 22)));
        assertThat(reading.confidence()).isEqualTo(new Reading.Confidence(0.9, 0.97, 0.98));
        assertThat(reading.findings()).hasSize(1);
        assertThat(reading.language()).isEqualTo("eng");
        assertThat(reading.text()).contains("COOKING OIL");
        assertThat(reading.timings()).isEqualTo(new Reading.Timings(12, 30, 400, 3));
    }

    @Test
    void a_member_that_a_newer_worker_adds_does_no_harm() {
        assertThat(parse(EXAMPLE.replace("\"language\"", "\"mood\": \"fine\", \"language\""))
                        .currency())
                .isEqualTo("MYR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "[]", "\"ok\"", "<html>Bad gateway</html>", "{\"total\": \"9.00\"}", "{\"merch"
            })
    void what_is_no_reading_is_nonsense(String answer) {
        assertThatThrownBy(() -> parse(answer)).isInstanceOf(Nonsense.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "total": "9.00"            | "total": 9.00
                    "total": "9.00"            | "total": "9,00"
                    "total": "9.00"            | "total": "1e999999999"
                    "total": "9.00"            | "total": ""
                    "purchasedOn": "2018-12-25"| "purchasedOn": "25/12/2018"
                    "purchasedOn": "2018-12-25"| "purchasedOn": 20181225
                    "purchasedAt": "14:33"     | "purchasedAt": "half past two"
                    "currency": "MYR"          | "currency": "RM"
                    "currency": "MYR"          | "currency": 1
                    "method": "CASH"           | "method": "SHELLS"
                    "method": "CASH"           | "method": 0
                    "confidence": 0.93         | "confidence": 93
                    "confidence": 0.93         | "confidence": null
                    "confidence": 0.93         | "confidence": "high"
                    "page": 1                  | "page": 0
                    "decodeMs": 12             | "decodeMs": "twelve"
                    "code": "ITEMS_DO_NOT_ADD_UP" | "code": null
                    "text": "KWIK              | "text": null, "x": "
                    """)
    void a_member_of_another_form_makes_the_whole_nonsense(String right, String wrong) {
        var broken = EXAMPLE.replace(right, wrong);

        assertThat(broken).isNotEqualTo(EXAMPLE);
        assertThatThrownBy(() -> parse(broken)).isInstanceOf(Nonsense.class);
    }

    private static Reading parse(String answer) {
        return ReadingFormat.parse(answer.getBytes(StandardCharsets.UTF_8));
    }

    private static String contract(String name) {
        try (var file = ReadingFormatTest.class.getResourceAsStream("/contract/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
