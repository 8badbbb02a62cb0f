package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.check.Reading;
import dev.lifeops.ocr.printer.Receipts;
import dev.lifeops.ocr.recognise.Tessdata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** Pictures of receipts in several languages, about which nobody says anything. */
class SpokenLanguagesTest {

    private static final String GERMAN = """
            Bäckerei Müßig GmbH
            Hauptstraße 7, 80331 München
                                             EUR
            Weißbrot                      2,80 B
            Käsebrötchen                  3,10 B
            Süßkartoffel                  1,90 B
            SUMME                    EUR    7,80
            Geg. Bar                 EUR   10,00
            Rückgeld                 EUR    2,20
            MWST B  7,00%                   0,51
            14.03.2024 09:12
            Vielen Dank für Ihren Einkauf
            """;

    @TempDir
    private Path installed;

    @Test
    void german_is_found_and_read_with_its_umlauts() {
        var reading = read(GERMAN);
        assertThat(reading.language()).isEqualTo("deu");
        assertThat(reading.items())
                .extracting(Reading.Item::name)
                .containsExactly("Weißbrot", "Käsebrötchen", "Süßkartoffel");
    }

    @Test
    void what_the_sender_says_goes_before_what_the_receipt_shows() {
        var reading = read(GERMAN, new Wishes("eng", null));
        assertThat(reading.language()).isEqualTo("eng");
        assertThat(reading.text()).doesNotContain("ß");
    }

    @Test
    void polish_is_found_and_read_with_its_strokes_and_tails() {
        var reading = read("""
                Piekarnia Pod Lasem
                ul. Długa 4, 00-238 Warszawa
                NIP 525-000-12-46
                PARAGON FISKALNY
                Bułka maślana          2 x1,20 2,40C
                Pączek z różą          1 x3,50 3,50C
                Gruszka słodka koń     1 x4,10 4,10C
                SPRZEDAŻ OPODATKOWANA C        10,00
                PTU C 5%                        0,48
                SUMA PLN                       10,00
                GOTÓWKA                        20,00
                RESZTA                         10,00
                2024-03-14 09:12
                """);
        assertThat(reading.language()).isEqualTo("pol");
        assertThat(reading.items())
                .extracting(Reading.Item::name)
                .containsExactly("Bułka maślana", "Pączek z różą", "Gruszka słodka koń");
    }

    /** The words are those of {@code parse/languages/qaa.yaml}; its letters are borrowed from Polish. */
    @Test
    void a_further_language_is_one_file_of_words_and_one_of_letters() throws IOException {
        try (var polish = new ClassPathResource("tessdata/careful/pol.traineddata").getInputStream()) {
            Files.copy(polish, installed.resolve("qaa.traineddata"));
        }
        var reading = read("""
                Snorvik Grmpf
                Wannuk: 7 Quartuk 2024
                Blorp Kwent
                Żółć śliska               2,50
                Fnarf łąkowy              3,30
                ZUMZUM  XTS               5,80
                Klink                    10,00
                Plonk                     4,20
                """);
        assertThat(reading.language()).isEqualTo("qaa");
        assertThat(reading.items()).extracting(Reading.Item::name).containsExactly("Żółć śliska", "Fnarf łąkowy");
    }

    private Reading read(String rows) {
        return read(rows, new Wishes(null, null));
    }

    private Reading read(String rows, Wishes wishes) {
        var properties = new OcrProperties(installed, null, 1, Duration.ofMinutes(1));
        try (var tessdata = Tessdata.find(installed);
                var room = new ReadingRoom(properties, tessdata, Clock.system(ZoneId.systemDefault()))) {
            var picture = Receipts.typed(rows).picture().png();
            return room.read(reader -> reader.read(picture, wishes, new Stopwatch()));
        }
    }
}
