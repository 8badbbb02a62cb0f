package dev.lifeops.ocr.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TessdataTest {

    @TempDir
    private Path installed;

    @Test
    void english_is_always_there() {
        try (var tessdata = Tessdata.find(installed)) {
            assertThat(tessdata.checked("eng")).isEqualTo("eng");
        }
    }

    @Test
    void languages_of_the_configured_folder_stand_beside_english() throws IOException {
        Files.writeString(installed.resolve("pol.traineddata"), "");
        try (var tessdata = Tessdata.find(installed)) {
            assertThat(tessdata.checked("pol+eng+pol")).isEqualTo("pol+eng");
            assertThat(tessdata.folder()).isDirectoryContaining(file -> file.endsWith("eng.traineddata"));
        }
    }

    @Test
    void what_is_no_language_cannot_be_asked_for() throws IOException {
        Files.writeString(installed.resolve("osd.traineddata"), "");
        try (var tessdata = Tessdata.find(installed)) {
            assertThatExceptionOfType(UnknownLanguage.class)
                    .isThrownBy(() -> tessdata.checked("osd"))
                    .withMessageContaining("there are: eng.");
        }
    }

    @Test
    void nothing_of_it_is_left_and_nothing_of_the_system_is_lost() throws IOException {
        var polish = Files.writeString(installed.resolve("pol.traineddata"), "");
        var tessdata = Tessdata.find(installed);
        tessdata.close();
        assertThat(tessdata.folder()).doesNotExist();
        assertThat(polish).exists();
    }
}
