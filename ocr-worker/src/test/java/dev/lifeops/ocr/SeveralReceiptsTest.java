package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.printer.Picture;
import dev.lifeops.ocr.printer.Receipts;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WorkerTest
class SeveralReceiptsTest {

    private final Caller caller;

    SeveralReceiptsTest(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    @Test
    void two_receipts_side_by_side_are_reported() {
        assertThat(findings(together(Core::hconcat))).contains("SEVERAL_RECEIPTS");
    }

    @Test
    void two_receipts_one_below_the_other_are_reported() {
        assertThat(findings(together(Core::vconcat))).contains("SEVERAL_RECEIPTS");
    }

    @Test
    void a_receipt_by_itself_is_not() {
        assertThat(findings(Receipts.british(1).picture())).doesNotContain("SEVERAL_RECEIPTS");
    }

    private List<String> findings(Picture picture) {
        return caller.send(picture.png()).json().path("findings").findValues("code").stream()
                .map(JsonNode::asString)
                .toList();
    }

    private static Picture together(BiConsumer<List<Mat>, Mat> laid) {
        var one = Receipts.british(1).picture().pixels();
        var other = Receipts.british(4).picture().pixels();
        var width = Math.max(one.cols(), other.cols());
        var height = Math.max(one.rows(), other.rows());
        var page = new Mat();
        laid.accept(List.of(onPaper(one, width, height), onPaper(other, width, height)), page);
        return new Picture(page);
    }

    private static Mat onPaper(Mat print, int width, int height) {
        var paper = new Mat();
        Core.copyMakeBorder(
                print, paper, 0, height - print.rows(), 0, width - print.cols(), Core.BORDER_CONSTANT, Scalar.all(255));
        return paper;
    }
}
