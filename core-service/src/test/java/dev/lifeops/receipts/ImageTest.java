package dev.lifeops.receipts;

import static dev.lifeops.receipts.Shoebox.RECEIPTS;
import static dev.lifeops.receipts.Shoebox.newPicture;
import static dev.lifeops.receipts.Shoebox.picture;
import static dev.lifeops.receipts.Shoebox.upload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReceiptsTest
class ImageTest {

    private final Shoebox shoebox;

    @Autowired
    ImageTest(Shoebox shoebox) {
        this.shoebox = shoebox;
    }

    @BeforeEach
    void start() {
        shoebox.freshStart();
    }

    @Test
    void a_picture_comes_back_byte_for_byte() {
        var ada = shoebox.somebody();
        var bytes = newPicture();

        var image = image(ada, bytes).is(200);

        assertThat(image.bytes()).isEqualTo(bytes);
        assertThat(image.header("Content-Type")).isEqualTo("image/png");
        assertThat(image.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(image.header("Content-Disposition")).matches("inline; filename=\"receipt-[0-9a-f-]{36}\\.png\"");
        assertThat(image.header("Cache-Control")).contains("private", "immutable");
    }

    @Test
    void a_picture_already_at_hand_is_not_sent_again() {
        var ada = shoebox.somebody();
        var bytes = newPicture();
        var etag = Objects.requireNonNull(image(ada, bytes).header("ETag"));

        var again = ada.get(path(ada, bytes), Map.of("If-None-Match", etag)).is(304);

        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void where_it_was_taken_is_not_shown() {
        var ada = shoebox.somebody();
        var jpeg = Exif.in(picture("jpg"), 6);
        assertThat(Exif.holdsPosition(jpeg)).isTrue();

        var image = image(ada, jpeg).is(200);

        assertThat(Exif.holdsPosition(image.bytes())).isFalse();
        assertThat(ExifOrientation.in(image.bytes(), 6, image.bytes().length)).isEqualTo(6);
    }

    private static TestAnswer image(TestClient person, byte[] bytes) {
        return person.get(path(person, bytes));
    }

    private static String path(TestClient person, byte[] bytes) {
        return RECEIPTS + "/" + upload(person, bytes).field("id") + "/image";
    }
}
