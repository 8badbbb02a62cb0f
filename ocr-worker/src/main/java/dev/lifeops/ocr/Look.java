package dev.lifeops.ocr;

import dev.lifeops.ocr.prepare.Scan;
import dev.lifeops.ocr.prepare.Sheet;
import dev.lifeops.ocr.recognise.Model;
import dev.lifeops.ocr.recognise.Segmentation;

/** A way of looking at a sheet; single looks err, and the errors of different looks differ. */
enum Look {
    FIRST(Segmentation.COLUMN, Model.QUICK),
    AS_A_BLOCK(Segmentation.BLOCK, Model.CAREFUL);

    private final Segmentation segmentation;
    private final Model model;

    Look(Segmentation segmentation, Model model) {
        this.segmentation = segmentation;
        this.model = model;
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

    Model model() {
        return model;
    }
}
