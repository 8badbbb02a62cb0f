package dev.lifeops.ocr.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lifeops.ocr.decode.Picture;
import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.prepare.Sheet;
import dev.lifeops.ocr.printer.Dice;
import dev.lifeops.ocr.printer.Receipts;
import dev.lifeops.ocr.printer.Wear;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

class FoundPaperTest {

    private static final Mat PRINT = Receipts.english(5).picture().pixels();
    private static final Pose STRAIGHT = new Pose(3, 4, -3, 0.9);
    private static final Pose FROM_THE_SIDE = new Pose(-5, 35, 25, 0.9);

    private final Dice dice = new Dice(11);

    @ParameterizedTest
    @EnumSource(names = {"DARK_WOOD", "LIGHT_WOOD", "WHITE_TABLE", "STONE"})
    void paper_is_found_on_what_it_lies_on(Surface surface) {
        var scene = new Scene(Shot.FRAME, surface, dice).lay(Cutting.of(PRINT), STRAIGHT);
        assertIsCutOut(scene, scene.taken());
    }

    @Test
    void paper_seen_from_the_side_becomes_a_rectangle_again() {
        var scene = new Scene(Shot.FRAME, Surface.LIGHT_WOOD, dice).lay(Cutting.of(PRINT), FROM_THE_SIDE);
        assertIsCutOut(scene, scene.taken());
    }

    @Test
    void a_shadow_across_the_paper_is_not_where_it_ends() {
        var scene = new Scene(Shot.FRAME, Surface.DARK_WOOD, dice).lay(Cutting.of(PRINT), STRAIGHT);
        assertIsCutOut(scene, Light.shadow(0.4, 2, dice).on(scene.taken()));
    }

    @Test
    void a_picture_turned_by_a_third_of_a_quarter_loses_nothing_when_it_is_laid_level() {
        try (var sheet = sheet(Wear.skew(30).on(PRINT))) {
            var found = whole(sheet);
            assertThat(found.x()).isLessThanOrEqualTo(0);
            assertThat(found.y()).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void noise_is_not_searched_for_lines_without_end() {
        var noise = new Mat(2400, 1800, PRINT.type());
        Core.setRNGSeed(1);
        Core.randu(noise, 0, 255);
        var began = System.nanoTime();
        sheet(noise).close();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void a_small_receipt_on_a_large_scan_is_cut_out_by_its_print() {
        var scene = new Scene(Shot.A4, Surface.SCANNER_LID, dice).lay(Cutting.of(PRINT), new Pose(2, 0, 0, 0.5));
        try (var sheet = sheet(scene.taken())) {
            var found = whole(sheet);
            assertThat((double) found.width() * found.height()).isLessThan(0.5 * Shot.A4.area());
            assertThat(found.height()).isGreaterThan((int) (0.85 * box(scene).height));
        }
    }

    @Test
    void a_scan_that_is_all_paper_stays_as_it_is() {
        try (var sheet = sheet(Wear.noise(4, 1).on(PRINT))) {
            assertThat(whole(sheet)).isEqualTo(new Box(1, 0, 0, PRINT.cols(), PRINT.rows()));
        }
    }

    @Test
    void the_grain_of_a_table_is_not_taken_for_small_print() {
        var scene = new Scene(Shot.FRAME, Surface.STONE, dice).lay(Cutting.of(PRINT), new Pose(1, 0, 0, 0.7));
        try (var sheet = sheet(scene.taken());
                var scan = sheet.scaled()) {
            assertThat(scan.height()).isLessThan((int) Shot.FRAME.height);
        }
    }

    private static void assertIsCutOut(Scene scene, Mat photograph) {
        try (var sheet = sheet(photograph)) {
            var box = box(scene);
            var found = whole(sheet);
            assertThat(found.x()).isCloseTo(box.x, within(45));
            assertThat(found.y()).isCloseTo(box.y, within(45));
            assertThat(found.right()).isCloseTo(box.x + box.width, within(45));
            assertThat(found.bottom()).isCloseTo(box.y + box.height, within(45));
        }
    }

    private static Sheet sheet(Mat photograph) {
        var grey = new Mat();
        if (photograph.channels() == 1) {
            photograph.copyTo(grey);
        } else {
            Imgproc.cvtColor(photograph, grey, Imgproc.COLOR_BGR2GRAY);
        }
        return Sheet.of(1, new Picture(grey, 1));
    }

    /** What of the photograph became the sheet. */
    private static Box whole(Sheet sheet) {
        try (var plain = sheet.plain()) {
            return sheet.original(plain.onSheet(0, 0, plain.width(), plain.height()));
        }
    }

    private static Rect box(Scene scene) {
        return Imgproc.boundingRect(new MatOfPoint(scene.corners()));
    }
}
