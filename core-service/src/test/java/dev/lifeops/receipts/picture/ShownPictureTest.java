package dev.lifeops.receipts.picture;

import static dev.lifeops.receipts.Shoebox.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownPictureTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 6, 8})
    void a_jpeg_loses_its_place_and_keeps_which_way_is_up(int orientation) throws IOException {
        var original = picture("jpg");
        var jpeg = Exif.in(original, orientation);
        assertThat(Exif.holdsPosition(jpeg)).isTrue();

        var shown = ShownPicture.of(ImageType.JPEG, jpeg);

        assertThat(Exif.holdsPosition(shown)).isFalse();
        assertThat(pixels(shown)).isEqualTo(pixels(original));
        assertThat(Exif.orientationOf(shown)).isEqualTo(orientation > 1 ? orientation : 0);
    }

    @Test
    void a_jpeg_without_such_things_stays_as_it_is() {
        var jpeg = picture("jpg");

        assertThat(ShownPicture.of(ImageType.JPEG, jpeg)).isEqualTo(jpeg);
    }

    @Test
    void a_png_loses_the_chunks_beside_the_picture() throws IOException {
        var original = picture("png");
        var png = withChunk(original, "eXIf", Exif.block(1));
        assertThat(Exif.holdsPosition(png)).isTrue();

        var shown = ShownPicture.of(ImageType.PNG, png);

        assertThat(shown).isEqualTo(original);
    }

    @Test
    void a_heic_has_its_place_blanked_where_it_lies() {
        var heic = join("\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1), Exif.block(6), new byte[40]);

        var shown = ShownPicture.of(ImageType.HEIC, heic);

        assertThat(Exif.holdsPosition(heic)).isTrue();
        assertThat(Exif.holdsPosition(shown)).isFalse();
        assertThat(shown).hasSameSizeAs(heic);
    }

    @Test
    void a_tiff_without_a_place_stays_as_it_is() {
        var tiff = picture("tiff");

        assertThat(ShownPicture.of(ImageType.TIFF, tiff)).isSameAs(tiff);
    }

    @ParameterizedTest
    @EnumSource(ImageType.class)
    void no_file_however_broken_makes_it_stumble(ImageType type) {
        var random = new Random(4711);
        for (var round = 0; round < 3000; round++) {
            var file = mangled(type, random);
            assertThatCode(() -> ShownPicture.of(type, file)).doesNotThrowAnyException();
        }
    }

    private static byte[] mangled(ImageType type, Random random) {
        var whole = switch (type) {
            case JPEG -> Exif.in(picture("jpg"), 6);
            case PNG -> withChunk(picture("png"), "eXIf", Exif.block(1));
            case WEBP, TIFF, HEIC, PDF, JSON -> Exif.block(6);
        };
        for (var i = 0; i < 4; i++) {
            whole[8 + random.nextInt(whole.length - 8)] = (byte) random.nextInt();
        }
        return Arrays.copyOf(whole, 8 + random.nextInt(whole.length - 8));
    }

    private static byte[] withChunk(byte[] png, String name, byte[] content) {
        var headerEnd = 8 + 12 + 13;
        var chunk = ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .array();
        return join(Arrays.copyOf(png, headerEnd), chunk, Arrays.copyOfRange(png, headerEnd, png.length));
    }

    private static byte[] join(byte[]... parts) {
        var all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static int[] pixels(byte[] picture) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
