package dev.lifeops.shared.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeops.InParallel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_sealed_opens_for_its_purpose_only() {
        var vault = vault();
        var sealed = vault.seal("secret", "ada/fit");

        assertThat(vault.open(sealed, "ada/fit")).isEqualTo("secret");
        assertThatThrownBy(() -> vault.open(sealed, "bob/fit")).isInstanceOf(UnreadableSecretException.class);
    }

    @Test
    void a_changed_byte_is_noticed() {
        var vault = vault();
        var bytes = vault.seal("secret", "ada/fit").bytes();
        bytes[bytes.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.open(new Sealed(bytes), "ada/fit"))
                .isInstanceOf(UnreadableSecretException.class);
    }

    @Test
    void the_first_start_makes_keys_that_only_their_owner_reads() throws IOException {
        vault();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void several_that_start_at_once_have_the_same_keys() {
        var vaults = InParallel.times(8, this::vault);

        var sealed = vaults.getFirst().seal("secret", "ada/fit");
        assertThat(vaults)
                .allSatisfy(vault -> assertThat(vault.open(sealed, "ada/fit")).isEqualTo("secret"));
    }

    @Test
    void after_a_rotation_old_secrets_open_and_new_ones_have_the_new_key() {
        var vault = vault();
        var before = vault.seal("secret", "ada/fit");
        assertThat(vault.isCurrent(before)).isTrue();

        new KeysetFile(file()).rotate();

        assertThat(vault.open(before, "ada/fit")).isEqualTo("secret");
        assertThat(vault.isCurrent(before)).isFalse();
        assertThat(vault.isCurrent(vault.seal("secret", "ada/fit"))).isTrue();
    }

    @Test
    void the_keys_may_come_as_a_text() throws IOException {
        var sealed = vault().seal("secret", "ada/fit");

        var fromText = new Vault(new VaultProperties(Files.readString(file()), ""));

        assertThat(fromText.open(sealed, "ada/fit")).isEqualTo("secret");
    }

    private Vault vault() {
        return new Vault(new VaultProperties("", file().toString()));
    }

    private Path file() {
        return folder.resolve("keyset.json");
    }
}
