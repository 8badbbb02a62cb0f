package dev.lifeops.ocr.recognise;

import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.prepare.Scan;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;

/** A loaded Tesseract for one choice of languages; it belongs to one thread. */
final class Handle implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The scans' letters are scaled to what print has at this resolution, more or less; it only steers the layout. */
    private static final int DPI = 200;

    private static final Tess TESS = Natives.TESSERACT;

    private final TessBaseAPI api;

    Handle(Tessdata tessdata, Model model, String languages) {
        api = TESS.TessBaseAPICreate();
        if (TESS.TessBaseAPIInit3(api, tessdata.folder(model).toString(), languages) != 0) {
            TESS.TessBaseAPIDelete(api);
            throw new IllegalStateException("Tesseract does not accept its data for " + languages);
        }
        TESS.TessBaseAPISetVariable(api, "debug_file", "/dev/null");
    }

    List<Word> words(Scan scan, Segmentation segmentation) {
        // the direct buffer's own memory is what Tesseract copies from
        var pixels = scan.pixels();
        var buffer = ByteBuffer.allocateDirect(pixels.length).put(pixels).flip();
        TESS.TessBaseAPISetPageSegMode(api, segmentation.mode());
        TESS.TessBaseAPISetImage(api, buffer, scan.width(), scan.height(), 1, scan.width());
        TESS.TessBaseAPISetSourceResolution(api, DPI);
        try {
            recognise();
            return Tsv.words(text(), scan);
        } finally {
            TESS.TessBaseAPIClear(api);
        }
    }

    private void recognise() {
        var monitor = TESS.TessMonitorCreate().getPointer();
        try {
            TESS.TessMonitorSetDeadlineMSecs(monitor, (int) PATIENCE.toMillis());
            var began = System.nanoTime();
            if (TESS.TessBaseAPIRecognize(api, monitor) != 0 || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new TooSlow();
            }
        } finally {
            TESS.TessMonitorDelete(monitor);
        }
    }

    private String text() {
        var text = TESS.TessBaseAPIGetTsvText(api, 0);
        try {
            return text.getString(0, "UTF-8");
        } finally {
            TESS.TessDeleteText(text);
        }
    }

    @Override
    public void close() {
        TESS.TessBaseAPIEnd(api);
        TESS.TessBaseAPIDelete(api);
    }
}
