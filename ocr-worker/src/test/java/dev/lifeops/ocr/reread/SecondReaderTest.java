package dev.lifeops.ocr.reread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.decode.Decoder;
import dev.lifeops.ocr.decode.Page.Pictured;
import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.prepare.Sheet;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SecondReaderTest {

    private static final Box LINE = new Box(1, 40, 175, 420, 30);

    private final SecondReader reader = new SecondReader();

    @Test
    void blurred_figures_are_read_to_the_last_digit() throws IOException {
        assertThat(read("1,384.65   -20.97", List.of())).extracting(Word::text).containsExactly("1,384.65", "-20.97");
    }

    @Test
    void the_words_lie_where_they_were_printed() throws IOException {
        var words = read("TOTAL           72.75", List.of());
        assertThat(words).extracting(Word::text).containsExactly("TOTAL", "72.75");
        assertThat(words.getFirst().box().x()).isBetween(40, 60);
        assertThat(words.getLast().box().x()).isBetween(220, 290);
        assertThat(words).allSatisfy(word -> assertThat(word.confidence()).isBetween(0.5, 1.0));
    }

    @Test
    void words_are_parted_where_the_first_reader_saw_a_gap() throws IOException {
        var whole = read("72.75", List.of());
        var middle = whole.getFirst().box().x() + whole.getFirst().box().width() / 2;
        var parted = read("72.75", List.of(word(40, middle - 2), word(middle + 2, 460)));
        assertThat(whole).hasSize(1);
        assertThat(parted).hasSizeGreaterThan(1);
    }

    @Test
    void parts_are_read_side_by_side_each_with_its_own_words() throws IOException {
        var page = (Pictured)
                new Decoder().decode(printed("MARKET   12.40")).pages().getFirst();
        try (var picture = page.pixels().get();
                var sheet = Sheet.of(1, picture);
                var left = sheet.line(new Box(1, 40, 175, 100, 30)).orElseThrow();
                var right = sheet.line(new Box(1, 150, 175, 100, 30)).orElseThrow();
                var whole = sheet.line(LINE).orElseThrow()) {
            var parts = Stream.of(left, right, whole)
                    .map(line -> new Part(line, List.of()))
                    .toList();
            var words = reader.words(parts);
            assertThat(parts)
                    .extracting(part -> words.getOrDefault(part, List.of()).stream()
                            .map(Word::text)
                            .toList())
                    .containsExactly(List.of("MARKET"), List.of("12.40"), List.of("MARKET", "12.40"));
        }
    }

    private static Word word(int left, int right) {
        return new Word("?", new Box(1, left, LINE.y(), right - left, LINE.height()), 0.3);
    }

    private List<Word> read(String text, List<Word> seen) throws IOException {
        var page = (Pictured) new Decoder().decode(printed(text)).pages().getFirst();
        try (var picture = page.pixels().get();
                var sheet = Sheet.of(1, picture);
                var line = sheet.line(LINE).orElseThrow()) {
            var part = new Part(line, seen);
            return reader.words(List.of(part)).getOrDefault(part, List.of());
        }
    }

    private static byte[] printed(String text) throws IOException {
        var paper = new BufferedImage(500, 600, BufferedImage.TYPE_BYTE_GRAY);
        var pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 500, 600);
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font("DejaVu Sans Mono", Font.PLAIN, 22));
        pen.drawString(text, 50, 198);
        pen.dispose();
        var file = new ByteArrayOutputStream();
        ImageIO.write(blurred(paper), "png", file);
        return file.toByteArray();
    }

    private static BufferedImage blurred(BufferedImage sharp) {
        var box = new float[9];
        Arrays.fill(box, 1 / 9f);
        return new ConvolveOp(new Kernel(3, 3, box), ConvolveOp.EDGE_NO_OP, null).filter(sharp, null);
    }
}
