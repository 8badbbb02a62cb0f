package dev.lifeops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void without_any_setting_the_well_known_ports_and_the_folder_beside_are_used() {
        var settings = Settings.from(Map.of());

        assertThat(settings.ports()).isEqualTo(new Ports(8000, 9000, 5000, 6000, Ports.ANY));
        assertThat(settings.home()).isEqualTo(Path.of(".lifeops").toAbsolutePath());
    }

    @Test
    void the_management_ports_follow_their_services() {
        var settings = Settings.from(Map.of("LIFEOPS_PORT", "8100", "LIFEOPS_WORKER_PORT", "5100"));

        assertThat(settings.ports()).isEqualTo(new Ports(8100, 9100, 5100, 6100, Ports.ANY));
    }

    @Test
    void every_port_can_be_set_on_its_own() {
        var settings = Settings.from(Map.of(
                "LIFEOPS_PORT", "1",
                "LIFEOPS_MANAGEMENT_PORT", "2",
                "LIFEOPS_WORKER_PORT", "3",
                "LIFEOPS_WORKER_MANAGEMENT_PORT", "4",
                "LIFEOPS_DATABASE_PORT", "5"));

        assertThat(settings.ports()).isEqualTo(new Ports(1, 2, 3, 4, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "eighty", "80 80", "999999999999"})
    void what_is_no_port_is_refused_by_its_name(String port) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Settings.from(Map.of("LIFEOPS_PORT", port)))
                .withMessageContaining("LIFEOPS_PORT is \"" + port + "\"");
    }

    @Test
    void a_port_too_high_for_its_management_port_asks_for_that_one() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Settings.from(Map.of("LIFEOPS_PORT", "65000")))
                .withMessageContaining("LIFEOPS_MANAGEMENT_PORT is \"66000\"");
    }
}
