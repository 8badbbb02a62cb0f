package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lifeops.ocr.printer.Receipts;
import dev.lifeops.ocr.printer.Wear;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

@WorkerTest
class ContractTest {

    private final Caller caller;

    ContractTest(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    static Stream<byte[]> files() {
        return Stream.of(
                Receipts.english(1).pdf(),
                Receipts.polish(2).pdf(),
                Receipts.german(3).picture(200).png(),
                Receipts.english(4).picture(200).worn(Wear.photo(1)).jpeg(),
                Forger.blank(400, 300).png());
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_answer_is_as_the_contract_says(byte[] file) {
        var answer = caller.send(file);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(schema().validate(answer.response().body(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_example_is_as_the_contract_says() {
        assertThat(schema().validate(resource("contract/reading.example.json"), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_contract_refuses_what_it_does_not_name() {
        var more = resource("contract/reading.example.json").replaceFirst("\\{", "{\"more\":1,");
        assertThat(schema().validate(more, InputFormat.JSON)).isNotEmpty();
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("contract/reading.schema.json"));
    }

    private static String resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
