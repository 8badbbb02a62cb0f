package dev.lifeops.receipts;

import static dev.lifeops.receipts.FakeWorker.CLEAN;
import static dev.lifeops.receipts.Shoebox.patch;
import static dev.lifeops.receipts.Shoebox.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestClient;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReceiptsTest
class MerchantNameTest {

    private static final String NAMES = "/api/v1/merchant-names";
    private static final String TRANSACTIONS = "/api/v1/transactions";

    private final Shoebox shoebox;
    private final FakeWorker worker;

    @Autowired
    MerchantNameTest(Shoebox shoebox, FakeWorker worker) {
        this.shoebox = shoebox;
        this.worker = worker;
    }

    @BeforeEach
    void start() {
        shoebox.freshStart();
    }

    @Test
    void a_merchant_that_was_put_right_once_is_right_the_next_time_and_says_why() {
        var ada = shoebox.somebody();
        rename(ada, read(ada), "Kwik Mart");
        worker.reads(CLEAN.replace("KWIK MART SDN BHD", "KWlK MAKT").replace("14:33", "18:00"));

        var next = ada.get(read(ada)).is(200);

        assertThat(next.body().at("/merchant/name").asString()).isEqualTo("Kwik Mart");
        assertThat(next.field("printedMerchant")).isEqualTo("KWlK MAKT");
        assertThat(next.field("merchantWhy"))
                .startsWith("You called the merchant with the tax id 000123456789 \"Kwik Mart\", on ");
        assertThat(next.body().at("/confidence/merchant").isNull()).isTrue();
    }

    @Test
    void without_a_tax_id_it_is_known_by_what_is_printed() {
        var ada = shoebox.somebody();
        var nameless = CLEAN.replace("\"taxId\": \"000123456789\"", "\"taxId\": null");
        worker.reads(nameless);
        rename(ada, read(ada), "Kwik Mart");
        worker.reads(nameless.replace("KWIK MART SDN BHD", "Kwik-Mart SDN. BHD. 4711")
                .replace("14:33", "18:00"));

        var next = ada.get(read(ada)).is(200);

        assertThat(next.body().at("/merchant/name").asString()).isEqualTo("Kwik Mart");
        assertThat(next.field("merchantWhy"))
                .startsWith("You called the merchant that is printed \"Kwik-Mart SDN. BHD. 4711\" \"Kwik Mart\", on ");
    }

    @Test
    void a_known_merchant_is_not_looked_at_again_though_its_name_was_hard_to_read() {
        var ada = shoebox.somebody();
        rename(ada, read(ada), "Kwik Mart");
        worker.reads(CLEAN.replace("\"merchant\": 0.9", "\"merchant\": 0.1").replace("14:33", "18:00"));

        assertThat(ada.get(read(ada)).field("status")).isEqualTo("READ");
    }

    @Test
    void who_renames_it_where_it_was_booked_teaches_the_same_and_the_next_is_booked_so() {
        var ada = shoebox.somebody();
        var first = read(ada);
        ada.post(first + "/confirm", null).is(200);
        var booked = TRANSACTIONS + "/" + booked(ada, first);
        ada.patch(booked, Map.of("merchant", "Kwik Mart"), Map.of("If-Match", "*"))
                .is(200);

        var second = read(ada);
        ada.post(second + "/confirm", null).is(200);

        assertThat(ada.get(TRANSACTIONS + "/" + booked(ada, second)).field("merchant"))
                .isEqualTo("Kwik Mart");
    }

    @Test
    void the_last_name_counts_and_what_is_printed_is_no_name_to_learn() {
        var ada = shoebox.somebody();
        var first = read(ada);
        rename(ada, first, "Kwik");
        rename(ada, first, "Kwik Mart");
        var second = read(ada);
        assertThat(ada.get(second).body().at("/merchant/name").asString()).isEqualTo("Kwik Mart");

        rename(ada, second, "KWIK MART SDN BHD");

        assertThat(ada.get(second).body().path("merchantWhy").isNull()).isTrue();
        assertThat(ada.get(NAMES).is(200).body().path("totalItems").asInt()).isZero();
        assertThat(ada.get(read(ada)).body().at("/merchant/name").asString()).isEqualTo("KWIK MART SDN BHD");
    }

    @Test
    void names_are_listed_and_forgotten_by_their_owner_alone() {
        var ada = shoebox.somebody();
        rename(ada, read(ada), "Kwik Mart");
        var names = ada.get(NAMES).is(200).body().path("items");
        assertThat(names.findValuesAsString("knownBy")).containsExactly("TAX_ID", "NAME");
        assertThat(names.findValuesAsString("mark")).containsExactly("000123456789", "kwik mart sdn bhd");
        assertThat(names.findValuesAsString("name")).containsOnly("Kwik Mart");
        var grace = shoebox.somebody();
        assertThat(ada.get(read(grace)).status()).isEqualTo(404);
        assertThat(grace.get(NAMES).body().path("totalItems").asInt()).isZero();

        for (var name : names) {
            var path = NAMES + "/" + name.path("id").asString();
            grace.delete(path).isProblem(404, "MERCHANT_NAME_NOT_FOUND");
            ada.delete(path).is(204);
            ada.delete(path).isProblem(404, "MERCHANT_NAME_NOT_FOUND");
        }

        var next = ada.get(read(ada)).body();
        assertThat(next.at("/merchant/name").asString()).isEqualTo("KWIK MART SDN BHD");
        assertThat(next.path("merchantWhy").isNull()).isTrue();
    }

    private static void rename(TestClient person, String receipt, String name) {
        patch(person, receipt, Map.of("merchant", Map.of("name", name))).is(200);
    }

    private static String booked(TestClient person, String receipt) {
        var id = receipt.substring(Shoebox.RECEIPTS.length() + 1);
        return person.get(TRANSACTIONS + "?receiptId=" + id)
                .is(200)
                .body()
                .at("/items/0/id")
                .asString();
    }
}
