package dev.lifeops.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeops.ApiTest;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class MergePatchTest {

    private static final Bill BILL =
            new Bill("Shop", new BigDecimal("9.00"), new Address("Main Street", "Oslo"), List.of("milk", "bread"));

    private final MergePatch patches;
    private final JsonMapper json;

    @Autowired
    MergePatchTest(MergePatch patches, JsonMapper json) {
        this.patches = patches;
        this.json = json;
    }

    record Bill(
            @NotNull @Size(max = 10) String merchant,
            @Nullable BigDecimal total,
            @Valid @Nullable Address address,
            @Nullable List<String> items) {}

    record Address(
            @Nullable String street,
            @Nullable @Size(max = 10) String city) {}

    @Test
    void what_is_named_is_replaced_and_the_rest_stays() {
        assertThat(patched("{\"total\":\"12.50\",\"items\":[\"eggs\"]}"))
                .isEqualTo(new Bill("Shop", new BigDecimal("12.50"), BILL.address(), List.of("eggs")));
    }

    @Test
    void null_removes() {
        assertThat(patched("{\"total\":null,\"address\":{\"street\":null}}"))
                .isEqualTo(new Bill("Shop", null, new Address(null, "Oslo"), BILL.items()));
    }

    @Test
    void an_object_is_merged_into_what_is_there_or_made() {
        assertThat(patched("{\"address\":{\"city\":\"Bergen\"}}").address())
                .isEqualTo(new Address("Main Street", "Bergen"));
        var without = new Bill("Shop", null, null, null);
        assertThat(patches.apply(json.readTree("{\"address\":{\"city\":\"Bergen\",\"street\":null}}"), without)
                        .address())
                .isEqualTo(new Address(null, "Bergen"));
    }

    @Test
    void an_empty_patch_changes_nothing() {
        assertThat(patched("{}")).isEqualTo(BILL);
    }

    @Test
    void the_result_is_validated() {
        assertThatThrownBy(() -> patched("{\"merchant\":null}")).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> patched("{\"address\":{\"city\":\"far too long\"}}"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void what_does_not_fit_is_refused_with_its_place() {
        assertThatThrownBy(() -> patched("{\"address\":{\"zip\":1}}"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        it -> assertThat(it.getBody().getProperties())
                                .containsEntry(
                                        "errors", List.of(new FieldProblem("address.zip", "is not a known field"))));
        assertThatThrownBy(() -> patched("[]")).isInstanceOf(Problem.class);
    }

    private Bill patched(String patch) {
        return patches.apply(json.readTree(patch), BILL);
    }
}
