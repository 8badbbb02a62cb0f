package dev.lifeops.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "W/\"3\"", "*", "\"1\", \"3\"", "\"1\",W/\"3\""})
    void the_latest_version_in_hand_may_be_edited(String ifMatch) {
        assertThatCode(() -> ETags.requireMatch(ifMatch, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"4\"", "\"33\"", "3", "nonsense", "\"1\", \"2\""})
    void any_other_version_is_stale(String ifMatch) {
        assertProblem(ifMatch, 412, "STALE_VERSION");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void an_edit_without_a_version_is_asked_for_one(@Nullable String ifMatch) {
        assertProblem(ifMatch, 428, "PRECONDITION_REQUIRED");
    }

    @Test
    void a_version_becomes_a_quoted_tag() {
        assertThat(ETags.of(3)).isEqualTo("\"3\"");
    }

    private static void assertProblem(@Nullable String ifMatch, int status, String code) {
        assertThatThrownBy(() -> ETags.requireMatch(ifMatch, 3)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.getStatusCode().value()).isEqualTo(status);
            assertThat(problem.getBody().getProperties()).containsEntry("code", code);
        });
    }
}
