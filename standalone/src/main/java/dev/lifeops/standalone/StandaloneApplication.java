package dev.lifeops.standalone;

import dev.lifeops.CoreServiceApplication;
import dev.lifeops.ocr.OcrWorkerApplication;

/** Starts the worker and core-service in one process. */
public final class StandaloneApplication {

    private StandaloneApplication() {}

    static void main(String[] args) {
        OcrWorkerApplication.application().run(args);
        CoreServiceApplication.application().run(args);
    }
}
