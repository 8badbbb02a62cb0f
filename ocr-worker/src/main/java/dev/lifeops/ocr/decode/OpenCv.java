package dev.lifeops.ocr.decode;

import org.opencv.core.Core;

/** Loads OpenCV into the process, once. */
final class OpenCv {

    static {
        nu.pattern.OpenCV.loadLocally();
        // pictures are read side by side, one thread each; OpenCV's own threads would only compete
        Core.setNumThreads(1);
    }

    private OpenCv() {}

    static void load() {
        // the work is done when the class is initialised
    }
}
