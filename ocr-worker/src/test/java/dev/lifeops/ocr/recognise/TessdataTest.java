package dev.lifeops.ocr.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

class TessdataTest {

    @TempDir
    private Path installed;

    @Test
    void english_german_and_polish_are_always_there() {
        try (var tessdata = Tessdata.find(installed)) {
            assertThat(tessdata.checked("deu+eng+pol+deu")).isEqualTo("deu+eng+pol");
        }
    }

    @Test
    void the_models_that_come_along_are_the_ones_that_were_published() throws Exception {
        var sums = new ClassPathResource("tessdata/careful/SHA256SUMS")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines();
        try (var tessdata = Tessdata.find(installed)) {
            var folder = tessdata.folder(Model.CAREFUL);
            assertThat(sums)
                    .containsExactly(
                            sum(folder.resolve("deu.traineddata")),
                            sum(folder.resolve("eng.traineddata")),
                            sum(folder.resolve("pol.traineddata")));
        }
    }

    @Test
    void english_is_read_quickly_or_with_care() throws IOException {
        try (var tessdata = Tessdata.find(installed)) {
            assertThat(Files.size(english(tessdata, Model.QUICK)))
                    .isLessThan(Files.size(english(tessdata, Model.CAREFUL)));
        }
    }

    @Test
    void languages_of_the_configured_folder_stand_beside_those_that_come_along() throws IOException {
        Files.writeString(installed.resolve("fra.traineddata"), "");
        try (var tessdata = Tessdata.find(installed)) {
            assertThat(tessdata.checked("fra+eng")).isEqualTo("fra+eng");
            assertThat(tessdata.folder(Model.CAREFUL)).isDirectoryContaining(file -> file.endsWith("fra.traineddata"));
            assertThat(tessdata.folder(Model.QUICK)).isDirectoryContaining(file -> file.endsWith("fra.traineddata"));
        }
    }

    @Test
    void the_configured_folder_goes_before_what_comes_along() throws IOException {
        var own = Files.writeString(installed.resolve("eng.traineddata"), "my own");
        try (var tessdata = Tessdata.find(installed)) {
            assertThat(english(tessdata, Model.CAREFUL)).hasSameTextualContentAs(own);
        }
    }

    @Test
    void what_is_no_language_cannot_be_asked_for() throws IOException {
        Files.writeString(installed.resolve("osd.traineddata"), "");
        try (var tessdata = Tessdata.find(installed)) {
            assertThatExceptionOfType(UnknownLanguage.class)
                    .isThrownBy(() -> tessdata.checked("osd"))
                    .withMessageContaining("there are: deu, eng, pol.");
        }
    }

    @Test
    void nothing_of_it_is_left_and_nothing_of_the_system_is_lost() throws IOException {
        var polish = Files.writeString(installed.resolve("pol.traineddata"), "");
        var tessdata = Tessdata.find(installed);
        tessdata.close();
        assertThat(tessdata.folder(Model.CAREFUL)).doesNotExist();
        assertThat(polish).exists();
    }

    private static Path english(Tessdata tessdata, Model model) {
        return tessdata.folder(model).resolve("eng.traineddata");
    }

    /** As {@code sha256sum} writes it. */
    private static String sum(Path file) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest) + "  " + file.getFileName();
    }
}
