package dev.lifeops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    private Path temporary = Path.of("");

    @Test
    void a_new_folder_is_made_for_its_owner_only() throws IOException {
        var folder = temporary.resolve("a").resolve("new one");

        Home.claim(folder).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void its_own_folder_is_taken_again() throws IOException {
        Home.claim(temporary).close();
        Files.writeString(temporary.resolve("kept"), "kept");

        Home.claim(temporary).close();

        assertThat(temporary.resolve("kept")).hasContent("kept");
    }

    @Test
    void a_folder_of_foreign_files_is_refused_and_left_as_it_was() throws IOException {
        Files.writeString(temporary.resolve("thesis.txt"), "do not touch");

        assertThatRefusalOf(temporary).withMessageContaining("holds files that are not LifeOps's");

        try (var content = Files.list(temporary)) {
            assertThat(content).containsExactly(temporary.resolve("thesis.txt"));
        }
    }

    @Test
    void a_folder_of_a_newer_lifeops_is_refused() throws IOException {
        Home.claim(temporary).close();
        Files.writeString(temporary.resolve("lifeops-home"), "2\n");

        assertThatRefusalOf(temporary).withMessageContaining("newer LifeOps");
        assertThat(temporary.resolve("lifeops-home")).hasContent("2");
    }

    @Test
    void a_start_that_ended_on_a_full_disk_does_not_lock_the_next_one_out() throws IOException {
        Files.createFile(temporary.resolve("lifeops-home"));

        Home.claim(temporary).close();

        assertThat(temporary.resolve("lifeops-home")).hasContent("1");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
        var file = Files.createFile(temporary.resolve("file"));

        assertThatRefusalOf(file).withMessageContaining("is a file, not a folder");
    }

    @Test
    void a_place_where_nothing_can_be_written_is_refused() {
        assertThatRefusalOf(Path.of("/dev/null/lifeops")).withMessageContaining("cannot be written to");
    }

    @Test
    void a_folder_of_another_account_is_refused() throws IOException {
        assertThatRefusalOf(foreignFolder()).withMessageContaining("belongs to");
    }

    /** Root can give a folder away; everybody else finds one that is root's. */
    private Path foreignFolder() throws IOException {
        if (!CurrentAccount.isRoot()) {
            return Path.of("/");
        }
        var given = Files.createDirectory(temporary.resolve("given away"));
        Files.setAttribute(given, "unix:uid", 65_534);
        return given;
    }

    private static ThrowableAssertAlternative<Refusal> assertThatRefusalOf(Path folder) {
        return assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Home.claim(folder));
    }
}
