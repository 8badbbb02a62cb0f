package dev.lifeops.ocr.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lifeops.ocr.receipts.Typed;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadingContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Objects.requireNonNull(getClass().getResourceAsStream("/contract/reading.schema.json")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "SHOP LTD\n03/02/2019 12:00\nSOAP 2 x 4.50 9.00\nTOTAL £9.00\nCASH 10.00\nCHANGE 1.00",
                "SKLEP\nPARAGON FISKALNY\nMELON 0,798 x 4,99 3,98C\nrabat -0,83\nPTU A 20,00 % 0,50\nSUMA PLN 3,15",
                "MARKT GMBH\nLEERGUT 3,00-A\nSUMME EUR -3,00\nA 10,00% 2,73 0,27 3,00\n02.03.2020 11:29 Uhr"
            })
    void every_reading_keeps_the_contract(String text) {
        String json = JSON.writeValueAsString(Typed.read(text));
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void amounts_are_decimal_strings_and_hours_have_no_seconds() {
        JsonNode json = JSON.readTree(
                JSON.writeValueAsString(Typed.read("SHOP LTD\n03/02/2019 09:05:33\nSOAP 3.00\nTOTAL £3.00")));
        assertThat(json.get("total").asString()).isEqualTo("3.00");
        assertThat(json.get("purchasedOn").asString()).isEqualTo("2019-02-03");
        assertThat(json.get("purchasedAt").asString()).isEqualTo("09:05");
        assertThat(List.copyOf(json.propertyNames())).contains("merchant", "timings", "findings");
    }
}
