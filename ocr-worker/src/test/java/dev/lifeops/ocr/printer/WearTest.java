package dev.lifeops.ocr.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

class WearTest {
    private static final Picture CLEAN = Receipts.english(1).picture(150);

    static Stream<Map.Entry<String, Wear>> wears() {
        return Stream.of(
                Map.entry("blur", Wear.blur(1.5)),
                Map.entry("noise", Wear.noise(8, 3)),
                Map.entry("fade", Wear.fade(0.3)),
                Map.entry("skew", Wear.skew(3)),
                Map.entry("turned", Wear.turned(1)),
                Map.entry("scaled", Wear.scaled(0.6)),
                Map.entry("jpeg", Wear.jpeg(40)),
                Map.entry("perspective", Wear.perspective(3)),
                Map.entry("shadow", Wear.shadow(3)),
                Map.entry("scan", Wear.scan(3)),
                Map.entry("photo", Wear.photo(3)));
    }

    @ParameterizedTest
    @MethodSource("wears")
    void wear_is_the_same_each_time_and_leaves_the_print_as_it_was(Map.Entry<String, Wear> wear) {
        byte[] before = CLEAN.png();
        byte[] once = CLEAN.worn(wear.getValue()).png();
        assertThat(CLEAN.worn(wear.getValue()).png()).isEqualTo(once).isNotEqualTo(before);
        assertThat(CLEAN.png()).isEqualTo(before);
    }

    @Test
    void other_seeds_wear_otherwise() {
        assertThat(CLEAN.worn(Wear.photo(1)).png())
                .isNotEqualTo(CLEAN.worn(Wear.photo(2)).png());
        assertThat(CLEAN.worn(Wear.scan(1)).png())
                .isNotEqualTo(CLEAN.worn(Wear.scan(2)).png());
    }

    @Test
    void four_quarter_turns_are_none() {
        Wear full = Wear.turned(1).then(Wear.turned(2)).then(Wear.turned(1));
        assertThat(CLEAN.worn(full).png()).isEqualTo(CLEAN.png());
        assertThat(CLEAN.worn(Wear.turned(4)).png()).isEqualTo(CLEAN.png());
        assertThat(CLEAN.worn(Wear.turned(-1)).png())
                .isEqualTo(CLEAN.worn(Wear.turned(3)).png());
    }

    @Test
    void a_quarter_turn_lays_the_receipt_on_its_side() {
        Mat turned = CLEAN.worn(Wear.turned(1)).pixels();
        assertThat(turned.width()).isEqualTo(CLEAN.pixels().height());
        assertThat(turned.height()).isEqualTo(CLEAN.pixels().width());
    }

    @Test
    void skewing_cuts_nothing_off() {
        Mat back = Wear.skew(5).then(Wear.skew(-5)).on(CLEAN.pixels());
        assertThat(ink(back)).isCloseTo(ink(CLEAN.pixels()), withPercentage(3));
    }

    @Test
    void blur_softens_noise_roughens_and_fading_takes_contrast() {
        assertThat(sharpness(Wear.blur(1.5).on(CLEAN.pixels()))).isLessThan(sharpness(CLEAN.pixels()) / 4);
        assertThat(sharpness(Wear.noise(12, 1).on(CLEAN.pixels()))).isGreaterThan(sharpness(CLEAN.pixels()));
        assertThat(Core.minMaxLoc(Wear.fade(0.4).on(CLEAN.pixels())).minVal).isGreaterThan(90);
    }

    @Test
    void a_photo_shows_the_table_around_the_paper_in_colour() {
        Mat photo = CLEAN.worn(Wear.photo(5)).pixels();
        assertThat(photo.channels()).isEqualTo(3);
        assertThat(photo.width()).isGreaterThan(CLEAN.pixels().width());
        assertThat(photo.get(5, 5)[2]).as("the red of wood").isGreaterThan(photo.get(5, 5)[0] + 15);
    }

    @Test
    void a_shadow_only_darkens() {
        Mat brighter = new Mat();
        Core.subtract(Wear.shadow(4).on(CLEAN.pixels()), CLEAN.pixels(), brighter);
        assertThat(Core.countNonZero(brighter)).isZero();
    }

    @Test
    void every_file_format_holds_the_same_picture() {
        assertThat(Stream.of(CLEAN.png(), CLEAN.tiff(), CLEAN.jpeg(), CLEAN.webp()))
                .extracting(WearTest::decoded)
                .allSatisfy(decoded -> assertThat(Core.norm(decoded, CLEAN.pixels(), Core.NORM_L1)
                                / CLEAN.pixels().total())
                        .isLessThan(4));
        assertThat(CLEAN.jpeg(30)).hasSizeLessThan(CLEAN.jpeg(95).length);
    }

    private static Mat decoded(byte[] file) {
        return Imgcodecs.imdecode(new MatOfByte(file), Imgcodecs.IMREAD_GRAYSCALE);
    }

    private static double ink(Mat picture) {
        Mat black = new Mat();
        Imgproc.threshold(picture, black, 128, 1, Imgproc.THRESH_BINARY_INV);
        return Core.sumElems(black).val[0];
    }

    private static double sharpness(Mat picture) {
        Mat edges = new Mat();
        Imgproc.Laplacian(picture, edges, CvType.CV_64F);
        return Core.norm(edges, Core.NORM_L2);
    }
}
