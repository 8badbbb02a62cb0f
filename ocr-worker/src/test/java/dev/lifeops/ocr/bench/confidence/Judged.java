package dev.lifeops.ocr.bench.confidence;

/** A receipt and models that were not fitted to it. */
record Judged(Exam exam, Models models) {

    /** What the reader reports that stops as the worker does. */
    Step reported() {
        return reported(Settled.usual());
    }

    Step reported(Settled settled) {
        return exam.last(step -> settled.by(step, models));
    }
}
