package dev.lifeops.ocr;

import dev.lifeops.ocr.prepare.Scan;
import dev.lifeops.ocr.prepare.Sheet;
import dev.lifeops.ocr.recognise.Segmentation;

/** A way of looking at a sheet; single looks err, and the errors of different looks differ. */
enum Look {
    FIRST(Segmentation.COLUMN),
    AS_A_BLOCK(Segmentation.BLOCK);

    private final Segmentation segmentation;

    Look(Segmentation segmentation) {
        this.segmentation = segmentation;
    }

    Scan scan(Sheet sheet) {
        return switch (this) {
            case FIRST -> sheet.scaled();
            case AS_A_BLOCK -> sheet.plain();
        };
    }

    Segmentation segmentation() {
        return segmentation;
    }
}
